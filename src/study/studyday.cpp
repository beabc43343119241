// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/studyday.h"

namespace waymark::study {

namespace {

QTimeZone usableZone(const QTimeZone &zone)
{
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

QDate studyDay(const QDateTime &instant, const QTimeZone &zone)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = instant.toTimeZone(usableZone(zone));
    return local.time().hour() < studyDayStartHour ? local.date().addDays(-1) : local.date();
}

QDateTime studyDayStart(QDate day, const QTimeZone &zone)
{
    if (!day.isValid())
        return {};
    const QTimeZone local = usableZone(zone);
    const QDateTime start = QDateTime(day, QTime(studyDayStartHour, 0), local).toUTC();
    if (!start.isValid())
        return start;
    // Qt may resolve a wall time that the clock skips to an instant before the gap, which is the previous study day.
    if (studyDay(start, local) < day)
        return local.nextTransition(start).atUtc.toUTC();
    return start;
}

int elapsedStudyDays(QDate from, QDate to)
{
    return std::max<int>(0, int(from.daysTo(to)));
}

} // namespace waymark::study
