// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's notes, sessions and keys.
#include "journal/journal_p.h"
#include "journal/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using waymark::database::Statement;
using waymark::database::Transaction;

namespace waymark::journal {

namespace {

/// How the journal writes the path of a library folder.
QString pathOf(const QString &rootPath)
{
    const QString canonical = QFileInfo(rootPath).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(QFileInfo(rootPath).absoluteFilePath()) : canonical;
}

database::Result<void> insertNote(database::Connection &connection, qint64 action, const Note &note, bool removed)
{
    Statement insert(connection,
                     "INSERT INTO note (action, id, target, text, quote, created, changed, removed) VALUES (?1, ?2, "
                     "?3, ?4, ?5, ?6, ?7, ?8)");
    insert.bind(1, action).bind(2, note.id).bind(3, note.target).bind(4, note.text).bind(5, note.quote);
    insert.bind(6, note.created.toMSecsSinceEpoch()).bind(7, note.changed.toMSecsSinceEpoch()).bind(8, int(removed));
    return insert.run();
}

} // namespace

Result<QHash<QString, NoteVersion>> presentNotes(Log &log, const QString &library)
{
    QHash<QString, NoteVersion> present;
    const Result<void> done = log.read(
        library,
        "SELECT note.action, note.id, note.target, note.text, note.quote, note.created, note.changed, note.removed "
        "FROM note JOIN action ON action.id = note.action WHERE action.library = ?1 ORDER BY note.action",
        [&](const Statement &row, const Aliases &aliases) {
            const Note note{row.text(1),
                            aliases.resolve(row.text(2), row.integer(0)),
                            row.text(3),
                            row.text(4),
                            fromMilliseconds(row.integer(5)),
                            fromMilliseconds(row.integer(6))};
            present.insert(note.id, {note, row.integer(7) != 0});
        });
    if (!done)
        return tl::unexpected(done.error());
    return present;
}

Result<Note> Journal::saveNote(const QString &library, const Note &note)
{
    Note saved = note;
    if (saved.id.isEmpty())
        saved.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!saved.created.isValid())
        saved.created = saved.changed;
    if (!saved.changed.isValid())
        saved.changed = saved.created;
    if (saved.target.isEmpty())
        return failure(Error::Kind::BadInput,
                       Sentences::tr("A note needs a topic, section or question it belongs to. Nothing was written."));
    const auto written = d->write(library, "note", saved.changed,
                                  [&](qint64 action) { return insertNote(*d->connection, action, saved, false); });
    if (!written)
        return tl::unexpected(written.error());
    saved.created = saved.created.toUTC();
    saved.changed = saved.changed.toUTC();
    return saved;
}

Result<void> Journal::removeNote(const QString &library, const QString &id, const QDateTime &now)
{
    const auto present = presentNotes(*d, library);
    if (!present)
        return tl::unexpected(present.error());
    const auto version = present->constFind(id);
    if (version == present->constEnd())
        return failure(Error::Kind::BadInput,
                       Sentences::tr("There is no note %1; it may belong to another library.").arg(id));
    if (version->removed)
        return {};
    Note last = version->note;
    last.changed = now;
    return d->write(library, "note", now, [&](qint64 action) { return insertNote(*d->connection, action, last, true); })
        .map([](qint64) {});
}

Result<std::vector<Note>> Journal::notes(const QString &library)
{
    const auto present = presentNotes(*d, library);
    if (!present)
        return tl::unexpected(present.error());
    std::vector<Note> notes;
    for (const NoteVersion &version : *present) {
        if (!version.removed)
            notes.push_back(version.note);
    }
    std::sort(notes.begin(), notes.end(), [](const Note &a, const Note &b) {
        return a.created != b.created ? a.created < b.created : a.id < b.id;
    });
    return notes;
}

