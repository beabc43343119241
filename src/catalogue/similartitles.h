// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/titlesearch.h"

namespace waymark::catalogue {

/// For a query whose words hardly any title has: titles with words that differ by a slip of the finger ("gradeint"),
/// and topics and sections that what was typed abbreviates ("bvt", "trnsfrmrs", "logreg"). Best first.
std::vector<ScoredTitle> similarTitles(const TitleTable &table, const Query &query, const AdmitsTitle &admits,
                                       size_t limit);

} // namespace waymark::catalogue
