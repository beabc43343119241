// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"
#include "database/schema.h"
#include "journal/journal.h"

namespace waymark::journal {

/// The journal's schema, the newest that this program knows.
database::Schema journalSchema();

/// An open, sound file of the present schema; or why not. A damaged file is moved aside with its -wal and -shm, and
/// `aside` receives its new name.
Result<std::unique_ptr<database::Connection>> openSound(const QString &path, QString *aside = nullptr);

/// Whether every page of an open file can be read and belongs where it stands. A failure to look is an error.
database::Result<bool> isSound(database::Connection &connection);

/// A consistent copy under a name that no file has yet: whole or not at all.
Result<void> writeCopy(database::Connection &connection, const QString &file);

/// backups/ beside the journal.
QString backupFolder(const QString &journalPath);
/// The newest daily backup, empty when there is none.
QString latestBackup(const QString &journalPath);

} // namespace waymark::journal
