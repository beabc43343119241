// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/planner/plangrid.h"
#include "desktop/roadmap/groupmodel.h"
#include "desktop/shell/workspacehost.h"

#include <vector>

namespace waymark::desktop {

/// The plan as a list that can be read aloud and copied: days with something to do, and the topics and reviews of each.
class AgendaModel : public GroupModel
{
    Q_OBJECT

public:
    enum Role { DateRole = Qt::UserRole, TopicRole, MinutesRole, IsTodayRole };

    using GroupModel::GroupModel;

    void setSnapshot(const SnapshotPtr &snapshot);
    /// The day's index; the next day with something to do when that one has nothing. Invalid after the last.
    QModelIndex indexOf(const QDate &date) const;

protected:
    int groupCount() const override { return int(m_days.size()); }
    int memberCount(int group) const override { return int(m_days[size_t(group)].blocks.size()); }
    QVariant groupData(int group, int role) const override;
    QVariant memberData(int group, int member, int role) const override;

private:
    struct Day
    {
        const study::PlanDay *plan; ///< in the snapshot
        std::vector<PlanBlock> blocks;
    };
    QString sectionsOf(const Day &day, const PlanBlock &block) const;

    SnapshotPtr m_snapshot;
    std::vector<Day> m_days;
};

} // namespace waymark::desktop
