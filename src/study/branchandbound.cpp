// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/branchandbound.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waymark::study {

namespace {

/// Steps chosen so that the search ends within some 20 ms: a forest's bound takes linear time, a cut's more.
long stepLimit(int size, bool forest)
{
    if (size <= 20)
        return 1L << 21; // more than all selections: complete
    return forest ? 4'000'000L / size : long(1e6 / (size * std::sqrt(double(size))));
}

class Search
{
public:
    Search(const Knapsack &knapsack, bool forest, double price, Selection &best)
        : m_knapsack(knapsack)
        , m_forest(forest)
        , m_price(price)
        , m_best(best)
        , m_steps(stepLimit(knapsack.size(), forest))
        , m_choices(std::size_t(knapsack.size()), Choice::Free)
        , m_byWeight(std::size_t(knapsack.size()))
    {
        // Where the sign is clearest, one of the two branches is cut off at once.
        std::iota(m_byWeight.begin(), m_byWeight.end(), 0);
        std::stable_sort(m_byWeight.begin(), m_byWeight.end(),
                         [this](int a, int b) { return std::abs(weight(a)) > std::abs(weight(b)); });
    }

    /// Whether every branch was searched or cut off.
    bool run()
    {
        visit(0);
        return m_steps > 0;
    }

private:
    double weight(int item) const
    {
        return m_knapsack.values[std::size_t(item)] - m_price * m_knapsack.costs[std::size_t(item)];
    }

    void visit(std::size_t next)
    {
        if (--m_steps <= 0)
            return;
        const Closure closure = maximumClosure(m_knapsack, m_forest, m_choices, m_price);
        const double bound = m_value + m_price * (m_knapsack.budget - m_cost) + closure.weight;
        if (bound <= m_best.value + 1e-9 * std::max(1.0, m_best.value))
            return;
        offer(closure);
        while (next < m_byWeight.size() && m_choices[std::size_t(m_byWeight[next])] != Choice::Free)
            ++next;
        if (next == m_byWeight.size())
            return;
        const int item = m_byWeight[next];
        if (weight(item) > 0) {
            take(item, next);
            leave(item, next);
        } else {
            leave(item, next);
            take(item, next);
        }
    }

    void offer(const Closure &closure)
    {
        double value = m_value;
        double cost = m_cost;
        for (std::size_t item = 0; item < closure.taken.size(); ++item) {
            if (closure.taken[item]) {
                value += m_knapsack.values[item];
                cost += m_knapsack.costs[item];
            }
        }
        const bool whole = cost <= m_knapsack.budget;
        if ((whole ? value : m_value) <= m_best.value)
            return;
        m_best.value = whole ? value : m_value;
        for (std::size_t item = 0; item < closure.taken.size(); ++item)
            m_best.taken[item] = m_choices[item] == Choice::In || (whole && closure.taken[item]);
    }

    void take(int item, std::size_t next)
    {
        std::vector<bool> in(m_choices.size());
        std::transform(m_choices.begin(), m_choices.end(), in.begin(), [](Choice c) { return c == Choice::In; });
        const std::vector<int> missing = missingClosure(m_knapsack, in, item);
        const double value = m_value;
        const double cost = m_cost;
        for (const int taken : missing) {
            m_value += m_knapsack.values[std::size_t(taken)];
            m_cost += m_knapsack.costs[std::size_t(taken)];
        }
        if (m_cost <= m_knapsack.budget)
            descend(missing, Choice::In, next);
        m_value = value;
        m_cost = cost;
    }

    void leave(int item, std::size_t next)
    {
        std::vector<int> out{item};
        std::vector<bool> met(m_choices.size(), false);
        met[std::size_t(item)] = true;
        for (std::size_t head = 0; head < out.size(); ++head) {
            for (const int dependent : m_knapsack.dependents[std::size_t(out[head])]) {
                if (!met[std::size_t(dependent)] && m_choices[std::size_t(dependent)] == Choice::Free) {
                    met[std::size_t(dependent)] = true;
                    out.push_back(dependent);
                }
            }
        }
        descend(out, Choice::Out, next);
    }

    void descend(const std::vector<int> &items, Choice choice, std::size_t next)
    {
        for (const int item : items)
            m_choices[std::size_t(item)] = choice;
        visit(next);
        for (const int item : items)
            m_choices[std::size_t(item)] = Choice::Free;
    }

    const Knapsack &m_knapsack;
    bool m_forest;
    double m_price;
    Selection &m_best;
    long m_steps;
    std::vector<Choice> m_choices;
    std::vector<int> m_byWeight;
    double m_value = 0; ///< of what is in
    double m_cost = 0;
};

} // namespace

void branchAndBound(const Knapsack &knapsack, bool forest, double price, Selection &selection)
{
    if (Search(knapsack, forest, price, selection).run())
        selection.bound = selection.value;
}

} // namespace waymark::study
