// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

/// A folder of Markdown that tests write and change, with room for a catalogue beside it.
class Folder
{
public:
    Folder();

    QString root() const { return m_dir.filePath(QStringLiteral("library")); }
    QString database() const { return m_dir.filePath(QStringLiteral("cache/catalogue.sqlite")); }
    QString file(const QString &path) const { return root() + u'/' + path; }

    /// Writes a file, making its folders.
    void write(const QString &path, const QByteArray &content) const;
    void remove(const QString &path) const;
    void rename(const QString &from, const QString &to) const;
    /// Three tracks of topics about search, used by most tests.
    void fillForSearch() const;

private:
    QTemporaryDir m_dir;
};
