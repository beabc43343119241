// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "markdown/math.h"
#include "markdown/patch.h"

#include <QByteArray>

#include <vector>

namespace waymark::markdown {

/// Where a block's text was found in the source; md4c gives no positions, lines.cpp makes lines of these.
struct Trace
{
    int first = -1; ///< first byte of its text, -1 if it has none
    int last = -1; ///< last byte of its text
    int leading = 0; ///< Code: empty lines before `first`
    int newlines = 0; ///< Code: lines of content
    bool fenced = false; ///< Code
};

struct Built
{
    std::vector<Block> blocks;
    std::vector<Inline> inlines;
    std::vector<Trace> traces; ///< one for each block
    std::vector<int> misplaced; ///< where formulas over several lines begin that turned out to be code or raw HTML
    bool cut = false; ///< there were more blocks or inlines than a document may hold
    bool expanded = false; ///< link definitions multiplied beyond reason; not all was read
};

/// Runs md4c over `patch` (what md4c is to read in place of `source`) and builds blocks and inlines. Lines, anchors and
/// footnotes are not filled in.
Built build(const Source &source, const Patch &patch, const std::vector<Formula> &formulas);

} // namespace waymark::markdown
