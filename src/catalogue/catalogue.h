// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/answer.h"
#include "catalogue/titleindex.h"
#include "library/library.h"
#include "library/result.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace waymark::catalogue {

using library::Result;

/// What one run of the indexer did. Field names are those of `waymark-cli index --json`.
struct IndexReport
{
    int files = 0;
    int tracks = 0;
    int topics = 0;
    int sections = 0;
    int questions = 0;
    int unchanged = 0;
    int updated = 0;
    int added = 0;
    int removed = 0;
    int moved = 0; ///< found again under another path by content
    std::vector<library::Warning> warnings;
    std::vector<std::pair<QString, QString>>
        movedKeys; ///< old key → new key (topics, "topic#anchor" sections, questions), for the journal to follow
    qint64 milliseconds = 0;
    bool cancelled = false; ///< nothing was changed
    std::shared_ptr<const library::Library> library; ///< as it is now; null when cancelled
    qint64 generation = 0; ///< of the catalogue that holds it: rises with every run that writes
};

/// Called from the indexing thread, at most some 30 times a second.
using Progress = std::function<void(int done, int total)>;

/// The catalogue of one library: what its files hold, derived from them and rebuildable at any time. An object belongs
/// to the thread that opened it; open the same file once per thread.
class Catalogue
{
public:
    /// Opens or creates the catalogue file. One that is damaged or of another version is deleted and begun anew;
    /// `rebuilt` says so.
    static Result<std::unique_ptr<Catalogue>> open(const QString &databasePath);
    ~Catalogue();

    bool wasRebuilt() const;

    /// Brings the catalogue up to date with the folder, in one transaction: other connections see the old state or the
    /// new. An unchanged file costs a stat. Error: the folder is missing or unreadable (the catalogue stays as it was).
    /// `language`: code of the one that tr() speaks; when warnings and reasons were written in another, every file is
    /// read again. Empty: they stay in the language that they are in.
    Result<IndexReport> index(const QString &root, const Progress &progress = {},
                              const std::atomic_bool *cancel = nullptr, const QString &language = {});

    /// The library as last indexed (without Section::text and Question::answer). Shared and immutable; cached until the
    /// database changes.
    Result<std::shared_ptr<const library::Library>> library();

    /// Takes the library of a run by another connection to this file, instead of reading it anew. Nothing happens when
    /// the file has changed since that run, or the library is the one that is known here.
    void adopt(const IndexReport &report);

    /// Question::answer of a topic's question, for some tens of microseconds; empty also when the catalogue has no such
    /// question any more.
    Result<QString> answer(const library::Topic &topic, const library::Question &question);

    /// Every file known to the catalogue, relative, sorted: what resolveLink() asks for.
    QStringList files();

    /// Hits for a typed query (see parseQuery()), best first: title hits, then hits in the text, then what is similar
    /// or has some of the words only. An empty query has no hits.
    Result<std::vector<Hit>> search(const QString &query, const SearchOptions &options = {});
    /// The second half of it, for callers that have the TitleIndex themselves; `query` as resolved by that.
    Result<TextHits> searchText(const Query &query, const Admits &admits, int limit);

    /// Aborts a search() or searchText() that runs on another thread; safe to call at any time.
    void interrupt();

private:
    Catalogue();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark::catalogue
