// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

#include <QStringList>

#include <deque>
#include <memory>
#include <vector>

namespace waymark::catalogue {

/// Makes the function of the full-text table that RowRanks calls known to a connection.
database::Result<void> registerRanking(database::Connection &connection);

/// A row of the full-text table. FTS5 numbers rows one by one, so that 32 bits are enough.
struct RankedRow
{
    quint32 row = 0;
    double score = 0; ///< bm25 as FTS5 computes it, but more is better
};

/// Which rows of the full-text table have the words of a query, and their bm25. FTS5's own ORDER BY rank reads what a
/// phrase finds twice, asks for the length of every row by a query and sorts them all, which takes half a second for
/// words that are everywhere. This reads each phrase once, knows the lengths, and keeps what the last phrases found:
/// while a query is typed, only its last word is new. Belongs to one connection and its thread.
class RowRanks
{
public:
    /// Forgets everything when another connection has committed; to be called within the transaction of a search. When
    /// this connection has written, a new object is wanted.
    database::Result<void> refresh(database::Connection &connection);

    /// In the order of rows. A term is found by any of its phrases, which are FTS5 expressions; a row has all terms,
    /// or any.
    enum class Need { All, Any };
    database::Result<std::vector<RankedRow>> rows(database::Connection &connection,
                                                  const std::vector<QStringList> &terms, Need need);

private:
    struct Length
    {
        quint32 row = 0;
        quint32 words = 0;
    };
    struct Occurrence
    {
        quint32 row = 0;
        quint32 often = 0; ///< by the columns' weights
        quint32 words = 0; ///< of the row
    };
    struct Found
    {
        QString phrase;
        std::vector<Occurrence> rows;
    };
    database::Result<std::shared_ptr<const Found>> find(database::Connection &connection, const QString &phrase);
    database::Result<void> readLengths(database::Connection &connection);
    std::vector<RankedRow> ranked(const Found &found) const;

    qint64 m_version = -1;
    std::vector<Length> m_lengths; ///< in the order of rows
    double m_meanLength = 0;
    std::deque<std::shared_ptr<const Found>> m_kept; ///< the last used first
};

} // namespace waymark::catalogue
