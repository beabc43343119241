// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereader.h"
#include "database/statement.h"

#include <QHash>

namespace waymark::catalogue {

/// Words that were written before it is known which topic they belong to.
struct WrittenPassage
{
    size_t fingerprint = 0; ///< of the entry that they were written for
    qint64 row = 0; ///< 0: a topic has taken them
};

/// path → what was written of the file in this run.
using WrittenPassages = QHash<QString, std::vector<WrittenPassage>>;

/// Writes files with their facts and their words, inside a transaction of the caller's. Statements are prepared once,
/// and none of them is an "upsert": before a statement that could fail half-way SQLite has FTS5 write down all that it
/// has gathered, which made a segment of each file.
class FileWriter
{
public:
    explicit FileWriter(database::Connection &connection);

    /// Writes what a reading brought.
    database::Result<void> put(const FileReading &reading, WrittenPassages &written);
    /// A file that is only linked to.
    database::Result<void> putOther(const QString &path);
    database::Result<void> remove(const QString &path);

private:
    database::Result<qint64> addFile(const QString &path, const FileState &state, const QByteArray &hash);
    database::Result<void> updateFile(const FileReading &reading);
    database::Result<void> putFacts(qint64 row, bool known, const QByteArray &bytes);

    database::Connection &m_connection;
    database::Statement m_addFile;
    database::Statement m_updateFile;
    database::Statement m_addFacts;
    database::Statement m_updateFacts;
    database::Statement m_putWords;
    database::Statement m_remove;
};

} // namespace waymark::catalogue
