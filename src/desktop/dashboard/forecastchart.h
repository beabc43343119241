// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <QChartView>

namespace waymark::desktop {

class Theme;

/// How many reviews fall due on each of the next days.
class ForecastChart : public QChartView
{
    Q_OBJECT

public:
    static constexpr int days = 28;

    explicit ForecastChart(const Theme *theme, QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void dayActivated(int daysFromToday);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    const Theme *m_theme;
    SnapshotPtr m_snapshot;
};

} // namespace waymark::desktop
