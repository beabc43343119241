// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "workspace/contents.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <vector>

namespace waymark::workspace {

/// Something that the learner marked, practised or wrote about and that the library has no more. It is kept until it
/// comes back or is attached to another place.
struct Orphan
{
    enum class Kind { Topic, Section, Question };
    Kind kind = Kind::Topic;
    QString id; ///< the key under which it was recorded
    QString name; ///< what its key says of its title, for reading
    journal::Mark mark = journal::Mark::Unread; ///< of the topic or section itself
    int sections = 0; ///< Topic: marked sections that come along
    int reviews = 0; ///< a topic's are those of its questions
    int notes = 0; ///< notes and highlights; a topic's with those of its sections and questions
    QDateTime last; ///< UTC; when the newest of all this was recorded
};

/// Where an orphan could be attached.
struct Place
{
    QString id; ///< topic key, "topic#anchor" or question key
    QString title;
    QString topic; ///< title of the topic it is in; empty for a topic
    double likeness = 0; ///< of the names, 0–1
};

/// `recorded`: the present marks by id.
journal::Result<std::vector<Orphan>> findOrphans(journal::Journal &journal, const QString &libraryId,
                                                 const QHash<QString, journal::MarkEntry> &recorded,
                                                 const Contents &contents);

std::vector<Place> findPlaces(const Orphan &orphan, const Contents &contents, const QString &filter, int limit);

/// The library that stood in another folder, is there no more and has most of what was recorded of it in `contents`;
/// empty when there is none.
journal::Result<QString> movedLibrary(journal::Journal &journal, const Contents &contents);

} // namespace waymark::workspace
