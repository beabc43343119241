// SPDX-License-Identifier: GPL-3.0-or-later
// Pages inside the roadmap that list further topics.
#include "library/roadmap.h"

#include "library/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

/// A track's own page may list more of its topics than the front page does, in the order that its author means.
void Roadmap::followPage(Draft *draft)
{
    const auto found = m_files.find(draft->page);
    if (found == m_files.end() || !m_settings.tracks.empty())
        return;
    std::vector<Entry> listed;
    int section = -1;
    for (const LinkFact &link : found->second->links) {
        if (link.section == section)
            continue;
        section = link.section;
        for (const Entry &entry : linkedEntries(*found->second, section, false, nullptr)) {
            const bool own = std::any_of(draft->entries.begin(), draft->entries.end(),
                                         [&entry](const Entry &known) { return known.path == entry.path; });
            if (!entry.missing && (own || free(entry.path)) && m_files.contains(entry.path))
                listed.push_back(entry);
        }
    }
    const auto place = [&listed](const Entry &entry) {
        return std::find_if(listed.begin(), listed.end(),
                            [&entry](const Entry &known) { return known.path == entry.path; })
            - listed.begin();
    };
    for (const Entry &entry : listed)
        this->place(draft, entry);
    const bool whole = std::all_of(draft->entries.begin(), draft->entries.end(),
                                   [&](const Entry &entry) { return size_t(place(entry)) < listed.size(); });
    if (whole) {
        std::stable_sort(draft->entries.begin(), draft->entries.end(),
                         [&](const Entry &a, const Entry &b) { return place(a) < place(b); });
    }
}

/// A topic that lists further files: in a library of several tracks they follow it, otherwise they are a track of their
/// own.
void Roadmap::expandIndexes()
{
    for (Draft &draft : m_drafts)
        followPage(&draft);
    const bool several = m_drafts.size() > 1;
    for (size_t at = 0; at < m_drafts.size() && m_drafts.size() < 2000; ++at) {
        for (size_t number = 0; number < m_drafts[at].entries.size(); ++number) {
            const Entry entry = m_drafts[at].entries[number];
            const auto found = m_files.find(entry.path);
            if (entry.missing || entry.section >= 0 || found == m_files.end())
                continue;
            const FileFacts &page = *found->second;
            std::vector<Entry> inner;
            int section = -1;
            for (const LinkFact &link : page.links) {
                if (link.section == section)
                    continue;
                section = link.section;
                for (const Entry &candidate : linkedEntries(page, section, false, nullptr)) {
                    if (!candidate.missing && free(candidate.path) && m_files.contains(candidate.path)
                        && std::none_of(inner.begin(), inner.end(),
                                        [&](const Entry &known) { return known.path == candidate.path; }))
                        inner.push_back(candidate);
                }
            }
            const bool index = isIndexName(entry.path);
            if (inner.size() < (index ? 1u : 2u))
                continue;
            if (several) {
                // They follow their index at once; the loop then looks at them in turn.
                Draft &draft = m_drafts[at];
                for (const Entry &candidate : inner)
                    m_placed.insert(candidate.path);
                draft.entries.insert(draft.entries.begin() + qsizetype(number) + 1, inner.begin(), inner.end());
                continue;
            }
            Draft draft;
            draft.title = pageTitle(entry.path);
            draft.listedIn = entry.path;
            draft.folder = index ? folderOf(entry.path) : QString();
            draft.reason = Sentences::tr("%1 lists its topics.").arg(entry.path);
            for (const Entry &candidate : inner)
                place(&draft, candidate);
            if (index && page.questions.empty()) {
                draft.page = entry.path;
                m_drafts[at].entries.erase(m_drafts[at].entries.begin() + qsizetype(number));
                --number;
            }
            m_drafts.push_back(draft);
        }
    }
    std::erase_if(m_drafts, [](const Draft &draft) { return draft.entries.empty(); });
}

} // namespace waymark::library
