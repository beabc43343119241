// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/selection.h"

#include "study/branchandbound.h"
#include "study/closure.h"
#include "study/treeknapsack.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>

namespace waymark::study {

namespace {

constexpr int fillRounds = 6; ///< the last two take all that fits

struct Bundle
{
    int item;
    double own; ///< minutes of the item alone
    double density; ///< value per minute of the item with its missing prerequisites
};

/// Free items that may fit into the room left, with what they still need, densest first.
std::vector<Bundle> bundles(const Knapsack &knapsack, const std::vector<bool> &taken, double room)
{
    std::vector<Bundle> result;
    for (int item = 0; item < knapsack.size(); ++item) {
        if (taken[std::size_t(item)] || knapsack.costs[std::size_t(item)] > room)
            continue;
        double value = 0;
        double cost = 0;
        for (const int missing : missingClosure(knapsack, taken, item)) {
            value += knapsack.values[std::size_t(missing)];
            cost += knapsack.costs[std::size_t(missing)];
        }
        result.push_back({item, knapsack.costs[std::size_t(item)],
                          cost > 0 ? value / cost : std::numeric_limits<double>::infinity()});
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Bundle &a, const Bundle &b) { return a.density > b.density; });
    return result;
}

void keepBetter(Selection &best, const Selection &other)
{
    if (other.value > best.value) {
        best.taken = other.taken;
        best.value = other.value;
        best.cost = other.cost;
    }
}

/// Drops from a set over the budget, sparsest first, what nothing else in it builds on, until it fits.
std::vector<bool> peeled(const Knapsack &knapsack, std::vector<bool> taken)
{
    std::vector<int> builtOn(taken.size(), 0);
    double cost = 0;
    for (std::size_t item = 0; item < taken.size(); ++item) {
        if (!taken[item])
            continue;
        cost += knapsack.costs[item];
        for (const int required : knapsack.prerequisites[item])
            ++builtOn[std::size_t(required)];
    }
    // Compares value/cost without dividing; the queue hands out the sparsest.
    const auto denser = [&knapsack](int a, int b) {
        return knapsack.values[std::size_t(a)] * knapsack.costs[std::size_t(b)]
            > knapsack.values[std::size_t(b)] * knapsack.costs[std::size_t(a)];
    };
    std::priority_queue<int, std::vector<int>, decltype(denser)> leaves(denser);
    for (int item = 0; item < knapsack.size(); ++item) {
        if (taken[std::size_t(item)] && builtOn[std::size_t(item)] == 0)
            leaves.push(item);
    }
    while (cost > knapsack.budget && !leaves.empty()) {
        const int item = leaves.top();
        leaves.pop();
        taken[std::size_t(item)] = false;
        cost -= knapsack.costs[std::size_t(item)];
        for (const int required : knapsack.prerequisites[std::size_t(item)]) {
            if (--builtOn[std::size_t(required)] == 0)
                leaves.push(required);
        }
    }
    return taken;
}

/// Fills up a starting set; the bound is not touched.
Selection filled(const Knapsack &knapsack, std::vector<bool> start)
{
    Selection selection{std::move(start)};
    sumUp(knapsack, selection);
    fillByDensity(knapsack, selection);
    return selection;
}

} // namespace

std::vector<int> missingClosure(const Knapsack &knapsack, const std::vector<bool> &taken, int item)
{
    std::vector<int> found{item};
    std::vector<bool> met = taken;
    met[std::size_t(item)] = true;
    for (std::size_t head = 0; head < found.size(); ++head) {
        for (const int required : knapsack.prerequisites[std::size_t(found[head])]) {
            if (!met[std::size_t(required)]) {
                met[std::size_t(required)] = true;
                found.push_back(required);
            }
        }
    }
    return found;
}

void sumUp(const Knapsack &knapsack, Selection &selection)
{
    selection.value = 0;
    selection.cost = 0;
    for (std::size_t item = 0; item < selection.taken.size(); ++item) {
        if (selection.taken[item]) {
            selection.value += knapsack.values[item];
            selection.cost += knapsack.costs[item];
        }
    }
}

void fillByDensity(const Knapsack &knapsack, Selection &selection)
{
    // What is taken makes its dependents cheaper: after every share of the room the bundles are weighed anew.
    bool changed = true;
    for (int round = 0; changed && round < fillRounds; ++round) {
        changed = false;
        const double room = knapsack.budget - selection.cost;
        const double share = round + 2 < fillRounds ? room / 3 : room;
        const double start = selection.cost;
        for (const Bundle &bundle : bundles(knapsack, selection.taken, room)) {
            if (selection.taken[std::size_t(bundle.item)] || selection.cost + bundle.own > knapsack.budget)
                continue;
            const std::vector<int> missing = missingClosure(knapsack, selection.taken, bundle.item);
            double cost = selection.cost;
            for (const int item : missing)
                cost += knapsack.costs[std::size_t(item)];
            if (cost > knapsack.budget)
                continue;
            for (const int item : missing)
                selection.taken[std::size_t(item)] = true;
            selection.cost = cost;
            changed = true;
            if (cost - start > share)
                break;
        }
    }
    sumUp(knapsack, selection);
}

bool isForest(const Knapsack &knapsack)
{
    return std::all_of(knapsack.prerequisites.begin(), knapsack.prerequisites.end(),
                       [](const auto &required) { return required.size() <= 1; });
}

Selection selectTopics(const Knapsack &knapsack)
{
    const auto size = std::size_t(knapsack.size());
    if (std::accumulate(knapsack.costs.begin(), knapsack.costs.end(), 0.0) <= knapsack.budget) {
        Selection all{std::vector<bool>(size, true)};
        sumUp(knapsack, all);
        all.bound = all.value;
        return all;
    }
    const bool forest = isForest(knapsack);
    if (forest) {
        if (std::optional<std::vector<bool>> exact = solveTreeKnapsack(knapsack)) {
            Selection best = filled(knapsack, std::move(*exact)); // topics worth nothing may still fit
            best.bound = best.value;
            return best;
        }
    }
    const Lagrangian dual = solveLagrangian(knapsack, forest);
    Selection best = filled(knapsack, dual.within);
    keepBetter(best, filled(knapsack, peeled(knapsack, dual.beyond)));
    best.bound = std::max(dual.bound, best.value);
    branchAndBound(knapsack, forest, dual.price, best);
    sumUp(knapsack, best);
    fillByDensity(knapsack, best);
    best.bound = std::max(best.bound, best.value);
    return best;
}

} // namespace waymark::study
