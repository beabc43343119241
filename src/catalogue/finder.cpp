// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/finder.h"

#include "catalogue/wordreader.h"

#include <algorithm>
#include <set>

namespace waymark::catalogue {

namespace {

constexpr size_t mostMatches = 200;

// Bytes of an excerpt; the palette shows about two thirds of it.
constexpr int lead = 48; ///< before the first match, at most
constexpr int shortLead = 24; ///< where no sentence begins within `lead`
constexpr int length = 170;

bool isInside(std::string_view utf8, int at)
{
    return at > 0 && at < int(utf8.size()) && (static_cast<unsigned char>(utf8[size_t(at)]) & 0xc0) == 0x80;
}

/// A text's words, readable by number.
struct Words
{
    struct Place
    {
        size_t begin = 0; ///< in `folded`
        size_t size = 0;
        int from = 0; ///< in the text
        int to = 0;
        bool compound = false; ///< written together, at the place of the word before
    };
    std::string folded;
    std::vector<Place> places;

    explicit Words(std::string_view utf8)
    {
        folded.reserve(utf8.size() + 16);
        WordReader reader(utf8);
        while (reader.next()) {
            const bool compound = reader.kind() == WordReader::Kind::Compound;
            if (reader.signs() > 0) // "C++" is found as C as well, as in the index
                add(reader.word().substr(0, reader.word().size() - size_t(reader.signs())), reader, compound);
            add(reader.word(), reader, compound || reader.signs() > 0);
        }
    }

