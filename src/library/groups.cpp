// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of one page, put together and taken apart until each is a track.
#include "library/links.h"
#include "library/pagesections.h"
#include "library/roadmap.h"
#include "library/sentences.h"

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t shortList = 5; ///< topics; lists that are as long on average are tracks of their own

void sortByLine(std::vector<Entry> *entries)
{
    std::stable_sort(entries->begin(), entries->end(), [](const Entry &a, const Entry &b) { return a.line < b.line; });
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.size() > folder.size() && path.startsWith(folder) && path[folder.size()] == u'/';
}

} // namespace

/// The page that a section's heading links to, or that its prose names, as a topic.
Entry Roadmap::pageEntry(const FileFacts &page, const Group &group) const
{
    const Section &section = page.sections[size_t(group.section)].section;
    return {group.page, section.title, -1, -1, false, Sentences::tr("%1 lists it.").arg(page.path), section.line};
}

/// A section that names a single topic, by a link or by its heading being one, is a topic of the section around it.
void Roadmap::gatherSingles(const FileFacts &page, std::vector<Group> *groups) const
{
    const int title = titleSection(page);
    QSet<int> holders; // sections around sections with lists
    for (const Group &group : *groups) {
        if (!group.entries.empty())
            holders.insert(page.sections[size_t(group.section)].parent);
    }
    for (auto group = groups->rbegin(); group != groups->rend(); ++group) {
        const int parent = page.sections[size_t(group->section)].parent;
        const bool single = group->entries.size() == 1 && group->page.isEmpty() && parent > 0;
        const bool head = group->headed && group->entries.empty() && !holders.contains(group->section)
            && !holdsMore(folderOf(group->page), group->page);
        if ((!single && !head) || group->navigation)
            continue;
        // Below the page's title, headings that are links make a list of their own.
        const int around = head && (parent == title || parent < 0) ? 0 : parent;
        const auto outer = std::lower_bound(groups->begin(), groups->end(), around,
                                            [](const Group &other, int section) { return other.section < section; });
        if (outer == groups->end() || outer->section != around || outer->navigation)
            continue;
        outer->entries.push_back(single ? group->entries.front() : pageEntry(page, *group));
        group->entries.clear();
        group->page.clear();
    }
    for (Group &group : *groups)
        sortByLine(&group.entries);
}

/// "Hives" with "Wax" and "Wood" below it, two links each: where the lists are so short, and several sections are
/// divided so, the sections are the tracks. Longer lists are tracks of their own.
void Roadmap::mergeSubsections(const FileFacts &page, std::vector<Group> *groups) const
{
    const int title = titleSection(page);
    const auto says = [](const Group &group) { return !group.navigation && (!group.entries.empty() || group.headed); };
    std::map<int, int> lists; // outermost section → lists in it
    size_t number = 0;
    size_t entries = 0;
    for (const Group &group : *groups) {
        if (!says(group))
            continue;
        ++lists[outermostSection(page, group.section, title)];
        ++number;
        entries += group.entries.size();
    }
    const auto divided = [&lists](int top) {
        const auto found = lists.find(top);
        return top > 0 && found != lists.end() && found->second > 1;
    };
    if (std::count_if(lists.begin(), lists.end(), [&](const auto &list) { return divided(list.first); }) < 2
        || entries >= number * shortList)
        return;
    std::map<int, Group> merged;
    for (Group &group : *groups) {
        const int top = outermostSection(page, group.section, title);
        if (!says(group) || !divided(top))
            continue;
        Group &whole = merged[top];
        whole.section = top;
        whole.title = page.sections[size_t(top)].section.title;
        if (!group.page.isEmpty())
            whole.entries.push_back(pageEntry(page, group));
        whole.entries.insert(whole.entries.end(), group.entries.begin(), group.entries.end());
        group.entries.clear();
        group.page.clear();
        group.headed = false;
    }
    for (Group &group : *groups) {
        if (const auto whole = merged.find(group.section); whole != merged.end())
            group = whole->second;
    }
}

