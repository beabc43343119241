// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace waymark::catalogue {

/// What a person typed, taken apart. No input is an error.
struct Query
{
    QStringList wanted; ///< words and phrases, all of which must occur
    QStringList excluded;
    bool lastIsPrefix = false; ///< the last wanted word is still being typed
    QString track; ///< of `track:NAME`, as typed; empty when there is none

    bool isEmpty() const { return wanted.isEmpty(); }

    /// The FTS5 expression, every word quoted: nothing typed reaches FTS5 as syntax. `title`: all words must stand in
    /// the title. `any`: one of them is enough.
    QString expression(bool title, bool any = false) const;
};

/// Words, "phrases", -excluded words or phrases, track:NAME or track:"NAME". Signs without letters say nothing and are
/// dropped; a query that only excludes is searched for what it excludes.
Query parseQuery(const QString &typed);

} // namespace waymark::catalogue
