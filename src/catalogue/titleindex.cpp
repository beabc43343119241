// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/titleindex.h"

#include "catalogue/folding.h"
#include "catalogue/similartitles.h"
#include "catalogue/titlesearch.h"
#include "catalogue/titletable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

/// With fewer hits than these, similar titles are worth a look.
constexpr size_t fewTitles = 3;
constexpr size_t mostSimilar = 12;

/// What the filters of one query admit. Keeps the table alive: it is asked on another thread.
struct Admission
{
    std::shared_ptr<const TitleTable> table;
    std::vector<FilterTerm> filters;
    QString track; ///< of the options
    std::function<QString(const QString &id)> markOf;

    bool holds(const FilterTerm &filter, HitKind kind, const TopicNames &topic, const QString &id) const
    {
        switch (filter.name) {
        case FilterTerm::Name::Track:
            return table->tracks[topic.track].id == filter.value;
        case FilterTerm::Name::Kind:
            return toString(kind) == filter.value;
        case FilterTerm::Name::Level: {
            const qsizetype index = kind == HitKind::Question ? table->indexOf(topic.key, id) : -1;
            return library::toString(index < 0 ? topic.level : table->names[size_t(index)].level) == filter.value;
        }
        case FilterTerm::Name::Mark:
            // Questions and notes are as far as the topic that they stand in.
            return !markOf || markOf(kind == HitKind::Section ? id : topic.key) == filter.value;
        }
        return true;
    }

    bool operator()(HitKind kind, const QString &topicKey, const QString &id) const
    {
        const auto found = table->topicByKey.constFind(topicKey);
        if (found == table->topicByKey.cend()) // a note whose topic is gone, say
            return track.isEmpty() && std::all_of(filters.begin(), filters.end(), [&](const FilterTerm &filter) {
                       return filter.name == FilterTerm::Name::Kind
                           && (toString(kind) == filter.value) != filter.excluded;
                   });
        const TopicNames &topic = table->topics[*found];
        if (!track.isEmpty() && table->tracks[topic.track].id != track)
            return false;
        for (const auto name :
             {FilterTerm::Name::Track, FilterTerm::Name::Level, FilterTerm::Name::Mark, FilterTerm::Name::Kind}) {
            bool wanted = false;
            bool held = false;
            for (const FilterTerm &filter : filters) {
                if (filter.name != name)
                    continue;
                const bool holdsHere = holds(filter, kind, topic, id);
                if (filter.excluded && holdsHere)
                    return false;
                wanted = wanted || !filter.excluded;
                held = held || (!filter.excluded && holdsHere);
            }
            if (wanted && !held)
                return false;
        }
        return true;
    }
};

} // namespace

struct TitleIndex::Private
{
    std::shared_ptr<const TitleTable> table;

    std::vector<Hit> listed(const Admits &admits, int limit) const;
};

/// Everything that the filters admit: topics, then sections, then questions, each in learning order.
std::vector<Hit> TitleIndex::Private::listed(const Admits &admits, int limit) const
{
    std::vector<Hit> hits;
    for (const HitKind kind : {HitKind::Topic, HitKind::Section, HitKind::Question}) {
        for (size_t i = 0; i < table->names.size() && int(hits.size()) < limit; ++i) {
            const Named &name = table->names[i];
            if (name.kind == kind && admits(kind, table->topics[name.topic].key, name.id)) {
                hits.push_back(table->hit(i));
                hits.back().score = 1.0 / double(hits.size());
            }
        }
    }
    return hits;
}

TitleIndex::TitleIndex(const std::shared_ptr<const library::Library> &library)
{
    auto made = std::make_shared<Private>();
    made->table = std::make_shared<TitleTable>(*library);
    d = std::move(made);
}

TitleIndex::~TitleIndex() = default;

