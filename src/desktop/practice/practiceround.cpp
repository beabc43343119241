// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/practiceround.h"

#include <algorithm>

namespace waymark::desktop {

PracticeRound::PracticeRound(const QStringList &questions)
    : m_ahead(questions)
    , m_total(int(questions.size()))
{
}

QString PracticeRound::current(const QDateTime &now) const
{
    const auto first = std::min_element(m_learning.begin(), m_learning.end(),
                                        [](const Learning &a, const Learning &b) { return a.due < b.due; });
    if (first != m_learning.end() && (first->due <= now || m_ahead.isEmpty()))
        return first->question;
    return m_ahead.value(0);
}

void PracticeRound::graded(const QString &question, study::Rating rating, const study::QuestionMemory &after,
                           double minutes)
{
    drop(question);
    if (after.intervalDays == 0)
        m_learning.push_back({question, after.due});

    m_asked.insert(question);
    m_summary.questions = int(m_asked.size());
    ++m_summary.answers;
    m_summary.passes += rating != study::Rating::Again;
    m_summary.minutes += minutes;
    if (rating == study::Rating::Again && !m_summary.forgotten.contains(question))
        m_summary.forgotten.append(question);
}

void PracticeRound::drop(const QString &question)
{
    m_ahead.removeOne(question);
    std::erase_if(m_learning, [&](const Learning &entry) { return entry.question == question; });
}

int PracticeRound::finished() const
{
    return m_total - int(m_ahead.size()) - int(m_learning.size());
}

} // namespace waymark::desktop
