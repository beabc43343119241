// SPDX-License-Identifier: GPL-3.0-or-later
// Files that no page lists: their folders say where they belong.
#include "library/roadmap.h"

#include "library/sentences.h"
#include "library/topiccontent.h"
#include "library/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewWords = 150; ///< a summary with fewer is a table of contents

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// The folder that holds everything ("docs/text") without being a subject itself: what is inside it are the subjects.
/// Empty when it is the root.
QString containerOf(const std::vector<QString> &paths)
{
    if (paths.size() < 2)
        return {};
    QString common = folderOf(paths.front());
    for (const QString &path : paths) {
        while (!common.isEmpty() && !path.startsWith(common + u'/'))
            common = folderOf(common);
    }
    QSet<QString> inside;
    for (const QString &path : paths) {
        const QString rest = common.isEmpty() ? path : path.mid(common.size() + 1);
        if (rest.contains(u'/'))
            inside.insert(rest.section(u'/', 0, 0));
    }
    return inside.size() > 1 ? common : folderOf(common);
}

} // namespace

/// The order in which a person reads the files of a folder: its page first, then by stated order, then by number and
/// name.
std::vector<QString> Roadmap::ordered(std::vector<QString> paths) const
{
    std::sort(paths.begin(), paths.end(), [this](const QString &a, const QString &b) {
        const QString folderA = folderOf(a);
        const QString folderB = folderOf(b);
        if (folderA != folderB)
            return naturallyLess(folderA, folderB);
        if (isIndexName(a) != isIndexName(b))
            return isIndexName(a);
        const double last = 1e9;
        const double orderA = m_files.at(a)->meta.order.value_or(last);
        const double orderB = m_files.at(b)->meta.order.value_or(last);
        if (orderA != orderB)
            return orderA < orderB;
        return naturallyLess(nameOf(a), nameOf(b));
    });
    return paths;
}

/// Topics of a folder: what its page lists, in that order, then the rest. The page itself comes first if it holds
/// questions.
std::vector<Entry> Roadmap::folderEntries(const QString &folder) const
{
    std::vector<Entry> entries;
    std::vector<QString> inside;
    for (auto file = m_files.lower_bound(folder + u'/'); file != m_files.end() && file->first.startsWith(folder + u'/');
         ++file) {
        if (file->second->markdown && free(file->first))
            inside.push_back(file->first);
    }
    for (const QString &path : ordered(inside))
        entries.push_back({path, {}, -1, -1, false, Sentences::tr("It stands in the folder %1.").arg(folder)});
    return entries;
}

/// Whether a folder holds something to read beside its page.
bool Roadmap::holdsMore(const QString &folder, const QString &page) const
{
    if (folder.isEmpty())
        return false;
    for (auto file = m_files.lower_bound(folder + u'/'); file != m_files.end() && file->first.startsWith(folder + u'/');
         ++file) {
        if (file->first != page && file->second->markdown && !file->second->blank && free(file->first))
            return true;
    }
    return false;
}

/// Per folder the track that holds most of the files directly in it.
std::map<QString, int> Roadmap::tracksOfFolders() const
{
    std::map<QString, std::pair<int, int>> best; // folder → track, number of files
    for (size_t index = 0; index < m_drafts.size(); ++index) {
        std::map<QString, int> inside;
        for (const Entry &entry : m_drafts[index].entries) {
            if (entry.section < 0)
                ++inside[folderOf(entry.path)];
        }
        for (const auto &[folder, number] : inside) {
            auto &known = best[folder];
            if (number > known.second)
                known = {int(index), number};
        }
    }
    std::map<QString, int> result;
    for (const auto &[folder, known] : best)
        result.emplace(folder, known.first);
    return result;
}

int Roadmap::trackOfFolder(const QString &folder) const
{
    const std::map<QString, int> tracks = tracksOfFolders();
    const auto found = tracks.find(folder);
    return found == tracks.end() ? -1 : found->second;
}

