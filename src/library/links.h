// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace waymark::library {

/// Folder part of a path, without the slash; empty at the root.
QString folderOf(const QString &path);
/// README.md, index.md and the like: a page that stands for its folder.
bool isIndexName(const QString &path);
bool isMarkdownName(const QString &path);

/// Where a link leads, as far as names tell.
struct Target
{
    enum class Kind { Local, Web, Refused };
    Kind kind = Kind::Refused;
    QString path; ///< Local: file, or folder when `folder`
    QString anchor;
    QString url;
    QString reason; ///< Refused
    bool exists = false;
    bool folder = false; ///< a folder without a page of its own
    bool otherCase = false; ///< found only by ignoring case
};

/// Knows the names of a library's files and resolves links among them.
class LinkIndex
{
public:
    /// `rootName`: name of the library's folder, by which its own web address is recognised.
    LinkIndex(const QStringList &files, const QString &rootName);

    Target resolve(const QString &from, const QString &target) const;
    bool hasFolder(const QString &path) const { return m_folders.contains(path); }

private:
    Target local(const QString &from, QString path, const QString &anchor) const;
    bool lookUp(const QString &path, Target *target) const;
    QString ownAddress(const QString &url) const;

    QSet<QString> m_files;
    QSet<QString> m_folders;
    QHash<QString, QString> m_lower; ///< lower case → as it is
    QString m_rootName;
};

} // namespace waymark::library
