// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/scheduler.h"

#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::desktop {

/// What came of a round, for its end screen.
struct RoundSummary
{
    int questions = 0; ///< different ones
    int answers = 0;
    int passes = 0; ///< Hard or better
    double minutes = 0;
    QStringList forgotten; ///< questions rated Again at least once, in that order

    bool operator==(const RoundSummary &) const = default;
};

/// Which question comes next in a round of practice. A value: undo goes back to an earlier copy. Knows keys only.
class PracticeRound
{
public:
    PracticeRound() = default;
    /// A round over these questions, in this order.
    explicit PracticeRound(const QStringList &questions);

    /// The question to show at `now`: one whose learning step is over, else the next of the round, else the learning
    /// step that ends first (rather now than waiting for minutes with nothing to do). Empty when the round is over.
    QString current(const QDateTime &now) const;
    bool isOver() const { return m_ahead.isEmpty() && m_learning.empty(); }

    /// Takes up the grade of `question`. One that is to be asked again today stays in the round until `after.due`.
    void graded(const QString &question, study::Rating rating, const study::QuestionMemory &after, double minutes);

    /// Leaves a question out that can no longer be shown.
    void drop(const QString &question);

    int finished() const; ///< questions that will not come again in this round
    int total() const { return m_total; }
    RoundSummary summary() const { return m_summary; }

private:
    struct Learning
    {
        QString question;
        QDateTime due;
    };
    QStringList m_ahead;
    std::vector<Learning> m_learning;
    QSet<QString> m_asked;
    RoundSummary m_summary;
    int m_total = 0;
};

} // namespace waymark::desktop
