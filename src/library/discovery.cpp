// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/roadmap.h"
#include "library/roles.h"
#include "library/sentences.h"
#include "library/topiccontent.h"
#include "library/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t maximumWarnings = 2000;

QStringList allNames(const Files &files, const QStringList &otherFiles)
{
    QStringList names = otherFiles;
    for (const auto &[path, facts] : files)
        names.append(path);
    return names;
}

/// The first of `wanted`, with "-2", "-3" … after it, that `taken` does not hold; it holds it afterwards.
QString unique(const QString &wanted, QSet<QString> *taken)
{
    QString name = wanted;
    for (int number = 2; taken->contains(name); ++number)
        name = wanted + u'-' + QString::number(number);
    taken->insert(name);
    return name;
}

bool saysNothing(const QString &text)
{
    static const QStringList words{u"link"_s, u"here"_s, u"read"_s,    u"read more"_s, u"more"_s, u"notes"_s,
                                   u"note"_s, u"code"_s, u"details"_s, u"open"_s,      u"go"_s};
    return slug(text).isEmpty() || words.contains(text.toLower()) || isMarkdownName(text)
        || (text.contains(u'/') && !text.contains(u' '));
}

} // namespace

Roadmap::Roadmap(const QString &root, Files files, const QStringList &otherFiles)
    : m_root(root)
    , m_files(std::move(files))
    , m_index(allNames(m_files, otherFiles), QFileInfo(root).fileName())
{
    for (const QString &name : {u"waymark.yaml"_s, u"waymark.yml"_s}) {
        if (const auto found = m_files.find(name); found != m_files.end() && !found->second->markdown) {
            m_settings = found->second->settings;
            m_settingsPath = name;
        }
    }
    for (const QString &name : {u"README.md"_s, u"readme.md"_s, u"Readme.md"_s, u"README.markdown"_s, u"index.md"_s,
                                u"docs/README.md"_s, u"docs/index.md"_s}) {
        if (m_frontPage.isEmpty() && m_files.contains(name))
            m_frontPage = name;
    }
    for (const auto &[path, facts] : m_files) {
        if (const QString reason = leftOutReason(path, *facts, m_files, m_settings); !reason.isEmpty())
            m_leftOut[path] = reason;
    }
    if (m_leftOut.contains(m_frontPage))
        m_frontPage.clear();
    m_libraryTitle = m_settings.title;
    if (m_libraryTitle.isEmpty() && !m_frontPage.isEmpty())
        m_libraryTitle = pageTitle(m_frontPage);
    if (m_libraryTitle.isEmpty() || slug(m_libraryTitle) == u"readme"_s) {
        m_libraryTitle.clear();
        for (const QString &path : contentsPages()) { // those that are no Markdown name the site
            if (m_libraryTitle.isEmpty() && !m_files.at(path)->markdown)
                m_libraryTitle = m_files.at(path)->heading;
        }
    }
    if (m_libraryTitle.isEmpty())
        m_libraryTitle = titleFromName(QFileInfo(root).fileName());
}

QString Roadmap::pageTitle(const QString &path) const
{
    const auto found = m_files.find(path);
    if (found != m_files.end()) {
        const FileFacts &facts = *found->second;
        for (const QString &name : {facts.meta.title, facts.heading, facts.firstHeading}) {
            // The first of many headings of a front page is a part of it, not its title.
            if (!name.isEmpty() && (path != m_frontPage || name == facts.meta.title || name == facts.heading))
                return name;
        }
    }
    if (path == m_frontPage)
        return {};
    const QString folder = folderOf(path);
    if (isIndexName(path) && !folder.isEmpty())
        return titleFromName(folder.mid(folder.lastIndexOf(u'/') + 1));
    return titleFromName(QFileInfo(path).completeBaseName());
}

QString Roadmap::title(const Entry &entry) const
{
    const QString text = cleanTitle(entry.text);
    const auto found = m_files.find(entry.path);
    if (entry.section >= 0 || found == m_files.end())
        return saysNothing(text) ? pageTitle(entry.path) : text;
    const FileFacts &facts = *found->second;
    if (!facts.meta.title.isEmpty())
        return facts.meta.title;
    if (!facts.heading.isEmpty())
        return facts.heading;
    return saysNothing(text) ? pageTitle(entry.path) : text;
}

bool Roadmap::free(const QString &path) const
{
    return !m_placed.contains(path) && !m_leftOut.contains(path);
}

void Roadmap::place(Draft *draft, const Entry &entry)
{
    if (entry.section >= 0) {
        if (!m_sections.insert(entry.section).second)
            return;
    } else if (entry.missing) {
        if (m_missing.contains(entry.path))
            return;
        m_missing.insert(entry.path);
    } else {
        if (!free(entry.path) || !m_files.contains(entry.path))
            return;
        if (m_files.at(entry.path)->blank) {
            m_leftOut[entry.path] = Sentences::tr("It is empty.");
            return;
        }
        m_placed.insert(entry.path);
    }
    draft->entries.push_back(entry);
}

