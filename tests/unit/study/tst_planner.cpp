// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/planattempt.h"
#include "study/planner.h"
#include "study/reviewload.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace waymark::study;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 1, 5);

PlanTopic topic(const QString &id, std::initializer_list<double> sections, const QStringList &prerequisites = {})
{
    PlanTopic result;
    result.id = id;
    result.title = u"Topic "_s + id;
    result.track = u"track"_s;
    result.prerequisites = prerequisites;
    for (const double minutes : sections)
        result.sections.push_back({u"%1#%2"_s.arg(id).arg(result.sections.size()), u"Section"_s, minutes});
    return result;
}

PlanRequest request(int days, int minutes)
{
    PlanRequest result;
    result.today = monday;
    result.interview = monday.addDays(days);
    result.minutesPerWeekday.fill(minutes);
    return result;
}

PlanRequest randomRequest(QRandomGenerator &random)
{
    PlanRequest result = request(random.bounded(1, 90), 0);
    for (int &minutes : result.minutesPerWeekday)
        minutes = random.bounded(4) == 0 ? 0 : random.bounded(10, 180);
    for (int i = random.bounded(5); i > 0; --i)
        result.daysOff.push_back(monday.addDays(random.bounded(90)));
    if (random.bounded(2) == 0)
        result.mocks.push_back({monday.addDays(random.bounded(90)), u"mock"_s, u"Mock"_s, 45});
    const int topics = random.bounded(1, 40);
    for (int i = 0; i < topics; ++i) {
        PlanTopic added = topic(u"t%1"_s.arg(i), {});
        added.track = u"track %1"_s.arg(random.bounded(4));
        added.rank = random.bounded(20);
        added.value = random.generateDouble();
        added.questions = random.bounded(9);
        added.project = random.bounded(8) == 0;
        for (int s = random.bounded(6); s > 0; --s) {
            const double minutes = random.bounded(15) == 0 ? random.bounded(400) : random.bounded(1, 30);
            added.sections.push_back({u"%1#%2"_s.arg(added.id).arg(s), u"Section"_s, minutes});
        }
        for (int p = 0; p < i; ++p) {
            if (random.bounded(20) == 0)
                added.prerequisites << u"t%1"_s.arg(p);
        }
        result.topics.push_back(added);
    }
    std::shuffle(result.topics.begin(), result.topics.end(), random);
    const int days = int(result.today.daysTo(result.interview));
    result.newQuestionMinutes = expectedReviewMinutes(Scheduler(), days);
    for (int day = 0; day < days && random.bounded(3) != 0; ++day)
        result.reviewMinutes.push_back(random.bounded(20));
    return result;
}

QStringList itemsOn(const Plan &plan, int day)
{
    QStringList ids;
    for (const PlanItem &item : plan.days[std::size_t(day)].items)
        ids << item.id;
    return ids;
}

QStringList allItems(const Plan &plan)
{
    QStringList ids;
    for (int day = 0; day < int(plan.days.size()); ++day)
        ids += itemsOn(plan, day);
    return ids;
}

QStringList droppedIds(const Plan &plan)
{
    QStringList ids;
    for (const DroppedTopic &dropped : plan.dropped)
        ids << dropped.id;
    ids.sort();
    return ids;
}

