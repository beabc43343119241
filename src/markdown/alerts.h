// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"

namespace waymark::markdown {

/// Turns a quote into an alert if its first paragraph, whose inlines are the last ones of `inlines`, begins with a line
/// `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`; that line is taken away. Says
/// whether it did.
bool readAlert(Block &quote, Block &paragraph, std::vector<Inline> &inlines);

} // namespace waymark::markdown
