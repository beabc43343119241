// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/titlesearch.h"

#include <algorithm>
#include <bit>
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

bool hasLetters(std::string_view text, std::string_view letters)
{
    size_t read = 0;
    for (const char c : text) {
        if (c == ' ')
            continue;
        if (read == letters.size() || c != letters[read])
            return false;
        ++read;
    }
    return read == letters.size();
}

/// A set of titles.
class Titles
{
public:
    explicit Titles(size_t count)
        : m_bits((count + 63) / 64, 0)
    {
    }
    void insert(size_t index) { m_bits[index / 64] |= quint64(1) << (index % 64); }
    bool contains(size_t index) const { return ((m_bits[index / 64] >> (index % 64)) & 1) != 0; }
    void intersect(const Titles &other)
    {
        for (size_t i = 0; i < m_bits.size(); ++i)
            m_bits[i] &= other.m_bits[i];
    }
    template <typename Visit> void forEach(const Visit &visit) const
    {
        for (size_t i = 0; i < m_bits.size(); ++i) {
            for (quint64 rest = m_bits[i]; rest != 0; rest &= rest - 1)
                visit(i * 64 + size_t(std::countr_zero(rest)));
        }
    }

private:
    std::vector<quint64> m_bits;
};

/// A term of the query with the titles that have it.
struct Wanted
{
    Needle needle;
    Titles held;
    Titles whole; ///< those that have it as whole words

    Wanted(const TitleTable &table, Needle of)
        : needle(std::move(of))
        , held(table.titles.size())
        , whole(table.titles.size())
    {
        for (const std::string &form : needle.forms) {
            // Forms begin with a blank; most are of one word.
            if (form.find(' ', 1) == std::string::npos)
                findWord(table, std::string_view(form).substr(1));
            else
                findWords(table, form);
        }
    }

private:
    void findWord(const TitleTable &table, std::string_view word);
    void findWords(const TitleTable &table, const std::string &form);
};

void Wanted::findWord(const TitleTable &table, std::string_view word)
{
    const auto [first, last] = table.wordsThatBegin(word);
    for (size_t i = first; i < last; ++i) {
        const bool isWhole = table.vocabulary[i].size() == word.size();
        if (needle.whole && !isWhole)
            break; // the word itself is the first of those that it begins
        for (size_t at = table.standsBegin[i]; at < table.standsBegin[i + 1]; ++at) {
            held.insert(table.stands[at]);
            if (isWhole)
                whole.insert(table.stands[at]);
        }
    }
}

void Wanted::findWords(const TitleTable &table, const std::string &form)
{
    // Its first letter is rarer than the blank before it: looked for without.
    const std::string_view beginning = std::string_view(form).substr(1);
    const std::string_view all = table.buffer;
    size_t index = 0;
    for (size_t at = findIn(all, beginning, 1); at != std::string_view::npos; at = findIn(all, beginning, at)) {
        if (all[at - 1] != ' ') {
            ++at;
            continue;
        }
        if (table.titles[index].end <= at) {
            const auto behind = std::upper_bound(table.titles.begin() + qsizetype(index), table.titles.end(), at,
                                                 [](size_t place, const Title &title) { return place < title.end; });
            index = size_t(behind - table.titles.begin());
        }
        const Title &title = table.titles[index];
        const Held found = needle.in(table.text(title), title.letters);
        if (found != Held::No)
            held.insert(index);
        if (found == Held::Whole)
            whole.insert(index);
        at = title.end;
    }
}

class Search
{
public:
    Search(const TitleTable &table, const Query &query, const AdmitsTitle &admits)
        : m_table(table)
        , m_admits(admits)
        , m_has(table.titles.size())
    {
        const std::vector<const Term *> telling = query.telling();
        for (const Term &term : query.wanted) {
            const bool tells = std::find(telling.begin(), telling.end(), &term) != telling.end();
            (tells ? m_telling : m_common).emplace_back(table, Needle(term, query.isPrefix(term)));
            m_phrase += ' ' + term.forms.front().toStdString();
        }
        for (const Term &term : query.excluded) {
            Needle needle(term, false);
            needle.whole = true;
            m_excluded.emplace_back(table, std::move(needle));
        }
        m_letters = withoutBlanks(m_phrase);
    }

    void byWords();
    void byNames();
    void byContext();
    std::vector<ScoredTitle> hits;

private:
    void consider(size_t index);
    double fit(size_t index, size_t wholeWords) const;
    void add(size_t index, double score)
    {
        if (m_has.contains(index) || !m_admits(index))
            return;
        if (std::any_of(m_excluded.begin(), m_excluded.end(),
                        [&](const Wanted &excluded) { return excluded.held.contains(index); }))
            return;
        m_has.insert(index);
        hits.push_back({score, index});
    }

    const TitleTable &m_table;
    const AdmitsTitle &m_admits;
    std::vector<Wanted> m_telling;
    std::vector<Wanted> m_common;
    std::vector<Wanted> m_excluded;
    std::string m_phrase; ///< all words as typed, each after a blank
    std::string m_letters; ///< the same without blanks
    Titles m_has;
};

/// What lifts a title within its band.
double Search::fit(size_t index, size_t wholeWords) const
{
    const Title &title = m_table.titles[index];
    const std::string_view words = m_table.words(title);
    const HitKind kind = title.kind;
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
    if (hasLetters(words, m_letters))
        score += 100;
    return score;
}

void Search::consider(size_t index)
{
    const auto count = [index](const std::vector<Wanted> &terms, Titles Wanted::*among) {
        return size_t(std::count_if(terms.begin(), terms.end(),
                                    [&](const Wanted &term) { return (term.*among).contains(index); }));
    };
    const size_t common = count(m_common, &Wanted::held);
    const bool all = common == m_common.size();
    add(index, (all ? allWords : tellingWords) + fit(index, count(m_telling, &Wanted::whole) + common));
}

void Search::byWords()
{
    Titles candidates = m_telling.front().held;
    for (size_t i = 1; i < m_telling.size(); ++i)
        candidates.intersect(m_telling[i].held);
    candidates.forEach([this](size_t index) { consider(index); });
}

/// Topics that go by what was typed: their file's or their own key ("rag"), or their initials ("gnn").
void Search::byNames()
{
    constexpr size_t shortestInitials = 3;
    for (const TopicNames &topic : m_table.topics) {
        const bool key = topic.shortKey == m_letters;
        if (!key && !(m_letters.size() >= shortestInitials && topic.initials == m_letters))
            continue;
        if (m_has.contains(topic.first))
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
        std::vector<const Wanted *> missing;
        for (const Wanted &term : m_telling) {
            if (term.needle.in(topic.context, topic.letters) == Held::No)
                missing.push_back(&term);
        }
        if (missing.size() == m_telling.size())
            continue;
        if (missing.empty()) {
            add(topic.first, withContext + fit(topic.first, 0));
            continue;
        }
        for (size_t i = topic.first + 1; i < topic.end; ++i) {
            if (std::all_of(missing.begin(), missing.end(), [i](const Wanted *term) { return term->held.contains(i); }))
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