PlanRequest withExtra(PlanRequest request, int extra)
{
    const auto &week = request.minutesPerWeekday;
    const bool anyTime = std::any_of(week.begin(), week.end(), [](int minutes) { return minutes > 0; });
    for (int &minutes : request.minutesPerWeekday) {
        if (minutes > 0 || !anyTime)
            minutes = std::min(minutes + extra, 1440);
    }
    return request;
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlanOfARandomRequestPassesTheCheck();
    void theCheckFindsWhatIsWrong();
    void extraMinutesFitEverythingAndOneLessDoesNot();
    void allThatFitsIsPlannedInOrder();
    void prerequisitesComeFirstAcrossTracks();
    void tracksTakeTurnsByTheirWeight();
    void aTenthOfEveryDayStaysFree();
    void reviewsComeBeforeReading();
    void reviewsThatDoNotFitWaitForTheNextDay();
    void theLastDaysAreKeptForReviews();
    void fewDaysKeepFewerForReviews();
    void daysOffAndMocksTakeTheirTime();
    void aSectionLongerThanAnyDayIsSplit();
    void aSectionThatFitsALaterDayIsNotSplit();
    void aLongSectionIsNotCrowdedOut();
    void whatIsDroppedSaysWhyAndWhatItBlocks();
    void theMoreValuableTopicIsKept();
    void noSelectionTheDaysCanHoldIsWorthMore();
    void questionsOfATopicThatIsReadAreAnsweredFirst();
    void noStudyTimeDropsEverything();
    void anInterviewTomorrowIsPlannedToday();
    void anInterviewTodayLeavesNothingToPlan();
    void aDateInThePastIsAnError();
    void prerequisitesInACircleAreAnError();
    void twoTopicsWithOneIdAreAnError();
    void unknownPrerequisitesCountAsDone();
    void theChangeToSummerTimeLosesNoDay();
    void strangeNumbersAreNotPlanned();
    void theSameRequestGivesTheSamePlan();
};

void TestPlanner::everyPlanOfARandomRequestPassesTheCheck()
{
    QRandomGenerator random(1);
    int infeasible = 0;
    int split = 0;
    for (int i = 0; i < 300; ++i) {
        const PlanRequest asked = randomRequest(random);
        const PlanResult result = makePlan(asked);
        QVERIFY2(result.ok(), qPrintable(u"request %1: %2"_s.arg(i).arg(result.error)));
        const Plan &plan = result.plan;
        QCOMPARE(checkPlan(asked, plan), QString());
        QVERIFY(plan.gap >= 0);
        infeasible += plan.feasible ? 0 : 1;
        if (plan.feasible)
            QVERIFY(plan.neededMinutes <= plan.availableMinutes + 1e-6);
        for (const PlanDay &day : plan.days) {
            double sum = 0;
            for (const PlanItem &item : day.items) {
                sum += item.kind == PlanItemKind::Mock ? 0 : item.minutes;
                split += item.parts > 1 ? 1 : 0;
            }
            QVERIFY(sum <= 0.9 * day.minutes + 1e-6);
            QVERIFY(sum < 1e-6
                    || std::find(asked.daysOff.begin(), asked.daysOff.end(), day.date) == asked.daysOff.end());
        }
    }
    QVERIFY(infeasible > 30 && infeasible < 270);
    QVERIFY(split > 5);
}

void TestPlanner::theCheckFindsWhatIsWrong()
{
    PlanRequest asked = request(20, 60);
    asked.topics = {topic(u"a"_s, {20, 20}), topic(u"b"_s, {30}, {u"a"_s})};
    asked.mocks = {{monday.addDays(3), u"m"_s, u"Mock"_s, 10}};
    asked.reviewMinutes = {5, 5};
    const Plan plan = makePlan(asked).plan;
    QCOMPARE(checkPlan(asked, plan), QString());
    QCOMPARE(itemsOn(plan, 0), (QStringList{QString(), u"a#0"_s, u"a#1"_s}));

    Plan wrong = plan;
    wrong.days.pop_back();
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    wrong = plan;
    wrong.days[0].items.push_back(plan.days[1].items.back()); // b twice
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    wrong = plan;
    std::swap(wrong.days[0].items[1], wrong.days[0].items[2]);
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    wrong = plan;
    std::swap(wrong.days[0].items, wrong.days[1].items);
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    wrong = plan;
    wrong.days[0].items.erase(wrong.days[0].items.begin()); // the reviews
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    wrong = plan;
    wrong.days[3].items.clear(); // the mock
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    wrong = plan;
    wrong.days[16].items.push_back(wrong.days[1].items.back()); // reading in the last days
    wrong.days[1].items.pop_back();
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    wrong = plan;
    wrong.days[0].items[1].minutes = 10; // a section cut short
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
    PlanRequest shorter = asked;
    shorter.minutesPerWeekday.fill(40);
    QVERIFY(!checkPlan(shorter, plan).isEmpty());
    wrong = plan;
    wrong.dropped.emplace_back().id = u"b"_s;
    wrong.feasible = false;
    QVERIFY(!checkPlan(asked, wrong).isEmpty());
}

