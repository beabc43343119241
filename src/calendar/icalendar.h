// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/planner.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace waymark::calendar {

struct CalendarOptions
{
    QString name; ///< shown by calendar programs; empty: "Waymark"
    /// When study begins, by the wall clock of `zone`; none: entries for the whole day that do not block time.
    std::optional<QTime> start;
    QTimeZone zone = QTimeZone::utc(); ///< only used with `start`
    QDateTime stamp; ///< now. A later export has a later stamp, by which calendars replace what they imported before
    /// Tells plans in one calendar apart, for example the library's id. The same scope and day give the same UID for
    /// ever.
    QString scope;
};

/// The plan as iCalendar (RFC 5545, UTF-8, CRLF): one entry per day with something to do, its items in the description.
/// Times are written in UTC, so that no time zone definitions are needed. Empty days are left out.
QByteArray toICalendar(const study::Plan &plan, const CalendarOptions &options);

} // namespace waymark::calendar
