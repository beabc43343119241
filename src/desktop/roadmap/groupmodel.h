// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace waymark::desktop {

/// The mechanics of a tree of two levels, groups and their members, written once. A concrete model supplies counts and
/// data.
class GroupModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    QModelIndex groupIndex(int group) const { return index(group, 0); }
    QModelIndex memberIndex(int group, int member) const { return index(member, 0, groupIndex(group)); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    virtual int groupCount() const = 0;
    virtual int memberCount(int group) const = 0;
    virtual QVariant groupData(int group, int role) const = 0;
    virtual QVariant memberData(int group, int member, int role) const = 0;
};

} // namespace waymark::desktop