void TestPlanner::extraMinutesFitEverythingAndOneLessDoesNot()
{
    QRandomGenerator random(2);
    int found = 0;
    for (int i = 0; i < 60; ++i) {
        const PlanRequest asked = randomRequest(random);
        const Plan plan = makePlan(asked).plan;
        QVERIFY(!plan.feasible || !plan.extraMinutesPerDay.has_value());
        if (!plan.extraMinutesPerDay)
            continue;
        ++found;
        const int extra = *plan.extraMinutesPerDay;
        QVERIFY(extra > 0);
        QVERIFY(makePlan(withExtra(asked, extra)).plan.dropped.empty());
        QVERIFY(!makePlan(withExtra(asked, extra - 1)).plan.dropped.empty());
    }
    QVERIFY(found > 10);
}

void TestPlanner::allThatFitsIsPlannedInOrder()
{
    PlanRequest asked = request(30, 60);
    asked.topics = {topic(u"c"_s, {25}), topic(u"a"_s, {20, 10}), topic(u"b"_s, {30})};
    for (std::size_t i = 0; i < 3; ++i)
        asked.topics[i].rank = asked.topics[i].id == u"a"_s ? 1 : asked.topics[i].id == u"b"_s ? 2 : 3;
    const Plan plan = makePlan(asked).plan;
    QVERIFY(plan.feasible);
    QVERIFY(plan.dropped.empty());
    QCOMPARE(plan.gap, 0.0);
    QCOMPARE(allItems(plan), (QStringList{u"a#0"_s, u"a#1"_s, u"b#0"_s, u"c#0"_s}));
    QCOMPARE(plan.neededMinutes, 85.0);
    QCOMPARE(plan.availableMinutes, 30 * 54.0);
    QVERIFY(!plan.extraMinutesPerDay);
}

void TestPlanner::prerequisitesComeFirstAcrossTracks()
{
    PlanRequest asked = request(30, 60);
    asked.topics = {topic(u"late"_s, {10}, {u"early"_s}), topic(u"early"_s, {50, 50})};
    asked.topics[1].track = u"another"_s;
    asked.topics[1].rank = 99;
    const Plan plan = makePlan(asked).plan;
    QCOMPARE(allItems(plan), (QStringList{u"early#0"_s, u"early#1"_s, u"late#0"_s}));
}

void TestPlanner::tracksTakeTurnsByTheirWeight()
{
    PlanRequest asked = request(60, 70);
    for (int i = 0; i < 40; ++i) {
        PlanTopic added = topic(u"%1"_s.arg(i), {10});
        added.track = i < 20 ? u"double"_s : u"single"_s;
        added.rank = i;
        asked.topics.push_back(added);
    }
    asked.trackWeights = {{u"double"_s, 2}, {u"single"_s, 1}};
    const Plan plan = makePlan(asked).plan;
    for (int day = 0; day < 4; ++day) {
        const QStringList ids = itemsOn(plan, day);
        QCOMPARE(ids.size(), 6);
        const auto first = std::count_if(ids.begin(), ids.end(),
                                         [](const QString &id) { return id.section(u'#', 0, 0).toInt() < 20; });
        QCOMPARE(first, 4);
    }
}

