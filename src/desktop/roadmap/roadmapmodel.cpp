// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/roadmapmodel.h"

using namespace Qt::StringLiterals;

namespace waymark::desktop {

void RoadmapModel::setSnapshot(const SnapshotPtr &snapshot)
{
    const bool sameLibrary = m_snapshot && snapshot && m_snapshot->library == snapshot->library;
    if (!sameLibrary)
        beginResetModel();
    m_snapshot = snapshot;
    m_today.clear();
    if (m_snapshot)
        m_today = QSet<QString>(m_snapshot->today.topics.begin(), m_snapshot->today.topics.end());
    if (!sameLibrary) {
        endResetModel();
        return;
    }
    if (groupCount() == 0)
        return;
    Q_EMIT dataChanged(groupIndex(0), groupIndex(groupCount() - 1));
    for (int group = 0; group < groupCount(); ++group)
        if (const int members = memberCount(group); members > 0)
            Q_EMIT dataChanged(memberIndex(group, 0), memberIndex(group, members - 1));
}

QModelIndex RoadmapModel::indexOfTopic(const QString &key) const
{
    if (!m_snapshot)
        return {};
    for (size_t group = 0; group < tracks().size(); ++group) {
        const auto &topics = tracks()[group].topics;
        for (size_t member = 0; member < topics.size(); ++member)
            if (topics[member].key == key)
                return memberIndex(int(group), int(member));
    }
    return {};
}

int RoadmapModel::groupCount() const
{
    return m_snapshot ? int(tracks().size()) : 0;
}

int RoadmapModel::memberCount(int group) const
{
    return int(tracks()[size_t(group)].topics.size());
}

QVariant RoadmapModel::groupData(int group, int role) const
{
    const library::Track &track = tracks()[size_t(group)];
    const auto count = [&](auto condition) {
        return int(std::count_if(track.topics.begin(), track.topics.end(),
                                 [&](const library::Topic &topic) { return condition(m_snapshot->mark(topic.key)); }));
    };
    switch (role) {
    case Qt::DisplayRole:
        return track.title;
    case IdRole:
        return track.id;
    case IsTrackRole:
        return true;
    case TrackOrderRole:
        return group;
    case ReadShareRole:
        return m_snapshot->readShare(track);
    case ReadCountRole:
        return count([](journal::Mark mark) { return mark == journal::Mark::Read; });
    case TopicCountRole:
        return count([](journal::Mark mark) { return mark != journal::Mark::Skipped; });
    case MinutesRole: {
        double left = 0;
        for (const library::Topic &topic : track.topics)
            if (const auto mark = m_snapshot->mark(topic.key);
                mark != journal::Mark::Read && mark != journal::Mark::Skipped)
                left += topic.minutes;
        return left;
    }
    default:
        return {};
    }
}

QVariant RoadmapModel::memberData(int group, int member, int role) const
{
    const library::Topic &topic = tracks()[size_t(group)].topics[size_t(member)];
    switch (role) {
    case Qt::DisplayRole:
        return topic.title;
    case IdRole:
        return topic.key;
    case IsTrackRole:
        return false;
    case MarkRole:
        return int(m_snapshot->mark(topic.key));
    case MinutesRole:
        return topic.minutes;
    case LevelRole:
        return int(topic.level);
    case TodayRole:
        return m_today.contains(topic.key);
    case TrackOrderRole:
        return group;
    case QuestionsRole:
        return int(topic.questions.size());
    case PathRole:
        return topic.path;
    default:
        return {};
    }
}

} // namespace waymark::desktop
