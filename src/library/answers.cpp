// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/answers.h"

#include "library/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;
using markdown::Block;
using markdown::BlockKind;

namespace {

struct Line
{
    QString text;
    bool code = false;
    bool gone = false;
};

using Lines = std::vector<Line>;

bool blank(const Line &line)
{
    return line.gone || line.text.trimmed().isEmpty();
}

/// Lines that only decorate: breaks, rules, "back to top", comments and tags without words.
bool decorates(const Line &line)
{
    static const QRegularExpression expression(
        uR"(^\s*(<br\s*/?>\s*)*(-{3,}|\*{3,}|_{3,}|&nbsp;|(</?(p|div|center|details|b|strong|font|span|br|hr)(\s[^<>]*)?/?>\s*)+(<a\s[^<>]*>[^<>\w]*(back\s+to\s+top|go\s+to\s+top|top|回到顶部|返回顶部|返回目录)[^<>\w]*</a>\s*(</(p|div|center|b|strong|font|span)>\s*)*)?|<a\s[^<>]*>[^<>\w]*(back\s+to\s+top|top)[^<>\w]*</a>|<!--.*-->|[*_]*\[?.{0,12}(back\s+to\s+top|回到顶部|返回顶部|返回目录|top).{0,4}\]\(#[^)]*\)[*_]*|\[\[?⬆.*)?\s*(<br\s*/?>\s*)*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (blank(line))
        return true;
    if (line.code || line.text.size() >= 300)
        return false;
    // Every alternative begins with a sign or holds a link to a place on the page.
    const QChar first = *std::find_if(line.text.begin(), line.text.end(), [](QChar c) { return !c.isSpace(); });
    const bool sign = first.unicode() < 0x80 && !first.isLetterOrNumber();
    return (sign || line.text.contains("](#"_L1)) && expression.match(line.text).hasMatch();
}

QString join(const Lines &lines, size_t first, size_t end)
{
    while (first < end && (blank(lines[first]) || (!lines[first].code && decorates(lines[first]))))
        ++first;
    while (end > first && decorates(lines[end - 1]))
        --end;
    // What encloses the text (a list item, a quote that was cut) pushed it to the right.
    qsizetype indent = 1000;
    for (size_t index = first; index < end; ++index) {
        if (blank(lines[index]))
            continue;
        qsizetype own = 0;
        while (own < lines[index].text.size() && lines[index].text[own] == u' ')
            ++own;
        indent = std::min(indent, own);
    }
    QString text;
    for (size_t index = first; index < end; ++index) {
        if (lines[index].gone)
            continue;
        text += QStringView(lines[index].text).mid(std::min(indent, lines[index].text.size()));
        text += u'\n';
    }
    static const QRegularExpression gaps(u"\\n{4,}"_s);
    return text.trimmed().isEmpty() ? QString() : text.replace(gaps, u"\n\n"_s).chopped(1);
}

/// Indented code that is prose loses its indentation. A line that ends long before the right edge ends on purpose: a
/// hard break.
void straighten(const Page &page, int first, int last, Lines *lines)
{
    for (int index = page.blockFrom(first); index < page.blocks() && page.block(index).line <= last; ++index) {
        const Block &block = page.block(index);
        bool indented = false;
        if (block.kind != BlockKind::Code || !page.inCode(block.line, &indented) || !indented || page.itemOf(index) >= 0
            || !looksLikeProse(block.text))
            continue;
        const int end = std::min(block.lastLine, last);
        qsizetype widest = 0;
        for (int number = block.line; number <= end; ++number)
            widest = std::max(widest, page.line(number).trimmed().size());
        for (int number = block.line; number <= end; ++number) {
            Line &line = (*lines)[size_t(number - first)];
            line.code = false;
            line.text = line.text.trimmed();
            const bool more = number < end && !page.line(number + 1).trimmed().isEmpty();
            if (more && !line.text.isEmpty() && line.text.size() * 10 < std::min<qsizetype>(widest, 120) * 8)
                line.text += u"  "_s;
        }
    }
}

/// `*Level: intermediate · Kind: concept*`
void takeLevelLine(Lines *lines, Answer *answer)
{
    static const QRegularExpression label(uR"((level|difficulty|kind)\s*[:：]\s*([\w-]+))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    for (Line &line : *lines) {
        if (blank(line))
            continue;
        const QString text = line.text.trimmed();
        if (line.code || text.size() > 120 || !(text.startsWith(u'*') || text.startsWith(u'_')) || text.contains(u'.'))
            return;
        bool found = false;
        for (auto matches = label.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (match.captured(1).compare(u"kind"_s, Qt::CaseInsensitive) == 0)
                answer->kind = questionKindFromString(match.captured(2));
            else
                answer->level = levelFromString(match.captured(2));
            found = true;
        }
        line.gone = found;
        return;
    }
}

void drop(Lines *lines, int base, int first, int last)
{
    for (int number = first; number <= last; ++number) {
        if (number >= base && size_t(number - base) < lines->size())
            (*lines)[size_t(number - base)].gone = true;
    }
}

QString itemMarkdown(const Page &page, int item)
{
    const Block &block = page.block(item);
    if (block.endInline > block.firstInline)
        return page.markdown(item).simplified();
    for (int child = item + 1; child < block.end; child = page.document().next(child)) {
        if (page.block(child).kind == BlockKind::Paragraph || page.block(child).kind == BlockKind::Heading)
            return page.markdown(child).simplified();
    }
    return {};
}

/// Task lists and lists below "Good to hear": the points an interviewer listens for. A ticked list is a choice of
/// answers.
void takeLists(const Page &page, int first, int last, Lines *lines, Answer *answer)
{
    bool announced = false;
    int announcement = 0;
    for (int index = page.blockFrom(first); index < page.blocks() && page.block(index).line <= last;) {
        const Block &block = page.block(index);
        if (block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph) {
            announced = page.itemOf(index) < 0 && isKeyPointTitle(page.text(index));
            announcement = block.line;
            // An announcement with nothing below it was never filled in.
            const bool empty = index + 1 >= page.blocks() || page.block(index + 1).line > last
                || page.block(index + 1).kind == BlockKind::Heading;
            if (announced && empty)
                drop(lines, first, announcement, announcement);
        }
        if (block.kind != BlockKind::List || block.parent >= 0) {
            ++index;
            continue;
        }
        int items = 0;
        int tasks = 0;
        int checked = 0;
        for (int item = index + 1; item < block.end; item = page.document().next(item)) {
            ++items;
            tasks += page.block(item).task ? 1 : 0;
            checked += page.block(item).checked ? 1 : 0;
        }
        const bool choices = tasks == items && checked > 0 && checked < items;
        if (announced || choices || (tasks == items && checked == 0 && items > 0)) {
            for (int item = index + 1; item < block.end; item = page.document().next(item)) {
                const QString text = itemMarkdown(page, item);
                if (text.isEmpty())
                    continue;
                if (!choices) {
                    answer->keyPoints.append(text);
                    continue;
                }
                answer->rest += (answer->rest.isEmpty() ? u""_s : u"\n"_s) + u"- "_s + text;
                if (page.block(item).checked)
                    answer->markdown += (answer->markdown.isEmpty() ? u""_s : u"\n"_s) + u"- "_s + text;
            }
            drop(lines, first, block.line, std::min(block.lastLine, last));
            if (announced)
                drop(lines, first, announcement, announcement);
        }
        announced = false;
        index = block.end;
    }
}

/// Index of the line at which the answer is unfolded; lines.size() when nothing is folded. The tags themselves go.
size_t unfold(Lines *lines)
{
    static const QRegularExpression summary(uR"(<summary[^<>]*>(.{0,300}?)</summary>)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(uR"(</?details[^<>]*>)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression anyTag(uR"(<[^<>]*>)"_s);
    size_t found = lines->size();
    for (size_t index = 0; index < lines->size(); ++index) {
        Line &line = (*lines)[index];
        if (line.code || line.gone || !line.text.contains(u'<')
            || !line.text.contains(u"<summary"_s, Qt::CaseInsensitive))
            continue;
        const auto match = summary.match(line.text);
        if (!match.hasMatch() || !isAnswerTitle(match.captured(1).remove(anyTag).trimmed()))
            continue;
        line.text.remove(match.capturedStart(), match.capturedLength());
        found = std::min(found, index);
    }
    if (found == lines->size())
        return found;
    if (found > 0 && (*lines)[found - 1].text.trimmed().startsWith(u"<details"_s, Qt::CaseInsensitive))
        --found;
    for (size_t index = found; index < lines->size(); ++index) {
        Line &line = (*lines)[index];
        if (line.code || line.gone || !line.text.contains(u'<'))
            continue;
        line.text.remove(tags);
        line.gone = line.text.trimmed().isEmpty();
    }
    return found;
}

} // namespace

Answer readAnswer(const Page &page, int first, int last, bool leadingCode)
{
    Answer answer;
    if (last < first)
        return answer;
    last = std::min(last, page.lines());
    Lines lines;
    for (int number = first; number <= last; ++number)
        lines.push_back({page.line(number).toString(), page.inCode(number), false});
    straighten(page, first, last, &lines);
    takeLevelLine(&lines, &answer);
    takeLists(page, first, last, &lines, &answer);

    size_t begin = unfold(&lines);
    answer.revealed = begin < lines.size();
    if (!answer.revealed) {
        begin = 0;
        // A heading or a label "Answer" does what a fold does.
        static const QRegularExpression label(uR"(^\s*#{1,6}\s+(.{1,60}?)\s*#*$)"_s);
        for (size_t index = 0; index < lines.size(); ++index) {
            if (lines[index].code || lines[index].gone || !lines[index].text.contains(u'#'))
                continue;
            const auto match = label.match(lines[index].text);
            if (match.hasMatch() && isAnswerTitle(match.captured(1)) && !match.captured(1).contains(u':')) {
                lines[index].gone = true;
                begin = index;
                answer.revealed = true;
                break;
            }
        }
    }
    if (!answer.revealed && leadingCode) {
        while (begin < lines.size() && (blank(lines[begin]) || lines[begin].code))
            ++begin;
    }
    if (begin > 0) {
        const QString rest = join(lines, 0, begin);
        answer.rest += (answer.rest.isEmpty() || rest.isEmpty() ? u""_s : u"\n\n"_s) + rest;
    }
    QString text = join(lines, begin, lines.size());
    static const QRegularExpression label(uR"(^\s*[*_]*(answer|ans|a|答案|答)[*_]*\s*[:：][*_]*\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = label.match(text.left(40)); match.hasMatch())
        text = text.mid(match.capturedLength());
    if (isPlaceholder(text))
        text.clear();
    answer.markdown += (answer.markdown.isEmpty() || text.isEmpty() ? u""_s : u"\n\n"_s) + text;
    return answer;
}

} // namespace waymark::library
