// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/scopemodel.h"

#include <QHash>

namespace waymark::desktop {

std::vector<ScopeModel::Group> ScopeModel::group(const workspace::Snapshot &snapshot, const QDateTime &now)
{
    std::vector<Group> groups;
    QHash<QString, size_t> places;
    for (const library::Track &track : snapshot.library->tracks) {
        places.insert(track.id, groups.size());
        groups.push_back({{track.id, track.title}, track.order, {}});
    }
    for (const workspace::QuestionView &view : workspace::questions(snapshot, {}, now)) {
        Group &group = groups[places.value(view.topic->trackId)];
        if (group.members.empty() || group.members.back().id != view.topic->key)
            group.members.push_back({view.topic->key, view.topic->title});
        for (Scope *scope : {&group.scope, &group.members.back()}) {
            ++scope->total;
            scope->due += view.due;
            scope->fresh += !view.memory.has_value();
        }
    }
    std::erase_if(groups, [](const Group &group) { return group.members.empty(); });
    return groups;
}

void ScopeModel::setSnapshot(const SnapshotPtr &snapshot, const QDateTime &now)
{
    std::vector<Group> groups = group(*snapshot, now);
    m_due = 0;
    m_fresh = 0;
    for (const Group &group : groups) {
        m_due += group.scope.due;
        m_fresh += group.scope.fresh;
    }
    if (snapshot->library != m_library) {
        beginResetModel();
        m_groups = std::move(groups);
        m_library = snapshot->library;
        endResetModel();
        return;
    }
    m_groups = std::move(groups);
    for (int row = 0; row < groupCount(); ++row) {
        Q_EMIT dataChanged(groupIndex(row), groupIndex(row));
        Q_EMIT dataChanged(memberIndex(row, 0), memberIndex(row, memberCount(row) - 1));
    }
}

QVariant ScopeModel::data(const Scope &scope, int order, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return scope.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2 due, %3 new, %4 questions").arg(scope.title).arg(scope.due).arg(scope.fresh).arg(scope.total);
    case IdRole:
        return scope.id;
    case DueRole:
        return scope.due;
    case NewRole:
        return scope.fresh;
    case TotalRole:
        return scope.total;
    case TrackOrderRole:
        return order;
    default:
        return {};
    }
}

QVariant ScopeModel::groupData(int group, int role) const
{
    const Group &entry = m_groups[size_t(group)];
    return data(entry.scope, entry.order, role);
}

QVariant ScopeModel::memberData(int group, int member, int role) const
{
    const Group &entry = m_groups[size_t(group)];
    return data(entry.members[size_t(member)], entry.order, role);
}

} // namespace waymark::desktop
