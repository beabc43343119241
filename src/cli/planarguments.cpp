// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planarguments.h"

#include "cli/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr int minutesOfADay = 24 * 60;
constexpr int longestHoliday = 2 * 366;

std::optional<int> minutesFrom(const QString &text)
{
    bool isNumber = false;
    const int minutes = text.toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= minutesOfADay ? std::optional(minutes) : std::nullopt;
}

tl::expected<QDate, QString> date(const Invocation &invocation, const QString &option, const QDate &fallback)
{
    if (!invocation.has(option))
        return fallback;
    const QDate parsed = parseDate(invocation.value(option));
    if (!parsed.isValid())
        return tl::unexpected(
            Sentences::tr("--%1: “%2” is no date such as 2026-12-01.").arg(option, invocation.value(option)));
    return parsed;
}

/// The id of a role named by id or title, whatever the case; the text itself when no role fits.
QString roleId(const QString &text, const library::Library &library)
{
    for (const library::Role &role : library.roles)
        if (role.id.compare(text, Qt::CaseInsensitive) == 0 || role.title.compare(text, Qt::CaseInsensitive) == 0)
            return role.id;
    return text;
}

} // namespace

tl::expected<std::array<int, 7>, QString> weekMinutes(const QString &text)
{
    static const QStringList weekdays{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    std::array<int, 7> minutes{};
    if (const auto everyDay = minutesFrom(text)) {
        minutes.fill(*everyDay);
        return minutes;
    }
    const QStringList entries = text.split(u',');
    for (const QString &entry : entries) {
        const QStringList parts = entry.trimmed().split(u'=');
        const qsizetype day = weekdays.indexOf(parts.first().toLower());
        const auto value = parts.size() == 2 ? minutesFrom(parts.last()) : std::nullopt;
        if (day < 0 || !value)
            return tl::unexpected(
                Sentences::tr("--minutes: “%1” is not understood. Write mon=60,tue=0,… with 0 to 1440 minutes a day.")
                    .arg(entry));
        minutes[size_t(day)] = *value;
    }
    return minutes;
}

tl::expected<std::vector<QDate>, QString> daysOff(const QString &text)
{
    const QStringList ends = text.split(u".."_s);
    const QDate first = parseDate(ends.first());
    const QDate last = parseDate(ends.last());
    if (ends.size() > 2 || !first.isValid() || !last.isValid() || last < first || first.daysTo(last) > longestHoliday)
        return tl::unexpected(
            Sentences::tr("--off: “%1” is no day or range of days such as 2026-12-24..2026-12-31.").arg(text));
    std::vector<QDate> days;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days.push_back(day);
    return days;
}

tl::expected<workspace::Goal, QString> goalFromArguments(const Invocation &invocation, const workspace::Goal &known,
                                                         const library::Library &library)
{
    workspace::Goal goal = known;
    if (invocation.has(u"role"_s))
        goal.role = roleId(invocation.value(u"role"_s), library);
    const auto interview = date(invocation, u"interview"_s, known.interview);
    if (!interview)
        return tl::unexpected(interview.error());
    goal.interview = *interview;
    const auto start = date(invocation, u"start"_s, QDate());
    if (!start)
        return tl::unexpected(start.error());
    goal.start = *start;
    if (invocation.has(u"minutes"_s)) {
        const auto minutes = weekMinutes(invocation.value(u"minutes"_s));
        if (!minutes)
            return tl::unexpected(minutes.error());
        goal.minutesPerWeekday = *minutes;
    }
    if (invocation.has(u"off"_s)) {
        goal.daysOff.clear();
        const QStringList ranges = invocation.options.value(u"off"_s);
        for (const QString &range : ranges) {
            const auto days = daysOff(range);
            if (!days)
                return tl::unexpected(days.error());
            goal.daysOff.insert(goal.daysOff.end(), days->begin(), days->end());
        }
    }
    return goal;
}

} // namespace waymark::cli
