// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filewriter.h"
#include "database/statement.h"

#include <QHash>

namespace waymark::catalogue {

/// Writes topics and what can be found in them, inside a transaction of the caller's. Statements are prepared once.
class TopicWriter
{
public:
    explicit TopicWriter(database::Connection &connection);

    /// key → row of every topic.
    database::Result<QHash<QString, qint64>> rows();

    /// What of a topic can be found, each with the row of its words where they have been written: those are taken out
    /// of `written`. 0 where they are still to be written, from the topic's texts.
    struct Claims
    {
        std::vector<Entry> entries;
        std::vector<qint64> rows;
        bool complete = true;
    };
    static Claims claim(const library::Topic &topic, WrittenPassages &written);

    /// `row`: 0 for a new topic. A topic that is there is replaced with all that could be found in it.
    database::Result<void> put(qint64 row, const library::Topic &topic, int position, const Claims &claims);
    /// Writes a topic again whose words are as they were.
    database::Result<void> update(qint64 row, const library::Topic &topic, int position);
    database::Result<void> move(qint64 row, int position);
    database::Result<void> remove(qint64 row);
    database::Result<void> removeWords(qint64 row);

    /// key → row of words, of everything that can be found in a topic.
    database::Result<QHash<QString, qint64>> wordRows(qint64 topicRow);
    /// The text in a row of words.
    database::Result<QString> text(qint64 wordsRow);

private:
    database::Result<void> addItems(qint64 row, const Claims &claims);
    database::Result<void> removeItems(qint64 row);

    database::Connection &m_connection;
    database::Statement m_insertTopic;
    database::Statement m_updateTopic;
    database::Statement m_moveTopic;
    database::Statement m_deleteTopic;
    database::Statement m_insertItem;
    database::Statement m_insertWords;
    database::Statement m_deleteWords;
    database::Statement m_deleteRow;
    database::Statement m_deleteItems;
    database::Statement m_selectRows;
    database::Statement m_selectText;
};

} // namespace waymark::catalogue
