// SPDX-License-Identifier: GPL-3.0-or-later
// Titles in memory. All folded titles stand one after the other in one buffer, each word after a blank, so that looking
// for the beginning of a word is one pass of memmem() over it, whatever the number of titles.
#include "catalogue/catalogue.h"
#include "catalogue/entries.h"
#include "catalogue/folding.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace waymark::catalogue {

namespace {

/// Where a title stands; apart from its hit, so that passing over it touches little memory.
struct Title
{
    size_t begin = 0; ///< in the buffer: at the blank before the first word
    size_t end = 0;
    quint64 letters = 0; ///< which letters and digits occur, to pass over most titles
};

quint64 lettersOf(std::string_view text)
{
    quint64 letters = 0;
    for (const char c : text) {
        if (c != ' ')
            letters |= quint64(1) << (static_cast<unsigned char>(c) % 61);
    }
    return letters;
}

/// How well the letters of `typed` occur in order in `title`, the first of them at the beginning of a word: 0 = not;
/// more for letters at the beginnings of words and side by side. Plain loops: titles are too short for anything
/// cleverer.
double inOrder(std::string_view typed, std::string_view title)
{
    const char *at = title.data();
    const char *const end = at + title.size();
    do { // a title begins with a blank
        if (at == end || ++at == end)
            return 0;
    } while (*at != typed.front() || at[-1] != ' ');
    double score = 3;
    const char *last = at;
    for (size_t i = 1; i < typed.size(); ++i) {
        do {
            if (++at == end)
                return 0;
        } while (*at != typed[i]);
        score += (at[-1] == ' ' ? 2 : 0) + (at == last + 1 ? 1 : 0);
        last = at;
    }
    return score / (1 + 0.02 * double(title.size()));
}

double weightOf(HitKind kind)
{
    return kind == HitKind::Topic ? 3 : kind == HitKind::Section ? 1 : 0;
}

} // namespace

struct TitleIndex::Private
{
    std::shared_ptr<const library::Library> library;
    std::string buffer;
    std::vector<Title> titles; ///< in the order of the buffer
    std::vector<Hit> hits; ///< of each title

    std::string_view text(const Title &title) const
    {
        return std::string_view(buffer).substr(title.begin, title.end - title.begin);
    }
    void add(const library::Track &track, const library::Topic &topic);
};

void TitleIndex::Private::add(const library::Track &track, const library::Topic &topic)
{
    for (Entry &entry : entriesOf(topic)) {
        Title title;
        title.begin = buffer.size();
        for (const QString &word : foldedWords(entry.title))
            buffer.append(1, ' ').append(word.toStdString());
        title.end = buffer.size();
        if (title.begin == title.end)
            continue;
        buffer.push_back('\n');
        title.letters = lettersOf(text(title));
        hits.push_back(
            {entry.kind, entry.key, topic.key, entry.title, track.id, topic.path, entry.anchor, {}, 0, true});
        titles.push_back(title);
    }
}

TitleIndex::TitleIndex(std::shared_ptr<const library::Library> library)
{
    auto made = std::make_unique<Private>();
    made->library = std::move(library);
    for (const library::Track &track : made->library->tracks) {
        for (const library::Topic &topic : track.topics)
            made->add(track, topic);
    }
    d = std::move(made);
}

TitleIndex::~TitleIndex() = default;

std::vector<Hit> TitleIndex::search(const QString &query, const SearchOptions &options) const
{
    std::vector<std::string> words;
    for (const QString &word : foldedWords(query))
        words.push_back(' ' + word.toStdString());
    if (words.empty() || options.limit <= 0)
        return {};
    std::string phrase;
    std::string letters;
    for (const std::string &word : words) {
        phrase += word;
        letters += word.substr(1);
    }
    using Scored = std::pair<double, size_t>; // (−score, index): sorts best first, then in the library's order
    std::vector<Scored> hits;
    const auto wanted = [&](size_t i) { return options.track.isEmpty() || d->hits[i].track == options.track; };

    // The longest word is the rarest, most likely. Its first letter is rarer than the blank before it: looked for
    // without.
    const std::string &rarest =
        *std::max_element(words.begin(), words.end(), [](const auto &a, const auto &b) { return a.size() < b.size(); });
    const std::string_view beginning = std::string_view(rarest).substr(1);
    const std::string_view all = d->buffer;
    size_t index = 0;
    for (size_t at = all.find(beginning, 1); at != std::string_view::npos; at = all.find(beginning, at)) {
        if (all[at - 1] != ' ') {
            ++at;
            continue;
        }
        while (d->titles[index].end <= at)
            ++index;
        const Title &title = d->titles[index];
        const std::string_view text = d->text(title);
        at = title.end;
        const auto holds = [&](const std::string &word) {
            return &word == &rarest || text.find(word) != std::string_view::npos;
        };
        if (!wanted(index) || !std::all_of(words.begin(), words.end(), holds))
            continue;
        double score = 1000 + weightOf(d->hits[index].kind) - 0.05 * double(text.size());
        if (text == phrase)
            score += 100;
        else if (text.substr(0, phrase.size()) == phrase)
            score += 50;
        else if (text.find(phrase) != std::string_view::npos)
            score += 20;
        hits.emplace_back(-score, index);
    }
    // Letters in order come after whole beginnings, and only as far as there is room.
    if (hits.size() < size_t(options.limit) && letters.size() > 1) {
        std::vector<size_t> already;
        for (const Scored &hit : hits)
            already.push_back(hit.second); // rising: the buffer was read from the left
        const quint64 needed = lettersOf(letters);
        for (size_t i = 0; i < d->titles.size(); ++i) {
            const Title &title = d->titles[i];
            if ((needed & ~title.letters) != 0 || !wanted(i) || std::binary_search(already.begin(), already.end(), i))
                continue;
            if (const double score = inOrder(letters, d->text(title)); score > 0)
                hits.emplace_back(-(score + weightOf(d->hits[i].kind)), i);
        }
    }
    const size_t count = std::min(hits.size(), size_t(options.limit));
    std::partial_sort(hits.begin(), hits.begin() + qsizetype(count), hits.end());
    std::vector<Hit> answer;
    answer.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        answer.push_back(d->hits[hits[i].second]);
        answer.back().score = -hits[i].first;
    }
    return answer;
}

} // namespace waymark::catalogue
