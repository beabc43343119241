// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that stand as headings.
#include "library/questions.h"

#include <QRegularExpression>

#include <map>
#include <utility>

namespace waymark::library {

using namespace Qt::StringLiterals;

/// Headings of one level below one heading: questions come in company.
struct QuestionReader::HeadingGroup
{
    int size = 0;
    int strong = 0;
    int weak = 0; ///< strong ones included
    int labelled = 0;
    int answered = 0; ///< open with a fold, a heading "Answer" or a level line
    bool zone = false;
};

/// True when what follows the heading says that it is a question.
bool QuestionReader::opensWithAnswer(int section) const
{
    static const QRegularExpression summary(uR"(<summary[^<>]*>(.{0,300}?)</summary>)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(uR"(<[^<>]*>)"_s);
    const auto &sections = m_facts->sections;
    const size_t next = size_t(section) + 1;
    if (next < sections.size() && m_titles[next].answer
        && (sections[next].section.depth > sections[size_t(section)].section.depth || sections[next].parent == section))
        return true;
    const int first = m_page.block(m_headings[size_t(section)]).lastLine + 1;
    const int last = next < sections.size() ? sections[next].section.line - 1 : m_page.lines();
    bool begun = false;
    for (int number = first; number <= last; ++number) {
        const QStringView line = m_page.line(number);
        if (line.isEmpty() || (begun && !line.contains(u'<')) || m_page.inCode(number))
            continue;
        if (const QStringView text = begun ? QStringView() : line.trimmed(); !text.isEmpty()) {
            begun = true;
            if (text.size() < 120 && (text.startsWith(u"*Level:"_s) || text.startsWith(u"_Level:"_s)))
                return true;
        }
        if (!line.contains(u'<') || !line.contains(u"<summary"_s, Qt::CaseInsensitive))
            continue;
        // Only the first fold counts: what is folded inside it is part of it.
        const auto match = summary.match(line);
        return match.hasMatch() && isAnswerTitle(match.captured(1).remove(tag).trimmed());
    }
    return false;
}

/// Last line of the section with everything below it.
int QuestionReader::sectionEnd(int section) const
{
    const auto &sections = m_facts->sections;
    for (size_t next = size_t(section) + 1; next < sections.size(); ++next) {
        if (!m_titles[next].answer && sections[next].section.depth <= sections[size_t(section)].section.depth)
            return sections[next].section.line - 1;
    }
    return m_page.lines();
}

bool QuestionReader::isHeadingQuestion(const HeadingGroup &group, int section) const
{
    const QString &title = m_facts->sections[size_t(section)].section.title;
    if (m_explicit && !group.zone)
        return false;
    if (opensWithAnswer(section) || group.answered * 2 > group.size)
        return true;
    if (group.zone)
        return group.weak * 5 >= group.size * 2;
    if (group.labelled * 5 >= group.size * 3)
        return questionForm(title) != QuestionForm::None;
    if (group.strong * 5 < group.size * 3 || group.size < 3)
        return false;
    return questionForm(title) != QuestionForm::None || group.strong * 5 >= group.size * 4;
}

void QuestionReader::readHeadings()
{
    auto &sections = m_facts->sections;
    std::map<std::pair<int, int>, HeadingGroup> groups;
    std::vector<char> silent(sections.size(), 0); // names something other than a question
    for (size_t index = 1; index < sections.size(); ++index) {
        const SectionFact &fact = sections[index];
        const QString &title = fact.section.title;
        silent[index] = m_titles[index].answer || isKeyPointTitle(title) || isOutside(int(index));
        if (silent[index])
            continue;
        HeadingGroup &group = groups[{fact.parent, fact.section.depth}];
        const QuestionForm form = questionForm(title);
        ++group.size;
        group.strong += form == QuestionForm::Strong ? 1 : 0;
        group.weak += form != QuestionForm::None ? 1 : 0;
        group.labelled += form == QuestionForm::Strong && isLabelledQuestion(title) ? 1 : 0;
        group.answered += opensWithAnswer(int(index)) ? 1 : 0;
        group.zone = fact.parent > 0 && inZone(fact.parent);
    }
    // "Interview questions" with questions below it: other headings of the file are sections of a text.
    static const QRegularExpression announcement(uR"(interview\s+questions?|question\s+bank|面试题|常见问题)"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    for (const auto &[place, group] : groups) {
        if (place.first > 0 && group.zone && (group.weak * 5 >= group.size * 2 || group.answered > 0)
            && sections[size_t(place.first)].zone
            && announcement.match(sections[size_t(place.first)].section.title).hasMatch())
            m_explicit = true;
    }
    // A heading above a company of questions names their subject.
    std::vector<char> category(sections.size(), 0);
    for (const auto &[place, group] : groups) {
        if (place.first > 0 && group.size >= 2
            && (group.strong * 5 >= group.size * 3 || group.answered * 2 > group.size))
            category[size_t(place.first)] = 1;
    }

    int claimed = 0;
    for (size_t index = 1; index < sections.size(); ++index) {
        const SectionFact &fact = sections[index];
        if (silent[index] || category[index] || fact.section.line <= claimed)
            continue;
        if (!isHeadingQuestion(groups[{fact.parent, fact.section.depth}], int(index)))
            continue;
        const int block = m_headings[index];
        const int last = sectionEnd(int(index));
        const Answer answer = readAnswer(m_page, m_page.block(block).lastLine + 1, last);
        add(QuestionShape::Heading, fact.section.line, m_page.text(block), m_page.markdown(block), answer);
        claim(fact.section.line, last);
        claimed = last;
    }
}

} // namespace waymark::library
