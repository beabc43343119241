// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reviewload.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace waymark::study;

namespace {

const QDate today(2026, 3, 1);

double sum(const std::vector<double> &minutes)
{
    return std::accumulate(minutes.begin(), minutes.end(), 0.0);
}

QDateTime noon(int day)
{
    return QDateTime(today.addDays(day), QTime(12, 0), Qt::UTC);
}

} // namespace

class TestReviewLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewQuestionCostsTheMinutesOfItsFirstDay();
    void aLongerHorizonAsksForMoreMinutes();
    void higherRetentionAsksForMoreMinutes();
    void aSeenQuestionComesBackWhenItIsDue();
    void whatIsLateFallsOnToday();
    void anEmptyHorizonHasNoDays();
};

void TestReviewLoad::aNewQuestionCostsTheMinutesOfItsFirstDay()
{
    const std::vector<double> minutes = expectedReviewMinutes(Scheduler(), 3);
    QCOMPARE(minutes[0], 2 * minutesPerReview);
    QCOMPARE(minutes[1], 0.0);
    QVERIFY(minutes[2] >= minutesPerReview); // FSRS-6 brings a Good answer back after two days
}

void TestReviewLoad::aLongerHorizonAsksForMoreMinutes()
{
    const Scheduler scheduler;
    const double month = sum(expectedReviewMinutes(scheduler, 30));
    const double quarter = sum(expectedReviewMinutes(scheduler, 90));
    const double year = sum(expectedReviewMinutes(scheduler, 365));
    QVERIFY(month > 1.3 && month < 2.2);
    QVERIFY(quarter > month + 0.3 && quarter < 3.0);
    QVERIFY(year > quarter + 0.5 && year < 4.6);
}

void TestReviewLoad::higherRetentionAsksForMoreMinutes()
{
    ScheduleSettings strict;
    strict.retention = 0.95;
    QVERIFY(sum(expectedReviewMinutes(Scheduler(strict), 90)) > sum(expectedReviewMinutes(Scheduler(), 90)));
}

void TestReviewLoad::aSeenQuestionComesBackWhenItIsDue()
{
    const Scheduler scheduler;
    const QuestionMemory memory = scheduler.grade({}, Rating::Easy, noon(0)); // due in 8 days
    const std::vector<double> minutes = expectedReviewMinutes(scheduler, {memory, QuestionMemory()}, today, 20);
    for (std::size_t day = 0; day < 8; ++day)
        QCOMPARE(minutes[day], 0.0);
    QCOMPARE(minutes[8] >= minutesPerReview, true);
}

void TestReviewLoad::whatIsLateFallsOnToday()
{
    const Scheduler scheduler;
    const QuestionMemory late = scheduler.grade({}, Rating::Easy, noon(-100));
    const QuestionMemory learning = scheduler.grade({}, Rating::Good, noon(0));
    const std::vector<double> minutes = expectedReviewMinutes(scheduler, {late, learning}, today, 2);
    QVERIFY(minutes[0] >= 2 * minutesPerReview);
}

void TestReviewLoad::anEmptyHorizonHasNoDays()
{
    QVERIFY(expectedReviewMinutes(Scheduler(), 0).empty());
    QVERIFY(expectedReviewMinutes(Scheduler(), {Scheduler().grade({}, Rating::Good, noon(0))}, today, -4).empty());
}

QTEST_APPLESS_MAIN(TestReviewLoad)
#include "tst_reviewload.moc"
