// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/discovery.h"

#include "library/sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <filesystem>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumDepth = 40;

bool isBuildFolder(const QString &name)
{
    static const QSet<QString> names{u"node_modules"_s,  u"__pycache__"_s,      u"venv"_s,   u"_site"_s,  u"_build"_s,
                                     u"site-packages"_s, u"bower_components"_s, u"vendor"_s, u"target"_s, u"dist"_s,
                                     u"build"_s};
    return names.contains(name.toLower());
}

class Listing
{
public:
    Listing(const QString &root, std::vector<LeftOut> *refused)
        : m_root(QFileInfo(root).canonicalFilePath())
        , m_refused(refused)
    {
    }

    QStringList read()
    {
        if (!m_root.isEmpty())
            enter(m_root, QString(), 0);
        // Links come after everything real, so that a link never hides the file or folder it points to.
        for (size_t index = 0; index < m_links.size(); ++index)
            follow(Link(m_links[index]));
        std::sort(m_files.begin(), m_files.end());
        return m_files;
    }

private:
    void refuse(const QString &path, const QString &reason)
    {
        if (m_refused)
            m_refused->push_back({path, reason});
    }

    void enter(const QString &folder, const QString &prefix, int depth)
    {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (m_entered.contains(canonical)) {
            refuse(prefix.chopped(1), Sentences::tr("The link leads to a folder that is listed already."));
            return;
        }
        if (depth > maximumDepth) {
            refuse(prefix.chopped(1), Sentences::tr("The folder is nested too deeply."));
            return;
        }
        m_entered.insert(canonical);
        struct Entry
        {
            QString name;
            bool isLink = false;
        };
        std::vector<Entry> further; // folders and links, whose order decides which of two ways to one place counts
        std::error_code failure;
        // Not QDir: its QFileInfo for every file would cost more than the rest of an indexing that finds nothing new.
        std::filesystem::directory_iterator entries(QFile::encodeName(folder).constData(), failure);
        for (; !failure && entries != std::filesystem::directory_iterator(); entries.increment(failure)) {
            const std::string name = entries->path().filename().string();
            std::error_code unknown;
            const bool isLink = entries->is_symlink(unknown);
            const bool isFolder = !isLink && entries->is_directory(unknown);
            if (name.front() == '.' || !QUtf8StringView(name.data(), qsizetype(name.size())).isValidUtf8()
                || (!isLink && !isFolder && !entries->is_regular_file(unknown)))
                continue;
            const QString decoded = QFile::decodeName(QByteArray::fromRawData(name.data(), qsizetype(name.size())));
            if (isLink || isFolder) {
                further.push_back({decoded, isLink});
            } else {
                m_files.append(prefix + decoded);
                m_folders.push_back(canonical);
            }
        }
        std::sort(further.begin(), further.end(), [](const Entry &a, const Entry &b) { return a.name < b.name; });
        for (const Entry &entry : further) {
            const QString path = prefix + entry.name;
            const QString full = folder + u'/' + entry.name;
            if (entry.isLink)
                m_links.push_back({QFileInfo(full), path, depth});
            else if (isBuildFolder(entry.name))
                refuse(path, Sentences::tr("The folder holds what programs made."));
            else
                enter(full, path + u'/', depth + 1);
        }
    }

    /// Whether the file at this canonical path is listed; few libraries have links that ask.
    bool isListed(const QString &target)
    {
        for (; m_indexed < m_folders.size(); ++m_indexed) {
            const QString &path = m_files.at(qsizetype(m_indexed));
            const QString &folder = m_folders[m_indexed];
            if (!folder.isNull())
                m_listed.insert(folder + u'/' + path.mid(path.lastIndexOf(u'/') + 1));
        }
        return m_listed.contains(target);
    }

    struct Link
    {
        QFileInfo entry;
        QString path;
        int depth = 0;
    };

    void follow(const Link &link)
    {
        const QString target = link.entry.canonicalFilePath();
        if (target.isEmpty())
            return refuse(link.path, Sentences::tr("The link leads nowhere."));
        if (target != m_root && !target.startsWith(m_root.endsWith(u'/') ? m_root : m_root + u'/'))
            return refuse(link.path, Sentences::tr("The link leads outside the library."));
        if (link.entry.isDir())
            return enter(link.entry.filePath(), link.path + u'/', link.depth + 1);
        if (isListed(target))
            return refuse(link.path, Sentences::tr("The link leads to a file that is listed already."));
        m_listed.insert(target);
        m_files.append(link.path);
        m_folders.emplace_back();
    }

    QString m_root;
    std::vector<LeftOut> *m_refused;
    QStringList m_files;
    QSet<QString> m_entered; ///< canonical paths of folders
    std::vector<QString> m_folders; ///< canonical, of each file; null for one that was reached by a link
    QSet<QString> m_listed; ///< canonical paths of files, as far as m_indexed
    size_t m_indexed = 0;
    std::vector<Link> m_links;
};

} // namespace

QStringList listFiles(const QString &root, std::vector<LeftOut> *refused)
{
    return Listing(root, refused).read();
}

} // namespace waymark::library
