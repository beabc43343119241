// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"
#include "typeset/typesetter.h"

#include <QAbstractListModel>

namespace waymark::desktop {

/// The headings of the open topic with the mark of each section.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AnchorRole = Qt::UserRole,
        DepthRole, ///< 0 for the outermost heading level that occurs
        MarkRole, ///< journal::Mark as int
        IsSectionRole, ///< bool: a section to read, which can be marked; not one of questions
        PositionRole, ///< in the document
        CurrentRole, ///< bool: what is being read
    };

    using QAbstractListModel::QAbstractListModel;

    void setOutline(const QString &topic, std::vector<typeset::OutlineEntry> outline, const SnapshotPtr &snapshot);
    void setSnapshot(const SnapshotPtr &snapshot);
    /// The row whose section holds this position, -1 before the first heading.
    int rowAt(int position) const;
    void setCurrentRow(int row);
    int currentRow() const { return m_current; }
    QString topic() const { return m_topic; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    bool isSection(const QString &anchor) const;

    QString m_topic;
    std::vector<typeset::OutlineEntry> m_entries;
    SnapshotPtr m_snapshot;
    int m_outermost = 1;
    int m_current = -1;
};

} // namespace waymark::desktop
