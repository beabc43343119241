// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/calibration.h"

#include <QChartView>

namespace waymark::desktop {

class Theme;

/// Expected recall against what was remembered: a point per bin with its range and count, and the line on which they
/// would lie if the model knew the learner perfectly. A click on a point names its bin.
class CalibrationChart : public QChartView
{
    Q_OBJECT

public:
    explicit CalibrationChart(const Theme *theme, QWidget *parent = nullptr);

    void setBins(const std::vector<study::CalibrationBin> &bins);

Q_SIGNALS:
    void binActivated(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void describe();
    int nearest(double expected) const; ///< in per cent
    void placeLabels(QChart *chart, const QList<QGraphicsSimpleTextItem *> &counts,
                     QGraphicsSimpleTextItem *line) const;

    const Theme *m_theme;
    std::vector<study::CalibrationBin> m_bins;
    double m_least = 40; ///< per cent, of both axes
};

} // namespace waymark::desktop
