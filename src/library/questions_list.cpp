// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that stand as list items or as rows of a table.
#include "library/questions.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;
using markdown::Block;
using markdown::BlockKind;
using markdown::Inline;
using markdown::InlineKind;

struct QuestionReader::ListItem
{
    int block = 0;
    int words = -1; ///< block whose inlines ask
    int section = 0;
    QuestionForm form = QuestionForm::None;
    bool ordered = false;
    QString target; ///< the item is nothing but a link
};

namespace {

/// The target when the inlines hold one link and nothing else that says something.
QString onlyLink(const Page &page, int block)
{
    const auto &inlines = page.document().inlines;
    QString target;
    for (int at = page.block(block).firstInline; at < page.block(block).endInline;) {
        const Inline &item = inlines[size_t(at)];
        if (item.kind == InlineKind::Link && target.isEmpty())
            target = item.target;
        else if (item.kind != InlineKind::Text || !slug(item.text).isEmpty())
            return {};
        at = std::max(at + 1, item.end);
    }
    return target;
}

/// "What is it? - [here](a.md), [there](b.md)": the links behind a question mark, which lead to the answer, are cut
/// from `text` and `markdown` and returned; empty when other words follow it.
QString trailingLinks(const Page &page, int block, QString *text, QString *markdown)
{
    const auto &inlines = page.document().inlines;
    int last = -1; // of the text that asks
    int firstLink = -1; // behind it
    int endOfLinks = -1;
    for (int at = page.block(block).firstInline; at < page.block(block).endInline;) {
        const Inline &item = inlines[size_t(at)];
        const bool asks = item.kind == InlineKind::Text && (item.text.contains(u'?') || item.text.contains(u'？'));
        if (asks) {
            last = at;
            firstLink = -1;
        } else if (item.kind == InlineKind::Link) {
            firstLink = firstLink < 0 ? at : firstLink;
            endOfLinks = item.end;
        } else if (item.kind != InlineKind::Text || !slug(item.text).isEmpty()) {
            last = -1;
        }
        at = std::max(at + 1, item.end);
    }
    if (last < 0 || firstLink < last)
        return {};
    const QString &words = inlines[size_t(last)].text;
    const qsizetype mark = std::max(words.lastIndexOf(u'?'), words.lastIndexOf(u'？'));
    if (!slug(QStringView(words).mid(mark + 1)).isEmpty())
        return {};
    const int first = page.block(block).firstInline;
    *text = page.document().inlineText(first, last) + words.left(mark + 1);
    *markdown = page.markdown(first, last) + words.left(mark + 1);
    return page.markdown(firstLink, endOfLinks);
}

} // namespace

void QuestionReader::collectItems(int list, std::vector<ListItem> *items) const
{
    const Block &block = m_page.block(list);
    for (int index = list + 1; index < block.end; index = m_page.document().next(index)) {
        ListItem item;
        item.block = index;
        item.ordered = block.ordered;
        item.section = sectionAt(*m_facts, m_page.block(index).line);
        if (m_page.block(index).endInline > m_page.block(index).firstInline)
            item.words = index;
        else if (index + 1 < m_page.block(index).end && m_page.block(index + 1).kind == BlockKind::Paragraph)
            item.words = index + 1;
        if (item.words < 0 || m_page.block(index).task || taken(m_page.block(index).line))
            continue;
        item.form = questionForm(m_page.text(item.words));
        item.target = onlyLink(m_page, item.words);
        items->push_back(item);
    }
}

