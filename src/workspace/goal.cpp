// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/goal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

QJsonObject toJson(const Goal &goal)
{
    QJsonArray minutes;
    for (const int day : goal.minutesPerWeekday)
        minutes.append(day);
    QJsonArray off;
    for (const QDate &day : goal.daysOff)
        off.append(day.toString(Qt::ISODate));
    return {{u"role"_s, goal.role},
            {u"interview"_s, goal.interview.toString(Qt::ISODate)},
            {u"start"_s, goal.start.toString(Qt::ISODate)},
            {u"minutes"_s, minutes},
            {u"off"_s, off}};
}

Goal goalFromJson(const QJsonObject &object)
{
    const auto date = [](const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); };
    Goal goal;
    goal.role = object.value("role"_L1).toString();
    goal.interview = date(object.value("interview"_L1));
    goal.start = date(object.value("start"_L1));
    const QJsonArray minutes = object.value("minutes"_L1).toArray();
    if (minutes.size() == qsizetype(goal.minutesPerWeekday.size()))
        for (qsizetype day = 0; day < minutes.size(); ++day)
            goal.minutesPerWeekday[size_t(day)] = std::clamp(minutes.at(day).toInt(), 0, 24 * 60);
    const QJsonArray off = object.value("off"_L1).toArray();
    for (const auto &day : off)
        if (const QDate parsed = date(day); parsed.isValid())
            goal.daysOff.push_back(parsed);
    return goal;
}

const library::Role &roleOf(const library::Library &library, const QString &id)
{
    const auto found = std::find_if(library.roles.begin(), library.roles.end(),
                                    [&](const library::Role &role) { return role.id == id; });
    return found != library.roles.end() ? *found : library.roles.front();
}

} // namespace waymark::workspace
