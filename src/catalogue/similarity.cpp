// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/similarity.h"

#include "catalogue/wordreader.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

constexpr float littleWeight = 0.2F;

const std::unordered_set<std::string> &littleWords()
{
    static const std::unordered_set<std::string> words = [] {
        std::unordered_set<std::string> all;
        const QString list = u"a an and are as at be been but by can could define describe did do does explain for "
                             u"from give had has have "
                             u"how i if in into is it its list may name of on or should so some such than that the "
                             u"their them then there "
                             u"these they this those to use used using was we were what when where which who why will "
                             u"with would you your "
                             u"的 是 在 和 了 与 及 什 么 如 何 为 怎 样 请 解 释 哪 些 吗"_s;
        for (const QStringView word : QStringView(list).tokenize(u' '))
            all.insert(word.toString().toStdString());
        return all;
    }();
    return words;
}

} // namespace

Features::Features(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    WordReader reader(std::string_view(utf8.constData(), size_t(utf8.size())));
    size_t last = 0;
    float lastWeight = 0;
    while (reader.next()) {
        if (reader.kind() == WordReader::Kind::Compound)
            continue;
        const std::string word(reader.word());
        const float weight = littleWords().contains(word) ? littleWeight : 1;
        const size_t hash = qHashBits(word.data(), word.size(), 7);
        m_features.push_back({hash, weight});
        if (m_words > 0)
            m_features.push_back({qHashMulti(size_t(31), last, hash), (lastWeight + weight) / 2});
        last = hash;
        lastWeight = weight;
        ++m_words;
    }
    std::sort(m_features.begin(), m_features.end(), [](const Feature &a, const Feature &b) { return a.hash < b.hash; });
    m_features.erase(std::unique(m_features.begin(), m_features.end(),
                                 [](const Feature &a, const Feature &b) { return a.hash == b.hash; }),
                     m_features.end());
    for (const Feature &feature : m_features)
        m_weight += double(feature.weight);
}

double Features::common(const Features &other) const
{
    double weight = 0;
    auto a = m_features.begin();
    auto b = other.m_features.begin();
    while (a != m_features.end() && b != other.m_features.end()) {
        if (a->hash < b->hash) {
            ++a;
        } else if (b->hash < a->hash) {
            ++b;
        } else {
            weight += double(a->weight);
            ++a;
            ++b;
        }
    }
    return weight;
}

double Features::similarity(const Features &other) const
{
    if (m_features.empty() || other.m_features.empty())
        return 0;
    const double shared = common(other);
    return shared / (m_weight + other.m_weight - shared);
}

double Features::titleSimilarity(const Features &other) const
{
    if (m_features.empty() || other.m_features.empty())
        return 0;
    const double shared = common(other);
    return (shared / (m_weight + other.m_weight - shared) + shared / std::min(m_weight, other.m_weight)) / 2;
}

FeatureIndex::FeatureIndex(const std::vector<const Features *> &texts)
    : m_texts(texts)
{
    for (size_t i = 0; i < texts.size(); ++i) {
        for (const Features::Feature &feature : texts[i]->m_features)
            m_places.emplace_back(feature.hash, i);
    }
    std::sort(m_places.begin(), m_places.end());
}

std::vector<size_t> FeatureIndex::nearest(const Features &text) const
{
    constexpr size_t fewTexts = 6;
    constexpr qsizetype everywhere = 256; ///< what stands in so many texts tells none of them from the others
    std::map<size_t, double> shared;
    for (const Features::Feature &feature : text.m_features) {
        const auto first = std::lower_bound(m_places.begin(), m_places.end(), std::pair(feature.hash, size_t(0)));
        const auto end = std::upper_bound(first, m_places.end(), std::pair(feature.hash, m_texts.size()));
        if (end - first > everywhere)
            continue;
        for (auto place = first; place != end; ++place)
            shared[place->second] += double(feature.weight);
    }
    std::vector<std::pair<double, size_t>> ranked;
    ranked.reserve(shared.size());
    for (const auto &[index, weight] : shared)
        ranked.emplace_back(-weight / (text.m_weight + m_texts[index]->m_weight - weight), index);
    const size_t count = std::min(fewTexts, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + qsizetype(count), ranked.end());
    std::vector<size_t> nearest;
    nearest.reserve(count);
    for (size_t i = 0; i < count; ++i)
        nearest.push_back(ranked[i].second);
    return nearest;
}

std::vector<Candidate> clearPairs(std::vector<Candidate> candidates)
{
    constexpr double beyondDoubt = 0.9; ///< of two copies of one text either will do
    constexpr double margin = 0.08;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    QHash<size_t, std::vector<size_t>> byOld; // indices of candidates, rising: the most alike first
    QHash<size_t, std::vector<size_t>> byNow;
    for (size_t i = 0; i < candidates.size(); ++i) {
        byOld[candidates[i].old].push_back(i);
        byNow[candidates[i].now].push_back(i);
    }
    QSet<size_t> olds;
    QSet<size_t> nows;
    const auto isFree = [&](const Candidate &pair) { return !olds.contains(pair.old) && !nows.contains(pair.now); };
    std::vector<Candidate> pairs;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Candidate &pair = candidates[i];
        if (!isFree(pair))
            continue;
        const auto rivals = [&](size_t other) {
            return other > i && isFree(candidates[other]) && pair.score - candidates[other].score < margin;
        };
        if (pair.score < beyondDoubt
            && (std::any_of(byOld[pair.old].begin(), byOld[pair.old].end(), rivals)
                || std::any_of(byNow[pair.now].begin(), byNow[pair.now].end(), rivals)))
            continue;
        olds.insert(pair.old);
        nows.insert(pair.now);
        pairs.push_back(pair);
    }
    return pairs;
}

} // namespace waymark::catalogue
