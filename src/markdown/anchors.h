// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"

namespace waymark::markdown {

/// Gives every heading its anchor, unique in the document, and the explicit ids that lead to it. An id that stands in
/// raw HTML belongs to the heading that follows at once, else to the section it stands in. `{#id}` leaves the text.
void assignAnchors(Document &document);

} // namespace waymark::markdown
