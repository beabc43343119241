// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/links.h"

#include "library/discovery.h"
#include "library/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

/// Joins and takes `.` and `..` away; a null string when the path leaves the root.
QString normalised(const QString &folder, const QString &path)
{
    QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u"."_s)
            continue;
        if (part == u".."_s) {
            if (parts.isEmpty())
                return {};
            parts.removeLast();
            continue;
        }
        parts.append(part);
    }
    const QString joined = parts.join(u'/');
    return joined.isNull() ? u""_s : joined;
}

/// The scheme of an address in lower case; empty when there is none.
QString schemeOf(const QString &text)
{
    for (qsizetype index = 0; index < text.size() && index < 40; ++index) {
        const QChar letter = text[index];
        if (letter == u':')
            return index > 0 ? text.left(index).toLower() : QString();
        const bool letterOrDigit = letter.unicode() < 128 && letter.isLetterOrNumber();
        if (!letterOrDigit && letter != u'+' && letter != u'-' && letter != u'.')
            break;
    }
    return {};
}

QString decoded(const QString &text)
{
    return text.contains(u'%') ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
}

const QStringList &indexNames()
{
    static const QStringList names{u"README.md"_s, u"readme.md"_s,       u"Readme.md"_s,
                                   u"index.md"_s,  u"README.markdown"_s, u"_index.md"_s};
    return names;
}

} // namespace

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

bool isMarkdownName(const QString &path)
{
    return path.endsWith(u".md"_s, Qt::CaseInsensitive) || path.endsWith(u".markdown"_s, Qt::CaseInsensitive)
        || path.endsWith(u".mdx"_s, Qt::CaseInsensitive) || path.endsWith(u".mkd"_s, Qt::CaseInsensitive);
}

bool isIndexName(const QString &path)
{
    const QString name = path.mid(path.lastIndexOf(u'/') + 1).toLower();
    return isMarkdownName(name)
        && (name.startsWith(u"readme."_s) || name.startsWith(u"index."_s) || name.startsWith(u"_index."_s));
}

LinkIndex::LinkIndex(const QStringList &files, const QString &rootName)
    : m_files(files.begin(), files.end())
    , m_rootName(rootName)
{
    for (const QString &file : files) {
        // Sorted first wins, so that the answer does not depend on the order of reading.
        QString &slot = m_lower[file.toLower()];
        if (slot.isNull() || file < slot)
            slot = file;
        for (QString folder = folderOf(file); !folder.isEmpty() && !m_folders.contains(folder);
             folder = folderOf(folder))
            m_folders.insert(folder);
    }
}

bool LinkIndex::lookUp(const QString &path, Target *target) const
{
    if (path.isNull())
        return false;
    const auto found = [&](const QString &file) {
        target->path = file;
        target->exists = true;
        return true;
    };
    if (m_files.contains(path))
        return found(path);
    if (path.isEmpty() || m_folders.contains(path)) {
        for (const QString &name : indexNames()) {
            const QString page = path.isEmpty() ? name : path + u'/' + name;
            if (m_files.contains(page))
                return found(page);
        }
        target->folder = true;
        return found(path);
    }
    for (const QString &ending : {u".md"_s, u".markdown"_s, u".mdx"_s, u".ipynb"_s}) {
        if (m_files.contains(path + ending))
            return found(path + ending);
    }
    if (path.endsWith(u".html"_s) && m_files.contains(path.chopped(5) + u".md"_s))
        return found(path.chopped(5) + u".md"_s);
    for (const QString &candidate : {path, QString(path + u".md"_s)}) {
        if (const auto other = m_lower.constFind(candidate.toLower()); other != m_lower.constEnd()) {
            target->otherCase = true;
            return found(*other);
        }
    }
    return false;
}

