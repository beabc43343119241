// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/importpreview.h"

#include "ui_importpreview.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QPushButton>

namespace waymark::desktop {

ImportPreview::ImportPreview(const QString &file, const journal::ImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportPreview>())
    , m_file(file)
    , m_report(report)
{
    m_ui->setupUi(this);
    m_ui->importMerge->setDefault(true);
    connect(m_ui->importMerge, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->importCancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

ImportPreview::~ImportPreview() = default;

void ImportPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ImportPreview::retranslate()
{
    m_ui->importFile->setText(tr("Merging %1 would add to your journal:").arg(QFileInfo(m_file).fileName()));
    m_ui->importFile->setToolTip(QDir::toNativeSeparators(m_file));
    m_ui->importMarks->setText(locale().toString(m_report.marks));
    m_ui->importReviews->setText(locale().toString(m_report.reviews));
    m_ui->importNotes->setText(locale().toString(m_report.notes));
    m_ui->importSessions->setText(locale().toString(m_report.sessions));
    m_ui->importSettings->setText(locale().toString(m_report.settings));
    m_ui->importThere->setText(tr("%n record(s) are there already and stay as they are. Nothing of yours is lost.",
                                  nullptr, m_report.alreadyThere));
}

} // namespace waymark::desktop
