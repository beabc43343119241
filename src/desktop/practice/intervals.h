// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/scheduler.h"

#include <QString>

namespace waymark::desktop {

/// How long until a question comes again, short enough for a button: "10 min", "8 d", "3 mo", "1.5 y".
QString intervalText(const study::QuestionMemory &memory, const QDateTime &now);

} // namespace waymark::desktop
