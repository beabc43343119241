// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace waymark::catalogue {

/// A text as the set of its runs of three words (of all its words when it is shorter), to compare it with others.
class Shingles
{
public:
    explicit Shingles(const QString &text);

    /// Jaccard index of the two sets, 0–1; 0 when either is empty.
    double similarity(const Shingles &other) const;

private:
    std::vector<size_t> m_hashes; ///< sorted, unique
};

/// From here on two texts count as one that was reworded.
constexpr double sameContent = 0.5;

/// Pairs every text of `old` with the most similar of `now` that is at least sameContent alike, best pairs first, each
/// text once.
std::vector<std::pair<size_t, size_t>> pairBySimilarity(const std::vector<QString> &old,
                                                        const std::vector<QString> &now);

} // namespace waymark::catalogue
