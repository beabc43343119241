// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of the indexer writes about topics, when their places are known.
#include "catalogue/libraryio.h"
#include "catalogue/losttopics.h"
#include "catalogue/topicwrites.h"

#include <algorithm>

#include <sqlite3.h>

namespace waymark::catalogue {

namespace {

using library::Question;
using library::Section;
using library::Topic;

/// Whether the same things can be found in both, under the same keys.
bool sameEntries(const Topic &a, const Topic &b)
{
    const std::vector<Entry> left = entriesOf(a);
    const std::vector<Entry> right = entriesOf(b);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Entry &x, const Entry &y) { return x.key == y.key && sameWords(x, y); });
}

/// Reads texts and answers where they have been written; asked for few of them, it loads what it needs only.
class TextsOfTopics
{
public:
    explicit TextsOfTopics(TopicWriter &writer)
        : m_writer(writer)
    {
    }

    void addOld(const Topic *topic, qint64 row) { m_oldRows.insert(topic, row); }
    void addNew(const Topic *topic, const TopicWriter::Claims *claims) { m_claims.insert(topic, claims); }

    QString of(const Topic &topic, const Section &section)
    {
        if (!section.text.isEmpty())
            return section.text;
        // What stands before the first proper section is part of the topic's own entry.
        const bool lead = section.anchor.isEmpty() || section.title == topic.title;
        return body(topic, lead ? topic.key : sectionKey(topic.key, section.anchor));
    }

    QString of(const Topic &topic, const Question &question)
    {
        return question.answer.isEmpty() ? answerIn(body(topic, question.key), question) : question.answer;
    }

    /// The first failure.
    const database::Result<void> &problem() const { return m_problem; }

private:
    struct Place
    {
        qint64 row = 0;
        QString text; ///< when it is not written yet
    };

    QString body(const Topic &topic, const QString &key)
    {
        const Place place = places(topic).value(key);
        if (place.row == 0)
            return place.text;
        const auto text = m_writer.text(place.row);
        if (!text && m_problem)
            m_problem = tl::unexpected(text.error());
        return text.value_or(QString());
    }

    const QHash<QString, Place> &places(const Topic &topic)
    {
        auto known = m_places.find(&topic);
        if (known != m_places.end())
            return *known;
        known = m_places.insert(&topic, {});
        if (const TopicWriter::Claims *claims = m_claims.value(&topic)) {
            for (size_t i = 0; i < claims->entries.size(); ++i)
                known->insert(claims->entries[i].key, {claims->rows[i], claims->entries[i].body});
            return *known;
        }
        const auto rows = m_writer.wordRows(m_oldRows.value(&topic));
        if (!rows) {
            if (m_problem)
                m_problem = tl::unexpected(rows.error());
            return *known;
        }
        for (auto row = rows->constBegin(); row != rows->constEnd(); ++row)
            known->insert(row.key(), {row.value(), {}});
        return *known;
    }

    TopicWriter &m_writer;
    QHash<const Topic *, qint64> m_oldRows;
    QHash<const Topic *, const TopicWriter::Claims *> m_claims;
    QHash<const Topic *, QHash<QString, Place>> m_places;
    database::Result<void> m_problem;
};

} // namespace

database::Result<void> Indexer::writeTopics(library::Library &library)
{
    TopicWriter writer(m_store.connection());
    QHash<QString, Known> gone;
    auto writes = compareTopics(library, writer, gone);
    if (!writes)
        return tl::unexpected(writes.error());
    if (const auto done = followKeys(*writes, gone, writer); !done)
        return done;
    for (const Known &known : std::as_const(gone)) {
        if (const auto done = writer.remove(known.row); !done)
            return done;
    }
    return putTopics(*writes, writer);
}

/// What has to be written. `gone` receives the topics that are no more.
database::Result<std::vector<Indexer::Write>> Indexer::compareTopics(library::Library &library, TopicWriter &writer,
                                                                     QHash<QString, Known> &gone)
{
    const auto rows = writer.rows();
    if (!rows)
        return tl::unexpected(rows.error());
    int position = 0;
    for (const library::Track &track : m_old->tracks) {
        for (const Topic &topic : track.topics)
            gone.insert(topic.key, {&topic, position++, rows->value(topic.key)});
    }
    std::vector<Write> writes;
    position = -1;
    for (library::Track &track : library.tracks) {
        for (Topic &topic : track.topics) {
            ++position;
            const Known known = gone.take(topic.key);
            Write write{&topic, known.topic, position, rows->value(topic.key), true, {}};
            const bool changed = m_changedPages.contains(topic.path) || !known.topic || known.row == 0;
            if (!changed && sameRecord(*known.topic, topic)) {
                if (known.position == position)
                    continue;
                if (const auto done = writer.move(known.row, position); !done)
                    return tl::unexpected(done.error());
                continue;
            }
            write.words = changed || !sameEntries(*known.topic, topic);
            writes.push_back(std::move(write));
        }
    }
    return writes;
}