Query TitleIndex::resolved(Query query) const
{
    const auto idOf = [&](const QString &name) {
        const QString wanted = foldedWords(name).join(u' ');
        QString byBeginning;
        for (const TrackNames &track : d->table->tracks) {
            if (track.id == name || track.foldedId == wanted || track.foldedTitle == wanted)
                return track.id;
            if (byBeginning.isEmpty() && !wanted.isEmpty()
                && (track.foldedId.startsWith(wanted) || track.foldedTitle.startsWith(wanted)))
                byBeginning = track.id;
        }
        return byBeginning;
    };
    std::vector<FilterTerm> known;
    for (FilterTerm &filter : query.filters) {
        if (filter.name == FilterTerm::Name::Track) {
            const QString id = idOf(filter.value);
            if (id.isEmpty()) { // no such track: then these are words like others
                const Query words = parseQuery(u"track \"%1\""_s.arg(filter.value));
                query.wanted.insert(query.wanted.begin(), words.wanted.begin(), words.wanted.end());
                continue;
            }
            filter.value = id;
        }
        known.push_back(filter);
    }
    query.filters = std::move(known);
    return query;
}

Admits TitleIndex::admits(const Query &resolved, const SearchOptions &options) const
{
    if (resolved.filters.empty() && options.track.isEmpty())
        return {};
    return Admission{d->table, resolved.filters, options.track, options.markOf};
}

std::vector<Hit> TitleIndex::search(const QString &query, const SearchOptions &options) const
{
    return search(parseQuery(query), options);
}

std::vector<Hit> TitleIndex::search(const Query &typed, const SearchOptions &options) const
{
    const Query query = resolved(typed);
    if (options.limit <= 0 || query.isEmpty())
        return {};
    const Admits admits = this->admits(query, options);
    if (query.wanted.empty())
        return d->listed(admits, options.limit);
    const TitleTable &table = *d->table;
    const auto admitted = [&](size_t index) {
        const Named &name = table.names[index];
        return !admits || admits(name.kind, table.topics[name.topic].key, name.id);
    };
    std::vector<ScoredTitle> found = searchTitles(table, query, admitted, size_t(options.limit));
    std::vector<Hit> hits;
    const auto take = [&](const std::vector<ScoredTitle> &scored, Fit fit, size_t most) {
        for (size_t i = 0; i < std::min(scored.size(), most) && int(hits.size()) < options.limit; ++i) {
            hits.push_back(table.hit(scored[i].index));
            hits.back().score = scored[i].score / 1000;
            hits.back().fit = fit;
        }
    };
    take(found, Fit::Title, found.size());
    if (hits.size() < fewTitles) {
        std::vector<ScoredTitle> similar = similarTitles(table, query, admitted, size_t(options.limit));
        std::erase_if(similar, [&](const ScoredTitle &title) {
            return std::any_of(found.begin(), found.end(),
                               [&](const ScoredTitle &other) { return other.index == title.index; });
        });
        take(similar, Fit::Similar, mostSimilar);
    }
    return hits;
}

QString TitleIndex::topicTitle(const QString &key) const
{
    const auto found = d->table->topicByKey.constFind(key);
    return found == d->table->topicByKey.cend() ? QString() : d->table->topics[*found].title;
}

QString TitleIndex::trackTitle(const QString &id) const
{
    for (const TrackNames &track : d->table->tracks) {
        if (track.id == id)
            return track.title;
    }
    return {};
}

std::optional<Hit> TitleIndex::find(const QString &id) const
{
    const auto found = [&](const QString &topic) -> std::optional<Hit> {
        const qsizetype index = d->table->indexOf(topic, id);
        return index < 0 ? std::nullopt : std::optional(d->table->hit(size_t(index)));
    };
    // A key may hold # and ? itself.
    for (const QChar sign : {u'#', u'?'}) {
        for (qsizetype at = id.indexOf(sign); at >= 0; at = id.indexOf(sign, at + 1)) {
            if (auto hit = found(id.left(at)))
                return hit;
        }
    }
    return found(id);
}

} // namespace waymark::catalogue
