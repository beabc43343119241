// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark::database {

/// Returns when the content of the file has reached the disk; false when the system refuses.
bool syncFile(const QString &path);

/// Gives `from` the name `to` in one step that survives a power cut, replacing nothing: false when `to` exists.
bool renameDurably(const QString &from, const QString &to);

} // namespace waymark::database