/// Finds out which keys are new names for old content. While the old words are still there.
database::Result<void> Indexer::followKeys(std::vector<Write> &writes, const QHash<QString, Known> &gone,
                                           TopicWriter &writer)
{
    Change change;
    change.movedFiles = m_movedFiles;
    TextsOfTopics texts(writer);
    const auto addOld = [&](const Topic *topic, qint64 row) {
        change.old.push_back(topic);
        texts.addOld(topic, row);
    };
    for (const Known &known : gone)
        addOld(known.topic, known.row);
    for (const Write &write : writes) {
        if (!write.words)
            continue;
        change.now.push_back(write.topic);
        if (write.old)
            addOld(write.old, write.row);
    }
    const bool anyNew = std::any_of(writes.begin(), writes.end(), [](const Write &write) { return !write.old; });
    LostTopics lost(m_store.connection());
    if (anyNew) {
        if (const auto read = lost.read(); !read)
            return read;
        for (const Topic &topic : lost.topics())
            change.old.push_back(&topic);
    }
    if (change.old.empty())
        return {};
    for (Write &write : writes) {
        write.claim(m_written);
        if (write.words)
            texts.addNew(write.topic, &write.claims);
    }
    std::sort(change.old.begin(), change.old.end(), [](const auto *a, const auto *b) { return a->key < b->key; });
    change.textOf = [&](const Topic &topic, const Section &section) { return texts.of(topic, section); };
    change.answerOf = [&](const Topic &topic, const Question &question) { return texts.of(topic, question); };
    Moves moves = movedKeys(change);
    m_report.movedKeys = std::move(moves.keys);
    const auto kept = lost.keep(moves.lost, change);
    return kept ? texts.problem() : kept;
}

database::Result<void> Indexer::putTopics(std::vector<Write> &writes, TopicWriter &writer)
{
    QSet<QString> withTexts; // files whose texts are in the topics
    for (const std::vector<FileReading> *readings : {&m_readings, &m_again}) {
        for (const FileReading &reading : *readings) {
            if (reading.hasTexts)
                withTexts.insert(reading.path);
        }
    }
    size_t done = 0;
    const auto put = [&](Write &write) -> database::Result<void> {
        if (cancelled())
            return tl::unexpected(database::Error{SQLITE_INTERRUPT, {}});
        const auto written = write.words ? writer.put(write.row, *write.topic, write.position, write.claims)
                                         : writer.update(write.row, *write.topic, write.position);
        for (Section &section : write.topic->sections)
            section.text = QString();
        for (Question &question : write.topic->questions)
            question.answer = QString();
        write.claims = {};
        tell(9 * writes.size() + ++done, 10 * writes.size());
        return written;
    };
    std::vector<FileReading> again; // files whose words are needed once more
    QHash<QString, std::vector<Write *>> waiting;
    for (Write &write : writes) {
        const QString &path = write.topic->path;
        write.claim(m_written);
        if (write.words && !write.claims.complete && !write.topic->missing && !withTexts.contains(path)) {
            std::vector<Write *> &writesOfFile = waiting[path];
            if (writesOfFile.empty())
                again.emplace_back().path = path;
            writesOfFile.push_back(&write);
            continue;
        }
        if (const auto written = put(write); !written)
            return written;
    }
    for (const std::vector<WrittenPassage> &passages : std::as_const(m_written)) {
        for (const WrittenPassage &passage : passages) {
            if (passage.row == 0)
                continue;
            if (const auto removed = writer.removeWords(passage.row); !removed)
                return removed;
        }
    }
    FileReader reader(m_root, again, m_cancel, FileReader::Texts::Keep);
    for (size_t i = 0; i < again.size(); ++i) {
        if (!reader.wait(i))
            return tl::unexpected(database::Error{SQLITE_INTERRUPT, {}});
        for (Write *write : waiting[again[i].path]) {
            if (again[i].facts) {
                library::fillTexts(*again[i].facts, *write->topic);
                write->claims.entries = entriesOf(*write->topic);
            }
            if (const auto written = put(*write); !written)
                return written;
        }
        again[i].facts.reset();
    }
    return {};
}

} // namespace waymark::catalogue
