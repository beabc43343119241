// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/icalendar.h"

#include <QSet>
#include <QTest>

#include <libical/ical.h>

#include <memory>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 3, 23);

struct Event
{
    QByteArray uid;
    QString summary;
    QString description;
    icaltimetype start;
    icaltimetype end;
    int sequence = -1;
};

/// What a calendar program reads: the file is parsed by libical and checked against RFC 5545's restrictions.
std::vector<Event> parsed(const QByteArray &file)
{
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalparser_parse_string(file.constData()), &icalcomponent_free);
    std::vector<Event> events;
    if (!calendar || !icalrestriction_check(calendar.get()) || icalcomponent_count_errors(calendar.get()) > 0)
        return events;
    for (icalcomponent *found = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); found;
         found = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        events.push_back({icalcomponent_get_uid(found), QString::fromUtf8(icalcomponent_get_summary(found)),
                          QString::fromUtf8(icalcomponent_get_description(found)), icalcomponent_get_dtstart(found),
                          icalcomponent_get_dtend(found), icalcomponent_get_sequence(found)});
    }
    return events;
}

study::Plan plan()
{
    study::Plan result;
    result.today = monday;
    result.interview = monday.addDays(10);
    for (int day = 0; day < 10; ++day) {
        study::PlanDay entry;
        entry.date = monday.addDays(day);
        entry.minutes = 60;
        if (day % 3 != 2) {
            entry.items.push_back({study::PlanItemKind::Review, {}, u"Reviews"_s, {}, 12.2});
            entry.items.push_back({study::PlanItemKind::Read, u"t#s"_s, u"Bias, variance; and\nnoise"_s, u"t"_s, 20});
        }
        result.days.push_back(entry);
    }
    return result;
}

calendar::CalendarOptions options()
{
    calendar::CalendarOptions result;
    result.stamp = QDateTime(QDate(2026, 3, 22), QTime(9, 30), Qt::UTC);
    return result;
}

} // namespace

class TestICalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayWithSomethingToDoIsOneEntry();
    void theDescriptionListsTheItems();
    void withATimeTheEntryLastsAsLongAsTheItems();
    void theTimeFollowsTheWallClockThroughSummerTime();
    void theSameDayKeepsItsUid();
    void aLaterExportReplacesAnEarlierOne();
    void theSameInputGivesTheSameBytes();
    void longLinesAreFoldedBetweenCharacters();
    void controlCharactersDoNotBreakTheFile();
    void anEmptyPlanIsAnEmptyCalendar();
};

void TestICalendar::everyDayWithSomethingToDoIsOneEntry()
{
    const std::vector<Event> events = parsed(calendar::toICalendar(plan(), options()));
    QCOMPARE(events.size(), std::size_t(7));
    QVERIFY(events.at(0).start.is_date);
    QCOMPARE(QDate(events.at(0).start.year, events.at(0).start.month, events.at(0).start.day), monday);
    QCOMPARE(QDate(events.at(0).end.year, events.at(0).end.month, events.at(0).end.day), monday.addDays(1));
    QSet<QByteArray> uids;
    for (const Event &event : events)
        uids.insert(event.uid);
    QCOMPARE(uids.size(), 7);
}

void TestICalendar::theDescriptionListsTheItems()
{
    study::Plan split = plan();
    split.days[1].items = {{study::PlanItemKind::Project, u"p#s"_s, u"Pipeline"_s, u"p"_s, 45, 2, 3},
                           {study::PlanItemKind::Mock, u"m"_s, u"First"_s, {}, 30}};
    const std::vector<Event> events = parsed(calendar::toICalendar(split, options()));
    QCOMPARE(events.at(0).summary, u"Study: 32 min"_s);
    QCOMPARE(events.at(0).description, u"Review: Reviews (12 min)\nRead: Bias, variance; and\nnoise (20 min)"_s);
    QCOMPARE(events.at(1).description, u"Project: Pipeline (45 min) part 2 of 3\nMock interview: First (30 min)"_s);
}

