// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/topiccontent.h"

#include "library/links.h"
#include "library/words.h"

#include <QSet>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

template <typename Facts>
void fill(Facts &facts, int first, int last, const Settings &settings, Topic *topic, auto take)
{
    topic->sections.reserve(size_t(last - first + 1));
    for (int section = first; section <= last; ++section) {
        auto &fact = facts.sections[size_t(section)];
        // Nothing stands before the first heading of most files.
        if (section == 0 && fact.textless && fact.section.images == 0 && last > first)
            continue;
        topic->minutes += fact.section.minutes;
        topic->sections.push_back(take(fact.section));
    }
    for (auto &fact : facts.questions) {
        if (fact.section < first || fact.section > last)
            continue;
        if (!settings.questions.isEmpty() && !settings.questions.contains(toString(fact.shape)))
            continue;
        topic->questions.push_back(take(fact.question));
        topic->questions.back().path = topic->path;
    }
    topic->questions.shrink_to_fit(); // topics stay in memory
}

} // namespace

void fillTopic(const FileFacts &facts, int first, int last, const Settings &settings, Topic *topic)
{
    fill(facts, first, last, settings, topic, [](const auto &value) { return value; });
}

void fillTopic(FileFacts &&facts, int first, int last, const Settings &settings, Topic *topic)
{
    fill(facts, first, last, settings, topic, [](auto &value) { return std::move(value); });
    facts.sections = std::vector<SectionFact>(); // "= {}" would keep the room
    facts.questions = std::vector<QuestionFact>();
}

std::optional<Topic> ownTopic(const FileFacts &facts)
{
    const QString &title = facts.meta.title.isEmpty() ? facts.heading : facts.meta.title;
    // The page of a folder or of the library is rarely a topic, and often several.
    if (title.isEmpty() || !facts.markdown || facts.blank || isIndexName(facts.path))
        return {};
    Topic topic;
    topic.title = title;
    topic.path = facts.path;
    topic.tags = facts.meta.tags;
    fillTopic(facts, 0, int(facts.sections.size()) - 1, {}, &topic);
    return topic;
}

void dropTexts(FileFacts &facts)
{
    for (SectionFact &fact : facts.sections)
        fact.section.text = QString();
    for (QuestionFact &fact : facts.questions)
        fact.question.answer = QString();
}

void fillTexts(const FileFacts &facts, Topic &topic)
{
    auto fact = facts.sections.begin();
    for (Section &section : topic.sections) {
        while (fact != facts.sections.end() && fact->section.line < section.line)
            ++fact;
        for (auto same = fact; same != facts.sections.end() && same->section.line == section.line; ++same) {
            if (same->section.anchor == section.anchor)
                section.text = same->section.text;
        }
    }
    auto asked = facts.questions.begin();
    for (Question &question : topic.questions) {
        asked = std::find_if(asked, facts.questions.end(), [&question](const QuestionFact &other) {
            return other.question.line == question.line && other.question.text == question.text;
        });
        if (asked == facts.questions.end())
            return;
        question.answer = (asked++)->question.answer;
    }
}

void nameQuestions(Topic *topic)
{
    QSet<QString> taken;
    QHash<QString, int> next;
    for (Question &question : topic->questions) {
        const QString wanted = topic->key + u'?' + slug(question.text);
        int &number = next[wanted];
        QString key;
        do {
            ++number;
            key = number == 1 ? wanted : wanted + u'-' + QString::number(number);
        } while (taken.contains(key));
        taken.insert(key);
        question.key = key;
    }
}

} // namespace waymark::library
