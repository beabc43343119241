// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/documents.h"

namespace waymark::desktop {

/// The top-level blocks that begin in lines [firstLine, lastLine] of a document: a topic that is one heading of a
/// larger file. Returns the document itself when that is all of it.
DocumentPtr sliceOf(const DocumentPtr &document, int firstLine, int lastLine);

} // namespace waymark::desktop
