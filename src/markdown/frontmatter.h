// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "markdown/source.h"

namespace waymark::markdown {

/// The front matter at the beginning of a file, if there is any: `---` … `---` (or `...`), `+++` … `+++`. A file that
/// begins with a thematic break has none: between the fences there must be a line that looks like a key.
FrontMatter readFrontMatter(const Source &source);

} // namespace waymark::markdown
