// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/topicwriter.h"

#include "catalogue/libraryio.h"

#include <algorithm>
#include <utility>

#include <sqlite3.h>

namespace waymark::catalogue {

TopicWriter::TopicWriter(database::Connection &connection)
    : m_connection(connection)
    , m_insertTopic(connection, "INSERT INTO topic (key, track, position, path, bytes) VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_updateTopic(connection,
                    "UPDATE topic SET track = ?2, position = ?3, path = ?4, bytes = ?5 WHERE id = ?6 AND key = ?1")
    , m_moveTopic(connection, "UPDATE topic SET position = ?2 WHERE id = ?1")
    , m_deleteTopic(connection, "DELETE FROM topic WHERE id = ?1")
    , m_insertItem(connection, "INSERT INTO item (id, topic, kind, key, anchor) VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_insertWords(connection, "INSERT INTO word (title, body) VALUES (?1, ?2)")
    , m_deleteWords(connection, "DELETE FROM word WHERE rowid IN (SELECT id FROM item WHERE topic = ?1)")
    , m_deleteRow(connection, "DELETE FROM word WHERE rowid = ?1")
    , m_deleteItems(connection, "DELETE FROM item WHERE topic = ?1")
    , m_selectRows(connection, "SELECT key, id FROM item WHERE topic = ?1")
    , m_selectText(connection, "SELECT body FROM word WHERE rowid = ?1")
{
}

database::Result<QHash<QString, qint64>> TopicWriter::rows()
{
    QHash<QString, qint64> rows;
    database::Statement query(m_connection, "SELECT key, id FROM topic");
    const database::Result<void> read = query.each([&] { rows.insert(query.text(0), query.integer(1)); });
    return read.map([&] { return std::move(rows); });
}

TopicWriter::Claims TopicWriter::claim(const library::Topic &topic, WrittenPassages &written)
{
    Claims claims;
    claims.entries = entriesOf(topic);
    claims.rows.assign(claims.entries.size(), 0);
    const auto file = written.find(topic.path);
    if (file == written.end()) {
        claims.complete = false;
        return claims;
    }
    // Both stand in the order of the file, so that what is looked for is nearly always the next one.
    size_t next = 0;
    for (size_t i = 0; i < claims.entries.size(); ++i) {
        const size_t wanted = fingerprint(claims.entries[i]);
        for (size_t tried = 0; tried < file->size(); ++tried) {
            WrittenPassage &passage = (*file)[(next + tried) % file->size()];
            if (passage.row == 0 || passage.fingerprint != wanted)
                continue;
            claims.rows[i] = std::exchange(passage.row, 0);
            next += tried + 1;
            break;
        }
        claims.complete = claims.complete && claims.rows[i] != 0;
    }
    return claims;
}

database::Result<void> TopicWriter::put(qint64 row, const library::Topic &topic, int position, const Claims &claims)
{
    if (row != 0)
        return removeItems(row).and_then([&] { return update(row, topic, position); }).and_then([&] {
            return addItems(row, claims);
        });
    const QByteArray bytes = toBytes(topic);
    m_insertTopic.bind(1, topic.key).bind(2, topic.trackId).bind(3, position).bind(4, topic.path).bindBlob(5, bytes);
    return m_insertTopic.run().and_then(
        [&] { return addItems(sqlite3_last_insert_rowid(m_connection.handle()), claims); });
}

database::Result<void> TopicWriter::update(qint64 row, const library::Topic &topic, int position)
{
    const QByteArray bytes = toBytes(topic);
    m_updateTopic.bind(1, topic.key)
        .bind(2, topic.trackId)
        .bind(3, position)
        .bind(4, topic.path)
        .bindBlob(5, bytes)
        .bind(6, row);
    return m_updateTopic.run();
}

database::Result<void> TopicWriter::move(qint64 row, int position)
{
    return m_moveTopic.bind(1, row).bind(2, position).run();
}

database::Result<void> TopicWriter::remove(qint64 row)
{
    return removeItems(row).and_then([&] { return m_deleteTopic.bind(1, row).run(); });
}

database::Result<void> TopicWriter::removeWords(qint64 row)
{
    return m_deleteRow.bind(1, row).run();
}

database::Result<QHash<QString, qint64>> TopicWriter::wordRows(qint64 topicRow)
{
    QHash<QString, qint64> rows;
    m_selectRows.bind(1, topicRow);
    const database::Result<void> read =
        m_selectRows.each([&] { rows.insert(m_selectRows.text(0), m_selectRows.integer(1)); });
    return read.map([&] { return std::move(rows); });
}

database::Result<QString> TopicWriter::text(qint64 wordsRow)
{
    const database::Result<bool> row = m_selectText.bind(1, wordsRow).step();
    if (!row)
        return tl::unexpected(row.error());
    const QString text = *row ? m_selectText.text(0) : QString();
    m_selectText.reset();
    return text;
}

database::Result<void> TopicWriter::addItems(qint64 row, const Claims &claims)
{
    for (size_t i = 0; i < claims.entries.size(); ++i) {
        const Entry &entry = claims.entries[i];
        qint64 words = claims.rows[i];
        if (words == 0) {
            const QByteArray title = entry.title.toUtf8();
            const QByteArray body = entry.body.toUtf8();
            if (const auto done = m_insertWords.bindUtf8(1, title).bindUtf8(2, body).run(); !done)
                return done;
            words = sqlite3_last_insert_rowid(m_connection.handle());
        }
        m_insertItem.bind(1, words).bind(2, row).bind(3, int(entry.kind)).bind(4, entry.key).bind(5, entry.anchor);
        if (const database::Result<void> done = m_insertItem.run(); !done)
            return done;
    }
    return {};
}

database::Result<void> TopicWriter::removeItems(qint64 row)
{
    return m_deleteWords.bind(1, row).run().and_then([&] { return m_deleteItems.bind(1, row).run(); });
}

} // namespace waymark::catalogue
