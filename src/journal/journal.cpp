// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/journal_p.h"
#include "journal/marklog.h"
#include "journal/opening.h"
#include "journal/words.h"

using namespace Qt::StringLiterals;
using waymark::database::Statement;
using waymark::database::Transaction;

namespace waymark::journal {

Journal::Journal()
    : d(std::make_unique<Private>())
{
}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(const QString &path)
{
    auto connection = openSound(path);
    if (!connection)
        return tl::unexpected(connection.error());
    std::unique_ptr<Journal> journal(new Journal);
    journal->d->path = path;
    journal->d->connection = std::move(*connection);
    journal->changedElsewhere();
    return journal;
}

QString Journal::path() const
{
    return d->path;
}

bool Journal::changedElsewhere()
{
    const database::Result<qint64> version = d->connection->integer("PRAGMA data_version");
    if (!version || *version == d->dataVersion)
        return false;
    d->dataVersion = *version;
    return true;
}

Result<void> Journal::setMarks(const QString &library, const std::vector<MarkEntry> &marks)
{
    if (marks.empty())
        return {};
    for (const MarkEntry &mark : marks) {
        if (mark.id.isEmpty() || !mark.at.isValid())
            return failure(Error::Kind::BadInput,
                           Sentences::tr("A mark needs a topic or section and a time. Nothing was written."));
    }
    const auto written = d->write(library, "mark", marks.front().at, [&](qint64 action) -> database::Result<void> {
        Statement insert(
            *d->connection,
            "INSERT OR REPLACE INTO mark (action, target, state, at, changed) VALUES (?1, ?2, ?3, ?4, ?4)");
        for (const MarkEntry &mark : marks) {
            insert.bind(1, action).bind(2, mark.id).bind(3, int(mark.mark)).bind(4, mark.at.toMSecsSinceEpoch());
            if (const database::Result<void> done = insert.run(); !done)
                return done;
        }
        return {};
    });
    return written.map([](qint64) {});
}

Result<QHash<QString, MarkEntry>> Journal::marks(const QString &library)
{
    Transaction transaction(*d->connection);
    const auto present = transaction.begin(Transaction::Kind::Read)
                             .and_then([&] { return d->library(library, false); })
                             .and_then([&](qint64 id) {
                                 return d->aliases(id).and_then(
                                     [&](const Aliases &aliases) { return presentMarks(*d->connection, id, aliases); });
                             });
    if (!present)
        return tl::unexpected(d->error(present.error()));
    QHash<QString, MarkEntry> entries;
    entries.reserve(present->size());
    for (const PresentMark &mark : *present)
        entries.insert(mark.entry.id, mark.entry);
    return entries;
}

Result<qint64> Journal::addReview(const QString &library, const Review &review)
{
    if (review.question.isEmpty() || !(review.minutes >= 0))
        return failure(Error::Kind::BadInput,
                       Sentences::tr("A grade needs a question and minutes of zero or more. Nothing was written."));
    return d->write(library, "grade", review.at, [&](qint64 action) {
        Statement insert(*d->connection,
                         "INSERT INTO review (action, question, rating, at, minutes) VALUES (?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, action)
            .bind(2, review.question)
            .bind(3, int(review.rating))
            .bind(4, review.at.toMSecsSinceEpoch());
        return insert.bind(5, review.minutes).run();
    });
}

Result<std::vector<Review>> Journal::reviews(const QString &library)
{
    std::vector<Review> all;
    const Result<void> done =
        d->read(library,
                "SELECT review.action, review.question, review.rating, review.at, review.minutes FROM review "
                "JOIN action ON action.id = review.action WHERE action.library = ?1 "
                "AND NOT EXISTS (SELECT 1 FROM action AS undo WHERE undo.undoes = review.action) ORDER BY review.at, "
                "review.action",
                [&](const Statement &row, const Aliases &aliases) {
                    all.push_back({row.integer(0), aliases.resolve(row.text(1), row.integer(0)),
                                   study::Rating(row.integer(2)), fromMilliseconds(row.integer(3)), row.real(4)});
                });
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

Result<std::optional<Undone>> Journal::undo(const QString &library, const QDateTime &now)
{
    if (!now.isValid())
        return failure(Error::Kind::BadInput, Sentences::tr("An undo needs a time. Nothing was written."));
    Transaction transaction(*d->connection);
    std::optional<Undone> undone;
    const auto take = [&](qint64 id) -> database::Result<void> {
        Statement last(
            *d->connection,
            "SELECT id, iif(kind = 'follow', 'reattachment', kind) FROM action WHERE library = ?1 "
            "AND (kind IN ('mark', 'grade', 'plan') OR id IN (SELECT action FROM reattachment)) "
            "AND NOT EXISTS (SELECT 1 FROM action AS undo WHERE undo.undoes = action.id) "
            // The first plan has none before it to come back to.
            "AND (kind <> 'plan' OR EXISTS (SELECT 1 FROM plan JOIN action AS older ON older.id = plan.action "
            "WHERE older.library = ?1 AND older.id < action.id "
            "AND NOT EXISTS (SELECT 1 FROM action AS undo WHERE undo.undoes = older.id))) "
            "ORDER BY id DESC LIMIT 1");
        const database::Result<bool> found = last.bind(1, id).step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return {};
        const qint64 action = last.integer(0);
        undone = Undone{last.text(1), {}, {}};
        last.reset();
        const auto appended = d->append(id, "undo", now.toMSecsSinceEpoch(), action);
        if (!appended)
            return tl::unexpected(appended.error());
        const database::Result<Aliases> aliases = d->aliases(id);
        if (!aliases)
            return tl::unexpected(aliases.error());
        const auto present = presentMarks(*d->connection, id, *aliases);
        if (!present)
            return tl::unexpected(present.error());
        Statement touched(
            *d->connection,
            "SELECT target FROM mark WHERE action = ?1 UNION ALL SELECT question FROM review WHERE action = ?1 "
            "UNION ALL SELECT old FROM alias WHERE action = ?1");
        touched.bind(1, action);
        for (;;) {
            const database::Result<bool> row = touched.step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                return {};
            const QString key = aliases->resolve(touched.text(0), action);
            if (undone->id.isEmpty())
                undone->id = key;
            if (undone->what == "mark"_L1)
                undone->marks.push_back(present->value(key).entry);
        }
    };
    const database::Result<void> done = transaction.begin(Transaction::Kind::Write)
                                            .and_then([&] { return d->library(library, false); })
                                            .and_then(take)
                                            .and_then([&] { return transaction.commit(); });
    if (!done)
        return tl::unexpected(d->error(done.error()));
    return undone;
}

} // namespace waymark::journal
