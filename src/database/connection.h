// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/result.h"

#include <QSqlDatabase>

#include <memory>

struct sqlite3;

namespace waymark::database {

/// One connection to one SQLite file. It belongs to the thread that opened it. Qt opens and closes it; statements use
/// SQLite's own interface on its handle, because they need exact result codes, blobs without copies and functions of
/// our own.
class Connection
{
public:
    /// Opens or creates the file and waits up to `busyMilliseconds` for other writers in every later call. Opening
    /// alone reads nothing: a damaged file shows only when it is used.
    static Result<std::unique_ptr<Connection>> open(const QString &path, int busyMilliseconds = 5000);
    ~Connection();

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    /// The last failure on this connection.
    Error lastError() const;

    /// Runs a script of any number of statements; rows are thrown away. Stops at the first failure.
    Result<void> execute(const QByteArray &sql);
    /// First column of the first row as a number; 0 when there is no row.
    Result<qint64> integer(const QByteArray &sql);
    /// First column of the first row as text; empty when there is no row.
    Result<QString> text(const QByteArray &sql);

private:
    explicit Connection(QString name);

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
};

} // namespace waymark::database
