// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/standing.h"
#include "workspace/workspace.h"

namespace waymark::workspace {

/// What the planner is asked: every topic of a track that counts for the role (and what those build on) that is neither
/// read nor skipped, with its unread sections, and the reviews that are to be expected.
study::PlanRequest planRequest(const library::Library &library, const library::Role &role, const Goal &goal,
                               const Standing &standing, const study::Scheduler &scheduler, QDate today);

/// A sentence for a goal that no plan can be made for; empty when it can.
QString whatIsWrong(const Goal &goal, const library::Library &library, QDate today);

} // namespace waymark::workspace
