// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/planproblem.h"
#include "study/schedule.h"

#include <vector>

namespace waymark::study {

/// Writes a schedule down as a Plan with ids, titles and dates, the minutes needed and available, and why each topic
/// that is not selected was dropped. Leaves `gap` and `extraMinutesPerDay` to the planner.
Plan reportPlan(const PlanRequest &request, const PlanProblem &problem, const std::vector<bool> &selected,
                const Schedule &schedule);

/// The plan, unless checkPlan finds fault with it: then the sentence that says so.
PlanResult checkedPlan(const PlanRequest &request, Plan plan);

} // namespace waymark::study
