// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/query.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark::catalogue {

/// Where the words of a query stand in a text: for ranking, for the marks in titles and snippets, and for texts that
/// are in no database. Finds what the full-text index finds.
class Finder
{
public:
    explicit Finder(const Query &query);

    struct Match
    {
        int begin = 0; ///< first byte
        int end = 0; ///< one past the last
        int word = 0; ///< number of its first word in the text
        int term = 0; ///< number of the query's telling term
    };
    /// In the order of the text; at most some hundred.
    std::vector<Match> find(std::string_view utf8) const;

    int terms() const { return int(m_terms.size()); }
    /// How many different terms there are among the matches.
    int distinct(const std::vector<Match> &matches) const;
    /// Words from the first to the last of the shortest stretch that has all the terms that the matches have.
    int closest(const std::vector<Match> &matches) const;
    /// Whether the text has every term and nothing that is excluded.
    bool accepts(std::string_view utf8) const;

    /// The text with each match between U+0001 and U+0002.
    QString marked(const QString &text) const;
    /// One line of some 160 characters around the matches, marked, with … where it was cut.
    QString excerpt(const QString &text) const;

private:
    struct Pattern
    {
        std::vector<std::string> words;
        bool prefix = false;
    };
    using Patterns = std::vector<Pattern>;
    static Patterns patternsOf(const Term &term, bool prefix);
    static std::vector<Match> find(std::string_view utf8, const std::vector<Patterns> &terms);

    std::vector<Patterns> m_terms;
    std::vector<Patterns> m_excluded;
};

} // namespace waymark::catalogue
