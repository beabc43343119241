// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace waymark::desktop {

/// Fills an empty profile with a month of study that ends at `now`: a goal, reading, reviews, notes and a plan. The
/// same for the same library and moment. Error: a sentence.
workspace::Result<void> simulateMonth(const workspace::Locations &locations, const QDateTime &now,
                                      const QTimeZone &zone);

} // namespace waymark::desktop
