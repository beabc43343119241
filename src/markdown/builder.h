// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "markdown/math.h"
#include "markdown/patch.h"
#include "markdown/rawtext.h"

#include <QByteArray>

#include <vector>

namespace waymark::markdown {

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
