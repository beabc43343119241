// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/heatgrid.h"

#include <algorithm>
#include <cmath>

namespace waymark::desktop {

namespace {

constexpr int daysOfAWeek = 7;
constexpr int levels = 4;
constexpr int mostWeeks = 53;

} // namespace

HeatGrid HeatGrid::arrange(const QHash<QDate, double> &minutes, const QDate &today, const Metrics &metrics)
{
    HeatGrid grid;
    if (!today.isValid())
        return grid;
    const int pitch = metrics.cell + metrics.gap;
    const int weeks = std::clamp((metrics.width - metrics.left) / pitch, 1, mostWeeks);
    const int weekday = (today.dayOfWeek() - int(metrics.firstDay) + daysOfAWeek) % daysOfAWeek;
    const QDate first = today.addDays(-weekday - daysOfAWeek * (weeks - 1));
    double most = 0;
    for (QDate day = first; day <= today; day = day.addDays(1))
        most = std::max(most, minutes.value(day));
    for (QDate day = first; day <= today; day = day.addDays(1)) {
        const int place = int(first.daysTo(day));
        const int x = metrics.left + place / daysOfAWeek * pitch;
        const int y = metrics.top + place % daysOfAWeek * pitch;
        const double done = minutes.value(day);
        const int level = done > 0 ? std::clamp(int(std::ceil(levels * done / most)), 1, levels) : 0;
        grid.cells.push_back({day, done, level, QRect(x, y, metrics.cell, metrics.cell)});
        const bool newMonth = grid.months.empty() || grid.months.back().first.month() != day.month();
        if (newMonth)
            grid.months.push_back({day, x});
    }
    grid.size = QSize(metrics.left + weeks * pitch, metrics.top + daysOfAWeek * pitch);
    return grid;
}

const HeatGrid::Cell *HeatGrid::cellAt(const QPoint &point) const
{
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const Cell &cell) { return cell.rect.contains(point); });
    return found == cells.end() ? nullptr : &*found;
}

} // namespace waymark::desktop
