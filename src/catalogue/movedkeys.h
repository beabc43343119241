// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QHash>

#include <functional>
#include <utility>
#include <vector>

namespace waymark::catalogue {

using MovedKeys = std::vector<std::pair<QString, QString>>; ///< old → new

/// What was and what is, of the part of a library that changed.
struct Change
{
    std::vector<const library::Topic *> old; ///< topics that are gone or different now; without texts and answers
    std::vector<const library::Topic *> now; ///< topics that are new or different now; without texts and answers
    /// The text of a section, of a topic of `old` or of `now`.
    std::function<QString(const library::Topic &, const library::Section &)> textOf;
    std::function<QString(const library::Topic &, const library::Question &)> answerOf; ///< the same for an answer
    QHash<QString, QString> movedFiles; ///< old path → new path, of files that are the same but for their place
};

/// What became of a changed part of a library.
struct Moves
{
    MovedKeys keys; ///< new names of old content
    std::vector<const library::Topic *> lost; ///< topics of `old` that are nowhere any more
};

/// Which keys of topics, sections and questions are new names for old content: files that moved or took each other's
/// names, front matter ids that were given, headings and questions that were reworded or went to another file. Content
/// decides before names do; what is not clearly the same (some two thirds of its words) is not in the answer.
Moves movedKeys(const Change &change);

} // namespace waymark::catalogue
