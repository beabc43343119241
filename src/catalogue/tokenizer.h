// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

struct fts5_api;

namespace waymark::catalogue {

/// Makes the FTS5 tokenizer `waymark` known to a connection; every connection that touches the full-text table needs it
/// first. Its tokens are the words of WordReader; "C++" is also found as C, and a compound stands where its last word
/// does.
database::Result<void> registerTokenizer(database::Connection &connection);

/// The interface of FTS5 on a connection; null when SQLite was built without it.
fts5_api *fts5Of(database::Connection &connection);

} // namespace waymark::catalogue
