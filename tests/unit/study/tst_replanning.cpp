// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/replanning.h"
#include "study/reviewload.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace waymark::study;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 1, 5);

PlanTopic topic(const QString &id, int sections, double minutes, const QStringList &prerequisites = {},
                const QString &track = u"track"_s)
{
    PlanTopic result;
    result.id = id;
    result.title = u"Topic "_s + id;
    result.track = track;
    result.prerequisites = prerequisites;
    for (int i = 0; i < sections; ++i)
        result.sections.push_back({u"%1#%2"_s.arg(id).arg(i), u"Section"_s, minutes});
    return result;
}

/// Four weeks of 60 minutes a day: `count` topics of three sections of 5 to 17 minutes, 36 together, in two tracks.
PlanRequest fourWeeks(int count = 16)
{
    PlanRequest request;
    request.today = monday;
    request.interview = monday.addDays(28);
    request.minutesPerWeekday.fill(60);
    for (int i = 0; i < count; ++i) {
        request.topics.push_back(topic(u"t%1"_s.arg(i), 3, 12, {}, u"track %1"_s.arg(i % 2)));
        request.topics.back().sections[size_t(i % 3)].minutes += i % 6;
        request.topics.back().sections[size_t((i + 1) % 3)].minutes -= i % 6;
        request.topics.back().sections[size_t((i + 2) % 3)].minutes -= i % 3;
        request.topics.back().sections[size_t(i % 3)].minutes += i % 3;
        request.topics.back().rank = i;
        request.topics.back().questions = 2;
    }
    request.newQuestionMinutes = expectedReviewMinutes(Scheduler(), 28);
    return request;
}

QDate dayOf(const Plan &plan, const QString &section)
{
    for (const PlanDay &day : plan.days)
        for (const PlanItem &item : day.items)
            if (item.id == section)
                return day.date;
    return {};
}

QDate lastDayOf(const Plan &plan, const QString &topic)
{
    QDate last;
    for (const PlanDay &day : plan.days)
        for (const PlanItem &item : day.items)
            if (item.topic == topic)
                last = day.date;
    return last;
}

double minutesOn(const Plan &plan, const QDate &date)
{
    double sum = 0;
    for (const PlanDay &day : plan.days)
        for (const PlanItem &item : day.items)
            sum += day.date == date ? item.minutes : 0;
    return sum;
}

/// The request as it stands on a later day, when everything planned before it was done except what `missed` names.
PlanRequest later(const PlanRequest &request, const Plan &plan, const QDate &today, const QStringList &missed)
{
    PlanRequest result = request;
    result.today = today;
    result.locks = plan.locks;
    for (const PlanDay &day : plan.days) {
        if (day.date >= today)
            break;
        for (const PlanItem &item : day.items) {
            if (missed.contains(item.id))
                continue;
            for (PlanTopic &topic : result.topics)
                std::erase_if(topic.sections, [&](const PlanSection &section) { return section.id == item.id; });
        }
    }
    std::erase_if(result.topics, [](const PlanTopic &topic) { return topic.sections.empty(); });
    const int days = int(today.daysTo(request.interview));
    result.newQuestionMinutes = expectedReviewMinutes(Scheduler(), days);
    return result;
}

QStringList sectionsOn(const Plan &plan, const QDate &date)
{
    QStringList ids;
    for (const PlanDay &day : plan.days)
        for (const PlanItem &item : day.items)
            if (day.date == date && item.isReading())
                ids << item.id;
    return ids;
}

Plan made(const PlanRequest &request)
{
    PlanResult result = makePlan(request);
    if (!result.ok())
        qFatal("%s", qPrintable(result.error));
    return std::move(result.plan);
}

/// The first topic that is read whole on one day.
QString topicOn(const Plan &plan, const QDate &date)
{
    for (const PlanDay &day : plan.days)
        for (const PlanItem &item : day.items)
            if (day.date == date && item.isReading())
                return item.topic;
    return {};
}

} // namespace

class TestReplanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedSectionsKeepTheirDay()
    {
        PlanRequest request = fourWeeks();
        // Naturally read in the first days; locked to the third week, with what builds on them behind.
        request.locks = {{monday.addDays(15), u"t0"_s, {u"t0#1"_s, u"t0#2"_s}}};
        request.topics[1].prerequisites = {u"t0"_s};
        const Plan plan = made(request);
        QCOMPARE(dayOf(plan, u"t0#1"_s), monday.addDays(15));
        QCOMPARE(dayOf(plan, u"t0#2"_s), monday.addDays(15));
        QVERIFY(dayOf(plan, u"t0#0"_s) <= monday.addDays(15));
        QVERIFY(dayOf(plan, u"t1#0"_s) >= monday.addDays(15));
        QCOMPARE(plan.locks, request.locks);
        QVERIFY(plan.brokenLocks.empty());
        QVERIFY(plan.feasible);
    }

    void whatALockBuildsOnIsReadInTime()
    {
        PlanRequest request = fourWeeks();
        // The last of a chain that runs through the whole curriculum, locked to the second week.
        for (int i = 1; i < 6; ++i)
            request.topics[size_t(16 - i)].prerequisites = {u"t%1"_s.arg(15 - i)};
        request.locks = {{monday.addDays(8), u"t15"_s, {u"t15#0"_s}}};
        const Plan plan = made(request);
        QCOMPARE(dayOf(plan, u"t15#0"_s), monday.addDays(8));
        QVERIFY(lastDayOf(plan, u"t10"_s) <= monday.addDays(8));
        QVERIFY(plan.brokenLocks.empty());
    }

    void aLockThatCannotHoldIsGivenUpAndSaid()
    {
        PlanRequest request = fourWeeks();
        for (int i = 1; i < 16; ++i)
            request.topics[size_t(i)].prerequisites = {u"t%1"_s.arg(i - 1)};
        request.locks = {{monday, u"t15"_s, {u"t15#0"_s}}}; // behind fifteen topics, on the first day
        const Plan plan = made(request);
        QVERIFY(plan.locks.empty());
        QCOMPARE(plan.brokenLocks, request.locks);
        QVERIFY(dayOf(plan, u"t15#0"_s) > monday);
        QVERIFY(plan.feasible);
    }

    void aLockedDayTakesNothingElse()
    {
        PlanRequest request = fourWeeks();
        const QDate day = monday.addDays(3);
        request.locks = {{day, {}, {u"t0#0"_s}}};
        const Plan plan = made(request);
        QCOMPARE(sectionsOn(plan, day), QStringList{u"t0#0"_s});
        QVERIFY(plan.brokenLocks.empty());
    }

    void aLockedTopicIsNotLeftOut()
    {
        PlanRequest request = fourWeeks(60); // far more than fits
        request.topics[59].value = 0.001;
        const Plan without = made(request);
        QVERIFY(std::any_of(without.dropped.begin(), without.dropped.end(),
                            [](const DroppedTopic &dropped) { return dropped.id == "t59"_L1; }));
        request.locks = {{monday.addDays(10), u"t59"_s, {u"t59#0"_s}}};
        const Plan plan = made(request);
        QCOMPARE(dayOf(plan, u"t59#0"_s), monday.addDays(10));
        QVERIFY(plan.brokenLocks.empty());
        QVERIFY(plan.gap >= 0 && plan.gap < 1);
        for (const DroppedTopic &dropped : plan.dropped)
            QVERIFY(dropped.valuePerMinute < 1); // not what the planner added for the lock
    }

    void randomLocksAreKeptOrSaidToBeBroken()
    {
        QRandomGenerator random(20260301);
        int kept = 0;
        int broken = 0;
        for (int round = 0; round < 400; ++round) {
            PlanRequest request = fourWeeks(random.bounded(4, 40));
            for (size_t i = 1; i < request.topics.size(); ++i)
                if (random.bounded(4) == 0)
                    request.topics[i].prerequisites = {request.topics[size_t(random.bounded(int(i)))].id};
            for (int i = random.bounded(1, 6); i > 0; --i) {
                const PlanTopic &chosen = request.topics[size_t(random.bounded(int(request.topics.size())))];
                PlanLock lock{monday.addDays(random.bounded(28)), random.bounded(4) ? chosen.id : QString(), {}};
                for (const PlanSection &section : chosen.sections)
                    if (random.bounded(2))
                        lock.sections << section.id;
                request.locks.push_back(lock);
            }
            const PlanResult result = makePlan(request); // checks itself
            QVERIFY2(result.ok(), qPrintable(u"%1: %2"_s.arg(round).arg(result.error)));
            QCOMPARE(result.plan.locks.size() + result.plan.brokenLocks.size(), request.locks.size());
            kept += int(result.plan.locks.size());
            broken += int(result.plan.brokenLocks.size());
        }
        QVERIFY(kept > broken);
        QVERIFY(broken > 0); // the last week is kept for reviews
    }

    void aPlanThatWasFollowedStaysAsItIs()
    {
        const PlanRequest request = fourWeeks();
        const Plan plan = made(request);
        const PlanRequest now = later(request, plan, monday.addDays(5), {});
        const PlanResult again = remakePlan(now, plan);
        QVERIFY2(again.ok(), qPrintable(again.error));
        QVERIFY(planChanges(now, plan, again.plan).empty());
    }

    void aMissedDayMovesFewSections()
    {
        const PlanRequest request = fourWeeks(20);
        const Plan plan = made(request);
        const QDate today = monday.addDays(3);
        const QStringList missed = sectionsOn(plan, today.addDays(-1));
        QVERIFY(!missed.isEmpty());
        const PlanRequest now = later(request, plan, today, missed);
        const PlanResult again = remakePlan(now, plan);
        QVERIFY2(again.ok(), qPrintable(again.error));
        QVERIFY(again.plan.feasible);
        int moved = 0;
        for (const PlanChange &change : planChanges(now, plan, again.plan)) {
            QCOMPARE(change.kind, PlanChange::Kind::Moved);
            QVERIFY(change.to > change.from);
            moved += change.sections;
        }
        QVERIFY(moved >= missed.size());
        QVERIFY2(moved < 20, qPrintable(QString::number(moved)));
    }

    void whatNoLongerFitsIsPlannedWhollyNew()
    {
        const PlanRequest request = fourWeeks(24);
        const Plan plan = made(request);
        const QDate today = monday.addDays(18);
        QStringList missed;
        for (int day = 0; day < 18; ++day)
            missed += sectionsOn(plan, monday.addDays(day));
        const PlanRequest now = later(request, plan, today, missed);
        const PlanResult again = remakePlan(now, plan);
        QVERIFY2(again.ok(), qPrintable(again.error));
        QVERIFY(!again.plan.feasible);
        const std::vector<PlanChange> changes = planChanges(now, plan, again.plan);
        QVERIFY(std::any_of(changes.begin(), changes.end(),
                            [](const PlanChange &change) { return change.kind == PlanChange::Kind::Dropped; }));
        QVERIFY(std::is_sorted(changes.begin(), changes.end(),
                               [](const PlanChange &a, const PlanChange &b) { return a.kind < b.kind; }));
    }

    void whatIsDoneTodayStaysOnTheDay()
    {
        const PlanRequest request = fourWeeks();
        const Plan plan = made(request);
        PlanRequest now = request;
        now.doneToday = {plan.days.front().items.front()};
        const QString id = now.doneToday.front().id;
        for (PlanTopic &topic : now.topics)
            std::erase_if(topic.sections, [&](const PlanSection &section) { return section.id == id; });
        for (const PlanResult &result : {makePlan(now), remakePlan(now, plan)}) {
            QVERIFY2(result.ok(), qPrintable(result.error));
            QCOMPARE(result.plan.days.front().items.front().id, id);
            QVERIFY(minutesOn(result.plan, monday) <= 60);
        }
    }

    void aBlockIsMovedAndLocked()
    {
        const PlanRequest request = fourWeeks(10);
        const Plan plan = made(request);
        const QString id = topicOn(plan, monday.addDays(2));
        const QDate to = monday.addDays(19); // behind everything
        const QStringList there = sectionsOn(plan, monday.addDays(2)).filter(QRegularExpression(u"^%1#"_s.arg(id)));
        PlanRequest now = request;
        // Only its last day: earlier parts stay in front of it.
        const QDate from = lastDayOf(plan, id);
        const PlanResult moved = movePlanned(now, plan, {from, id, to});
        QVERIFY2(moved.ok(), qPrintable(moved.error));
        QCOMPARE(lastDayOf(moved.plan, id), to);
        QCOMPARE(moved.plan.locks.size(), size_t(1));
        QCOMPARE(moved.plan.locks.front().date, to);
        QCOMPARE(moved.plan.locks.front().topic, id);
        for (const PlanChange &change : planChanges(now, plan, moved.plan))
            QCOMPARE(change.topic, id); // nothing else moved
        // What is made wholly new keeps it there.
        now.locks = moved.plan.locks;
        QCOMPARE(lastDayOf(made(now), id), to);
        // And it can be moved again: the lock goes with it.
        const PlanResult again = movePlanned(now, moved.plan, {to, id, to.addDays(-1)});
        QVERIFY2(again.ok(), qPrintable(again.error));
        QCOMPARE(again.plan.locks.size(), size_t(1));
        QCOMPARE(again.plan.locks.front().date, to.addDays(-1));
        Q_UNUSED(there)
    }

    void aMoveThatIsNotPossibleSaysWhy_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("word");
        QTest::newRow("past") << 1 << u"b"_s << -1 << u"has passed"_s;
        QTest::newRow("last days") << 1 << u"b"_s << 24 << u"kept for the last reviews"_s;
        QTest::newRow("no time") << 1 << u"b"_s << 5 << u"no study time"_s;
        QTest::newRow("before what it builds on") << 2 << u"c"_s << 0 << u"builds on"_s;
        QTest::newRow("behind what builds on it") << 1 << u"b"_s << 7 << u"builds on"_s;
        QTest::newRow("full") << 3 << u"d"_s << 0 << u"min left"_s;
        QTest::newRow("nothing there") << 4 << u"b"_s << 7 << u"Nothing of"_s;
        QTest::newRow("out of order") << 0 << u"e"_s << 8 << u"read in order"_s;
    }
    void aMoveThatIsNotPossibleSaysWhy()
    {
        QFETCH(int, from);
        QFETCH(QString, topic);
        QFETCH(int, to);
        QFETCH(QString, word);
        PlanRequest request;
        request.today = monday;
        request.interview = monday.addDays(30);
        request.minutesPerWeekday = {60, 60, 60, 60, 60, 0, 0};
        request.topics = {::topic(u"a"_s, 1, 30), ::topic(u"b"_s, 1, 50), ::topic(u"c"_s, 1, 50, {u"b"_s}),
                          ::topic(u"d"_s, 1, 50), ::topic(u"e"_s, 2, 20)};
        // a and the beginning of e on the first day, then b, c, d, and the end of e on the fifth.
        request.locks = {{monday, u"a"_s, {u"a#0"_s}},
                         {monday, u"e"_s, {u"e#0"_s}},
                         {monday.addDays(1), u"b"_s, {u"b#0"_s}},
                         {monday.addDays(2), u"c"_s, {u"c#0"_s}},
                         {monday.addDays(3), u"d"_s, {u"d#0"_s}},
                         {monday.addDays(4), u"e"_s, {u"e#1"_s}}};
        const Plan plan = made(request);
        QVERIFY(plan.brokenLocks.empty());
        const PlanResult refused = movePlanned(request, plan, {monday.addDays(from), topic, monday.addDays(to)});
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error.contains(word), qPrintable(refused.error));
    }

    void aLockedDayRefusesMoves()
    {
        PlanRequest request = fourWeeks(6);
        Plan plan = made(request);
        const QDate target = monday.addDays(10);
        plan.locks = {{target, {}, {}}};
        const QString id = topicOn(plan, monday);
        const PlanResult refused = movePlanned(request, plan, {lastDayOf(plan, id), id, target});
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error.contains("locked"_L1), qPrintable(refused.error));
    }

    void whatWasMissedIsPlannedBeforeAnythingMoves()
    {
        const PlanRequest request = fourWeeks();
        const Plan plan = made(request);
        const PlanRequest now = later(request, plan, monday.addDays(2), sectionsOn(plan, monday.addDays(1)));
        const QString id = topicOn(plan, monday.addDays(4));
        const PlanResult refused = movePlanned(now, plan, {monday.addDays(4), id, monday.addDays(9)});
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error.contains("Plan again"_L1), qPrintable(refused.error));
    }

    /// Whatever is tried, a plan comes out that passes the check, or a sentence that is not the check's.
    void randomMovesNeverSpoilThePlan()
    {
        QRandomGenerator random(20260302);
        int done = 0;
        for (int round = 0; round < 60; ++round) {
            PlanRequest request = fourWeeks(random.bounded(4, 24));
            for (size_t i = 1; i < request.topics.size(); ++i)
                if (random.bounded(3) == 0)
                    request.topics[i].prerequisites = {request.topics[size_t(random.bounded(int(i)))].id};
            Plan plan = made(request);
            for (int step = 0; step < 12; ++step) {
                const QDate from = monday.addDays(random.bounded(21));
                const QString id = topicOn(plan, from);
                if (id.isEmpty())
                    continue;
                const PlanResult moved = movePlanned(request, plan, {from, id, monday.addDays(random.bounded(21))});
                QVERIFY2(moved.ok() || !moved.error.contains("own check"_L1),
                         qPrintable(u"%1.%2: %3"_s.arg(round).arg(step).arg(moved.error)));
                if (!moved.ok())
                    continue;
                ++done;
                plan = moved.plan;
                request.locks = plan.locks;
            }
        }
        QVERIFY2(done > 60, qPrintable(QString::number(done)));
    }
};

QTEST_GUILESS_MAIN(TestReplanning)
#include "tst_replanning.moc"
