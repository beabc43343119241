// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/intervals.h"
#include "desktop/practice/practiceround.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waymark;
using namespace waymark::desktop;
using study::Rating;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC);

study::QuestionMemory later(int days)
{
    study::QuestionMemory memory;
    memory.intervalDays = days;
    memory.due = start.addDays(days);
    return memory;
}

study::QuestionMemory inMinutes(int minutes)
{
    study::QuestionMemory memory;
    memory.due = start.addSecs(minutes * 60);
    return memory;
}

} // namespace

class TestPracticeRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsComeInTheirOrder()
    {
        PracticeRound round({u"a"_s, u"b"_s});
        QCOMPARE(round.current(start), u"a"_s);
        round.graded(u"a"_s, Rating::Good, later(3), 1);
        QCOMPARE(round.current(start), u"b"_s);
        round.graded(u"b"_s, Rating::Good, later(3), 1);
        QVERIFY(round.isOver());
        QCOMPARE(round.current(start), QString());
    }

    void aLearningStepComesBackWhenItIsOver()
    {
        PracticeRound round({u"a"_s, u"b"_s, u"c"_s});
        round.graded(u"a"_s, Rating::Again, inMinutes(1), 1);
        QCOMPARE(round.current(start), u"b"_s);
        QCOMPARE(round.current(start.addSecs(61)), u"a"_s);
    }

    void withNothingElseToAskOneDoesNotWait()
    {
        PracticeRound round({u"a"_s});
        round.graded(u"a"_s, Rating::Good, inMinutes(10), 1);
        QVERIFY(!round.isOver());
        QCOMPARE(round.current(start), u"a"_s);
        QCOMPARE(round.finished(), 0);
        round.graded(u"a"_s, Rating::Good, later(2), 1);
        QVERIFY(round.isOver());
        QCOMPARE(round.finished(), 1);
    }

    void theSummaryCountsQuestionsAnswersAndWhatWasForgotten()
    {
        PracticeRound round({u"a"_s, u"b"_s});
        round.graded(u"a"_s, Rating::Again, inMinutes(1), 1.5);
        round.graded(u"a"_s, Rating::Again, inMinutes(2), 0.5);
        round.graded(u"b"_s, Rating::Hard, later(1), 1);
        round.graded(u"a"_s, Rating::Easy, later(4), 1);
        const RoundSummary summary = round.summary();
        QCOMPARE(summary.questions, 2);
        QCOMPARE(summary.answers, 4);
        QCOMPARE(summary.passes, 2);
        QCOMPARE(summary.minutes, 4.0);
        QCOMPARE(summary.forgotten, QStringList(u"a"_s));
    }

    void anEarlierCopyIsTheRoundBeforeTheGrade()
    {
        PracticeRound round({u"a"_s, u"b"_s});
        const PracticeRound before = round;
        round.graded(u"a"_s, Rating::Good, later(3), 1);
        round = before;
        QCOMPARE(round.current(start), u"a"_s);
        QCOMPARE(round.summary(), RoundSummary());
    }

    void whatCannotBeShownIsLeftOut()
    {
        PracticeRound round({u"a"_s, u"b"_s});
        round.drop(u"a"_s);
        QCOMPARE(round.current(start), u"b"_s);
        QCOMPARE(round.summary().answers, 0);
    }

    void everyRoundEndsOnceEverythingIsPassed()
    {
        QRandomGenerator random(7);
        for (int run = 0; run < 200; ++run) {
            QStringList keys;
            for (int i = 0; i < random.bounded(1, 12); ++i)
                keys.append(QString::number(i));
            PracticeRound round(keys);
            QHash<QString, study::QuestionMemory> memories;
            const study::Scheduler scheduler;
            QDateTime now = start;
            int answers = 0;
            while (!round.isOver() && answers < 1000) {
                const QString key = round.current(now);
                QVERIFY(keys.contains(key));
                const Rating rating = answers < 40 ? Rating(random.bounded(1, 5)) : Rating::Good;
                memories[key] = scheduler.grade(memories.value(key), rating, now);
                round.graded(key, rating, memories.value(key), 0.5);
                now = now.addSecs(30);
                ++answers;
                QVERIFY(round.finished() >= 0 && round.finished() <= round.total());
            }
            QVERIFY(round.isOver());
            QCOMPARE(round.finished(), int(keys.size()));
            QCOMPARE(round.summary().questions, int(keys.size()));
        }
    }

    void intervalsAreShort_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::newRow("day") << 1 << u"1 d"_s;
        QTest::newRow("weeks") << 45 << u"45 d"_s;
        QTest::newRow("months") << 91 << u"3 mo"_s;
        QTest::newRow("years") << 548 << u"1.5 y"_s;
    }
    void intervalsAreShort()
    {
        QFETCH(int, days);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(intervalText(later(days), start), text);
        QCOMPARE(intervalText(inMinutes(10), start), u"10 min"_s);
    }
};

QTEST_GUILESS_MAIN(TestPracticeRound)
#include "tst_practiceround.moc"
