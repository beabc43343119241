// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/standing.h"
#include "workspace/workspace.h"

namespace waymark::workspace {

/// Readiness for `role` on `at`, seen from `today`, from what the learner did so far.
ReadinessReport readinessReport(const library::Library &library, const library::Role &role, const Standing &standing,
                                const study::Scheduler &scheduler, QDate at, QDate today);

/// The standing as it would be on `until` if the plan were carried out: its sections read on their days, the questions
/// of a topic answered on the day it is finished, and every review answered when it falls due. What lies after `until`
/// is left out.
Standing carriedOut(const Standing &standing, const study::Plan &plan, const Contents &contents,
                    const study::Scheduler &scheduler, QDate until);

} // namespace waymark::workspace
