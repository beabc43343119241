// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "workspace/snapshot.h"

#include <tl/expected.hpp>

namespace waymark::cli {

/// The goal that a `plan` command line describes: what it leaves out is taken from `known`. The error is a sentence
/// about the word that makes no sense.
tl::expected<workspace::Goal, QString> goalFromArguments(const Invocation &invocation, const workspace::Goal &known,
                                                         const library::Library &library);

/// "mon=60,tue=0,…": days that are not named have 0 minutes. A single number holds for every day.
tl::expected<std::array<int, 7>, QString> weekMinutes(const QString &text);
/// "2026-12-24" or "2026-12-24..2026-12-31", both ends included.
tl::expected<std::vector<QDate>, QString> daysOff(const QString &text);

} // namespace waymark::cli
