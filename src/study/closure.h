// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/selection.h"

#include <vector>

namespace waymark::study {

/// State of an item while parts of a selection are fixed.
enum class Choice : char { Free, In, Out };

/// Maximum-weight closure over the free items for weights value − price·cost (Picard 1976, by a minimum cut; by one
/// sweep where the items form a forest). `choices` must be consistent: what an item in needs is in, what builds on an
/// item out is out.
struct Closure
{
    std::vector<bool> taken; ///< free items only; the smallest of the best sets
    double weight = 0;
};

Closure maximumClosure(const Knapsack &knapsack, bool forest, const std::vector<Choice> &choices, double price);

/// Solution of the Lagrangian dual: the price of a minute at which the bound is lowest.
struct Lagrangian
{
    double price = 0; ///< value per minute
    double bound = 0; ///< upper bound of every selection's value
    std::vector<bool> within; ///< a closure within the budget, optimal for a slightly higher price
    std::vector<bool> beyond; ///< a closure over the budget, optimal for a slightly lower price
};

Lagrangian solveLagrangian(const Knapsack &knapsack, bool forest);

} // namespace waymark::study
