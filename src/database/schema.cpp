// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/schema.h"

#include "database/transaction.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace waymark::database {

Result<SchemaState> schemaState(Connection &connection, const Schema &schema)
{
    const Result<qint64> application = connection.integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    const Result<qint64> version = connection.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    const Result<qint64> objects = connection.integer("SELECT count(*) FROM sqlite_schema");
    if (!objects)
        return tl::unexpected(objects.error());
    if (*application != schema.applicationId)
        return *application == 0 && *version == 0 && *objects == 0 ? SchemaState::Older : SchemaState::Foreign;
    if (*version > schema.version)
        return SchemaState::Newer;
    return *version == schema.version ? SchemaState::Current : SchemaState::Older;
}

Result<void> migrate(Connection &connection, const Schema &schema)
{
    Transaction transaction(connection);
    if (const Result<void> begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    // Read inside the transaction: another process may have migrated while this one waited for the lock.
    const Result<qint64> version = connection.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    for (int next = int(*version) + 1; next <= schema.version; ++next) {
        QFile script(u"%1/%2.sql"_s.arg(schema.folder).arg(next, 3, 10, QLatin1Char('0')));
        if (!script.open(QIODevice::ReadOnly))
            return tl::unexpected(Error{SQLITE_ERROR, u"the program lacks the script %1"_s.arg(script.fileName())});
        if (const Result<void> done = connection.execute(script.readAll()); !done)
            return done;
    }
    const QByteArray stamp = "PRAGMA application_id = " + QByteArray::number(schema.applicationId)
        + "; PRAGMA user_version = " + QByteArray::number(schema.version);
    if (const Result<void> stamped = connection.execute(stamp); !stamped)
        return stamped;
    return transaction.commit();
}

} // namespace waymark::database