void TestPlanner::aTenthOfEveryDayStaysFree()
{
    PlanRequest asked = request(30, 100);
    asked.topics = {topic(u"a"_s, {90, 91})};
    const Plan plan = makePlan(asked).plan;
    QVERIFY(plan.feasible);
    QCOMPARE(itemsOn(plan, 0), QStringList{u"a#0"_s});
    QCOMPARE(plan.days[1].items[0].parts, 2); // 91 minutes fit no day
}

void TestPlanner::reviewsComeBeforeReading()
{
    PlanRequest asked = request(30, 60);
    asked.topics = {topic(u"a"_s, {20, 20, 20})};
    asked.reviewMinutes = {30, 0.2, 0.4, 0};
    const Plan plan = makePlan(asked).plan;
    QCOMPARE(plan.days[0].items[0].kind, PlanItemKind::Review);
    QCOMPARE(plan.days[0].items[0].minutes, 30.0);
    QCOMPARE(plan.days[0].items.size(), std::size_t(2));
    QCOMPARE(plan.days[1].items[0].kind, PlanItemKind::Read); // twelve seconds wait for more
    QVERIFY(std::abs(plan.days[2].items[0].minutes - 0.6) < 1e-9);
}

void TestPlanner::reviewsThatDoNotFitWaitForTheNextDay()
{
    PlanRequest asked = request(30, 60);
    asked.topics = {topic(u"a"_s, {40})};
    asked.reviewMinutes = {130};
    const Plan plan = makePlan(asked).plan;
    QVERIFY(plan.feasible);
    QCOMPARE(plan.days[0].items[0].minutes, 54.0);
    QCOMPARE(plan.days[1].items[0].minutes, 54.0);
    QVERIFY(std::abs(plan.days[2].items[0].minutes - 22) < 1e-9);
    QCOMPARE(itemsOn(plan, 3), QStringList{u"a#0"_s});
}

void TestPlanner::theLastDaysAreKeptForReviews()
{
    PlanRequest asked = request(28, 60);
    for (int i = 0; i < 40; ++i) {
        PlanTopic added = topic(u"%1"_s.arg(i), {50});
        added.questions = 4;
        asked.topics.push_back(added);
    }
    asked.newQuestionMinutes = expectedReviewMinutes(Scheduler(), 28);
    const Plan plan = makePlan(asked).plan;
    QVERIFY(!plan.feasible);
    bool reviewed = false;
    for (int day = 21; day < 28; ++day) {
        for (const PlanItem &item : plan.days[std::size_t(day)].items) {
            QCOMPARE(item.kind, PlanItemKind::Review);
            reviewed = true;
        }
    }
    QVERIFY(reviewed);
}

void TestPlanner::fewDaysKeepFewerForReviews()
{
    QCOMPARE(reservedDays(monday, monday.addDays(365)), 7);
    QCOMPARE(reservedDays(monday, monday.addDays(28)), 7);
    QCOMPARE(reservedDays(monday, monday.addDays(9)), 2);
    QCOMPARE(reservedDays(monday, monday.addDays(3)), 0);
    QCOMPARE(reservedDays(monday, monday), 0);
    QCOMPARE(reservedDays(monday, monday.addDays(-20)), 0);
}

void TestPlanner::daysOffAndMocksTakeTheirTime()
{
    PlanRequest asked = request(30, 60);
    asked.minutesPerWeekday[1] = 0; // Tuesdays
    asked.daysOff = {monday};
    asked.mocks = {{monday.addDays(2), u"m"_s, u"First mock"_s, 45}, {monday.addDays(300), u"far"_s, u"Far"_s, 45}};
    asked.topics = {topic(u"a"_s, {10})};
    const Plan plan = makePlan(asked).plan;
    QVERIFY(plan.days[0].items.empty());
    QCOMPARE(plan.days[0].minutes, 0.0);
    QVERIFY(plan.days[1].items.empty());
    QCOMPARE(itemsOn(plan, 2), QStringList{u"m"_s}); // 9 of 54 minutes are left
    QCOMPARE(itemsOn(plan, 3), QStringList{u"a#0"_s});
}