Target LinkIndex::local(const QString &from, QString path, const QString &anchor) const
{
    Target target;
    target.kind = Target::Kind::Local;
    target.anchor = anchor;
    path.replace(u'\\', u'/');
    const bool absolute = path.startsWith(u'/');
    const QString folder = absolute ? QString() : folderOf(from);
    // Names with percent signs and question marks exist: what is written comes first, what it may mean afterwards.
    QStringList spellings{path};
    if (path.contains(u'%'))
        spellings.append(decoded(path));
    if (const qsizetype query = path.indexOf(u'?'); query >= 0) {
        spellings.append(decoded(path.left(query)));
        if (anchor.isEmpty() && QStringView(path).mid(query).startsWith(u"?id="))
            target.anchor = decoded(path.mid(query + 4).section(u'&', 0, 0));
    }
    bool outside = false;
    for (const QString &spelling : spellings) {
        const QString whole = normalised(folder, spelling);
        outside = outside || whole.isNull();
        if (lookUp(whole, &target))
            return target;
    }
    // The root of a site may be a folder of the library: "/guide/x.md" in docs/index.md.
    for (qsizetype slash = absolute ? from.indexOf(u'/') : -1; slash > 0; slash = from.indexOf(u'/', slash + 1)) {
        for (const QString &spelling : spellings) {
            if (lookUp(normalised(from.left(slash), spelling), &target) && !target.folder)
                return target;
        }
        target = Target{};
        target.kind = Target::Kind::Local;
        target.anchor = anchor;
    }
    if (outside) {
        target.kind = Target::Kind::Refused;
        target.reason = Sentences::tr("The link leads outside the library.");
        return target;
    }
    target.path = normalised(folder, spellings.last());
    if (target.path.isEmpty())
        target.path = normalised(folder, path);
    return target;
}

