// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

#include <QByteArray>
#include <QString>

struct sqlite3_stmt;

namespace waymark::database {

/// A prepared statement, finalised with the object. A statement that cannot be prepared says so at the first step.
/// Parameters are numbered from 1, columns from 0.
class Statement
{
public:
    Statement(Connection &connection, const QByteArray &sql);
    ~Statement();

    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(int parameter, qint64 value);
    Statement &bind(int parameter, int value) { return bind(parameter, qint64(value)); }
    Statement &bind(int parameter, double value);
    /// A null QString is bound as the empty text: no column of ours tells the two apart.
    Statement &bind(int parameter, const QString &value);
    /// UTF-8 text that stays as it is until the next bind, reset or the end of the object: not copied.
    Statement &bindUtf8(int parameter, const QByteArray &value);
    /// Not copied either.
    Statement &bindBlob(int parameter, const QByteArray &value);
    Statement &bindNull(int parameter);

    /// True when there is a row to read, false after the last.
    Result<bool> step();
    /// Calls `visit` at each row, which it reads from this object; then makes the statement ready for the next values.
    template <typename Visit> Result<void> each(Visit visit)
    {
        for (;;) {
            const Result<bool> row = step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row) {
                reset();
                return {};
            }
            visit();
        }
    }
    /// The same when nobody asks for the rows.
    Result<void> run();
    void reset();

    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    /// The blob or text where SQLite keeps it: valid until the next step or reset.
    QByteArray rawBlob(int column) const;
    bool isNull(int column) const;

private:
    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    Error m_error; ///< of preparing
};

} // namespace waymark::database
