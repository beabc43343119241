// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/titlesearch.h"

#include <algorithm>
#include <cstring>

namespace waymark::catalogue {

namespace {

// Bands that never overlap: within one, what fits better may add some 200.
constexpr double allWords = 700; ///< every word, the common ones too
constexpr double tellingWords = 400;
constexpr double withContext = 100;

size_t findIn(std::string_view text, std::string_view what, size_t from)
{
    if (from >= text.size())
        return std::string_view::npos;
    // memmem() is several times faster than string_view::find() here.
    const void *found = memmem(text.data() + from, text.size() - from, what.data(), what.size());
    return found ? size_t(static_cast<const char *>(found) - text.data()) : std::string_view::npos;
}

enum class Held { No, Beginning, Whole };

/// A term of the query as titles are searched for it: each form after a blank, as words stand in the table.
struct Needle
{
    std::vector<std::string> forms;
    std::vector<quint64> letters; ///< of each form
    bool whole = false; ///< a beginning is not enough

    explicit Needle(const Term &term, bool unfinished)
        : whole(term.quoted || (term.common && !unfinished))
    {
        for (const QString &form : term.forms) {
            forms.push_back(' ' + form.toStdString());
            letters.push_back(lettersOf(forms.back()));
        }
    }

    /// `has` are the letters of the text: most texts need not be read.
    Held in(std::string_view text, quint64 has) const
    {
        Held best = Held::No;
        for (size_t i = 0; i < forms.size(); ++i) {
            if ((letters[i] & ~has) != 0)
                continue;
            const std::string &form = forms[i];
            for (size_t at = findIn(text, form, 0); at != std::string_view::npos; at = findIn(text, form, at + 1)) {
                const size_t end = at + form.size();
                if (end == text.size() || text[end] == ' ')
                    return Held::Whole;
                if (!whole)
                    best = Held::Beginning;
            }
        }
        return best;
    }
};

std::string withoutBlanks(std::string_view text)
{
    std::string result(text);
    std::erase(result, ' ');
    return result;
}

class Search
{
public:
    Search(const TitleTable &table, const Query &query, const AdmitsTitle &admits)
        : m_table(table)
        , m_admits(admits)
        , m_has(table.titles.size(), false)
    {
        const std::vector<const Term *> telling = query.telling();
        for (const Term &term : query.wanted) {
            const bool tells = std::find(telling.begin(), telling.end(), &term) != telling.end();
            (tells ? m_telling : m_common).emplace_back(term, query.isPrefix(term));
            m_phrase += ' ' + term.forms.front().toStdString();
        }
        for (const Term &term : query.excluded)
            m_excluded.emplace_back(term, false);
        for (Needle &needle : m_excluded)
            needle.whole = true;
        m_letters = withoutBlanks(m_phrase);
    }

    void byWords();
    void byNames();
    void byContext();
    std::vector<ScoredTitle> hits;

private:
    void scan(const std::string &form, std::vector<size_t> &candidates) const;
    void consider(size_t index);
    double fit(size_t index, size_t wholeWords) const;
    Held in(const Needle &needle, size_t index) const
    {
        const Title &title = m_table.titles[index];
        return needle.in(m_table.text(title), title.letters);
    }
    void add(size_t index, double score)
    {
        if (m_has[index] || !m_admits(index))
            return;
        if (std::any_of(m_excluded.begin(), m_excluded.end(),
                        [&](const Needle &needle) { return in(needle, index) != Held::No; }))
            return;
        m_has[index] = true;
        hits.push_back({score, index});
    }

