// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/entries.h"

#include <QSet>

namespace waymark::catalogue {

namespace {

/// U+0001 and U+0002 mark hits in a snippet: a text that holds them would forge some.
QString withoutMarks(const QString &text)
{
    if (!text.contains(QChar(1)) && !text.contains(QChar(2)))
        return text;
    return QString(text).remove(QChar(1)).remove(QChar(2));
}

/// What of a question's body comes after the answer.
QString afterAnswer(const library::Question &question)
{
    QString rest;
    for (const QString &point : question.keyPoints)
        rest += u'\n' + point;
    return withoutMarks(rest);
}

} // namespace

QString sectionKey(const QString &topic, const QString &anchor)
{
    return topic + u'#' + anchor;
}

QString answerIn(const QString &body, const library::Question &question)
{
    const QString rest = afterAnswer(question);
    return body.endsWith(rest) ? body.chopped(rest.size()) : body;
}

std::vector<Entry> entriesOf(const library::Topic &topic)
{
    QHash<QString, QString> questionAt; // anchor → text
    for (const library::Question &question : topic.questions)
        questionAt.insert(question.anchor, question.text);

    std::vector<Entry> entries{
        {HitKind::Topic, topic.key, topic.anchor, withoutMarks(topic.title), topic.tags.join(u' '), 0}};
    size_t lead = qHash(entries.front().body);
    for (const library::Section &section : topic.sections) {
        if (section.anchor.isEmpty() || section.title == topic.title) {
            entries.front().body += u'\n' + withoutMarks(section.text);
            lead = qHashMulti(lead, section.line);
            continue;
        }
        const auto question = questionAt.constFind(section.anchor);
        if (question != questionAt.constEnd() && section.title.endsWith(*question))
            continue;
        entries.push_back({HitKind::Section, sectionKey(topic.key, section.anchor), section.anchor,
                           withoutMarks(section.title), withoutMarks(section.text), size_t(section.line)});
    }
    entries.front().source = lead;
    for (const library::Question &question : topic.questions) {
        const QString rest = afterAnswer(question);
        entries.push_back({HitKind::Question, question.key, question.anchor, withoutMarks(question.text),
                           withoutMarks(question.answer) + rest, qHashMulti(size_t(question.line), rest)});
    }
    return entries;
}

} // namespace waymark::catalogue
