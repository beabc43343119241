// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/prefix.h"

namespace waymark::markdown {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isSpace);
}

int listMarker(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    qsizetype i = 0;
    if (text[0] == '-' || text[0] == '*' || text[0] == '+') {
        i = 1;
    } else {
        while (i < text.size() && i < 9 && isDigit(text[i]))
            ++i;
        if (i == 0 || i >= text.size() || (text[i] != '.' && text[i] != ')'))
            return 0;
        ++i;
    }
    return i == text.size() || isSpace(text[i]) ? int(i) : 0;
}

bool isThematicBreak(QByteArrayView text)
{
    char mark = 0;
    int count = 0;
    for (const char c : text) {
        if (isSpace(c))
            continue;
        if (mark == 0 && (c == '-' || c == '*' || c == '_'))
            mark = c;
        if (c != mark || mark == 0)
            return false;
        ++count;
    }
    return count >= 3;
}

int atxLevel(QByteArrayView text)
{
    int level = 0;
    while (level < text.size() && level < 7 && text[level] == '#')
        ++level;
    const bool ends = level == text.size() || isSpace(text[level]);
    return level > 0 && level < 7 && ends ? level : 0;
}

Prefix readPrefix(QByteArrayView line, Markers markers)
{
    Prefix prefix;
    qsizetype i = 0;
    while (i < line.size()) {
        const char c = line[i];
        if (c == ' ') {
            ++prefix.columns;
            ++i;
        } else if (c == '\t') {
            prefix.columns += 4 - prefix.columns % 4;
            ++i;
        } else if (c == '>') {
            ++prefix.quotes;
            ++prefix.columns;
            ++i;
        } else {
            const int marker = markers == Markers::Skip ? listMarker(line.sliced(i)) : 0;
            if (marker == 0)
                break;
            // `- - -` is a break, not three items; the test stays cheap because only few lines begin like that.
            if ((c == '-' || c == '*') && prefix.markers < 2 && isThematicBreak(line.sliced(i)))
                break;
            ++prefix.markers;
            prefix.columns += marker;
            i += marker;
        }
    }
    prefix.length = int(i);
    return prefix;
}

Fence readFence(QByteArrayView text)
{
    Fence fence;
    if (text.size() < 3 || (text[0] != '`' && text[0] != '~'))
        return fence;
    qsizetype length = 0;
    while (length < text.size() && text[length] == text[0])
        ++length;
    const QByteArrayView rest = text.sliced(length);
    if (length < 3 || (text[0] == '`' && rest.contains('`')))
        return fence;
    fence.mark = text[0];
    fence.length = int(length);
    fence.bare = isBlank(rest);
    return fence;
}

int delimiterCells(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    int cells = 0;
    qsizetype i = 0;
    const auto skipSpace = [&] {
        while (i < text.size() && isSpace(text[i]))
            ++i;
    };
    if (i < text.size() && text[i] == '|')
        ++i;
    while (i < text.size()) {
        skipSpace();
        if (i < text.size() && text[i] == ':')
            ++i;
        const qsizetype dashes = i;
        while (i < text.size() && text[i] == '-')
            ++i;
        if (i == dashes)
            return 0;
        if (i < text.size() && text[i] == ':')
            ++i;
        skipSpace();
        ++cells;
        if (i < text.size() && text[i] != '|')
            return 0;
        ++i;
    }
    return cells;
}

std::vector<bool> fencedLines(const Source &source, int firstLine)
{
    std::vector<bool> fenced(size_t(source.lineCount()), false);
    Fence open;
    Prefix container;
    for (int i = firstLine; i < source.lineCount(); ++i) {
        const QByteArrayView line = source.line(i);
        if (open.mark) {
            const Prefix prefix = readPrefix(line, Markers::Keep);
            const bool blank = prefix.length == line.size();
            const bool left = (!blank && container.markers > 0 && prefix.columns < container.columns)
                || (prefix.quotes < container.quotes);
            if (!left) {
                fenced[size_t(i)] = true;
                if (prefix.columns < container.columns + 4 && readFence(line.sliced(prefix.length)).closes(open))
                    open = {};
                continue;
            }
            open = {};
        }
        const Prefix prefix = readPrefix(line, Markers::Skip);
        open = readFence(line.sliced(prefix.length));
        if (open.mark) {
            fenced[size_t(i)] = true;
            container = prefix;
            if (container.markers == 0)
                container.columns = std::max(0, prefix.columns - 3);
        }
    }
    return fenced;
}

} // namespace waymark::markdown
