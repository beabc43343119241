// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "catalogue/entries.h"
#include "catalogue/indexer.h"
#include "catalogue/rowranks.h"
#include "catalogue/store.h"
#include "catalogue/textsearch.h"
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
    KnownFiles known; ///< of the indexer, as of `knownVersion`
    qint64 knownVersion = -1;
    RowRanks ranks; ///< on the connection of `store`, until that writes
    std::atomic_bool searching = false;
    std::unique_ptr<TitleIndex> titles; ///< of `titled`
    std::weak_ptr<const library::Library> titled;

    database::Result<std::shared_ptr<const library::Library>> current();
    database::Result<IndexReport> index(const QString &root, const Progress &progress, const std::atomic_bool *cancel,
                                        const QString &language);
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
                                                        const std::atomic_bool *cancel, const QString &language)
{
    if (const auto old = current(); !old)
        return tl::unexpected(old.error());
    if (knownVersion != version)
        known = {};
    // Handed over: what nobody else holds need not be copied to be changed.
    ranks = {};
    Indexer indexer(*store, root, language, std::exchange(library, nullptr), known);
    auto report = indexer.run(progress, cancel);
    library = indexer.library();
    if (report && !report->cancelled) {
        report->library = library;
        knownVersion = version; // our own commit does not change the version that we see
    } else {
        knownVersion = -1;
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

Result<IndexReport> Catalogue::index(const QString &root, const Progress &progress, const std::atomic_bool *cancel,
                                     const QString &language)
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
    auto report = d->index(canonical, progress, cancel, language);
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
        report = d->index(canonical, progress, cancel, language);
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

void Catalogue::adopt(const IndexReport &report)
{
    if (!report.library)
        return;
    Transaction transaction(d->store->connection()); // so that both numbers are of one state
    const auto unchanged = transaction.begin(Transaction::Kind::Read).and_then([&] { return d->store->generation(); });
    const auto now = d->store->dataVersion();
    if (!unchanged || *unchanged != report.generation || !now || (d->library && d->version == *now))
        return;
    d->library = report.library;
    d->version = *now;
}

Result<QString> Catalogue::answer(const library::Topic &topic, const library::Question &question)
{
    Statement query(d->store->connection(),
                    "SELECT word.body FROM topic JOIN item ON item.topic = topic.id JOIN word ON word.rowid = item.id "
                    "WHERE topic.key = ?1 AND item.key = ?2 AND item.kind = ?3");
    const auto row = query.bind(1, topic.key).bind(2, question.key).bind(3, int(HitKind::Question)).step();
    if (!row)
        return tl::unexpected(d->store->error(row.error()));
    return *row ? answerIn(query.text(0), question) : QString();
}

QStringList Catalogue::files()
{
    return d->store->paths().value_or(QStringList());
}

Result<std::vector<Hit>> Catalogue::search(const QString &query, const SearchOptions &options)
{
    const Query typed = parseQuery(query);
    if (typed.isEmpty() || options.limit <= 0)
        return std::vector<Hit>();
    const auto library = d->current();
    if (!library)
        return tl::unexpected(d->store->error(library.error()));
    if (!d->titles || d->titled.lock() != *library) {
        d->titles = std::make_unique<TitleIndex>(*library);
        d->titled = *library;
    }
    const Query resolved = d->titles->resolved(typed);
    const auto texts = searchText(resolved, d->titles->admits(resolved, options), options.limit);
    if (!texts)
        return tl::unexpected(texts.error());
    return merged(d->titles->search(resolved, options), *texts, options.limit);
}

Result<TextHits> Catalogue::searchText(const Query &query, const Admits &admits, int limit)
{
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
    Transaction transaction(d->store->connection());
    auto found = transaction.begin(Transaction::Kind::Read).and_then([&] {
        return catalogue::searchText(d->store->connection(), d->ranks, query, admits, limit);
    });
    if (!found)
        return tl::unexpected(d->store->error(found.error()));
    return std::move(*found);
}

void Catalogue::interrupt()
{
    // Indexing on this connection is not a search: it has a cancel flag of its own.
    if (d->searching)
        sqlite3_interrupt(d->store->connection().handle());
}

} // namespace waymark::catalogue
