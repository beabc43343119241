// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/math.h"

#include <array>

namespace waymark::markdown {

namespace {

/// A display formula longer than this is an unclosed `$$`.
constexpr int longestDisplay = 64 * 1024;
constexpr int longestInline = 4000;
/// What is beyond stays text; no book has as many.
constexpr size_t mostFormulas = 1'000'000;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isGap(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

bool containsAny(QByteArrayView text, const char *characters)
{
    return std::any_of(text.begin(), text.end(), [&](char c) { return QByteArrayView(characters).contains(c); });
}

/// A TeX command, not an escaped punctuation mark.
bool hasCommand(QByteArrayView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '\\' && isLetter(text[i + 1]))
            return true;
    }
    return false;
}

bool hasWord(QByteArrayView text)
{
    int letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        letters = isLetter(text[i]) ? letters + 1 : 0;
        if (letters >= 2)
            return true;
    }
    return false;
}

/// `$5 (4 € then) and 6$`: begins like an amount and goes on in words.
bool looksLikeMoney(QByteArrayView content)
{
    const QByteArrayView head = content.first(std::min<qsizetype>(content.size(), 200));
    return isDigit(head[0]) && head.contains(' ') && hasWord(head) && !containsAny(head, "\\^_={}");
}

/// `\(` and `\[` are escaped brackets too: only what reads as TeX is a formula.
bool looksLikeTex(QByteArrayView content)
{
    if (hasCommand(content) || containsAny(content, "^=+<>{}"))
        return true;
    for (qsizetype i = 1; i < content.size(); ++i) {
        if (content[i] == '_' && content[i - 1] != '\\')
            return true;
    }
    return !hasWord(content) && std::any_of(content.begin(), content.end(), isLetter) && !content.contains('\\');
}

class Scanner
{
public:
    Scanner(const Source &source, int firstLine, const std::vector<bool> &fenced)
        : m_source(source)
        , m_bytes(source.bytes())
        , m_fenced(fenced)
        , m_line(firstLine)
        , m_at(source.lineStart(firstLine))
    {
    }

    std::vector<Formula> run()
    {
        while (m_line < m_source.lineCount() && m_found.size() < mostFormulas) {
            if (m_fenced[size_t(m_line)] || isBlank(m_source.line(m_line))) {
                m_at = m_source.lineStart(++m_line);
                continue;
            }
            readUnit();
            scanUnit();
            while (m_line < m_source.lineCount() && m_source.lineStart(m_line + 1) <= m_at)
                ++m_line;
        }
        return std::move(m_found);
    }

private:
    /// The lines from m_line on that an inline formula may span: a paragraph, a heading, one row of a table.
    void readUnit()
    {
        const int first = m_line;
        int last = first;
        const QByteArrayView head = m_source.line(first);
        const bool heading = atxLevel(head.sliced(readPrefix(head, Markers::Skip).length)) > 0;
        if (first != m_tableEnd || heading)
            m_inTable = false;
        if (!m_inTable && !heading && last + 1 < m_source.lineCount() && head.contains('|')) {
            const QByteArrayView next = m_source.line(last + 1);
            m_inTable = delimiterCells(next.sliced(readPrefix(next, Markers::Keep).length)) > 0;
        }
        if (m_inTable) {
            m_tableEnd = first + 1;
        } else if (!heading) {
            while (last + 1 < m_source.lineCount() && continuesParagraph(last + 1))
                ++last;
        }
        m_end = m_source.lineStart(last + 1);
        m_closer = -1;
        m_noTicks.fill(false);
        m_nextAngle = -1;
    }

    bool continuesParagraph(int index) const
    {
        const QByteArrayView line = m_source.line(index);
        if (m_fenced[size_t(index)] || isBlank(line))
            return false;
        const Prefix prefix = readPrefix(line, Markers::Skip);
        const QByteArrayView text = line.sliced(prefix.length);
        if (text.isEmpty() || prefix.markers > 0 || atxLevel(text) > 0)
            return false;
        if (!line.contains('|') || index + 1 >= m_source.lineCount())
            return true;
        const QByteArrayView next = m_source.line(index + 1);
        return delimiterCells(next.sliced(readPrefix(next, Markers::Keep).length)) == 0;
    }

