// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/titletable.h"

#include "catalogue/entries.h"
#include "catalogue/folding.h"
#include "catalogue/spelling.h"
#include "catalogue/wordreader.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace waymark::catalogue {

namespace {

/// Appends the words of a title, each after a blank; then its compounds. Returns where the words end.
size_t appendWords(std::string &buffer, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::string compounds;
    WordReader reader(std::string_view(utf8.constData(), size_t(utf8.size())));
    while (reader.next()) {
        std::string &to = reader.kind() == WordReader::Kind::Word ? buffer : compounds;
        to.append(1, ' ').append(reader.word());
    }
    const size_t end = buffer.size();
    buffer += compounds;
    return end;
}

std::string withoutBlanks(const QString &text)
{
    return foldedWords(text).join(QString()).toStdString();
}

std::string initialsOf(const QString &title)
{
    std::string initials;
    for (const QString &word : foldedWords(title)) {
        if (!isCommonWord(word))
            initials += QString(word.at(0)).toStdString();
    }
    return initials;
}

} // namespace

quint64 lettersOf(std::string_view text)
{
    quint64 letters = 0;
    for (const char c : text) {
        if (c != ' ')
            letters |= quint64(1) << (static_cast<unsigned char>(c) % 61);
    }
    return letters;
}

TitleTable::TitleTable(const library::Library &library)
{
    for (const library::Track &track : library.tracks) {
        tracks.push_back(
            {track.id, track.title, foldedWords(track.id).join(u' '), foldedWords(track.title).join(u' ')});
        for (const library::Topic &topic : track.topics)
            add(topic, quint32(tracks.size() - 1));
    }
    gatherWords();
}

void TitleTable::gatherWords()
{
    struct Place
    {
        quint32 word = 0; ///< as first met
        quint32 title = 0;
    };
    std::unordered_map<std::string_view, quint32> words;
    std::vector<std::string_view> met;
    std::vector<Place> places;
    for (size_t i = 0; i < titles.size(); ++i) {
        const size_t from = places.size();
        for (size_t at = titles[i].begin; at < titles[i].end;) {
            const size_t begin = at + 1; // behind the blank
            at = std::min(buffer.find(' ', begin), titles[i].end);
            const auto known = words.try_emplace(view(begin, at), quint32(met.size()));
            if (known.second)
                met.push_back(known.first->first);
            const quint32 word = known.first->second;
            const bool twice = std::any_of(places.begin() + qsizetype(from), places.end(),
                                           [word](const Place &place) { return place.word == word; });
            if (!twice)
                places.push_back({word, quint32(i)});
        }
    }
    std::vector<quint32> order(met.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return met[a] < met[b]; });
    std::vector<quint32> number(met.size());
    for (size_t i = 0; i < order.size(); ++i) {
        vocabulary.emplace_back(met[order[i]]);
        number[order[i]] = quint32(i);
    }
    standsBegin.assign(vocabulary.size() + 1, 0);
    for (const Place &place : places)
        ++standsBegin[number[place.word] + 1];
    std::partial_sum(standsBegin.begin(), standsBegin.end(), standsBegin.begin());
    stands.resize(places.size());
    std::vector<quint32> next = standsBegin;
    for (const Place &place : places)
        stands[next[number[place.word]]++] = place.title;
}

std::pair<size_t, size_t> TitleTable::wordsThatBegin(std::string_view beginning) const
{
    const auto first = std::lower_bound(vocabulary.begin(), vocabulary.end(), beginning);
    const auto last = std::partition_point(first, vocabulary.end(), [&](const std::string &word) {
        return std::string_view(word).starts_with(beginning);
    });
    return {size_t(first - vocabulary.begin()), size_t(last - vocabulary.begin())};
}

void TitleTable::add(const library::Topic &topic, quint32 track)
{
    const quint32 number = quint32(topics.size());
    TopicNames &made = topics.emplace_back();
    made.key = topic.key;
    made.title = topic.title;
    made.path = topic.path;
    made.track = track;
    made.level = topic.level;
    made.first = titles.size();
    const QString shortKey = topic.key.section(u'/', -1).section(u'#', -1);
    appendWords(made.context, topic.title);
    appendWords(made.context, shortKey);
    appendWords(made.context, tracks[track].title);
    made.letters = lettersOf(made.context);
    made.shortKey = withoutBlanks(shortKey);
    made.initials = initialsOf(topic.title);
    topicByKey.insert(topic.key, number);
    QHash<QString, library::Level> levels;
    for (const library::Question &question : topic.questions)
        levels.insert(question.key, question.level);
    for (Entry &entry : entriesOf(topic)) {
        Title title;
        title.begin = buffer.size();
        title.wordsEnd = appendWords(buffer, entry.title);
        title.end = buffer.size();
        buffer.push_back('\n');
        title.letters = lettersOf(text(title));
        title.kind = entry.kind;
        titles.push_back(title);
        library::Level level = levels.value(entry.key, library::Level::Unknown);
        if (level == library::Level::Unknown)
            level = topic.level;
        names.push_back({entry.kind, number, level, entry.key, entry.title, entry.anchor});
    }
    topics[number].end = titles.size();
}

qsizetype TitleTable::indexOf(const QString &topic, const QString &id) const
{
    const auto found = topicByKey.constFind(topic);
    if (found == topicByKey.cend())
        return -1;
    for (size_t i = topics[*found].first; i < topics[*found].end; ++i) {
        if (names[i].id == id)
            return qsizetype(i);
    }
    return -1;
}

Hit TitleTable::hit(size_t index) const
{
    const Named &name = names[index];
    const TopicNames &topic = topics[name.topic];
    return {name.kind,  name.id,     topic.key, name.title, tracks[topic.track].id,
            topic.path, name.anchor, {},        0,          Fit::Title};
}

} // namespace waymark::catalogue
