// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QRect>

#include <vector>

namespace waymark::desktop {

/// A calendar of minutes: weeks as columns, weekdays as rows, ending with the present week. Plain geometry.
struct HeatGrid
{
    struct Cell
    {
        QDate date;
        double minutes = 0;
        int level = 0; ///< 0 nothing, 1–4 by quarters of the most studied day
        QRect rect;
    };
    struct Month
    {
        QDate first; ///< of the month's days in view
        int x = 0;
    };
    std::vector<Cell> cells; ///< none after today
    std::vector<Month> months;
    QSize size;

    struct Metrics
    {
        int width = 400;
        int cell = 14;
        int gap = 3;
        int left = 36; ///< for the names of weekdays
        int top = 20; ///< for the names of months
        Qt::DayOfWeek firstDay = Qt::Monday;
    };
    static HeatGrid arrange(const QHash<QDate, double> &minutes, const QDate &today, const Metrics &metrics);
    const Cell *cellAt(const QPoint &point) const;
};

} // namespace waymark::desktop