/// A folder's README that nobody lists introduces the track whose topics stand in its folder.
void Roadmap::assignPages()
{
    for (Draft &draft : m_drafts) {
        if (draft.entries.empty())
            continue;
        const QString folder = folderOf(draft.entries.front().path);
        const bool together = std::all_of(draft.entries.begin(), draft.entries.end(), [&folder](const Entry &entry) {
            return entry.section < 0 && folderOf(entry.path) == folder;
        });
        if (!together || folder.isEmpty())
            continue;
        if (draft.folder.isEmpty())
            draft.folder = folder;
        if (!draft.page.isEmpty())
            continue;
        for (const QString &name : {u"README.md"_s, u"readme.md"_s, u"index.md"_s, u"_index.md"_s, u"Readme.md"_s}) {
            const QString page = folder + u'/' + name;
            const auto found = m_files.find(page);
            if (found == m_files.end() || !free(page))
                continue;
            draft.page = page;
            m_placed.insert(page);
            break;
        }
    }
}

/// A track's page that asks or explains at length is a topic as well.
void Roadmap::keepLongPages()
{
    for (Draft &draft : m_drafts) {
        const auto page = m_files.find(draft.page);
        if (page == m_files.end() || draft.page == m_frontPage
            || (page->second->questions.empty() && page->second->words < longPage)
            || std::any_of(draft.entries.begin(), draft.entries.end(),
                           [&draft](const Entry &entry) { return entry.path == draft.page; }))
            continue;
        draft.entries.insert(draft.entries.begin(),
                             Entry{draft.page, {}, -1, -1, false, Sentences::tr("It introduces the track.")});
    }
}

/// A page that nobody lists and whose questions all stand in a listed page is the listed page's source.
void Roadmap::leaveOutRepeats()
{
    QHash<quint64, QString> known; // mark → where it stands
    const auto learn = [&](const QString &path) {
        const auto found = m_files.find(path);
        if (found == m_files.end())
            return;
        for (const QuestionFact &fact : found->second->questions)
            known.insert(fact.repeatMark, path);
    };
    for (const Draft &draft : m_drafts) {
        for (const Entry &entry : draft.entries)
            learn(entry.path);
    }
    if (known.isEmpty())
        return;
    for (const auto &[path, facts] : m_files) {
        if (!facts->markdown || facts->questions.empty() || !free(path))
            continue;
        const bool repeats = std::all_of(facts->questions.begin(), facts->questions.end(),
                                         [&](const QuestionFact &fact) { return known.contains(fact.repeatMark); });
        if (repeats)
            m_leftOut[path] = Sentences::tr("Its questions stand in %1 already.")
                                  .arg(known.value(facts->questions.front().repeatMark));
    }
}

