// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/indexer.h"

#include "database/statement.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <utility>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using waymark::database::Statement;

namespace waymark::catalogue {

namespace {

const QString languageRecord = QStringLiteral("language"); ///< of warnings and reasons; English where it is missing

/// Two topics of one key would be one topic to the learner's journal: the first stays.
void dropRepeatedKeys(library::Library &library)
{
    QSet<QString> keys;
    for (library::Track &track : library.tracks) {
        std::erase_if(track.topics, [&](const library::Topic &topic) {
            if (!keys.contains(topic.key)) {
                keys.insert(topic.key);
                return false;
            }
            library.warnings.push_back(
                {topic.path, topic.line,
                 QCoreApplication::translate("Catalogue",
                                             "Another topic has the id “%1” already: give this one another.")
                     .arg(topic.key),
                 true});
            return true;
        });
    }
}

} // namespace

Indexer::Indexer(Store &store, QString root, QString language, std::shared_ptr<const library::Library> old,
                 KnownFiles &known)
    : m_store(store)
    , m_root(std::move(root))
    , m_language(std::move(language))
    , m_old(std::move(old))
    , m_known(known)
{
}

database::Result<IndexReport> Indexer::run(const Progress &progress, const std::atomic_bool *cancel)
{
    m_progress = progress;
    m_cancel = cancel;
    m_sinceTold.start();
    const database::Result<qint64> version = m_store.dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    m_version = *version;
    const database::Result<qint64> generation = m_store.generation();
    if (!generation)
        return tl::unexpected(generation.error());
    m_report.generation = *generation;
    if (m_known.isEmpty()) {
        auto known = m_store.files();
        if (!known)
            return tl::unexpected(known.error());
        m_known = std::move(*known);
    }

    if (const auto compared = compareLanguage(); !compared)
        return tl::unexpected(compared.error());
    look();
    FileReader reader(m_root, m_readings, m_cancel);
    const auto stopped = [&] {
        m_report = {};
        m_report.cancelled = true;
        return m_report;
    };
    if (cancelled())
        return stopped();
    if (reader.allRead() && !m_retells) {
        // Nothing or a few files: what can be told without the others is told at once.
        tell(9 * m_readings.size(), 10 * m_readings.size(), true);
        settle();
        if (nothingChanged()) {
            if (const auto done = m_readings.empty() ? database::Result<void>() : touch(); !done)
                return tl::unexpected(done.error());
            finish(*m_old);
            return m_report;
        }
        if (const auto amended = amend(); !amended) {
            return tl::unexpected(amended.error());
        } else if (*amended) {
            finish(*m_old);
            return m_report;
        }
    }
    library::Library library;
    const auto changed = rewrite(reader, library);
    if (!changed) {
        if (cancelled() && changed.error().code == SQLITE_INTERRUPT)
            return stopped();
        return tl::unexpected(changed.error());
    }
    if (*changed)
        m_old = std::make_shared<library::Library>(std::move(library));
    finish(*m_old);
    return m_report;
}

void Indexer::tell(size_t done, size_t total, bool surely)
{
    if (!m_progress || total == 0 || (!surely && done < total && m_sinceTold.elapsed() < 33))
        return;
    m_sinceTold.restart();
    m_progress(int(done), int(total));
}

database::Result<void> Indexer::compareLanguage()
{
    if (m_language.isEmpty())
        return {};
    const database::Result<QByteArray> told = m_store.meta(languageRecord);
    if (!told)
        return tl::unexpected(told.error());
    m_retells = QString::fromUtf8(told->isEmpty() ? "en"_ba : *told) != m_language;
    return {};
}

database::Result<void> Indexer::noteLanguage()
{
    return m_retells ? m_store.setMeta(languageRecord, m_language.toUtf8()) : database::Result<void>();
}

void Indexer::look()
{
    const QStringList listed = library::listFiles(m_root, &m_refused);
    qsizetype found = 0; // of the known files
    QStringList pages;
    for (const QString &path : listed) {
        const bool isKnown = m_known.contains(path);
        found += isKnown ? 1 : 0;
        if (library::hasFacts(path)) {
            pages.append(path);
            continue;
        }
        m_others.append(path);
        if (!isKnown)
            m_newOthers.append(path);
    }
    const std::vector<std::optional<FileState>> states = FileStates(m_root).of(pages);
    QSet<QString> vanished;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString &path = pages.at(i);
        const std::optional<FileState> &state = states[size_t(i)];
        const auto known = m_known.constFind(path);
        const bool isKnown = known != m_known.constEnd();
        if (!state) {
            vanished.insert(path); // deleted since it was listed
            continue;
        }
        if (isKnown && known->state == *state) {
            ++m_report.unchanged;
            m_pages.append(path);
            continue;
        }
        FileReading reading;
        reading.path = path;
        reading.state = *state;
        if (isKnown) {
            reading.row = known->id;
            reading.knownHash = known->hash;
        }
        m_readings.push_back(std::move(reading));
    }
    if (found == m_known.size() && vanished.isEmpty())
        return;
    const QSet<QString> there(listed.begin(), listed.end());
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
        if (!there.contains(known.key()) || vanished.contains(known.key()))
            m_gone.append(known.key());
    }
}

