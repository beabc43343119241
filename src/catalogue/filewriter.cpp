// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filewriter.h"

#include "catalogue/tokenizer.h"

#include <sqlite3.h>

namespace waymark::catalogue {

FileWriter::FileWriter(database::Connection &connection)
    : m_connection(connection)
    , m_addFile(connection, "INSERT INTO file (path, size, mtime_ns, ctime_ns, hash) VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_updateFile(connection, "UPDATE file SET size = ?2, mtime_ns = ?3, ctime_ns = ?4, hash = ?5 WHERE id = ?1")
    , m_addFacts(connection, "INSERT INTO facts (file, bytes) VALUES (?1, ?2)")
    , m_updateFacts(connection, "UPDATE facts SET bytes = ?2 WHERE file = ?1")
    , m_putWords(connection, "INSERT INTO word (title, body) VALUES (?1, ?2)")
    , m_remove(connection, "DELETE FROM file WHERE path = ?1")
{
}

database::Result<void> FileWriter::put(const FileReading &reading, WrittenPassages &written)
{
    if (reading.outcome != FileReading::Outcome::Read && reading.outcome != FileReading::Outcome::Same)
        return {};
    const bool known = reading.row != 0;
    const database::Result<qint64> row = known ? updateFile(reading).map([&] { return reading.row; })
                                               : addFile(reading.path, reading.state, reading.hash);
    if (!row)
        return tl::unexpected(row.error());
    if (reading.outcome == FileReading::Outcome::Same)
        return {}; // only its stat is new
    if (const auto done = putFacts(*row, known, reading.bytes); !done)
        return done;
    std::vector<WrittenPassage> rows;
    rows.reserve(reading.passages.size());
    for (const Passage &passage : reading.passages) {
        const WordsAtHand words{{passage.title, passage.titleWords}, {passage.body, passage.bodyWords}};
        if (const auto done = m_putWords.bindUtf8(1, passage.title).bindUtf8(2, passage.body).run(); !done)
            return done;
        rows.push_back({passage.fingerprint, sqlite3_last_insert_rowid(m_connection.handle())});
    }
    if (!rows.empty())
        written[reading.path] = std::move(rows);
    return {};
}

database::Result<void> FileWriter::putOther(const QString &path)
{
    const QByteArray noHash("", 0); // empty, but not null
    return addFile(path, {}, noHash).map([](qint64) {});
}

database::Result<void> FileWriter::remove(const QString &path)
{
    return m_remove.bind(1, path).run();
}

database::Result<qint64> FileWriter::addFile(const QString &path, const FileState &state, const QByteArray &hash)
{
    m_addFile.bind(1, path).bind(2, state.size).bind(3, state.modified).bind(4, state.changed).bindBlob(5, hash);
    return m_addFile.run().map([this] { return qint64(sqlite3_last_insert_rowid(m_connection.handle())); });
}

database::Result<void> FileWriter::updateFile(const FileReading &reading)
{
    const FileState &state = reading.state;
    m_updateFile.bind(1, reading.row).bind(2, state.size).bind(3, state.modified).bind(4, state.changed);
    return m_updateFile.bindBlob(5, reading.hash).run();
}

database::Result<void> FileWriter::putFacts(qint64 row, bool known, const QByteArray &bytes)
{
    if (known) {
        if (const auto done = m_updateFacts.bind(1, row).bindBlob(2, bytes).run(); !done)
            return done;
        if (sqlite3_changes(m_connection.handle()) > 0)
            return {};
    }
    return m_addFacts.bind(1, row).bindBlob(2, bytes).run();
}

} // namespace waymark::catalogue
