// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/planreport.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waymark::study {

namespace {

double sum(const std::vector<double> &minutes)
{
    return std::accumulate(minutes.begin(), minutes.end(), 0.0);
}

PlanItem itemOf(const PlanTopic &topic, bool practice, const Placement &placement)
{
    if (practice) {
        return {PlanItemKind::Review, topic.id,
                QCoreApplication::translate("Planner", "Questions of “%1”").arg(topic.title), topic.id,
                placement.minutes};
    }
    const PlanSection &section = topic.sections[std::size_t(placement.section)];
    return {topic.project ? PlanItemKind::Project : PlanItemKind::Read, section.id, section.title, topic.id,
            placement.minutes};
}

std::vector<PlanDay> daysOf(const PlanRequest &request, const PlanProblem &problem, const Schedule &schedule)
{
    std::vector<PlanDay> days(std::size_t(problem.days));
    for (int day = 0; day < problem.days; ++day) {
        PlanDay &entry = days[std::size_t(day)];
        entry.date = request.today.addDays(day);
        entry.minutes = problem.minutes[std::size_t(day)];
        if (day == 0)
            entry.items = request.doneToday;
        for (const MockSlot &mock : request.mocks) {
            if (mock.date == entry.date)
                entry.items.push_back({PlanItemKind::Mock, mock.id, mock.title, {}, std::max(mock.minutes, 0.0)});
        }
        const double reviews = schedule.reviews[std::size_t(day)];
        if (reviews > 0) {
            entry.items.push_back(
                {PlanItemKind::Review, {}, QCoreApplication::translate("Planner", "Reviews"), {}, reviews});
        }
    }
    std::vector<std::vector<int>> parts(problem.topics.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].resize(problem.topics[i].sections.size());
    for (const Placement &placement : schedule.placements)
        ++parts[std::size_t(placement.topic)][std::size_t(placement.section)];
    std::vector<int> part(problem.topics.size(), 0);
    for (const Placement &placement : schedule.placements) {
        int &current = part[std::size_t(placement.topic)];
        PlanItem item = itemOf(request.topics[std::size_t(placement.topic)],
                               problem.topics[std::size_t(placement.topic)].practice, placement);
        item.parts = parts[std::size_t(placement.topic)][std::size_t(placement.section)];
        item.part = ++current;
        if (item.part == item.parts)
            current = 0;
        days[std::size_t(placement.day)].items.push_back(std::move(item));
    }
    return days;
}

/// Dropped topics that need `topic`, directly or not.
QStringList blockedBy(const PlanRequest &request, const PlanProblem &problem, int topic)
{
    std::vector<int> found{topic};
    std::vector<bool> met(problem.topics.size(), false);
    for (std::size_t head = 0; head < found.size(); ++head) {
        for (const int dependent : problem.topics[std::size_t(found[head])].dependents) {
            if (!met[std::size_t(dependent)]) {
                met[std::size_t(dependent)] = true;
                found.push_back(dependent);
            }
        }
    }
    QStringList ids;
    for (std::size_t i = 1; i < found.size(); ++i)
        ids << request.topics[std::size_t(found[i])].id;
    return ids;
}

DroppedTopic droppedTopic(const PlanRequest &request, const PlanProblem &problem, const std::vector<bool> &selected,
                          int topic)
{
    const PlanProblem::Topic &source = problem.topics[std::size_t(topic)];
    const PlanTopic &asked = request.topics[std::size_t(topic)];
    DroppedTopic dropped;
    dropped.id = asked.id;
    dropped.title = asked.title;
    dropped.minutes = problem.cost(source, problem.days);
    const double value = source.value - (source.pinned ? problem.pinnedValue : 0);
    dropped.valuePerMinute = dropped.minutes > 0 ? value / dropped.minutes : 0;
    dropped.blocks = blockedBy(request, problem, topic);
    const auto missing = std::find_if(source.prerequisites.begin(), source.prerequisites.end(),
                                      [&selected](int required) { return !selected[std::size_t(required)]; });
    if (missing != source.prerequisites.end()) {
        dropped.reason = DropReason::PrerequisiteDropped;
        dropped.why =
            QCoreApplication::translate("Planner", "It builds on “%1”, which does not fit before the interview.")
                .arg(request.topics[std::size_t(*missing)].title);
    } else if (sum(problem.minutes) <= 0) {
        dropped.why = QCoreApplication::translate("Planner", "There is no study time before the interview.");
    } else {
        dropped.why =
            QCoreApplication::translate("Planner",
                                        "Its %1 minutes do not fit before the interview beside topics that are "
                                        "worth more for the time they take.")
                .arg(std::lround(dropped.minutes));
    }
    return dropped;
}

/// Every lock that still has a day, among the kept or, if one of its sections is not read on it, the broken ones.
void reportLocks(Plan &plan, const PlanRequest &request, const PlanProblem &problem, const Schedule &schedule)
{
    std::vector<bool> broken(request.locks.size(), false);
    for (const int pin : schedule.broken) {
        const int lock = problem.pins[std::size_t(pin)].lock;
        if (lock >= 0)
            broken[std::size_t(lock)] = true;
    }
    QHash<QString, QDate> locked; // one section cannot be read on two days: the first lock holds
    for (std::size_t i = 0; i < request.locks.size(); ++i) {
        const PlanLock &lock = request.locks[i];
        if (lock.date < request.today || lock.date >= request.interview)
            continue;
        for (const QString &section : lock.sections) {
            const QDate day = locked.value(section, lock.date);
            broken[i] = broken[i] || day != lock.date;
            locked.insert(section, day);
        }
        (broken[i] ? plan.brokenLocks : plan.locks).push_back(lock);
    }
}

} // namespace

Plan reportPlan(const PlanRequest &request, const PlanProblem &problem, const std::vector<bool> &selected,
                const Schedule &schedule)
{
    Plan plan;
    plan.today = request.today;
    plan.interview = request.interview;
    plan.days = daysOf(request, problem, schedule);
    for (std::size_t i = 0; i < selected.size(); ++i) {
        if (!selected[i])
            plan.dropped.push_back(droppedTopic(request, problem, selected, int(i)));
    }
    plan.feasible = plan.dropped.empty();
    reportLocks(plan, request, problem, schedule);

    const std::vector<double> capacity = problem.capacity();
    plan.neededMinutes = sum(problem.mocks) + sum(problem.dueReviews);
    plan.availableMinutes = sum(problem.mocks);
    double lastReviews = 0;
    double lastMinutes = 0;
    for (int day = 0; day < problem.days; ++day) {
        const auto index = std::size_t(day);
        (day < problem.window ? plan.availableMinutes : lastMinutes) += capacity[index];
        lastReviews += day < problem.window ? 0 : problem.dueReviews[index];
    }
    for (const PlanProblem::Topic &topic : problem.topics) {
        plan.neededMinutes += problem.cost(topic, problem.days);
        lastReviews += problem.cost(topic, problem.days) - problem.cost(topic, problem.window);
    }
    // The last days hold reviews only, so what they offer beyond those cannot make up for reading that does not fit.
    plan.availableMinutes += plan.feasible ? lastMinutes : std::min(lastMinutes, lastReviews);
    if (plan.feasible) {
        plan.neededMinutes = 0;
        for (const PlanDay &day : plan.days) {
            for (const PlanItem &item : day.items)
                plan.neededMinutes += item.minutes;
        }
    }
    return plan;
}

} // namespace waymark::study
