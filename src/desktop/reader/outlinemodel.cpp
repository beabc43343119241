// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/outlinemodel.h"

#include "desktop/reader/topicid.h"
#include "desktop/roadmap/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

void OutlineModel::setOutline(const QString &topic, std::vector<typeset::OutlineEntry> outline,
                              const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_topic = topic;
    m_entries = std::move(outline);
    m_snapshot = snapshot;
    m_current = -1;
    m_outermost = 6;
    for (const auto &entry : m_entries)
        m_outermost = std::min(m_outermost, entry.level);
    endResetModel();
}

void OutlineModel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
}

int OutlineModel::rowAt(int position) const
{
    const auto after =
        std::upper_bound(m_entries.begin(), m_entries.end(), position,
                         [](int wanted, const typeset::OutlineEntry &entry) { return wanted < entry.position; });
    return int(after - m_entries.begin()) - 1;
}

void OutlineModel::setCurrentRow(int row)
{
    if (row == m_current)
        return;
    const int before = std::exchange(m_current, row);
    for (const int changed : {before, row})
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed), index(changed), {CurrentRole});
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

bool OutlineModel::isSection(const QString &anchor) const
{
    const library::Topic *topic = m_snapshot ? m_snapshot->library->topic(m_topic) : nullptr;
    return topic && std::any_of(topic->sections.begin(), topic->sections.end(), [&](const library::Section &section) {
               return section.anchor == anchor && !section.interview;
           });
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const typeset::OutlineEntry &entry = m_entries[size_t(index.row())];
    const auto mark = m_snapshot ? m_snapshot->mark(sectionId(m_topic, entry.anchor)) : journal::Mark::Unread;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return isSection(entry.anchor) ? tr("%1, %2").arg(entry.title, nameOf(mark)) : entry.title;
    case AnchorRole:
        return entry.anchor;
    case DepthRole:
        return entry.level - m_outermost;
    case MarkRole:
        return int(mark);
    case IsSectionRole:
        return isSection(entry.anchor);
    case PositionRole:
        return entry.position;
    case CurrentRole:
        return index.row() == m_current;
    default:
        return {};
    }
}

} // namespace waymark::desktop
