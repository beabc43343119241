// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace waymark::typeset {

/// What one column of a table would like, in pixels, padding included.
struct ColumnWish
{
    double least = 0; ///< no word is broken
    double natural = 0; ///< no line is broken
};

/// Widths of the columns of a table in `available` pixels: natural if all fit, else each between its least and its
/// natural width in proportion; wider than available in sum when even the least widths do not fit (the table then
/// scrolls).
std::vector<double> columnWidths(const std::vector<ColumnWish> &wishes, double available);

} // namespace waymark::typeset
