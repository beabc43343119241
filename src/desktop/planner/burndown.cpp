// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/burndown.h"

#include <algorithm>

namespace waymark::desktop {

BurnDown BurnDown::of(const workspace::Snapshot &snapshot)
{
    BurnDown result;
    if (!snapshot.plan || snapshot.plan->days.empty())
        return result;
    const study::Plan &plan = *snapshot.plan;
    const QDate today = snapshot.today.date;
    result.days.resize(plan.days.size() + 1);
    result.days.back().date = plan.interview;
    for (size_t i = plan.days.size(); i-- > 0;) {
        const study::PlanDay &day = plan.days[i];
        Day &entry = result.days[i];
        entry = {day.date, result.days[i + 1].left, result.days[i + 1].available + day.minutes};
        for (const study::PlanItem &item : day.items) {
            entry.left += item.minutes;
            const bool done = item.isReading()
                ? snapshot.mark(item.id) == journal::Mark::Read || snapshot.mark(item.id) == journal::Mark::Skipped
                : day.date < today;
            result.leftNow += done ? 0 : item.minutes;
        }
        if (day.date == today) {
            result.today = int(i);
            result.availableNow = std::max(0.0, entry.available - snapshot.today.doneMinutes);
        }
        result.highest = std::max({result.highest, entry.left, entry.available});
    }
    result.highest = std::max(result.highest, result.leftNow);
    return result;
}

} // namespace waymark::desktop
