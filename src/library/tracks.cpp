// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks as the pages of a library list them: waymark.yaml, a table of contents file, the front page.
#include "library/roadmap.h"

#include "library/sentences.h"
#include "library/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace waymark::library {

using namespace Qt::StringLiterals;

/// What waymark.yaml says about names that are not there.
void Roadmap::warnAboutSetting(const QString &name, const QString &sentence)
{
    m_warnings.push_back({m_settingsPath, m_settings.lines.value(name), sentence.arg(m_settingsPath, name.left(200)),
                          false, WarningKind::Settings});
}

void Roadmap::fromSettings()
{
    for (const QString &pattern : m_settings.ignore) {
        if (std::none_of(m_files.begin(), m_files.end(),
                         [&](const auto &file) { return matchesPattern(pattern, file.first); }))
            warnAboutSetting(pattern, Sentences::tr("%1 ignores “%2”, but there is no such file."));
    }
    for (const TrackSetting &setting : m_settings.tracks) {
        Draft draft;
        draft.id = setting.id;
        draft.title = setting.title;
        draft.summary = setting.summary;
        draft.reason = Sentences::tr("waymark.yaml names this track.");
        for (const QString &pattern : setting.topics) {
            std::vector<QString> paths;
            bool known = false;
            for (const auto &[path, facts] : m_files) {
                if (!facts->markdown || !matchesPattern(pattern, path))
                    continue;
                known = true;
                // The reader's word counts for more than what a name suggests.
                const auto reason = m_leftOut.find(path);
                if (reason != m_leftOut.end() && path == pattern && !isIgnored(path, m_settings))
                    m_leftOut.erase(reason);
                if (free(path))
                    paths.push_back(path);
            }
            if (!known)
                warnAboutSetting(pattern, Sentences::tr("%1 puts “%2” into a track, but there is no such file."));
            for (const QString &path : ordered(paths)) {
                if (draft.page.isEmpty() && isIndexName(path) && m_files.at(path)->questions.empty()
                    && paths.size() > 1) {
                    draft.page = path;
                    m_placed.insert(path);
                } else {
                    place(&draft, {path, {}, -1, -1, false, Sentences::tr("waymark.yaml puts it here.")});
                }
            }
        }
        if (!draft.entries.empty())
            m_drafts.push_back(draft);
    }
}

void Roadmap::addTracks(const FileFacts &page, const std::vector<Group> &groups)
{
    QSet<QString> named; // files, which a folder in the same list does not bring in before their turn
    for (const Group &group : groups) {
        for (const Entry &entry : group.entries)
            named.insert(entry.path);
    }
    for (const Group &group : groups) {
        Draft draft;
        draft.title = trackTitle(group.title);
        draft.listedIn = page.path;
        draft.section = group.section;
        draft.reason = Sentences::tr("%1 lists its topics.").arg(page.path);
        if (!group.page.isEmpty() && free(group.page)) {
            draft.page = group.page;
            m_placed.insert(group.page);
        }
        for (const Entry &entry : group.entries) {
            if (m_index.hasFolder(entry.path) && !m_files.contains(entry.path)) {
                for (const Entry &inner : folderEntries(entry.path)) {
                    if (!named.contains(inner.path))
                        place(&draft, inner);
                }
            } else {
                place(&draft, entry);
            }
        }
        if (group.entries.empty() && isIndexName(draft.page)) {
            followPage(&draft);
            for (const Entry &inner : folderEntries(folderOf(draft.page)))
                place(&draft, inner);
        }
        if (draft.title.isEmpty() && !draft.entries.empty())
            draft.title = trackTitle(pageTitle(draft.page.isEmpty() ? draft.entries.front().path : draft.page));
        if (!draft.entries.empty())
            m_drafts.push_back(draft);
        else if (!draft.page.isEmpty())
            m_placed.remove(draft.page);
    }
}

