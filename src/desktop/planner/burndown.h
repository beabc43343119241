// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QDate>

#include <vector>

namespace waymark::desktop {

/// What is left to do and the time there is for it, from the first day of the plan to the interview. Plain numbers.
struct BurnDown
{
    struct Day
    {
        QDate date; ///< the last one is the interview's
        double left = 0; ///< minutes that the plan has from the beginning of this day on
        double available = 0; ///< minutes the learner has from then on
    };
    std::vector<Day> days;
    int today = -1; ///< index of the present day; -1: before the plan or after it
    double leftNow = 0; ///< minutes that are really left: what was missed counts, what was read does not
    double availableNow = 0; ///< minutes from today on, less what is done of today
    double highest = 0; ///< of all the minutes above

    /// Minutes that may be lost without losing anything; negative: minutes short.
    double slack() const { return availableNow - leftNow; }

    /// Of the accepted plan; empty without one.
    static BurnDown of(const workspace::Snapshot &snapshot);
};

} // namespace waymark::desktop