void TestPlanner::aSectionLongerThanAnyDayIsSplit()
{
    PlanRequest asked = request(30, 100);
    asked.topics = {topic(u"a"_s, {200, 10})};
    const Plan plan = makePlan(asked).plan;
    QVERIFY(plan.feasible);
    QCOMPARE(allItems(plan), (QStringList{u"a#0"_s, u"a#0"_s, u"a#0"_s, u"a#1"_s}));
    QCOMPARE(plan.days[0].items[0].part, 1);
    QCOMPARE(plan.days[2].items[0].part, 3);
    QCOMPARE(plan.days[2].items[0].parts, 3);
    QCOMPARE(plan.days[2].items[0].minutes, 20.0);
}

void TestPlanner::aSectionThatFitsALaterDayIsNotSplit()
{
    PlanRequest asked = request(30, 30);
    asked.minutesPerWeekday[5] = 200; // Saturday
    asked.topics = {topic(u"a"_s, {150})};
    const Plan plan = makePlan(asked).plan;
    QCOMPARE(itemsOn(plan, 5), QStringList{u"a#0"_s});
    QCOMPARE(allItems(plan).size(), 1);
}

void TestPlanner::aLongSectionIsNotCrowdedOut()
{
    PlanRequest asked = request(28, 60);
    for (int i = 0; i < 30; ++i) {
        PlanTopic added = topic(u"%1"_s.arg(i), {20});
        added.track = u"short"_s;
        added.rank = i;
        asked.topics.push_back(added);
    }
    PlanTopic added = topic(u"long"_s, {10, 50});
    added.track = u"long"_s;
    asked.topics.push_back(added);
    const Plan plan = makePlan(asked).plan;
    QVERIFY(plan.feasible);
    int day = 0;
    while (!itemsOn(plan, day).contains(u"long#1"_s))
        ++day;
    QVERIFY(day <= 1);
}

void TestPlanner::whatIsDroppedSaysWhyAndWhatItBlocks()
{
    PlanRequest asked = request(8, 60);
    asked.topics = {topic(u"huge"_s, {60, 60, 60, 60, 60, 60, 60, 60, 60}), topic(u"next"_s, {10}, {u"huge"_s}),
                    topic(u"last"_s, {10}, {u"next"_s}), topic(u"small"_s, {10})};
    asked.topics[0].questions = 10;
    asked.newQuestionMinutes = {1, 0.5};
    const Plan plan = makePlan(asked).plan;
    QVERIFY(!plan.feasible);
    QCOMPARE(droppedIds(plan), (QStringList{u"huge"_s, u"last"_s, u"next"_s}));
    QCOMPARE(plan.dropped[0].reason, DropReason::TooLittleTime);
    QCOMPARE(plan.dropped[0].minutes, 555.0);
    QCOMPARE(plan.dropped[0].valuePerMinute, 1 / 555.0);
    QCOMPARE(plan.dropped[0].blocks, (QStringList{u"next"_s, u"last"_s}));
    QCOMPARE(plan.dropped[1].reason, DropReason::PrerequisiteDropped);
    QVERIFY(plan.dropped[1].why.contains(u"Topic huge"_s));
    QCOMPARE(plan.neededMinutes, 585.0);
    QVERIFY(std::abs(plan.availableMinutes - 6 * 54) < 1); // and the reviews that the last two days may hold
    QCOMPARE(plan.extraMinutesPerDay.has_value(), true);
}

void TestPlanner::theMoreValuableTopicIsKept()
{
    PlanRequest asked = request(4, 60);
    asked.topics = {topic(u"a"_s, {54, 54}), topic(u"b"_s, {54}), topic(u"c"_s, {54, 54})};
    asked.topics[0].value = 5;
    asked.topics[1].value = 4;
    asked.topics[2].value = 6; // with b it fills the three days
    const Plan plan = makePlan(asked).plan;
    QCOMPARE(droppedIds(plan), QStringList{u"a"_s});
    QCOMPARE(plan.gap, 0.0);
}

