// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QString>

namespace waymark::desktop {

/// What an id of the interface names: a topic, one of its sections, or a file outside the roadmap.
struct TopicId
{
    QString topic; ///< key; empty for a file
    QString anchor; ///< without '#'; may be empty
    QString file; ///< from the library root; set only where the id was "file:PATH" or "file:PATH#anchor"

    /// Keys may hold '#' themselves, so the library decides where the anchor begins.
    static TopicId parse(const library::Library &library, const QString &id);
    QString toString() const;
};

/// Key of the section: "topic#anchor"; of what stands before the first heading, "topic#".
QString sectionId(const QString &topic, const QString &anchor);

} // namespace waymark::desktop
