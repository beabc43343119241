// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/roadmap/groupmodel.h"
#include "desktop/shell/workspacehost.h"

#include <vector>

namespace waymark::desktop {

/// What can be practised: the tracks and topics that have questions, with how many are due and how many were never
/// seen.
class ScopeModel : public GroupModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, DueRole, NewRole, TotalRole, TrackOrderRole };

    using GroupModel::GroupModel;

    /// Takes over a new state; the tree is reset only when the library itself changed.
    void setSnapshot(const SnapshotPtr &snapshot, const QDateTime &now);
    int due() const { return m_due; } ///< in the whole library
    int fresh() const { return m_fresh; } ///< never seen, in the whole library

protected:
    int groupCount() const override { return int(m_groups.size()); }
    int memberCount(int group) const override { return int(m_groups[size_t(group)].members.size()); }
    QVariant groupData(int group, int role) const override;
    QVariant memberData(int group, int member, int role) const override;

private:
    struct Scope
    {
        QString id;
        QString title;
        int due = 0;
        int fresh = 0;
        int total = 0;
    };
    struct Group
    {
        Scope scope;
        int order = 0;
        std::vector<Scope> members;
    };
    static std::vector<Group> group(const workspace::Snapshot &snapshot, const QDateTime &now);
    static QVariant data(const Scope &scope, int order, int role);

    std::shared_ptr<const library::Library> m_library;
    std::vector<Group> m_groups;
    int m_due = 0;
    int m_fresh = 0;
};

} // namespace waymark::desktop
