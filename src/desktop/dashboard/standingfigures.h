// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <optional>
#include <vector>

namespace waymark::desktop {

/// The figures behind the progress page: readiness today, on the day if the learner stops, and on the day if the plan
/// is followed.
struct StandingFigures
{
    QDate today;
    QDate day; ///< the interview; today when none is set
    workspace::ReadinessReport now;
    workspace::ReadinessReport stopped;
    std::optional<workspace::ReadinessReport> followed; ///< without a plan there is none
    std::vector<study::CalibrationBin> calibration; ///< what was expected of repeated answers, and how they went
};

/// Computes them; on the workspace's thread.
workspace::Result<StandingFigures> standingFigures(workspace::Workspace &workspace);

/// How many questions fall due on each of `days` days from today; what is overdue counts for today.
std::vector<int> dueCounts(const workspace::Snapshot &snapshot, int days);

} // namespace waymark::desktop
