// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/guard.h"

#include <QCoreApplication>

#include <array>

namespace waymark::markdown {

namespace {

constexpr int mostLinesTogether = 1000; ///< in one paragraph
constexpr int mostMarks = 400'000; ///< in one paragraph
constexpr int mostAddresses = 4000; ///< bare ones, in one paragraph
constexpr int mostColumns = 1000;
constexpr int longDefinition = 4096;
constexpr qint64 mostDefinitionWork = 500'000'000; ///< bytes times uses

constexpr std::array<bool, 256> marksOf(const char *characters)
{
    std::array<bool, 256> table{};
    for (; *characters; ++characters)
        table[static_cast<unsigned char>(*characters)] = true;
    return table;
}

constexpr auto isMark = marksOf("*_[]<&`~!\\");
constexpr auto isAddressMark = marksOf("@:.");

class DangerFinder
{
public:
    DangerFinder(const Source &source, int firstLine, const std::vector<bool> &fenced, int maximumNesting)
        : m_source(source)
        , m_fenced(fenced)
        , m_maximumNesting(std::max(1, maximumNesting))
        , m_firstLine(firstLine)
    {
    }

    Guard run()
    {
        m_unitStart = m_firstLine;
        for (int i = m_firstLine; i < m_source.lineCount(); ++i) {
            const QByteArrayView line = m_source.line(i);
            const bool blank = line.isEmpty() || isBlank(line);
            if (blank || m_fenced[size_t(i)]) {
                endUnit(i);
                m_unitStart = i + 1;
                m_afterBlank = m_afterBlank || blank;
                continue;
            }
            readStart(i, line);
            countMarks(i, line);
            m_afterBlank = false;
        }
        endUnit(m_source.lineCount());
        for (const int line : m_longDefinitions)
            weighDefinition(line);
        std::sort(m_guard.hidden.begin(), m_guard.hidden.end());
        return std::move(m_guard);
    }

private:
    void note(int line, const char *sentence)
    {
        m_guard.notices.push_back({line + 1, QCoreApplication::translate("waymark::markdown", sentence)});
    }

    /// Follows quote marks, list markers and indentation, and hides the marker that nests too deep.
    void readStart(int index, QByteArrayView line)
    {
        int column = 0;
        int quotes = 0;
        bool first = true;
        bool starts = false;
        qsizetype i = 0;
        while (i < line.size()) {
            const char c = line[i];
            if (c == ' ' || c == '\t') {
                column += c == '\t' ? 4 - column % 4 : 1;
                ++i;
                continue;
            }
            const int marker = c == '>' ? 1 : listMarker(line.sliced(i));
            if (first && (marker > 0 || m_afterBlank)) {
                while (!m_edges.empty() && m_edges.back() > column)
                    m_edges.pop_back();
                first = false;
            }
            if (marker == 0)
                break;
            starts = starts || c != '>';
            if (c == '>')
                ++quotes;
            else
                m_edges.push_back(column + marker + 1);
            if (quotes + int(m_edges.size()) > m_maximumNesting) {
                const int at = m_source.lineStart(index) + int(i);
                m_guard.hidden.emplace_back(at, at + 1);
                m_edges.resize(size_t(std::max(0, m_maximumNesting - quotes)));
                if (!std::exchange(m_notedNesting, true))
                    note(index,
                         QT_TRANSLATE_NOOP(
                             "waymark::markdown",
                             "Quotes and lists are nested too deep here; what is deeper is shown as text."));
                break;
            }
            column += marker;
            i += marker;
        }
        const QByteArrayView text = line.sliced(i);
        if (starts || atxLevel(text) > 0) {
            endUnit(index);
            m_unitStart = index;
        }
        if (!m_inTable && (text.startsWith('|') || text.startsWith('-') || text.startsWith(':'))) {
            const int cells = delimiterCells(text);
            m_inTable = cells > 0;
            if (cells > mostColumns) {
                const int start = m_source.lineStart(index);
                m_guard.hidden.emplace_back(start + int(i), start + int(line.size()));
                note(index,
                     QT_TRANSLATE_NOOP("waymark::markdown", "This table has too many columns and is shown as text."));
            }
        }
    }

