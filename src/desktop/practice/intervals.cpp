// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/intervals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace waymark::desktop {

QString intervalText(const study::QuestionMemory &memory, const QDateTime &now)
{
    constexpr double daysOfAMonth = 30.44;
    constexpr double daysOfAYear = 365.25;
    if (memory.intervalDays == 0)
        return QCoreApplication::translate("Interval", "%1 min")
            .arg(std::max(1, qRound(double(now.secsTo(memory.due)) / 60)));
    if (memory.intervalDays < 60)
        return QCoreApplication::translate("Interval", "%1 d").arg(memory.intervalDays);
    if (memory.intervalDays < daysOfAYear)
        return QCoreApplication::translate("Interval", "%1 mo").arg(qRound(memory.intervalDays / daysOfAMonth));
    return QCoreApplication::translate("Interval", "%1 y")
        .arg(QLocale().toString(memory.intervalDays / daysOfAYear, 'f', 1));
}

} // namespace waymark::desktop
