// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

/// Called from the indexing thread, at most some 30 times a second.
using Progress = std::function<void(int done, int total)>;

enum class HitKind { Topic, Section, Question };

struct Hit
{
    HitKind kind = HitKind::Topic;
    QString id; ///< topic key, "topic#anchor" or question key
    QString topic; ///< topic key
    QString title;
    QString track; ///< track id
    QString path;
    QString anchor;
    QString snippet; ///< plain text with each match between U+0001 and U+0002; empty for title hits
    double score = 0; ///< higher is better; comparable within one answer only
    bool inTitle = false;
};

struct SearchOptions
{
    QString track; ///< restrict to this track id; as `track:` in the query
    int limit = 50;
};

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
    Result<IndexReport> index(const QString &root, const Progress &progress = {},
                              const std::atomic_bool *cancel = nullptr);

    /// The library as last indexed (without Section::text). Shared and immutable; cached until the database changes.
    Result<std::shared_ptr<const library::Library>> library();

    /// Every file known to the catalogue, relative, sorted: what resolveLink() asks for.
    QStringList files();

    /// Hits for a typed query: words (the last as a prefix), "phrases", -excluded, track:NAME. Title hits first, then
    /// by rank. An empty query has no hits. A query that cannot be parsed is searched as plain words.
    Result<std::vector<Hit>> search(const QString &query, const SearchOptions &options = {});

    /// Aborts a search() that runs on another thread; safe to call at any time.
    void interrupt();

private:
    Catalogue();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Titles of one library held in memory: answers within a frame, for the search field and the palette. Immutable,
/// thread-safe.
class TitleIndex
{
public:
    explicit TitleIndex(std::shared_ptr<const library::Library> library);
    ~TitleIndex();

    /// Topics, sections and questions whose title has every word of the query as prefix or, after those, its letters in
    /// order.
    std::vector<Hit> search(const QString &query, const SearchOptions &options = {}) const;

private:
    struct Private;
    std::unique_ptr<const Private> d;
};

} // namespace waymark::catalogue
