// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as one JSON document. Keys are the present ones; what was undone stays in it, marked, so that a merge can
// undo it too.
#include "journal/import.h"
#include "journal/journal_p.h"
#include "journal/marklog.h"
#include "journal/words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using waymark::database::Statement;
using waymark::database::Transaction;

namespace waymark::journal {

namespace {

QString iso(qint64 milliseconds)
{
    return fromMilliseconds(milliseconds).toString(Qt::ISODateWithMs);
}

QJsonArray aliasesToJson(const Aliases &aliases)
{
    QJsonArray steps;
    for (const Aliases::Pairs &pairs : aliases.steps()) {
        QJsonObject step;
        for (const auto &[old, now] : pairs)
            step.insert(old, now);
        steps.append(step);
    }
    return steps;
}

QJsonArray marksToJson(const QHash<QString, PresentMark> &marks)
{
    QStringList ids = marks.keys();
    ids.sort();
    QJsonArray array;
    for (const QString &id : ids) {
        const PresentMark &mark = *marks.constFind(id);
        array.append(QJsonObject{{u"id"_s, id},
                                 {u"mark"_s, toString(mark.entry.mark)},
                                 {u"at"_s, iso(mark.entry.at.toMSecsSinceEpoch())},
                                 {u"changed"_s, iso(mark.changed)}});
    }
    return array;
}

QJsonArray notesToJson(const QHash<QString, NoteVersion> &notes)
{
    QStringList ids = notes.keys();
    ids.sort();
    QJsonArray array;
    for (const QString &id : ids) {
        const NoteVersion &version = *notes.constFind(id);
        QJsonObject note{{u"id"_s, id},
                         {u"target"_s, version.note.target},
                         {u"text"_s, version.note.text},
                         {u"quote"_s, version.note.quote},
                         {u"created"_s, iso(version.note.created.toMSecsSinceEpoch())},
                         {u"changed"_s, iso(version.note.changed.toMSecsSinceEpoch())}};
        if (version.removed)
            note.insert(u"removed"_s, true);
        array.append(note);
    }
    return array;
}

Result<QJsonObject> libraryToJson(Log &log, const QString &key, qint64 id)
{
    const database::Result<Aliases> aliases = log.aliases(id);
    if (!aliases)
        return tl::unexpected(log.error(aliases.error()));
    const auto marks = presentMarks(*log.connection, id, *aliases);
    if (!marks)
        return tl::unexpected(log.error(marks.error()));
    const auto notes = presentNotes(log, key);
    if (!notes)
        return tl::unexpected(notes.error());

    QJsonArray reviews;
    QJsonArray sessions;
    QJsonArray plans;
    QJsonArray settings;
    const Result<void> read =
        log.read(key,
                 "SELECT review.action, review.question, review.rating, review.at, review.minutes, undo.id IS NOT NULL "
                 "FROM review "
                 "JOIN action ON action.id = review.action LEFT JOIN action AS undo ON undo.undoes = review.action "
                 "WHERE action.library = ?1 ORDER BY review.at, review.action",
                 [&](const Statement &row, const Aliases &names) {
                     QJsonObject review{{u"question"_s, names.resolve(row.text(1), row.integer(0))},
                                        {u"rating"_s, toString(study::Rating(row.integer(2)))},
                                        {u"at"_s, iso(row.integer(3))},
                                        {u"minutes"_s, row.real(4)}};
                     if (row.integer(5) != 0)
                         review.insert(u"undone"_s, true);
                     reviews.append(review);
                 })
            .and_then([&] {
                return log.read(
                    key,
                    "SELECT session.action, session.kind, session.target, session.start, session.minutes FROM session "
                    "JOIN action ON action.id = session.action WHERE action.library = ?1 ORDER BY session.start, "
                    "session.action",
                    [&](const Statement &row, const Aliases &names) {
                        sessions.append(QJsonObject{{u"kind"_s, row.text(1)},
                                                    {u"target"_s, names.resolve(row.text(2), row.integer(0))},
                                                    {u"start"_s, iso(row.integer(3))},
                                                    {u"minutes"_s, row.real(4)}});
                    });
            })
            .and_then([&] {
                return log.read(
                    key,
                    "SELECT action.at, plan.document, plan.action FROM plan JOIN action ON action.id = plan.action "
                    "WHERE action.library = ?1 AND NOT EXISTS "
                    "(SELECT 1 FROM action AS undo WHERE undo.undoes = plan.action) ORDER BY plan.action",
                    [&](const Statement &row, const Aliases &names) {
                        const QJsonObject plan = valueFromText(row.text(1)).toObject();
                        plans.append(QJsonObject{{u"at"_s, iso(row.integer(0))},
                                                 {u"plan"_s, withPresentKeys(plan, names, row.integer(2))}});
                    });
            });
    if (!read)
        return tl::unexpected(read.error());
    const auto versions = presentSettings(log, key);
    if (!versions)
        return tl::unexpected(versions.error());
    QStringList names = versions->keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const SettingVersion &version = *versions->constFind(name);
        settings.append(
            QJsonObject{{u"name"_s, name}, {u"value"_s, version.value}, {u"changed"_s, iso(version.changed)}});
    }
    return QJsonObject{{u"id"_s, key},
                       {u"aliases"_s, aliasesToJson(*aliases)},
                       {u"marks"_s, marksToJson(*marks)},
                       {u"reviews"_s, reviews},
                       {u"notes"_s, notesToJson(*notes)},
                       {u"sessions"_s, sessions},
                       {u"plans"_s, plans},
                       {u"settings"_s, settings}};
}

} // namespace

Result<QJsonObject> Journal::exportAll()
{
    Transaction transaction(*d->connection);
    if (const database::Result<void> begun = transaction.begin(Transaction::Kind::Read); !begun)
        return tl::unexpected(d->error(begun.error()));
    QJsonArray libraries;
    Statement keys(*d->connection, "SELECT key, id FROM library ORDER BY key");
    for (;;) {
        const database::Result<bool> row = keys.step();
        if (!row)
            return tl::unexpected(d->error(row.error()));
        if (!*row)
            break;
        const Result<QJsonObject> library = libraryToJson(*d, keys.text(0), keys.integer(1));
        if (!library)
            return library;
        libraries.append(*library);
    }
    QJsonArray folders;
    Statement paths(*d->connection, "SELECT path, library, since FROM folder ORDER BY path");
    for (;;) {
        const database::Result<bool> row = paths.step();
        if (!row)
            return tl::unexpected(d->error(row.error()));
        if (!*row)
            break;
        folders.append(QJsonObject{
            {u"path"_s, paths.text(0)}, {u"library"_s, paths.text(1)}, {u"since"_s, iso(paths.integer(2))}});
    }
    return QJsonObject{{u"format"_s, exchangeFormat},
                       {u"version"_s, exchangeVersion},
                       {u"folders"_s, folders},
                       {u"libraries"_s, libraries}};
}

} // namespace waymark::journal
