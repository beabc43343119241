// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/planattempt.h"

#include <algorithm>
#include <utility>

namespace waymark::study {

PlanAttempts::PlanAttempts(const PlanProblem &problem, int extra)
    : m_problem(problem)
    , m_capacity(problem.capacity(extra))
    , m_ownBacklog(fillDays(problem, m_capacity, std::vector<bool>(problem.topics.size(), false)).backlog)
{
}

Attempt PlanAttempts::of(std::vector<bool> selected) const
{
    Attempt result{std::move(selected), {}, 0};
    result.schedule = fillDays(m_problem, m_capacity, result.selected);
    if (!result.schedule.broken.empty()) {
        Schedule early = fillDays(m_problem, m_capacity, result.selected, {{}, false, true});
        const auto unfinished = [](const Schedule &schedule) {
            return std::count(schedule.finished.begin(), schedule.finished.end(), -1);
        };
        if (early.broken.size() < result.schedule.broken.size() && unfinished(early) <= unfinished(result.schedule))
            result.schedule = std::move(early);
    }
    for (std::size_t i = 0; i < result.selected.size(); ++i)
        result.value += result.selected[i] ? m_problem.topics[i].value : 0;
    return result;
}

Attempt PlanAttempts::ofEverything() const
{
    return of(std::vector<bool>(m_problem.topics.size(), true));
}

bool PlanAttempts::isComplete(const Attempt &attempt) const
{
    for (std::size_t i = 0; i < attempt.selected.size(); ++i) {
        if (attempt.selected[i] && attempt.schedule.finished[i] < 0)
            return false;
    }
    return excess(attempt) <= shortestReviews;
}

double PlanAttempts::excess(const Attempt &attempt) const
{
    return std::max(attempt.schedule.backlog - m_ownBacklog, 0.0);
}

} // namespace waymark::study
