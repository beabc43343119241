// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/planattempt.h"
#include "study/selection.h"

namespace waymark::study {

/// Improves a complete attempt on the days themselves, where the knapsack only knew averages: adds dropped topics,
/// densest first, alone or in place of one worth less. A fixed number of trials; never makes it worse.
void improve(const PlanAttempts &attempts, const Knapsack &knapsack, Attempt &best);

/// Searches every selection of a small problem that could be worth more than `best`, each on the days themselves.
/// Whether the search was complete, so that `best` is proven.
bool searchAll(const PlanAttempts &attempts, Attempt &best);

} // namespace waymark::study