void QuestionReader::addItem(const ListItem &item)
{
    const Block &block = m_page.block(item.block);
    QString text = m_page.text(item.words);
    QString markdown = m_page.markdown(item.words);
    int answerLine = 0; // where an answer begins that follows its question without a blank line
    for (int at = m_page.block(item.words).firstInline; at < m_page.block(item.words).endInline;) {
        const Inline &part = m_page.document().inlines[size_t(at)];
        if (part.kind == InlineKind::SoftBreak || part.kind == InlineKind::HardBreak) {
            const QString before = m_page.document().inlineText(m_page.block(item.words).firstInline, at).trimmed();
            if (before.endsWith(u'?') || before.endsWith(u'？')) {
                text = before;
                markdown = m_page.markdown(m_page.block(item.words).firstInline, at);
                answerLine = block.line + 1;
                break;
            }
        }
        at = std::max(at + 1, part.end);
    }
    const QString links = trailingLinks(m_page, item.words, &text, &markdown);
    const int rest =
        m_page.block(item.words).kind == BlockKind::Item ? item.block + 1 : m_page.document().next(item.words);
    Answer answer;
    if (answerLine > 0) {
        answer = readAnswer(m_page, answerLine, block.lastLine);
    } else if (rest < block.end && m_page.block(rest).line > block.line) {
        // Bullets below a question are its parts, unless they answer it.
        const Block &first = m_page.block(rest);
        bool parts = first.kind == BlockKind::List && first.end == block.end;
        if (parts && !text.trimmed().endsWith(u':')) {
            int asking = 0;
            int size = 0;
            for (int child = rest + 1; child < first.end; child = m_page.document().next(child), ++size) {
                const Block &inner = m_page.block(child);
                const int words =
                    inner.endInline > inner.firstInline ? child : std::min(child + 1, m_page.blocks() - 1);
                asking += questionForm(m_page.text(words)) != QuestionForm::None ? 1 : 0;
            }
            parts = asking * 2 >= size;
        }
        answer = readAnswer(m_page, first.line, block.lastLine);
        if (parts) {
            answer.rest = answer.markdown;
            answer.markdown.clear();
        }
    }
    int last = block.lastLine;
    // Code that follows the list without indentation is what the last question speaks of.
    const int list = block.parent;
    static const QRegularExpression pointing(uR"(:\s*$|\b(this|these|following|below)\b)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (list >= 0 && block.end == m_page.block(list).end && block.end < m_page.blocks()
        && m_page.block(block.end).kind == BlockKind::Code
        && m_page.block(block.end).parent == m_page.block(list).parent && pointing.match(text.left(300)).hasMatch()
        && answer.markdown.isEmpty()) {
        const Block &code = m_page.block(block.end);
        QStringList lines;
        for (int line = code.line; line <= code.lastLine; ++line)
            lines.append(m_page.line(line).toString());
        answer.rest += (answer.rest.isEmpty() ? u""_s : u"\n\n"_s) + lines.join(u'\n');
        last = code.lastLine;
    }
    if (answer.markdown.isEmpty())
        answer.markdown = links;
    QString target = item.target;
    if (!target.isEmpty() && item.words >= 0) {
        const auto &inlines = m_page.document().inlines;
        for (int at = m_page.block(item.words).firstInline; at < m_page.block(item.words).endInline; ++at) {
            if (inlines[size_t(at)].kind == InlineKind::Link) {
                markdown = m_page.markdown(at + 1, inlines[size_t(at)].end);
                break;
            }
        }
        if (target.startsWith(u'#')) {
            // The answer stands below a heading of this page.
            const int heading = headingOf(target.mid(1));
            const auto section =
                heading < 0 ? m_headings.end() : std::lower_bound(m_headings.begin(), m_headings.end(), heading);
            if (heading >= 0 && section != m_headings.end() && !m_answered.contains(heading)) {
                m_answered.insert(heading);
                const int number = int(section - m_headings.begin());
                answer = readAnswer(m_page, m_page.block(heading).lastLine + 1, sectionEnd(number));
                target.clear();
            }
        }
    }
    add(item.ordered ? QuestionShape::Numbered : QuestionShape::Bullet, block.line, text, markdown, answer, target);
    claim(block.line, last);
}

