// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/calibration.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace waymark::study;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 1, 5), QTime(12, 0), Qt::UTC);

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnswersOfAnotherDayAreExpected()
    {
        const Scheduler scheduler;
        const std::vector<Prediction> all = predictions(scheduler, u"q"_s,
                                                        {{start.addDays(9), Rating::Again},
                                                         {start, Rating::Good},
                                                         {start.addSecs(600), Rating::Good},
                                                         {start.addDays(2), Rating::Good},
                                                         {start.addDays(2).addSecs(900), Rating::Hard}});
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].day, start.date().addDays(2));
        QCOMPARE(all[1].day, start.date().addDays(9));
        QVERIFY(all[0].passed() && !all[1].passed());
        // As the scheduler itself would say just before the answer.
        const QuestionMemory before = scheduler.replay({{start, Rating::Good}, {start.addSecs(600), Rating::Good}});
        QCOMPARE(all[0].recall, scheduler.model().retrievability(before.state.stability, 2));
        QVERIFY(all[0].recall > 0.5 && all[0].recall < 1);
    }

    void binsHoldEveryAnswerOnce()
    {
        QRandomGenerator random(7);
        std::vector<Prediction> all;
        for (int i = 0; i < 5000; ++i) {
            const double recall = i == 0 ? 0 : i == 1 ? 1 : random.generateDouble();
            all.push_back(
                {u"q"_s, start.date(), recall, random.generateDouble() < recall ? Rating::Good : Rating::Again});
        }
        size_t count = 0;
        for (const CalibrationBin &bin : calibration(all)) {
            count += bin.answers.size();
            QVERIFY(bin.from < bin.to);
            QVERIFY(bin.low <= bin.passed && bin.passed <= bin.high);
            QVERIFY(bin.low >= 0 && bin.high <= 1);
            QVERIFY(bin.expected >= bin.from && bin.expected <= bin.to);
            for (const Prediction &answer : bin.answers)
                QVERIFY(answer.recall >= bin.from && (answer.recall < bin.to || bin.to == 1));
            // Answers that come true as expected are seen to.
            QVERIFY2(std::abs(bin.passed - bin.expected) < 0.06,
                     qPrintable(u"%1 %2"_s.arg(bin.expected).arg(bin.passed)));
        }
        QCOMPARE(count, all.size());
    }

    void theRangeIsWilsons()
    {
        std::vector<Prediction> ten;
        for (int i = 0; i < 10; ++i)
            ten.push_back({u"q"_s, start.date(), 0.9, i < 8 ? Rating::Good : Rating::Again});
        const auto bins = calibration(ten);
        QCOMPARE(bins.size(), size_t(1));
        QCOMPARE(bins[0].passed, 0.8);
        // (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.6449, by hand.
        QVERIFY(std::abs(bins[0].low - 0.5408) < 5e-4);
        QVERIFY(std::abs(bins[0].high - 0.9314) < 5e-4);
    }

    void nothingIsExpectedWithoutAnswers()
    {
        QVERIFY(calibration({}).empty());
        QVERIFY(predictions(Scheduler(), u"q"_s, {}).empty());
        QVERIFY(predictions(Scheduler(), u"q"_s, {{start, Rating::Good}}).empty());
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
