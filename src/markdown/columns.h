// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "markdown/source.h"

namespace waymark::markdown {

/// How a line stands to the quotes and list items that it may be inside of.
struct Placement
{
    bool inside = false; ///< it has their quote marks and indentation
    int indent = 0; ///< columns of white space before its content, counted from the container's edge
    int content = 0; ///< bytes before its content
};

/// Places `line` (from 0) in the container `parent` of `blocks`, -1 for the document. The lines of `blocks` are known.
Placement placeLine(const Source &source, int line, const std::vector<Block> &blocks, int parent);

} // namespace waymark::markdown
