// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's backups: making, keeping and restoring them.
#include "database/durable.h"
#include "journal/journal_p.h"
#include "journal/opening.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using waymark::database::Connection;
using waymark::database::SchemaState;
using waymark::database::Statement;

namespace waymark::journal {

namespace {

constexpr int keptBackups = 14;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// The files that a backup under this name is made as, before it is whole.
QString unfinished(const QString &file)
{
    return file + u".unfinished"_s;
}

/// Copies every page of `from` over `to` in one transaction of `to`: whoever has it open sees the old journal or the
/// new, and a power cut leaves one of them.
database::Result<void> copyPages(Connection &from, Connection &to)
{
    sqlite3_backup *copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy)
        return tl::unexpected(to.lastError());
    const int code = sqlite3_backup_step(copy, -1) & 0xff;
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE)
        return tl::unexpected(database::Error{code, QString::fromUtf8(sqlite3_errstr(code))});
    return {};
}

/// A file that may take the journal's place, open; or the reason why it may not.
Result<std::unique_ptr<Connection>> openCopy(const QString &file)
{
    const auto refused = [&](const QString &sentence) {
        return failure(Error::Kind::BadInput, sentence.arg(shown(file)));
    };
    if (!QFileInfo(file).isFile())
        return refused(Sentences::tr(
            "There is no file %1. Choose a backup from the backups folder; the journal was not changed."));
    auto opened = Connection::open(file);
    if (!opened)
        return tl::unexpected(errorFrom(opened.error(), file));
    const database::Result<bool> sound = isSound(**opened);
    if (!sound)
        return tl::unexpected(errorFrom(sound.error(), file));
    if (!*sound)
        return refused(Sentences::tr("The file %1 is damaged. Choose another backup; the journal was not changed."));
    const auto state = schemaState(**opened, journalSchema());
    if (!state)
        return tl::unexpected(errorFrom(state.error(), file));
    const database::Result<qint64> version = (*opened)->integer("PRAGMA user_version");
    if (*state == SchemaState::Newer)
        return failure(Error::Kind::NewerSchema,
                       Sentences::tr("The file %1 was written by a newer Waymark. Install that version to restore it; "
                                     "the journal was not changed.")
                           .arg(shown(file)));
    if (*state == SchemaState::Foreign || !version || *version == 0)
        return refused(Sentences::tr("The file %1 is not a Waymark journal. Choose a backup from the backups folder; "
                                     "the journal was not changed."));
    return std::move(*opened);
}

} // namespace

Result<void> writeCopy(Connection &connection, const QString &file)
{
    if (QFileInfo::exists(file))
        return failure(
            Error::Kind::BadInput,
            Sentences::tr("The file %1 exists already. Choose another name for the backup.").arg(shown(file)));
    const auto notMade = failure(
        Error::Kind::Failed,
        Sentences::tr("The backup %1 could not be made. Check the room on the disk and the permissions of the folder.")
            .arg(shown(file)));
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return notMade;
    const QString draft = unfinished(file);
    QFile::remove(draft); // of a run that was cut short
    const database::Result<void> copied = Statement(connection, "VACUUM INTO ?1").bind(1, draft).run();
    if (!copied) {
        QFile::remove(draft);
        return tl::unexpected(errorFrom(copied.error(), file));
    }
    if (!database::syncFile(draft) || !database::renameDurably(draft, file)) {
        QFile::remove(draft);
        return notMade;
    }
    return {};
}

Result<void> Journal::backup(const QString &file)
{
    return writeCopy(*d->connection, file);
}

Result<QString> Journal::dailyBackup(const QDate &today)
{
    const QDir folder(backupFolder(d->path));
    const QString file = folder.filePath(u"journal-%1.sqlite"_s.arg(today.toString(Qt::ISODate)));
    if (QFileInfo::exists(file))
        return QString();
    if (const Result<void> made = backup(file); !made)
        return tl::unexpected(made.error());
    QStringList names = folder.entryList({u"journal-[0-9]*.sqlite"_s}, QDir::Files, QDir::Name);
    while (names.size() > keptBackups) {
        if (names.first() == QFileInfo(file).fileName())
            break; // a clock set back: today's stays although it sorts first
        QFile::remove(folder.filePath(names.takeFirst()));
    }
    return file;
}

std::vector<Backup> Journal::backups(const QString &journalPath)
{
    const QFileInfoList files =
        QDir(backupFolder(journalPath)).entryInfoList({u"*.sqlite"_s}, QDir::Files, QDir::Time | QDir::Name);
    std::vector<Backup> found;
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        const Backup::Kind kind = name.startsWith("by-hand-"_L1) ? Backup::Kind::ByHand
            : name.startsWith("before-restore-"_L1)              ? Backup::Kind::BeforeRestore
            : name.startsWith("before-update-"_L1)               ? Backup::Kind::BeforeUpdate
                                                                 : Backup::Kind::Daily;
        found.push_back({kind, file.filePath(), file.lastModified(), file.size()});
    }
    return found;
}

QString Journal::nameForBackup(const QString &journalPath, const QDateTime &now)
{
    const QDir folder(backupFolder(journalPath));
    const QString stamp = now.toString(u"yyyy-MM-dd'T'HHmmss"_s);
    QString file = folder.filePath(u"by-hand-%1.sqlite"_s.arg(stamp));
    for (int n = 2; QFileInfo::exists(file); ++n)
        file = folder.filePath(u"by-hand-%1-%2.sqlite"_s.arg(stamp).arg(n));
    return file;
}

QString Journal::latestBackup(const QString &journalPath)
{
    return journal::latestBackup(journalPath);
}

Result<QString> Journal::restore(const QString &journalPath, const QString &file, const QDateTime &now)
{
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(journalPath).canonicalFilePath())
        return failure(Error::Kind::BadInput,
                       Sentences::tr("The file %1 is the journal itself. Choose a backup of it.").arg(shown(file)));
    const auto copy = openCopy(file);
    if (!copy)
        return tl::unexpected(copy.error());

    // Opened here rather than by open(): the name of a damaged journal that is moved aside is the answer then.
    QString kept;
    auto present = openSound(journalPath, &kept);
    if (present) {
        Journal journal;
        journal.d->path = journalPath;
        journal.d->connection = std::move(*present);
        const QDir folder(backupFolder(journalPath));
        const QString stamp = now.toUTC().toString(u"yyyy-MM-dd'T'HHmmss'Z'"_s);
        kept = folder.filePath(u"before-restore-%1.sqlite"_s.arg(stamp));
        for (int n = 2; QFileInfo::exists(kept); ++n)
            kept = folder.filePath(u"before-restore-%1-%2.sqlite"_s.arg(stamp).arg(n));
        if (const Result<void> saved = journal.backup(kept); !saved)
            return tl::unexpected(saved.error());
        present = std::move(journal.d->connection);
    } else if (present.error().kind == Error::Kind::Corrupt && !kept.isEmpty()) {
        present = openSound(journalPath);
    }
    if (!present)
        return tl::unexpected(present.error());
    if (const database::Result<void> copied = copyPages(**copy, **present); !copied)
        return tl::unexpected(errorFrom(copied.error(), journalPath));
    return kept;
}

} // namespace waymark::journal
