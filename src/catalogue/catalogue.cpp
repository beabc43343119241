// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "catalogue/folding.h"
#include "catalogue/indexer.h"
#include "catalogue/query.h"
#include "catalogue/store.h"
#include "database/statement.h"
#include "database/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <utility>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using waymark::database::Statement;
using waymark::database::Transaction;

namespace waymark::catalogue {

struct Catalogue::Private
{
    std::unique_ptr<Store> store;
    bool rebuilt = false;
    std::shared_ptr<const library::Library> library; ///< as of `version`
    qint64 version = -1;
    Memory memory; ///< of the indexer, as of `memoryVersion`
    qint64 memoryVersion = -1;
    std::atomic_bool searching = false;

    database::Result<std::shared_ptr<const library::Library>> current();
    database::Result<IndexReport> index(const QString &root, const Progress &progress, const std::atomic_bool *cancel);
    database::Result<QString> trackId(const QString &name);
    database::Result<void> collect(const QString &expression, const QString &track, bool inTitle, int limit,
                                   QSet<qint64> &found, std::vector<Hit> &hits);
};

database::Result<std::shared_ptr<const library::Library>> Catalogue::Private::current()
{
    const database::Result<qint64> now = store->dataVersion();
    if (!now)
        return tl::unexpected(now.error());
    if (library && version == *now)
        return library;
    auto loaded = store->library();
    if (loaded) {
        library = *loaded;
        version = *now;
    }
    return loaded;
}

database::Result<IndexReport> Catalogue::Private::index(const QString &root, const Progress &progress,
                                                        const std::atomic_bool *cancel)
{
    if (const auto old = current(); !old)
        return tl::unexpected(old.error());
    if (memoryVersion != version)
        memory = {};
    // Handed over: what nobody else holds need not be copied to be changed.
    Indexer indexer(*store, root, std::exchange(library, nullptr), memory);
    auto report = indexer.run(progress, cancel);
    library = indexer.library();
    if (report && !report->cancelled) {
        memoryVersion = version; // our own commit does not change the version that we see
    } else {
        memoryVersion = -1;
    }
    return report;
}

Catalogue::Catalogue()
    : d(std::make_unique<Private>())
{
}

Catalogue::~Catalogue() = default;

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString &databasePath)
{
    std::unique_ptr<Catalogue> catalogue(new Catalogue);
    auto store = Store::open(databasePath, &catalogue->d->rebuilt);
    if (!store)
        return tl::unexpected(store.error());
    catalogue->d->store = std::move(*store);
    return catalogue;
}

bool Catalogue::wasRebuilt() const
{
    return d->rebuilt;
}

Result<IndexReport> Catalogue::index(const QString &root, const Progress &progress, const std::atomic_bool *cancel)
{
    const QFileInfo folder(root);
    if (!folder.isDir() || !folder.isReadable() || !folder.isExecutable())
        return tl::unexpected(library::Error{
            QCoreApplication::translate(
                "Catalogue",
                "The folder %1 does not exist or cannot be read. Choose another library or check its permissions.")
                .arg(QDir::toNativeSeparators(root))});
    const QString canonical = folder.canonicalFilePath();
    QElapsedTimer timer;
    timer.start();
    auto report = d->index(canonical, progress, cancel);
    for (int attempt = 0; !report && attempt < 3; ++attempt) {
        if (isDamage(report.error())) {
            // Derived from the files in any case: begun anew at once.
            const QString path = d->store->path();
            d->store.reset();
            d->library.reset();
            d->version = -1;
            auto store = Store::beginAnew(path);
            if (!store)
                return tl::unexpected(store.error());
            d->store = std::move(*store);
            d->rebuilt = true;
        } else if (report.error().code != SQLITE_BUSY) {
            break;
        }
        report = d->index(canonical, progress, cancel);
    }
    if (!report)
        return tl::unexpected(d->store->error(report.error()));
    report->milliseconds = timer.elapsed();
    return *report;
}

Result<std::shared_ptr<const library::Library>> Catalogue::library()
{
    const auto library = d->current();
    if (!library)
        return tl::unexpected(d->store->error(library.error()));
    return *library;
}

QStringList Catalogue::files()
{
    return d->store->paths().value_or(QStringList());
}

