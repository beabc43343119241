// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/durable.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace waymark::database {

bool syncFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

bool renameDurably(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN
    return QFile::rename(from, to); // NTFS journals the folder itself
#else
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    // link() fails when the target exists, rename() would replace it. File systems without hard links get the check and
    // the rename.
    if (::link(source.constData(), target.constData()) == 0) {
        ::unlink(source.constData());
    } else if (QFileInfo::exists(to) || ::rename(source.constData(), target.constData()) != 0) {
        return false;
    }
    const int folder = ::open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool synced = ::fsync(folder) == 0;
    ::close(folder);
    return synced;
#endif
}

} // namespace waymark::database
