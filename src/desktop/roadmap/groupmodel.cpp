// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/groupmodel.h"

namespace waymark::desktop {

// The internal id of a group is 0; of a member, its group's row plus one.

QModelIndex GroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex GroupModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount();
    return parent.internalId() == 0 && parent.column() == 0 ? memberCount(parent.row()) : 0;
}

int GroupModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return index.internalId() == 0 ? groupData(index.row(), role)
                                   : memberData(int(index.internalId()) - 1, index.row(), role);
}

} // namespace waymark::desktop
