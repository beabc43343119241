// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filereader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace waymark::catalogue {

namespace {

void readOne(const QString &root, FileReading &file)
{
    QFile source(root + u'/' + file.path);
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
}

} // namespace

void readFiles(const QString &root, std::vector<FileReading> &files, const std::function<void(int)> &progress,
               const std::atomic_bool *cancel)
{
    std::atomic_size_t next = 0;
    std::atomic_int done = 0;
    const auto work = [&] {
        for (size_t i = next++; i < files.size() && !(cancel && *cancel); i = next++) {
            if (files[i].wantsFacts)
                readOne(root, files[i]);
            else
                files[i].outcome = FileReading::Outcome::Read;
            ++done;
        }
    };
    // A few files (one, after a save) are not worth a thread.
    constexpr size_t fewFiles = 4;
    if (files.size() <= fewFiles) {
        work();
        progress(done);
        return;
    }
    QThreadPool pool; // of its own: waiting for the global one could wait for strangers
    const int threads = std::max(1, QThread::idealThreadCount());
    for (int i = 0; i < threads; ++i)
        pool.start(work);
    while (!pool.waitForDone(33))
        progress(done);
    progress(done);
}

} // namespace waymark::catalogue
