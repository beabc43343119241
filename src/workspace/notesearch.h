// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/titleindex.h"
#include "workspace/snapshot.h"

namespace waymark::workspace {

/// Notes and highlights that have every word of a resolved query, the latest first, as hits of kind Note: the id is the
/// note's; topic, track, path and anchor say where it belongs (track and path are empty where the library has the place
/// no more); the title is its first line, or the words it covers. Without words, all that the filters admit. Found as
/// texts are found; the notes of some years take a few milliseconds.
std::vector<catalogue::Hit> searchNotes(const Snapshot &snapshot, const catalogue::TitleIndex &titles,
                                        const catalogue::Query &query, const catalogue::Admits &admits, int limit);

/// What `is:` asks for, from this snapshot (which the function keeps).
std::function<QString(const QString &id)> marksOf(const std::shared_ptr<const Snapshot> &snapshot);

} // namespace waymark::workspace
