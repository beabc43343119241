// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the tracks.
#include "library/roadmap.h"

#include "library/words.h"

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

/// The learning order that the front page or waymark.yaml states: the tracks it names come first, in its order.
void Roadmap::orderTracks()
{
    std::vector<size_t> order;
    const auto append = [&order](size_t index) {
        if (std::find(order.begin(), order.end(), index) == order.end())
            order.push_back(index);
    };
    for (const QString &name : m_settings.order) {
        for (size_t index = 0; index < m_drafts.size(); ++index) {
            if (m_drafts[index].id == name || slug(m_drafts[index].title) == slug(trackTitle(name))
                || m_drafts[index].folder == name)
                append(index);
        }
    }
    const auto found = m_files.find(m_frontPage);
    if (order.empty() && found != m_files.end()) {
        const FileFacts &page = *found->second;
        for (const LinkFact &link : page.links) {
            if (!isLearningOrderTitle(page.sections[size_t(link.section)].section.title))
                continue;
            const Target target = m_index.resolve(page.path, link.target);
            for (size_t index = 0; index < m_drafts.size(); ++index) {
                const Draft &draft = m_drafts[index];
                bool named = false;
                if (target.kind == Target::Kind::Local && target.path == page.path && draft.listedIn == page.path
                    && draft.section > 0) {
                    const Section &section = page.sections[size_t(draft.section)].section;
                    named = section.anchor.compare(target.anchor, Qt::CaseInsensitive) == 0
                        || section.aliases.contains(target.anchor);
                } else if (target.kind == Target::Kind::Local) {
                    named = (!draft.page.isEmpty() && draft.page == target.path)
                        || (!draft.folder.isEmpty() && draft.folder == target.path);
                }
                if (named || slug(trackTitle(link.text)) == slug(draft.title))
                    append(index);
            }
        }
    }
    for (size_t index = 0; index < m_drafts.size(); ++index)
        append(index);
    std::vector<Draft> sorted;
    sorted.reserve(m_drafts.size());
    for (const size_t index : order)
        sorted.push_back(std::move(m_drafts[index]));
    m_drafts = std::move(sorted);
}

} // namespace waymark::library
