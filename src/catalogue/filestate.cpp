// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filestate.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace waymark::catalogue {

std::optional<FileState> fileState(const QString &path)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    struct stat found
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &found) != 0 || !S_ISREG(found.st_mode))
        return std::nullopt;
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return FileState{qint64(found.st_size), nanoseconds(found.st_mtim), nanoseconds(found.st_ctim)};
#else
    const QFileInfo info(path);
    if (!info.isFile())
        return std::nullopt;
    const auto nanoseconds = [](const QDateTime &time) { return time.toMSecsSinceEpoch() * 1'000'000; };
    return FileState{info.size(), nanoseconds(info.lastModified()), nanoseconds(info.metadataChangeTime())};
#endif
}

} // namespace waymark::catalogue