/// After everything has been read: what became of each file.
void Indexer::settle()
{
    m_settled = true;
    for (const FileReading &reading : m_readings) {
        const bool known = m_known.contains(reading.path);
        switch (reading.outcome) {
        case FileReading::Outcome::Vanished:
            if (known)
                m_gone.append(reading.path);
            continue;
        case FileReading::Outcome::Unreadable:
            m_unreadable.push_back(
                {reading.path, 0,
                 QCoreApplication::translate(
                     "Catalogue", "The file cannot be read. Check its permissions; what was known of it stays."),
                 false});
            if (known) {
                ++m_report.unchanged;
                m_pages.append(reading.path);
            }
            continue;
        case FileReading::Outcome::Same:
            ++m_report.unchanged;
            m_pages.append(reading.path);
            continue;
        case FileReading::Outcome::Read:
            break;
        }
        ++(known ? m_report.updated : m_report.added);
        m_pages.append(reading.path);
        m_changedPages.insert(reading.path);
    }
    for (const QString &path : std::as_const(m_gone))
        m_report.removed += library::hasFacts(path);
    findMovedFiles();
}

bool Indexer::nothingChanged() const
{
    return !m_retells && m_changedPages.isEmpty() && m_gone.isEmpty() && m_newOthers.isEmpty() && m_old->root == m_root;
}

/// Files that are what another one was: moved, or one of several that took each other's names.
void Indexer::findMovedFiles()
{
    QHash<QByteArray, QString> oldByHash;
    const auto add = [&](const QString &path) {
        if (const QByteArray hash = m_known.value(path).hash; !hash.isEmpty())
            oldByHash.insert(hash, path);
    };
    for (const FileReading &reading : m_readings) {
        if (reading.outcome == FileReading::Outcome::Read)
            add(reading.path); // what it held may have gone to another file
    }
    const QSet<QString> gone(m_gone.begin(), m_gone.end());
    for (const QString &path : gone)
        add(path);
    for (const FileReading &reading : m_readings) {
        if (reading.outcome != FileReading::Outcome::Read)
            continue;
        const QString old = oldByHash.take(reading.hash);
        if (old.isEmpty())
            continue;
        m_movedFiles.insert(old, reading.path);
        if (m_known.contains(reading.path) || !gone.contains(old))
            continue; // both count as updated
        ++m_report.moved;
        --m_report.added;
        --m_report.removed;
    }
}

database::Result<void> Indexer::collectFacts()
{
    for (FileReading &reading : m_readings) {
        if (reading.facts)
            m_facts.insert_or_assign(reading.path, std::move(reading.facts));
    }
    std::vector<std::pair<QString, QByteArray>> stored;
    Statement query(m_store.connection(), "SELECT bytes FROM facts WHERE file = ?1");
    for (const QString &path : std::as_const(m_pages)) {
        if (m_facts.contains(path))
            continue;
        if (m_retells) {
            stored.emplace_back(path, QByteArray());
            continue;
        }
        const database::Result<bool> row = query.bind(1, m_known.value(path).id).step();
        if (!row)
            return tl::unexpected(row.error());
        stored.emplace_back(path, *row ? query.blob(0) : QByteArray());
        query.reset();
    }
    std::vector<std::shared_ptr<const library::FileFacts>> decoded(stored.size());
    std::atomic_size_t next = 0;
    QThreadPool pool;
    for (int i = 0; i < pool.maxThreadCount() && !stored.empty(); ++i) {
        pool.start([&] {
            for (size_t at = next++; at < stored.size(); at = next++)
                decoded[at] = library::factsFromBytes(std::exchange(stored[at].second, {}));
        });
    }
    pool.waitForDone();
    for (size_t i = 0; i < stored.size(); ++i) {
        if (decoded[i]) {
            m_facts.insert_or_assign(stored[i].first, std::move(decoded[i]));
            continue;
        }
        FileReading &reading = m_again.emplace_back(); // facts of another version or language
        reading.path = stored[i].first;
        const KnownFile known = m_known.value(reading.path);
        reading.row = known.id;
        reading.state = known.state;
    }
    FileReader reader(m_root, m_again, m_cancel);
    for (size_t i = 0; i < m_again.size(); ++i) {
        if (!reader.wait(i))
            return tl::unexpected(database::Error{SQLITE_INTERRUPT, {}});
        if (!m_again[i].facts)
            continue;
        m_facts.insert_or_assign(m_again[i].path, std::move(m_again[i].facts));
        m_changedPages.insert(m_again[i].path);
    }
    return {};
}

library::Library Indexer::discover()
{
    library::Library library = library::discover(m_root, std::move(m_facts), m_others);
    library.root = m_root;
    library.leftOut.insert(library.leftOut.end(), m_refused.begin(), m_refused.end());
    dropRepeatedKeys(library);
    return library;
}

void Indexer::finish(const library::Library &library)
{
    m_report.files = int(m_pages.size());
    m_report.tracks = int(library.tracks.size());
    for (const library::Track &track : library.tracks) {
        m_report.topics += int(track.topics.size());
        for (const library::Topic &topic : track.topics) {
            m_report.sections += int(topic.sections.size());
            m_report.questions += int(topic.questions.size());
        }
    }
    m_report.warnings = m_unreadable;
    m_report.warnings.insert(m_report.warnings.end(), library.warnings.begin(), library.warnings.end());
}

} // namespace waymark::catalogue
