// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/keyspage.h"

#include "desktop/shell/actions.h"
#include "ui_keyspage.h"

#include <QEvent>
#include <QHeaderView>

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
    , m_ui(std::make_unique<Ui::KeysPage>())
    , m_actions(actions)
{
    m_ui->setupUi(this);
    QHeaderView *head = m_ui->keysList->header();
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    head->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    head->setStretchLastSection(false);
    connect(m_ui->keysList, &QTreeWidget::currentItemChanged, this, &KeysPage::showSelected);
    connect(m_ui->keysAssign, &QPushButton::clicked, this, &KeysPage::assign);
    connect(m_ui->keysEdit, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        const QAction *holder = keys.isEmpty() ? nullptr : m_actions->holder(keys, selected());
        m_ui->keysHint->setText(
            holder ? tr("These keys belong to “%1” and will be taken from it.").arg(holder->text().remove(u'&'))
                   : QString());
    });
    connect(m_ui->keysReset, &QPushButton::clicked, this, [this] {
        if (QAction *action = selected())
            m_actions->resetKeys(action);
        fill();
    });
    fill();
}

KeysPage::~KeysPage() = default;

QAction *KeysPage::selected() const
{
    const QTreeWidgetItem *item = m_ui->keysList->currentItem();
    return item ? item->data(0, Qt::UserRole).value<QAction *>() : nullptr;
}

void KeysPage::fill()
{
    const QAction *before = selected();
    const QSignalBlocker quiet(m_ui->keysList);
    m_ui->keysList->clear();
    QTreeWidgetItem *group = nullptr;
    QTreeWidgetItem *again = nullptr;
    for (const Actions::Listed &entry : m_actions->listed()) {
        const QString title = Actions::menuTitle(entry.menu);
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(m_ui->keysList, {title});
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {entry.action->text().remove(u'&'), keysText(entry.action)});
        item->setData(0, Qt::UserRole, QVariant::fromValue(entry.action));
        if (entry.action == before)
            again = item;
    }
    m_ui->keysList->expandAll();
    if (again)
        m_ui->keysList->setCurrentItem(again);
    showSelected();
}

void KeysPage::showSelected()
{
    const QAction *action = selected();
    m_ui->keysEdit->setEnabled(action);
    m_ui->keysAssign->setEnabled(action);
    m_ui->keysReset->setEnabled(action);
    m_ui->keysEdit->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_ui->keysHint->clear();
}

void KeysPage::assign()
{
    QAction *action = selected();
    if (!action)
        return;
    const QKeySequence keys = m_ui->keysEdit->keySequence();
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
        m_ui->retranslateUi(this);
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace waymark::desktop
