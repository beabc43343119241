// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filereader.h"

#include "catalogue/tokenizer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <chrono>

namespace waymark::catalogue {

namespace {

constexpr size_t fewFiles = 4; ///< one, after a save: not worth a thread
constexpr qint64 mostAhead = 2 << 20; ///< bytes of files; read, they take some four times as much
constexpr std::chrono::milliseconds checkInterval(50); ///< between looks at `cancel`: nobody wakes us up for it
constexpr size_t mostTexts = 24 << 20; ///< bytes of texts that are kept for want of a title

std::vector<Passage> passagesOf(const library::Topic &topic)
{
    std::vector<Passage> passages;
    for (const Entry &entry : entriesOf(topic)) {
        Passage &passage = passages.emplace_back();
        passage.fingerprint = fingerprint(entry);
        passage.title = entry.title.toUtf8();
        passage.body = entry.body.toUtf8();
        passage.titleWords = readWords(passage.title);
        passage.bodyWords = readWords(passage.body);
    }
    return passages;
}

} // namespace

FileReader::FileReader(QString root, std::vector<FileReading> &files, const std::atomic_bool *cancel, Texts texts)
    : m_root(std::move(root))
    , m_files(files)
    , m_cancel(cancel)
    , m_texts(texts)
    , m_done(files.size(), 0)
{
    if (files.size() <= fewFiles) {
        work();
        return;
    }
    // One core is left to the thread that writes. It lends a hand when it would have to wait.
    for (int i = 0; i < std::max(1, QThread::idealThreadCount() - 1); ++i)
        m_pool.start([this] { work(); });
}

FileReader::~FileReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_pool.waitForDone();
}

bool FileReader::wait(size_t index)
{
    std::unique_lock lock(m_mutex);
    for (; m_taken < index; ++m_taken)
        m_ahead -= m_files[m_taken].state.size;
    m_changed.notify_all();
    while (!m_done[index] && !stopped()) {
        if (mayReadNext())
            readNext(lock); // rather than wait
        else
            m_changed.wait_for(lock, checkInterval);
    }
    return m_done[index] != 0;
}

void FileReader::work()
{
    std::unique_lock lock(m_mutex);
    while (m_next < m_files.size() && !stopped()) {
        if (mayReadNext())
            readNext(lock);
        else
            m_changed.wait_for(lock, checkInterval);
    }
}

bool FileReader::mayReadNext() const
{
    return m_next < m_files.size() && (m_next <= m_taken || m_ahead < mostAhead || m_files.size() <= fewFiles);
}

void FileReader::readNext(std::unique_lock<std::mutex> &lock)
{
    const size_t index = m_next++;
    m_ahead += m_files[index].state.size;
    lock.unlock();
    read(m_files[index]);
    ++m_finished;
    lock.lock();
    m_done[index] = 1;
    m_changed.notify_all();
}

void FileReader::read(FileReading &file)
{
    QFile source(m_root + u'/' + file.path);
    if (!source.open(QIODevice::ReadOnly)) {
        file.outcome =
            QFileInfo::exists(source.fileName()) ? FileReading::Outcome::Unreadable : FileReading::Outcome::Vanished;
        return;
    }
    const QByteArray content = source.readAll();
    if (source.error() != QFileDevice::NoError) {
        file.outcome = FileReading::Outcome::Unreadable;
        return;
    }
    file.hash = QCryptographicHash::hash(content, QCryptographicHash::Blake2b_160);
    if (file.hash == file.knownHash) {
        file.outcome = FileReading::Outcome::Same;
        return;
    }
    file.facts = library::readFacts(file.path, content);
    file.bytes = library::toBytes(*file.facts);
    file.outcome = FileReading::Outcome::Read;
    if (m_texts == Texts::Keep) {
        file.hasTexts = true;
        return;
    }
    if (const std::optional<library::Topic> topic = library::ownTopic(*file.facts)) {
        file.passages = passagesOf(*topic);
    } else if (m_textBytes < mostTexts) {
        file.hasTexts = true;
        m_textBytes += 2 * size_t(content.size());
        return;
    }
    library::dropTexts(*file.facts);
}

} // namespace waymark::catalogue
