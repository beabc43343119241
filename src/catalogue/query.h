// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/hit.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark::catalogue {

/// A word or phrase of a query.
struct Term
{
    QString text; ///< as typed, without quotes
    bool quoted = false; ///< to be found literally
    bool common = false; ///< a word such as "the", which need not be there: questions are typed as sentences
    /// Its words as WordReader reads them, separated by blanks; then other ways to write the same ("regularisation",
    /// "k nn" for "k-NN" and "knn"). Never empty.
    QStringList forms;
};

/// `name:value` in a query. `value` is one of the fixed words for levels, marks and kinds; for a track, as typed.
struct FilterTerm
{
    enum class Name { Track, Level, Mark, Kind };
    Name name = Name::Track;
    QString value;
    bool excluded = false; ///< `-name:value`
    qsizetype begin = 0; ///< where it stands in what was typed
    qsizetype length = 0;
};

/// What a person typed, taken apart. No input is an error.
struct Query
{
    std::vector<Term> wanted; ///< all of which should occur
    std::vector<Term> excluded;
    bool lastIsPrefix = false; ///< the last wanted word is still being typed
    std::vector<FilterTerm> filters; ///< those of one name are alternatives; those of different names all hold

    /// Neither words nor filters.
    bool isEmpty() const { return wanted.empty() && filters.empty(); }
    /// The wanted terms that say something: all but the common words, unless there are no others.
    std::vector<const Term *> telling() const;
    /// Whether the term is the unfinished one.
    bool isPrefix(const Term &term) const { return lastIsPrefix && !wanted.empty() && &term == &wanted.back(); }

    /// The forms of one of its terms as FTS5 expressions, every word quoted: nothing typed reaches FTS5 as syntax.
    QStringList phrases(const Term &term) const;
};

/// Words, "phrases", -excluded words or phrases, and the filters track:NAME or track:"NAME", level:, is:, kind:, also
/// with a minus. A filter's value may be abbreviated; what is not a value is searched for as words. Signs without
/// letters say nothing and are dropped (but for @); a query that only excludes is searched for what it excludes.
Query parseQuery(const QString &typed);

/// The values that a filter of this name takes, as they are typed; none for tracks.
QStringList filterValues(FilterTerm::Name name);
/// "track", "level", "is", "kind".
QString filterName(FilterTerm::Name name);
/// "topic" … "note", as INTERFACES.md writes them.
QString toString(HitKind kind);

} // namespace waymark::catalogue
