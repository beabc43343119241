// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/repair.h"

#include "markdown/columns.h"
#include "markdown/prefix.h"

#include <algorithm>

namespace waymark::markdown {

namespace {

/// Cells that a row of a table has: what stands between unescaped pipes.
int rowCells(QByteArrayView text)
{
    text = text.trimmed();
    if (text.startsWith('|'))
        text = text.sliced(1);
    int cells = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '|' && i + 1 < text.size())
            ++cells;
    }
    return cells;
}

/// A delimiter row in the form that md4c accepts: at least three characters in each cell.
QByteArray completeRow(QByteArrayView row)
{
    QByteArray result = "|";
    for (QByteArrayView cell : row.trimmed().toByteArray().split('|')) {
        cell = cell.trimmed();
        if (cell.isEmpty())
            continue;
        result += cell.startsWith(':') ? ":-" : "--";
        result += "-";
        result += cell.endsWith(':') && cell.size() > 1 ? ":|" : "-|";
    }
    return result;
}

bool isCompleteRow(QByteArrayView row)
{
    for (QByteArrayView cell : row.trimmed().toByteArray().split('|')) {
        cell = cell.trimmed();
        if (!cell.isEmpty() && cell.size() < 3)
            return false;
    }
    return true;
}

class Inspector
{
public:
    Inspector(const Source &source, const Built &built)
        : m_source(source)
        , m_blocks(built.blocks)
        , m_traces(built.traces)
    {
    }

    std::vector<Repair> run()
    {
        int previousLeaf = -1;
        for (int i = 0; i < int(m_blocks.size()); ++i) {
            inspect(i, previousLeaf);
            const BlockKind kind = m_blocks[size_t(i)].kind;
            if (kind == BlockKind::Table)
                i = m_blocks[size_t(i)].end - 1;
            if (kind != BlockKind::Quote && kind != BlockKind::Alert && kind != BlockKind::List)
                previousLeaf = i;
        }
        std::sort(m_found.begin(), m_found.end());
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        return std::move(m_found);
    }

private:
    using Kind = Repair::Kind;

    void propose(Kind kind, int line)
    {
        // Lines of one piece of code need no more than one blank line before the first.
        const Repair before{kind, line - 1};
        if (kind != Kind::SeparateCode || m_found.empty() || !(m_found.back() == before))
            m_found.push_back({kind, line});
    }

    void inspect(int i, int previousLeaf)
    {
        const Block &block = m_blocks[size_t(i)];
        const int line = block.line - 1;
        switch (block.kind) {
        case BlockKind::Code:
            if (m_traces[size_t(i)].fenced)
                inspectFenced(block, previousLeaf);
            break;
        case BlockKind::Html:
            inspectStart(block, previousLeaf);
            break;
        case BlockKind::Table:
            inspectTable(block);
            break;
        case BlockKind::Item:
            if (block.task)
                inspectTask(line);
            inspectText(block);
            break;
        case BlockKind::Paragraph:
        case BlockKind::Heading:
            inspectText(block);
            break;
        default:
            break;
        }
        // Nothing but code can begin so far to the right, unless it goes on with a paragraph.
        if (block.kind != BlockKind::Code && block.kind != BlockKind::Item && previousLeaf >= 0
            && m_blocks[size_t(previousLeaf)].kind == BlockKind::Html && m_blocks[size_t(previousLeaf)].lastLine == line
            && place(line, block.parent).indent >= 4)
            propose(Kind::SeparateCode, line);
    }

    Placement place(int line, int parent) const { return placeLine(m_source, line, m_blocks, parent); }
    QByteArrayView content(int line, const Placement &placement) const
    {
        return m_source.line(line).sliced(placement.content);
    }

    /// Code fences and HTML do not begin at four columns or more: such a line goes on with a paragraph, else it is
    /// code.
    void inspectStart(const Block &block, int previousLeaf)
    {
        const int line = block.line - 1;
        if (line == 0 || isBlank(m_source.line(line - 1)) || place(line, block.parent).indent < 4)
            return;
        const bool adjoins = previousLeaf >= 0 && m_blocks[size_t(previousLeaf)].lastLine == line;
        const BlockKind before = adjoins ? m_blocks[size_t(previousLeaf)].kind : BlockKind::Paragraph;
        const QByteArrayView above = m_source.line(line - 1);
        const int cells = delimiterCells(above.sliced(readPrefix(above, Markers::Keep).length));
        const bool afterRow = cells > 0 && line > 1 && rowCells(m_source.line(line - 2)) == cells;
        propose(!afterRow && (before == BlockKind::Paragraph || before == BlockKind::Item) ? Kind::Join
                                                                                           : Kind::SeparateCode,
                line);
    }

