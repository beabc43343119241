// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace waymark::library {

/// What went wrong: one sentence that says what happened, to which file, and what the person can do.
struct Error
{
    QString message;
};

/// A value, or the sentence that says why there is none.
template <typename T> using Result = tl::expected<T, Error>;

} // namespace waymark::library
