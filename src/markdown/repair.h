// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/builder.h"

#include <vector>

namespace waymark::markdown {

/// A change that makes md4c read a line as GitHub does. None changes what the text means to GitHub's parser.
struct Repair
{
    enum class Kind {
        Join, ///< the line goes on with the paragraph before it: its line end becomes a space
        HideRow, ///< not a table's delimiter row
        HideTask, ///< `[x]` is text
        CompleteRow, ///< a delimiter row too short for md4c
        Separate, ///< a new block begins here: an invisible comment goes before the line
        SeparateRow, ///< not a row of the table above: a blank line goes before it
        SeparateCode, ///< indented code begins here: a blank line goes before it
    };
    Kind kind = Kind::Join;
    int line = 0; ///< counted from 0

    /// Two repairs that move the beginning of one line cannot both be.
    bool conflictsWith(const Repair &other) const
    {
        const auto moves = [](Kind k) { return k == Kind::Join || k >= Kind::Separate; };
        return line == other.line && (kind == other.kind || (moves(kind) && moves(other.kind)));
    }

    friend bool operator<(const Repair &a, const Repair &b)
    {
        return std::pair(a.line, a.kind) < std::pair(b.line, b.kind);
    }
    friend bool operator==(const Repair &a, const Repair &b) = default;
};

/// The lines that look as if md4c had misread them. `built` has its lines.
std::vector<Repair> proposeRepairs(const Source &source, const Built &built);

/// Carries repairs (sorted) out on what md4c reads; joints are added to `formulas` as stretches that are a line break.
/// `splits` are further lines before which a comment goes (see guard.h).
void applyRepairs(const Source &source, const std::vector<Repair> &repairs, const std::vector<int> &splits,
                  Patch &patch, std::vector<Formula> &formulas);

/// Tells whether lines are now read as their repairs meant it. `built` has its lines.
class Confirmation
{
public:
    Confirmation(const Source &source, const Built &built);
    bool holds(const Repair &repair) const;

private:
    std::vector<quint32> m_begins; ///< for each line the kinds of blocks that begin there, as bits
};

} // namespace waymark::markdown
