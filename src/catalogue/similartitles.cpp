// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/similartitles.h"

#include "catalogue/spelling.h"

#include <algorithm>
#include <array>

namespace waymark::catalogue {

namespace {

constexpr size_t mostCorrections = 8; ///< of one word
constexpr size_t shortestWord = 4; ///< in which a slip can be told from another word
constexpr size_t shortestForTwo = 8; ///< slips
constexpr size_t longestAbbreviation = 16;

bool isKnown(const std::vector<std::string> &vocabulary, const std::string &word)
{
    const auto at = std::lower_bound(vocabulary.begin(), vocabulary.end(), word);
    return at != vocabulary.end() && at->starts_with(word);
}

/// Words of titles that `typed` may have been meant to be, the nearest first; only the nearest distance is kept.
std::vector<std::string> corrections(const std::vector<std::string> &vocabulary, const std::string &typed, bool prefix,
                                     int *slips)
{
    std::vector<std::string> found;
    if (typed.size() < shortestWord)
        return found;
    int best = typed.size() >= shortestForTwo ? 2 : 1;
    for (const std::string &word : vocabulary) {
        // Hardly anybody misses the first letter; two exchanged ones happen.
        if (word.size() < 2 || (word[0] != typed[0] && !(word[0] == typed[1] && word[1] == typed[0])))
            continue;
        const int slipsHere = distance(typed, word, prefix, best);
        if (slipsHere > best)
            continue;
        if (slipsHere < best)
            found.clear();
        best = slipsHere;
        found.push_back(word);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const std::string &a, const std::string &b) { return a.size() < b.size(); });
    if (found.size() > mostCorrections)
        found.resize(mostCorrections);
    *slips += best;
    return found;
}

/// Corrects what no title has. False when there is nothing to correct, or nothing to correct it to.
bool correct(const TitleTable &table, Query &query, int *slips)
{
    bool corrected = false;
    // "back propagation" may be one word here.
    for (size_t i = 0; i + 1 < query.wanted.size(); ++i) {
        const Term &one = query.wanted[i];
        const Term &two = query.wanted[i + 1];
        const QString joined = one.forms.front() + two.forms.front();
        if (!one.quoted && !two.quoted && !one.common && !two.common
            && isKnown(table.vocabulary, joined.toStdString())) {
            query.wanted[i].forms = QStringList{joined};
            query.wanted.erase(query.wanted.begin() + qsizetype(i) + 1);
            corrected = true;
        }
    }
    for (Term &term : query.wanted) {
        const std::string typed = term.forms.front().toStdString();
        if (term.quoted || term.common || typed.find(' ') != std::string::npos)
            continue;
        if (std::any_of(term.forms.begin(), term.forms.end(),
                        [&](const QString &form) { return isKnown(table.vocabulary, form.toStdString()); }))
            continue;
        const auto found = corrections(table.vocabulary, typed, query.isPrefix(term), slips);
        if (found.empty())
            return false;
        term.forms.clear();
        for (const std::string &word : found)
            term.forms.append(QString::fromStdString(word));
        corrected = true;
    }
    return corrected;
}

/// Whether `letters` can be read off the words of a title by taking the beginnings of some of them in order ("bvt",
/// "logreg"): how many words were begun; 0 = it cannot.
int beginnings(std::string_view letters, std::string_view title)
{
    // fewest[i]: words begun when the first i letters are read and the last of them is at this place of the title.
    constexpr int never = 1000;
    std::array<int, longestAbbreviation + 1> before{};
    std::array<int, longestAbbreviation + 1> now{};
    std::array<int, longestAbbreviation + 1> anywhere{}; // fewest over all places so far
    before.fill(never);
    anywhere.fill(never);
    anywhere[0] = 0;
    for (size_t at = 1; at < title.size(); ++at) {
        now.fill(never);
        const bool begins = title[at - 1] == ' ';
        for (size_t i = 1; i <= letters.size(); ++i) {
            if (title[at] != letters[i - 1])
                continue;
            now[i] = std::min(before[i - 1], begins ? anywhere[i - 1] + 1 : never);
        }
        for (size_t i = 1; i <= letters.size(); ++i)
            anywhere[i] = std::min(anywhere[i], now[i]);
        before = now;
    }
    return anywhere[letters.size()] >= never ? 0 : anywhere[letters.size()];
}

/// How much of one word of the title is left when letters are dropped until `letters` remain, the first letter kept:
/// "trnsfrmrs" leaves three quarters of "transformers". 0 = no word.
double contracted(std::string_view letters, std::string_view title)
{
    double best = 0;
    for (size_t at = 0; at < title.size();) {
        const size_t begin = at + 1;
        const size_t end = std::min(title.find(' ', begin), title.size());
        if (end - begin > letters.size() && title[begin] == letters.front()) {
            size_t read = 0;
            for (size_t i = begin; i < end && read < letters.size(); ++i)
                read += title[i] == letters[read] ? 1 : 0;
            if (read == letters.size())
                best = std::max(best, double(letters.size()) / double(end - begin));
        }
        at = end;
    }
    return best;
}

/// Whether the letters stand in the title one behind the other, whatever is between them: without that, it abbreviates
/// nothing.
bool standInOrder(std::string_view letters, std::string_view title)
{
    size_t read = 0;
    for (size_t i = 0; i < title.size() && read < letters.size(); ++i)
        read += title[i] == letters[read] ? 1 : 0;
    return read == letters.size();
}

double abbreviated(std::string_view letters, const TitleTable &table, size_t index)
{
    const std::string_view words = table.words(table.titles[index]);
    const double kind = table.titles[index].kind == HitKind::Topic ? 25 : 10;
    const double length = std::min(20.0, 0.3 * double(words.size()));
    if (const int begun = beginnings(letters, words); begun > 1) {
        const double wordCount = double(std::count(words.begin(), words.end(), ' '));
        return 200 + kind - length + 60.0 * begun / wordCount;
    }
    constexpr double leastLeft = 0.5;
    if (const double left = contracted(letters, words); left >= leastLeft)
        return 100 + kind - length + 60 * left;
    if (letters.size() >= shortestWord && words.find(letters) != std::string_view::npos)
        return 100 + kind - length; // "norm" in "LayerNorm"
    return 0;
}

} // namespace

