// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/standingfigures.h"

#include "study/studyday.h"

#include <algorithm>

namespace waymark::desktop {

workspace::Result<StandingFigures> standingFigures(workspace::Workspace &workspace)
{
    const auto snapshot = workspace.snapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    StandingFigures figures;
    figures.today = workspace.studyDay();
    const workspace::Goal &goal = (*snapshot)->goal;
    figures.day = goal.isSet() ? std::max(goal.interview, figures.today) : figures.today;

    auto now = workspace.readiness(figures.today);
    if (!now)
        return tl::unexpected(now.error());
    figures.now = std::move(*now);
    auto stopped = workspace.readiness(figures.day);
    if (!stopped)
        return tl::unexpected(stopped.error());
    figures.stopped = std::move(*stopped);
    if ((*snapshot)->plan && figures.day > figures.today) {
        auto followed = workspace.readinessWithPlan(figures.day, *(*snapshot)->plan);
        if (!followed)
            return tl::unexpected(followed.error());
        figures.followed = std::move(*followed);
    }
    const auto predictions = workspace.predictions();
    if (!predictions)
        return tl::unexpected(predictions.error());
    figures.calibration = study::calibration(*predictions);
    return figures;
}

std::vector<int> dueCounts(const workspace::Snapshot &snapshot, int days)
{
    std::vector<int> counts(size_t(days), 0);
    for (const study::QuestionMemory &memory : snapshot.memories) {
        const QDate due = study::studyDay(memory.due, snapshot.scheduler.settings().zone);
        const qint64 day = std::max<qint64>(0, snapshot.today.date.daysTo(due));
        if (day < days)
            ++counts[size_t(day)];
    }
    return counts;
}

} // namespace waymark::desktop
