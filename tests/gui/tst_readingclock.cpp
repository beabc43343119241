// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readingclock.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using waymark::desktop::ReadingClock;

class TestReadingClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingIsCountedWhileTheReaderMoves();
    void leavingTheDeskIsNotReading();
    void anotherWindowInFrontIsNotReading();
    void aGlanceIsNotASession();
    void openingAnotherTopicEndsTheStretch();
    void aClockSetBackTakesNothingAway();

private:
    QDateTime at(int seconds) const
    {
        return QDateTime(QDate(2026, 3, 4), QTime(15, 0), QTimeZone::utc()).addSecs(seconds);
    }
    ReadingClock reading() const
    {
        ReadingClock clock;
        clock.setActive(true, at(0));
        clock.open(u"noise"_s, at(0));
        return clock;
    }
};

void TestReadingClock::readingIsCountedWhileTheReaderMoves()
{
    ReadingClock clock = reading();
    for (int second = 30; second <= 300; second += 30)
        clock.activity(at(second));
    const auto stretch = clock.take(at(300));
    QVERIFY(stretch);
    QCOMPARE(stretch->topic, u"noise"_s);
    QCOMPARE(stretch->start, at(0));
    QCOMPARE(stretch->minutes, 5.0);
    QVERIFY(!clock.take(at(300)));
}

void TestReadingClock::leavingTheDeskIsNotReading()
{
    ReadingClock clock = reading();
    clock.activity(at(60));
    for (int second = 65; second <= 3600; second += 5)
        clock.tick(at(second));
    QCOMPARE(clock.take(at(3600))->minutes, 3.0); // one minute of scrolling and two of grace
}

void TestReadingClock::anotherWindowInFrontIsNotReading()
{
    ReadingClock clock = reading();
    clock.setActive(false, at(60));
    clock.tick(at(100));
    clock.setActive(true, at(120));
    clock.activity(at(150));
    QCOMPARE(clock.take(at(150))->minutes, 1.5);
}

void TestReadingClock::aGlanceIsNotASession()
{
    ReadingClock clock = reading();
    QVERIFY(!clock.take(at(5)));
    QVERIFY(clock.take(at(7)));
}

void TestReadingClock::openingAnotherTopicEndsTheStretch()
{
    ReadingClock clock = reading();
    const auto before = clock.open(u"sampling"_s, at(90));
    QVERIFY(before);
    QCOMPARE(before->topic, u"noise"_s);
    QCOMPARE(before->minutes, 1.5);
    const auto after = clock.take(at(120));
    QCOMPARE(after->topic, u"sampling"_s);
    QCOMPARE(after->start, at(90));
    QCOMPARE(after->minutes, 0.5);
}

void TestReadingClock::aClockSetBackTakesNothingAway()
{
    ReadingClock clock = reading();
    clock.activity(at(60));
    clock.tick(at(-3600));
    clock.activity(at(-3540));
    QCOMPARE(clock.take(at(-3540))->minutes, 2.0);
}

QTEST_GUILESS_MAIN(TestReadingClock)
#include "tst_readingclock.moc"