std::vector<ScoredTitle> similarTitles(const TitleTable &table, const Query &query, const AdmitsTitle &admits,
                                       size_t limit)
{
    std::vector<ScoredTitle> hits;
    int slips = 0;
    if (Query corrected = query; correct(table, corrected, &slips)) {
        hits = searchTitles(table, corrected, admits, limit);
        for (ScoredTitle &hit : hits)
            hit.score = std::max(1.0, hit.score - 20 * slips);
    }
    if (!query.excluded.empty())
        return hits;
    std::string letters;
    for (const Term &term : query.wanted) {
        if (term.quoted)
            return hits;
        if (!term.common)
            letters += term.forms.front().toStdString();
    }
    std::erase(letters, ' ');
    if (letters.size() < 2 || letters.size() > longestAbbreviation)
        return hits;
    const quint64 needed = lettersOf(letters);
    for (size_t i = 0; i < table.titles.size(); ++i) {
        // Questions are sentences: nearly anything can be read off their letters.
        const Title &title = table.titles[i];
        if ((needed & ~title.letters) != 0 || title.kind == HitKind::Question
            || !standInOrder(letters, table.words(title)))
            continue;
        const double score = abbreviated(letters, table, i);
        if (score <= 0)
            continue;
        const bool has = std::any_of(hits.begin(), hits.end(), [i](const ScoredTitle &hit) { return hit.index == i; });
        if (!has && admits(i))
            hits.push_back({score, i});
    }
    keepBest(hits, limit);
    return hits;
}

} // namespace waymark::catalogue
