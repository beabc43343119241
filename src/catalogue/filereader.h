// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/entries.h"
#include "catalogue/filestate.h"
#include "library/discovery.h"

#include <QByteArray>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace waymark::catalogue {

/// Words to be found, ready to be written: encoding and telling them apart is left to the threads that read.
struct Passage
{
    size_t fingerprint = 0; ///< of what is found by them: see fingerprint()
    QByteArray title; ///< UTF-8, as the body
    QByteArray body;
    std::string titleWords; ///< see readWords()
    std::string bodyWords;
};

/// A file to read, and then what was in it.
struct FileReading
{
    enum class Outcome {
        Read,
        Same, ///< the content is that of `knownHash`: only the stat differed
        Vanished, ///< deleted since it was listed
        Unreadable,
    };

    QString path; ///< from the library root
    FileState state; ///< as the stat before reading told
    qint64 row = 0; ///< of a known file, in the catalogue
    QByteArray knownHash; ///< of the content when it was last read; empty for a new file

    Outcome outcome = Outcome::Vanished;
    QByteArray hash;
    /// Without texts and answers, unless `hasTexts`.
    std::shared_ptr<library::FileFacts> facts;
    bool hasTexts = false; ///< they are needed: only the other files tell what this one's topics are called
    QByteArray bytes; ///< the facts, to be kept
    std::vector<Passage> passages; ///< of the topic that the file is by itself; none when `hasTexts`
};

/// Reads and parses files on all cores but one while their readings are taken, in order, by one other thread, which
/// helps when it would have to wait. Reads ahead only as far as a bounded memory allows. A few files are read at once,
/// by the constructor.
class FileReader
{
public:
    /// What to do with texts: turned into passages, which takes the least memory, or left in the facts.
    enum class Texts { Passages, Keep };

    /// `files` is written to by other threads until it has been read whole; it must outlive the object and stay in its
    /// place. A set `cancel` stops the reading.
    FileReader(QString root, std::vector<FileReading> &files, const std::atomic_bool *cancel,
               Texts texts = Texts::Passages);
    /// Stops reading.
    ~FileReader();

    FileReader(const FileReader &) = delete;
    FileReader &operator=(const FileReader &) = delete;

    /// Waits until the file at `index` has been read; false when it was cancelled before. What belongs to the files
    /// before it may be thrown away by then: call in rising order.
    bool wait(size_t index);
    /// Whether there is nothing more to wait for. Then all of `files` may be touched.
    bool allRead() const { return m_finished == m_files.size(); }

private:
    void work();
    bool mayReadNext() const; ///< the mutex is held
    void readNext(std::unique_lock<std::mutex> &lock); ///< held before and after
    void read(FileReading &file);
    bool stopped() const { return m_stop || (m_cancel && *m_cancel); }

    const QString m_root;
    std::vector<FileReading> &m_files;
    const std::atomic_bool *m_cancel;
    const Texts m_texts;
    std::atomic_size_t m_textBytes = 0; ///< kept in facts

    std::mutex m_mutex; ///< of everything up to the condition
    std::vector<char> m_done;
    size_t m_next = 0;
    size_t m_taken = 0; ///< files before this one are not held any more
    qint64 m_ahead = 0; ///< bytes of the files between the two
    std::condition_variable m_changed;

    std::atomic_size_t m_finished = 0;
    std::atomic_bool m_stop = false;
    QThreadPool m_pool; ///< of its own: waiting for the global one could wait for strangers
};

} // namespace waymark::catalogue
