// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/actions.h"

#include "desktop/shell/settings.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr std::array<const char *, 7> menuTitles{
    QT_TRANSLATE_NOOP("Actions", "&File"),  QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"),  QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&Study"), QT_TRANSLATE_NOOP("Actions", "&Practice"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

Actions::Actions(QMenuBar *bar, Settings *settings)
    : QObject(bar)
    , m_settings(settings)
{
    for (size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i] = bar->addMenu(translated(menuTitles[i]));
}

QAction *Actions::add(const ActionSpec &spec)
{
    auto *action = new QAction(this);
    action->setObjectName(QString::fromLatin1(spec.id));
    action->setCheckable(spec.checkable);
    action->setShortcutContext(spec.onlyWithFocus ? Qt::WidgetShortcut : Qt::WindowShortcut);
    bool changed = false;
    const QList<QKeySequence> keys = m_settings->keys(action->objectName(), &changed);
    action->setShortcuts(changed ? keys : spec.keys);
    m_entries.append({spec, action});
    dress(m_entries.last());
    menu(spec.menu)->insertAction(spec.before ? this->action(spec.before) : nullptr, action);
    return action;
}

void Actions::addSeparator(MenuId id, const QByteArray &before)
{
    menu(id)->insertSeparator(before.isEmpty() ? nullptr : action(before));
}

QAction *Actions::action(const QByteArray &id) const
{
    for (const Entry &entry : m_entries)
        if (id == entry.spec.id)
            return entry.action;
    return nullptr;
}

QList<Actions::Listed> Actions::listed() const
{
    QList<Listed> result;
    for (size_t i = 0; i < m_menus.size(); ++i)
        for (const Entry &entry : m_entries)
            if (size_t(entry.spec.menu) == i)
                result.append({entry.action, entry.spec.menu, entry.spec.keys});
    return result;
}

QString Actions::menuTitle(MenuId menu)
{
    return translated(menuTitles[size_t(menu)]).remove(u'&');
}

void Actions::setKeys(QAction *action, const QList<QKeySequence> &keys)
{
    action->setShortcuts(keys);
    m_settings->setKeys(action->objectName(), keys);
}

void Actions::resetKeys(QAction *action)
{
    for (const Entry &entry : m_entries)
        if (entry.action == action)
            action->setShortcuts(entry.spec.keys);
    m_settings->resetKeys(action->objectName());
}

QAction *Actions::holder(const QKeySequence &key, const QAction *except) const
{
    for (const Entry &entry : m_entries)
        if (entry.action != except && entry.action->shortcuts().contains(key))
            return entry.action;
    return nullptr;
}

void Actions::retranslate()
{
    for (size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(translated(menuTitles[i]));
    for (const Entry &entry : m_entries)
        dress(entry);
}

void Actions::dress(const Entry &entry)
{
    entry.action->setText(translated(entry.spec.text));
}

} // namespace waymark::desktop
