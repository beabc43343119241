// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/closure.h"
#include "study/selection.h"

namespace waymark::study {

/// Improves `selection` by depth-first branch and bound under the Lagrangian's price. Lowers `selection.bound` to its
/// value if the search was complete; gives up after a number of steps that depends on the size alone.
void branchAndBound(const Knapsack &knapsack, bool forest, double price, Selection &selection);

} // namespace waymark::study
