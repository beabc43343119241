// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filestate.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <future>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace waymark::catalogue {

std::vector<std::optional<FileState>> FileStates::of(const QStringList &paths) const
{
    constexpr qsizetype worthAThread = 2000; // files: some milliseconds
    std::vector<std::optional<FileState>> states(size_t(paths.size()));
    const auto ask = [&](qsizetype first, qsizetype end) {
        for (qsizetype i = first; i < end; ++i)
            states[size_t(i)] = of(paths.at(i));
    };
    const qsizetype parts = std::clamp<qsizetype>(paths.size() / worthAThread, 1, QThread::idealThreadCount());
    std::vector<std::future<void>> others;
    for (qsizetype part = 1; part < parts; ++part)
        others.push_back(
            std::async(std::launch::async, ask, paths.size() * part / parts, paths.size() * (part + 1) / parts));
    ask(0, paths.size() / parts);
    for (std::future<void> &other : others)
        other.wait();
    return states;
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

FileStates::FileStates(const QString &root)
    : m_root(root)
    , m_folder(::open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
}

FileStates::~FileStates()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

std::optional<FileState> FileStates::of(const QString &path) const
{
    struct stat found
    {
    };
    const bool open = m_folder >= 0; // else there were no descriptors left
    const QByteArray name = QFile::encodeName(open ? path : m_root + u'/' + path);
    if (::fstatat(open ? m_folder : AT_FDCWD, name.constData(), &found, 0) != 0 || !S_ISREG(found.st_mode))
        return std::nullopt;
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return FileState{qint64(found.st_size), nanoseconds(found.st_mtim), nanoseconds(found.st_ctim)};
}

#else

FileStates::FileStates(const QString &root)
    : m_root(root)
{
}

FileStates::~FileStates() = default;

std::optional<FileState> FileStates::of(const QString &path) const
{
    const QFileInfo info(m_root + u'/' + path);
    if (!info.isFile())
        return std::nullopt;
    const auto nanoseconds = [](const QDateTime &time) { return time.toMSecsSinceEpoch() * 1'000'000; };
    return FileState{info.size(), nanoseconds(info.lastModified()), nanoseconds(info.metadataChangeTime())};
}

#endif

} // namespace waymark::catalogue
