// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QDialog>

#include <memory>

namespace waymark::desktop {

namespace Ui {
class RestoreDialog;
}

/// The backups there are, with date and size, the newest first; or a file from elsewhere.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder`: where the search for a file from elsewhere begins.
    RestoreDialog(std::vector<journal::Backup> backups, const QString &folder, QWidget *parent = nullptr);
    ~RestoreDialog() override;

Q_SIGNALS:
    /// The person wants this file in the journal's place.
    void chosen(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(const QString &file);

    std::unique_ptr<Ui::RestoreDialog> m_ui;
    std::vector<journal::Backup> m_backups;
    QString m_folder;
};

} // namespace waymark::desktop