    void scanUnit()
    {
        while (m_at < m_end && m_found.size() < mostFormulas) {
            const char c = m_bytes[m_at];
            if (c == '\\')
                readBackslash();
            else if (c == '`')
                skipCodeSpan();
            else if (c == '<')
                skipTag();
            else if (c == ']' && at(m_at + 1) == '(')
                skipDestination();
            else if (c == '$')
                readDollar();
            else
                ++m_at;
        }
    }

    char at(int offset) const { return offset >= 0 && offset < m_bytes.size() ? m_bytes[offset] : '\n'; }

    int runLength(int offset) const
    {
        int length = 0;
        while (offset + length < m_end && m_bytes[offset + length] == m_bytes[offset])
            ++length;
        return length;
    }

    void add(int end, int contentBegin, int contentEnd, bool display)
    {
        const int line = m_source.lineOf(m_at);
        const int quotes = readPrefix(m_source.line(line), Markers::Skip).quotes;
        m_found.push_back({m_at, end, contentBegin, contentEnd, display, m_inTable, quotes});
        m_at = end;
    }

    bool startsLine(int offset) const
    {
        const int line = m_source.lineOf(offset);
        return m_source.lineStart(line) + readPrefix(m_source.line(line), Markers::Skip).length == offset;
    }

    /// The end of what a display formula that opens at `open` may reach over.
    int displayLimit(int open, QByteArrayView restOfLine) const
    {
        if (m_inTable || !startsLine(open))
            return m_end;
        const bool overBlank = isBlank(restOfLine) || restOfLine.contains('\\');
        int line = m_source.lineOf(open) + 1;
        for (; line < m_source.lineCount() && m_source.lineStart(line) - open < longestDisplay; ++line) {
            const QByteArrayView text = m_source.line(line);
            const Prefix prefix = readPrefix(text, Markers::Keep);
            const QByteArrayView content = text.sliced(prefix.length);
            const int level = atxLevel(content);
            if (m_fenced[size_t(line)] || (content.isEmpty() && !overBlank)
                || (level > 0 && level + 1 < content.size() && prefix.columns < 4))
                break;
            if (content.contains(QByteArrayView("$$")) || content.contains(QByteArrayView("\\]")))
                return m_source.lineStart(line + 1);
        }
        return m_source.lineStart(line);
    }

    void readDisplay(int markLength, QByteArrayView closing)
    {
        const int open = m_at;
        const int begin = open + markLength;
        const int lineEnd = m_source.lineStart(m_source.lineOf(open) + 1);
        const int limit =
            displayLimit(open, m_bytes.sliced(begin, std::max(0, lineEnd - begin - (at(lineEnd - 1) == '\n'))));
        for (int i = begin; i + 1 < limit; ++i) {
            const bool cellEnds = m_inTable && m_bytes[i] == '|' && at(i - 1) != '\\';
            if (cellEnds || (closing[0] != '$' && m_bytes.sliced(i, 2) == QByteArrayView("\\[")))
                break;
            if (m_bytes.sliced(i, 2) == closing) {
                if (closing[0] == '$' && at(i + 2) == '$')
                    break;
                const QByteArrayView content = m_bytes.sliced(begin, i - begin);
                const bool good = closing[0] == '$' || (at(i + 2) != '(' && looksLikeTex(content));
                if (!good || content.trimmed().isEmpty())
                    break;
                add(i + 2, begin, i, true);
                return;
            }
            if (m_bytes[i] == '\\')
                ++i;
        }
        m_at = begin;
    }

    void readBackslash()
    {
        if (at(m_at + 1) == '[') {
            readDisplay(2, "\\]");
        } else if (at(m_at + 1) == '(') {
            const int begin = m_at + 2;
            const int limit = std::min(m_end, begin + longestInline);
            for (int i = begin; i + 1 < limit; ++i) {
                if (m_bytes[i] != '\\')
                    continue;
                if (m_bytes[i + 1] == '(' || (m_inTable && m_bytes[i + 1] == '|'))
                    break;
                if (m_bytes[i + 1] == ')') {
                    if (i > begin && looksLikeTex(m_bytes.sliced(begin, i - begin))) {
                        add(i + 2, begin, i, false);
                        return;
                    }
                    break;
                }
                ++i;
            }
            m_at = begin;
        } else {
            m_at += 2;
        }
    }

