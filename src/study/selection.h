// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace waymark::study {

/// A knapsack in which an item may only be taken together with all its prerequisites.
struct Knapsack
{
    std::vector<double> values; ///< not negative
    std::vector<double> costs; ///< minutes, not negative
    std::vector<std::vector<int>> prerequisites;
    std::vector<std::vector<int>> dependents;
    std::vector<int> order; ///< every item after its prerequisites
    double budget = 0; ///< minutes

    int size() const { return int(values.size()); }
};

struct Selection
{
    std::vector<bool> taken;
    double value = 0;
    double cost = 0;
    double bound = 0; ///< no selection within the budget is worth more; equal to `value` if this one is proven best
};

/// The most valuable selection within the budget. Everything if it fits; else the tree dynamic programme where every
/// item has at most one prerequisite, a Lagrangian relaxation solved by maximum-weight closures, a fill by density, and
/// branch and bound up to a fixed number of steps (exact for 17 items and usually for many more; never slower for a
/// clock).
Selection selectTopics(const Knapsack &knapsack);

/// `item` and everything it builds on that is not `taken` yet.
std::vector<int> missingClosure(const Knapsack &knapsack, const std::vector<bool> &taken, int item);

/// Takes, densest first, what still fits into the budget together with its missing prerequisites.
void fillByDensity(const Knapsack &knapsack, Selection &selection);

/// Value and cost of what is taken.
void sumUp(const Knapsack &knapsack, Selection &selection);

/// At most one prerequisite each.
bool isForest(const Knapsack &knapsack);

} // namespace waymark::study