    void countMarks(int index, QByteArrayView line)
    {
        if (line.size() > longDefinition && line.first(longDefinition).trimmed().startsWith('[')
            && line.first(longDefinition).contains(QByteArrayView("]:")))
            m_longDefinitions.push_back(index);
        for (const char c : line) {
            m_marks += isMark[static_cast<unsigned char>(c)];
            m_addresses += isAddressMark[static_cast<unsigned char>(c)];
        }
        if (!m_inTable && index - m_unitStart >= mostLinesTogether) {
            endUnit(index);
            m_unitStart = index;
            m_guard.splits.push_back(index);
        }
    }

    /// md4c walks over a definition at every use.
    void weighDefinition(int index)
    {
        const QByteArrayView bytes = m_source.bytes();
        const int start = m_source.lineStart(index);
        if (m_brackets < 0)
            m_brackets = std::count(bytes.begin(), bytes.end(), '[');
        if (m_brackets * (m_source.lineStart(index + 1) - start) < mostDefinitionWork)
            return;
        const int at = start + int(m_source.line(index).indexOf('['));
        m_guard.hidden.emplace_back(at, at + 1);
        note(index,
             QT_TRANSLATE_NOOP("waymark::markdown",
                               "This long link definition is used too often; it is shown as text."));
    }

    void endUnit(int end)
    {
        if (m_marks > mostMarks)
            hideMarks(end, isMark, 0);
        if (m_addresses > mostAddresses)
            hideMarks(end, isAddressMark, mostAddresses);
        m_marks = 0;
        m_addresses = 0;
        m_inTable = false;
    }

    /// Hides all marks but the first `kept` of a paragraph.
    void hideMarks(int end, const std::array<bool, 256> &marks, int kept)
    {
        const QByteArrayView bytes = m_source.bytes();
        const int last = m_source.lineStart(end);
        bool hidden = false;
        for (int i = m_source.lineStart(m_unitStart); i < last; ++i) {
            if (!marks[static_cast<unsigned char>(bytes[i])] || kept-- > 0)
                continue;
            // Full stops and colons of ordinary prose begin no address.
            if (bytes[i] == '.' && (i < 3 || bytes.sliced(i - 3, 3).compare("www", Qt::CaseInsensitive) != 0))
                continue;
            if (bytes[i] == ':' && (i + 2 >= last || bytes[i + 1] != '/' || bytes[i + 2] != '/'))
                continue;
            if (!m_guard.hidden.empty() && m_guard.hidden.back().second == i)
                m_guard.hidden.back().second = i + 1;
            else
                m_guard.hidden.emplace_back(i, i + 1);
            hidden = true;
        }
        if (hidden)
            note(m_unitStart,
                 QT_TRANSLATE_NOOP("waymark::markdown",
                                   "This paragraph has too many marks or addresses; some of them are shown as text."));
    }

    const Source &m_source;
    const std::vector<bool> &m_fenced;
    const int m_maximumNesting;
    const int m_firstLine;
    Guard m_guard;
    std::vector<int> m_edges; ///< columns at which the content of the open list items may begin
    bool m_afterBlank = true;
    bool m_notedNesting = false;
    bool m_inTable = false; ///< whose rows must stay together
    int m_unitStart = 0;
    std::vector<int> m_longDefinitions;
    qint64 m_brackets = -1;
    int m_marks = 0;
    int m_addresses = 0;
};

} // namespace

Guard findDangers(const Source &source, int firstLine, const std::vector<bool> &fenced, int maximumNesting)
{
    return DangerFinder(source, firstLine, fenced, maximumNesting).run();
}

void hideDefinitions(const Source &source, int firstLine, Guard &guard)
{
    for (int i = firstLine; i < source.lineCount(); ++i) {
        const QByteArrayView line = source.line(i);
        const int begin = readPrefix(line, Markers::Skip).length;
        if (begin < line.size() && line[begin] == '[' && line.contains(QByteArrayView("]:")))
            guard.hidden.emplace_back(source.lineStart(i) + begin, source.lineStart(i) + begin + 1);
    }
    guard.notices.push_back({0,
                             QCoreApplication::translate("waymark::markdown",
                                                         "Long link definitions are used too often; they are shown as "
                                                         "text.")});
}

} // namespace waymark::markdown
