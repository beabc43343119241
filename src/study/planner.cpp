// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/planner.h"

#include "study/improvement.h"
#include "study/planattempt.h"
#include "study/planproblem.h"
#include "study/planreport.h"
#include "study/selection.h"
#include "study/studyday.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark::study {

namespace {

constexpr int budgetRounds = 3;
constexpr int scannedExtraMinutes = 60;

class Planner
{
public:
    explicit Planner(const PlanProblem &problem)
        : m_problem(problem)
        , m_attempts(problem)
    {
    }

    const PlanAttempts &attempts() const { return m_attempts; }

    /// The most valuable topics that the days can hold; `bound` becomes the most any selection could be worth.
    Attempt best(double &bound) const
    {
        Knapsack knapsack = knapsackOf();
        Attempt best = m_attempts.of(std::vector<bool>(m_problem.topics.size(), false));
        for (int round = 0; round <= budgetRounds; ++round) {
            const Selection selection = selectTopics(knapsack);
            if (round == 0)
                bound = selection.bound;
            const Attempt tried = m_attempts.of(selection.taken);
            const Attempt pruned = m_attempts.isComplete(tried) ? tried : prune(tried);
            if (pruned.value > best.value || round == 0)
                best = pruned;
            if (m_attempts.isComplete(tried))
                break;
            knapsack.budget = std::floor(knapsack.budget - std::max(shortfall(tried), 0.01 * knapsack.budget));
            if (knapsack.budget <= 0)
                break;
        }
        improve(m_attempts, knapsack, best);
        if (searchAll(m_attempts, best)) {
            improve(m_attempts, knapsack, best); // topics worth nothing may still fit
            bound = best.value;
        }
        return best;
    }

    /// The fewest extra minutes per study day with which everything fits while with one minute less it does not.
    std::optional<int> extraMinutes() const
    {
        int fewest = minutesPerDay;
        for (int day = 0; day < m_problem.window; ++day) {
            if (m_problem.studied[std::size_t(day)])
                fewest = std::min(fewest, int(m_problem.minutes[std::size_t(day)]));
        }
        int enough = minutesPerDay - fewest;
        int tooFew = 0;
        if (enough <= 0 || !fitsWith(enough))
            return std::nullopt;
        while (enough - tooFew > 1) {
            const int middle = (enough + tooFew) / 2;
            (fitsWith(middle) ? enough : tooFew) = middle;
        }
        // A longer day may split a section that a shorter one held whole, so fewer minutes may do where more did not.
        for (int extra = std::max(enough - scannedExtraMinutes, 1); extra < enough; ++extra) {
            if (fitsWith(extra))
                enough = extra;
        }
        while (enough > 1 && fitsWith(enough - 1))
            --enough;
        return enough;
    }

private:
    bool fitsWith(int extra) const
    {
        const PlanAttempts longer(m_problem, extra);
        return longer.isComplete(longer.ofEverything());
    }

    /// Costs in whole minutes, which the tree programme needs and estimates deserve.
    Knapsack knapsackOf() const
    {
        Knapsack knapsack;
        for (const PlanProblem::Topic &topic : m_problem.topics) {
            knapsack.values.push_back(topic.value);
            knapsack.costs.push_back(std::round(m_problem.cost(topic, m_problem.window)));
            knapsack.prerequisites.push_back(topic.prerequisites);
            knapsack.dependents.push_back(topic.dependents);
        }
        knapsack.order = m_problem.topologicalOrder;
        for (int day = 0; day < m_problem.window; ++day)
            knapsack.budget += m_attempts.capacity()[std::size_t(day)] - m_problem.dueReviews[std::size_t(day)];
        knapsack.budget = std::max(std::floor(knapsack.budget), 0.0);
        return knapsack;
    }

    /// Minutes by which an attempt missed: what it left unread and the reviews it left undone.
    double shortfall(const Attempt &attempt) const
    {
        double minutes = m_attempts.excess(attempt);
        for (std::size_t i = 0; i < attempt.selected.size(); ++i) {
            if (attempt.selected[i] && attempt.schedule.finished[i] < 0)
                minutes += m_problem.topics[i].reading;
        }
        for (const Placement &placement : attempt.schedule.placements) {
            if (attempt.schedule.finished[std::size_t(placement.topic)] < 0)
                minutes -= placement.minutes;
        }
        return minutes;
    }

    /// Leaves out what was not finished, then the topics finished last, until the days hold the rest.
    Attempt prune(Attempt tried) const
    {
        while (!m_attempts.isComplete(tried)) {
            std::vector<bool> kept = tried.selected;
            std::vector<int> finished;
            for (std::size_t i = 0; i < kept.size(); ++i) {
                kept[i] = kept[i] && tried.schedule.finished[i] >= 0;
                if (kept[i])
                    finished.push_back(int(i));
            }
            if (kept == tried.selected)
                leaveOutLast(tried, finished, kept);
            tried = m_attempts.of(std::move(kept));
        }
        return tried;
    }

    void leaveOutLast(const Attempt &tried, std::vector<int> &finished, std::vector<bool> &kept) const
    {
        std::stable_sort(finished.begin(), finished.end(), [&tried](int a, int b) {
            return tried.schedule.finished[std::size_t(a)] > tried.schedule.finished[std::size_t(b)];
        });
        double excess = m_attempts.excess(tried);
        for (const int topic : finished) {
            if (excess <= 0)
                break;
            const PlanProblem::Topic &source = m_problem.topics[std::size_t(topic)];
            const auto &later = source.dependents;
            const bool needed =
                std::any_of(later.begin(), later.end(), [&kept](int d) { return kept[std::size_t(d)]; });
            if (needed)
                continue; // read on the same day as what builds on it
            kept[std::size_t(topic)] = false;
            const int day = tried.schedule.finished[std::size_t(topic)];
            excess -= source.reading + source.questions * m_problem.newQuestionUntil[std::size_t(m_problem.days - day)];
        }
    }

    const PlanProblem &m_problem;
    PlanAttempts m_attempts;
};

} // namespace

PlanResult makePlan(const PlanRequest &request)
{
    PlanProblemResult compiled = planProblem(request);
    if (!compiled.error.isEmpty())
        return {{}, compiled.error};
    const PlanProblem &problem = compiled.problem;
    const Planner planner(problem);
    Attempt chosen = planner.attempts().ofEverything();
    const bool feasible = planner.attempts().isComplete(chosen);
    double bound = chosen.value;
    if (!feasible)
        chosen = planner.best(bound);

    Plan plan = reportPlan(request, problem, chosen.selected, chosen.schedule);
    if (!feasible) {
        plan.extraMinutesPerDay = planner.extraMinutes();
        double value = chosen.value;
        for (std::size_t i = 0; i < problem.topics.size(); ++i) {
            const double added = problem.topics[i].pinned ? problem.pinnedValue : 0;
            value -= chosen.selected[i] ? added : 0;
            bound -= added;
        }
        const double missing = std::max(bound - value, 0.0);
        plan.gap = value > 0 ? missing / value : (missing > 0 ? 1 : 0);
    }
    return checkedPlan(request, std::move(plan));
}

PlanResult checkedPlan(const PlanRequest &request, Plan plan)
{
    const QString fault = checkPlan(request, plan);
    if (fault.isEmpty())
        return {std::move(plan), {}};
    return {{},
            QCoreApplication::translate("Planner",
                                        "The plan failed its own check and is not shown (%1). This is a fault of "
                                        "Waymark: please report it.")
                .arg(fault)};
}

} // namespace waymark::study
