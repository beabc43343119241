// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/hit.h"

#include <QSet>

#include <vector>

namespace waymark::catalogue {

/// What the texts of a library answer.
struct TextHits
{
    std::vector<Hit> hits; ///< best first, Fit::Text before Fit::Partly
    QSet<QString> excluded; ///< ids of what has words that the query excludes
};

/// One answer of titles and texts, best first: by Fit, then by score, each thing once; without what is excluded.
std::vector<Hit> merged(const std::vector<Hit> &titles, const TextHits &texts, int limit);

} // namespace waymark::catalogue