Result<void> Journal::addSession(const QString &library, const Session &session)
{
    if (!(session.minutes >= 0))
        return failure(Error::Kind::BadInput,
                       Sentences::tr("A session cannot last less than zero minutes. Nothing was written."));
    const auto written = d->write(library, "session", session.start, [&](qint64 action) {
        Statement insert(*d->connection,
                         "INSERT INTO session (action, kind, target, start, minutes) VALUES (?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, action).bind(2, toString(session.kind)).bind(3, session.target);
        return insert.bind(4, session.start.toMSecsSinceEpoch()).bind(5, session.minutes).run();
    });
    return written.map([](qint64) {});
}

Result<std::vector<Session>> Journal::sessions(const QString &library)
{
    std::vector<Session> all;
    const Result<void> done = d->read(
        library,
        "SELECT session.action, session.kind, session.target, session.start, session.minutes FROM session "
        "JOIN action ON action.id = session.action WHERE action.library = ?1 ORDER BY session.start, session.action",
        [&](const Statement &row, const Aliases &aliases) {
            all.push_back({sessionKindFromString(row.text(1)).value_or(Session::Kind::Reading),
                           aliases.resolve(row.text(2), row.integer(0)), fromMilliseconds(row.integer(3)),
                           row.real(4)});
        });
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

/// Writes aliases as one action.
static Result<void> writeAliases(Log &log, const QString &library, const Aliases::Pairs &movedKeys, bool byLearner,
                                 const QDateTime &now)
{
    const auto written = log.write(library, "follow", now, [&](qint64 action) -> database::Result<void> {
        Statement insert(*log.connection, "INSERT OR REPLACE INTO alias (action, old, new) VALUES (?1, ?2, ?3)");
        for (const auto &[old, present] : movedKeys) {
            if (old == present || old.isEmpty() || present.isEmpty())
                continue;
            if (const database::Result<void> done = insert.bind(1, action).bind(2, old).bind(3, present).run(); !done)
                return done;
        }
        if (!byLearner)
            return {};
        return Statement(*log.connection, "INSERT INTO reattachment (action) VALUES (?1)").bind(1, action).run();
    });
    return written.map([](qint64) {});
}

Result<void> Journal::follow(const QString &library, const std::vector<std::pair<QString, QString>> &movedKeys,
                             const QDateTime &now)
{
    return movedKeys.empty() ? Result<void>() : writeAliases(*d, library, movedKeys, false, now);
}

Result<void> Journal::reattach(const QString &library, const QString &lost, const QString &place, const QDateTime &now)
{
    if (lost.isEmpty() || place.isEmpty() || lost == place)
        return failure(Error::Kind::BadInput,
                       Sentences::tr("What was lost needs another place to go to. Nothing was written."));
    return writeAliases(*d, library, {{lost, place}}, true, now);
}

Result<QString> Journal::knownLibraryId(const QString &rootPath)
{
    Statement known(*d->connection, "SELECT library FROM folder WHERE path = ?1");
    const database::Result<bool> row = known.bind(1, pathOf(rootPath)).step();
    if (!row)
        return tl::unexpected(d->error(row.error()));
    return *row ? known.text(0) : QString();
}

Result<std::vector<Journal::Folder>> Journal::folders()
{
    std::vector<Folder> all;
    Statement query(*d->connection, "SELECT path, library FROM folder ORDER BY since DESC, path");
    for (;;) {
        const database::Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(d->error(row.error()));
        if (!*row)
            return all;
        all.push_back({query.text(0), query.text(1)});
    }
}

Result<void> Journal::setLibraryId(const QString &rootPath, const QString &library, const QDateTime &now)
{
    Statement insert(*d->connection,
                     "INSERT INTO folder (path, library, since) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    const auto done = insert.bind(1, pathOf(rootPath)).bind(2, library).bind(3, now.toMSecsSinceEpoch()).run();
    if (!done)
        return tl::unexpected(d->error(done.error()));
    return {};
}

Result<QString> Journal::libraryId(const QString &rootPath, const QDateTime &now)
{
    const QString path = pathOf(rootPath);
    const auto find = [&]() -> database::Result<QString> {
        Statement known(*d->connection, "SELECT library FROM folder WHERE path = ?1");
        return known.bind(1, path).step().map([&](bool row) { return row ? known.text(0) : QString(); });
    };
    Transaction transaction(*d->connection);
    const database::Result<QString> id = find().and_then([&](const QString &known) -> database::Result<QString> {
        if (!known.isEmpty())
            return known;
        // Asked again under the write lock: another process may have come first.
        return transaction.begin(Transaction::Kind::Write)
            .and_then(find)
            .and_then([&](const QString &other) -> database::Result<QString> {
                if (!other.isEmpty())
                    return other;
                const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
                Statement insert(*d->connection, "INSERT INTO folder (path, library, since) VALUES (?1, ?2, ?3)");
                return insert.bind(1, path)
                    .bind(2, made)
                    .bind(3, now.toMSecsSinceEpoch())
                    .run()
                    .and_then([&] { return transaction.commit(); })
                    .map([&] { return made; });
            });
    });
    if (!id)
        return tl::unexpected(d->error(id.error()));
    return *id;
}

} // namespace waymark::journal
