// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

namespace waymark::database {

/// A schema as numbered scripts in Qt resources: `folder`/001.sql makes version 1, 002.sql turns 1 into 2, and so on.
/// The version stands in the file's user_version, whose file it is in application_id.
struct Schema
{
    QString folder;
    int applicationId = 0;
    int version = 0;
};

enum class SchemaState {
    Current, ///< as this program wants it
    Older, ///< empty, or of an older version: migrate() brings it up
    Newer, ///< written by a newer program
    Foreign, ///< an SQLite file of something else
};

/// Which version the file has. Reads only.
Result<SchemaState> schemaState(Connection &connection, const Schema &schema);

/// Runs the missing scripts in one transaction: after a failure or a crash the file is as it was.
Result<void> migrate(Connection &connection, const Schema &schema);

} // namespace waymark::database
