// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/columns.h"

#include "markdown/prefix.h"

#include <algorithm>

namespace waymark::markdown {

namespace {

/// Reads along the beginning of a line, knowing the column.
class Cursor
{
public:
    explicit Cursor(QByteArrayView line)
        : m_line(line)
    {
    }

    int at() const { return m_at; }
    int column() const { return m_column; }
    bool atEnd() const { return m_at >= m_line.size(); }
    char next() const { return atEnd() ? '\0' : m_line[m_at]; }
    QByteArrayView rest() const { return m_line.sliced(m_at); }

    void advance()
    {
        m_column += m_line[m_at] == '\t' ? 4 - m_column % 4 : 1;
        ++m_at;
    }

    void skipSpace()
    {
        while (next() == ' ' || next() == '\t')
            advance();
    }

private:
    QByteArrayView m_line;
    int m_at = 0;
    int m_column = 0;
};

/// The column at which the content of the `ordinal`-th item (from 1) that begins on a line stands.
int itemColumn(QByteArrayView line, int ordinal)
{
    Cursor cursor(line);
    while (true) {
        while (cursor.next() == '>' || cursor.next() == ' ' || cursor.next() == '\t')
            cursor.advance();
        const int marker = listMarker(cursor.rest());
        if (marker == 0)
            return cursor.column();
        for (int i = 0; i < marker; ++i)
            cursor.advance();
        if (--ordinal > 0)
            continue;
        const int after = cursor.column();
        cursor.skipSpace();
        const int space = cursor.column() - after;
        return after + (cursor.atEnd() || space > 4 ? 1 : space);
    }
}

} // namespace

Placement placeLine(const Source &source, int line, const std::vector<Block> &blocks, int parent)
{
    int quotes = 0;
    int edge = 0;
    bool ownMarker = false;
    for (int i = parent; i >= 0; i = blocks[size_t(i)].parent) {
        const Block &block = blocks[size_t(i)];
        if (block.kind == BlockKind::Quote || block.kind == BlockKind::Alert)
            ++quotes;
        if (block.kind != BlockKind::Item || edge > 0 || quotes > 0)
            continue;
        int ordinal = 0;
        for (int j = i; j >= 0; j = blocks[size_t(j)].parent)
            ordinal += blocks[size_t(j)].kind == BlockKind::Item && blocks[size_t(j)].line == block.line;
        edge = itemColumn(source.line(block.line - 1), ordinal);
        ownMarker = block.line - 1 == line;
    }

    Placement place;
    Cursor cursor(source.line(line));
    int found = 0;
    cursor.skipSpace();
    while (found < quotes && cursor.next() == '>') {
        cursor.advance();
        ++found;
        const int after = cursor.column();
        if (edge < after + 1 && cursor.next() == ' ')
            edge = after + 1;
        else
            edge = std::max(edge, after);
        cursor.skipSpace();
    }
    place.content = cursor.at();
    if (ownMarker) {
        // What stands on the line of its own marker begins at the content's edge.
        place.inside = true;
        place.content = readPrefix(source.line(line), Markers::Skip).length;
        return place;
    }
    place.inside = found == quotes && cursor.column() >= edge;
    place.indent = std::max(0, cursor.column() - edge);
    return place;
}

} // namespace waymark::markdown
