// SPDX-License-Identifier: GPL-3.0-or-later
#include "fsrsvectors.h"
#include "study/scheduler.h"
#include "study/studyday.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace waymark::study;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 1, 5), QTime(12, 0), Qt::UTC);

QString phaseName(LearningPhase phase)
{
    switch (phase) {
    case LearningPhase::New:
        return u"New"_s;
    case LearningPhase::Learning:
        return u"Learning"_s;
    case LearningPhase::Review:
        return u"Review"_s;
    case LearningPhase::Relearning:
        return u"Relearning"_s;
    }
    return {};
}

std::vector<Review> randomLog(QRandomGenerator &random, int length)
{
    std::vector<Review> log;
    QDateTime at = start;
    for (int i = 0; i < length; ++i) {
        log.push_back({at, Rating(1 + random.bounded(4))});
        at = at.addSecs(random.bounded(3) == 0 ? 600 : 86400LL * random.bounded(1, 40));
    }
    return log;
}

} // namespace

class TestScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyButtonOfAHistoryMatchesTheReference();
    void learningStepsMatchTheReference();
    void aNewQuestionTakesItsStepsBeforeDays();
    void aForgottenQuestionIsRelearned();
    void stepsOfADayOrMoreAreCountedInDays();
    void dueBeginsWithTheStudyDay();
    void anAnswerAfterMidnightBelongsToTheEveningBefore();
    void replayTakesReviewsInOrderOfTime();
    void previewIsWhatGradeDoes();
    void shownIntervalsOfASpacedReviewAreOrdered();
    void fuzzStaysInItsRangeAndRepeats();
    void recallIsNoneBeforeAPassAndLowestAfterAnAgain();
    void gradingAgainManyTimesKeepsOneCurveADay();

private:
    QJsonObject m_vectors;
};

void TestScheduler::initTestCase()
{
    m_vectors = fsrsVectors();
    QVERIFY(!m_vectors.isEmpty());
}

void TestScheduler::everyButtonOfAHistoryMatchesTheReference()
{
    for (const QJsonValue &value : m_vectors[u"cases"_s].toArray()) {
        const QJsonObject history = value.toObject();
        ScheduleSettings settings;
        settings.retention = history[u"request_retention"_s].toDouble();
        settings.maximumDays = history[u"maximum_interval"_s].toInt();
        settings.learningMinutes.clear();
        settings.relearningMinutes.clear();
        const Scheduler scheduler(settings, caseParameters(m_vectors, history));
        QuestionMemory memory;
        QDateTime now = start;
        for (const QJsonValue &step : history[u"steps"_s].toArray()) {
            now = now.addDays(step[u"elapsed_days"_s].toInt());
            const std::array<QuestionMemory, 4> buttons = scheduler.preview(memory, now);
            for (int i = 0; i < 4; ++i)
                QCOMPARE(buttons[std::size_t(i)].intervalDays, step[u"buttons"_s][i][u"scheduled_days"_s].toInt());
            memory = buttons[std::size_t(step[u"rating"_s].toInt()) - 1];
            QCOMPARE(memory.intervalDays, step[u"interval_scheduled"_s].toInt());
            QCOMPARE(memory.lapses, step[u"lapses"_s].toInt());
            QCOMPARE(memory.phase, LearningPhase::Review);
        }
    }
}

void TestScheduler::learningStepsMatchTheReference()
{
    const QJsonArray machines = m_vectors[u"step_machine"_s].toArray();
    QCOMPARE(machines.size(), 40);
    const Scheduler scheduler;
    for (const QJsonValue &machine : machines) {
        QuestionMemory memory;
        for (const QJsonValue &step : machine[u"steps"_s].toArray()) {
            const QDateTime now = start.addSecs(60 * qint64(step[u"at_minutes"_s].toDouble()));
            memory = scheduler.grade(memory, Rating(step[u"rating"_s].toInt()), now);
            QCOMPARE(phaseName(memory.phase), step[u"state"_s].toString());
            QCOMPARE(memory.step, step[u"learning_steps"_s].toInt());
            QCOMPARE(memory.intervalDays, step[u"scheduled_days"_s].toInt());
            if (memory.intervalDays == 0)
                QCOMPARE(now.secsTo(memory.due), 60 * step[u"due_in_minutes"_s].toInt());
            else
                QCOMPARE(1440 * memory.intervalDays, step[u"due_in_minutes"_s].toInt());
            QCOMPARE(memory.reps, step[u"reps"_s].toInt());
            QCOMPARE(memory.lapses, step[u"lapses"_s].toInt());
            const double stability = step[u"stability"_s].toDouble();
            QVERIFY(std::abs(memory.state.stability - stability) <= 2e-6 * stability);
            QVERIFY(std::abs(memory.state.difficulty - step[u"difficulty"_s].toDouble()) <= 1e-7);
        }
    }
}

