// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/icalendar.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUuid>

#include <libical/ical.h>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::calendar {

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

/// Namespace of our UIDs; changing it would make every calendar show the plan twice.
const QUuid uidNamespace(u"{5b0c7c1e-9d0f-4d53-8f0a-6f7e2a4c8d11}"_s);

/// Text as iCalendar allows it: line feeds, but no other control characters (RFC 5545, 3.1).
QByteArray text(QString value)
{
    value.replace("\r\n"_L1, "\n"_L1);
    value.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7f); });
    return value.toUtf8();
}

icaltimetype dateOf(QDate date)
{
    icaltimetype result = icaltime_null_date();
    result.year = date.year();
    result.month = date.month();
    result.day = date.day();
    return result;
}

icaltimetype instantOf(const QDateTime &instant)
{
    const QDateTime utc = instant.toUTC();
    icaltimetype result = dateOf(utc.date());
    result.is_date = 0;
    result.hour = utc.time().hour();
    result.minute = utc.time().minute();
    result.second = utc.time().second();
    result.zone = icaltimezone_get_utc_timezone();
    return result;
}

QByteArray uidOf(QDate date, const QString &scope)
{
    const QUuid uid = QUuid::createUuidV5(uidNamespace, scope + u'/' + date.toString(Qt::ISODate));
    return uid.toByteArray(QUuid::WithoutBraces) + "@waymark";
}

/// Minutes since 2020: grows with every export, as RFC 5545 asks of a revised entry, and fits an int until 6103.
int sequenceOf(const QDateTime &stamp)
{
    const QDateTime epoch(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    return stamp.isValid() ? int(std::max<qint64>(epoch.secsTo(stamp) / 60, 0)) : 0;
}

QString minutesText(double minutes)
{
    return QCoreApplication::translate("Calendar", "%1 min").arg(std::max(std::lround(minutes), 1L));
}

QString kindText(study::PlanItemKind kind)
{
    switch (kind) {
    case study::PlanItemKind::Read:
        return QCoreApplication::translate("Calendar", "Read");
    case study::PlanItemKind::Review:
        return QCoreApplication::translate("Calendar", "Review");
    case study::PlanItemKind::Mock:
        return QCoreApplication::translate("Calendar", "Mock interview");
    case study::PlanItemKind::Project:
        return QCoreApplication::translate("Calendar", "Project");
    }
    return {};
}

QString lineOf(const study::PlanItem &item)
{
    QString line = QCoreApplication::translate("Calendar", "%1: %2 (%3)", "kind, title, minutes")
                       .arg(kindText(item.kind), item.title, minutesText(item.minutes));
    if (item.parts > 1)
        line += u' ' + QCoreApplication::translate("Calendar", "part %1 of %2").arg(item.part).arg(item.parts);
    return line;
}

double minutesOf(const study::PlanDay &day)
{
    double minutes = 0;
    for (const study::PlanItem &item : day.items)
        minutes += item.minutes;
    return minutes;
}

icalcomponent *eventOf(const study::PlanDay &day, const CalendarOptions &options)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [event](icalproperty *property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(uidOf(day.date, options.scope).constData()));
    add(icalproperty_new_dtstamp(instantOf(options.stamp)));
    add(icalproperty_new_sequence(sequenceOf(options.stamp)));
    const double minutes = minutesOf(day);
    if (options.start) {
        const QDateTime start(day.date, *options.start, options.zone);
        add(icalproperty_new_dtstart(instantOf(start)));
        add(icalproperty_new_dtend(instantOf(start.addSecs(60 * qint64(std::ceil(minutes))))));
    } else {
        add(icalproperty_new_dtstart(dateOf(day.date)));
        add(icalproperty_new_dtend(dateOf(day.date.addDays(1))));
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }
    const QString summary = QCoreApplication::translate("Calendar", "Study: %1").arg(minutesText(minutes));
    add(icalproperty_new_summary(text(summary).constData()));
    QStringList lines;
    for (const study::PlanItem &item : day.items)
        lines << lineOf(item);
    add(icalproperty_new_description(text(lines.join(u'\n')).constData()));
    return event;
}

} // namespace

QByteArray toICalendar(const study::Plan &plan, const CalendarOptions &options)
{
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT), &icalcomponent_free);
    const auto add = [&calendar](icalproperty *property) { icalcomponent_add_property(calendar.get(), property); };
    add(icalproperty_new_prodid("-//Waymark//Waymark//EN"));
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_calscale("GREGORIAN"));
    icalproperty *name = icalproperty_new_x(text(options.name.isEmpty() ? u"Waymark"_s : options.name).constData());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(name);
    for (const study::PlanDay &day : plan.days) {
        if (!day.items.empty())
            icalcomponent_add_component(calendar.get(), eventOf(day, options));
    }
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> written(
        icalcomponent_as_ical_string_r(calendar.get()), [](void *buffer) { icalmemory_free_buffer(buffer); });
    return QByteArray(written.get());
}

} // namespace waymark::calendar
