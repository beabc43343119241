// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <vector>

namespace waymark::markdown {

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A file's text in UTF-8 with \n line ends, and where its lines begin. Lines are counted from 0 here.
class Source
{
public:
    explicit Source(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        m_starts.reserve(size_t(m_bytes.size() / 32 + 2));
        for (qsizetype at = 0; at < m_bytes.size();) {
            m_starts.push_back(int(at));
            const qsizetype end = m_bytes.indexOf('\n', at);
            at = end < 0 ? m_bytes.size() : end + 1;
        }
        m_count = int(m_starts.size());
        m_starts.push_back(int(m_bytes.size()));
    }

    QByteArrayView bytes() const { return m_bytes; }
    int size() const { return int(m_bytes.size()); }
    int lineCount() const { return m_count; }
    int lineStart(int line) const { return m_starts[size_t(std::clamp(line, 0, m_count))]; }

    /// The line without its end.
    QByteArrayView line(int index) const
    {
        const int begin = lineStart(index);
        int end = lineStart(index + 1);
        if (end > begin && m_bytes[end - 1] == '\n')
            --end;
        return QByteArrayView(m_bytes).sliced(begin, end - begin);
    }

    /// The line that holds the byte at `offset`.
    int lineOf(int offset) const
    {
        const auto after = std::upper_bound(m_starts.begin(), m_starts.begin() + m_count, offset);
        return std::max(0, int(after - m_starts.begin()) - 1);
    }

private:
    QByteArray m_bytes;
    std::vector<int> m_starts;
    int m_count = 0;
};

} // namespace waymark::markdown
