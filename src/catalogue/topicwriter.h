// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/entries.h"
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
    database::Result<void> add(const library::Topic &topic, int position);
    database::Result<void> replace(qint64 row, const library::Topic &topic, int position);
    database::Result<void> move(qint64 row, int position);
    database::Result<void> remove(qint64 row);
    /// Adds the texts of a topic's sections (by "topic#anchor") and of its lead (by its key).
    database::Result<void> texts(qint64 row, QHash<QString, QString> &texts);

private:
    database::Result<void> addItems(qint64 row, const library::Topic &topic);
    database::Result<void> removeItems(qint64 row);

    database::Connection &m_connection;
    database::Statement m_insertTopic;
    database::Statement m_updateTopic;
    database::Statement m_moveTopic;
    database::Statement m_deleteTopic;
    database::Statement m_insertItem;
    database::Statement m_insertWords;
    database::Statement m_deleteWords;
    database::Statement m_deleteItems;
    database::Statement m_selectTexts;
};

} // namespace waymark::catalogue
