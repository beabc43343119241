// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/lines.h"

#include "markdown/prefix.h"

namespace waymark::markdown {

namespace {

/// Walks the blocks in order; `m_next` is the first line that no earlier block has taken.
class LineFinder
{
public:
    LineFinder(const Source &source, int firstLine, Built &built)
        : m_source(source)
        , m_built(built)
        , m_next(firstLine)
        , m_last(std::max(firstLine, source.lineCount() - 1))
    {
    }

    void run()
    {
        for (int i = 0; i < int(m_built.blocks.size()); i = m_built.blocks[size_t(i)].end)
            visit(i, {});
    }

private:
    /// What encloses a block: how many quotes, and the column at which the content of its list item begins.
    struct Container
    {
        int quotes = 0;
        int edge = 0;
    };

    Block &block(int i) { return m_built.blocks[size_t(i)]; }
    const Trace &trace(int i) const { return m_built.traces[size_t(i)]; }

    void take(int i, int first, int last)
    {
        first = std::clamp(first, std::min(m_next, m_last), m_last);
        last = std::clamp(last, first, m_last);
        block(i).line = first + 1;
        block(i).lastLine = last + 1;
        m_next = last + 1;
    }

    void visit(int i, Container in)
    {
        switch (block(i).kind) {
        case BlockKind::Quote:
        case BlockKind::Alert:
            ++in.quotes;
            visitQuote(i, in);
            break;
        case BlockKind::List:
            visitChildren(i, in);
            break;
        case BlockKind::Item:
            visitItem(i, in);
            break;
        case BlockKind::Table:
            visitTable(i);
            break;
        case BlockKind::Code:
            trace(i).fenced ? visitFenced(i, in) : visitText(i);
            break;
        case BlockKind::ThematicBreak: {
            const int line = find([](QByteArrayView text) { return isThematicBreak(text); });
            take(i, line, line);
            break;
        }
        case BlockKind::Heading:
            visitHeading(i);
            break;
        default:
            visitText(i);
            break;
        }
    }

    /// The first free line of which some part after container marks satisfies `accept`; the first free one if none
    /// does.
    template <typename Accept> int find(Accept accept) const
    {
        for (int line = m_next; line <= m_last; ++line) {
            QByteArrayView text = m_source.line(line);
            // A very long line is looked at once only.
            const int levels = text.size() > 4096 ? 1 : 200;
            for (int level = 0; level < levels; ++level) {
                text = text.sliced(readPrefix(text, Markers::Keep).length);
                if (accept(text))
                    return line;
                const int marker = listMarker(text);
                if (marker == 0)
                    break;
                text = text.sliced(marker);
            }
            if (!text.isEmpty() && line - m_next > 200)
                break;
        }
        return m_next;
    }

    void visitChildren(int i, Container in)
    {
        int first = -1;
        int last = -1;
        for (int child = i + 1; child < block(i).end; child = block(child).end) {
            visit(child, in);
            if (first < 0)
                first = block(child).line;
            last = std::max(last, block(child).lastLine);
        }
        if (first < 0) {
            take(i, m_next, m_next);
        } else {
            block(i).line = first;
            block(i).lastLine = last;
        }
    }

    void visitQuote(int i, Container in)
    {
        const int free = m_next;
        if (block(i).end == i + 1) {
            const int line = findQuote(in.quotes);
            take(i, line, line);
            return;
        }
        visitChildren(i, in);
        // Lines such as `>`, an alert's `> [!NOTE]` or a link definition stand before the first block.
        int line = block(i).line - 1;
        while (line - 1 >= free && readPrefix(m_source.line(line - 1), Markers::Skip).quotes >= in.quotes)
            --line;
        block(i).line = line + 1;
    }

    int findQuote(int quotes) const
    {
        for (int line = m_next; line <= m_last; ++line) {
            if (readPrefix(m_source.line(line), Markers::Skip).quotes >= quotes)
                return line;
        }
        return m_next;
    }

