// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace waymark::database {

/// What SQLite said. The rooms above turn it into a sentence for the person: they know which file it was and what it is
/// for.
struct Error
{
    int code = 0; ///< SQLite's primary result code (SQLITE_FULL, SQLITE_CORRUPT …)
    QString message; ///< SQLite's own words, English
};

template <typename T> using Result = tl::expected<T, Error>;

} // namespace waymark::database
