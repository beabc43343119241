// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/planner.h"

namespace waymark::study {

/// The plan made again with as few changes as possible: what is still to be read keeps its day, what was missed comes
/// first and may use the reserve, what it pushes out moves to the days behind. Topics left out stay left out unless the
/// plan made wholly new is worth more than 2 % more; where the days no longer hold what was planned, it is made wholly
/// new. STUDY.md §3.
PlanResult remakePlan(const PlanRequest &request, const Plan &previous);

/// A topic's reading of one day, to be done on another.
struct PlanMove
{
    QDate from;
    QString topic;
    QDate to;
};

/// The plan with this one change and the reviews that follow from it. What was moved is locked on its new day. The
/// error says why it cannot be: prerequisites that would come later, a day that is full, locked, off, past, or kept for
/// the last reviews.
PlanResult movePlanned(const PlanRequest &request, const Plan &plan, const PlanMove &move);

/// What is different between two plans for one stretch of reading.
struct PlanChange
{
    enum class Kind { Moved, Dropped, Added };
    Kind kind = Kind::Moved;
    QString topic; ///< id
    QDate from; ///< invalid for what is added
    QDate to; ///< invalid for what is dropped
    int sections = 0;
    double minutes = 0;
};

/// What of the request's sections another plan reads on another day, not at all, or in addition; moved first, then
/// dropped, then added, each by date. Sections of one topic that go from one day to one other are one change.
std::vector<PlanChange> planChanges(const PlanRequest &request, const Plan &before, const Plan &after);

} // namespace waymark::study
