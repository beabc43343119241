// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/rawtext.h"

#include <vector>

namespace waymark::markdown {

void RawText::appendLiteral(const char *data, int size, Trace &trace)
{
    if (*data == '\n') {
        trace.newlines += 1;
        if (trace.first < 0)
            trace.leading += 1;
        m_indent = 0;
    } else {
        m_indent += size;
    }
    m_text.append(data, size_t(size));
}

void RawText::appendSource(int offset, int size, bool isCode, Trace &trace)
{
    if (isCode && m_indent > 0)
        recoverTabs(offset);
    m_indent = 0;
    trace.reach(offset, size);
    m_text.append(m_source.bytes().data() + offset, size_t(size));
}

QString RawText::take()
{
    if (!m_text.empty() && m_text.back() == '\n')
        m_text.pop_back();
    const QString text = QString::fromUtf8(m_text.data(), qsizetype(m_text.size()));
    m_text.clear();
    m_indent = 0;
    return text;
}

void RawText::recoverTabs(int offset)
{
    const QByteArrayView bytes = m_source.bytes();
    int begin = offset;
    while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t'))
        --begin;
    if (!bytes.sliced(begin, offset - begin).contains('\t'))
        return;
    const int lineStart = m_source.lineStart(m_source.lineOf(offset));
    int column = 0;
    std::vector<int> columns; // at which each white space character from `begin` on starts, then the end
    for (int i = lineStart; i < offset; ++i) {
        if (i >= begin)
            columns.push_back(column);
        column += bytes[i] == '\t' ? 4 - column % 4 : 1;
    }
    const int wanted = column - m_indent;
    std::string indent;
    for (int i = begin; i < offset; ++i) {
        const int from = columns[size_t(i - begin)];
        const int to = i + 1 < offset ? columns[size_t(i - begin) + 1] : column;
        if (from >= wanted)
            indent += bytes[i];
        else if (to > wanted)
            indent.append(size_t(to - wanted), ' ');
    }
    m_text.resize(m_text.size() - size_t(m_indent));
    m_text += indent;
}

} // namespace waymark::markdown
