// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace waymark::catalogue {

/// A text as the set of its words and pairs of neighbouring words, to compare it with others. Words that any question
/// or sentence may hold ("what", "explain", "the") weigh a fifth of the others.
class Features
{
public:
    Features() = default;
    explicit Features(const QString &text);

    int words() const { return m_words; }
    /// Share of the weight of both texts that they have in common (Jaccard), 0–1; 0 when either is empty.
    double similarity(const Features &other) const;
    /// The same for a title or a question, where a few words more or less say little: the mean of similarity() and of
    /// the share of the shorter text that the longer one has.
    double titleSimilarity(const Features &other) const;

private:
    friend class FeatureIndex;
    struct Feature
    {
        size_t hash;
        float weight;
    };
    double common(const Features &other) const;

    std::vector<Feature> m_features; ///< sorted by hash, unique
    double m_weight = 0; ///< of all
    int m_words = 0;
};

/// From here on two texts count as one that was reworded.
constexpr double sameContent = 0.45;
/// Fewer words than this tell nothing about a text ("See the notes.").
constexpr int tellingWords = 8;

/// Finds the texts of a collection that are most like another, without comparing it with all of them.
class FeatureIndex
{
public:
    /// `texts` outlive the object.
    explicit FeatureIndex(const std::vector<const Features *> &texts);
    /// Indices of the few texts that have most in common with `text`, best first.
    std::vector<size_t> nearest(const Features &text) const;

private:
    std::vector<std::pair<size_t, size_t>> m_places; ///< (hash, index of text), sorted
    const std::vector<const Features *> &m_texts;
};

/// A pair that may be one thing under two names.
struct Candidate
{
    size_t old = 0;
    size_t now = 0;
    double score = 0;
};

/// Chooses pairs from candidates, the most alike first, each side once. A pair that another one rivals is left alone:
/// no match is better than a wrong one.
std::vector<Candidate> clearPairs(std::vector<Candidate> candidates);

} // namespace waymark::catalogue
