// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <vector>

namespace waymark::catalogue {

/// One thing that search can find.
struct Entry
{
    HitKind kind = HitKind::Topic;
    QString key; ///< topic key, "topic#anchor" or question key
    QString anchor;
    QString title;
    QString body; ///< plain text; empty when the library came without texts
};

/// The id of a section as the journal and INTERFACES.md write it.
QString sectionKey(const QString &topic, const QString &anchor);

/// What of a topic can be found: itself, with what stands before its first proper section; its sections; its questions.
/// A section that is only the topic's title again, or a question's heading, is not listed a second time.
std::vector<Entry> entriesOf(const library::Topic &topic);

} // namespace waymark::catalogue
