// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace waymark::catalogue {

/// What a stat tells: a file whose state is the same is taken for unchanged.
struct FileState
{
    qint64 size = 0; ///< bytes
    qint64 modified = 0; ///< ns since 1970
    qint64 changed = 0; ///< ns since 1970: also betrays a file that was replaced with its old time kept

    bool operator==(const FileState &) const = default;
};

/// Empty when there is no such file. Follows links.
std::optional<FileState> fileState(const QString &path);

} // namespace waymark::catalogue
