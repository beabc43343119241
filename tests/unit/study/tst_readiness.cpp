// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/beta.h"
#include "study/readiness.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace waymark::study;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 1);
constexpr double rounding = 1e-12;
constexpr int tracks = 3000;

bool within(double low, double value, double high)
{
    return low <= value + rounding && value <= high + rounding;
}

QuestionMemory randomMemory(QRandomGenerator &random, const Scheduler &scheduler)
{
    std::vector<Review> log;
    QDateTime at(today.addDays(-random.bounded(1, 300)), QTime(12, 0), Qt::UTC);
    while (log.empty() || (at.date() <= today && random.bounded(8) != 0)) {
        log.push_back({at, Rating(1 + random.bounded(4))});
        at = at.addSecs(random.bounded(3) == 0 ? 600 : 86400LL * random.bounded(1, 60));
    }
    return scheduler.replay(log);
}

ReadinessInput randomTrack(QRandomGenerator &random, const Scheduler &scheduler)
{
    ReadinessInput input;
    input.practiceShare = random.generateDouble();
    const int topics = random.bounded(1, 6);
    for (int t = 0; t < topics; ++t) {
        ReadinessTopic topic;
        topic.id = u"topic %1"_s.arg(t);
        topic.weight = random.generateDouble();
        topic.questions = random.bounded(12);
        topic.readingMinutes = random.bounded(2) == 0 ? 0 : random.bounded(60);
        if (random.bounded(2) == 0)
            topic.readOn = today.addDays(-random.bounded(200));
        for (int q = 0; q < topic.questions && random.bounded(4) != 0; ++q)
            topic.seen.push_back({u"%1 question %2"_s.arg(t).arg(q), randomMemory(random, scheduler)});
        input.topics.push_back(topic);
    }
    for (int i = random.bounded(18); i > 0; --i)
        input.scores.push_back({today.addDays(-random.bounded(100)), random.generateDouble()});
    return input;
}

/// One seen question of the track, or none.
SeenQuestion *anySeen(QRandomGenerator &random, ReadinessInput &input)
{
    ReadinessTopic &topic = input.topics[random.bounded(int(input.topics.size()))];
    return topic.seen.empty() ? nullptr : &topic.seen[random.bounded(int(topic.seen.size()))];
}

} // namespace

class TestReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrackWorkedOutByHand();
    void nothingKnownIsNothingReady();
    void theEndsEncloseTheValue();
    void withoutActivityItNeverRises();
    void aBetterRatingNeverGivesLess();
    void aPassNeverLowersAnAgainNeverRaises();
    void aPerfectScoreNeverLowers();
    void readingNeverLowers();
    void theForecastIsTheHeadlineOfEachDay();
    void theEvidenceAddsUp();
    void theStepOfferedRaisesReadinessAsPromised();
    void onlyTheLastTwelveScoresCount();
    void sharesOfPracticeFollowTheRole();
    void theBetaDistributionMatchesKnownValues();

private:
    Readiness at(const ReadinessInput &input, int days) const
    {
        return readiness(input, today.addDays(days), today, m_scheduler.model());
    }

    QuestionMemory graded(const QuestionMemory &memory, Rating rating) const
    {
        return m_scheduler.grade(memory, rating, QDateTime(today.addDays(1), QTime(12, 0), Qt::UTC));
    }

    Scheduler m_scheduler;
};

void TestReadiness::aTrackWorkedOutByHand()
{
    const QDateTime noon(today, QTime(12, 0), Qt::UTC);
    ReadinessInput input;
    input.practiceShare = 0.25;
    ReadinessTopic large;
    large.weight = 3;
    large.questions = 10;
    large.readOn = today;
    for (int i = 0; i < 4; ++i)
        large.seen.push_back({u"q%1"_s.arg(i), m_scheduler.grade({}, Rating::Good, noon)});
    ReadinessTopic small;
    small.weight = 1;
    small.questions = 2; // counts as 5
    small.seen.push_back({u"s"_s, m_scheduler.grade({}, Rating::Again, noon)}); // never passed
    input.topics = {large, small};
    input.scores = {{today.addDays(-45), 0.8}, {today, 0.5}};

    const double recall = std::pow(1 + (std::pow(0.9, -1 / 0.1542) - 1) * 10 / 2.3065, -0.1542);
    const double known = 0.75 * 4 * recall / 10;
    const double factor = std::exp2(-10 / 45.0);
    const double practice = factor * (0.4 + 0.5) / 4;
    const Readiness result = at(input, 10);
    QVERIFY(std::abs(result.recall - known) < 1e-12);
    QVERIFY(std::abs(result.practice - practice) < 1e-12);
    QVERIFY(std::abs(result.value - (0.75 * known + 0.25 * practice)) < 1e-12);
    QVERIFY(std::abs(result.coverage - (0.75 * 0.4 + 0.25 * 0.2)) < 1e-12);
    QCOMPARE(result.seen, 5);
    QCOMPARE(result.questions, 12);

    const auto shifted = [recall](double by) { return 1 / (1 + (1 - recall) / recall * std::exp(-by * 1.645 * 0.35)); };
    const double highKnown = 0.75 * (4 * shifted(1) + 6 * 0.3 * recall) / 10;
    const double high = 0.75 * highKnown + 0.25 * betaQuantile(0.95, 0.5 + 4 * practice, 3.5 - 4 * practice);
    QVERIFY(std::abs(result.high - high) < 1e-9);
    const double low = 0.75 * 0.75 * 4 * shifted(-1) / 10
        + 0.25 * std::min(practice, betaQuantile(0.05, 0.5 + 4 * practice, 3.5 - 4 * practice));
    QVERIFY(std::abs(result.low - low) < 1e-9);
}

