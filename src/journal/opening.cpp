// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/opening.h"

#include "journal/errors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using waymark::database::Connection;
using waymark::database::SchemaState;

/// Resources of a static library have to be asked for, outside any namespace.
static void haveScripts()
{
    Q_INIT_RESOURCE(journal_schema);
}

namespace waymark::journal {

namespace {

constexpr int applicationId = 0x574D4A31; // "WMJ1"

bool isDamage(const database::Error &error)
{
    return error.code == SQLITE_CORRUPT || error.code == SQLITE_NOTADB;
}

/// Moves the file and its companions to a name of their own, so that SQLite can still open them together. The suffix is
/// the time at which the file was last written: it says how old what is in it is, and needs no clock.
QString moveAside(const QString &path)
{
    const QString stamp = QFileInfo(path).lastModified().toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString aside = u"%1.damaged-%2"_s.arg(path, stamp);
    for (int n = 2; QFileInfo::exists(aside); ++n)
        aside = u"%1.damaged-%2-%3"_s.arg(path, stamp).arg(n);
    if (!QFile::rename(path, aside))
        return {};
    for (const QLatin1StringView companion : {"-wal"_L1, "-shm"_L1}) {
        if (QFileInfo::exists(path + companion) && !QFile::rename(path + companion, aside + companion))
            return {};
    }
    return aside;
}

tl::unexpected<Error> reportDamage(const QString &path, QString *movedTo)
{
    const QString aside = moveAside(path);
    if (movedTo)
        *movedTo = aside;
    const QString file = QDir::toNativeSeparators(path);
    if (aside.isEmpty())
        return failure(
            Error::Kind::Corrupt,
            Sentences::tr(
                "The journal %1 is damaged and could not be moved aside. Check the permissions of its folder; "
                "nothing was changed.")
                .arg(file));
    const QString backup = latestBackup(path);
    if (backup.isEmpty())
        return failure(
            Error::Kind::Corrupt,
            Sentences::tr(
                "The journal %1 is damaged. It is kept as %2. There is no backup yet; Waymark begins a new journal.")
                .arg(file, QDir::toNativeSeparators(aside)));
    return failure(
        Error::Kind::Corrupt,
        Sentences::tr(
            "The journal %1 is damaged. It is kept as %2. Restore the latest backup, %3, or go on with a new journal.")
            .arg(file, QDir::toNativeSeparators(aside), QDir::toNativeSeparators(backup)));
}

/// Before an older schema is changed: a copy of the journal as it was. Nothing is changed without it.
Result<void> keepBeforeUpdate(Connection &connection, const QString &path)
{
    const database::Result<qint64> version = connection.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(errorFrom(version.error(), path));
    if (*version == 0)
        return {}; // a new journal
    const QDir folder(backupFolder(path));
    QString file = folder.filePath(u"before-update-of-schema-%1.sqlite"_s.arg(*version));
    for (int n = 2; QFileInfo::exists(file); ++n)
        file = folder.filePath(u"before-update-of-schema-%1-%2.sqlite"_s.arg(*version).arg(n));
    return writeCopy(connection, file);
}

} // namespace

database::Schema journalSchema()
{
    haveScripts();
    return {u":/waymark/journal/schema"_s, applicationId, Journal::schemaVersion};
}

QString backupFolder(const QString &journalPath)
{
    return QFileInfo(journalPath).absolutePath() + u"/backups"_s;
}

QString latestBackup(const QString &journalPath)
{
    const QDir folder(backupFolder(journalPath));
    const QStringList names = folder.entryList({u"journal-[0-9]*.sqlite"_s}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : folder.filePath(names.last());
}

database::Result<bool> isSound(Connection &connection)
{
    const database::Result<QString> answer = connection.text("PRAGMA quick_check(1)");
    if (answer)
        return *answer == "ok"_L1;
    if (isDamage(answer.error()))
        return false;
    return tl::unexpected(answer.error());
}

Result<std::unique_ptr<Connection>> openSound(const QString &path, QString *aside)
{
    const QFileInfo info(path);
    if (!QDir().mkpath(info.absolutePath()))
        return failure(
            Error::Kind::Failed,
            Sentences::tr("The folder %1 cannot be made. Check its permissions or choose another data folder.")
                .arg(QDir::toNativeSeparators(info.absolutePath())));
    // SQLite takes an empty file for a new one. Where backups exist it is a journal that was cut to nothing.
    if (info.exists() && info.size() == 0 && !QFileInfo::exists(path + u"-wal"_s) && !latestBackup(path).isEmpty())
        return reportDamage(path, aside);

    auto opened = Connection::open(path);
    if (!opened)
        return tl::unexpected(errorFrom(opened.error(), path));
    Connection &connection = **opened;
    // Until the file has proved sound, closing must not write the log back into it.
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const database::Result<bool> sound = isSound(connection);
    if (!sound)
        return tl::unexpected(errorFrom(sound.error(), path));
    if (!*sound) {
        opened->reset();
        return reportDamage(path, aside);
    }
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);

    const database::Result<SchemaState> state = schemaState(connection, journalSchema());
    if (!state)
        return tl::unexpected(errorFrom(state.error(), path));
    if (*state == SchemaState::Newer)
        return failure(
            Error::Kind::NewerSchema,
            Sentences::tr(
                "The journal %1 was written by a newer Waymark. Install that version again; this one leaves the file "
                "untouched.")
                .arg(QDir::toNativeSeparators(path)));
    if (*state == SchemaState::Foreign)
        return failure(
            Error::Kind::BadInput,
            Sentences::tr(
                "The file %1 is not a Waymark journal; it was left untouched. Choose another data folder or move the "
                "file away.")
                .arg(QDir::toNativeSeparators(path)));

    if (*state == SchemaState::Older) {
        if (const Result<void> kept = keepBeforeUpdate(connection, path); !kept)
            return tl::unexpected(kept.error());
    }

    // Order matters: the journal mode cannot change inside a transaction, and the migration is to be synced like
    // everything else.
    database::Result<void> prepared =
        connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    if (prepared && *state == SchemaState::Older)
        prepared = migrate(connection, journalSchema());
    if (!prepared)
        return tl::unexpected(errorFrom(prepared.error(), path));
    return std::move(*opened);
}

} // namespace waymark::journal