QString LinkIndex::ownAddress(const QString &url) const
{
    // https://HOST/OWNER/REPOSITORY/blob/BRANCH/PATH, also /tree/ and /-/blob/
    static const QRegularExpression hosted(
        uR"(^https?://[^/]+/[^/]+/([^/]+)/(?:-/)?(?:blob|tree|raw|src/branch)/[^/]+/([^?]*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = hosted.match(url.left(2000));
    if (!match.hasMatch())
        return {};
    const QString path = decoded(match.captured(2));
    const bool named = match.captured(1).compare(m_rootName, Qt::CaseInsensitive) == 0;
    // Under another folder name, a path with folders or the name of a page that exists here is no accident; a bare
    // README is.
    const bool telling = path.contains(u'/') || (isMarkdownName(path) && !isIndexName(path));
    return named || telling ? path : QString();
}

Target LinkIndex::resolve(const QString &from, const QString &written) const
{
    Target target;
    const QString text = written.trimmed();
    if (text.isEmpty()) {
        target.reason = Sentences::tr("The link names no target.");
        return target;
    }
    if (text.contains(QChar(0)) || text.size() > 8000) {
        target.reason = Sentences::tr("The link's address is not a name of a file.");
        return target;
    }
    if (text.startsWith(u"//"_s)) {
        target.kind = Target::Kind::Web;
        target.url = u"https:"_s + text;
        return target;
    }
    if (const QString name = schemeOf(text); !name.isEmpty()) {
        if (name == u"http"_s || name == u"https"_s) {
            const qsizetype hash = text.indexOf(u'#');
            const QString own = ownAddress(hash < 0 ? text : text.left(hash));
            if (!own.isEmpty()) {
                const Target here = local({}, u'/' + own, hash < 0 ? QString() : decoded(text.mid(hash + 1)));
                if (here.exists)
                    return here;
            }
        }
        if (name == u"http"_s || name == u"https"_s || name == u"mailto"_s) {
            target.kind = Target::Kind::Web;
            target.url = text;
        } else {
            target.reason = Sentences::tr("Links of the kind “%1:” are never followed.").arg(name);
        }
        return target;
    }
    QString path = text;
    QString anchor;
    if (text.startsWith(u"#/"_s)) { // one-page sites: #/guide/intro?id=first
        path = text.mid(1);
    } else if (const qsizetype hash = text.indexOf(u'#'); hash >= 0) {
        path = text.left(hash);
        anchor = decoded(text.mid(hash + 1));
    }
    if (path.isEmpty()) {
        target.kind = Target::Kind::Local;
        target.path = from;
        target.anchor = anchor;
        target.exists = m_files.contains(from);
        return target;
    }
    return local(from, path, anchor);
}

struct LinkResolver::Private
{
    struct Place
    {
        const Topic *topic = nullptr;
        const Section *section = nullptr;
    };
    /// Every name of a section of one file; names in lower case begin with a blank, which no anchor holds.
    using Anchors = QHash<QString, Place>;

    LinkIndex index;
    QHash<QString, std::vector<const Topic *>> topics; ///< by path, without those that are missing
    QHash<QString, Anchors> anchors; ///< by path, made when first asked for

    const Anchors &anchorsOf(const QString &path)
    {
        const auto known = anchors.constFind(path);
        if (known != anchors.constEnd())
            return *known;
        Anchors &made = anchors[path];
        const auto add = [&made](const QString &name, const Place &place) {
            for (const QString &key : {name, QString(u' ' + name.toLower())}) {
                if (!made.contains(key))
                    made.insert(key, place);
            }
        };
        for (const Topic *topic : topics.value(path)) {
            for (const Section &section : topic->sections) {
                add(section.anchor, {topic, &section});
                for (const QString &alias : section.aliases)
                    add(alias, {topic, &section});
            }
        }
        return made;
    }
};

LinkResolver::LinkResolver(const Library &library, const QStringList &files)
    : d(new Private{LinkIndex(files, QFileInfo(library.root).fileName()), {}, {}})
{
    for (const Track &track : library.tracks) {
        for (const Topic &topic : track.topics) {
            if (!topic.missing)
                d->topics[topic.path].push_back(&topic);
        }
    }
}

LinkResolver::~LinkResolver() = default;

ResolvedLink LinkResolver::resolve(const QString &fromPath, const QString &target)
{
    const Target found = d->index.resolve(fromPath, target);
    ResolvedLink link;
    link.path = found.path;
    link.anchor = found.anchor;
    link.url = found.url;
    link.reason = found.reason;
    link.exists = found.exists;
    if (found.kind == Target::Kind::Web)
        link.kind = ResolvedLink::Kind::Web;
    else if (found.kind == Target::Kind::Refused)
        link.kind = ResolvedLink::Kind::Refused;
    else
        link.kind = found.anchor.isEmpty() ? ResolvedLink::Kind::File : ResolvedLink::Kind::Anchor;
    // Anchors of pages that are not topics are not known here; a link to one counts as good when its file is there.
    const auto topics = d->topics.constFind(found.path);
    if (found.kind != Target::Kind::Local || topics == d->topics.constEnd())
        return link;
    link.topicKey = topics->front()->key;
    if (link.kind == ResolvedLink::Kind::File) {
        link.kind = ResolvedLink::Kind::Topic;
        return link;
    }
    const QString wanted = found.anchor.startsWith(u"user-content-"_s) ? found.anchor.mid(13) : found.anchor;
    const Private::Anchors &anchors = d->anchorsOf(found.path);
    auto place = anchors.constFind(wanted);
    if (place == anchors.constEnd())
        place = anchors.constFind(u' ' + wanted.toLower());
    link.exists = place != anchors.constEnd();
    if (link.exists) {
        link.topicKey = place->topic->key;
        link.anchor = place->section->anchor;
    }
    return link;
}

ResolvedLink resolveLink(const Library &library, const QStringList &files, const QString &fromPath,
                         const QString &target)
{
    return LinkResolver(library, files).resolve(fromPath, target);
}

} // namespace waymark::library