    void visitItem(int i, Container in)
    {
        const int free = m_next;
        const bool hasText = trace(i).first >= 0;
        if (hasText)
            take(i, m_source.lineOf(trace(i).first), m_source.lineOf(trace(i).last));
        in.edge = itemEdge(i);
        if (block(i).end > i + 1) {
            const Block own = block(i);
            visitChildren(i, in);
            if (hasText) {
                block(i).line = own.line;
                block(i).lastLine = std::max(own.lastLine, block(i).lastLine);
            }
        } else if (!hasText) {
            const int line = find([](QByteArrayView text) { return listMarker(text) > 0; });
            take(i, line, line);
        }
        // The marker may stand alone on the line above.
        const int above = block(i).line - 2;
        if (above >= free) {
            const QByteArrayView text = m_source.line(above);
            const Prefix prefix = readPrefix(text, Markers::Skip);
            if (prefix.markers > 0 && prefix.length == text.size())
                block(i).line = above + 1;
        }
    }

    /// The column of an item's content, judged by the line on which its first text stands.
    int itemEdge(int i) const
    {
        for (int b = i; b < m_built.blocks[size_t(i)].end; ++b) {
            const Trace &found = trace(b);
            if (found.first < 0 && !found.fenced)
                continue;
            int line = m_next;
            if (found.first >= 0)
                line = m_source.lineOf(found.first) - (found.fenced ? found.leading + 1 : 0);
            const Prefix prefix = readPrefix(m_source.line(line), Markers::Skip);
            return prefix.markers > 0 ? prefix.columns : 0;
        }
        return 0;
    }

    void visitTable(int i)
    {
        int header = -1;
        int row = 0;
        for (int r = i + 1; r < block(i).end && header < 0; r = block(r).end, ++row) {
            for (int cell = r + 1; cell < block(r).end && header < 0; ++cell) {
                if (trace(cell).first >= 0)
                    header = m_source.lineOf(trace(cell).first) - (row > 0 ? row + 1 : 0);
            }
        }
        if (header < 0)
            header = find([](QByteArrayView text) { return delimiterCells(text) > 0; }) - 1;
        header = std::clamp(header, std::min(m_next, m_last), m_last);
        row = 0;
        for (int r = i + 1; r < block(i).end; r = block(r).end, ++row) {
            const int line = std::min(header + (row > 0 ? row + 1 : 0), m_last) + 1;
            for (int b = r; b < block(r).end; ++b)
                block(b).line = block(b).lastLine = line;
        }
        take(i, header, header + std::max(1, row));
    }

    void visitFenced(int i, Container in)
    {
        const Trace &found = trace(i);
        int opening = 0;
        if (found.first >= 0)
            opening = m_source.lineOf(found.first) - found.leading - 1;
        else
            opening = find([](QByteArrayView text) { return readFence(text).mark != 0; });
        opening = std::clamp(opening, std::min(m_next, m_last), m_last);
        int last = std::min(opening + found.newlines, m_last);
        const QByteArrayView head = m_source.line(opening);
        const Fence fence = readFence(head.sliced(readPrefix(head, Markers::Skip).length));
        if (last < m_last) {
            const QByteArrayView text = m_source.line(last + 1);
            const Prefix prefix = readPrefix(text, Markers::Keep);
            const bool inside = prefix.quotes >= in.quotes && prefix.columns >= in.edge;
            if (inside && readFence(text.sliced(prefix.length)).closes(fence))
                ++last;
        }
        take(i, opening, last);
    }

    void visitHeading(int i)
    {
        if (trace(i).first < 0) {
            const int line = find([](QByteArrayView text) { return atxLevel(text) > 0; });
            take(i, line, line);
            return;
        }
        const int first = m_source.lineOf(trace(i).first);
        const int last = m_source.lineOf(trace(i).last);
        const QByteArrayView text = m_source.line(first);
        const bool atx = atxLevel(text.sliced(readPrefix(text, Markers::Skip).length)) > 0;
        take(i, first, atx ? last : last + 1);
    }

    void visitText(int i)
    {
        const Trace &found = trace(i);
        if (found.first < 0) {
            take(i, m_next, m_next);
            return;
        }
        const int first = m_source.lineOf(found.first);
        take(i, first, m_source.lineOf(found.last));
    }

    const Source &m_source;
    Built &m_built;
    int m_next;
    int m_last;
};

} // namespace

void assignLines(const Source &source, int firstLine, Built &built)
{
    LineFinder(source, firstLine, built).run();
}

} // namespace waymark::markdown
