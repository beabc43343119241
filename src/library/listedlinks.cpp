// SPDX-License-Identifier: GPL-3.0-or-later
// What a page lists: the links of its sections and lists that name topics.
#include "library/pagesections.h"
#include "library/roadmap.h"
#include "library/sentences.h"
#include "library/words.h"

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

constexpr int longSection = 150; ///< words from which a section that a list names is a topic

enum class Way { None, Navigation, Order };

Way wayOf(const FileFacts &page, int section)
{
    for (int at = section; at > 0; at = page.sections[size_t(at)].parent) {
        const QString title = cleanTitle(page.sections[size_t(at)].section.title);
        if (isNavigationTitle(title))
            return Way::Navigation;
        if (isLearningOrderTitle(title))
            return Way::Order;
    }
    return Way::None;
}

} // namespace

/// The section of the front page that a link among those to files may mean as a topic; -1 if it is none: it has little
/// to read, or is itself a list of files.
int Roadmap::ownSection(const FileFacts &page, const QString &anchor)
{
    if (page.path != m_frontPage || anchor.isEmpty())
        return -1;
    if (m_frontAnchors.isEmpty()) {
        for (int section = int(page.sections.size()) - 1; section > 0; --section) {
            const Section &fact = page.sections[size_t(section)].section;
            for (const QString &alias : fact.aliases)
                m_frontAnchors.insert(alias.toLower(), section);
            m_frontAnchors.insert(fact.anchor.toLower(), section);
        }
    }
    const int section = m_frontAnchors.value(anchor.toLower(), -1);
    if (section < 0 || !isContentSection(page.sections[size_t(section)]))
        return -1;
    const auto known = m_frontSections.constFind(section);
    if (known != m_frontSections.constEnd())
        return *known;
    const int end = endOfSection(page, section);
    // Questions and links stand in document order.
    const auto before = [](const auto &fact, int number) { return fact.section < number; };
    const auto question = std::lower_bound(page.questions.begin(), page.questions.end(), section, before);
    bool topic = question != page.questions.end() && question->section <= end;
    if (!topic && wordsOf(page, section, end) >= longSection) {
        const auto first = std::lower_bound(page.links.begin(), page.links.end(), section, before);
        const auto last = std::lower_bound(page.links.begin(), page.links.end(), end + 1, before);
        topic = std::count_if(first, last,
                              [&](const LinkFact &link) {
                                  return link.place != LinkPlace::Prose
                                      && m_index.resolve(page.path, link.target).kind == Target::Kind::Local;
                              })
            < 2;
    }
    m_frontSections.insert(section, topic ? section : -1);
    return topic ? section : -1;
}

/// The links of one section that name topics: at most one per list item. `trackPage` receives a folder's page that
/// prose mentions.
std::vector<Entry> Roadmap::linkedEntries(const FileFacts &page, int section, bool prose, QString *trackPage)
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
        if (target.kind != Target::Kind::Local || target.path.isEmpty())
            continue;
        if (target.path == page.path) {
            if (const int own = listed ? ownSection(page, target.anchor) : -1; own > 0)
                entries.push_back({page.path, link.text, own, endOfSection(page, own), false,
                                   Sentences::tr("%1 lists it, and it is a heading of that page.").arg(page.path),
                                   link.line});
            continue;
        }
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
            {target.path, link.text, -1, -1, !target.exists, Sentences::tr("%1 lists it.").arg(page.path), link.line});
    }
    // Headings of the page alone are its table of contents.
    if (std::all_of(entries.begin(), entries.end(), [](const Entry &entry) { return entry.section >= 0; }))
        entries.clear();
    return entries;
}

std::vector<Roadmap::Group> Roadmap::groups(const FileFacts &page, bool outside, bool prose)
{
    std::vector<Group> all;
    for (int section = 0; section < int(page.sections.size()); ++section) {
        Group group;
        group.section = section;
        group.title = page.sections[size_t(section)].section.title;
        if (!outside && outsideContent(page, section))
            continue;
        group.entries = linkedEntries(page, section, prose, &group.page);
        group.headed =
            !group.page.isEmpty() && std::any_of(page.links.begin(), page.links.end(), [&](const LinkFact &link) {
                return link.section == section && link.place == LinkPlace::Heading
                    && m_index.resolve(page.path, link.target).path == group.page;
            });
        const Way way = wayOf(page, section);
        group.navigation = way != Way::None;
        group.order = way == Way::Order;
        all.push_back(group);
    }
    mergeSubsections(page, &all);
    gatherSingles(page, &all);
    // A section that only mentions the page of a folder stands for the folder, where it is not the only one.
    const auto mentions = [this](const Group &group) {
        return group.entries.empty() && !group.page.isEmpty() && holdsMore(folderOf(group.page), group.page);
    };
    const bool several = std::count_if(all.begin(), all.end(), mentions) > 1;
    std::erase_if(all, [&](const Group &group) {
        return group.entries.size() < (group.page.isEmpty() ? 2u : 1u) && !(several && mentions(group));
    });
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
    QSet<int> holders; // items that hold others
    QHash<int, size_t> places; // item → place in `outers`
    for (const GroupFact &group : page.groups) {
        holders.insert(group.item);
        if (group.depth == 0 && !places.contains(group.item)) {
            places.insert(group.item, outers.size());
            outers.push_back({group.item, group.text, 0, {}, false});
        }
    }
    for (const LinkFact &link : page.links) {
        Entry entry;
        if (link.depth != 0 || !entryOf(link, &entry))
            continue;
        const auto known = places.constFind(link.item);
        if (known == places.constEnd()) {
            places.insert(link.item, outers.size());
            outers.push_back({link.item, link.text, link.section, entry, true});
        } else if (!outers[*known].linked) {
            outers[*known] = {link.item, link.text, link.section, entry, true};
        }
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
        QSet<QString> inside; // paths
        for (; link < page.links.size() && page.links[link].item < end; ++link) {
            Entry entry;
            if (page.links[link].item <= outers[index].item || !entryOf(page.links[link], &entry))
                continue;
            // A folder above a list of its files is their heading.
            if (holders.contains(page.links[link].item) && !m_files.contains(entry.path) && !entry.missing)
                continue;
            if (!inside.contains(entry.path)) {
                inside.insert(entry.path);
                group.entries.push_back(entry);
            }
        }
        const Outer &outer = outers[index];
        if (group.entries.empty()) {
            if (outer.linked)
                alone.entries.push_back(outer.own);
            continue;
        }
        if (outer.linked && isIndexName(outer.own.path))
            group.page = outer.own.path;
        else if (outer.linked && (m_files.contains(outer.own.path) || outer.own.missing))
            group.entries.insert(group.entries.begin(), outer.own);
        result.push_back(group);
    }
    if (result.size() < 2)
        return {};
    if (!alone.entries.empty())
        result.insert(result.begin(), alone);
    return result;
}

} // namespace waymark::library
