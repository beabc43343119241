// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/source.h"

#include <QString>

#include <string>

namespace waymark::markdown {

/// Where a block's text was found in the source; md4c gives no positions, lines.cpp makes lines of these.
struct Trace
{
    int first = -1; ///< first byte of its text, -1 if it has none
    int last = -1; ///< last byte of its text
    int leading = 0; ///< Code: empty lines before `first`
    int newlines = 0; ///< Code: lines of content
    bool fenced = false; ///< Code

    void reach(int offset, int size)
    {
        if (first < 0)
            first = offset;
        last = std::max(last, offset + size - 1);
    }
};

/// Collects the text of one code or HTML block.
class RawText
{
public:
    explicit RawText(const Source &source)
        : m_source(source)
    {
    }

    bool isEmpty() const { return m_text.empty(); }
    /// Text that md4c made up: a line end, or the indentation of the line that follows.
    void appendLiteral(const char *data, int size, Trace &trace);
    /// Text at a place of the source. Tabs in a code line's indentation, which md4c gives as spaces, are put back.
    void appendSource(int offset, int size, bool isCode, Trace &trace);
    /// The whole, without the last line end; empty afterwards.
    QString take();

private:
    void recoverTabs(int offset);

    const Source &m_source;
    std::string m_text;
    int m_indent = 0; ///< columns of indentation at the end of m_text
};

} // namespace waymark::markdown
