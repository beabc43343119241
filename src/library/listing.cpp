// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/discovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumDepth = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("waymark::library", text);
}

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
            refuse(prefix.chopped(1), tr("The link leads to a folder that is listed already."));
            return;
        }
        if (depth > maximumDepth) {
            refuse(prefix.chopped(1), tr("The folder is nested too deeply."));
            return;
        }
        m_entered.insert(canonical);
        const QFileInfoList entries =
            QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::System, QDir::Name);
        for (const QFileInfo &entry : entries) {
            const QString path = prefix + entry.fileName();
            if (entry.fileName().startsWith(u'.'))
                continue;
            if (entry.isSymLink()) {
                m_links.push_back({entry, path, depth});
                continue;
            }
            if (entry.isDir()) {
                if (isBuildFolder(entry.fileName()))
                    refuse(path, tr("The folder holds what programs made."));
                else
                    enter(entry.filePath(), path + u'/', depth + 1);
            } else if (entry.isFile()) {
                m_files.append(path);
                m_listed.insert(canonical + u'/' + entry.fileName()); // no link: resolving each again would cost most of a listing
            }
        }
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
            return refuse(link.path, tr("The link leads nowhere."));
        if (target != m_root && !target.startsWith(m_root.endsWith(u'/') ? m_root : m_root + u'/'))
            return refuse(link.path, tr("The link leads outside the library."));
        if (link.entry.isDir())
            return enter(link.entry.filePath(), link.path + u'/', link.depth + 1);
        if (m_listed.contains(target))
            return refuse(link.path, tr("The link leads to a file that is listed already."));
        m_listed.insert(target);
        m_files.append(link.path);
    }

    QString m_root;
    std::vector<LeftOut> *m_refused;
    QStringList m_files;
    QSet<QString> m_entered; ///< canonical paths of folders
    QSet<QString> m_listed; ///< canonical paths of files
    std::vector<Link> m_links;
};

} // namespace

QStringList listFiles(const QString &root, std::vector<LeftOut> *refused)
{
    return Listing(root, refused).read();
}

} // namespace waymark::library
