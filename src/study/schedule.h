// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/planproblem.h"

#include <vector>

namespace waymark::study {

/// A section, or a part of it, on a day.
struct Placement
{
    int day = 0;
    int topic = 0;
    int section = 0; ///< index into the topic's sections
    double minutes = 0;
};

/// What is done on which day.
struct Schedule
{
    std::vector<Placement> placements; ///< in the order they are to be done
    std::vector<double> reviews; ///< minutes per day
    std::vector<int> finished; ///< per topic: the day it is read to the end, -1 if it is not
    double backlog = 0; ///< minutes of reviews left over on the last day with time
};

/// Spreads the selected topics over the days: reviews first, then ready sections in curriculum order, tracks taking
/// turns by weighted fair share; a topic that is read brings its questions' reviews from that day on. `capacity` is
/// what PlanProblem::capacity returns. Topics that do not fit any more stay unfinished.
Schedule fillDays(const PlanProblem &problem, const std::vector<double> &capacity, const std::vector<bool> &selected);

/// Reviews shorter than this wait for the next day (minutes).
inline constexpr double shortestReviews = 0.5;

} // namespace waymark::study
