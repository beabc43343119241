// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/log.h"

using waymark::database::Statement;

namespace waymark::journal {

database::Result<qint64> Log::library(const QString &key, bool create)
{
    if (create) {
        const database::Result<void> made =
            Statement(*connection, "INSERT INTO library (key) VALUES (?1) ON CONFLICT DO NOTHING").bind(1, key).run();
        if (!made)
            return tl::unexpected(made.error());
    }
    Statement find(*connection, "SELECT id FROM library WHERE key = ?1");
    return find.bind(1, key).step().map([&](bool row) { return row ? find.integer(0) : qint64(0); });
}

/// `undone`: those that were undone, else those that were not.
static database::Result<Aliases> aliasesOf(database::Connection &connection, qint64 library, bool undone)
{
    Statement query(connection,
                    "SELECT alias.action, alias.old, alias.new FROM alias JOIN action ON action.id = alias.action "
                    "LEFT JOIN action AS undo ON undo.undoes = alias.action "
                    "WHERE action.library = ?1 AND (undo.id IS NOT NULL) = ?2 ORDER BY alias.action");
    query.bind(1, library).bind(2, int(undone));
    Aliases all;
    for (;;) {
        const database::Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return all;
        all.add(query.integer(0), query.text(1), query.text(2));
    }
}

database::Result<Aliases> Log::aliases(qint64 library)
{
    return aliasesOf(*connection, library, false);
}

database::Result<Aliases> Log::undoneAliases(qint64 library)
{
    return aliasesOf(*connection, library, true);
}

database::Result<qint64> Log::append(qint64 library, const char *kind, qint64 at, qint64 undoes)
{
    Statement insert(*connection,
                     "INSERT INTO action (library, kind, at, undoes) VALUES (?1, ?2, ?3, nullif(?4, 0)) RETURNING id");
    insert.bind(1, library).bind(2, QString::fromLatin1(kind)).bind(3, at).bind(4, undoes);
    const database::Result<bool> row = insert.step();
    if (!row)
        return tl::unexpected(row.error());
    const qint64 id = insert.integer(0);
    return insert.run().map([id] { return id; });
}

} // namespace waymark::journal
