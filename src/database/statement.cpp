// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/statement.h"

#include <sqlite3.h>

namespace waymark::database {

Statement::Statement(Connection &connection, const QByteArray &sql)
    : m_connection(connection)
{
    if (sqlite3_prepare_v2(connection.handle(), sql.constData(), int(sql.size()), &m_statement, nullptr) != SQLITE_OK)
        m_error = connection.lastError();
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement &Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_statement, parameter, value);
    return *this;
}

Statement &Statement::bind(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, parameter, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindUtf8(int parameter, const QByteArray &value)
{
    sqlite3_bind_text64(m_statement, parameter, value.constData(), sqlite3_uint64(value.size()), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int parameter, const QByteArray &value)
{
    sqlite3_bind_blob64(m_statement, parameter, value.constData(), sqlite3_uint64(value.size()), SQLITE_STATIC);
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter);
    return *this;
}

Result<bool> Statement::step()
{
    if (!m_statement)
        return tl::unexpected(m_error);
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default: {
        const Error error = m_connection.lastError();
        sqlite3_reset(m_statement);
        return tl::unexpected(error);
    }
    }
}

Result<void> Statement::run()
{
    return each([] {});
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QByteArray Statement::rawBlob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray::fromRawData(bytes, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace waymark::database
