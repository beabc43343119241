// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/query.h"
#include "library/library.h"

#include <functional>
#include <memory>
#include <vector>

namespace waymark::catalogue {

/// Whether a query's filters let something through: by its kind, the key of its topic and its own id. Empty =
/// everything. Can be called on any thread.
using Admits = std::function<bool(HitKind kind, const QString &topic, const QString &id)>;

/// Titles of one library held in memory: answers within a frame, for the search field and the palette. Immutable,
/// thread-safe. Does not keep the library.
class TitleIndex
{
public:
    explicit TitleIndex(const std::shared_ptr<const library::Library> &library);
    ~TitleIndex();

    /// Best first. Topics, sections and questions whose title has every word of the query as the beginning of one of
    /// its own; then those whose title and whose topic's title have them together; where there are hardly any, those
    /// with similar words (Fit::Similar). A query of filters alone lists what they admit in learning order.
    std::vector<Hit> search(const QString &query, const SearchOptions &options = {}) const;
    std::vector<Hit> search(const Query &query, const SearchOptions &options = {}) const;

    /// The query with the ids of tracks in the place of their names; `track:` with a name that no track has becomes
    /// words.
    Query resolved(Query query) const;
    /// What the filters of a resolved query, and the track of the options, let through.
    Admits admits(const Query &resolved, const SearchOptions &options = {}) const;

    QString topicTitle(const QString &key) const; ///< empty when there is no such topic
    QString trackTitle(const QString &id) const;
    /// The hit for a topic key, "topic#anchor" or question key; none when the library has no such thing any more.
    std::optional<Hit> find(const QString &id) const;

private:
    struct Private;
    std::shared_ptr<const Private> d;
};

} // namespace waymark::catalogue
