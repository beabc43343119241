// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"

#include <sqlite3.h>

namespace waymark::database {

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself already (disk full, I/O error).
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::begin(Kind kind)
{
    if (sqlite3_get_autocommit(m_connection.handle()) == 0)
        return {};
    const Result<void> begun = m_connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    if (!m_open)
        return {};
    const Result<void> committed = m_connection.execute("COMMIT");
    m_open = !committed.has_value();
    return committed;
}

} // namespace waymark::database
