// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "markdown/prefix.h"

#include <utility>
#include <vector>

namespace waymark::markdown {

/// What is hidden from md4c so that no text costs more than its size: md4c's time grows with the square of the lines or
/// links of one paragraph, and its memory with every mark.
struct Guard
{
    std::vector<std::pair<int, int>> hidden; ///< bytes [first, second) that are read as letters; sorted
    std::vector<int> splits; ///< lines (from 0) before which an overlong paragraph is divided
    std::vector<Notice> notices;
};

/// Finds quotes and lists nested deeper than `maximumNesting` and other constructs beyond reason. `fenced` as from
/// fencedLines().
Guard findDangers(const Source &source, int firstLine, const std::vector<bool> &fenced, int maximumNesting);

/// Adds to `guard` every line that may define a link: definitions multiply when a long one is used often.
void hideDefinitions(const Source &source, int firstLine, Guard &guard);

} // namespace waymark::markdown
