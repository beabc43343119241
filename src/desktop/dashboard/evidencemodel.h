// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/dashboard/standingfigures.h"
#include "desktop/roadmap/groupmodel.h"

namespace waymark::desktop {

/// The charts as a table: tracks with readiness and range, their topics with recall, coverage and what would help most.
class EvidenceModel : public GroupModel
{
    Q_OBJECT

public:
    enum Column { Name, Today, OnTheDay, WithPlan, Range, Coverage, Recall, NextStep, ColumnCount };
    enum Role { TopicRole = Qt::UserRole, TrackRole };

    using GroupModel::GroupModel;

    void setFigures(const StandingFigures &figures, const SnapshotPtr &snapshot);
    QModelIndex indexOfTrack(const QString &id) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    int groupCount() const override { return int(m_figures.stopped.tracks.size()); }
    int memberCount(int group) const override;
    QVariant groupData(int group, int role) const override;
    QVariant memberData(int group, int member, int role) const override;

private:
    QString trackCell(int track, int column) const;
    QString topicCell(const study::TopicReadiness &topic, int column) const;

    StandingFigures m_figures;
    SnapshotPtr m_snapshot;
};

/// "34 %" in the language of the interface.
QString percentText(double share);

} // namespace waymark::desktop
