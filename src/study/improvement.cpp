// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/improvement.h"

#include <algorithm>
#include <numeric>

namespace waymark::study {

namespace {

constexpr int improvementTrials = 120;
constexpr std::size_t searchedTopics = 16;
constexpr int searchedFills = 30000;

/// Topic indices by value per minute, densest first.
std::vector<int> byDensity(const Knapsack &knapsack)
{
    std::vector<int> order(std::size_t(knapsack.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&knapsack](int a, int b) {
        return knapsack.values[std::size_t(a)] * knapsack.costs[std::size_t(b)]
            > knapsack.values[std::size_t(b)] * knapsack.costs[std::size_t(a)];
    });
    return order;
}

bool isBuiltOn(const Knapsack &knapsack, const std::vector<bool> &selected, int topic)
{
    const auto &dependents = knapsack.dependents[std::size_t(topic)];
    return std::any_of(dependents.begin(), dependents.end(), [&](int d) { return selected[std::size_t(d)]; });
}

class Improvement
{
public:
    Improvement(const PlanAttempts &attempts, const Knapsack &knapsack, Attempt &best)
        : m_attempts(attempts)
        , m_knapsack(knapsack)
        , m_best(best)
        , m_order(byDensity(knapsack))
    {
    }

    void run()
    {
        for (const int topic : m_order) {
            if (!m_best.selected[std::size_t(topic)] && !add(topic))
                exchange(topic);
            if (m_trials <= 0)
                break;
        }
    }

private:
    std::vector<bool> with(int topic) const
    {
        std::vector<bool> more = m_best.selected;
        for (const int missing : missingClosure(m_knapsack, m_best.selected, topic))
            more[std::size_t(missing)] = true;
        return more;
    }

    bool accept(std::vector<bool> selected)
    {
        --m_trials;
        Attempt tried = m_attempts.of(std::move(selected));
        if (tried.value < m_best.value || !m_attempts.isComplete(tried))
            return false;
        m_best = std::move(tried);
        return true;
    }

    bool add(int topic) { return accept(with(topic)); }

    /// Gives up the sparsest topic that makes enough room and is worth less.
    void exchange(int topic)
    {
        const std::vector<bool> larger = with(topic);
        double gained = 0;
        for (std::size_t i = 0; i < larger.size(); ++i)
            gained += larger[i] && !m_best.selected[i] ? m_knapsack.values[i] : 0;
        int tries = 3;
        for (auto given = m_order.rbegin(); given != m_order.rend() && tries > 0 && m_trials > 0; ++given) {
            const auto index = std::size_t(*given);
            if (!m_best.selected[index] || m_knapsack.values[index] >= gained
                || 2 * m_knapsack.costs[index] < m_knapsack.costs[std::size_t(topic)]
                || isBuiltOn(m_knapsack, larger, *given))
                continue;
            std::vector<bool> exchanged = larger;
            exchanged[index] = false;
            --tries;
            if (accept(std::move(exchanged)))
                return;
        }
    }

    const PlanAttempts &m_attempts;
    const Knapsack &m_knapsack;
    Attempt &m_best;
    std::vector<int> m_order;
    int m_trials = improvementTrials;
};

class FullSearch
{
public:
    FullSearch(const PlanAttempts &attempts, Attempt &best)
        : m_attempts(attempts)
        , m_problem(attempts.problem())
        , m_best(best)
        , m_selected(m_problem.topics.size(), false)
        , m_valueLeft(m_problem.topics.size() + 1, 0.0)
        , m_minutes(std::accumulate(attempts.capacity().begin(), attempts.capacity().begin() + m_problem.window, 0.0))
    {
        for (std::size_t i = m_problem.topics.size(); i-- > 0;)
            m_valueLeft[i] = m_valueLeft[i + 1] + topicAt(i).value;
    }

    bool run()
    {
        visit(0, 0, 0);
        return m_fills > 0;
    }

private:
    const PlanProblem::Topic &topicAt(std::size_t position) const
    {
        return m_problem.topics[std::size_t(m_problem.topologicalOrder[position])];
    }

    void visit(std::size_t position, double value, double minutes)
    {
        if (m_fills <= 0 || value + m_valueLeft[position] <= m_best.value * (1 + 1e-12) || minutes > m_minutes + 1e-6)
            return;
        if (position == m_selected.size()) {
            --m_fills;
            Attempt tried = m_attempts.of(m_selected);
            if (m_attempts.isComplete(tried))
                m_best = std::move(tried);
            return;
        }
        const PlanProblem::Topic &topic = topicAt(position);
        const auto index = std::size_t(m_problem.topologicalOrder[position]);
        const bool ready = std::all_of(topic.prerequisites.begin(), topic.prerequisites.end(),
                                       [this](int required) { return m_selected[std::size_t(required)]; });
        if (ready) {
            m_selected[index] = true;
            visit(position + 1, value + topic.value, minutes + topic.reading);
            m_selected[index] = false;
        }
        visit(position + 1, value, minutes);
    }

    const PlanAttempts &m_attempts;
    const PlanProblem &m_problem;
    Attempt &m_best;
    std::vector<bool> m_selected;
    std::vector<double> m_valueLeft; ///< of the topics from a position on
    double m_minutes; ///< reading all days together can hold
    int m_fills = searchedFills;
};

} // namespace

void improve(const PlanAttempts &attempts, const Knapsack &knapsack, Attempt &best)
{
    Improvement(attempts, knapsack, best).run();
}

bool searchAll(const PlanAttempts &attempts, Attempt &best)
{
    return best.selected.size() <= searchedTopics && FullSearch(attempts, best).run();
}

} // namespace waymark::study
