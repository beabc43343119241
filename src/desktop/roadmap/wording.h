// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "library/library.h"

#include <QString>

namespace waymark::desktop {

// Words for the domain's values, in the language of the interface. One place, so that the same state has the same name
// everywhere.

QString nameOf(journal::Mark mark); ///< "Unread", "Reading", "Read", "Skipped"
QString nameOf(library::Level level); ///< "Beginner" …; empty for Unknown
QString nameOf(library::QuestionKind kind); ///< "Concept" …; empty for Unknown
QString duration(double minutes); ///< "35 min", "4 h 20 min"; rounded to whole minutes, at least 1 if anything

} // namespace waymark::desktop
