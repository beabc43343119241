// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace waymark::catalogue {

enum class HitKind { Topic, Section, Question, Note };

/// How a hit answers the query; the better before the worse in every answer.
enum class Fit {
    Title, ///< its title, or its and its topic's together, have every word
    Text, ///< its text has every word
    Similar, ///< its title has similar words, or words that begin with the letters
    Partly, ///< its text has some of the words
};

struct Hit
{
    HitKind kind = HitKind::Topic;
    QString id; ///< topic key, "topic#anchor", question key or note id
    QString topic; ///< topic key
    QString title;
    QString track; ///< track id
    QString path;
    QString anchor;
    QString snippet; ///< plain text with each match between U+0001 and U+0002; empty for hits by title
    double score = 0; ///< higher is better; comparable within one answer only
    Fit fit = Fit::Title;
};

struct SearchOptions
{
    QString track; ///< restrict to this track id; as `track:` in the query
    int limit = 50;
    /// The mark of a topic or section id ("unread" …), for `is:`. Called on the searching thread. Without it `is:`
    /// admits everything.
    std::function<QString(const QString &id)> markOf = {};
};

} // namespace waymark::catalogue
