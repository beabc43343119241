// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection.h"

#include "database/statement.h"

#include <QAtomicInt>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace waymark::database {

namespace {

QString nextName()
{
    static QAtomicInt serial;
    return u"waymark-%1"_s.arg(serial.fetchAndAddRelaxed(1));
}

/// Qt's plugin may carry a SQLite of its own (Qt's installer builds do). Its handles must not be given to ours.
bool sameSqlite(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    return query.exec(u"SELECT sqlite_source_id()"_s) && query.next()
        && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
}

/// Nobody asks SQLite how much memory it uses; counting it takes a lock at each allocation of any thread. Can only be
/// said before its first use: later it changes nothing.
void withoutStatistics()
{
    static const int said = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(said)
}

} // namespace

Connection::Connection(QString name)
    : m_name(std::move(name))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, int busyMilliseconds)
{
    withoutStatistics();
    std::unique_ptr<Connection> connection(new Connection(nextName()));
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds));
    if (!database.open()) {
        const QSqlError error = database.lastError();
        const int code = error.nativeErrorCode().toInt() & 0xff;
        return tl::unexpected(Error{code != 0 ? code : SQLITE_CANTOPEN, error.text()});
    }
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0 || !sameSqlite(database))
        return tl::unexpected(Error{SQLITE_MISUSE, u"Qt's SQLite plugin is built with another SQLite than Waymark"_s});
    connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return connection;
}

Error Connection::lastError() const
{
    return {sqlite3_errcode(m_handle) & 0xff, QString::fromUtf8(sqlite3_errmsg(m_handle))};
}

Result<void> Connection::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<qint64> Connection::integer(const QByteArray &sql)
{
    Statement statement(*this, sql);
    return statement.step().map([&](bool row) { return row ? statement.integer(0) : qint64(0); });
}

Result<QString> Connection::text(const QByteArray &sql)
{
    Statement statement(*this, sql);
    return statement.step().map([&](bool row) { return row ? statement.text(0) : QString(); });
}

} // namespace waymark::database
