// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filewriter.h"

#include <sqlite3.h>

namespace waymark::catalogue {

FileWriter::FileWriter(database::Connection &connection)
    : m_connection(connection)
    , m_putFile(
          connection,
          "INSERT INTO file (path, size, mtime_ns, ctime_ns, hash) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (path) "
          "DO UPDATE SET size = ?2, mtime_ns = ?3, ctime_ns = ?4, hash = ?5 RETURNING id")
    , m_putFacts(connection, "INSERT OR REPLACE INTO facts (file, bytes) VALUES (?1, ?2)")
    , m_putWords(connection, "INSERT INTO word (title, body) VALUES (?1, ?2)")
    , m_remove(connection, "DELETE FROM file WHERE path = ?1")
{
}

database::Result<void> FileWriter::put(const FileReading &reading, WrittenPassages &written)
{
    if (reading.outcome != FileReading::Outcome::Read && reading.outcome != FileReading::Outcome::Same)
        return {};
    const database::Result<qint64> id = putFile(reading.path, reading.state, reading.hash);
    if (!id)
        return tl::unexpected(id.error());
    if (!reading.facts)
        return {}; // only its stat is new
    if (const auto done = m_putFacts.bind(1, *id).bindBlob(2, reading.bytes).run(); !done)
        return done;
    std::vector<WrittenPassage> rows;
    rows.reserve(reading.passages.size());
    for (const Passage &passage : reading.passages) {
        if (const auto done = m_putWords.bindUtf8(1, passage.title).bindUtf8(2, passage.body).run(); !done)
            return done;
        rows.push_back({passage.entry, sqlite3_last_insert_rowid(m_connection.handle()), false});
    }
    if (!rows.empty())
        written.insert(reading.path, std::move(rows));
    return {};
}

database::Result<void> FileWriter::putOther(const QString &path)
{
    const QByteArray noHash("", 0); // empty, but not null
    return putFile(path, {}, noHash).map([](qint64) {});
}

database::Result<void> FileWriter::remove(const QString &path)
{
    return m_remove.bind(1, path).run();
}

database::Result<qint64> FileWriter::putFile(const QString &path, const FileState &state, const QByteArray &hash)
{
    m_putFile.bind(1, path).bind(2, state.size).bind(3, state.modified).bind(4, state.changed).bindBlob(5, hash);
    const database::Result<bool> row = m_putFile.step();
    if (!row)
        return tl::unexpected(row.error());
    const qint64 id = m_putFile.integer(0);
    return m_putFile.run().map([id] { return id; });
}

} // namespace waymark::catalogue