    void inspectFenced(const Block &block, int previousLeaf)
    {
        inspectStart(block, previousLeaf);
        if (block.parent < 0)
            return;
        // A fence outside the container of an unclosed one opens code of its own; md4c takes it as the closing one.
        const int last = block.lastLine - 1;
        const QByteArrayView text = m_source.line(last);
        const bool fence = readFence(text.sliced(readPrefix(text, Markers::Keep).length)).bare;
        if (last > block.line - 1 && fence && !place(last, block.parent).inside)
            proposeOutside(block.parent, last);
        else if (block.lastLine < m_source.lineCount() && !isBlank(m_source.line(block.lastLine)))
            proposeOutside(block.parent, block.lastLine);
    }

    /// A line that may have left containers: code if it stands far to the right of the one that it is in.
    void proposeOutside(int container, int line)
    {
        int outer = container;
        while (outer >= 0 && !place(line, outer).inside)
            outer = m_blocks[size_t(outer)].parent;
        if (outer == container)
            return;
        const Placement start = place(line, outer);
        if (start.indent >= 4)
            propose(Kind::SeparateCode, line);
        else if (readFence(content(line, start)).mark)
            propose(Kind::Separate, line);
    }

    void inspectTask(int line)
    {
        const QByteArrayView text = m_source.line(line);
        const Prefix prefix = readPrefix(text, Markers::Skip);
        if (prefix.quotes > 0 || prefix.markers > 1)
            propose(Kind::HideTask, line);
    }

    void inspectTable(const Block &table)
    {
        const int header = table.line - 1;
        const int delimiter = header + 1;
        if (delimiter >= m_source.lineCount())
            return;
        const Placement row = place(delimiter, table.parent);
        const int cells = delimiterCells(content(delimiter, row));
        if (cells != rowCells(content(header, place(header, table.parent))) || row.indent >= 4 || !row.inside) {
            propose(Kind::HideRow, delimiter);
            return;
        }
        for (int line = delimiter + 1; line < table.lastLine; ++line) {
            const Placement start = place(line, table.parent);
            const QByteArrayView text = content(line, start);
            if (start.indent >= 4)
                propose(Kind::SeparateCode, line);
            else if (!start.inside || atxLevel(text) > 0 || readFence(text).mark || text.startsWith('<'))
                propose(Kind::SeparateRow, line);
            else
                continue;
            return; // what follows may be read otherwise then
        }
    }

    /// Tables that md4c took for text.
    void inspectText(const Block &block)
    {
        const int last = std::min(textEnd(block), m_source.lineCount() - 1);
        for (int line = block.line; line <= last; ++line) {
            const QByteArrayView raw = m_source.line(line);
            const int cells = delimiterCells(raw.sliced(readPrefix(raw, Markers::Keep).length));
            if (cells == 0)
                continue;
            const int parent = block.kind == BlockKind::Item ? int(&block - m_blocks.data()) : block.parent;
            const Placement row = place(line, parent);
            const Placement head = place(line - 1, parent);
            const QByteArrayView delimiter = content(line, row);
            if (!row.inside || !head.inside || row.indent >= 4 || rowCells(content(line - 1, head)) != cells)
                continue;
            if (!delimiter.contains('|') && !delimiter.contains(':'))
                continue;
            if (!isCompleteRow(delimiter))
                propose(Kind::CompleteRow, line);
            if (line - 1 > block.line - 1)
                propose(Kind::Separate, line - 1);
            return;
        }
    }

    /// The last line of a paragraph or of an item's own text, from 0.
    int textEnd(const Block &block) const
    {
        if (block.kind != BlockKind::Item)
            return block.lastLine - 1;
        const int last = m_traces[size_t(&block - m_blocks.data())].last;
        return last < 0 ? -1 : m_source.lineOf(last);
    }

    const Source &m_source;
    const std::vector<Block> &m_blocks;
    const std::vector<Trace> &m_traces;
    std::vector<Repair> m_found;
};

