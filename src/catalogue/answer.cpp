// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/answer.h"

#include <algorithm>

namespace waymark::catalogue {

std::vector<Hit> merged(const std::vector<Hit> &titles, const TextHits &texts, int limit)
{
    std::vector<Hit> all;
    QSet<QString> seen;
    for (const auto *hits : {&titles, &texts.hits}) {
        for (const Hit &hit : *hits) {
            if (!texts.excluded.contains(hit.id))
                all.push_back(hit);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Hit &a, const Hit &b) { return a.fit != b.fit ? a.fit < b.fit : a.score > b.score; });
    std::erase_if(all, [&](const Hit &hit) {
        const qsizetype before = seen.size();
        seen.insert(hit.id);
        return seen.size() == before;
    });
    if (all.size() > size_t(std::max(0, limit)))
        all.resize(size_t(std::max(0, limit)));
    for (Hit &hit : all)
        hit.score += 3 - int(hit.fit);
    return all;
}

} // namespace waymark::catalogue