/// `lastOfFile`: nobody will ask for the file's sections and questions any more.
Topic Roadmap::makeTopic(const Entry &entry, const Draft &draft, bool lastOfFile)
{
    Topic topic;
    topic.title = title(entry);
    topic.path = entry.path;
    topic.reason = entry.reason;
    topic.missing = entry.missing;
    topic.key = isMarkdownName(entry.path) ? entry.path.left(entry.path.lastIndexOf(u'.')) : entry.path;
    const auto found = m_files.find(entry.path);
    if (entry.missing || found == m_files.end()) {
        topic.missing = true;
        topic.reason = Sentences::tr("%1 lists it, but there is no such file.").arg(draft.listedIn);
        return topic;
    }
    const FileFacts &facts = *found->second;
    const int first = std::max(0, entry.section);
    const int last = entry.section < 0 ? int(facts.sections.size()) - 1 : entry.lastSection;
    topic.line = entry.section < 0 ? 1 : facts.sections[size_t(first)].section.line;
    topic.lastLine = entry.section < 0 ? facts.lines : facts.sections[size_t(last)].section.lastLine;
    if (entry.section >= 0)
        topic.anchor = facts.sections[size_t(first)].section.anchor;
    if (lastOfFile && found->second.use_count() == 1)
        fillTopic(std::move(*std::const_pointer_cast<FileFacts>(found->second)), first, last, m_settings, &topic);
    else
        fillTopic(facts, first, last, m_settings, &topic);
    if (entry.section >= 0) {
        topic.key += u'#' + topic.anchor;
        return topic;
    }
    if (!facts.meta.id.isEmpty() && entry.path != m_frontPage)
        topic.key = facts.meta.id;
    topic.level = levelFromString(facts.meta.level);
    topic.requiredTopics = facts.meta.requires_;
    topic.tags = facts.meta.tags;
    if (facts.meta.minutes > 0)
        topic.minutes = facts.meta.minutes;
    return topic;
}

/// Keys and ids are unique in the library; who comes later gives way.
void Roadmap::nameKeys(Library *library) const
{
    QSet<QString> ids;
    QSet<QString> keys;
    QHash<QString, QString> holders;
    for (Track &track : library->tracks) {
        for (Topic &topic : track.topics) {
            if (keys.contains(topic.key) && !topic.missing) {
                library->warnings.push_back(
                    {topic.path, 1,
                     Sentences::tr("%1 has the id “%2”, which %3 has already. Give it another one.")
                         .arg(topic.path, topic.key, holders.value(topic.key)),
                     true, WarningKind::Structure});
                topic.key = topic.path.left(topic.path.lastIndexOf(u'.'));
            }
            topic.key = unique(topic.key, &keys);
            holders.insert(topic.key, topic.path);
        }
    }
    QHash<QString, int> folders; // how many tracks would take a folder's name
    for (const Track &track : library->tracks)
        ++folders[track.id];
    for (Track &track : library->tracks) {
        QString wanted = track.id;
        if (wanted.startsWith(u'/')) // a folder's name, good only for one track
            wanted = folders.value(track.id) == 1 ? slug(wanted.mid(wanted.lastIndexOf(u'/') + 1)) : slug(track.title);
        if (wanted.isEmpty())
            wanted = slug(track.title);
        track.id = unique(wanted.isEmpty() ? u"track"_s : wanted, &ids);
        for (Topic &topic : track.topics) {
            topic.trackId = track.id;
            nameQuestions(&topic);
        }
    }
}

void Roadmap::linkPrerequisites(Library *library) const
{
    QHash<QString, QString> keys; // every name a topic may be called by
    for (const Track &track : library->tracks) {
        for (const Topic &topic : track.topics) {
            if (topic.missing)
                continue;
            keys.insert(topic.key, topic.key);
            const QString path = topic.path.left(topic.path.lastIndexOf(u'.'));
            for (const QString &name : {path, path.mid(path.lastIndexOf(u'/') + 1)}) {
                if (topic.anchor.isEmpty() && !keys.contains(name))
                    keys.insert(name, topic.key);
            }
        }
    }
    for (Track &track : library->tracks) {
        for (Topic &topic : track.topics) {
            QStringList existing;
            for (const QString &name : std::as_const(topic.requiredTopics)) {
                const QString key = keys.value(name);
                if (!key.isEmpty() && key != topic.key && !existing.contains(key))
                    existing.append(key);
            }
            topic.requiredTopics = existing;
        }
    }
}