void TestPlanner::noSelectionTheDaysCanHoldIsWorthMore()
{
    QRandomGenerator random(4);
    int infeasible = 0;
    while (infeasible < 25) {
        PlanRequest asked = randomRequest(random);
        asked.topics.resize(std::min<std::size_t>(asked.topics.size(), 9));
        const Plan plan = makePlan(asked).plan;
        if (plan.feasible)
            continue;
        ++infeasible;
        const PlanProblem problem = planProblem(asked).problem;
        const PlanAttempts attempts(problem);
        const auto size = problem.topics.size();
        double best = 0;
        for (unsigned set = 0; set < 1U << size; ++set) {
            std::vector<bool> selected(size);
            for (std::size_t i = 0; i < size; ++i)
                selected[i] = (set >> i & 1U) != 0;
            // A topic selected without what it requires is never finished, so closure needs no check of its own.
            const Attempt attempt = attempts.of(selected);
            if (attempts.isComplete(attempt))
                best = std::max(best, attempt.value);
        }
        double value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value += droppedIds(plan).contains(asked.topics[i].id) ? 0 : asked.topics[i].value;
        QVERIFY2(value >= best - 1e-9, qPrintable(u"%1 instead of %2"_s.arg(value).arg(best)));
        QCOMPARE(plan.gap, 0.0);
    }
}

void TestPlanner::questionsOfATopicThatIsReadAreAnsweredFirst()
{
    PlanRequest asked = request(12, 60);
    asked.topics = {topic(u"read"_s, {}), topic(u"next"_s, {10}, {u"read"_s})};
    asked.topics[0].questions = 10;
    asked.newQuestionMinutes = {2, 0, 1};
    const Plan plan = makePlan(asked).plan;
    QVERIFY(plan.feasible);
    QCOMPARE(plan.days[0].items.size(), std::size_t(2));
    QCOMPARE(plan.days[0].items[0].kind, PlanItemKind::Review);
    QCOMPARE(plan.days[0].items[0].id, u"read"_s);
    QCOMPARE(plan.days[0].items[0].minutes, 20.0);
    QCOMPARE(plan.days[0].items[1].id, u"next#0"_s);
    QCOMPARE(plan.days[2].items[0].minutes, 10.0);
    QCOMPARE(plan.neededMinutes, 40.0);
}

void TestPlanner::noStudyTimeDropsEverything()
{
    PlanRequest asked = request(30, 0);
    asked.topics = {topic(u"a"_s, {10}), topic(u"b"_s, {10}, {u"a"_s})};
    const PlanResult result = makePlan(asked);
    QVERIFY(result.ok());
    QVERIFY(!result.plan.feasible);
    QCOMPARE(result.plan.dropped.size(), std::size_t(2));
    QVERIFY(allItems(result.plan).isEmpty());
    QCOMPARE(result.plan.extraMinutesPerDay, std::optional<int>(6)); // the least that a part of a section may take
}

void TestPlanner::anInterviewTomorrowIsPlannedToday()
{
    PlanRequest asked = request(1, 60);
    asked.topics = {topic(u"a"_s, {30}), topic(u"b"_s, {40})};
    asked.topics[0].questions = 5;
    asked.topics[0].value = 2;
    asked.newQuestionMinutes = {1};
    const Plan plan = makePlan(asked).plan;
    QCOMPARE(plan.days.size(), std::size_t(1));
    QCOMPARE(droppedIds(plan), QStringList{u"b"_s});
    QCOMPARE(itemsOn(plan, 0), (QStringList{QString(), u"a#0"_s}));
}

