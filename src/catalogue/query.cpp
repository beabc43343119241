// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/query.h"

#include "catalogue/folding.h"
#include "catalogue/spelling.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

/// More than these says no more, and each costs a pass over the index.
constexpr size_t mostTerms = 16;
/// A word of so many characters stands nowhere; FTS5 and the terminal are spared it.
constexpr qsizetype longestTerm = 200;

bool isQuote(QChar letter)
{
    return letter == u'"' || (letter >= u'\u201c' && letter <= u'\u201f')
        || (letter >= u'\u300c' && letter <= u'\u300f');
}

/// One piece of what was typed.
struct Piece
{
    QString text;
    bool quoted = false;
    bool excluded = false;
    std::optional<FilterTerm::Name> filter;
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// The filter whose name and colon begin `rest`, and their length.
std::pair<std::optional<FilterTerm::Name>, qsizetype> filterAt(QStringView rest)
{
    for (const auto name :
         {FilterTerm::Name::Track, FilterTerm::Name::Level, FilterTerm::Name::Mark, FilterTerm::Name::Kind}) {
        const QString word = filterName(name);
        if (rest.size() > word.size() && rest.startsWith(word, Qt::CaseInsensitive)
            && (rest.at(word.size()) == u':' || rest.at(word.size()) == u'\uff1a'))
            return {name, word.size() + 1};
    }
    return {std::nullopt, 0};
}

/// Reads the pieces from left to right; a quote that is not closed ends with the text.
std::vector<Piece> pieces(const QString &typed)
{
    std::vector<Piece> all;
    qsizetype at = 0;
    while (at < typed.size()) {
        if (typed.at(at).isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        piece.begin = at;
        // -word excludes, --flag is a word, a lone - is nothing.
        if (typed.at(at) == u'-' && at + 1 < typed.size()
            && (typed.at(at + 1).isLetterOrNumber() || isQuote(typed.at(at + 1)))) {
            piece.excluded = true;
            ++at;
        }
        const auto [filter, nameLength] = filterAt(QStringView(typed).mid(at));
        piece.filter = filter;
        at += nameLength;
        if (at < typed.size() && isQuote(typed.at(at))) {
            qsizetype end = ++at;
            while (end < typed.size() && !isQuote(typed.at(end)))
                ++end;
            piece.text = typed.mid(at, end - at);
            piece.quoted = true;
            at = std::min(end + 1, typed.size());
        } else {
            qsizetype end = at;
            while (end < typed.size() && !typed.at(end).isSpace() && !isQuote(typed.at(end)))
                ++end;
            piece.text = typed.mid(at, end - at);
            at = end;
        }
        piece.length = at - piece.begin;
        piece.text.remove(QChar(u'\0'));
        all.push_back(piece);
    }
    return all;
}

/// The filter's own word for what was typed; empty when it has none.
QString valueOf(FilterTerm::Name name, const QString &typed)
{
    QString wanted = typed.toLower();
    if (name == FilterTerm::Name::Level)
        wanted = wanted == "easy"_L1 ? u"beginner"_s
            : wanted == "medium"_L1  ? u"intermediate"_s
            : wanted == "hard"_L1    ? u"advanced"_s
                                     : wanted;
    if (name == FilterTerm::Name::Kind && (wanted == "highlight"_L1 || wanted == "highlights"_L1))
        wanted = u"note"_s;
    for (const QString &value : filterValues(name)) {
        if (value == wanted || value + u's' == wanted)
            return value;
    }
    for (const QString &value : filterValues(name)) {
        if (!wanted.isEmpty() && value.startsWith(wanted))
            return value;
    }
    return {};
}

/// "L1/L2" are two words; "A/B" and "I/O" are one.
QStringList alternativesOf(const Piece &piece)
{
    if (piece.quoted || !piece.text.contains(u'/'))
        return {piece.text};
    const QStringList parts = piece.text.split(u'/', Qt::SkipEmptyParts);
    const bool words = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        const QStringList folded = foldedWords(part);
        return !folded.isEmpty() && (folded.size() > 1 || folded.front().size() > 1);
    });
    return words ? parts : QStringList{piece.text};
}