/// Links to files that are not there, or that are never followed, once for each target of a file.
void Roadmap::warnAboutLinks(Library *library) const
{
    for (const auto &[path, facts] : m_files) {
        if (m_leftOut.contains(path) && path != m_frontPage)
            continue;
        QSet<QString> told;
        for (const LinkFact &link : facts->links) {
            if (library->warnings.size() >= maximumWarnings)
                return;
            if (link.target.startsWith(u'#') || link.target.startsWith(u"http"_s) || told.contains(link.target))
                continue;
            const Target target = m_index.resolve(path, link.target);
            if (target.kind == Target::Kind::Web || (target.exists && !target.otherCase))
                continue;
            told.insert(link.target);
            const QString shown = link.target.left(200);
            if (target.kind == Target::Kind::Refused)
                library->warnings.push_back(
                    {path, link.line,
                     Sentences::tr("%1 links to “%2”, which is not followed. %3").arg(path, shown, target.reason),
                     false, WarningKind::Refused});
            else if (target.exists)
                library->warnings.push_back(
                    {path, link.line,
                     Sentences::tr("%1 links to “%2”, whose name differs in capital letters: “%3”. Some systems will "
                                   "not find it.")
                         .arg(path, shown, target.path),
                     false, WarningKind::Case});
            else
                library->warnings.push_back(
                    {path, link.line,
                     Sentences::tr("%1 links to “%2”, but there is no such file. Correct the link or add the file.")
                         .arg(path, shown),
                     false, link.image ? WarningKind::Figure : WarningKind::Link});
        }
    }
}

void Roadmap::finish(Library *library)
{
    QHash<QString, int> uses; // topics that are still to come of a file
    for (const Draft &draft : m_drafts) {
        for (const Entry &entry : draft.entries)
            ++uses[entry.path];
    }
    for (Draft &draft : m_drafts) {
        Track track;
        track.order = int(library->tracks.size());
        track.title = draft.title;
        track.summary = draft.summary;
        track.path = draft.page.isEmpty() ? draft.listedIn : draft.page;
        track.reason = draft.reason;
        track.id = draft.id;
        if (const auto page = m_files.find(draft.page); page != m_files.end()) {
            const Meta &meta = page->second->meta;
            track.id = track.id.isEmpty() ? meta.id : track.id;
            track.title = meta.title.isEmpty() ? track.title : trackTitle(meta.title);
            track.summary = track.summary.isEmpty() ? meta.summary : track.summary;
        }
        if (track.id.isEmpty() && !draft.entries.empty()) {
            const QString folder = folderOf(draft.entries.front().path);
            const bool together = std::all_of(draft.entries.begin(), draft.entries.end(),
                                              [&folder](const Entry &entry) { return folderOf(entry.path) == folder; });
            if (together && !folder.isEmpty())
                track.id = u'/' + folder;
        }
        if (track.title.isEmpty())
            track.title = m_libraryTitle.isEmpty() ? Sentences::tr("Library") : m_libraryTitle;
        track.topics.reserve(draft.entries.size());
        for (const Entry &entry : draft.entries) {
            Topic topic = makeTopic(entry, draft, --uses[entry.path] == 0);
            topic.order = int(track.topics.size());
            track.topics.push_back(std::move(topic));
        }
        library->tracks.push_back(std::move(track));
    }
    nameKeys(library);
    linkPrerequisites(library);
}

Library Roadmap::build()
{
    Library library;
    library.root = QDir(m_root).absolutePath();
    library.title = m_libraryTitle;
    library.id = m_settings.id;
    fromSettings();
    if (m_drafts.empty())
        fromContents();
    if (m_drafts.empty())
        fromFrontPage();
    expandIndexes();
    assignPages();
    keepLongPages();
    fromFrontPageHeadings();
    leaveOutRepeats();
    placeRest();
    orderTracks();
    finish(&library);

    std::vector<Role> stated = m_settings.roles;
    if (const auto page = m_files.find(m_frontPage); page != m_files.end()) {
        if (library.id.isEmpty())
            library.id = page->second->meta.id;
        if (stated.empty())
            stated = page->second->meta.roles;
    }
    library.roles = resolveRoles(stated, library.tracks);

    // A page that only introduces a track is part of the roadmap through it.
    QSet<QString> inside;
    for (const Track &track : library.tracks) {
        inside.insert(track.path);
        for (const Topic &topic : track.topics)
            inside.insert(topic.path);
    }
    for (const auto &[path, facts] : m_files) {
        if (!facts->markdown || inside.contains(path))
            continue;
        const auto reason = m_leftOut.find(path);
        library.leftOut.push_back(
            {path, reason == m_leftOut.end() ? Sentences::tr("No rule found a place for it.") : reason->second});
    }
    for (const auto &[path, facts] : m_files) {
        if (!m_leftOut.contains(path) || path == m_frontPage)
            library.warnings.insert(library.warnings.end(), facts->warnings.begin(), facts->warnings.end());
    }
    library.warnings.insert(library.warnings.end(), m_warnings.begin(), m_warnings.end());
    warnAboutLinks(&library);
    return library;
}

Library discover(const QString &root, Files files, const QStringList &otherFiles)
{
    return Roadmap(root, std::move(files), otherFiles).build();
}

} // namespace waymark::library
