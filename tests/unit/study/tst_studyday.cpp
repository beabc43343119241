// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/studyday.h"

#include <QTest>

using namespace waymark::study;
using namespace Qt::StringLiterals;

class TestStudyDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDayEndsAtFourInTheMorning_data();
    void theDayEndsAtFourInTheMorning();
    void everyDayStartsWhenTheOneBeforeEnds_data();
    void everyDayStartsWhenTheOneBeforeEnds();
    void aDayOfTwentyThreeOrTwentyFiveHoursIsOneDay();
    void anInstantThatIsNoneBelongsToNoDay();
    void aClockSetBackIsTheSameDay();
};

void TestStudyDay::theDayEndsAtFourInTheMorning_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QDate>("day");
    const QDate eighth(2026, 3, 8);
    QTest::newRow("a minute before four") << u"UTC"_s << u"2026-03-08T03:59:59Z"_s << eighth.addDays(-1);
    QTest::newRow("four") << u"UTC"_s << u"2026-03-08T04:00:00Z"_s << eighth;
    QTest::newRow("midnight is not an end") << u"UTC"_s << u"2026-03-09T00:30:00Z"_s << eighth;
    QTest::newRow("by the local clock, east") << u"Asia/Tokyo"_s << u"2026-03-07T19:00:00Z"_s << eighth;
    QTest::newRow("by the local clock, west") << u"America/New_York"_s << u"2026-03-09T07:59:00Z"_s << eighth;
    QTest::newRow("the night the clock goes forward, before")
        << u"America/New_York"_s << u"2026-03-08T07:30:00Z"_s << eighth.addDays(-1);
    QTest::newRow("the night the clock goes forward, after")
        << u"America/New_York"_s << u"2026-03-08T08:00:00Z"_s << eighth;
    QTest::newRow("the night the clock goes back, before")
        << u"America/New_York"_s << u"2026-11-01T08:59:00Z"_s << QDate(2026, 10, 31);
    QTest::newRow("the night the clock goes back, after")
        << u"America/New_York"_s << u"2026-11-01T09:00:00Z"_s << QDate(2026, 11, 1);
    QTest::newRow("a zone with half hours") << u"Asia/Kolkata"_s << u"2026-03-07T22:30:00Z"_s << eighth;
}

void TestStudyDay::theDayEndsAtFourInTheMorning()
{
    QFETCH(QString, zone);
    QFETCH(QString, utc);
    const QTimeZone local(zone.toUtf8());
    QVERIFY(local.isValid());
    QTEST(studyDay(QDateTime::fromString(utc, Qt::ISODate), local), "day");
}

void TestStudyDay::everyDayStartsWhenTheOneBeforeEnds_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe",
                             "America/St_Johns", "Africa/Casablanca", "Asia/Gaza", "Antarctica/Troll"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestStudyDay::everyDayStartsWhenTheOneBeforeEnds()
{
    QFETCH(QByteArray, zone);
    const QTimeZone local(zone);
    QVERIFY(local.isValid());
    for (QDate day(2024, 1, 1); day < QDate(2026, 1, 1); day = day.addDays(1)) {
        const QDateTime start = studyDayStart(day, local);
        QCOMPARE(studyDay(start, local), day);
        QCOMPARE(studyDay(start.addSecs(-1), local), day.addDays(-1));
    }
}

void TestStudyDay::aDayOfTwentyThreeOrTwentyFiveHoursIsOneDay()
{
    const QTimeZone berlin("Europe/Berlin");
    const QDate last(2026, 3, 28);
    QCOMPARE(studyDayStart(last, berlin).secsTo(studyDayStart(last.addDays(1), berlin)), 23 * 3600);
    const QDate autumn(2026, 10, 24);
    QCOMPARE(studyDayStart(autumn, berlin).secsTo(studyDayStart(autumn.addDays(1), berlin)), 25 * 3600);
}

void TestStudyDay::anInstantThatIsNoneBelongsToNoDay()
{
    QVERIFY(!studyDay(QDateTime(), QTimeZone::utc()).isValid());
    QVERIFY(!studyDayStart(QDate(), QTimeZone::utc()).isValid());
    const QDateTime noon(QDate(2026, 5, 5), QTime(12, 0), Qt::UTC);
    QCOMPARE(studyDay(noon, QTimeZone()), QDate(2026, 5, 5)); // no zone counts as UTC
}

void TestStudyDay::aClockSetBackIsTheSameDay()
{
    const QDate day(2026, 2, 28);
    QCOMPARE(elapsedStudyDays(day, day.addDays(-5)), 0);
    QCOMPARE(elapsedStudyDays(day, QDate(2026, 3, 2)), 2);
    QCOMPARE(elapsedStudyDays(QDate(), day), 0);
}

QTEST_APPLESS_MAIN(TestStudyDay)
#include "tst_studyday.moc"
