// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/selection.h"

#include <optional>
#include <vector>

namespace waymark::study {

/// The best selection of a forest (isForest) by dynamic programming over whole minutes, proven best. None if the costs
/// are not whole minutes or the table would be too large.
std::optional<std::vector<bool>> solveTreeKnapsack(const Knapsack &knapsack);

} // namespace waymark::study
