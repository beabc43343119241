// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/statement.h"
#include "database/transaction.h"
#include "journal/aliases.h"
#include "journal/errors.h"
#include "journal/journal.h"

namespace waymark::journal {

/// The append-only log in an open journal file: what every part of Journal reads and writes through. Belongs to the
/// thread of its connection.
struct Log
{
    QString path;
    std::unique_ptr<database::Connection> connection;

    Error error(const database::Error &error) const { return errorFrom(error, path); }

    /// Row of the library, made when it is new and `create` says so; 0 when there is none.
    database::Result<qint64> library(const QString &key, bool create);
    /// Those that were not undone.
    database::Result<Aliases> aliases(qint64 library);
    database::Result<Aliases> undoneAliases(qint64 library);
    /// Appends to the log and returns the action's id. `undoes` 0: none.
    database::Result<qint64> append(qint64 library, const char *kind, qint64 at, qint64 undoes = 0);

    /// One write: a transaction in which `details(action)` fills in what the new action of `kind` did.
    template <typename Details>
    Result<qint64> write(const QString &libraryKey, const char *kind, const QDateTime &at, Details details)
    {
        if (libraryKey.isEmpty() || !at.isValid())
            return failure(Error::Kind::BadInput,
                           Sentences::tr("A record needs a library and a time. Nothing was written."));
        database::Transaction transaction(*connection);
        const database::Result<qint64> action =
            transaction.begin(database::Transaction::Kind::Write)
                .and_then([&] { return library(libraryKey, true); })
                .and_then([&](qint64 row) { return append(row, kind, at.toMSecsSinceEpoch()); })
                .and_then([&](qint64 id) -> database::Result<qint64> { return details(id).map([id] { return id; }); })
                .and_then([&](qint64 id) -> database::Result<qint64> {
                    return transaction.commit().map([id] { return id; });
                });
        if (!action)
            return tl::unexpected(error(action.error()));
        return *action;
    }

    /// All rows of a query whose first parameter is the library; `row(statement, aliases)` reads one.
    template <typename Row> Result<void> read(const QString &libraryKey, const QByteArray &sql, Row row)
    {
        database::Transaction transaction(*connection);
        const database::Result<void> done = transaction.begin(database::Transaction::Kind::Read)
                                                .and_then([&] { return library(libraryKey, false); })
                                                .and_then([&](qint64 id) -> database::Result<void> {
                                                    const database::Result<Aliases> names = aliases(id);
                                                    if (!names)
                                                        return tl::unexpected(names.error());
                                                    database::Statement query(*connection, sql);
                                                    query.bind(1, id);
                                                    for (;;) {
                                                        const database::Result<bool> next = query.step();
                                                        if (!next)
                                                            return tl::unexpected(next.error());
                                                        if (!*next)
                                                            return {};
                                                        row(query, *names);
                                                    }
                                                });
        if (!done)
            return tl::unexpected(error(done.error()));
        return {};
    }
};

/// One version of a note as it stands in the log.
struct NoteVersion
{
    Note note;
    bool removed = false;
};

/// One version of a setting as it stands in the log.
struct SettingVersion
{
    QJsonValue value;
    qint64 changed = 0; ///< ms since 1970
    qint64 action = 0;
};

/// The last version of every setting of a library, by its present name.
Result<QHash<QString, SettingVersion>> presentSettings(Log &log, const QString &library);

/// The present name of a setting that was written by the action `action`.
QString presentName(const QString &setting, const Aliases &aliases, qint64 action);

/// The document of a plan that was written by the action `action`, with the present keys.
QJsonObject withPresentKeys(const QJsonObject &plan, const Aliases &aliases, qint64 action);

/// The last version of every note of a library, removed ones too.
Result<QHash<QString, NoteVersion>> presentNotes(Log &log, const QString &library);

} // namespace waymark::journal