void TestScheduler::aNewQuestionTakesItsStepsBeforeDays()
{
    const Scheduler scheduler;
    const auto buttons = scheduler.preview({}, start);
    QCOMPARE(start.secsTo(buttons[0].due), 60);
    QCOMPARE(start.secsTo(buttons[1].due), 6 * 60);
    QCOMPARE(start.secsTo(buttons[2].due), 10 * 60);
    QCOMPARE(buttons[3].phase, LearningPhase::Review);
    QCOMPARE(buttons[3].intervalDays, 8);
    const QuestionMemory good = scheduler.grade(buttons[2], Rating::Good, buttons[2].due);
    QCOMPARE(good.phase, LearningPhase::Review);
    QCOMPARE(good.intervalDays, 2);
}

void TestScheduler::aForgottenQuestionIsRelearned()
{
    const Scheduler scheduler;
    QuestionMemory memory = scheduler.grade({}, Rating::Easy, start);
    memory = scheduler.grade(memory, Rating::Again, start.addDays(8));
    QCOMPARE(memory.phase, LearningPhase::Relearning);
    QCOMPARE(memory.lapses, 1);
    QCOMPARE(start.addDays(8).secsTo(memory.due), 600);
    memory = scheduler.grade(memory, Rating::Again, memory.due);
    QCOMPARE(memory.lapses, 1); // still the same lapse
    memory = scheduler.grade(memory, Rating::Good, memory.due);
    QCOMPARE(memory.phase, LearningPhase::Review);
    QVERIFY(memory.intervalDays >= 1);
}

void TestScheduler::stepsOfADayOrMoreAreCountedInDays()
{
    ScheduleSettings settings;
    settings.learningMinutes = {10, 3 * 1440};
    const Scheduler scheduler(settings);
    QuestionMemory memory = scheduler.grade({}, Rating::Good, start);
    QCOMPARE(memory.phase, LearningPhase::Review);
    QCOMPARE(memory.intervalDays, 3);
    QCOMPARE(studyDay(memory.due, settings.zone), start.date().addDays(3));
}

void TestScheduler::dueBeginsWithTheStudyDay()
{
    ScheduleSettings settings;
    settings.zone = QTimeZone("America/New_York");
    const Scheduler scheduler(settings);
    const QuestionMemory memory =
        scheduler.grade({}, Rating::Easy, QDateTime(QDate(2026, 3, 4), QTime(20, 0), Qt::UTC));
    QCOMPARE(memory.intervalDays, 8);
    // Across the change to summer time: 04:00 in New York is then 08:00 UTC.
    QCOMPARE(memory.due, QDateTime(QDate(2026, 3, 12), QTime(8, 0), Qt::UTC));
}

void TestScheduler::anAnswerAfterMidnightBelongsToTheEveningBefore()
{
    const Scheduler scheduler;
    const QDateTime evening(QDate(2026, 1, 5), QTime(23, 50), Qt::UTC);
    const QuestionMemory first = scheduler.grade({}, Rating::Easy, evening);
    const QuestionMemory sameDay = scheduler.grade(first, Rating::Good, evening.addSecs(3600));
    QCOMPARE(sameDay.state, scheduler.model().next(first.state, 0, Rating::Good));
    const QuestionMemory nextDay = scheduler.grade(first, Rating::Good, evening.addSecs(5 * 3600));
    QCOMPARE(nextDay.state, scheduler.model().next(first.state, 1, Rating::Good));
    const QuestionMemory clockSetBack = scheduler.grade(first, Rating::Good, evening.addDays(-3));
    QCOMPARE(clockSetBack.state, sameDay.state);
}

void TestScheduler::replayTakesReviewsInOrderOfTime()
{
    const Scheduler scheduler;
    QRandomGenerator random(11);
    for (int i = 0; i < 200; ++i) {
        std::vector<Review> log = randomLog(random, 12);
        QuestionMemory graded;
        for (const Review &review : log)
            graded = scheduler.grade(graded, review.rating, review.at);
        std::shuffle(log.begin(), log.end(), random);
        QVERIFY(scheduler.replay(log) == graded);
    }
    QVERIFY(scheduler.replay({}) == QuestionMemory());
}

