// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of the indexer writes.
#include "catalogue/indexer.h"

#include "catalogue/libraryio.h"
#include "catalogue/topicwrites.h"
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
    const auto file = m_known.constFind(path);
    if (file == m_known.constEnd())
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
    std::optional<library::Topic> topic = library::amendedTopic(*m_old, *before, *reading.facts, settings.get());
    if (!topic)
        return false;
    const library::Topic *old = nullptr;
    int position = 0;
    std::pair<size_t, size_t> place;
    for (size_t i = 0; i < m_old->tracks.size() && !old; ++i) {
        const auto &topics = m_old->tracks[i].topics;
        const auto found = std::find_if(topics.begin(), topics.end(),
                                        [&](const library::Topic &known) { return known.key == topic->key; });
        position += int(found - topics.begin());
        place = {i, size_t(found - topics.begin())};
        if (found != topics.end())
            old = &*found;
    }
    Statement query(m_store.connection(), "SELECT id FROM topic WHERE key = ?1");
    const database::Result<bool> known = query.bind(1, topic->key).step();
    if (!known || !*known || !old)
        return known ? false : known;
    const qint64 row = query.integer(0);
    query.reset();

    Transaction transaction(m_store.connection());
    if (const auto begun = begin(transaction); !begun)
        return tl::unexpected(begun.error());
    FileWriter files(m_store.connection());
    if (const auto put = files.put(m_readings.front(), m_written); !put)
        return tl::unexpected(put.error());
    TopicWriter writer(m_store.connection());
    std::vector<Write> writes(1);
    writes.front() = {&*topic, old, position, row, true, {}};
    writes.front().claim(m_written);
    if (!writes.front().claims.complete) {
        m_written.clear(); // not what its file is by itself, after all: rolled back and done the long way
        return false;
    }
    const auto written =
        followKeys(writes, {}, writer).and_then([&] { return putTopics(writes, writer); }).and_then([&] {
            return transaction.commit();
        });
    if (!written)
        return tl::unexpected(written.error());
    tell(2, 2);
    KnownFile &file = m_known[reading.path];
    file.state = reading.state;
    file.hash = reading.hash;
    // Who was given the library keeps what he was given; a copy that nobody needs would cost more than all the rest.
    const bool alone = m_old.use_count() == 1;
    std::atomic_thread_fence(std::memory_order_acquire); // after the last look of the thread that gave it back
    auto library =
        alone ? std::const_pointer_cast<library::Library>(m_old) : std::make_shared<library::Library>(*m_old);
    library->tracks[place.first].topics[place.second] = *topic;
    m_old = std::move(library);
    return true;
}

/// Takes the write lock, sees to it that the catalogue is still the one that was looked at, and begins its next
/// generation.
database::Result<void> Indexer::begin(Transaction &transaction)
{
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const database::Result<qint64> version = m_store.dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version != m_version)
        return tl::unexpected(database::Error{SQLITE_BUSY, u"another process has indexed meanwhile"_s});
    return m_store.setGeneration(++m_report.generation);
}

/// Files that are what they were: only their stats are new.
database::Result<void> Indexer::touch()
{
    Transaction transaction(m_store.connection());
    FileWriter files(m_store.connection());
    if (const auto begun = begin(transaction); !begun)
        return begun;
    for (const FileReading &reading : m_readings) {
        if (const auto done = files.put(reading, m_written); !done)
            return done;
    }
    m_known.clear(); // read again when needed
    return transaction.commit();
}

/// Writes what is read while it is read; then finds the library that the facts make, while the rest is being written,
/// and writes its topics. False when nothing had changed but stats.
database::Result<bool> Indexer::rewrite(FileReader &reader, library::Library &library)
{
    Transaction transaction(m_store.connection());
    if (const auto begun = begin(transaction); !begun)
        return tl::unexpected(begun.error());
    std::future<library::Library> discovered;
    const auto whenRead = [&]() -> database::Result<void> {
        if (!m_settled)
            settle();
        if (nothingChanged())
            return {};
        const auto collected = collectFacts();
        if (collected)
            discovered = std::async(std::launch::async, [this] { return discover(); });
        return collected;
    };
    if (const auto done = writeReadings(reader, whenRead); !done)
        return tl::unexpected(done.error());
    if (!discovered.valid()) {
        m_known.clear();
        return transaction.commit().map([] { return false; });
    }
    const auto written = writeOtherFiles().and_then([&] {
        library = discovered.get();
        return writeTopics(library);
    });
    const auto committed = written.and_then([&] { return m_store.setMeta(libraryRecord, frameToBytes(library)); })
                               .and_then([&] { return noteLanguage(); })
                               .and_then([&] { return transaction.commit(); });
    m_known.clear(); // read again when needed
    tell(1, 1, true);
    return committed.map([] { return true; });
}

/// `whenRead` is called once, as soon as all files have been read.
database::Result<void> Indexer::writeReadings(FileReader &reader,
                                              const std::function<database::Result<void>()> &whenRead)
{
    FileWriter files(m_store.connection());
    bool told = false;
    const auto tellWhenRead = [&]() -> database::Result<void> {
        if (told || !reader.allRead())
            return {};
        told = true;
        return whenRead();
    };
    for (size_t i = 0; i < m_readings.size(); ++i) {
        if (!reader.wait(i) || cancelled())
            return tl::unexpected(database::Error{SQLITE_INTERRUPT, {}});
        if (const auto done = tellWhenRead().and_then([&] { return files.put(m_readings[i], m_written); }); !done)
            return done;
        m_readings[i].passages = std::vector<Passage>(); // "= {}" would keep the room
        m_readings[i].bytes = {};
        tell(9 * (i + 1), 10 * m_readings.size(), i + 1 == m_readings.size()); // the rest are places and keys
    }
    if (cancelled())
        return tl::unexpected(database::Error{SQLITE_INTERRUPT, {}});
    if (const auto done = tellWhenRead(); !done)
        return done;
    for (const FileReading &reading : m_again) {
        if (const auto done = files.put(reading, m_written); !done)
            return done;
    }
    return {};
}

database::Result<void> Indexer::writeOtherFiles()
{
    FileWriter files(m_store.connection());
    for (const QString &path : std::as_const(m_newOthers)) {
        if (const auto done = files.putOther(path); !done)
            return done;
    }
    for (const QString &path : std::as_const(m_gone)) {
        if (const auto done = files.remove(path); !done)
            return done;
    }
    return {};
}

} // namespace waymark::catalogue
