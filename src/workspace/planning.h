// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/standing.h"
#include "workspace/workspace.h"

namespace waymark::workspace {

/// What the planner is asked: every topic of a track that counts for the role (and what those build on) that is neither
/// read nor skipped, with its unread sections, and the reviews that are to be expected. `current`: the accepted plan,
/// whose locks hold on and whose work of today that is done stays; may be null.
study::PlanRequest planRequest(const library::Library &library, const library::Role &role, const Goal &goal,
                               const Standing &standing, const study::Scheduler &scheduler, QDate today,
                               const study::Plan *current = nullptr);

/// What of the plan's days before today is neither read nor skipped.
Missed missed(const study::Plan &plan, const Standing &standing, QDate today);

/// The plan with the reading of a day, or of one topic on it (empty: all), locked or free. Error: there is nothing to
/// lock, or it holds a part of a section.
Result<study::Plan> withLock(const study::Plan &plan, const QDate &date, const QString &topic, bool locked);

/// A sentence for a goal that no plan can be made for; empty when it can.
QString whatIsWrong(const Goal &goal, const library::Library &library, QDate today);

} // namespace waymark::workspace
