// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"

namespace waymark::markdown {

/// The top-level blocks that begin on lines firstLine … lastLine, as a document of its own; lines and anchors stay
/// those of the file, and footnotes' definitions come along wherever they stand. `lastLine` 0 = to the end. A range
/// that covers the file gives the document itself.
Document excerpt(Document document, int firstLine, int lastLine = 0);

} // namespace waymark::markdown
