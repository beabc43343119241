// SPDX-License-Identifier: GPL-3.0-or-later
// Times the study room against a yardstick measured in the same run, so that figures from different machines compare.
#include "study/planner.h"
#include "study/planproblem.h"
#include "study/readiness.h"
#include "study/reviewload.h"
#include "study/schedule.h"
#include "study/selection.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>

using namespace waymark::study;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 1, 5);
constexpr int topics = 2000;
constexpr int days = 365;

/// Median milliseconds of several runs.
template <typename Run> double milliseconds(int repeats, Run run)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + repeats / 2, times.end());
    return times[std::size_t(repeats) / 2];
}

void report(const char *what, double time, double yardstick, const char *target)
{
    std::printf("%-58s %10.3f ms %9.2f ×  %s\n", what, time, time / yardstick, target);
}

/// A million powers: what the memory model is made of.
double powers()
{
    double sum = 0;
    for (int i = 1; i <= 1'000'000; ++i)
        sum += std::pow(1 + 0.98 * i / 500.0, -0.1542);
    return sum;
}

PlanRequest request(bool forest)
{
    QRandomGenerator random(1);
    PlanRequest result;
    result.today = today;
    result.interview = today.addDays(days);
    result.minutesPerWeekday = {60, 60, 60, 60, 60, 120, 0};
    result.newQuestionMinutes = expectedReviewMinutes(Scheduler(), days);
    result.reviewMinutes.assign(days, 4);
    for (int i = 0; i < topics; ++i) {
        PlanTopic topic;
        topic.id = QString::number(i);
        topic.track = QString::number(i % 10);
        topic.rank = i;
        topic.value = 0.2 + random.generateDouble();
        topic.questions = random.bounded(8);
        for (int s = 3 + random.bounded(5); s > 0; --s)
            topic.sections.push_back({QString::number(s), {}, 2.0 + random.bounded(10)});
        for (int p = random.bounded(forest ? 2 : 4); p > 0 && i >= 30; --p)
            topic.prerequisites << QString::number(i - 1 - random.bounded(30));
        result.topics.push_back(topic);
    }
    return result;
}

Knapsack knapsack(const PlanProblem &problem, double share)
{
    Knapsack result;
    for (const PlanProblem::Topic &topic : problem.topics) {
        result.values.push_back(topic.value);
        result.costs.push_back(std::round(problem.cost(topic, problem.window)));
        result.prerequisites.push_back(topic.prerequisites);
        result.dependents.push_back(topic.dependents);
    }
    result.order = problem.topologicalOrder;
    result.budget = std::floor(share * std::accumulate(result.costs.begin(), result.costs.end(), 0.0));
    return result;
}

ReadinessInput manyQuestions(const Scheduler &scheduler)
{
    QRandomGenerator random(2);
    ReadinessInput input;
    for (int t = 0; t < 500; ++t) {
        ReadinessTopic topic;
        topic.questions = 20;
        for (int q = 0; q < 20; ++q) {
            QuestionMemory memory;
            QDateTime at(today.addDays(-200), QTime(12, 0), Qt::UTC);
            for (int r = 0; r < 6; ++r) {
                memory = scheduler.grade(memory, Rating(1 + random.bounded(4)), at);
                at = at.addDays(random.bounded(1, 30));
            }
            topic.seen.push_back({{}, memory});
        }
        input.topics.push_back(topic);
    }
    return input;
}

void benchPlanner(double yardstick)
{
    for (const bool forest : {true, false}) {
        const PlanRequest asked = request(forest);
        const PlanProblem problem = planProblem(asked).problem;
        const std::vector<double> capacity = problem.capacity();
        const std::vector<bool> all(topics, true);
        const char *shape = forest ? "tree" : "DAG";
        char what[80];
        std::snprintf(what, sizeof what, "day fill, 2,000 topics, 365 days, %s", shape);
        report(what, milliseconds(21, [&] { fillDays(problem, capacity, all); }), yardstick, "< 1 ms");
        for (const double share : {0.3, 0.6, 0.9}) {
            const Knapsack sack = knapsack(problem, share);
            Selection selection;
            const double time = milliseconds(5, [&] { selection = selectTopics(sack); });
            std::snprintf(what, sizeof what, "selection, budget for %.0f %%, %s (gap %.3f %%)", share * 100, shape,
                          100 * (selection.bound - selection.value) / selection.value);
            report(what, time, yardstick, "< 100 ms");
        }
        Plan plan;
        const double time = milliseconds(3, [&] { plan = makePlan(asked).plan; });
        std::snprintf(what, sizeof what, "whole plan, %s (%zu dropped, gap %.2f %%)", shape, plan.dropped.size(),
                      100 * plan.gap);
        report(what, time, yardstick, "");
    }
}

void benchMemory(double yardstick)
{
    const Scheduler scheduler;
    const ReadinessInput input = manyQuestions(scheduler);
    report("readiness of 10,000 questions on one day",
           milliseconds(5, [&] { readiness(input, today.addDays(30), today, scheduler.model()); }), yardstick, "");
    report("forecast of 10,000 questions, 365 days",
           milliseconds(3, [&] { readinessForecast(input, today, days, scheduler.model()); }), yardstick, "");
    std::vector<QuestionMemory> memories;
    for (const ReadinessTopic &topic : input.topics) {
        for (const SeenQuestion &question : topic.seen)
            memories.push_back(question.memory);
    }
    report("expected reviews of 10,000 questions, 365 days",
           milliseconds(3, [&] { expectedReviewMinutes(scheduler, memories, today, days); }), yardstick, "");
    std::vector<Review> log;
    for (int i = 0; i < 100'000; ++i)
        log.push_back({QDateTime(today.addDays(i), QTime(12, 0), Qt::UTC), Rating(1 + i * 7 % 4)});
    report("replay of 100,000 reviews", milliseconds(3, [&] { scheduler.replay(log); }), yardstick, "");
}

} // namespace

int main()
{
    volatile double sink = 0;
    const double yardstick = milliseconds(7, [&] { sink = powers(); });
    std::printf("%-58s %13s %11s  %s\n", "study", "median", "÷ yardstick", "target");
    report("yardstick: a million powers", yardstick, yardstick, "");
    benchPlanner(yardstick);
    benchMemory(yardstick);
    return 0;
}
