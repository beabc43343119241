// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "study/planner.h"

#include <QDate>
#include <QRect>
#include <QStringList>

#include <vector>

namespace waymark::desktop {

/// What one topic, or all reviews, take of one day: a block of the calendar.
struct PlanBlock
{
    int day = 0; ///< index in Plan::days
    study::PlanItemKind kind = study::PlanItemKind::Read;
    QString topic; ///< key; empty for reviews and mocks
    QString title; ///< of the topic; empty for reviews
    int track = -1; ///< place of its track in the learning order, -1 without one
    double minutes = 0;
    QStringList sections; ///< ids of what is read in it
    bool split = false; ///< holds a part of a section
    QRect rect;

    /// It can be moved and locked.
    bool isReading() const { return !topic.isEmpty() && !sections.isEmpty(); }
};

/// A day of the calendar, in the plan or beside it (to fill the first and last week).
struct PlanCell
{
    QDate date;
    int day = -1; ///< index in Plan::days, -1 outside
    double minutes = 0; ///< planned
    QRect rect;
};

/// Where everything of the calendar stands. Plain geometry: weeks are rows, days are columns, a block is as tall as its
/// minutes and never shorter than its label.
struct PlanGrid
{
    std::vector<PlanCell> cells; ///< whole weeks, row by row
    std::vector<PlanBlock> blocks;
    int height = 0;

    struct Metrics
    {
        int width = 700;
        int lineHeight = 16; ///< of the font
        Qt::DayOfWeek firstDay = Qt::Monday;
    };
    static PlanGrid arrange(const study::Plan &plan, const library::Library &library, const Metrics &metrics);

    /// Index of the cell at a point, -1 between them.
    int cellAt(const QPoint &point) const;
    const PlanBlock *blockAt(const QPoint &point) const;
};

/// Blocks of one day, without geometry: items of one topic are one block, reviews another.
std::vector<PlanBlock> blocksOf(const study::PlanDay &day, int index, const library::Library &library);

} // namespace waymark::desktop
