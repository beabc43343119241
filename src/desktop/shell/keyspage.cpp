// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/keyspage.h"

#include "desktop/shell/actions.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

QString keysText(const QAction *action)
{
    QStringList texts;
    for (const QKeySequence &key : action->shortcuts())
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

KeysPage::KeysPage(Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    m_list->setObjectName(u"keysList"_s);
    m_keys->setObjectName(u"keysEdit"_s);
    m_assign->setObjectName(u"keysAssign"_s);
    m_reset->setObjectName(u"keysReset"_s);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(14);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    row->addWidget(m_assign);
    row->addWidget(m_reset);
    column->addLayout(row);
    column->addWidget(m_hint);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysPage::showSelected);
    connect(m_assign, &QPushButton::clicked, this, &KeysPage::assign);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        const QAction *holder = keys.isEmpty() ? nullptr : m_actions->holder(keys, selected());
        m_hint->setText(
            holder ? tr("These keys belong to “%1” and will be taken from it.").arg(holder->text().remove(u'&'))
                   : QString());
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (QAction *action = selected())
            m_actions->resetKeys(action);
        fill();
    });
    retranslate();
    fill();
}

QAction *KeysPage::selected() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).value<QAction *>() : nullptr;
}

void KeysPage::fill()
{
    const QAction *before = selected();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem *group = nullptr;
    QTreeWidgetItem *again = nullptr;
    for (const Actions::Listed &entry : m_actions->listed()) {
        const QString title = Actions::menuTitle(entry.menu);
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(m_list, {title});
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {entry.action->text().remove(u'&'), keysText(entry.action)});
        item->setData(0, Qt::UserRole, QVariant::fromValue(entry.action));
        if (entry.action == before)
            again = item;
    }
    m_list->expandAll();
    if (again)
        m_list->setCurrentItem(again);
    showSelected();
}

void KeysPage::showSelected()
{
    const QAction *action = selected();
    m_keys->setEnabled(action);
    m_assign->setEnabled(action);
    m_reset->setEnabled(action);
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_hint->clear();
}

void KeysPage::assign()
{
    QAction *action = selected();
    if (!action)
        return;
    const QKeySequence keys = m_keys->keySequence();
    if (QAction *holder = keys.isEmpty() ? nullptr : m_actions->holder(keys, action)) {
        QList<QKeySequence> left = holder->shortcuts();
        left.removeAll(keys);
        m_actions->setKeys(holder, left);
    }
    m_actions->setKeys(action, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
    fill();
}

void KeysPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void KeysPage::retranslate()
{
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_keys->setAccessibleName(tr("New keys"));
    m_assign->setText(tr("Use these keys"));
    m_reset->setText(tr("Back to the usual"));
}

} // namespace waymark::desktop
