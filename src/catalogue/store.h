// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/filestate.h"
#include "database/connection.h"

#include <QHash>

namespace waymark::catalogue {

/// A file as the catalogue knows it.
struct KnownFile
{
    qint64 id = 0;
    FileState state;
    QByteArray hash; ///< empty for a file that is only linked to
};

/// The catalogue's database file: opening it (or beginning it anew) and reading what is in it.
class Store
{
public:
    /// `rebuilt` becomes true when a damaged file, or one of another version, was deleted.
    static Result<std::unique_ptr<Store>> open(const QString &path, bool *rebuilt);
    /// Deletes the file, which nobody of this process may have open, and makes an empty one.
    static Result<std::unique_ptr<Store>> beginAnew(const QString &path);

    database::Connection &connection() { return *m_connection; }
    const QString &path() const { return m_path; }
    /// Rises when another connection commits.
    database::Result<qint64> dataVersion() { return m_connection->integer("PRAGMA data_version"); }

    database::Result<QHash<QString, KnownFile>> files();
    database::Result<QStringList> paths();
    /// The library as last indexed; an empty one before that.
    database::Result<std::shared_ptr<const library::Library>> library();

    /// Number of runs of the indexer that have written; see IndexReport.
    database::Result<qint64> generation();
    database::Result<void> setGeneration(qint64 generation);
    /// A value of the meta table; empty when it is not there.
    database::Result<QByteArray> meta(const QString &name);
    database::Result<void> setMeta(const QString &name, const QByteArray &value);

    /// The sentence for a failure in this file.
    library::Error error(const database::Error &error) const;

private:
    QString m_path;
    std::unique_ptr<database::Connection> m_connection;
};

/// Whether the failure says that the file itself is broken.
bool isDamage(const database::Error &error);

} // namespace waymark::catalogue
