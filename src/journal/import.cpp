// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/import.h"

#include "journal/journal_p.h"
#include "journal/marklog.h"
#include "journal/words.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using waymark::database::Statement;
using waymark::database::Transaction;

namespace waymark::journal {

namespace {

/// A time of the document; empty when it is none.
std::optional<qint64> timeOf(const QJsonObject &object, QLatin1StringView name)
{
    const QDateTime time = QDateTime::fromString(object.value(name).toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

bool isDuration(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() >= 0;
}

/// What makes a review the same in two journals.
QString identity(const QString &question, int rating, qint64 at)
{
    return u"%1\u001f%2\u001f%3"_s.arg(question).arg(rating).arg(at);
}

} // namespace

tl::unexpected<Error> Import::bad(const QString &where) const
{
    return failure(Error::Kind::BadInput,
                   Sentences::tr("The file cannot be imported: %1 of library “%2” is incomplete or wrong. Nothing was "
                                 "changed; export it again "
                                 "from the other Waymark.")
                       .arg(where, m_key));
}

template <typename One> Result<void> Import::each(const QJsonObject &library, const QString &name, One one)
{
    const QJsonArray array = library.value(name).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const tl::expected<bool, database::Error> understood = one(array.at(i).toObject());
        if (!understood)
            return tl::unexpected(m_log.error(understood.error()));
        if (!*understood)
            return bad(u"%1[%2]"_s.arg(name).arg(i));
    }
    return {};
}

Result<ImportReport> Import::run(const QJsonObject &document)
{
    if (document.value("format"_L1).toString() != exchangeFormat || !document.value("libraries"_L1).isArray())
        return failure(
            Error::Kind::BadInput,
            Sentences::tr("The file is not an exported journal. Choose one that Waymark's export has made."));
    if (document.value("version"_L1).toInt() > exchangeVersion)
        return failure(
            Error::Kind::NewerSchema,
            Sentences::tr("The file was exported by a newer Waymark. Install that version here to import it."));
    if (const Result<void> done = folders(document); !done)
        return tl::unexpected(done.error());
    const QJsonArray all = document.value("libraries"_L1).toArray();
    for (const auto &one : all) {
        if (const Result<void> done = library(one.toObject()); !done)
            return tl::unexpected(done.error());
    }
    return m_report;
}

Result<void> Import::folders(const QJsonObject &document)
{
    Statement insert(*m_log.connection,
                     "INSERT INTO folder (path, library, since) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    return each(document, u"folders"_s, [&](const QJsonObject &folder) -> database::Result<bool> {
        const std::optional<qint64> since = timeOf(folder, "since"_L1);
        const QString path = folder.value("path"_L1).toString();
        const QString id = folder.value("library"_L1).toString();
        if (!since || path.isEmpty() || id.isEmpty())
            return false;
        return insert.bind(1, path).bind(2, id).bind(3, *since).run().map([] { return true; });
    });
}

Result<void> Import::library(const QJsonObject &library)
{
    m_key = library.value("id"_L1).toString();
    if (m_key.isEmpty())
        return bad(u"id"_s);
    const database::Result<qint64> row = m_log.library(m_key, true);
    if (!row)
        return tl::unexpected(m_log.error(row.error()));
    m_library = *row;
    for (const auto part : {&Import::aliases, &Import::marks, &Import::reviews, &Import::notes, &Import::sessions,
                            &Import::plans, &Import::settings}) {
        if (const Result<void> done = (this->*part)(library); !done)
            return done;
    }
    return {};
}

Result<void> Import::aliases(const QJsonObject &library)
{
    const database::Result<Aliases> known = m_log.aliases(m_library);
    if (!known)
        return tl::unexpected(m_log.error(known.error()));
    const database::Result<Aliases> undone = m_log.undoneAliases(m_library); // here, and so not to come back
    if (!undone)
        return tl::unexpected(m_log.error(undone.error()));
    Aliases theirs;
    Statement insert(*m_log.connection, "INSERT INTO alias (action, old, new) VALUES (?1, ?2, ?3)");
    const Result<void> done = each(library, u"aliases"_s, [&](const QJsonObject &step) -> database::Result<bool> {
        qint64 action = 0;
        for (auto moved = step.constBegin(); moved != step.constEnd(); ++moved) {
            const QString now = moved.value().toString();
            if (moved.key().isEmpty() || now.isEmpty())
                return false;
            theirs.add(0, moved.key(), now);
            if (known->contains(moved.key(), now) || undone->contains(moved.key(), now))
                continue;
            if (action == 0) {
                const database::Result<qint64> appended = append(0);
                if (!appended)
                    return tl::unexpected(appended.error());
                action = *appended;
            }
            if (const database::Result<void> inserted = insert.bind(1, action).bind(2, moved.key()).bind(3, now).run();
                !inserted)
                return tl::unexpected(inserted.error());
        }
        return true;
    });
    m_elsewhere = {};
    qint64 step = 0;
    for (const Aliases::Pairs &pairs : known->steps()) {
        ++step;
        for (const auto &[old, now] : pairs) {
            if (!theirs.contains(old, now))
                m_elsewhere.add(step, old, now);
        }
    }
    return done;
}

Result<void> Import::marks(const QJsonObject &library)
{
    const database::Result<Aliases> names = m_log.aliases(m_library);
    const auto known =
        names.and_then([&](const Aliases &aliases) { return presentMarks(*m_log.connection, m_library, aliases); });
    if (!known)
        return tl::unexpected(m_log.error(known.error()));
    qint64 action = 0;
    Statement insert(*m_log.connection,
                     "INSERT OR REPLACE INTO mark (action, target, state, at, changed) VALUES (?1, ?2, ?3, ?4, ?5)");
    return each(library, u"marks"_s, [&](const QJsonObject &mark) -> database::Result<bool> {
        const QString id = present(mark.value("id"_L1).toString());
        const std::optional<Mark> state = markFromString(mark.value("mark"_L1).toString());
        const std::optional<qint64> at = timeOf(mark, "at"_L1);
        const std::optional<qint64> changed = timeOf(mark, "changed"_L1);
        if (id.isEmpty() || !state || !at || !changed)
            return false;
        if (const auto ours = known->constFind(id); ours != known->constEnd() && ours->changed >= *changed) {
            ++m_report.alreadyThere;
            return true;
        }
        if (action == 0) {
            const database::Result<qint64> appended = append(*changed);
            if (!appended)
                return tl::unexpected(appended.error());
            action = *appended;
        }
        ++m_report.marks;
        return insert.bind(1, action).bind(2, id).bind(3, int(*state)).bind(4, *at).bind(5, *changed).run().map([] {
            return true;
        });
    });
}

Result<void> Import::reviews(const QJsonObject &library)
{
    QHash<QString, qint64> counting; // identity → action of a review that was not undone
    QSet<QString> undone;
    const Result<void> read =
        m_log.read(m_key,
                   "SELECT review.action, review.question, review.rating, review.at, undo.id IS NOT NULL FROM review "
                   "JOIN action ON action.id = review.action LEFT JOIN action AS undo ON undo.undoes = review.action "
                   "WHERE action.library = ?1",
                   [&](const Statement &row, const Aliases &aliases) {
                       const QString id =
                           identity(aliases.resolve(row.text(1), row.integer(0)), int(row.integer(2)), row.integer(3));
                       if (row.integer(4) != 0)
                           undone.insert(id);
                       else
                           counting.insert(id, row.integer(0));
                   });
    if (!read)
        return read;
    Statement insert(*m_log.connection,
                     "INSERT INTO review (action, question, rating, at, minutes) VALUES (?1, ?2, ?3, ?4, ?5)");
    return each(library, u"reviews"_s, [&](const QJsonObject &review) -> database::Result<bool> {
        const QString question = present(review.value("question"_L1).toString());
        const std::optional<study::Rating> rating = ratingFromString(review.value("rating"_L1).toString());
        const std::optional<qint64> at = timeOf(review, "at"_L1);
        const QJsonValue minutes = review.value("minutes"_L1);
        if (question.isEmpty() || !rating || !at || !isDuration(minutes))
            return false;
        const QString id = identity(question, int(*rating), *at);
        if (review.value("undone"_L1).toBool()) {
            // Taken back over there: taken back here as well, unless it was never here.
            const qint64 ours = counting.take(id);
            undone.insert(id);
            if (ours == 0) {
                ++m_report.alreadyThere;
                return true;
            }
            ++m_report.reviews;
            return m_log.append(m_library, "undo", *at, ours).map([](qint64) { return true; });
        }
        if (counting.contains(id) || undone.contains(id)) {
            ++m_report.alreadyThere;
            return true;
        }
        const database::Result<qint64> action = append(*at);
        if (!action)
            return tl::unexpected(action.error());
        counting.insert(id, *action);
        ++m_report.reviews;
        insert.bind(1, *action).bind(2, question).bind(3, int(*rating)).bind(4, *at).bind(5, minutes.toDouble());
        return insert.run().map([] { return true; });
    });
}

Result<void> Import::notes(const QJsonObject &library)
{
    const auto known = presentNotes(m_log, m_key);
    if (!known)
        return tl::unexpected(known.error());
    Statement insert(*m_log.connection,
                     "INSERT INTO note (action, id, target, text, quote, created, changed, removed) VALUES (?1, ?2, "
                     "?3, ?4, ?5, ?6, ?7, ?8)");
    return each(library, u"notes"_s, [&](const QJsonObject &note) -> database::Result<bool> {
        const QString id = note.value("id"_L1).toString();
        const QString target = present(note.value("target"_L1).toString());
        const std::optional<qint64> created = timeOf(note, "created"_L1);
        const std::optional<qint64> changed = timeOf(note, "changed"_L1);
        if (id.isEmpty() || target.isEmpty() || !created || !changed)
            return false;
        if (const auto ours = known->constFind(id);
            ours != known->constEnd() && ours->note.changed.toMSecsSinceEpoch() >= *changed) {
            ++m_report.alreadyThere;
            return true;
        }
        const database::Result<qint64> action = append(*changed);
        if (!action)
            return tl::unexpected(action.error());
        ++m_report.notes;
        insert.bind(1, *action).bind(2, id).bind(3, target).bind(4, note.value("text"_L1).toString());
        insert.bind(5, note.value("quote"_L1).toString()).bind(6, *created).bind(7, *changed);
        return insert.bind(8, int(note.value("removed"_L1).toBool())).run().map([] { return true; });
    });
}

Result<void> Import::sessions(const QJsonObject &library)
{
    const auto sessionIdentity = [](const QString &kind, const QString &target, qint64 start) {
        return u"%1\u001f%2\u001f%3"_s.arg(kind, target).arg(start);
    };
    QSet<QString> known;
    const Result<void> read = m_log.read(
        m_key,
        "SELECT session.action, session.kind, session.target, session.start FROM session "
        "JOIN action ON action.id = session.action WHERE action.library = ?1",
        [&](const Statement &row, const Aliases &aliases) {
            known.insert(sessionIdentity(row.text(1), aliases.resolve(row.text(2), row.integer(0)), row.integer(3)));
        });
    if (!read)
        return read;
    Statement insert(*m_log.connection,
                     "INSERT INTO session (action, kind, target, start, minutes) VALUES (?1, ?2, ?3, ?4, ?5)");
    return each(library, u"sessions"_s, [&](const QJsonObject &session) -> database::Result<bool> {
        const QString kind = session.value("kind"_L1).toString();
        const QString target = present(session.value("target"_L1).toString());
        const std::optional<qint64> start = timeOf(session, "start"_L1);
        const QJsonValue minutes = session.value("minutes"_L1);
        if (!sessionKindFromString(kind) || !start || !isDuration(minutes))
            return false;
        const QString id = sessionIdentity(kind, target, *start);
        if (known.contains(id)) {
            ++m_report.alreadyThere;
            return true;
        }
        known.insert(id);
        const database::Result<qint64> action = append(*start);
        if (!action)
            return tl::unexpected(action.error());
        ++m_report.sessions;
        return insert.bind(1, *action)
            .bind(2, kind)
            .bind(3, target)
            .bind(4, *start)
            .bind(5, minutes.toDouble())
            .run()
            .map([] { return true; });
    });
}

Result<void> Import::plans(const QJsonObject &library)
{
    std::optional<qint64> newest;
    const Result<void> read =
        m_log.read(m_key, "SELECT action.at FROM plan JOIN action ON action.id = plan.action WHERE action.library = ?1",
                   [&](const Statement &row, const Aliases &) {
                       newest = std::max(newest.value_or(row.integer(0)), row.integer(0));
                   });
    if (!read)
        return read;
    Statement insert(*m_log.connection, "INSERT INTO plan (action, document) VALUES (?1, ?2)");
    return each(library, u"plans"_s, [&](const QJsonObject &plan) -> database::Result<bool> {
        const std::optional<qint64> at = timeOf(plan, "at"_L1);
        if (!at || !plan.value("plan"_L1).isObject())
            return false;
        // A plan counts as a setting in the report. Only newer ones come in: the last one written is the current one.
        if (newest && *at <= *newest) {
            ++m_report.alreadyThere;
            return true;
        }
        newest = at;
        const database::Result<qint64> action = append(*at);
        if (!action)
            return tl::unexpected(action.error());
        ++m_report.settings;
        return insert.bind(1, *action)
            .bind(2, toText(withPresentKeys(plan.value("plan"_L1).toObject(), m_elsewhere, 0)))
            .run()
            .map([] { return true; });
    });
}

Result<void> Import::settings(const QJsonObject &library)
{
    const auto known = presentSettings(m_log, m_key);
    if (!known)
        return tl::unexpected(known.error());
    Statement insert(*m_log.connection, "INSERT INTO setting (action, name, value, changed) VALUES (?1, ?2, ?3, ?4)");
    return each(library, u"settings"_s, [&](const QJsonObject &setting) -> database::Result<bool> {
        const QString name = presentName(setting.value("name"_L1).toString(), m_elsewhere, 0);
        const std::optional<qint64> changed = timeOf(setting, "changed"_L1);
        if (name.isEmpty() || !changed)
            return false;
        if (const auto ours = known->constFind(name); ours != known->constEnd() && ours->changed >= *changed) {
            ++m_report.alreadyThere;
            return true;
        }
        const database::Result<qint64> action = append(*changed);
        if (!action)
            return tl::unexpected(action.error());
        ++m_report.settings;
        return insert.bind(1, *action)
            .bind(2, name)
            .bind(3, toText(setting.value("value"_L1)))
            .bind(4, *changed)
            .run()
            .map([] { return true; });
    });
}

Result<ImportReport> Journal::importAll(const QJsonObject &document, bool dryRun)
{
    Transaction transaction(*d->connection);
    if (const database::Result<void> begun = transaction.begin(Transaction::Kind::Write); !begun)
        return tl::unexpected(d->error(begun.error()));
    const Result<ImportReport> report = Import(*d).run(document);
    if (!report || dryRun)
        return report; // the transaction rolls back
    if (const database::Result<void> committed = transaction.commit(); !committed)
        return tl::unexpected(d->error(committed.error()));
    return report;
}

} // namespace waymark::journal