void TestPlanner::anInterviewTodayLeavesNothingToPlan()
{
    PlanRequest asked = request(0, 60);
    asked.topics = {topic(u"a"_s, {30})};
    const PlanResult result = makePlan(asked);
    QVERIFY(result.ok());
    QVERIFY(result.plan.days.empty());
    QCOMPARE(droppedIds(result.plan), QStringList{u"a"_s});
    QVERIFY(!result.plan.extraMinutesPerDay);
    asked.topics.clear();
    QVERIFY(makePlan(asked).plan.feasible);
}

void TestPlanner::aDateInThePastIsAnError()
{
    QVERIFY(makePlan(request(-1, 60)).error.contains(u"2026-01-04"_s));
    QVERIFY(!makePlan(request(5000, 60)).ok());
    PlanRequest none = request(5, 60);
    none.interview = {};
    QVERIFY(!makePlan(none).ok());
}

void TestPlanner::prerequisitesInACircleAreAnError()
{
    PlanRequest asked = request(30, 60);
    asked.topics = {topic(u"free"_s, {1}), topic(u"behind"_s, {1}, {u"a"_s}), topic(u"a"_s, {1}, {u"b"_s}),
                    topic(u"b"_s, {1}, {u"c"_s, u"free"_s}), topic(u"c"_s, {1}, {u"a"_s})};
    const PlanResult result = makePlan(asked);
    QVERIFY(!result.ok());
    QVERIFY(result.error.contains(u"Topic a → Topic b → Topic c → Topic a"_s));
    asked.topics = {topic(u"self"_s, {1}, {u"self"_s})};
    QVERIFY(!makePlan(asked).ok());
}

void TestPlanner::twoTopicsWithOneIdAreAnError()
{
    PlanRequest asked = request(30, 60);
    asked.topics = {topic(u"a"_s, {1}), topic(u"a"_s, {1})};
    QVERIFY(makePlan(asked).error.contains(u"“a”"_s));
}

void TestPlanner::unknownPrerequisitesCountAsDone()
{
    PlanRequest asked = request(30, 60);
    asked.topics = {topic(u"a"_s, {10}, {u"read long ago"_s})};
    QVERIFY(makePlan(asked).plan.feasible);
}

void TestPlanner::theChangeToSummerTimeLosesNoDay()
{
    PlanRequest asked;
    asked.today = QDate(2026, 3, 20);
    asked.interview = QDate(2026, 4, 20); // both changes of the clock in Europe and America lie near
    asked.minutesPerWeekday.fill(60);
    const Plan plan = makePlan(asked).plan;
    QCOMPARE(plan.days.size(), std::size_t(31));
    QSet<QDate> dates;
    for (const PlanDay &day : plan.days)
        dates.insert(day.date);
    QCOMPARE(dates.size(), 31);
    QVERIFY(dates.contains(QDate(2026, 3, 29)));
}

void TestPlanner::strangeNumbersAreNotPlanned()
{
    PlanRequest asked = request(20, 60);
    asked.minutesPerWeekday[2] = -50;
    asked.minutesPerWeekday[3] = 100000;
    asked.topics = {topic(u"a"_s, {std::nan(""), -5, 10})};
    asked.topics[0].value = std::nan("");
    asked.topics[0].questions = -3;
    asked.reviewMinutes = {std::nan(""), -4};
    asked.mocks = {{QDate(), u"m"_s, u"Mock"_s, 5}};
    const PlanResult result = makePlan(asked);
    QVERIFY2(result.ok(), qPrintable(result.error));
    QVERIFY(result.plan.feasible);
    QCOMPARE(result.plan.neededMinutes, 10.0);
    QCOMPARE(result.plan.days[2].minutes, 0.0);
    QCOMPARE(result.plan.days[3].minutes, 1440.0);
}

void TestPlanner::theSameRequestGivesTheSamePlan()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 20; ++i) {
        const PlanRequest asked = randomRequest(random);
        QCOMPARE(allItems(makePlan(asked).plan), allItems(makePlan(asked).plan));
    }
}

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