void TestReadiness::nothingKnownIsNothingReady()
{
    const Readiness empty = at({}, 3);
    QCOMPARE(empty.value, 0.0);
    QCOMPARE(empty.low, 0.0);
    ReadinessInput unseen;
    unseen.topics.push_back({u"t"_s, 1, 8, {}, today, 0});
    const Readiness result = at(unseen, 3);
    QCOMPARE(result.value, 0.0);
    QVERIFY(result.high > 0.1); // read: it may be worth something
    unseen.topics[0].weight = -1;
    QCOMPARE(at(unseen, 3).recall, 0.0);
}

void TestReadiness::theEndsEncloseTheValue()
{
    QRandomGenerator random(101);
    for (int i = 0; i < tracks; ++i) {
        const Readiness result = at(randomTrack(random, m_scheduler), random.bounded(400));
        QVERIFY(result.low >= 0 && result.high <= 1);
        QVERIFY(within(result.low, result.value, result.high));
        QVERIFY(result.coverage >= 0 && result.coverage <= 1);
        QVERIFY(result.recall >= 0 && result.recall <= result.coverage + rounding);
    }
}

void TestReadiness::withoutActivityItNeverRises()
{
    QRandomGenerator random(102);
    for (int i = 0; i < tracks / 4; ++i) {
        const ReadinessInput input = randomTrack(random, m_scheduler);
        Readiness before = at(input, 0);
        for (int day = 1; day < 200; day += random.bounded(1, 30)) {
            const Readiness after = at(input, day);
            QVERIFY(after.value <= before.value + rounding);
            QVERIFY(after.low <= before.low + rounding);
            QVERIFY(after.high <= before.high + rounding);
            before = after;
        }
    }
}

void TestReadiness::aBetterRatingNeverGivesLess()
{
    QRandomGenerator random(103);
    for (int i = 0; i < tracks; ++i) {
        ReadinessInput input = randomTrack(random, m_scheduler);
        SeenQuestion *question = anySeen(random, input);
        if (!question)
            continue;
        const QuestionMemory memory = random.bounded(4) == 0 ? QuestionMemory() : question->memory;
        const int day = random.bounded(1, 300);
        double before = 0;
        for (int rating = 1; rating <= 4; ++rating) {
            question->memory = graded(memory, Rating(rating));
            const double value = at(input, day).value;
            QVERIFY(value >= before - rounding);
            before = value;
        }
    }
}

void TestReadiness::aPassNeverLowersAnAgainNeverRaises()
{
    QRandomGenerator random(104);
    int raised = 0;
    for (int i = 0; i < tracks; ++i) {
        ReadinessInput input = randomTrack(random, m_scheduler);
        SeenQuestion *question = anySeen(random, input);
        if (!question)
            continue;
        const int day = random.bounded(1, 300);
        const Readiness before = at(input, day);
        const QuestionMemory memory = question->memory;
        question->memory = graded(memory, Rating(2 + random.bounded(3)));
        const Readiness passed = at(input, day);
        QVERIFY(passed.value >= before.value - rounding);
        QVERIFY(passed.low >= before.low - rounding);
        raised += passed.value > before.value ? 1 : 0;
        question->memory = graded(memory, Rating::Again);
        const Readiness failed = at(input, day);
        QVERIFY(failed.value <= before.value + rounding);
        QVERIFY(failed.high <= before.high + rounding);
    }
    QVERIFY(raised > tracks / 3);
}

void TestReadiness::aPerfectScoreNeverLowers()
{
    QRandomGenerator random(105);
    for (int i = 0; i < tracks; ++i) {
        ReadinessInput input = randomTrack(random, m_scheduler);
        const int day = random.bounded(300);
        const Readiness before = at(input, day);
        const Readiness beforeToday = at(input, 0);
        input.scores.push_back({today, 1});
        QVERIFY(at(input, day).value >= before.value - rounding);
        QVERIFY(at(input, 0).low >= beforeToday.low - rounding);
        QVERIFY(at(input, 0).high >= beforeToday.high - rounding);
    }
}

