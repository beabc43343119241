// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/errors.h"

#include <QDir>

#include <sqlite3.h>

namespace waymark::journal {

Error errorFrom(const database::Error &error, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (error.code) {
    case SQLITE_FULL:
        return {Error::Kind::DiskFull,
                Sentences::tr("The disk is full: nothing was written to %1, and nothing that stood there is lost. Make "
                              "room and try again.")
                    .arg(file)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {
            Error::Kind::Busy,
            Sentences::tr("Another program is writing to %1. Close it or wait a moment, then try again.").arg(file)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Kind::Corrupt,
                Sentences::tr("The journal %1 is damaged. Start Waymark again: it keeps the damaged file aside and "
                              "names the latest backup.")
                    .arg(file)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {
            Error::Kind::Failed,
            Sentences::tr("The journal %1 cannot be written (%2). Check the permissions of the file and its folder.")
                .arg(file, error.message)};
    default:
        return {Error::Kind::Failed,
                Sentences::tr("The journal %1 could not be read or written (%2). Check the disk, then try again.")
                    .arg(file, error.message)};
    }
}

tl::unexpected<Error> failure(Error::Kind kind, const QString &message)
{
    return tl::unexpected(Error{kind, message});
}

} // namespace waymark::journal
