// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/hit.h"
#include "library/library.h"

#include <QHash>

#include <string>
#include <string_view>
#include <vector>

namespace waymark::catalogue {

/// Where the words of a title stand; apart from what it names, so that passing over it touches little memory.
struct Title
{
    size_t begin = 0; ///< in the buffer: at the blank before the first word
    size_t wordsEnd = 0; ///< end of its words
    size_t end = 0; ///< end of its compounds, which follow the words
    quint64 letters = 0; ///< which letters and digits occur, to pass over most titles
    HitKind kind = HitKind::Topic; ///< of what it names
};

struct Named
{
    HitKind kind = HitKind::Topic;
    quint32 topic = 0; ///< index into topics
    library::Level level = library::Level::Unknown;
    QString id;
    QString title;
    QString anchor;
};

struct TopicNames
{
    QString key;
    QString title;
    QString path;
    quint32 track = 0; ///< index into tracks
    library::Level level = library::Level::Unknown;
    size_t first = 0; ///< of its titles
    size_t end = 0;
    std::string context; ///< words of its title, its key and its track's title, each after a blank
    std::string shortKey; ///< the last part of its key, folded, without blanks
    std::string initials; ///< of its title, common words left out
    quint64 letters = 0; ///< of the context, as Title::letters
};

struct TrackNames
{
    QString id;
    QString title;
    QString foldedId;
    QString foldedTitle;
};

/// All folded titles of a library one after the other in one buffer, each word after a blank, so that looking for the
/// beginning of a word is one pass over it, whatever the number of titles; and for single words, the titles that have
/// them.
struct TitleTable
{
    std::string buffer;
    std::vector<Title> titles; ///< in the order of the buffer: topic by topic, the topic itself first
    std::vector<Named> names; ///< of each title
    std::vector<TopicNames> topics;
    std::vector<TrackNames> tracks;
    QHash<QString, quint32> topicByKey;
    std::vector<std::string> vocabulary; ///< every word of a title once, sorted
    std::vector<quint32> standsBegin; ///< for each word, and for the end: where its titles begin in `stands`
    std::vector<quint32> stands; ///< titles that have a word, word by word

    explicit TitleTable(const library::Library &library);

    std::string_view text(const Title &title) const { return view(title.begin, title.end); }
    std::string_view words(const Title &title) const { return view(title.begin, title.wordsEnd); }
    /// The words that begin so: from the first, to one past the last.
    std::pair<size_t, size_t> wordsThatBegin(std::string_view beginning) const;
    /// Index of what has this id within its topic; −1 when there is none.
    qsizetype indexOf(const QString &topic, const QString &id) const;
    Hit hit(size_t index) const;

private:
    std::string_view view(size_t begin, size_t end) const
    {
        return std::string_view(buffer).substr(begin, end - begin);
    }
    void add(const library::Topic &topic, quint32 track);
    void gatherWords();
};

/// Which letters and digits a text has, as bits; blanks do not count.
quint64 lettersOf(std::string_view text);

} // namespace waymark::catalogue