void TestReadiness::readingNeverLowers()
{
    QRandomGenerator random(106);
    for (int i = 0; i < tracks; ++i) {
        ReadinessInput input = randomTrack(random, m_scheduler);
        const int day = random.bounded(300);
        input.topics[0].readOn = {};
        const Readiness before = at(input, day);
        input.topics[0].readOn = today;
        const Readiness after = at(input, day);
        QCOMPARE(after.value, before.value);
        QCOMPARE(after.low, before.low);
        QVERIFY(after.high >= before.high - rounding);
    }
}

void TestReadiness::theForecastIsTheHeadlineOfEachDay()
{
    QRandomGenerator random(107);
    for (int i = 0; i < 50; ++i) {
        const ReadinessInput input = randomTrack(random, m_scheduler);
        const std::vector<double> forecast = readinessForecast(input, today.addDays(5), 60, m_scheduler.model());
        QCOMPARE(forecast.size(), std::size_t(60));
        for (int day = 0; day < 60; ++day)
            QVERIFY(std::abs(forecast[std::size_t(day)] - at(input, 5 + day).value) < 1e-9);
    }
    QVERIFY(readinessForecast({}, today, -1, m_scheduler.model()).empty());
}

void TestReadiness::theEvidenceAddsUp()
{
    QRandomGenerator random(108);
    for (int i = 0; i < 500; ++i) {
        const ReadinessInput input = randomTrack(random, m_scheduler);
        const Readiness result = at(input, 30);
        double share = 0;
        double recall = 0;
        double coverage = 0;
        for (const TopicReadiness &topic : result.topics) {
            share += topic.share;
            recall += topic.share * topic.recall;
            coverage += topic.share * topic.coverage;
            QCOMPARE(topic.weakest.isEmpty(), topic.seen == 0);
        }
        QVERIFY(std::abs(share - 1) < 1e-9);
        QVERIFY(std::abs(recall - result.recall) < 1e-9);
        QVERIFY(std::abs(coverage - result.coverage) < 1e-9);
    }
}

void TestReadiness::theStepOfferedRaisesReadinessAsPromised()
{
    QRandomGenerator random(109);
    int reviews = 0;
    int practised = 0;
    for (int i = 0; i < 500; ++i) {
        ReadinessInput input = randomTrack(random, m_scheduler);
        const Readiness before = at(input, 30);
        const TopicReadiness &evidence = before.topics[0];
        const QDateTime now(today, QTime(20, 0), Qt::UTC);
        if (evidence.step == NextStep::Review) {
            for (SeenQuestion &question : input.topics[0].seen) {
                if (question.id == evidence.stepQuestion)
                    question.memory = m_scheduler.grade(question.memory, Rating::Good, now);
            }
            ++reviews;
        } else if (evidence.step == NextStep::Practise) {
            input.topics[0].seen.push_back({u"new"_s, m_scheduler.grade({}, Rating::Good, now)});
            ++practised;
        } else {
            continue;
        }
        const double gain = at(input, 30).value - before.value;
        QVERIFY(std::abs(gain - evidence.gainPerMinute * evidence.stepMinutes) < 1e-9);
    }
    QVERIFY(reviews > 50 && practised > 50);
}

void TestReadiness::onlyTheLastTwelveScoresCount()
{
    ReadinessInput input;
    for (int i = 0; i < 12; ++i)
        input.scores.push_back({today, 0.5});
    const double twelve = at(input, 0).practice;
    QCOMPARE(twelve, 6.0 / 14);
    input.scores.push_back({today.addDays(-1), 1});
    QCOMPARE(at(input, 0).practice, twelve);
    input.scores.push_back({today, 7}); // an impossible score counts as full marks
    QCOMPARE(at(input, 0).practice, 6.5 / 14);
}

void TestReadiness::sharesOfPracticeFollowTheRole()
{
    QVERIFY(practiceShareOf(u"software-engineer-ai") > practiceShareOf(u"deep-learning-engineer"));
    QCOMPARE(practiceShareOf(u"lion tamer"), 0.3);
}

void TestReadiness::theBetaDistributionMatchesKnownValues()
{
    QVERIFY(std::abs(betaCumulative(0.3, 1, 1) - 0.3) < 1e-12);
    QVERIFY(std::abs(betaCumulative(0.3, 2, 1) - 0.09) < 1e-12);
    QVERIFY(std::abs(betaCumulative(0.5, 0.5, 0.5) - 0.5) < 1e-12); // arcsine law
    QVERIFY(std::abs(betaCumulative(0.25, 0.5, 0.5) - 1 / 3.0) < 1e-12);
    QVERIFY(std::abs(betaCumulative(0.4, 3, 5) - 0.580096) < 1e-6);
    QCOMPARE(betaCumulative(-1, 2, 3), 0.0);
    QCOMPARE(betaCumulative(2, 2, 3), 1.0);
    for (const double p : {0.05, 0.5, 0.95})
        QVERIFY(std::abs(betaCumulative(betaQuantile(p, 4.5, 9.5), 4.5, 9.5) - p) < 1e-10);
}

QTEST_APPLESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
