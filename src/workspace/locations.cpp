// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

Locations Locations::standard(const QString &library, const QString &data)
{
    Locations locations;
    locations.library = QDir::cleanPath(QFileInfo(library).absoluteFilePath());
    if (data.isEmpty()) {
        locations.data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        locations.cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    } else {
        locations.data = QDir::cleanPath(QFileInfo(data).absoluteFilePath());
        locations.cache = locations.data + u"/cache"_s;
    }
    return locations;
}

QString Locations::journal() const
{
    return data + u"/journal.sqlite"_s;
}

QString Locations::catalogue() const
{
    const QString canonical = QFileInfo(library).canonicalFilePath();
    const QByteArray name =
        QCryptographicHash::hash((canonical.isEmpty() ? library : canonical).toUtf8(), QCryptographicHash::Sha1);
    return cache + u"/catalogue-"_s + QString::fromLatin1(name.toHex().first(16)) + u".sqlite"_s;
}

} // namespace waymark::workspace
