// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/journalfiles.h"

#include "desktop/shell/actions.h"
#include "desktop/shell/filedialog.h"
#include "desktop/shell/importpreview.h"
#include "desktop/shell/restoredialog.h"
#include "desktop/shell/workspacehost.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

JournalFiles::JournalFiles(const Collaborators &with, QWidget *window)
    : QObject(window)
    , m_with(with)
    , m_window(window)
{
    const auto add = [this](const char *id, const char *text, void (JournalFiles::*slot)()) {
        connect(m_with.actions->add({id, MenuId::File, text}), &QAction::triggered, this, slot);
    };
    add("file.exportJournal", QT_TRANSLATE_NOOP("Actions", "E&xport the journal …"), &JournalFiles::exportJournal);
    add("file.importJournal", QT_TRANSLATE_NOOP("Actions", "&Import a journal …"), &JournalFiles::importJournal);
    m_with.actions->addSeparator(MenuId::File);
    add("file.backUp", QT_TRANSLATE_NOOP("Actions", "&Back up now"), &JournalFiles::backUp);
    add("file.restore", QT_TRANSLATE_NOOP("Actions", "Res&tore a backup …"), &JournalFiles::chooseBackup);
    connect(m_with.host, &WorkspaceHost::restored, this, [this](const QString &previous) {
        Q_EMIT said(tr("The backup was restored. The journal before it is kept as %1.")
                        .arg(QDir::toNativeSeparators(previous)));
    });
}

bool JournalFiles::isOpen()
{
    if (m_with.host->snapshot())
        return true;
    Q_EMIT failed(tr("No library is open, and so no journal. Open a library first."));
    return false;
}

void JournalFiles::exportJournal()
{
    if (!isOpen())
        return;
    const QString date = m_with.host->studyDay().toString(Qt::ISODate);
    const QString file = FileDialog::saveName(m_window, tr("Export the journal"),
                                              u"waymark-journal-%1.json"_s.arg(date), tr("Journals (*.json)"));
    if (file.isEmpty())
        return;
    m_with.host->run(
        this, [file](workspace::Workspace &workspace) { return workspace.exportJournal(file); },
        [this, file](const workspace::Result<void> &done) {
            if (done)
                Q_EMIT said(tr("The journal was exported to %1.").arg(QDir::toNativeSeparators(file)));
            else
                Q_EMIT failed(done.error().message);
        });
}

void JournalFiles::importJournal()
{
    if (!isOpen())
        return;
    const QString file = FileDialog::openName(m_window, tr("Import a journal"), {}, tr("Journals (*.json)"));
    if (file.isEmpty())
        return;
    m_with.host->run(
        this, [file](workspace::Workspace &workspace) { return workspace.importJournal(file, true); },
        [this, file](const workspace::Result<journal::ImportReport> &report) {
            if (report)
                preview(file, *report);
            else
                Q_EMIT failed(report.error().message);
        });
}

void JournalFiles::preview(const QString &file, const journal::ImportReport &report)
{
    if (report.marks + report.reviews + report.notes + report.sessions + report.settings == 0) {
        Q_EMIT said(tr("Everything in %1 is in your journal already.").arg(QDir::toNativeSeparators(file)));
        return;
    }
    auto *dialog = new ImportPreview(file, report, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, file] { merge(file); });
    dialog->open();
}

void JournalFiles::merge(const QString &file)
{
    m_with.host->run(
        this, [file](workspace::Workspace &workspace) { return workspace.importJournal(file, false); },
        [this, file](const workspace::Result<journal::ImportReport> &report) {
            if (report)
                Q_EMIT said(tr("%1 was merged into your journal.").arg(QDir::toNativeSeparators(file)));
            else
                Q_EMIT failed(report.error().message);
        });
}

void JournalFiles::backUp()
{
    if (!isOpen())
        return;
    m_with.host->run(
        this, [](workspace::Workspace &workspace) { return workspace.backUp(); },
        [this](const workspace::Result<QString> &file) {
            if (file)
                Q_EMIT said(tr("The journal was backed up as %1.").arg(QDir::toNativeSeparators(*file)));
            else
                Q_EMIT failed(file.error().message);
        });
}

void JournalFiles::chooseBackup()
{
    const QString folder = QFileInfo(m_with.host->locations().journal()).absolutePath() + u"/backups"_s;
    auto *dialog = new RestoreDialog(journal::Journal::backups(m_with.host->locations().journal()), folder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::chosen, m_with.host, &WorkspaceHost::restore);
    dialog->open();
}

} // namespace waymark::desktop
