// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/roadmap/groupmodel.h"
#include "desktop/shell/workspacehost.h"

#include <QSet>

namespace waymark::desktop {

/// Tracks in learning order and their topics, with where the learner stands. States facts; RoadmapFilter adds words,
/// the delegate looks.
class RoadmapModel : public GroupModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< track id or topic key
        IsTrackRole, ///< bool
        MarkRole, ///< journal::Mark as int; topics
        MinutesRole, ///< double; of a track: what is left to read
        LevelRole, ///< library::Level as int; topics
        ReadShareRole, ///< 0–1; tracks
        ReadCountRole, ///< topics read; tracks
        TopicCountRole, ///< topics that are not skipped; tracks
        TodayRole, ///< bool: on today's plan
        TrackOrderRole, ///< int, from 0
        QuestionsRole, ///< int
        PathRole, ///< file of the topic, from the library root
    };

    using GroupModel::GroupModel;

    /// Resets when the library is another one, else announces changed rows only, so that selection and folding stay.
    void setSnapshot(const SnapshotPtr &snapshot);
    const SnapshotPtr &snapshot() const { return m_snapshot; }
    QModelIndex indexOfTopic(const QString &key) const;

protected:
    int groupCount() const override;
    int memberCount(int group) const override;
    QVariant groupData(int group, int role) const override;
    QVariant memberData(int group, int member, int role) const override;

private:
    const std::vector<library::Track> &tracks() const { return m_snapshot->library->tracks; }

    SnapshotPtr m_snapshot;
    QSet<QString> m_today;
};

} // namespace waymark::desktop
