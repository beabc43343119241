// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/dashboard/standingfigures.h"

#include <QChartView>

namespace waymark::desktop {

class Theme;

/// Bars per track: today, on the day if the learner stops (with its range), on the day with the plan. A click names the
/// track.
class ReadinessChart : public QChartView
{
    Q_OBJECT

public:
    explicit ReadinessChart(const Theme *theme, QWidget *parent = nullptr);

    void setFigures(const StandingFigures &figures, const SnapshotPtr &snapshot);
    /// What the three colours mean, as one line of rich text: the direct label.
    QString key() const;

Q_SIGNALS:
    void trackActivated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    QString describe(size_t track) const;

    const Theme *m_theme;
    StandingFigures m_figures;
    SnapshotPtr m_snapshot;
};

} // namespace waymark::desktop
