// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/restoredialog.h"

#include "desktop/shell/filedialog.h"
#include "ui_restoredialog.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

namespace waymark::desktop {

RestoreDialog::RestoreDialog(std::vector<journal::Backup> backups, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RestoreDialog>())
    , m_backups(std::move(backups))
    , m_folder(folder)
{
    m_ui->setupUi(this);
    QHeaderView *head = m_ui->restoreList->header();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    retranslate();
    m_ui->restoreList->setCurrentItem(m_ui->restoreList->topLevelItem(0));
    m_ui->restoreAccept->setEnabled(!m_backups.empty());
    m_ui->restoreEmpty->setVisible(m_backups.empty());
    const auto restoreCurrent = [this] {
        const int row = m_ui->restoreList->indexOfTopLevelItem(m_ui->restoreList->currentItem());
        if (row >= 0)
            choose(m_backups[size_t(row)].file);
    };
    connect(m_ui->restoreAccept, &QPushButton::clicked, this, restoreCurrent);
    connect(m_ui->restoreList, &QTreeWidget::itemActivated, this, restoreCurrent);
    connect(m_ui->restoreCancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->restoreOther, &QPushButton::clicked, this,
            [this] { choose(FileDialog::openName(this, tr("Restore a backup"), m_folder, tr("Backups (*.sqlite)"))); });
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::choose(const QString &file)
{
    if (file.isEmpty())
        return;
    Q_EMIT chosen(file);
    accept();
}

void RestoreDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void RestoreDialog::retranslate()
{
    const auto nameOf = [](journal::Backup::Kind kind) {
        switch (kind) {
        case journal::Backup::Kind::Daily:
            return tr("Daily");
        case journal::Backup::Kind::ByHand:
            return tr("By hand");
        case journal::Backup::Kind::BeforeRestore:
            return tr("Before a restore");
        case journal::Backup::Kind::BeforeUpdate:
            return tr("Before an update of Waymark");
        }
        return QString();
    };
    const int current = m_ui->restoreList->indexOfTopLevelItem(m_ui->restoreList->currentItem());
    m_ui->restoreList->clear();
    for (const journal::Backup &backup : m_backups) {
        auto *item = new QTreeWidgetItem(m_ui->restoreList);
        item->setText(0, locale().toString(backup.made, QLocale::ShortFormat));
        item->setText(1, nameOf(backup.kind));
        item->setText(2, locale().formattedDataSize(backup.bytes, 0));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, backup.file);
    }
    m_ui->restoreList->setCurrentItem(m_ui->restoreList->topLevelItem(current));
}

} // namespace waymark::desktop