/// The tables of contents in files of their own, best first.
std::vector<QString> Roadmap::contentsPages() const
{
    static const QStringList names{u"summary.md"_s, u"_sidebar.md"_s, u"_toc.yml"_s,   u"_toc.yaml"_s,
                                   u"myst.yml"_s,   u"mkdocs.yml"_s,  u"mkdocs.yaml"_s};
    static const QStringList folders{{}, u"docs"_s, u"src"_s, u"book"_s, u"content"_s, u"contents"_s, u"en"_s};
    std::vector<std::pair<qsizetype, QString>> found;
    std::vector<QString> elsewhere; // one in a folder that holds one of several books says nothing about the others
    for (const auto &[path, facts] : m_files) {
        const qsizetype name = names.indexOf(path.mid(path.lastIndexOf(u'/') + 1).toLower());
        if (name < 0 || path.count(u'/') > 1 || m_leftOut.contains(path))
            continue;
        const qsizetype folder = folders.indexOf(folderOf(path));
        if (folder >= 0)
            found.emplace_back(folder * names.size() + name, path);
        else
            elsewhere.push_back(path);
    }
    std::sort(found.begin(), found.end());
    std::vector<QString> pages;
    pages.reserve(found.size() + 1);
    for (const auto &[rank, path] : found)
        pages.push_back(path);
    if (elsewhere.size() == 1)
        pages.push_back(elsewhere.front());
    return pages;
}

/// "Home" in a table of contents: a short page that only greets.
void Roadmap::leaveOutSiteFront(const FileFacts &page)
{
    for (const LinkFact &link : page.links) {
        const Target target = m_index.resolve(page.path, link.target);
        const auto found = m_files.find(target.path);
        if (target.kind == Target::Kind::Local && found != m_files.end() && found->second->markdown
            && isIndexName(target.path) && target.path != m_frontPage && isHomeTitle(link.text)
            && found->second->words < longPage && found->second->questions.empty())
            m_leftOut[target.path] = Sentences::tr("It is the site's front page.");
    }
}

void Roadmap::fromContents()
{
    for (const QString &path : contentsPages()) {
        const FileFacts &page = *m_files.at(path);
        leaveOutSiteFront(page);
        std::vector<Group> all;
        // Headings are parts; without them the outer items of the list are.
        if (page.sections.size() > 2)
            all = groups(page, true, false);
        if (all.size() < 2)
            all = nestedGroups(page);
        if (all.empty())
            all = groups(page, true, false);
        if (all.size() == 1)
            all.front().title = m_libraryTitle;
        if (all.empty())
            continue;
        m_leftOut[path] = Sentences::tr("It is the table of contents.");
        addTracks(page, all);
        return;
    }
}

void Roadmap::fromFrontPage()
{
    fromListing(m_frontPage);
    if (!m_drafts.empty())
        return;
    // A front page that lists nothing may leave that to the page of the folder that holds everything.
    for (const QLatin1StringView usual :
         {"docs/README.md"_L1, "docs/readme.md"_L1, "docs/index.md"_L1, "src/README.md"_L1, "content/README.md"_L1,
          "content/index.md"_L1, "content/_index.md"_L1}) {
        const QString name = usual;
        if (m_drafts.empty() && name != m_frontPage && m_files.contains(name) && free(name))
            fromListing(name);
    }
}

void Roadmap::fromListing(const QString &path)
{
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return;
    const FileFacts &page = *found->second;
    std::vector<Group> all = groups(page, false, false);
    dropNavigation(&all);
    dropCrossReferences(&all);
    if (all.size() < 2) {
        if (const std::vector<Group> nested = nestedGroups(page); nested.size() > all.size())
            all = nested;
    }
    const auto plain = [this](std::vector<Group> list) {
        // Where the heading says only "Contents", the library's own name is the track's.
        if (list.size() == 1)
            list.front().title = m_libraryTitle;
        return list;
    };
    if (all.empty())
        all = plain(groups(page, false, false));
    if (all.empty())
        all = plain(groups(page, true, false));
    if (all.empty())
        all = plain(groups(page, false, true));
    for (Group &group : all) {
        if (group.section == 0 || cleanTitle(group.title).isEmpty()
            || page.sections[size_t(group.section)].section.depth == 1)
            group.title = group.title.isEmpty() || all.size() == 1 ? m_libraryTitle : group.title;
    }
    splitByFolder(&all);
    addTracks(page, all);
}

} // namespace waymark::library
