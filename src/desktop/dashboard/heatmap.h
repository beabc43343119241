// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/dashboard/heatgrid.h"
#include "desktop/shell/workspacehost.h"

#include <QWidget>

namespace waymark::desktop {

class Theme;

/// Minutes of study per day as a calendar of tinted squares.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(const Theme *theme, QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    QSize sizeHint() const override;

Q_SIGNALS:
    void dayActivated(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    HeatGrid::Metrics metrics() const;
    void arrange();

    const Theme *m_theme;
    SnapshotPtr m_snapshot;
    HeatGrid m_grid;
};

} // namespace waymark::desktop
