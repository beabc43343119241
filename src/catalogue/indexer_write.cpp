// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of the indexer writes.
#include "catalogue/indexer.h"

#include "catalogue/libraryio.h"
#include "catalogue/topicwriter.h"
#include "database/statement.h"
#include "database/transaction.h"

#include <algorithm>
#include <atomic>
#include <future>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using waymark::database::Statement;
using waymark::database::Transaction;

namespace waymark::catalogue {

namespace {

const QString libraryRecord = QStringLiteral("library");

}

/// The facts of a known file as they were before this run; nullptr when there are none.
std::shared_ptr<const library::FileFacts> Indexer::knownFacts(const QString &path)
{
    if (const auto kept = m_memory.facts.find(path); kept != m_memory.facts.end())
        return kept->second;
    const auto file = m_memory.files.constFind(path);
    if (file == m_memory.files.constEnd())
        return nullptr;
    Statement query(m_store.connection(), "SELECT bytes FROM facts WHERE file = ?1");
    return query.bind(1, file->id).step().value_or(false) ? library::factsFromBytes(query.rawBlob(0)) : nullptr;
}

/// One saved file that changes nothing but its own topic: then only that is written. False when there is more to do.
database::Result<bool> Indexer::amend()
{
    if (m_readings.size() != 1 || m_report.updated != 1 || !m_gone.isEmpty() || !m_newOthers.isEmpty()
        || m_old->root != m_root)
        return false;
    const FileReading &reading = m_readings.front();
    const auto before = knownFacts(reading.path);
    auto settings = knownFacts(u"waymark.yml"_s);
    if (!settings)
        settings = knownFacts(u"waymark.yaml"_s);
    if (!before)
        return false;
    const std::optional<library::Topic> topic = library::amendedTopic(*m_old, *before, *reading.facts, settings.get());
    if (!topic)
        return false;
    Change change;
    change.now = {&*topic};
    int position = 0;
    std::pair<size_t, size_t> place;
    for (size_t i = 0; i < m_old->tracks.size() && change.old.empty(); ++i) {
        const auto &topics = m_old->tracks[i].topics;
        const auto found = std::find_if(topics.begin(), topics.end(),
                                        [&](const library::Topic &old) { return old.key == topic->key; });
        position += int(found - topics.begin());
        place = {i, size_t(found - topics.begin())};
        if (found != topics.end())
            change.old = {&*found};
    }
    Statement query(m_store.connection(), "SELECT id FROM topic WHERE key = ?1");
    const database::Result<bool> known = query.bind(1, topic->key).step();
    if (!known || !*known)
        return known;
    const qint64 row = query.integer(0);
    query.reset();

    Transaction transaction(m_store.connection());
    TopicWriter writer(m_store.connection());
    const auto written = begin(transaction)
                             .and_then([&] { return writeFiles(); })
                             .and_then([&] { return writer.texts(row, change.oldTexts); })
                             .and_then([&] { return writer.replace(row, *topic, position); })
                             .and_then([&] { return transaction.commit(); });
    if (!written)
        return tl::unexpected(written.error());
    tell(2, 2);
    m_report.movedKeys = movedKeys(change);
    KnownFile &file = m_memory.files[reading.path];
    file.state = reading.state;
    file.hash = reading.hash;
    m_memory.facts.insert_or_assign(reading.path, reading.facts);
    // Who was given the library keeps what he was given; a copy that nobody needs would cost more than all the rest.
    const bool alone = m_old.use_count() == 1;
    std::atomic_thread_fence(std::memory_order_acquire); // after the last look of the thread that gave it back
    auto library =
        alone ? std::const_pointer_cast<library::Library>(m_old) : std::make_shared<library::Library>(*m_old);
    library::Topic &there = library->tracks[place.first].topics[place.second];
    there = *topic;
    for (library::Section &section : there.sections)
        section.text.clear();
    m_old = std::move(library);
    return true;
}

/// Takes the write lock and sees to it that the catalogue is still the one that was looked at.
database::Result<void> Indexer::begin(Transaction &transaction)
{
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const database::Result<qint64> version = m_store.dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version != m_version)
        return tl::unexpected(database::Error{SQLITE_BUSY, u"another process has indexed meanwhile"_s});
    return {};
}

/// Files that are what they were: only their stats are new.
database::Result<void> Indexer::touch()
{
    Transaction transaction(m_store.connection());
    const auto written =
        begin(transaction).and_then([&] { return writeFiles(); }).and_then([&] { return transaction.commit(); });
    m_memory.files.clear(); // read again when needed
    return written;
}

