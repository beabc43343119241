// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/topicwriter.h"

#include "catalogue/libraryio.h"

#include <sqlite3.h>

namespace waymark::catalogue {

TopicWriter::TopicWriter(database::Connection &connection)
    : m_connection(connection)
    , m_insertTopic(connection, "INSERT INTO topic (key, track, position, path, bytes) VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_updateTopic(connection,
                    "UPDATE topic SET track = ?2, position = ?3, path = ?4, bytes = ?5 WHERE id = ?6 AND key = ?1")
    , m_moveTopic(connection, "UPDATE topic SET position = ?2 WHERE id = ?1")
    , m_deleteTopic(connection, "DELETE FROM topic WHERE id = ?1")
    , m_insertItem(connection,
                   "INSERT INTO item (topic, kind, key, anchor, title, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    , m_insertWords(connection, "INSERT INTO word (rowid, title, body) VALUES (?1, ?2, ?3)")
    , m_deleteWords(
          connection,
          "INSERT INTO word (word, rowid, title, body) SELECT 'delete', id, title, body FROM item WHERE topic = ?1")
    , m_deleteItems(connection, "DELETE FROM item WHERE topic = ?1")
    , m_selectTexts(connection, "SELECT key, body FROM item WHERE topic = ?1 AND kind <> ?2")
{
}

database::Result<QHash<QString, qint64>> TopicWriter::rows()
{
    QHash<QString, qint64> rows;
    database::Statement query(m_connection, "SELECT key, id FROM topic");
    for (;;) {
        const database::Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return rows;
        rows.insert(query.text(0), query.integer(1));
    }
}

database::Result<void> TopicWriter::add(const library::Topic &topic, int position)
{
    const QByteArray bytes = toBytes(topic);
    m_insertTopic.bind(1, topic.key).bind(2, topic.trackId).bind(3, position).bind(4, topic.path).bindBlob(5, bytes);
    return m_insertTopic.run().and_then(
        [&] { return addItems(sqlite3_last_insert_rowid(m_connection.handle()), topic); });
}

database::Result<void> TopicWriter::replace(qint64 row, const library::Topic &topic, int position)
{
    const QByteArray bytes = toBytes(topic);
    m_updateTopic.bind(1, topic.key)
        .bind(2, topic.trackId)
        .bind(3, position)
        .bind(4, topic.path)
        .bindBlob(5, bytes)
        .bind(6, row);
    return removeItems(row).and_then([&] { return m_updateTopic.run(); }).and_then([&] {
        return addItems(row, topic);
    });
}

database::Result<void> TopicWriter::move(qint64 row, int position)
{
    return m_moveTopic.bind(1, row).bind(2, position).run();
}

database::Result<void> TopicWriter::remove(qint64 row)
{
    return removeItems(row).and_then([&] { return m_deleteTopic.bind(1, row).run(); });
}

database::Result<void> TopicWriter::texts(qint64 row, QHash<QString, QString> &texts)
{
    m_selectTexts.bind(1, row).bind(2, int(HitKind::Question));
    for (;;) {
        const database::Result<bool> next = m_selectTexts.step();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        texts.insert(m_selectTexts.text(0), m_selectTexts.text(1));
    }
    m_selectTexts.reset();
    return {};
}

database::Result<void> TopicWriter::addItems(qint64 row, const library::Topic &topic)
{
    for (const Entry &entry : entriesOf(topic)) {
        const QByteArray title = entry.title.toUtf8();
        const QByteArray body = entry.body.toUtf8();
        m_insertItem.bind(1, row)
            .bind(2, int(entry.kind))
            .bind(3, entry.key)
            .bind(4, entry.anchor)
            .bindUtf8(5, title)
            .bindUtf8(6, body);
        if (const database::Result<void> done = m_insertItem.run(); !done)
            return done;
        m_insertWords.bind(1, qint64(sqlite3_last_insert_rowid(m_connection.handle())))
            .bindUtf8(2, title)
            .bindUtf8(3, body);
        if (const database::Result<void> done = m_insertWords.run(); !done)
            return done;
    }
    return {};
}

database::Result<void> TopicWriter::removeItems(qint64 row)
{
    return m_deleteWords.bind(1, row).run().and_then([&] { return m_deleteItems.bind(1, row).run(); });
}

} // namespace waymark::catalogue
