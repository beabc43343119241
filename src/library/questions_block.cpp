// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that stand as paragraphs (bold, or labelled "Question:") and as the summaries of folds.
#include "library/questions.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;
using markdown::Block;
using markdown::BlockKind;
using markdown::Inline;
using markdown::InlineKind;

namespace {

struct Fold
{
    int summary = 0; ///< line of its summary
    int first = 0; ///< lines of the answer
    int last = 0;
    QString title;
};

/// Every fold of the page whose summary is not just "Answer".
std::vector<Fold> folds(const Page &page)
{
    static const QRegularExpression summary(uR"(<summary[^<>]*>(.{0,1000}?)</summary>)"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(uR"(<[^<>]*>)"_s);
    std::vector<Fold> result;
    constexpr qsizetype longest = 4000; // summary that is looked at
    std::vector<int> open; // folds still open: index in result, -1 for one without a summary so far
    int closing = 0; // first line at or behind the present one that closes a summary
    for (int number = 1; number <= page.lines(); ++number) {
        bool indented = false;
        if (page.inCode(number, &indented) && !indented)
            continue;
        const QStringView line = page.line(number);
        if (!line.contains(u'<'))
            continue;
        for (qsizetype at = line.indexOf(u"<details"_s, 0, Qt::CaseInsensitive); at >= 0 && open.size() < 100;
             at = line.indexOf(u"<details"_s, at + 1, Qt::CaseInsensitive))
            open.push_back(-1);
        if (line.contains(u"<summary"_s, Qt::CaseInsensitive) && !open.empty() && open.back() < 0) {
            closing = std::max(closing, number);
            while (closing <= page.lines() && !page.line(closing).contains(u"</summary"_s, Qt::CaseInsensitive))
                ++closing;
            QString text = line.left(longest).toString();
            int end = number;
            while (closing <= page.lines() && end < closing && text.size() < longest)
                (text += u' ') += page.line(++end).left(longest);
            if (const auto match = summary.match(text); match.hasMatch()) {
                open.back() = int(result.size());
                result.push_back({number, end + 1, page.lines(), match.captured(1).remove(tag).simplified()});
            }
        }
        for (qsizetype at = line.indexOf(u"</details"_s, 0, Qt::CaseInsensitive); at >= 0 && !open.empty();
             at = line.indexOf(u"</details"_s, at + 1, Qt::CaseInsensitive)) {
            if (open.back() >= 0)
                result[size_t(open.back())].last = number;
            open.pop_back();
        }
    }
    return result;
}

/// What the source holds of a fold that stands on one line, after its summary.
QString sameLine(QStringView line)
{
    const qsizetype start = line.indexOf(u"</summary>"_s, 0, Qt::CaseInsensitive);
    if (start < 0)
        return {};
    const QStringView text = line.mid(start + 10);
    const qsizetype end = text.indexOf(u"</details"_s, 0, Qt::CaseInsensitive);
    // "<br><b>" that is closed behind the answer only makes it bold.
    static const QRegularExpression tags(uR"(^\s*(<(br|b|strong|p|div)\s*/?>\s*)+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return (end >= 0 ? text.left(end) : text).toString().remove(tags).trimmed();
}

} // namespace

void QuestionReader::readDetails()
{
    std::vector<Fold> all = folds(m_page);
    std::vector<int> company(m_facts->sections.size(), 0);
    std::vector<int> asking(m_facts->sections.size(), 0);
    for (const Fold &fold : all) {
        const size_t section = size_t(sectionAt(*m_facts, fold.summary));
        if (isAnswerTitle(fold.title))
            continue;
        ++company[section];
        asking[section] += questionForm(fold.title) != QuestionForm::None ? 1 : 0;
    }
    for (const Fold &fold : all) {
        const int section = sectionAt(*m_facts, fold.summary);
        if (taken(fold.summary) || isAnswerTitle(fold.title) || isOutside(section))
            continue;
        const QuestionForm form = questionForm(fold.title);
        const bool zone = inZone(section) || m_fileZone;
        const bool among = company[size_t(section)] >= 3 && asking[size_t(section)] * 5 >= company[size_t(section)] * 3;
        if (form != QuestionForm::Strong && !among && !(zone && form == QuestionForm::Weak))
            continue;
        Answer answer = readAnswer(m_page, fold.first, fold.last);
        if (const QString first = sameLine(m_page.line(fold.first - 1)); !first.isEmpty() && !isPlaceholder(first))
            answer.markdown = answer.markdown.isEmpty() ? first : first + u'\n' + answer.markdown;
        add(QuestionShape::Details, fold.summary, fold.title, fold.title, answer);
        claim(fold.summary, fold.last);
    }
}

namespace {

/// A paragraph that may ask something.
struct Asking
{
    int block = 0;
    QuestionShape shape = QuestionShape::Bold;
    QString text;
    QString markdown;
    int answerFrom = 0; ///< line
    bool sure = false; ///< graded or labelled: it needs no company
};

} // namespace

void QuestionReader::readParagraphs()
{
    static const QRegularExpression numbered(
        uR"(^\s*(\(?[0-9]{1,4}\s*[).:]|q(uestion)?\s*[-.#]?\s*[0-9]*\s*[.:)：]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression labelled(uR"(^\s*(question|q|ques|问|問)\s*[-.#]?\s*[0-9]*\s*[.:：]\s*\S)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression answerLine(uR"(^\s*[*_]*(answer|ans|a|答)\s*[0-9]*[*_]*\s*[.:：])"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    std::vector<Asking> found;
    std::vector<int> stops; // lines at which an answer ends
    for (int index = 0; index < m_page.blocks(); ++index) {
        const Block &block = m_page.block(index);
        if (block.kind == BlockKind::Heading)
            stops.push_back(block.line);
        if (block.kind != BlockKind::Paragraph || block.parent >= 0 || block.endInline <= block.firstInline
            || taken(block.line))
            continue;
        if (isOutside(sectionAt(*m_facts, block.line)))
            continue;
        const auto &inlines = m_page.document().inlines;
        const Inline &first = inlines[size_t(block.firstInline)];
        Asking asking;
        asking.block = index;
        asking.answerFrom = block.lastLine + 1;
        if (first.kind == InlineKind::Strong) {
            const QString strong = m_page.document().inlineText(block.firstInline, first.end);
            const QString rest = m_page.document().inlineText(first.end, block.endInline);
            Level level = Level::Unknown;
            cleanQuestion(strong.right(40) + u' ' + rest.left(20), &level);
            const bool number = numbered.match(strong.left(40)).hasMatch();
            int next = first.end; // what follows the bold words on their line
            while (next < block.endInline && inlines[size_t(next)].kind == InlineKind::Text
                   && slug(inlines[size_t(next)].text).isEmpty())
                ++next;
            const bool alone = next >= block.endInline;
            const bool broken = !alone
                && (inlines[size_t(next)].kind == InlineKind::SoftBreak
                    || inlines[size_t(next)].kind == InlineKind::HardBreak);
            const QuestionForm form = questionForm(strong);
            if (alone || broken) {
                if (form == QuestionForm::None && level == Level::Unknown && !number)
                    continue;
                if (form != QuestionForm::Strong && broken && !number)
                    continue;
                asking.text = strong + (alone ? u' ' + rest : QString());
                asking.markdown = m_page.markdown(block.firstInline + 1, first.end);
                asking.answerFrom = broken ? block.line + 1 : block.lastLine + 1;
                asking.sure =
                    level != Level::Unknown || (form == QuestionForm::Strong && m_facts->sections.size() <= 2);
                if (form == QuestionForm::Weak && !asking.sure && !inZone(sectionAt(*m_facts, block.line))
                    && !m_fileZone)
                    continue;
            } else if (number) {
                asking.text = m_page.text(index);
                asking.markdown = m_page.markdown(index);
                static const QRegularExpression boldNumber(uR"(^\*\*\s*\(?[0-9]{1,4}\s*[).:]\s*\*\*\s*)"_s);
                static const QRegularExpression insideBold(uR"(^\*\*\s*\(?[0-9]{1,4}\s*[).:]\s*)"_s);
                asking.markdown.remove(boldNumber);
                asking.markdown.replace(insideBold, u"**"_s);
            } else {
                continue;
            }
        } else if (first.kind == InlineKind::Text && labelled.match(first.text.left(60)).hasMatch()) {
            asking.shape = QuestionShape::Prefixed;
            asking.sure = true;
            int end = block.firstInline;
            int line = block.line;
            while (end < block.endInline) {
                const InlineKind kind = inlines[size_t(end)].kind;
                if (kind == InlineKind::SoftBreak || kind == InlineKind::HardBreak) {
                    ++line;
                    if (answerLine.match(m_page.line(line).left(60)).hasMatch()) {
                        asking.answerFrom = line;
                        break;
                    }
                }
                end = std::max(end + 1, inlines[size_t(end)].end);
            }
            asking.text = m_page.document().inlineText(block.firstInline, end);
            asking.markdown = m_page.markdown(block.firstInline, end);
        } else {
            continue;
        }
        stops.push_back(block.line);
        found.push_back(asking);
    }
    const auto graded = std::count_if(found.begin(), found.end(), [](const Asking &asking) { return asking.sure; });
    for (const Asking &asking : found) {
        const int line = m_page.block(asking.block).line;
        const int section = sectionAt(*m_facts, line);
        const bool zone = inZone(section) || (m_fileZone && !m_explicit);
        if (!zone && (m_explicit || (!asking.sure && (found.size() < 3 || graded * 2 > qsizetype(found.size())))))
            continue;
        const auto stop = std::upper_bound(stops.begin(), stops.end(), line);
        const int last = stop == stops.end() ? m_page.lines() : *stop - 1;
        const Answer answer = readAnswer(m_page, asking.answerFrom, last, asking.shape == QuestionShape::Prefixed);
        add(asking.shape, line, asking.text, asking.markdown, answer);
        claim(line, last);
    }
}

} // namespace waymark::library
