// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pluginfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace waymark::typeset {

QString pluginFile(const QString &name, const QString &installed, const QString &built)
{
    for (const QDir &folder : {QDir(QCoreApplication::applicationDirPath() + u'/' + installed), QDir(built)}) {
        if (const QString file = folder.filePath(name); QFileInfo::exists(file))
            return file;
    }
    return {};
}

} // namespace waymark::typeset
