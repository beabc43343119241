// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark::catalogue {

/// What a stat tells: a file whose state is the same is taken for unchanged.
struct FileState
{
    qint64 size = 0; ///< bytes
    qint64 modified = 0; ///< ns since 1970
    qint64 changed = 0; ///< ns since 1970: also betrays a file that was replaced with its old time kept

    bool operator==(const FileState &) const = default;
};

/// Asks for the states of files in one folder, which stays open meanwhile: their paths are shorter to walk then.
class FileStates
{
public:
    explicit FileStates(const QString &root);
    ~FileStates();

    FileStates(const FileStates &) = delete;
    FileStates &operator=(const FileStates &) = delete;

    /// `path`: from the root. Empty when there is no such file. Follows links.
    std::optional<FileState> of(const QString &path) const;
    /// The same for many, on all cores.
    std::vector<std::optional<FileState>> of(const QStringList &paths) const;

private:
    QString m_root;
    int m_folder = -1; ///< its descriptor, where the system has such
};

} // namespace waymark::catalogue
