// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QJsonObject>

namespace waymark::workspace {

/// Writes what Journal::exportAll gave to a file: whole, or the file stays as it was.
Result<void> writeExport(const QJsonObject &document, const QString &file);

/// Reads it back. Error: the file cannot be read, or holds no JSON object.
Result<QJsonObject> readExport(const QString &file);

} // namespace waymark::workspace