void TestICalendar::withATimeTheEntryLastsAsLongAsTheItems()
{
    calendar::CalendarOptions evening = options();
    evening.start = QTime(19, 0);
    const std::vector<Event> events = parsed(calendar::toICalendar(plan(), evening));
    QVERIFY(!events.at(0).start.is_date);
    QVERIFY(icaltime_is_utc(events.at(0).start));
    QCOMPARE(events.at(0).start.hour, 19);
    QCOMPARE(icaltime_as_timet(events.at(0).end) - icaltime_as_timet(events.at(0).start), time_t(33 * 60));
}

void TestICalendar::theTimeFollowsTheWallClockThroughSummerTime()
{
    calendar::CalendarOptions evening = options();
    evening.start = QTime(19, 0);
    evening.zone = QTimeZone("Europe/Berlin"); // summer time begins on 29 March 2026
    const QByteArray file = calendar::toICalendar(plan(), evening);
    QVERIFY(file.contains("DTSTART:20260323T180000Z"));
    QVERIFY(file.contains("DTSTART:20260330T170000Z"));
    QVERIFY(!file.contains("VTIMEZONE"));
}

void TestICalendar::theSameDayKeepsItsUid()
{
    const std::vector<Event> before = parsed(calendar::toICalendar(plan(), options()));
    study::Plan changed = plan();
    changed.days.erase(changed.days.begin()); // made again a day later
    changed.days[0].items.pop_back();
    const std::vector<Event> after = parsed(calendar::toICalendar(changed, options()));
    QCOMPARE(after.at(0).uid, before.at(1).uid);
    QVERIFY(after.at(0).description != before.at(1).description);

    calendar::CalendarOptions other = options();
    other.scope = u"another library"_s;
    QVERIFY(parsed(calendar::toICalendar(plan(), other)).at(0).uid != before.at(0).uid);
    // Written down, because a new UID would show every day twice in calendars that imported the old one.
    QCOMPARE(before.at(0).uid, QByteArray("1da4f202-bdb8-53d2-881b-773949787549@waymark"));
}

void TestICalendar::aLaterExportReplacesAnEarlierOne()
{
    calendar::CalendarOptions later = options();
    later.stamp = later.stamp.addSecs(60);
    QVERIFY(parsed(calendar::toICalendar(plan(), later)).at(0).sequence
            > parsed(calendar::toICalendar(plan(), options())).at(0).sequence);
    QVERIFY(calendar::toICalendar(plan(), options()).contains("DTSTAMP:20260322T093000Z"));
}

void TestICalendar::theSameInputGivesTheSameBytes()
{
    QCOMPARE(calendar::toICalendar(plan(), options()), calendar::toICalendar(plan(), options()));
}

void TestICalendar::longLinesAreFoldedBetweenCharacters()
{
    study::Plan wide = plan();
    wide.days[0].items[1].title = u"困惑度与交叉熵 "_s.repeated(40) + u"🧠"_s.repeated(60);
    const QByteArray file = calendar::toICalendar(wide, options());
    for (const QByteArray &line : file.split('\n')) {
        QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
        QVERIFY(line.size() <= 76); // 75 octets and the carriage return
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    QVERIFY(parsed(file).at(0).description.contains(wide.days[0].items[1].title));
}

void TestICalendar::controlCharactersDoNotBreakTheFile()
{
    study::Plan odd = plan();
    odd.days[0].items[1].title = u"a\r\nb\u0007c\u0000d\\ \"e\" END:VEVENT\nEND:VCALENDAR"_s;
    const std::vector<Event> events = parsed(calendar::toICalendar(odd, options()));
    QCOMPARE(events.size(), std::size_t(7));
    QVERIFY(events.at(0).description.contains(u"a\nbcd\\ \"e\" END:VEVENT\nEND:VCALENDAR"_s));
}

void TestICalendar::anEmptyPlanIsAnEmptyCalendar()
{
    calendar::CalendarOptions named = options();
    named.name = u"Plan, mine"_s;
    const QByteArray file = calendar::toICalendar({}, named);
    QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(file.contains("X-WR-CALNAME:Plan"));
    QVERIFY(!file.contains("VEVENT"));
}

QTEST_APPLESS_MAIN(TestICalendar)
#include "tst_icalendar.moc"
