// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/source.h"

#include <vector>

namespace waymark::markdown {

/// What stands before the content of a line: white space, quote marks and list markers.
struct Prefix
{
    int length = 0; ///< bytes up to the content
    int columns = 0; ///< the same in columns, tabs reaching to the next multiple of four
    int quotes = 0; ///< `>` marks
    int markers = 0; ///< list markers
};

enum class Markers { Skip, Keep };

/// Reads white space and quote marks, and list markers as well if told to skip them. A thematic break is content.
Prefix readPrefix(QByteArrayView line, Markers markers);

bool isBlank(QByteArrayView text);
/// Bytes of the list marker at the beginning of `text` (`-`, `12.`), 0 if there is none.
int listMarker(QByteArrayView text);
bool isThematicBreak(QByteArrayView text);
/// 1–6 for a line that begins an ATX heading, 0 for others.
int atxLevel(QByteArrayView text);

/// The code fence that a line (without its prefix) may be.
struct Fence
{
    char mark = 0; ///< 0: no fence
    int length = 0;
    bool bare = false; ///< nothing follows, so that it can close
    bool closes(const Fence &opening) const { return bare && mark == opening.mark && length >= opening.length; }
};
Fence readFence(QByteArrayView text);

/// The number of cells of a table's delimiter row, 0 if the line is none.
int delimiterCells(QByteArrayView text);

/// Which lines belong to fenced code (fences included), by a scan that knows lists and quotes but no indented code.
std::vector<bool> fencedLines(const Source &source, int firstLine);

} // namespace waymark::markdown
