// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

namespace waymark::catalogue {

/// Makes the FTS5 tokenizer `waymark` known to a connection; every connection that touches the full-text table needs it
/// first. Words are those of unicode61 without diacritics. Besides: each Chinese, Japanese or Korean character is a
/// word (so that a phrase finds them, whatever their length), and a word with trailing + or # is one more word at the
/// same place (C++, C#, F#).
database::Result<void> registerTokenizer(database::Connection &connection);

/// Whether the character is a word by itself.
bool isIdeograph(char32_t character);

} // namespace waymark::catalogue
