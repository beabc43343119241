// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QDialog>

#include <memory>

namespace waymark::desktop {

namespace Ui {
class ImportPreview;
}

/// What merging an exported journal would add, before anything is written. Accepted: merge it.
class ImportPreview : public QDialog
{
    Q_OBJECT

public:
    ImportPreview(const QString &file, const journal::ImportReport &report, QWidget *parent = nullptr);
    ~ImportPreview() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::unique_ptr<Ui::ImportPreview> m_ui;
    QString m_file;
    journal::ImportReport m_report;
};

} // namespace waymark::desktop