void Roadmap::placeRest()
{
    std::vector<QString> rest;
    for (const auto &[path, facts] : m_files) {
        if (!facts->markdown || !free(path))
            continue;
        if (facts->blank)
            m_leftOut[path] = Sentences::tr("It is empty.");
        else if (path == m_frontPage)
            m_leftOut[path] = Sentences::tr("It is the library's front page.");
        else if (!isIndexName(path)
                 && (isNavigationTitle(titleFromName(nameOf(path).section(u'.', 0, 0))) || nameOf(path).startsWith(u'_')
                     || (facts->words < fewWords && nameOf(path).compare(u"summary.md"_s, Qt::CaseInsensitive) == 0)))
            m_leftOut[path] = Sentences::tr("It is a page for finding one's way.");
        else
            rest.push_back(path);
    }
    // Files beside the topics of a track join it; the nearest folder decides.
    const size_t listed = m_drafts.size();
    const std::map<QString, int> tracks = tracksOfFolders();
    std::map<QString, std::vector<QString>> strays; // by folder that becomes a track
    std::vector<QString> alone;
    const QString container = listed == 0 ? containerOf(rest) : QString();
    const qsizetype depth = container.isEmpty() ? 0 : container.count(u'/') + 1;
    for (const QString &path : ordered(rest)) {
        int track = -1;
        for (QString folder = folderOf(path); !folder.isEmpty() && track < 0; folder = folderOf(folder)) {
            const auto known = tracks.find(folder);
            track = known == tracks.end() ? -1 : known->second;
        }
        if (track >= 0) {
            place(&m_drafts[size_t(track)],
                  {path, {}, -1, -1, false, Sentences::tr("No page lists it; its neighbours are in this track.")});
            continue;
        }
        if (path.count(u'/') <= depth)
            alone.push_back(path);
        else
            strays[path.section(u'/', 0, depth)].push_back(path);
    }
    const auto home = [&]() -> Draft & {
        int root = listed > 0 ? trackOfFolder(QString()) : -1;
        if (root < 0) {
            const auto own = std::find_if(m_drafts.begin(), m_drafts.end(),
                                          [](const Draft &draft) { return draft.id == u"library"_s; });
            if (own != m_drafts.end())
                return *own;
            Draft draft;
            draft.id = u"library"_s;
            draft.title = m_libraryTitle;
            draft.reason = Sentences::tr("It gathers the files that no page and no folder groups.");
            m_drafts.push_back(draft);
            root = int(m_drafts.size()) - 1;
        }
        return m_drafts[size_t(root)];
    };
    for (const QString &path : alone) {
        if (listed == 0 && !container.isEmpty() && isIndexName(path) && home().page.isEmpty()) {
            home().page = path;
            m_placed.insert(path);
        } else {
            place(&home(), {path, {}, -1, -1, false, Sentences::tr("No page lists it.")});
        }
    }
    std::vector<QString> folders;
    qsizetype singles = 0;
    for (const auto &[folder, paths] : strays) {
        folders.push_back(folder);
        singles += paths.size() == 1 ? 1 : 0;
    }
    // Chapters that have a folder each are topics of one track.
    const bool chapters = listed == 0 && singles >= 3 && singles * 3 >= qsizetype(folders.size()) * 2;
    std::sort(folders.begin(), folders.end(), [](const QString &a, const QString &b) { return naturallyLess(a, b); });
    for (const QString &folder : folders) {
        const std::vector<QString> &paths = strays[folder];
        if (paths.size() == 1
            && (chapters || (folders.size() + m_drafts.size() > 1 && trackOfFolder(QString()) >= 0))) {
            place(
                &home(),
                {paths.front(), {}, -1, -1, false, Sentences::tr("No page lists it, and it is alone in its folder.")});
            continue;
        }
        Draft draft;
        draft.folder = folder;
        draft.title = titleFromName(nameOf(folder));
        draft.reason = Sentences::tr("The folder %1 holds its topics.").arg(folder);
        for (const QString &path : paths) {
            const FileFacts &facts = *m_files.at(path);
            if (isIndexName(path) && folderOf(path) == folder && paths.size() > 1) {
                draft.page = path;
                m_placed.insert(path);
                draft.title = trackTitle(pageTitle(path));
                // What the page lists comes in its order.
                std::vector<Entry> inner;
                int section = -1;
                for (const LinkFact &link : facts.links) {
                    if (link.section == section)
                        continue;
                    section = link.section;
                    for (const Entry &entry : linkedEntries(facts, section, false, nullptr)) {
                        if (!entry.missing && m_files.contains(entry.path) && folderOf(entry.path).startsWith(folder))
                            inner.push_back(entry);
                    }
                }
                for (const Entry &entry : inner)
                    place(&draft, entry);
                continue;
            }
            place(&draft, {path, {}, -1, -1, false, Sentences::tr("It stands in the folder %1.").arg(folder)});
        }
        if (!draft.entries.empty())
            m_drafts.push_back(draft);
        else if (!draft.page.isEmpty())
            m_placed.remove(draft.page);
    }
    // A folder whose page alone is left has nothing to introduce.
    for (const QString &path : rest) {
        if (free(path))
            place(&home(), {path, {}, -1, -1, false, Sentences::tr("No page lists it.")});
    }
    keepLongPages();
    for (const Draft &draft : m_drafts) {
        if (draft.entries.empty() && !draft.page.isEmpty())
            m_leftOut[draft.page] = Sentences::tr("It introduces a folder without topics.");
    }
    std::erase_if(m_drafts, [](const Draft &draft) { return draft.entries.empty(); });
}

} // namespace waymark::library