void QuestionReader::readLists()
{
    std::vector<ListItem> items;
    for (int index = 0; index < m_page.blocks();) {
        const Block &block = m_page.block(index);
        if (block.kind == BlockKind::List) {
            collectItems(index, &items);
            index = block.end;
        } else {
            ++index;
        }
    }
    struct Company
    {
        int size = 0;
        int strong = 0;
        int weak = 0;
    };
    std::vector<Company> companies(m_facts->sections.size());
    for (const ListItem &item : items) {
        Company &company = companies[size_t(item.section)];
        ++company.size;
        company.strong += item.form == QuestionForm::Strong ? 1 : 0;
        company.weak += item.form != QuestionForm::None ? 1 : 0;
    }
    QSet<QString> known;
    for (const QuestionFact &fact : m_facts->questions)
        known.insert(slug(fact.question.text));
    for (const ListItem &item : items) {
        const int line = m_page.block(item.block).line;
        const Company &company = companies[size_t(item.section)];
        const bool zone = inZone(item.section) || (m_fileZone && !m_explicit && !isOutside(item.section));
        // Outside such sections a list of questions is more often a checklist inside an explanation.
        const bool mostAsk = zone ? company.weak * 5 >= company.size * 3
                                  : !m_explicit && company.size >= 5 && company.strong * 10 >= company.size * 9;
        const QString &title = m_facts->sections[size_t(item.section)].section.title;
        const bool asks = mostAsk || (zone && item.ordered && isExercisesTitle(title));
        if (!asks || taken(line) || isOutside(item.section))
            continue;
        if (!item.target.isEmpty()) {
            const bool page = item.target.startsWith(u'#');
            const int heading = page ? headingOf(item.target.mid(1)) : -1;
            if (item.form == QuestionForm::None || (page && heading >= 0 && taken(m_page.block(heading).line)))
                continue;
        }
        // A table of contents repeats the questions that stand below it.
        if (known.contains(slug(cleanQuestion(m_page.text(item.words)))))
            continue;
        addItem(item);
    }
}

void QuestionReader::readTables()
{
    static const QRegularExpression questionHead(
        uR"(^\W*(questions?|q|interview\s+questions?|问题|问|题目|面试题)\W*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression answerHead(uR"(^\W*(answers?|a|solutions?|explanation|答案|答)\W*$)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression levelHead(uR"(^\W*(level|difficulty)\W*$)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    for (int index = 0; index < m_page.blocks(); ++index) {
        const Block &table = m_page.block(index);
        if (table.kind != BlockKind::Table || taken(table.line) || isOutside(sectionAt(*m_facts, table.line)))
            continue;
        int question = -1;
        int answer = -1;
        int level = -1;
        for (int row = index + 1; row < table.end; row = m_page.document().next(row)) {
            int column = 0;
            QString text;
            QString markdown;
            QString target;
            Answer found;
            for (int cell = row + 1; cell < m_page.block(row).end; cell = m_page.document().next(cell), ++column) {
                const QString words = m_page.text(cell).simplified();
                if (m_page.block(row).header) {
                    if (questionHead.match(words).hasMatch())
                        question = column;
                    else if (answerHead.match(words).hasMatch())
                        answer = column;
                    else if (levelHead.match(words).hasMatch())
                        level = column;
                } else if (column == question) {
                    text = words;
                    markdown = m_page.markdown(cell);
                    target = onlyLink(m_page, cell);
                } else if (column == answer) {
                    found.markdown = isPlaceholder(words) ? QString() : m_page.markdown(cell).trimmed();
                } else if (column == level) {
                    found.level = levelFromString(words);
                }
            }
            // A table of contents repeats what stands below it.
            const int heading = target.startsWith(u'#') ? headingOf(target.mid(1)) : -1;
            if (heading >= 0 && taken(m_page.block(heading).line))
                continue;
            if (!text.isEmpty() && (answer >= 0 || questionForm(text) != QuestionForm::None))
                add(QuestionShape::TableRow, m_page.block(row).line, text, markdown, found, target);
        }
        if (question >= 0)
            claim(table.line, table.lastLine);
    }
}

} // namespace waymark::library