    void skipCodeSpan()
    {
        const int length = runLength(m_at);
        m_at += length;
        if (size_t(length) >= m_noTicks.size() || m_noTicks[size_t(length)])
            return;
        for (int i = m_at; i < m_end; ++i) {
            if (m_bytes[i] != '`')
                continue;
            const int other = runLength(i);
            if (other == length) {
                m_at = i + length;
                return;
            }
            i += other - 1;
        }
        m_noTicks[size_t(length)] = true;
    }

    void skipTag()
    {
        const char next = at(m_at + 1);
        if (isLetter(next) || next == '/' || next == '!' || next == '?') {
            if (m_nextAngle < m_at) {
                const qsizetype found = m_bytes.first(m_end).indexOf('>', m_at);
                m_nextAngle = found < 0 ? m_end : int(found);
            }
            if (m_nextAngle < m_end) {
                m_at = m_nextAngle + 1;
                return;
            }
        }
        ++m_at;
    }

    void skipDestination()
    {
        int i = m_at + 2;
        while (i < m_end && !isGap(m_bytes[i]) && m_bytes[i] != ')' && m_bytes[i] != ']')
            ++i;
        m_at = i;
    }

    /// Where the next `$` that can close a formula stands, m_end if none.
    int nextCloser(int from)
    {
        if (m_closer >= from && m_closerFrom <= from)
            return m_closer;
        m_closerFrom = from;
        for (m_closer = from; m_closer < m_end; ++m_closer) {
            const char c = m_bytes[m_closer];
            if (c == '\\') {
                if (++m_closer < m_end && !(m_inTable && m_bytes[m_closer] == '|'))
                    continue;
            } else if (m_inTable && c == '|') {
                return m_closer;
            } else if (c == '$') {
                const int run = runLength(m_closer);
                if (run == 1 && !isGap(at(m_closer - 1)) && !isDigit(at(m_closer + 1)))
                    return m_closer;
                m_closer += run - 1;
            }
        }
        m_closer = m_end;
        return m_closer;
    }

    void readDollar()
    {
        const int run = runLength(m_at);
        if (run == 2) {
            readDisplay(2, "$$");
            return;
        }
        const char before = at(m_at - 1);
        if (run != 1 || isLetter(before) || isDigit(before) || isGap(at(m_at + 1))) {
            m_at += run;
            return;
        }
        const int begin = m_at + 1;
        const int closer = nextCloser(begin);
        if (closer >= m_end || m_bytes[closer] != '$' || closer - begin > longestInline) {
            ++m_at;
            return;
        }
        QByteArrayView content = m_bytes.sliced(begin, closer - begin);
        if (content.size() > 2 && content.front() == '`' && content.back() == '`') {
            add(closer + 1, begin + 1, closer - 1, false);
            return;
        }
        const bool mathematical = content.size() <= 3 || containsAny(content, "\\^_{}");
        if (content.contains('`') || looksLikeMoney(content) || (isLetter(at(closer + 1)) && !mathematical)) {
            ++m_at;
            return;
        }
        add(closer + 1, begin, closer, false);
    }

    const Source &m_source;
    const QByteArrayView m_bytes;
    const std::vector<bool> &m_fenced;
    std::vector<Formula> m_found;
    int m_line = 0;
    int m_at = 0;
    int m_end = 0; ///< of the unit
    bool m_inTable = false;
    int m_tableEnd = -1;
    int m_closer = -1;
    int m_closerFrom = 0;
    int m_nextAngle = -1;
    std::array<bool, 32> m_noTicks{};
};

} // namespace

std::vector<Formula> findFormulas(const Source &source, int firstLine, const std::vector<bool> &fenced)
{
    const QByteArrayView bytes = source.bytes();
    if (!bytes.contains('$') && !bytes.contains('\\'))
        return {};
    return Scanner(source, firstLine, fenced).run();
}

} // namespace waymark::markdown
