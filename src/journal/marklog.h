// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"
#include "journal/aliases.h"
#include "journal/journal.h"

namespace waymark::journal {

/// The present mark of an id and when it became so.
struct PresentMark
{
    MarkEntry entry;
    qint64 changed = 0; ///< ms since 1970, UTC: of two journals the later knows better
};

/// Replays the log of marks of one library: the last one that was not undone counts.
database::Result<QHash<QString, PresentMark>> presentMarks(database::Connection &connection, qint64 library,
                                                           const Aliases &aliases);

} // namespace waymark::journal
