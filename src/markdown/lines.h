// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/builder.h"

namespace waymark::markdown {

/// Fills in Block::line and lastLine (from 1) from the traces of the text and from what the lines look like. The search
/// begins at `firstLine`, counted from 0.
void assignLines(const Source &source, int firstLine, Built &built);

} // namespace waymark::markdown
