// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

namespace waymark::catalogue {

/// Makes the FTS5 tokenizer `waymark` known to a connection; every connection that touches the full-text table needs it
/// first. Its tokens are the words of WordReader; "C++" is also found as C, and a compound stands where its last word
/// does.
database::Result<void> registerTokenizer(database::Connection &connection);

} // namespace waymark::catalogue
