// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/prefix.h"

#include <QString>

#include <vector>

namespace waymark::markdown {

/// A formula in the source, its delimiters included: bytes [begin, end).
struct Formula
{
    int begin = 0;
    int end = 0;
    int contentBegin = 0;
    int contentEnd = 0;
    bool display = false;
    bool inTable = false; ///< `\|` stands for `|`
    int quotes = 0; ///< quote marks before it; they are taken from its further lines
    bool joint = false; ///< no formula but a line end that md4c must not see (see repair.h)
};

/// Finds `$…$`, `` $`…`$ ``, `$$…$$`, `\(…\)` and `\[…\]` outside code, raw tags and link destinations; amounts of
/// money are left alone. Sorted, disjoint. `fenced` as from fencedLines().
std::vector<Formula> findFormulas(const Source &source, int firstLine, const std::vector<bool> &fenced);

/// The TeX of a formula, without delimiters and outer white space.
QString texOf(const Source &source, const Formula &formula);

} // namespace waymark::markdown