void TestScheduler::previewIsWhatGradeDoes()
{
    const Scheduler scheduler;
    QRandomGenerator random(12);
    for (int i = 0; i < 200; ++i) {
        const QuestionMemory memory = scheduler.replay(randomLog(random, random.bounded(8)));
        const QDateTime now = start.addDays(400);
        const auto buttons = scheduler.preview(memory, now);
        for (int rating = 1; rating <= 4; ++rating)
            QVERIFY(buttons[std::size_t(rating) - 1] == scheduler.grade(memory, Rating(rating), now));
    }
}

void TestScheduler::shownIntervalsOfASpacedReviewAreOrdered()
{
    const Scheduler scheduler;
    QRandomGenerator random(13);
    int spaced = 0;
    for (int i = 0; i < 1000; ++i) {
        const QuestionMemory memory = scheduler.replay(randomLog(random, 1 + random.bounded(10)));
        if (memory.phase != LearningPhase::Review)
            continue;
        ++spaced;
        const auto buttons = scheduler.preview(memory, memory.lastReviewed.addDays(random.bounded(60)));
        QVERIFY(buttons[1].intervalDays <= buttons[2].intervalDays);
        QVERIFY(buttons[2].intervalDays < buttons[3].intervalDays);
        QVERIFY(buttons[0].due <= buttons[1].due);
    }
    QVERIFY(spaced > 300);
}

void TestScheduler::fuzzStaysInItsRangeAndRepeats()
{
    const QuestionMemory memory = Scheduler().grade({}, Rating::Easy, start);
    const QuestionMemory plain = Scheduler().grade(memory, Rating::Good, start.addDays(8));
    const FuzzRange range = fuzzRange(plain.intervalDays, 8, 36500);
    QVERIFY(range.minimum < plain.intervalDays && range.maximum > plain.intervalDays);
    QSet<int> met;
    for (const double fuzz : {0.0, 0.2, 0.5, 0.8, 0.9999, 1.0}) {
        ScheduleSettings settings;
        settings.fuzz = fuzz;
        const Scheduler scheduler(settings);
        const QuestionMemory fuzzed = scheduler.grade(memory, Rating::Good, start.addDays(8));
        QVERIFY(fuzzed.intervalDays >= range.minimum && fuzzed.intervalDays <= range.maximum);
        QVERIFY(fuzzed == scheduler.grade(memory, Rating::Good, start.addDays(8)));
        QCOMPARE(fuzzed.state, plain.state); // fuzz moves the date, not the memory
        met.insert(fuzzed.intervalDays);
    }
    QVERIFY(met.contains(range.minimum) && met.contains(range.maximum));
}

void TestScheduler::recallIsNoneBeforeAPassAndLowestAfterAnAgain()
{
    const Scheduler scheduler;
    const QDate today = start.date();
    const QuestionMemory failed = scheduler.grade({}, Rating::Again, start);
    QCOMPARE(recallOn(scheduler.model(), failed, today), 0.0);
    const QuestionMemory passed = scheduler.grade(failed, Rating::Hard, start);
    QCOMPARE(recallOn(scheduler.model(), passed, today), 1.0);

    const QuestionMemory lapsed = scheduler.grade(passed, Rating::Again, start.addDays(20));
    for (int day = 20; day < 200; ++day) {
        QVERIFY(recallOn(scheduler.model(), lapsed, today.addDays(day))
                <= recallOn(scheduler.model(), passed, today.addDays(day)));
    }
    const QuestionMemory regained = scheduler.grade(lapsed, Rating::Good, start.addDays(21));
    QCOMPARE(regained.curves.size(), std::size_t(1));
    QCOMPARE(recallOn(scheduler.model(), regained, today.addDays(21)), 1.0);
}

void TestScheduler::gradingAgainManyTimesKeepsOneCurveADay()
{
    const Scheduler scheduler;
    QuestionMemory memory = scheduler.grade({}, Rating::Good, start);
    for (int i = 0; i < 50; ++i)
        memory = scheduler.grade(memory, Rating::Again, start.addDays(3).addSecs(60 * i));
    QCOMPARE(memory.curves.size(), std::size_t(2));
    QCOMPARE(memory.curves.back().stability, memory.state.stability);
}

QTEST_APPLESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