    const TitleTable &m_table;
    const AdmitsTitle &m_admits;
    std::vector<Needle> m_telling;
    std::vector<Needle> m_common;
    std::vector<Needle> m_excluded;
    std::string m_phrase; ///< all words as typed, each after a blank
    std::string m_letters; ///< the same without blanks
    std::vector<bool> m_has;
};

/// Titles in which `form` begins a word.
void Search::scan(const std::string &form, std::vector<size_t> &candidates) const
{
    // Its first letter is rarer than the blank before it: looked for without.
    const std::string_view beginning = std::string_view(form).substr(1);
    const std::string_view all = m_table.buffer;
    size_t index = 0;
    for (size_t at = findIn(all, beginning, 1); at != std::string_view::npos; at = findIn(all, beginning, at)) {
        if (all[at - 1] != ' ') {
            ++at;
            continue;
        }
        if (m_table.titles[index].end <= at) {
            const auto behind = std::upper_bound(m_table.titles.begin() + qsizetype(index), m_table.titles.end(), at,
                                                 [](size_t place, const Title &title) { return place < title.end; });
            index = size_t(behind - m_table.titles.begin());
        }
        candidates.push_back(index);
        at = m_table.titles[index].end;
    }
}

/// What lifts a title within its band.
double Search::fit(size_t index, size_t wholeWords) const
{
    const Title &title = m_table.titles[index];
    const std::string_view words = m_table.words(title);
    const HitKind kind = m_table.names[index].kind;
    double score = kind == HitKind::Topic ? 25 : kind == HitKind::Section ? 10 : 0;
    score += 10.0 * double(wholeWords) / double(m_telling.size() + m_common.size());
    score -= std::min(20.0, 0.15 * double(words.size()));
    if (words.size() >= m_phrase.size()) {
        const bool begins = words.substr(0, m_phrase.size()) == m_phrase;
        if (begins && (words.size() == m_phrase.size() || words[m_phrase.size()] == ' '))
            score += 35;
        else if (begins)
            score += 30;
        else if (findIn(words, m_phrase, 0) != std::string_view::npos)
            score += 15;
    }
    if (withoutBlanks(words) == m_letters)
        score += 100;
    return score;
}

void Search::consider(size_t index)
{
    size_t whole = 0;
    for (const Needle &needle : m_telling) {
        const Held held = in(needle, index);
        if (held == Held::No)
            return;
        whole += held == Held::Whole ? 1 : 0;
    }
    size_t common = 0;
    for (const Needle &needle : m_common)
        common += in(needle, index) == Held::No ? 0 : 1;
    const bool all = common == m_common.size();
    add(index, (all ? allWords : tellingWords) + fit(index, whole + common));
}

void Search::byWords()
{
    // The longest word is the rarest, most likely.
    const Needle &rarest = *std::max_element(m_telling.begin(), m_telling.end(), [](const Needle &a, const Needle &b) {
        return a.forms.front().size() < b.forms.front().size();
    });
    std::vector<size_t> candidates;
    for (const std::string &form : rarest.forms)
        scan(form, candidates);
    if (rarest.forms.size() > 1) {
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    }
    for (const size_t index : candidates)
        consider(index);
}

/// Topics that go by what was typed: their file's or their own key ("rag"), or their initials ("gnn").
void Search::byNames()
{
    constexpr size_t shortestInitials = 3;
    for (const TopicNames &topic : m_table.topics) {
        const bool key = topic.shortKey == m_letters;
        if (!key && !(m_letters.size() >= shortestInitials && topic.initials == m_letters))
            continue;
        if (m_has[topic.first])
            std::find_if(hits.begin(), hits.end(), [&](const ScoredTitle &hit) {
                return hit.index == topic.first;
            })->score += 90;
        else
            add(topic.first, allWords + (key ? 120 : 90));
    }
}

/// Sections and questions that have some of the words, under a topic that has the others; and topics by their track.
void Search::byContext()
{
    for (const TopicNames &topic : m_table.topics) {
        std::vector<const Needle *> missing;
        for (const Needle &needle : m_telling) {
            if (needle.in(topic.context, topic.letters) == Held::No)
                missing.push_back(&needle);
        }
        if (missing.size() == m_telling.size())
            continue;
        if (missing.empty()) {
            add(topic.first, withContext + fit(topic.first, 0));
            continue;
        }
        for (size_t i = topic.first + 1; i < topic.end; ++i) {
            if (std::all_of(missing.begin(), missing.end(),
                            [&](const Needle *needle) { return in(*needle, i) != Held::No; }))
                add(i, withContext + 50 + fit(i, missing.size()));
        }
    }
}

} // namespace

void keepBest(std::vector<ScoredTitle> &hits, size_t limit)
{
    const auto better = [](const ScoredTitle &a, const ScoredTitle &b) {
        return a.score != b.score ? a.score > b.score : a.index < b.index;
    };
    const size_t count = std::min(hits.size(), limit);
    std::partial_sort(hits.begin(), hits.begin() + qsizetype(count), hits.end(), better);
    hits.resize(count);
}

std::vector<ScoredTitle> searchTitles(const TitleTable &table, const Query &query, const AdmitsTitle &admits,
                                      size_t limit)
{
    if (query.wanted.empty())
        return {};
    Search search(table, query, admits);
    search.byWords();
    search.byNames();
    if (search.hits.size() < limit)
        search.byContext();
    keepBest(search.hits, limit);
    return std::move(search.hits);
}

} // namespace waymark::catalogue
