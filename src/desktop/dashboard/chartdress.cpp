// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/chartdress.h"

#include "desktop/shell/colours.h"

#include <QLegend>
#include <QPen>

namespace waymark::desktop {

void dress(QChart *chart, const Colours &colours, const QFont &font)
{
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setMargins({0, 0, 0, 0});
    chart->setFont(font);
    chart->legend()->hide();
    chart->setTitleBrush(colours.ink);
}

void dress(QAbstractAxis *axis, const Colours &colours, const QFont &font)
{
    axis->setLabelsFont(font);
    axis->setTitleFont(font);
    axis->setLabelsColor(colours.ink);
    axis->setTitleBrush(colours.muted);
    axis->setLinePen(QPen(colours.line));
    axis->setGridLinePen(QPen(colours.line));
}

} // namespace waymark::desktop
