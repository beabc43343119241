// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/answer.h"
#include "catalogue/rowranks.h"
#include "catalogue/titleindex.h"
#include "database/connection.h"

namespace waymark::catalogue {

/// Searches titles and texts in the full-text index: what has every telling word of the query; where that is little,
/// also what has some of them. A query without words finds nothing. sqlite3_interrupt() ends it with SQLITE_INTERRUPT.
/// Within a transaction; `ranks` are those of the connection.
database::Result<TextHits> searchText(database::Connection &connection, RowRanks &ranks, const Query &query,
                                      const Admits &admits, int limit);

} // namespace waymark::catalogue
