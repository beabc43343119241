// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the tracks.
#include "library/roadmap.h"

#include "library/sentences.h"
#include "library/words.h"

#include <algorithm>
#include <utility>

namespace waymark::library {

using namespace Qt::StringLiterals;

/// Tracks that waymark.yaml names come first, in its order.
void Roadmap::orderBySettings(std::vector<size_t> *order)
{
    for (const QString &name : m_settings.order) {
        bool known = false;
        for (size_t index = 0; index < m_drafts.size(); ++index) {
            const Draft &draft = m_drafts[index];
            const auto page = m_files.find(draft.page);
            if (draft.id == name || draft.folder == name || slug(draft.title) == slug(trackTitle(name))
                || slug(draft.folder.section(u'/', -1)) == name
                || (page != m_files.end() && page->second->meta.id == name)) {
                order->push_back(index);
                known = true;
            }
        }
        if (!known)
            warnAboutSetting(name, Sentences::tr("%1 puts “%2” into its order, but there is no such track."));
    }
}

/// Whether a learning order means the track by a link that leads to `target`.
bool Roadmap::isTrackOf(const Draft &draft, const FileFacts &page, const Target &target) const
{
    if (target.kind != Target::Kind::Local)
        return false;
    if (target.path != page.path)
        return (!draft.page.isEmpty() && draft.page == target.path)
            || (!draft.folder.isEmpty() && draft.folder == target.path);
    if (draft.listedIn != page.path || draft.section <= 0)
        return false;
    const Section &section = page.sections[size_t(draft.section)].section;
    return section.anchor.compare(target.anchor, Qt::CaseInsensitive) == 0 || section.aliases.contains(target.anchor);
}

/// A learning order on the front page names tracks by links or in words, or topics, whose tracks come when their first
/// topic does.
void Roadmap::orderByFrontPage(const FileFacts &page, std::vector<size_t> *order)
{
    const auto states = [&page](int section) {
        return isLearningOrderTitle(page.sections[size_t(section)].section.title);
    };
    struct Step
    {
        int item = 0;
        QString text;
        Target target;
    };
    std::vector<Step> steps;
    for (const LinkFact &link : page.links) {
        if (states(link.section))
            steps.push_back({link.item, link.text, m_index.resolve(page.path, link.target)});
    }
    for (const GroupFact &group : page.groups) {
        if (states(group.section))
            steps.push_back({group.item, group.text, {}});
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.item < b.item; });
    constexpr size_t mostSteps = 2000;
    if (steps.size() > mostSteps)
        steps.resize(mostSteps);
    QHash<QString, size_t> holders; // topic → track
    QHash<QString, size_t> titles;
    for (size_t index = m_drafts.size(); index-- > 0;) {
        titles.insert(slug(m_drafts[index].title), index);
        for (const Entry &entry : m_drafts[index].entries) {
            if (entry.section < 0 && !entry.missing)
                holders.insert(entry.path, index);
        }
    }
    QHash<QString, int> ranks; // of topics
    for (const Step &step : steps) {
        if (const auto title = titles.constFind(slug(trackTitle(step.text))); title != titles.constEnd())
            order->push_back(*title);
        for (size_t index = 0; index < m_drafts.size(); ++index) {
            if (isTrackOf(m_drafts[index], page, step.target))
                order->push_back(index);
        }
        if (step.target.kind != Target::Kind::Local)
            continue;
        if (const auto holder = holders.constFind(step.target.path); holder != holders.constEnd()) {
            order->push_back(*holder);
            if (!ranks.contains(step.target.path))
                ranks.insert(step.target.path, int(ranks.size()));
        }
    }
    const int last = int(ranks.size());
    for (Draft &draft : m_drafts) {
        std::stable_sort(draft.entries.begin(), draft.entries.end(), [&](const Entry &a, const Entry &b) {
            return ranks.value(a.path, last) < ranks.value(b.path, last);
        });
    }
}

void Roadmap::orderTracks()
{
    std::vector<size_t> order;
    orderBySettings(&order);
    const bool stated = !order.empty();
    if (const auto found = m_files.find(m_frontPage); !stated && found != m_files.end())
        orderByFrontPage(*found->second, &order);
    const bool paged = !stated && !order.empty();
    const size_t ordered = order.size();
    for (size_t index = 0; index < m_drafts.size(); ++index)
        order.push_back(index);
    std::vector<Draft> sorted;
    std::vector<char> taken(m_drafts.size(), 0);
    for (size_t place = 0; place < order.size(); ++place) {
        const size_t index = order[place];
        if (std::exchange(taken[index], 1))
            continue;
        Draft &draft = m_drafts[index];
        if (place < ordered)
            draft.reason += u' '
                + (paged ? Sentences::tr("%1 states a learning order, in which it is number %2.").arg(m_frontPage)
                         : Sentences::tr("waymark.yaml puts it in place %1."))
                      .arg(sorted.size() + 1);
        sorted.push_back(std::move(draft));
    }
    m_drafts = std::move(sorted);
}

} // namespace waymark::library