database::Result<QString> Catalogue::Private::trackId(const QString &name)
{
    const auto library = current();
    if (!library)
        return tl::unexpected(library.error());
    const QString wanted = foldedWords(name).join(u' ');
    QString byBeginning;
    for (const library::Track &track : (*library)->tracks) {
        const QString id = foldedWords(track.id).join(u' ');
        const QString title = foldedWords(track.title).join(u' ');
        if (id == wanted || title == wanted)
            return track.id;
        if (byBeginning.isEmpty() && (id.startsWith(wanted) || title.startsWith(wanted)))
            byBeginning = track.id;
    }
    return byBeginning;
}

database::Result<void> Catalogue::Private::collect(const QString &expression, const QString &track, bool inTitle,
                                                   int limit, QSet<qint64> &found, std::vector<Hit> &hits)
{
    // ORDER BY rank lets FTS5 sort by itself and hand out rows one by one: snippets are made for those only that are
    // shown.
    Statement query(
        store->connection(),
        "SELECT item.id, item.kind, item.key, topic.key, item.title, topic.track, topic.path, item.anchor, word.rank, "
        "CASE WHEN ?3 THEN '' ELSE snippet(word, 1, char(1), char(2), '…', 24) END "
        "FROM word CROSS JOIN item ON item.id = word.rowid CROSS JOIN topic ON topic.id = item.topic "
        "WHERE word MATCH ?1 AND (?2 = '' OR topic.track = ?2) ORDER BY word.rank");
    query.bind(1, expression).bind(2, track).bind(3, int(inTitle));
    while (int(hits.size()) < limit) {
        const database::Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (found.contains(query.integer(0)))
            continue;
        found.insert(query.integer(0));
        Hit hit;
        hit.kind = HitKind(query.integer(1));
        hit.id = query.text(2);
        hit.topic = query.text(3);
        hit.title = query.text(4);
        hit.track = query.text(5);
        hit.path = query.text(6);
        hit.anchor = query.text(7);
        hit.score = -query.real(8);
        hit.inTitle = inTitle;
        hit.snippet = query.text(9);
        hits.push_back(std::move(hit));
    }
    return {};
}

Result<std::vector<Hit>> Catalogue::search(const QString &query, const SearchOptions &options)
{
    Query parsed = parseQuery(query);
    if (parsed.isEmpty() || options.limit <= 0)
        return std::vector<Hit>();
    struct Searching
    {
        std::atomic_bool &flag;
        explicit Searching(std::atomic_bool &searching)
            : flag(searching)
        {
            flag = true;
        }
        ~Searching() { flag = false; }
    } searching(d->searching);

    QString track = options.track;
    if (!parsed.track.isEmpty()) {
        const auto id = d->trackId(parsed.track);
        if (!id)
            return tl::unexpected(d->store->error(id.error()));
        if (id->isEmpty()) // no such track: then these are words like others
            parsed.wanted.prepend(u"track "_s + parsed.track);
        else
            track = *id;
    }
    std::vector<Hit> titles;
    std::vector<Hit> bodies;
    QSet<qint64> found;
    Transaction transaction(d->store->connection());
    auto done = transaction.begin(Transaction::Kind::Read).and_then([&] {
        return d->collect(parsed.expression(true), track, true, options.limit, found, titles);
    });
    // A title that is what was typed comes before one that holds it; a topic before its sections, those before
    // questions.
    const QString typed = foldedWords(parsed.wanted.join(u' ')).join(u' ');
    for (Hit &hit : titles) {
        const QString title = foldedWords(hit.title).join(u' ');
        const double fit = title == typed ? 2.5 : title.startsWith(typed) ? 1.5 : 1;
        const double kind = hit.kind == HitKind::Topic ? 1.5 : hit.kind == HitKind::Section ? 1.1 : 1;
        hit.score *= fit * kind;
    }
    std::stable_sort(titles.begin(), titles.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    const int left = options.limit - int(titles.size());
    if (done)
        done = d->collect(parsed.expression(false), track, false, left, found, bodies);
    if (done && titles.empty() && bodies.empty() && parsed.wanted.size() > 1)
        done = d->collect(parsed.expression(false, true), track, false, left, found, bodies);
    if (!done)
        return tl::unexpected(d->store->error(done.error()));
    // One scale for the whole answer: every title hit stands above every other.
    if (!titles.empty() && !bodies.empty()) {
        const double lift = std::max(0.0, bodies.front().score - titles.back().score) + 1;
        for (Hit &hit : titles)
            hit.score += lift;
    }
    titles.insert(titles.end(), bodies.begin(), bodies.end());
    return titles;
}

void Catalogue::interrupt()
{
    // Indexing on this connection is not a search: it has a cancel flag of its own.
    if (d->searching)
        sqlite3_interrupt(d->store->connection().handle());
}

} // namespace waymark::catalogue
