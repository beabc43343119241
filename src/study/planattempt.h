// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/planproblem.h"
#include "study/schedule.h"

#include <vector>

namespace waymark::study {

/// A selection with the days it was spread over.
struct Attempt
{
    std::vector<bool> selected;
    Schedule schedule;
    double value = 0;
};

/// Tries selections on the days of a problem, which must outlive it.
class PlanAttempts
{
public:
    /// With `extra` minutes on every day that is studied.
    explicit PlanAttempts(const PlanProblem &problem, int extra = 0);

    const PlanProblem &problem() const { return m_problem; }
    const std::vector<double> &capacity() const { return m_capacity; }

    Attempt of(std::vector<bool> selected) const;
    Attempt ofEverything() const;

    /// Every selected topic is read to the end and its reviews find room.
    bool isComplete(const Attempt &attempt) const;

    /// Minutes of reviews the selection adds that no day can hold.
    double excess(const Attempt &attempt) const;

private:
    const PlanProblem &m_problem;
    std::vector<double> m_capacity;
    double m_ownBacklog; ///< reviews of questions already seen that no day can hold, whatever is selected
};

} // namespace waymark::study
