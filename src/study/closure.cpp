// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/closure.h"

#include "study/mincut.h"

#include <algorithm>
#include <limits>

namespace waymark::study {

namespace {

/// Where every item has at most one prerequisite, an item with all that hangs on it is worth its weight plus what is
/// positive among its dependents.
Closure forestClosure(const Knapsack &knapsack, const std::vector<Choice> &choices, double price)
{
    const auto size = std::size_t(knapsack.size());
    std::vector<double> below(size, 0.0);
    Closure result{std::vector<bool>(size, false), 0};
    for (auto it = knapsack.order.rbegin(); it != knapsack.order.rend(); ++it) {
        const auto item = std::size_t(*it);
        if (choices[item] != Choice::Free)
            continue;
        const double weight = below[item] + knapsack.values[item] - price * knapsack.costs[item];
        below[item] = weight;
        if (weight > 0 && !knapsack.prerequisites[item].empty())
            below[std::size_t(knapsack.prerequisites[item].front())] += weight;
    }
    for (const int i : knapsack.order) {
        const auto item = std::size_t(i);
        if (choices[item] != Choice::Free || below[item] <= 0)
            continue;
        const auto &required = knapsack.prerequisites[item];
        const bool root = required.empty() || choices[std::size_t(required.front())] == Choice::In;
        if (root)
            result.weight += below[item];
        result.taken[item] = root || result.taken[std::size_t(required.front())];
    }
    return result;
}

Closure cutClosure(const Knapsack &knapsack, const std::vector<Choice> &choices, double price)
{
    const int size = knapsack.size();
    const int source = size;
    const int sink = size + 1;
    MinCut graph(size + 2);
    for (int item = 0; item < size; ++item) {
        if (choices[std::size_t(item)] != Choice::Free)
            continue;
        const double weight = knapsack.values[std::size_t(item)] - price * knapsack.costs[std::size_t(item)];
        if (weight > 0)
            graph.addEdge(source, item, weight);
        else
            graph.addEdge(item, sink, -weight);
        for (const int required : knapsack.prerequisites[std::size_t(item)]) {
            if (choices[std::size_t(required)] == Choice::Free)
                graph.addEdge(item, required, std::numeric_limits<double>::infinity());
        }
    }
    Closure result{graph.sourceSide(source, sink), 0};
    result.taken.resize(std::size_t(size));
    for (int item = 0; item < size; ++item) {
        if (result.taken[std::size_t(item)])
            result.weight += knapsack.values[std::size_t(item)] - price * knapsack.costs[std::size_t(item)];
    }
    return result;
}

struct Line
{
    double value = 0;
    double cost = 0;
};

Line lineOf(const Knapsack &knapsack, const std::vector<bool> &taken)
{
    Line line;
    for (std::size_t item = 0; item < taken.size(); ++item) {
        if (taken[item]) {
            line.value += knapsack.values[item];
            line.cost += knapsack.costs[item];
        }
    }
    return line;
}

} // namespace

Closure maximumClosure(const Knapsack &knapsack, bool forest, const std::vector<Choice> &choices, double price)
{
    return forest ? forestClosure(knapsack, choices, price) : cutClosure(knapsack, choices, price);
}

Lagrangian solveLagrangian(const Knapsack &knapsack, bool forest)
{
    // The dual is convex and piecewise linear in the price, one line per closure. Cutting the steepest line over budget
    // with the flattest within it gives the next price to try, until no closure lies above their crossing.
    const std::vector<Choice> choices(std::size_t(knapsack.size()), Choice::Free);
    std::vector<bool> within(std::size_t(knapsack.size()), false);
    std::vector<bool> beyond(std::size_t(knapsack.size()), true);
    Line under;
    Line over = lineOf(knapsack, beyond);
    if (over.cost <= knapsack.budget)
        return {0, over.value, beyond, beyond};
    double price = 0;
    double bound = over.value;
    for (int round = 0; round < 60; ++round) {
        price = (over.value - under.value) / (over.cost - under.cost);
        const double crossing = under.value + price * (knapsack.budget - under.cost);
        const Closure closure = maximumClosure(knapsack, forest, choices, price);
        bound = price * knapsack.budget + closure.weight;
        if (bound <= crossing * (1 + 1e-12) + 1e-12)
            break;
        const Line line = lineOf(knapsack, closure.taken);
        if (line.cost <= knapsack.budget) {
            if (line.cost <= under.cost)
                break; // no new line: the rest is rounding
            under = line;
            within = closure.taken;
        } else {
            if (line.cost >= over.cost)
                break;
            over = line;
            beyond = closure.taken;
        }
    }
    return {price, bound, within, beyond};
}

} // namespace waymark::study
