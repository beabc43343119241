// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

namespace waymark::database {

/// A transaction that rolls back unless committed. Inside another one it joins that: its commit does nothing and the
/// outer decides.
class Transaction
{
public:
    enum class Kind {
        Read, ///< sees one state of the file until the end
        Write, ///< takes the write lock at once, so that it cannot fail half-way for want of it
    };

    explicit Transaction(Connection &connection)
        : m_connection(connection)
    {
    }
    ~Transaction();

    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begin(Kind kind);
    /// After success everything written is on the disk. After a failure nothing is: the destructor rolls back.
    Result<void> commit();

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace waymark::database
