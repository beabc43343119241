// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/roadmap/groupmodel.h"
#include "desktop/shell/workspacehost.h"

namespace waymark::desktop {

/// Calibration as a table: what was expected and what was remembered, and below each row the answers behind it.
class CalibrationModel : public GroupModel
{
    Q_OBJECT

public:
    enum Column { Expected, Remembered, Range, Answers, ColumnCount };
    enum Role { TopicRole = Qt::UserRole };

    using GroupModel::GroupModel;

    void setBins(std::vector<study::CalibrationBin> bins, const SnapshotPtr &snapshot);
    const std::vector<study::CalibrationBin> &bins() const { return m_bins; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    int groupCount() const override { return int(m_bins.size()); }
    int memberCount(int group) const override { return int(m_bins[size_t(group)].answers.size()); }
    QVariant groupData(int group, int role) const override;
    QVariant memberData(int group, int member, int role) const override;

private:
    QString binCell(const study::CalibrationBin &bin, int column) const;
    QString answerCell(const study::Prediction &answer, int column) const;

    std::vector<study::CalibrationBin> m_bins;
    SnapshotPtr m_snapshot;
    QHash<QString, std::pair<QString, QString>> m_questions; ///< key → text, key of its topic
};

} // namespace waymark::desktop
