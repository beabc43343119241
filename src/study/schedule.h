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
    std::vector<int> broken; ///< pins that could not be kept: indices into PlanProblem::pins
};

/// What of the order is given, beyond what topics require of each other.
struct FillOrder
{
    /// Sections in the order and on the days of an earlier plan: none is read before its day there, so that as little
    /// as possible moves. Sections that are missing here follow where days have time beyond their reserve. Empty: by
    /// curriculum, tracks taking turns.
    std::vector<Placement> earlier;
    /// Of an earlier plan: what is late goes before what a day had anyway, and pushes that out where there is no room
    /// for both; else it takes what room there is beside it.
    bool lateFirst = false;
    bool pinsFirst = false; ///< what pins build on is read as early as possible instead of as late
};

/// Spreads the selected topics over the days: reviews first, then ready sections in curriculum order, tracks taking
/// turns by weighted fair share; a topic that is read brings its questions' reviews from that day on. `capacity` is
/// what PlanProblem::capacity returns. Topics that do not fit any more stay unfinished. Pinned sections are read on
/// their day, reserve included if need be; what they build on is brought forward when the days before would not hold it
/// otherwise. A pin that its day cannot hold is broken, and its section is read like any other from then on.
Schedule fillDays(const PlanProblem &problem, const std::vector<double> &capacity, const std::vector<bool> &selected,
                  const FillOrder &order = {});

/// Reviews shorter than this wait for the next day (minutes).
inline constexpr double shortestReviews = 0.5;

} // namespace waymark::study
