// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/treeknapsack.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace waymark::study {

namespace {

constexpr double largestTable = 1.2e7; ///< items × minutes: some 60 ms
constexpr double largestStack = 1.6e7; ///< depth × minutes, one double each

int depthOf(const Knapsack &knapsack)
{
    std::vector<int> depth(std::size_t(knapsack.size()), 1);
    int deepest = 0;
    for (const int item : knapsack.order) {
        for (const int required : knapsack.prerequisites[std::size_t(item)])
            depth[std::size_t(item)] = depth[std::size_t(required)] + 1;
        deepest = std::max(deepest, depth[std::size_t(item)]);
    }
    return deepest;
}

/// Row b of the table: the best value with at most b minutes. An item's row is made from its prerequisite's row with
/// that taken, so what hangs on an item is only ever counted with it.
class TreeKnapsack
{
public:
    TreeKnapsack(const Knapsack &knapsack, int minutes)
        : m_knapsack(knapsack)
        , m_cells(std::size_t(minutes) + 1)
        , m_chosen(std::size_t(knapsack.size()) * m_cells, 0)
        , m_taken(std::size_t(knapsack.size()), false)
    {
    }

    std::vector<bool> solve()
    {
        std::vector<int> roots;
        for (const int item : m_knapsack.order) {
            if (m_knapsack.prerequisites[std::size_t(item)].empty())
                roots.push_back(item);
        }
        std::vector<double> row(m_cells, 0.0);
        for (const int root : roots)
            decide(root, row);
        std::size_t minutes = m_cells - 1;
        for (auto root = roots.rbegin(); root != roots.rend(); ++root)
            minutes = trace(*root, minutes);
        return m_taken;
    }

private:
    void decide(int item, std::vector<double> &row)
    {
        const auto cost = std::size_t(m_knapsack.costs[std::size_t(item)]);
        if (cost >= m_cells)
            return;
        const double value = m_knapsack.values[std::size_t(item)];
        std::vector<double> with(m_cells, -std::numeric_limits<double>::infinity());
        std::transform(row.begin(), row.end() - std::ptrdiff_t(cost), with.begin() + std::ptrdiff_t(cost),
                       [value](double before) { return before + value; });
        for (const int dependent : m_knapsack.dependents[std::size_t(item)])
            decide(dependent, with);
        char *chosen = m_chosen.data() + std::size_t(item) * m_cells;
        for (std::size_t minutes = 0; minutes < m_cells; ++minutes) {
            chosen[minutes] = with[minutes] > row[minutes];
            row[minutes] = std::max(row[minutes], with[minutes]);
        }
    }

    /// Undoes `decide`: the minutes that were left before the item and what hangs on it.
    std::size_t trace(int item, std::size_t minutes)
    {
        if (!m_chosen[std::size_t(item) * m_cells + minutes])
            return minutes;
        m_taken[std::size_t(item)] = true;
        const auto &dependents = m_knapsack.dependents[std::size_t(item)];
        for (auto dependent = dependents.rbegin(); dependent != dependents.rend(); ++dependent)
            minutes = trace(*dependent, minutes);
        return minutes - std::size_t(m_knapsack.costs[std::size_t(item)]);
    }

    const Knapsack &m_knapsack;
    std::size_t m_cells;
    std::vector<char> m_chosen;
    std::vector<bool> m_taken;
};

} // namespace

std::optional<std::vector<bool>> solveTreeKnapsack(const Knapsack &knapsack)
{
    const bool whole = std::all_of(knapsack.costs.begin(), knapsack.costs.end(),
                                   [](double cost) { return cost == std::floor(cost) && cost < 1e9; });
    const double minutes = std::floor(knapsack.budget);
    if (!whole || minutes < 0 || knapsack.size() * (minutes + 1) > largestTable
        || depthOf(knapsack) * (minutes + 1) > largestStack)
        return std::nullopt;
    return TreeKnapsack(knapsack, int(minutes)).solve();
}

} // namespace waymark::study
