// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/similarity.h"

#include "catalogue/folding.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace waymark::catalogue {

Shingles::Shingles(const QString &text)
{
    constexpr qsizetype length = 3;
    const QStringList words = foldedWords(text);
    if (words.isEmpty())
        return;
    const qsizetype runs = std::max<qsizetype>(words.size() - length + 1, 1);
    m_hashes.reserve(size_t(runs));
    for (qsizetype first = 0; first < runs; ++first) {
        size_t hash = 0;
        for (qsizetype i = first; i < std::min(first + length, words.size()); ++i)
            hash = qHash(words.at(i), hash * 31 + 7);
        m_hashes.push_back(hash);
    }
    std::sort(m_hashes.begin(), m_hashes.end());
    m_hashes.erase(std::unique(m_hashes.begin(), m_hashes.end()), m_hashes.end());
}

double Shingles::similarity(const Shingles &other) const
{
    if (m_hashes.empty() || other.m_hashes.empty())
        return 0;
    size_t common = 0;
    auto a = m_hashes.begin();
    auto b = other.m_hashes.begin();
    while (a != m_hashes.end() && b != other.m_hashes.end()) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++common;
            ++a;
            ++b;
        }
    }
    return double(common) / double(m_hashes.size() + other.m_hashes.size() - common);
}

std::vector<std::pair<size_t, size_t>> pairBySimilarity(const std::vector<QString> &old,
                                                        const std::vector<QString> &now)
{
    const std::vector<Shingles> olds(old.begin(), old.end());
    const std::vector<Shingles> nows(now.begin(), now.end());
    std::vector<std::tuple<double, size_t, size_t>> candidates;
    for (size_t i = 0; i < olds.size(); ++i) {
        for (size_t j = 0; j < nows.size(); ++j) {
            if (const double alike = olds[i].similarity(nows[j]); alike >= sameContent)
                candidates.emplace_back(-alike, i, j);
        }
    }
    std::sort(candidates.begin(), candidates.end());
    std::vector<bool> oldTaken(old.size());
    std::vector<bool> nowTaken(now.size());
    std::vector<std::pair<size_t, size_t>> pairs;
    for (const auto &[alike, i, j] : candidates) {
        if (oldTaken[i] || nowTaken[j])
            continue;
        oldTaken[i] = nowTaken[j] = true;
        pairs.emplace_back(i, j);
    }
    return pairs;
}

} // namespace waymark::catalogue