    std::string_view word(size_t i) const { return std::string_view(folded).substr(places[i].begin, places[i].size); }

private:
    void add(std::string_view word, const WordReader &reader, bool compound)
    {
        places.push_back({folded.size(), word.size(), reader.begin(), reader.end(), compound});
        folded.append(word);
    }
};

} // namespace

Finder::Patterns Finder::patternsOf(const Term &term, bool prefix)
{
    Patterns patterns;
    for (const QString &form : term.forms) {
        Pattern pattern;
        pattern.prefix = prefix && (form.size() > 1 || form.at(0).unicode() >= 0x80);
        for (const QString &word : form.split(u' '))
            pattern.words.push_back(word.toStdString());
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

Finder::Finder(const Query &query)
{
    for (const Term *term : query.telling())
        m_terms.push_back(patternsOf(*term, query.isPrefix(*term)));
    for (const Term &term : query.excluded)
        m_excluded.push_back(patternsOf(term, false));
}

std::vector<Finder::Match> Finder::find(std::string_view utf8) const
{
    return find(utf8, m_terms);
}

std::vector<Finder::Match> Finder::find(std::string_view utf8, const std::vector<Patterns> &terms)
{
    const Words words(utf8);
    std::vector<Match> matches;
    const auto fits = [&](const Pattern &pattern, size_t at, size_t *last) {
        size_t place = at;
        for (size_t i = 0; i < pattern.words.size(); ++i, ++place) {
            while (i > 0 && place < words.places.size() && words.places[place].compound)
                ++place; // a phrase goes from word to word; of "C++" it may take the longer
            if (place >= words.places.size())
                return false;
            const bool mayGoOn = pattern.prefix && i + 1 == pattern.words.size();
            const std::string &wanted = pattern.words[i];
            const auto is = [&](size_t k) {
                const std::string_view word = words.word(k);
                return mayGoOn ? word.substr(0, wanted.size()) == wanted : word == wanted;
            };
            if (!is(place)) {
                const bool other = place + 1 < words.places.size() && words.places[place + 1].compound && is(place + 1);
                if (!other)
                    return false;
                ++place;
            }
            *last = place;
        }
        return true;
    };
    int number = -1;
    for (size_t at = 0; at < words.places.size() && matches.size() < mostMatches; ++at) {
        number += words.places[at].compound ? 0 : 1;
        for (size_t term = 0; term < terms.size(); ++term) {
            for (const Pattern &pattern : terms[term]) {
                size_t last = at;
                if (words.word(at).front() != pattern.words.front().front() || !fits(pattern, at, &last))
                    continue;
                matches.push_back({words.places[at].from, words.places[last].to, number, int(term)});
                break;
            }
        }
    }
    return matches;
}

int Finder::distinct(const std::vector<Match> &matches) const
{
    std::vector<bool> has(m_terms.size(), false);
    for (const Match &match : matches)
        has[size_t(match.term)] = true;
    return int(std::count(has.begin(), has.end(), true));
}

int Finder::closest(const std::vector<Match> &matches) const
{
    const int wanted = distinct(matches);
    std::vector<int> count(m_terms.size(), 0);
    int have = 0;
    int best = matches.empty() ? 0 : matches.back().word - matches.front().word + 1;
    size_t first = 0;
    for (const Match &match : matches) {
        have += count[size_t(match.term)]++ == 0 ? 1 : 0;
        while (have == wanted) {
            best = std::min(best, match.word - matches[first].word + 1);
            have -= --count[size_t(matches[first].term)] == 0 ? 1 : 0;
            ++first;
        }
    }
    return best;
}

bool Finder::accepts(std::string_view utf8) const
{
    return distinct(find(utf8)) == terms() && (m_excluded.empty() || find(utf8, m_excluded).empty());
}

QString Finder::marked(const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray result;
    int at = 0;
    for (const Match &match : find(std::string_view(utf8.constData(), size_t(utf8.size())))) {
        if (match.begin < at)
            continue; // inside the one before
        result += utf8.mid(at, match.begin - at) + '\1' + utf8.mid(match.begin, match.end - match.begin) + '\2';
        at = match.end;
    }
    result += utf8.mid(at);
    return QString::fromUtf8(result);
}

QString Finder::excerpt(const QString &text) const
{
    const QByteArray bytes = text.simplified().toUtf8();
    const std::string_view utf8(bytes.constData(), size_t(bytes.size()));
    const std::vector<Match> matches = find(utf8);
    // The stretch with most of the terms, the first of equals.
    int from = matches.empty() ? 0 : matches.front().begin;
    size_t most = 0;
    for (size_t i = 0; i < matches.size(); ++i) {
        std::set<int> terms;
        for (size_t k = i; k < matches.size() && matches[k].end - matches[i].begin < length - shortLead; ++k)
            terms.insert(matches[k].term);
        if (terms.size() > most) {
            most = terms.size();
            from = matches[i].begin;
        }
    }
    int begin = std::max(0, from - shortLead);
    bool cut = begin > 0;
    for (int at = from; at > std::max(0, from - lead) && cut; --at) {
        const bool full = std::string_view("\xe3\x80\x82") == utf8.substr(size_t(std::max(0, at - 3)), 3);
        if (full
            || (at >= 2 && utf8[size_t(at - 1)] == ' '
                && std::string_view(".?!:").find(utf8[size_t(at - 2)]) != std::string_view::npos)) {
            begin = at;
            cut = false;
        }
    }
    if (from <= lead) {
        begin = 0;
        cut = false;
    }
    if (cut) { // at a blank, or between characters where there is none
        const int blank = int(std::min(utf8.find(' ', size_t(begin)), utf8.size()));
        begin = blank < from ? blank + 1 : begin;
        while (isInside(utf8, begin))
            --begin;
    }
    int end = std::min(int(utf8.size()), begin + length);
    if (end < int(utf8.size())) {
        const int blank = int(utf8.rfind(' ', size_t(end)));
        if (blank > begin + length / 2)
            end = blank;
        while (isInside(utf8, end))
            --end;
    }
    QByteArray result = cut ? QByteArray("\xe2\x80\xa6") : QByteArray();
    int at = begin;
    for (const Match &match : matches) {
        if (match.begin < at || match.end > end)
            continue;
        result += bytes.mid(at, match.begin - at) + '\1' + bytes.mid(match.begin, match.end - match.begin) + '\2';
        at = match.end;
    }
    result += bytes.mid(at, end - at);
    if (end < int(utf8.size()))
        result += "\xe2\x80\xa6";
    return QString::fromUtf8(result);
}

} // namespace waymark::catalogue
