// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/query.h"
#include "catalogue/titletable.h"

#include <functional>

namespace waymark::catalogue {

struct ScoredTitle
{
    double score = 0; ///< 0–1000
    size_t index = 0; ///< in the table
};

/// Whether a title may be an answer; asked only of those that would be.
using AdmitsTitle = std::function<bool(size_t index)>;

/// Titles that have every word of the query, best first, at most `limit`: whole titles before beginnings before others,
/// topics before sections before questions, short before long; then those that need their topic's title, or their
/// track's, for some of the words.
std::vector<ScoredTitle> searchTitles(const TitleTable &table, const Query &query, const AdmitsTitle &admits,
                                      size_t limit);

/// Sorts best first, ties in the library's order, and cuts.
void keepBest(std::vector<ScoredTitle> &hits, size_t limit);

} // namespace waymark::catalogue
