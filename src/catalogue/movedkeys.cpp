// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/movedkeys.h"

#include "catalogue/entries.h"
#include "catalogue/similarity.h"

#include <QSet>

namespace waymark::catalogue {

namespace {

using library::Question;
using library::Section;
using library::Topic;

using TopicPairs = std::vector<std::pair<const Topic *, const Topic *>>;

/// Where a topic is, apart from its key.
QString placeOf(const QString &path, const QString &anchor)
{
    return path + u'#' + anchor;
}

/// Every topic of before with what it is now: by key, by place, by the place its file moved to, and at last by its
/// text.
TopicPairs pairTopics(const Change &change)
{
    QHash<QString, const Topic *> byKey;
    QHash<QString, const Topic *> byPlace;
    for (const Topic *topic : change.now) {
        byKey.insert(topic->key, topic);
        byPlace.insert(placeOf(topic->path, topic->anchor), topic);
    }
    QSet<const Topic *> taken;
    TopicPairs pairs;
    const auto claim = [&](const Topic *old, const Topic *now) {
        if (!now || taken.contains(now))
            return false;
        taken.insert(now);
        pairs.emplace_back(old, now);
        return true;
    };
    std::vector<const Topic *> rest;
    for (const Topic *old : change.old) {
        if (!claim(old, byKey.value(old->key)))
            rest.push_back(old);
    }
    std::vector<const Topic *> lost;
    for (const Topic *old : rest) {
        const QString path = change.movedFiles.value(old->path, old->path);
        if (!claim(old, byPlace.value(placeOf(path, old->anchor))))
            lost.push_back(old);
    }
    std::vector<const Topic *> found;
    for (const Topic *topic : change.now) {
        if (!taken.contains(topic))
            found.push_back(topic);
    }
    // Comparing all with all: after a rewrite of a whole library there is nothing to be found in it, and no time to
    // look.
    constexpr size_t mostPairs = 100'000;
    if (lost.empty() || found.empty() || lost.size() * found.size() > mostPairs)
        return pairs;
    const auto textOf = [&](const Topic *topic) {
        QString text = topic->title;
        for (const Section &section : topic->sections)
            text += u'\n' + section.title + u'\n' + change.textOf(*topic, section);
        return text;
    };
    std::vector<QString> oldTexts;
    for (const Topic *topic : lost)
        oldTexts.push_back(textOf(topic));
    std::vector<QString> newTexts;
    for (const Topic *topic : found)
        newTexts.push_back(textOf(topic));
    for (const auto &[old, now] : pairBySimilarity(oldTexts, newTexts))
        pairs.emplace_back(lost[old], found[now]);
    return pairs;
}

/// One thing inside a topic, by what stays the same when only the topic's key changes.
struct Part
{
    QString name; ///< the anchor, or the question's key without its topic's
    QString key;
    QString text;
};

/// Parts of the same name belong together; of the others those that are alike.
void pairParts(const std::vector<Part> &old, const std::vector<Part> &now, MovedKeys &moved)
{
    QHash<QString, size_t> byName;
    for (size_t i = 0; i < now.size(); ++i)
        byName.insert(now[i].name, i);
    QSet<size_t> taken;
    std::vector<const Part *> lost;
    for (const Part &part : old) {
        const auto same = byName.constFind(part.name);
        if (same == byName.constEnd()) {
            lost.push_back(&part);
            continue;
        }
        taken.insert(*same);
        if (part.key != now[*same].key)
            moved.emplace_back(part.key, now[*same].key);
    }
    std::vector<QString> oldTexts;
    for (const Part *part : lost)
        oldTexts.push_back(part->text);
    std::vector<const Part *> found;
    std::vector<QString> newTexts;
    for (size_t i = 0; i < now.size(); ++i) {
        if (!taken.contains(i)) {
            found.push_back(&now[i]);
            newTexts.push_back(now[i].text);
        }
    }
    for (const auto &[from, to] : pairBySimilarity(oldTexts, newTexts))
        moved.emplace_back(lost[from]->key, found[to]->key);
}

/// A topic's first heading repeats its title: it stays the same section whatever it is called.
QString nameOf(const Section &section, const Topic &topic)
{
    return section.title == topic.title && section.depth == 1 ? QStringLiteral("(lead)") : section.anchor;
}

std::vector<Part> questionsOf(const Topic &topic)
{
    std::vector<Part> parts;
    for (const Question &question : topic.questions) {
        const QString name = question.key.startsWith(topic.key) ? question.key.mid(topic.key.size()) : question.key;
        parts.push_back(
            {name, question.key, question.text + u'\n' + question.answer + u'\n' + question.keyPoints.join(u'\n')});
    }
    return parts;
}

} // namespace

MovedKeys movedKeys(const Change &change)
{
    MovedKeys moved;
    for (const auto &[old, now] : pairTopics(change)) {
        if (old->key != now->key)
            moved.emplace_back(old->key, now->key);
        std::vector<Part> oldSections;
        for (const Section &section : old->sections)
            oldSections.push_back({nameOf(section, *old), sectionKey(old->key, section.anchor),
                                   section.title + u'\n' + change.textOf(*old, section)});
        std::vector<Part> newSections;
        for (const Section &section : now->sections)
            newSections.push_back({nameOf(section, *now), sectionKey(now->key, section.anchor),
                                   section.title + u'\n' + change.textOf(*now, section)});
        pairParts(oldSections, newSections, moved);
        pairParts(questionsOf(*old), questionsOf(*now), moved);
    }
    return moved;
}

} // namespace waymark::catalogue
