// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/losttopics.h"

#include "catalogue/libraryio.h"
#include "database/statement.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

using waymark::database::Statement;

namespace waymark::catalogue {

database::Result<void> LostTopics::read()
{
    Statement query(m_connection, "SELECT bytes, texts FROM lost ORDER BY id");
    for (;;) {
        const database::Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        auto topic = topicFromBytes(query.rawBlob(0));
        QStringList texts;
        QDataStream stream(query.blob(1));
        stream >> texts;
        if (!topic || stream.status() != QDataStream::Ok)
            continue; // it can only not be recognised any more
        if (size_t(texts.size()) != topic->sections.size() + topic->questions.size())
            continue;
        auto text = texts.begin();
        for (library::Section &section : topic->sections)
            section.text = *text++;
        for (library::Question &question : topic->questions)
            question.answer = *text++;
        m_topics.push_back(std::move(*topic));
    }
}

database::Result<void> LostTopics::keep(const std::vector<const library::Topic *> &lost, const Change &change)
{
    Statement remove(m_connection, "DELETE FROM lost WHERE key = ?1");
    for (const library::Topic &topic : m_topics) {
        if (std::find(lost.begin(), lost.end(), &topic) != lost.end())
            continue;
        if (const auto done = remove.bind(1, topic.key).run(); !done)
            return done;
    }
    Statement insert(m_connection, "INSERT OR REPLACE INTO lost (key, bytes, texts) VALUES (?1, ?2, ?3)");
    bool any = false;
    for (const library::Topic *topic : lost) {
        const bool known = !m_topics.empty() && topic >= &m_topics.front() && topic <= &m_topics.back();
        if (known || topic->missing)
            continue;
        QStringList texts;
        for (const library::Section &section : topic->sections)
            texts.append(change.textOf(*topic, section));
        for (const library::Question &question : topic->questions)
            texts.append(change.answerOf(*topic, question));
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << texts;
        const QByteArray record = toBytes(*topic);
        if (const auto done = insert.bind(1, topic->key).bindBlob(2, record).bindBlob(3, bytes).run(); !done)
            return done;
        any = true;
    }
    if (!any)
        return {};
    return m_connection.execute(
        "DELETE FROM lost WHERE id <= (SELECT id FROM lost ORDER BY id DESC LIMIT 1 OFFSET 500)");
}

} // namespace waymark::catalogue