/// A single list of folders, or of the pages of folders with what is in them: every folder is a track.
void Roadmap::splitByFolder(std::vector<Group> *groups) const
{
    if (groups->size() != 1)
        return;
    const Group whole = groups->front();
    const auto folderOfEntry = [this](const Entry &entry) {
        if (entry.section >= 0 || entry.missing)
            return QString();
        if (!m_files.contains(entry.path))
            return entry.path;
        return isIndexName(entry.path) ? folderOf(entry.path) : QString();
    };
    QStringList folders;
    for (const Entry &entry : whole.entries) {
        if (const QString folder = folderOfEntry(entry); !folder.isEmpty() && !folders.contains(folder))
            folders.append(folder);
    }
    folders.removeIf([all = folders](const QString &folder) {
        return std::any_of(all.begin(), all.end(), [&](const QString &other) { return isBelow(folder, other); });
    });
    std::vector<Group> parts(size_t(folders.size()));
    Group rest = whole;
    rest.entries.clear();
    for (const Entry &entry : whole.entries) {
        const QString own = folderOfEntry(entry);
        const auto folder = std::find_if(folders.begin(), folders.end(), [&](const QString &candidate) {
            return own == candidate || isBelow(entry.path, candidate);
        });
        if (folder == folders.end()) {
            rest.entries.push_back(entry);
            continue;
        }
        Group &part = parts[size_t(folder - folders.begin())];
        if (own != *folder) {
            part.entries.push_back(entry);
            continue;
        }
        part.title = entry.text;
        if (m_files.contains(entry.path))
            part.page = entry.path;
    }
    size_t full = 0; // folders that hold more than their page
    for (size_t index = 0; index < parts.size(); ++index) {
        Group &part = parts[index];
        const QString &folder = folders[qsizetype(index)];
        part.section = whole.section;
        const bool more = holdsMore(folder, part.page);
        full += more ? 1 : 0;
        const Entry self{more || part.page.isEmpty() ? folder : part.page,        part.title, -1, -1, false,
                         Sentences::tr("It stands in the folder %1.").arg(folder)};
        if (!more)
            part.page.clear();
        // What the list names comes first, what else is in the folder afterwards.
        if (!more || part.page.isEmpty())
            part.entries.push_back(self);
    }
    if (parts.size() < 2 || full * 2 < parts.size())
        return;
    if (!rest.entries.empty())
        parts.insert(parts.begin(), rest);
    *groups = std::move(parts);
}

/// Lists for finding one's way lead to what other lists hold; a learning order that is the only list of most of its
/// files is more than that. The page of a folder whose files are listed stands for them, not for itself.
void Roadmap::dropNavigation(std::vector<Group> *groups) const
{
    QSet<QString> held;
    QSet<QString> folders;
    for (const Group &group : *groups) {
        if (group.navigation)
            continue;
        held.insert(group.page);
        for (const Entry &entry : group.entries) {
            held.insert(entry.path);
            folders.insert(folderOf(entry.path));
        }
    }
    const auto isHeld = [&](const QString &path) {
        return held.contains(path) || (isIndexName(path) && folders.contains(folderOf(path)));
    };
    std::erase_if(*groups, [&isHeld](const Group &group) {
        const auto own = size_t(std::count_if(group.entries.begin(), group.entries.end(), [&](const Entry &entry) {
            return !entry.missing && !isHeld(entry.path);
        }));
        return group.navigation && (!group.order || own < 2 || own * 2 < group.entries.size());
    });
}

/// "Highlighted projects" lists again what the tracks hold: a group whose files all stand in several others is none.
void Roadmap::dropCrossReferences(std::vector<Group> *groups) const
{
    const auto mark = [](const Entry &entry) { return entry.path + u'#' + QString::number(entry.section); };
    QHash<QString, std::vector<size_t>> holders; // entry → groups that list it, in document order
    for (size_t index = 0; index < groups->size(); ++index) {
        for (const Entry &entry : (*groups)[index].entries)
            holders[mark(entry)].push_back(index);
    }
    std::vector<char> dropped(groups->size(), 0);
    constexpr int mostRounds = 100; // each looks at everything
    for (int round = 0; round < mostRounds; ++round) {
        size_t worst = groups->size();
        size_t most = 2;
        for (size_t index = 0; index < groups->size(); ++index) {
            if (dropped[index])
                continue;
            QSet<size_t> others;
            bool covered = true;
            for (const Entry &entry : (*groups)[index].entries) {
                const std::vector<size_t> &all = holders[mark(entry)];
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

} // namespace waymark::library