/// Finds the library that the facts make and writes everything that is new. Files are written while another core looks
/// for their places.
database::Result<void> Indexer::rewrite(library::Library &library)
{
    auto discovered = std::async(std::launch::async, [this] { return discover(); });
    Transaction transaction(m_store.connection());
    database::Result<void> written = begin(transaction).and_then([&] { return writeFiles(); });
    library = discovered.get();
    if (written && cancelled())
        written = tl::unexpected(database::Error{SQLITE_INTERRUPT, {}});
    if (written)
        written = writeTopics(library).and_then([&] { return m_store.setMeta(libraryRecord, frameToBytes(library)); });
    if (written)
        written = transaction.commit();
    if (written)
        m_memory.files.clear(); // read again when needed
    return written;
}

database::Result<void> Indexer::writeFiles()
{
    database::Connection &connection = m_store.connection();
    Statement file(connection,
                   "INSERT INTO file (path, size, mtime_ns, ctime_ns, hash) VALUES (?1, ?2, ?3, ?4, ?5) "
                   "ON CONFLICT (path) DO UPDATE SET size = ?2, mtime_ns = ?3, ctime_ns = ?4, hash = ?5 RETURNING id");
    Statement facts(connection, "INSERT OR REPLACE INTO facts (file, bytes) VALUES (?1, ?2)");
    const auto put = [&](const QString &path, const FileState &state,
                         const QByteArray &hash) -> database::Result<qint64> {
        file.bind(1, path).bind(2, state.size).bind(3, state.modified).bind(4, state.changed).bindBlob(5, hash);
        const database::Result<bool> row = file.step();
        if (!row)
            return tl::unexpected(row.error());
        const qint64 id = file.integer(0);
        return file.run().map([id] { return id; });
    };
    for (const FileReading &reading : m_readings) {
        const database::Result<qint64> id = put(reading.path, reading.state, reading.hash);
        if (!id)
            return tl::unexpected(id.error());
        if (!reading.facts)
            continue; // only its stat is new
        if (const auto done = facts.bind(1, *id).bindBlob(2, reading.bytes).run(); !done)
            return done;
    }
    const QByteArray noHash("", 0); // empty, but not null
    for (const QString &path : std::as_const(m_newOthers)) {
        if (const auto id = put(path, {}, noHash); !id)
            return tl::unexpected(id.error());
    }
    Statement remove(connection, "DELETE FROM file WHERE path = ?1");
    for (const QString &path : std::as_const(m_gone)) {
        if (const auto done = remove.bind(1, path).run(); !done)
            return done;
    }
    return {};
}

database::Result<void> Indexer::writeTopics(const library::Library &library)
{
    struct Old
    {
        const library::Topic *topic;
        int position;
    };
    QHash<QString, Old> old;
    int position = 0;
    for (const library::Track &track : m_old->tracks) {
        for (const library::Topic &topic : track.topics)
            old.insert(topic.key, {&topic, position++});
    }
    TopicWriter writer(m_store.connection());
    const auto rows = writer.rows();
    if (!rows)
        return tl::unexpected(rows.error());
    Change change;
    change.movedFiles = m_movedFiles;

    struct Write
    {
        const library::Topic *topic;
        int position;
        qint64 row; ///< 0 = new
    };
    std::vector<Write> writes;
    position = -1;
    for (const library::Track &track : library.tracks) {
        for (const library::Topic &topic : track.topics) {
            ++position;
            const auto before = old.constFind(topic.key);
            const qint64 row = rows->value(topic.key);
            if (before == old.constEnd() || row == 0) {
                writes.push_back({&topic, position, row});
                change.now.push_back(&topic);
                continue;
            }
            const Old known = *before;
            old.erase(before);
            if (m_changedPages.contains(topic.path) || !sameRecord(*known.topic, topic)) {
                change.old.push_back(known.topic);
                change.now.push_back(&topic);
                writes.push_back({&topic, position, row});
            } else if (known.position != position) {
                if (const auto done = writer.move(row, position); !done)
                    return done;
            }
        }
    }
    for (const Old &gone : std::as_const(old))
        change.old.push_back(gone.topic);
    std::sort(change.old.begin(), change.old.end(), [](const auto *a, const auto *b) { return a->key < b->key; });
    if (!change.old.empty() && !change.now.empty()) {
        for (const library::Topic *topic : change.old) {
            if (const auto done = writer.texts(rows->value(topic->key), change.oldTexts); !done)
                return done;
        }
        m_report.movedKeys = movedKeys(change);
    }
    for (auto gone = old.constBegin(); gone != old.constEnd(); ++gone) {
        if (const auto done = writer.remove(rows->value(gone.key())); !done)
            return done;
    }
    int done = 0;
    for (const Write &write : writes) {
        if (cancelled())
            return tl::unexpected(database::Error{SQLITE_INTERRUPT, {}});
        const auto written = write.row == 0 ? writer.add(*write.topic, write.position)
                                            : writer.replace(write.row, *write.topic, write.position);
        if (!written)
            return written;
        tell(int(writes.size()) + ++done, 2 * int(writes.size()));
    }
    return {};
}

} // namespace waymark::catalogue
