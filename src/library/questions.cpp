// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/questions.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;
using markdown::BlockKind;

QString toString(QuestionShape shape)
{
    switch (shape) {
    case QuestionShape::Heading:
        return u"headings"_s;
    case QuestionShape::Bold:
        return u"bold"_s;
    case QuestionShape::Prefixed:
        return u"labels"_s;
    case QuestionShape::Details:
        return u"details"_s;
    case QuestionShape::Bullet:
        return u"bullets"_s;
    case QuestionShape::Numbered:
        return u"numbered"_s;
    case QuestionShape::TableRow:
        return u"tables"_s;
    }
    return {};
}

QuestionReader::QuestionReader(const Page &page, FileFacts *facts)
    : m_page(page)
    , m_facts(facts)
    , m_taken(size_t(page.lines()) + 2, 0)
{
    m_headings.push_back(-1);
    for (int index = 0; index < page.blocks(); ++index) {
        if (page.block(index).kind == BlockKind::Heading)
            m_headings.push_back(index);
    }
    for (const SectionFact &fact : facts->sections) {
        const QString &title = fact.section.title;
        const bool outside = fact.parent > 0 && m_titles[size_t(fact.parent)].outside;
        m_titles.push_back(
            {isAnswerTitle(title),
             !m_titles.empty()
                 && (outside || isNavigationTitle(title) || isCommunityTitle(title) || isLearningOrderTitle(title))});
    }
    const QString name = titleFromName(QFileInfo(facts->path).completeBaseName());
    m_fileZone =
        isQuestionZoneTitle(facts->heading) || isQuestionZoneTitle(facts->meta.title) || isQuestionZoneTitle(name);
}

void QuestionReader::read()
{
    readHeadings();
    readDetails();
    readParagraphs();
    readTables();
    readLists();
    std::stable_sort(m_facts->questions.begin(), m_facts->questions.end(),
                     [](const QuestionFact &a, const QuestionFact &b) { return a.question.line < b.question.line; });
    for (const QuestionFact &fact : m_facts->questions)
        m_facts->sections[size_t(fact.section)].section.interview = true;
    // All that stands below a practised section is practised too: "Answer", "Additional links".
    for (SectionFact &fact : m_facts->sections) {
        if (fact.parent > 0 && !fact.section.interview)
            fact.section.interview = m_facts->sections[size_t(fact.parent)].section.interview
                && m_facts->sections[size_t(fact.parent)].section.depth > 1;
    }
}

bool QuestionReader::inZone(int section) const
{
    for (int at = section; at > 0; at = m_facts->sections[size_t(at)].parent) {
        if (m_facts->sections[size_t(at)].zone)
            return true;
    }
    return false;
}

Level QuestionReader::levelOfSection(int section) const
{
    for (int at = section; at > 0; at = m_facts->sections[size_t(at)].parent) {
        const QString title = cleanTitle(m_facts->sections[size_t(at)].section.title);
        if (title.size() > 40)
            continue;
        if (const Level level = levelFromString(title.section(u' ', 0, 0)); level != Level::Unknown && title.size() > 1)
            return level;
    }
    return Level::Unknown;
}

int QuestionReader::headingOf(const QString &anchor)
{
    if (m_anchors.isEmpty()) {
        const auto add = [this](const QString &name, int block) {
            for (const QString &key : {name, QString(u' ' + name.toLower())}) {
                if (!m_anchors.contains(key))
                    m_anchors.insert(key, block);
            }
        };
        for (size_t section = 1; section < m_headings.size(); ++section)
            add(m_page.block(m_headings[section]).anchor, m_headings[section]);
        for (size_t section = 1; section < m_headings.size(); ++section) {
            for (const QString &alias : m_page.block(m_headings[section]).aliases)
                add(alias, m_headings[section]);
        }
        m_anchors.insert({}, -1);
    }
    return m_anchors.value(anchor, m_anchors.value(u' ' + anchor.toLower(), -1));
}

bool QuestionReader::taken(int line) const
{
    return line >= 0 && size_t(line) < m_taken.size() && m_taken[size_t(line)] != 0;
}

void QuestionReader::claim(int first, int last)
{
    for (int line = std::max(0, first); line <= last && size_t(line) < m_taken.size(); ++line)
        m_taken[size_t(line)] = 1;
}

/// See QuestionFact::repeatMark: the same in every run of the program.
static quint64 repeatMark(const Question &question)
{
    const QString words = slug(question.text) + u'?' + slug(question.answer.section(u'\n', 0, 0).left(60));
    return qFromLittleEndian<quint64>(QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Md5).constData());
}

void QuestionReader::add(QuestionShape shape, int line, const QString &text, const QString &markdown,
                         const Answer &answer, const QString &target)
{
    QuestionFact fact;
    Level marked = Level::Unknown;
    Question &question = fact.question;
    constexpr qsizetype longest = 4000; // characters; what is longer is no question but a text
    question.text = cleanQuestion(text.left(longest), &marked);
    if (slug(question.text).isEmpty())
        return;
    question.markdown = cleanQuestionMarkdown(markdown.left(2 * longest));
    if (!answer.rest.isEmpty())
        question.markdown += u"\n\n"_s + answer.rest;
    question.answer = answer.markdown;
    question.keyPoints = answer.keyPoints;
    fact.section = sectionAt(*m_facts, line);
    question.level = answer.level != Level::Unknown ? answer.level
        : marked != Level::Unknown                  ? marked
                                                    : levelOfSection(fact.section);
    question.kind = answer.kind;
    question.line = line;
    question.anchor = m_facts->sections[size_t(fact.section)].section.anchor;
    fact.shape = shape;
    fact.repeatMark = repeatMark(question);
    if (question.answer.isEmpty() && !target.isEmpty()) // it stands elsewhere
        question.answer = u'[' + question.text + u"]("_s + target + u')';
    m_facts->questions.push_back(std::move(fact));
}

} // namespace waymark::library
