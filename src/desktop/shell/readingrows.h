// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QString>

#include <vector>

namespace waymark::desktop {

/// One decision of reading a library: what was decided on, why, and what lies below it.
struct ReadingRow
{
    QString what;
    QString why; ///< a sentence; may be empty for a heading
    QString id; ///< what opens it in the reader: a topic's key, or "file:PATH"; empty when nothing does
    std::vector<ReadingRow> rows;
};

/// Every decision that made the library what it is shown as: tracks with their topics in order, files that are not part
/// of the roadmap, warnings by kind with file and line.
std::vector<ReadingRow> readingRows(const workspace::Snapshot &snapshot);

/// The rows as plain text, those below others indented by four blanks.
QString toText(const std::vector<ReadingRow> &rows);

} // namespace waymark::desktop