/// What has to stand before an inserted line for it to be in the containers of `line`.
QByteArray containerPrefix(QByteArrayView line)
{
    QByteArray prefix;
    const int length = readPrefix(line, Markers::Keep).length;
    const QByteArrayView text = line.first(length);
    const qsizetype quote = text.lastIndexOf('>');
    prefix = text.first(quote + 1).toByteArray();
    if (quote >= 0)
        prefix += ' ';
    for (qsizetype i = quote + 1 + (quote >= 0 && quote + 1 < length && text[quote + 1] == ' '); i < length; ++i)
        prefix += text[i];
    return prefix;
}

} // namespace

std::vector<Repair> proposeRepairs(const Source &source, const Built &built)
{
    return Inspector(source, built).run();
}

void applyRepairs(const Source &source, const std::vector<Repair> &repairs, const std::vector<int> &splits,
                  Patch &patch, std::vector<Formula> &formulas)
{
    std::vector<Patch::Insertion> insertions;
    insertions.reserve(splits.size());
    for (const int line : splits)
        insertions.push_back({source.lineStart(line), containerPrefix(source.line(line)) + "<!---->\n"});
    for (const Repair &repair : repairs) {
        const int start = source.lineStart(repair.line);
        const QByteArrayView line = source.line(repair.line);
        const int prefix = readPrefix(line, Markers::Keep).length;
        const int end = start + int(line.size());
        switch (repair.kind) {
        case Repair::Kind::Join: {
            int begin = start - 1;
            while (begin > 0 && (source.bytes()[begin - 1] == ' ' || source.bytes()[begin - 1] == '\t'))
                --begin;
            patch.overwrite(begin, start + prefix, ' ');
            Formula joint;
            joint.begin = begin;
            joint.end = start + prefix;
            joint.joint = true;
            formulas.push_back(joint);
            break;
        }
        case Repair::Kind::HideRow:
            patch.mask(start + prefix, end);
            break;
        case Repair::Kind::HideTask: {
            const int box = start + readPrefix(line, Markers::Skip).length;
            patch.mask(box, std::min(box + 3, end));
            break;
        }
        case Repair::Kind::CompleteRow:
            patch.overwrite(start + prefix, end, ' ');
            insertions.push_back({start + prefix, completeRow(line.sliced(prefix))});
            break;
        case Repair::Kind::Separate:
            insertions.push_back({start, containerPrefix(line) + "<!---->\n"});
            break;
        case Repair::Kind::SeparateRow:
        case Repair::Kind::SeparateCode:
            insertions.push_back({start, containerPrefix(line).trimmed() + '\n'});
            break;
        }
    }
    std::sort(formulas.begin(), formulas.end(), [](const Formula &a, const Formula &b) { return a.begin < b.begin; });
    std::stable_sort(insertions.begin(), insertions.end(),
                     [](const Patch::Insertion &a, const Patch::Insertion &b) { return a.at < b.at; });
    patch.insert(insertions);
}

Confirmation::Confirmation(const Source &source, const Built &built)
    : m_begins(size_t(source.lineCount()) + 1, 0)
{
    for (const Block &block : built.blocks)
        m_begins[size_t(block.line - 1)] |= 1U << unsigned(block.kind);
}

bool Confirmation::holds(const Repair &repair) const
{
    const auto begins = [this](int line, BlockKind kind) {
        return line >= 0 && ((m_begins[size_t(line)] >> unsigned(kind)) & 1U) != 0;
    };
    const quint32 cells = (1U << unsigned(BlockKind::TableRow)) | (1U << unsigned(BlockKind::TableCell));
    switch (repair.kind) {
    case Repair::Kind::Join:
        return !begins(repair.line, BlockKind::Code) && !begins(repair.line, BlockKind::Html);
    case Repair::Kind::HideRow:
        return !begins(repair.line - 1, BlockKind::Table);
    case Repair::Kind::CompleteRow:
        return begins(repair.line - 1, BlockKind::Table);
    case Repair::Kind::HideTask:
        return true;
    case Repair::Kind::Separate:
    case Repair::Kind::SeparateRow:
        return (m_begins[size_t(repair.line)] & ~cells) != 0;
    case Repair::Kind::SeparateCode:
        return begins(repair.line, BlockKind::Code);
    }
    return false;
}

} // namespace waymark::markdown
