// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace waymark::study {

/// Local hour at which a study day begins: what is done at 02:00 still belongs to the evening before.
inline constexpr int studyDayStartHour = 4;
inline constexpr int minutesPerDay = 24 * 60;

/// The study day `instant` falls into for a learner living in `zone`, by that zone's wall clock (so a day of 23 or 25
/// hours is still one day). An invalid instant gives an invalid date. An invalid zone counts as UTC.
QDate studyDay(const QDateTime &instant, const QTimeZone &zone);

/// The first instant of `day` in `zone`, in UTC. Where the wall clock skips 04:00, the first instant after the gap.
QDateTime studyDayStart(QDate day, const QTimeZone &zone);

/// Whole study days from one day to another, never negative: a clock set back counts as the same day.
int elapsedStudyDays(QDate from, QDate to);

} // namespace waymark::study
