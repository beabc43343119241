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

namespace {

bool outsideContent(const FileFacts &page, int section)
{
    for (int at = section; at > 0; at = page.sections[size_t(at)].parent) {
        if (isCommunityTitle(cleanTitle(page.sections[size_t(at)].section.title)))
            return true;
    }
    return false;
}

bool navigation(const FileFacts &page, int section)
{
    for (int at = section; at > 0; at = page.sections[size_t(at)].parent) {
        const QString title = cleanTitle(page.sections[size_t(at)].section.title);
        if (isNavigationTitle(title) || isLearningOrderTitle(title))
            return true;
    }
    return false;
}

} // namespace

void Roadmap::fromSettings()
{
    for (const TrackSetting &setting : m_settings.tracks) {
        Draft draft;
        draft.id = setting.id;
        draft.title = setting.title;
        draft.summary = setting.summary;
        draft.reason = Sentences::tr("waymark.yaml names this track.");
        for (const QString &pattern : setting.topics) {
            std::vector<QString> paths;
            for (const auto &[path, facts] : m_files) {
                if (facts->markdown && free(path) && matchesPattern(pattern, path))
                    paths.push_back(path);
            }
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

/// The links of one section that name topics: at most one per list item. `trackPage` receives a folder's page that
/// prose mentions.
std::vector<Entry> Roadmap::linkedEntries(const FileFacts &page, int section, bool prose, QString *trackPage) const
{
    std::vector<Entry> entries;
    QSet<QString> seen;
    int lastItem = -1;
    // Links stand in document order, so those of one section are neighbours.
    auto first = std::lower_bound(page.links.begin(), page.links.end(), section,
                                  [](const LinkFact &link, int number) { return link.section < number; });
    for (; first != page.links.end() && first->section == section; ++first) {
        const LinkFact &link = *first;
        if (link.image)
            continue;
        const bool listed = link.place != LinkPlace::Prose && link.place != LinkPlace::Heading;
        if (listed && link.item >= 0 && link.item == lastItem && link.place != LinkPlace::Table)
            continue;
        const Target target = m_index.resolve(page.path, link.target);
        if (target.kind != Target::Kind::Local || target.path == page.path || target.path.isEmpty())
            continue;
        if (m_leftOut.contains(target.path) || (target.exists && !target.folder && !m_files.contains(target.path)))
            continue;
        if (target.exists && !target.folder && !m_files.at(target.path)->markdown)
            continue;
        if (!target.exists
            && (!isMarkdownName(target.path) || !translatedPage(target.path, m_files).isEmpty()
                || isCommunityTitle(titleFromName(target.path.section(u'/', -1).section(u'.', 0, 0)))))
            continue;
        if (!listed && trackPage && (isIndexName(target.path) || link.place == LinkPlace::Heading) && target.exists
            && !target.folder && target.path != m_frontPage) {
            if (trackPage->isEmpty())
                *trackPage = target.path;
            continue;
        }
        if (!listed && !prose)
            continue;
        if (listed)
            lastItem = link.item;
        if (seen.contains(target.path) || target.path == m_frontPage)
            continue;
        seen.insert(target.path);
        entries.push_back(
            {target.path, link.text, -1, -1, !target.exists, Sentences::tr("%1 lists it.").arg(page.path)});
    }
    return entries;
}

std::vector<Roadmap::Group> Roadmap::groups(const FileFacts &page, bool outside, bool prose) const
{
    std::vector<Group> all;
    for (int section = 0; section < int(page.sections.size()); ++section) {
        Group group;
        group.section = section;
        group.title = page.sections[size_t(section)].section.title;
        if (!outside && outsideContent(page, section))
            continue;
        group.entries = linkedEntries(page, section, prose, &group.page);
        group.navigation = navigation(page, section);
        all.push_back(group);
    }
    // A section with a single link is one topic of the section around it.
    for (auto group = all.rbegin(); group != all.rend(); ++group) {
        const int parent = page.sections[size_t(group->section)].parent;
        if (group->entries.size() != 1 || parent <= 0 || !group->page.isEmpty() || group->navigation)
            continue;
        const auto outer = std::find_if(all.begin(), all.end(),
                                        [parent](const Group &candidate) { return candidate.section == parent; });
        if (outer == all.end() || outer->navigation)
            continue;
        outer->entries.push_back(group->entries.front());
        group->entries.clear();
    }
    std::erase_if(all, [](const Group &group) { return group.entries.size() < (group.page.isEmpty() ? 2u : 1u); });
    return all;
}

/// A nested list whose outer items name the tracks.
std::vector<Roadmap::Group> Roadmap::nestedGroups(const FileFacts &page) const
{
    struct Outer
    {
        int item = 0;
        QString title;
        int section = 0;
        Entry own;
        bool linked = false;
    };
    std::vector<Outer> outers;
    const auto entryOf = [&](const LinkFact &link, Entry *entry) {
        const Target target = m_index.resolve(page.path, link.target);
        if (link.image || link.item < 0 || target.kind != Target::Kind::Local || target.path == page.path
            || m_leftOut.contains(target.path) || target.path == m_frontPage
            || (!target.exists && !isMarkdownName(target.path)))
            return false;
        if (target.exists && !target.folder && (!m_files.contains(target.path) || !m_files.at(target.path)->markdown))
            return false;
        *entry = {target.path, link.text, -1, -1, !target.exists, Sentences::tr("%1 lists it.").arg(page.path)};
        return true;
    };
    for (const GroupFact &group : page.groups) {
        if (group.depth == 0)
            outers.push_back({group.item, group.text, 0, {}, false});
    }
    for (const LinkFact &link : page.links) {
        Entry entry;
        if (link.depth != 0 || !entryOf(link, &entry))
            continue;
        const auto known =
            std::find_if(outers.begin(), outers.end(), [&link](const Outer &outer) { return outer.item == link.item; });
        if (known == outers.end())
            outers.push_back({link.item, link.text, link.section, entry, true});
        else if (!known->linked)
            *known = {link.item, link.text, link.section, entry, true};
    }
    std::sort(outers.begin(), outers.end(), [](const Outer &a, const Outer &b) { return a.item < b.item; });
    std::vector<Group> result;
    Group alone; // outer items that hold nothing
    alone.title = m_libraryTitle;
    size_t link = 0;
    for (size_t index = 0; index < outers.size(); ++index) {
        const int end = index + 1 < outers.size() ? outers[index + 1].item : std::numeric_limits<int>::max();
        Group group;
        group.title = outers[index].title;
        for (; link < page.links.size() && page.links[link].item < end; ++link) {
            Entry entry;
            if (page.links[link].item <= outers[index].item || !entryOf(page.links[link], &entry))
                continue;
            if (std::none_of(group.entries.begin(), group.entries.end(),
                             [&entry](const Entry &known) { return known.path == entry.path; }))
                group.entries.push_back(entry);
        }
        const Outer &outer = outers[index];
        if (group.entries.empty()) {
            if (outer.linked)
                alone.entries.push_back(outer.own);
            continue;
        }
        if (outer.linked && isIndexName(outer.own.path))
            group.page = outer.own.path;
        else if (outer.linked)
            group.entries.insert(group.entries.begin(), outer.own);
        result.push_back(group);
    }
    if (result.size() < 2)
        return {};
    if (!alone.entries.empty())
        result.insert(result.begin(), alone);
    return result;
}

/// "Highlighted projects" lists again what the tracks hold: a group whose files all stand in several others is none.
void Roadmap::dropCrossReferences(std::vector<Group> *groups) const
{
    QHash<QString, std::vector<size_t>> holders; // path → groups that list it, in document order
    for (size_t index = 0; index < groups->size(); ++index) {
        for (const Entry &entry : (*groups)[index].entries)
            holders[entry.path].push_back(index);
    }
    std::vector<char> dropped(groups->size(), 0);
    for (;;) {
        size_t worst = groups->size();
        size_t most = 2;
        for (size_t index = 0; index < groups->size(); ++index) {
            if (dropped[index])
                continue;
            QSet<size_t> others;
            bool covered = true;
            for (const Entry &entry : (*groups)[index].entries) {
                const std::vector<size_t> &all = holders[entry.path];
                const auto other = std::find_if(all.begin(), all.end(),
                                                [&](size_t holder) { return holder != index && !dropped[holder]; });
                covered = covered && other != all.end();
                if (!covered)
                    break;
                others.insert(*other);
            }
            // Of two that are alike the later one goes: lists of everything tend to come last.
            if (covered && size_t(others.size()) >= most) {
                most = size_t(others.size());
                worst = index;
            }
        }
        if (worst == groups->size())
            break;
        dropped[worst] = 1;
    }
    std::vector<Group> kept;
    for (size_t index = 0; index < groups->size(); ++index) {
        if (!dropped[index])
            kept.push_back(std::move((*groups)[index]));
    }
    *groups = std::move(kept);
}

void Roadmap::addTracks(const FileFacts &page, const std::vector<Group> &groups)
{
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
                for (const Entry &inner : folderEntries(entry.path))
                    place(&draft, inner);
            } else {
                place(&draft, entry);
            }
        }
        if (!draft.entries.empty())
            m_drafts.push_back(draft);
        else if (!draft.page.isEmpty())
            m_placed.remove(draft.page);
    }
}

void Roadmap::fromContents()
{
    for (const QString &name : {u"SUMMARY.md"_s, u"summary.md"_s, u"_sidebar.md"_s, u"docs/SUMMARY.md"_s,
                                u"src/SUMMARY.md"_s, u"docs/_sidebar.md"_s}) {
        const auto found = m_files.find(name);
        if (found == m_files.end())
            continue;
        const FileFacts &page = *found->second;
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
        m_leftOut[name] = Sentences::tr("It is the table of contents.");
        addTracks(page, all);
        return;
    }
}

void Roadmap::fromFrontPage()
{
    const auto found = m_files.find(m_frontPage);
    if (found == m_files.end())
        return;
    const FileFacts &page = *found->second;
    std::vector<Group> all = groups(page, false, false);
    std::erase_if(all, [](const Group &group) { return group.navigation; });
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
    addTracks(page, all);
}

} // namespace waymark::library
