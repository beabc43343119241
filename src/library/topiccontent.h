// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facts.h"

namespace waymark::library {

/// Fills in what a topic takes from its file, whatever the other files say: sections [first, last] of `facts`, the
/// questions in them that `settings` let through, lines and minutes. `topic->path` is set.
void fillTopic(const FileFacts &facts, int first, int last, const Settings &settings, Topic *topic);
/// The same of facts that are not needed afterwards: these lose their sections and questions.
void fillTopic(FileFacts &&facts, int first, int last, const Settings &settings, Topic *topic);

/// Gives the questions their keys, which begin with the topic's: set and unique in the library. A slug holds no '?', so
/// that questions of two topics never meet.
void nameQuestions(Topic *topic);

} // namespace waymark::library
