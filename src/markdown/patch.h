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
            m_steps.push_back({int(result.size()), int(result.size()) - insertion.at});
        }
        result.append(m_text.constData() + from, m_text.size() - from);
        m_text = result;
    }

    /// The source position of a position in text().
    int toSource(int position) const
    {
        if (m_steps.empty() || position < m_steps.front().at)
            return position;
        const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), position,
                                            [](int wanted, const Step &step) { return wanted < step.at; });
        return position - std::prev(after)->shift;
    }

private:
    struct Step
    {
        int at;
        int shift;
    };
    QByteArray m_text;
    std::vector<Step> m_steps;
};

} // namespace waymark::markdown