QString quoted(const QString &words)
{
    return u'"' + words + u'"'; // a form holds letters, digits, blanks and + # @ only
}

void addTerm(std::vector<Term> &terms, const QString &text, bool isQuoted)
{
    if (terms.size() >= mostTerms)
        return;
    Term term;
    term.text = text.left(longestTerm);
    term.quoted = isQuoted;
    const QStringList words = foldedWords(term.text);
    if (words.isEmpty())
        return;
    term.forms = isQuoted ? QStringList{words.join(u' ')} : formsOf(term.text, words);
    term.common = !isQuoted && words.size() == 1 && isCommonWord(words.front());
    terms.push_back(std::move(term));
}

} // namespace

QString toString(HitKind kind)
{
    static const std::array<QString, 4> words{u"topic"_s, u"section"_s, u"question"_s, u"note"_s};
    return words[size_t(kind)];
}

QString filterName(FilterTerm::Name name)
{
    static const std::array<QString, 4> names{u"track"_s, u"level"_s, u"is"_s, u"kind"_s};
    return names[size_t(name)];
}

QStringList filterValues(FilterTerm::Name name)
{
    switch (name) {
    case FilterTerm::Name::Track:
        return {};
    case FilterTerm::Name::Level:
        return {u"beginner"_s, u"intermediate"_s, u"advanced"_s};
    case FilterTerm::Name::Mark:
        return {u"unread"_s, u"reading"_s, u"read"_s, u"skipped"_s};
    case FilterTerm::Name::Kind:
        return {u"topic"_s, u"section"_s, u"question"_s, u"note"_s};
    }
    return {};
}

std::vector<const Term *> Query::telling() const
{
    std::vector<const Term *> terms;
    for (const bool common : {false, true}) {
        for (const Term &term : wanted) {
            // A letter behind other words is the beginning of one that is still to come, and would be found everywhere.
            const bool begun = wanted.size() > 1 && isPrefix(term) && term.forms.front().size() == 1
                && term.forms.front().at(0).unicode() < 0x80;
            if (common || (!term.common && !begun))
                terms.push_back(&term);
        }
        if (!terms.empty())
            break;
    }
    return terms;
}

Query parseQuery(const QString &typed)
{
    Query query;
    for (const Piece &piece : pieces(typed)) {
        if (piece.filter) {
            const QString value =
                *piece.filter == FilterTerm::Name::Track ? piece.text : valueOf(*piece.filter, piece.text);
            if (!value.isEmpty()) {
                query.filters.push_back({*piece.filter, value, piece.excluded, piece.begin, piece.length});
                continue;
            }
            if (piece.text.isEmpty()) // its value is still being typed
                continue;
            addTerm(query.wanted, filterName(*piece.filter), false);
        }
        const size_t before = query.wanted.size();
        for (const QString &text : alternativesOf(piece))
            addTerm(piece.excluded && !piece.filter ? query.excluded : query.wanted, text, piece.quoted);
        if (query.wanted.size() > before)
            query.lastIsPrefix = !piece.quoted;
    }
    if (!typed.isEmpty() && typed.back().isSpace())
        query.lastIsPrefix = false; // the word is finished
    if (query.wanted.empty())
        std::swap(query.wanted, query.excluded);
    if (!query.wanted.empty() && !query.lastIsPrefix)
        for (Term &term : query.wanted)
            addEndings(term.forms, term.quoted);
    else
        for (size_t i = 0; i + 1 < query.wanted.size(); ++i)
            addEndings(query.wanted[i].forms, query.wanted[i].quoted);
    return query;
}

QStringList Query::phrases(const Term &term) const
{
    // The beginning of a single letter is found nearly everywhere: then the letter itself is meant.
    const QString &first = term.forms.front();
    const bool prefix = isPrefix(term) && (first.size() > 1 || first.at(0).unicode() >= 0x80);
    QStringList phrases;
    for (const QString &form : term.forms)
        phrases.append(quoted(form) + (prefix ? u" *"_s : QString()));
    return phrases;
}

} // namespace waymark::catalogue
