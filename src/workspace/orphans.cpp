// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/orphans.h"

#include "catalogue/folding.h"
#include "catalogue/similarity.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

/// What was recorded under one key.
struct Record
{
    journal::Mark mark = journal::Mark::Unread;
    int reviews = 0;
    int notes = 0;
    QDateTime last;

    void see(const QDateTime &at)
    {
        if (!last.isValid() || at > last)
            last = at;
    }
};

/// The key of the topic that a key of a section or question begins with; empty for one that is a topic's.
QString topicPart(const QString &key)
{
    const qsizetype end = std::max(key.lastIndexOf(u'#'), key.lastIndexOf(u'?'));
    return end > 0 ? key.left(end) : QString();
}

/// "deep/attention?why-divide" → "why divide": what a key says of a title.
QString nameOf(const QString &key)
{
    const qsizetype begin = std::max({key.lastIndexOf(u'#'), key.lastIndexOf(u'?'), key.lastIndexOf(u'/')}) + 1;
    QString name = key.mid(begin);
    name.replace(u'-', u' ').replace(u'_', u' ');
    return name.isEmpty() ? key : name;
}

} // namespace

journal::Result<std::vector<Orphan>> findOrphans(journal::Journal &journal, const QString &libraryId,
                                                 const QHash<QString, journal::MarkEntry> &recorded,
                                                 const Contents &contents)
{
    const auto reviews = journal.reviews(libraryId);
    if (!reviews)
        return tl::unexpected(reviews.error());
    const auto notes = journal.notes(libraryId);
    if (!notes)
        return tl::unexpected(notes.error());
    std::map<QString, Record> records;
    const auto isThere = [&](const QString &key) {
        return contents.topic(key) || contents.topicOfSection(key) || contents.question(key);
    };
    for (const journal::MarkEntry &entry : recorded) {
        if (entry.mark == journal::Mark::Unread || isThere(entry.id))
            continue;
        Record &record = records[entry.id];
        record.mark = entry.mark;
        record.see(entry.at);
    }
    for (const journal::Review &review : *reviews) {
        if (isThere(review.question))
            continue;
        Record &record = records[review.question];
        ++record.reviews;
        record.see(review.at);
    }
    for (const journal::Note &note : *notes) {
        if (isThere(note.target))
            continue;
        Record &record = records[note.target];
        ++record.notes;
        record.see(note.changed);
    }

    // The parts of a topic that is gone are one thing with it; a part that is gone from a topic that is there stands
    // alone.
    std::map<QString, Orphan> orphans;
    for (const auto &[key, record] : records) {
        const QString topic = topicPart(key);
        const auto holds = [&](const QString &beginning) {
            const auto next = records.lower_bound(beginning);
            return next != records.end() && next->first.startsWith(beginning);
        };
        const bool hasParts = holds(key + u'#') || holds(key + u'?');
        const bool alone = topic.isEmpty() || contents.topic(topic) || hasParts;
        Orphan &orphan = orphans[alone ? key : topic];
        orphan.id = alone ? key : topic;
        orphan.name = nameOf(orphan.id);
        orphan.kind = !alone || hasParts || topic.isEmpty() ? Orphan::Kind::Topic
            : key.at(topic.size()) == u'?'                  ? Orphan::Kind::Question
                                                            : Orphan::Kind::Section;
        if (alone)
            orphan.mark = record.mark;
        else
            orphan.sections += record.mark != journal::Mark::Unread;
        orphan.reviews += record.reviews;
        orphan.notes += record.notes;
        if (record.last.isValid() && (!orphan.last.isValid() || record.last > orphan.last))
            orphan.last = record.last;
    }
    std::vector<Orphan> all;
    all.reserve(orphans.size());
    for (const auto &[id, orphan] : orphans)
        all.push_back(orphan);
    std::stable_sort(all.begin(), all.end(), [](const Orphan &a, const Orphan &b) { return a.last > b.last; });
    return all;
}

std::vector<Place> findPlaces(const Orphan &orphan, const Contents &contents, const QString &filter, int limit)
{
    const QString home = topicPart(orphan.id);
    const catalogue::Features wanted(orphan.name);
    const QStringList words = catalogue::foldedWords(filter);
    std::vector<Place> places;
    const auto offer = [&](const library::Topic &topic, const QString &id, const QString &title) {
        const bool isTopic = orphan.kind == Orphan::Kind::Topic;
        if (!words.isEmpty()) {
            const QString text = catalogue::foldedWords(title + u' ' + topic.title).join(u' ');
            if (!std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); }))
                return;
        }
        const double likeness = std::max(wanted.titleSimilarity(catalogue::Features(title)),
                                         wanted.titleSimilarity(catalogue::Features(nameOf(id))));
        // What is still in its topic was most likely reworded there.
        const double near = !isTopic && topic.key == home ? 0.2 : 0;
        places.push_back({id, title, isTopic ? QString() : topic.title, std::min(1.0, 0.8 * likeness + near)});
    };
    for (const library::Track &track : contents.library()->tracks) {
        for (const library::Topic &topic : track.topics) {
            if (topic.missing)
                continue;
            switch (orphan.kind) {
            case Orphan::Kind::Topic:
                offer(topic, topic.key, topic.title);
                break;
            case Orphan::Kind::Section:
                for (const library::Section &section : topic.sections)
                    offer(topic, sectionId(topic, section), section.title.isEmpty() ? topic.title : section.title);
                break;
            case Orphan::Kind::Question:
                for (const library::Question &question : topic.questions)
                    offer(topic, question.key, question.text);
                break;
            }
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place &a, const Place &b) { return a.likeness > b.likeness; });
    if (places.size() > size_t(std::max(0, limit)))
        places.resize(size_t(std::max(0, limit)));
    return places;
}

journal::Result<QString> movedLibrary(journal::Journal &journal, const Contents &contents)
{
    const auto folders = journal.folders();
    if (!folders)
        return tl::unexpected(folders.error());
    QString best;
    size_t most = 0;
    for (const journal::Journal::Folder &folder : *folders) {
        if (QFileInfo::exists(folder.path))
            continue; // a copy of a library that is still there is another library
        const auto marks = journal.marks(folder.library);
        if (!marks)
            return tl::unexpected(marks.error());
        const auto reviews = journal.reviews(folder.library);
        if (!reviews)
            return tl::unexpected(reviews.error());
        QSet<QString> keys;
        for (const journal::MarkEntry &entry : *marks)
            keys.insert(entry.id);
        for (const journal::Review &review : *reviews)
            keys.insert(review.question);
        size_t here = 0;
        for (const QString &key : std::as_const(keys))
            here += contents.topic(key) || contents.topicOfSection(key) || contents.question(key);
        if (2 * here > size_t(keys.size()) && here > most) {
            best = folder.library;
            most = here;
        }
    }
    return best;
}

} // namespace waymark::workspace
