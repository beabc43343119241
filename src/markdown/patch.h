// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace waymark::markdown {

/// Text that md4c reads in place of the source, and the way back. Overwriting keeps every position; insertions are
/// rare.
class Patch
{
public:
    explicit Patch(QByteArray text)
        : m_text(std::move(text))
    {
    }

    const QByteArray &text() const { return m_text; }

    /// Hides source bytes [begin, end) from md4c as a word of letters.
    void mask(int begin, int end) { overwrite(begin, end, 'x'); }
    /// Replaces source bytes [begin, end), line ends excepted, by spaces.
    void blank(int begin, int end)
    {
        char *data = m_text.data();
        for (int i = begin; i < end; ++i) {
            if (data[i] != '\n')
                data[i] = ' ';
        }
    }
    void overwrite(int begin, int end, char with) { std::fill(m_text.data() + begin, m_text.data() + end, with); }

    /// Puts text before source positions, all at once and after every overwriting. `insertions` is sorted by position.
    struct Insertion
    {
        int at = 0;
        QByteArray text;
    };
    void insert(const std::vector<Insertion> &insertions)
    {
        if (insertions.empty())
            return;
        QByteArray result;
        int from = 0;
        for (const Insertion &insertion : insertions) {
            result.append(m_text.constData() + from, insertion.at - from);
            result.append(insertion.text);
            from = insertion.at;
            m_steps.push_back({int(result.size()), int(result.size()) - insertion.at, int(insertion.text.size())});
        }
        result.append(m_text.constData() + from, m_text.size() - from);
        m_text = result;
    }

    /// The source position of a position in text().
    int toSource(int position) const
    {
        if (m_steps.empty() || position < m_steps.front().at)
            return position;
        return position - std::prev(stepAfter(position))->shift;
    }

    /// The source position of text() [position, position + size), -1 if something inserted stands within.
    int runToSource(int position, int size) const
    {
        const int begin = toSource(position);
        const int last = position + std::max(size, 1) - 1;
        const bool whole = m_steps.empty()
            || (!isInserted(position) && !isInserted(last) && toSource(last) - begin == last - position);
        return whole ? begin : -1;
    }

    /// Whether the source has nothing at this position of text().
    bool isInserted(int position) const
    {
        if (m_steps.empty())
            return false;
        const auto next = stepAfter(position);
        return next != m_steps.end() && position >= next->at - next->length;
    }

private:
    struct Step
    {
        int at;
        int shift;
        int length;
    };
    std::vector<Step>::const_iterator stepAfter(int position) const
    {
        return std::upper_bound(m_steps.begin(), m_steps.end(), position,
                                [](int wanted, const Step &step) { return wanted < step.at; });
    }

    QByteArray m_text;
    std::vector<Step> m_steps;
};

} // namespace waymark::markdown
