// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/planproblem.h"

#include "study/studyday.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::study {

namespace {

constexpr int longestPlan = 3660; ///< days; a later date is a slip of the keyboard

QString translated(const char *text)
{
    return QCoreApplication::translate("Planner", text);
}

double usable(double minutes)
{
    return std::isfinite(minutes) ? std::max(minutes, 0.0) : 0;
}

QString dateError(const PlanRequest &request)
{
    if (!request.today.isValid() || !request.interview.isValid())
        return translated(QT_TRANSLATE_NOOP("Planner", "The plan has no interview date. Choose a date to plan for."));
    if (request.interview < request.today) {
        return translated(QT_TRANSLATE_NOOP("Planner", "The interview date %1 is in the past. Choose a later date."))
            .arg(request.interview.toString(Qt::ISODate));
    }
    if (request.today.daysTo(request.interview) > longestPlan) {
        return translated(QT_TRANSLATE_NOOP(
                              "Planner", "The interview date %1 is more than ten years away. Choose an earlier date."))
            .arg(request.interview.toString(Qt::ISODate));
    }
    return {};
}

void setDays(PlanProblem &problem, const PlanRequest &request)
{
    problem.days = int(request.today.daysTo(request.interview));
    problem.window = problem.days - reservedDays(request.today, request.interview);
    const auto size = std::size_t(problem.days);
    const QSet<QDate> off(request.daysOff.begin(), request.daysOff.end());
    problem.minutes.resize(size);
    for (int day = 0; day < problem.days; ++day) {
        const QDate date = request.today.addDays(day);
        const int minutes = request.minutesPerWeekday[std::size_t(date.dayOfWeek() - 1)];
        problem.minutes[std::size_t(day)] =
            off.contains(date) ? 0 : std::clamp(double(minutes), 0.0, double(minutesPerDay));
    }
    const auto &week = request.minutesPerWeekday;
    const bool anyTime = std::any_of(week.begin(), week.end(), [](int minutes) { return minutes > 0; });
    problem.studied.resize(size);
    for (std::size_t day = 0; day < size; ++day)
        problem.studied[day] = anyTime ? problem.minutes[day] > 0 : !off.contains(request.today.addDays(qint64(day)));
    problem.mocks.assign(size, 0);
    for (const MockSlot &mock : request.mocks) {
        const qint64 day = request.today.daysTo(mock.date);
        if (mock.date.isValid() && day >= 0 && day < problem.days)
            problem.mocks[std::size_t(day)] += usable(mock.minutes);
    }
    const auto copied = [size](const std::vector<double> &minutes) {
        std::vector<double> result(size, 0.0);
        std::transform(minutes.begin(), minutes.begin() + std::ptrdiff_t(std::min(size, minutes.size())),
                       result.begin(), usable);
        return result;
    };
    for (const PlanItem &item : request.doneToday)
        problem.doneToday += usable(item.minutes);
    if (request.usesReserve)
        problem.reserve = 0;
    problem.dueReviews = copied(request.reviewMinutes);
    problem.newQuestion = copied(request.newQuestionMinutes);
    problem.newQuestionUntil.assign(1, 0);
    for (const double minutes : problem.newQuestion)
        problem.newQuestionUntil.push_back(problem.newQuestionUntil.back() + minutes);
}

/// Kahn's algorithm; shorter than the topics if prerequisites go round in a circle.
std::vector<int> topologicalOrder(const std::vector<PlanProblem::Topic> &topics)
{
    std::vector<int> missing(topics.size());
    std::vector<int> order;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        missing[i] = int(topics[i].prerequisites.size());
        if (missing[i] == 0)
            order.push_back(int(i));
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
        for (const int dependent : topics[std::size_t(order[next])].dependents) {
            if (--missing[std::size_t(dependent)] == 0)
                order.push_back(dependent);
        }
    }
    return order;
}

/// Follows prerequisites from a topic the order left out until one comes back: the circle, in words.
QString circleError(const PlanProblem &problem, const PlanRequest &request)
{
    std::vector<bool> ordered(problem.topics.size(), false);
    for (const int topic : problem.topologicalOrder)
        ordered[std::size_t(topic)] = true;
    int topic = int(std::find(ordered.begin(), ordered.end(), false) - ordered.begin());
    std::vector<int> path;
    while (std::find(path.begin(), path.end(), topic) == path.end()) {
        path.push_back(topic);
        for (const int prerequisite : problem.topics[std::size_t(topic)].prerequisites) {
            if (!ordered[std::size_t(prerequisite)]) {
                topic = prerequisite;
                break;
            }
        }
    }
    path.erase(path.begin(), std::find(path.begin(), path.end(), topic));
    path.push_back(topic);
    QStringList titles;
    for (const int step : path)
        titles << request.topics[std::size_t(step)].title;
    return translated(QT_TRANSLATE_NOOP("Planner",
                                        "These topics require each other, so none can come first: %1. Remove one of "
                                        "them from another's “requires”."))
        .arg(titles.join(u" → "_s));
}

QString setTopics(PlanProblem &problem, const PlanRequest &request)
{
    QHash<QString, int> indices;
    QHash<QString, int> tracks;
    for (const PlanTopic &source : request.topics) {
        if (indices.contains(source.id)) {
            return translated(
                       QT_TRANSLATE_NOOP("Planner", "Two topics have the same id “%1”. Give one of them another id."))
                .arg(source.id);
        }
        indices.insert(source.id, int(problem.topics.size()));
        PlanProblem::Topic topic;
        for (const PlanSection &section : source.sections)
            topic.sections.push_back(usable(section.minutes));
        topic.questions = std::max(source.questions, 0);
        if (topic.sections.empty() && topic.questions > 0) {
            topic.practice = true;
            topic.sections.push_back(problem.newQuestion.empty() ? 0 : topic.questions * problem.newQuestion.front());
        }
        topic.reading = std::accumulate(topic.sections.begin(), topic.sections.end(), 0.0);
        topic.value = usable(source.value);
        topic.rank = source.rank;
        if (!tracks.contains(source.track)) {
            tracks.insert(source.track, int(problem.trackWeights.size()));
            problem.trackWeights.push_back(std::max(usable(request.trackWeights.value(source.track, 1)), 1e-3));
        }
        topic.track = tracks.value(source.track);
        problem.topics.push_back(std::move(topic));
    }
    for (std::size_t i = 0; i < request.topics.size(); ++i) {
        const QSet<QString> required(request.topics[i].prerequisites.begin(), request.topics[i].prerequisites.end());
        for (const QString &id : required) {
            const int prerequisite = indices.value(id, -1);
            if (prerequisite < 0)
                continue;
            problem.topics[i].prerequisites.push_back(prerequisite);
            problem.topics[std::size_t(prerequisite)].dependents.push_back(int(i));
        }
        // The set's order changes from run to run; the plan must not.
        std::sort(problem.topics[i].prerequisites.begin(), problem.topics[i].prerequisites.end());
    }
    problem.topologicalOrder = topologicalOrder(problem.topics);
    if (problem.topologicalOrder.size() < problem.topics.size())
        return circleError(problem, request);
    return {};
}

/// The topics that a pinned one needs, itself included.
void markPinned(PlanProblem &problem, int topic)
{
    PlanProblem::Topic &entry = problem.topics[std::size_t(topic)];
    if (entry.pinned)
        return;
    entry.pinned = true;
    for (const int required : entry.prerequisites)
        markPinned(problem, required);
}

void setPins(PlanProblem &problem, const PlanRequest &request)
{
    if (request.locks.empty())
        return;
    QHash<QString, std::pair<int, int>> places; // section id → topic, section
    for (std::size_t topic = 0; topic < request.topics.size(); ++topic)
        for (std::size_t section = 0; section < request.topics[topic].sections.size(); ++section)
            places.insert(request.topics[topic].sections[section].id, {int(topic), int(section)});
    problem.closed.assign(std::size_t(problem.days), false);
    QSet<QString> met;
    for (std::size_t index = 0; index < request.locks.size(); ++index) {
        const PlanLock &lock = request.locks[index];
        const qint64 day = request.today.daysTo(lock.date);
        if (!lock.date.isValid() || day < 0 || day >= problem.days)
            continue;
        if (lock.topic.isEmpty())
            problem.closed[std::size_t(day)] = true;
        for (const QString &id : lock.sections) {
            const auto place = places.constFind(id);
            if (place == places.cend() || met.contains(id))
                continue;
            met.insert(id);
            problem.pins.push_back({int(day), place->first, place->second, 0, int(index)});
            markPinned(problem, place->first);
        }
    }
    std::stable_sort(problem.pins.begin(), problem.pins.end(),
                     [](const PlanProblem::Pin &a, const PlanProblem::Pin &b) { return a.day < b.day; });
    double sum = 1;
    for (const PlanProblem::Topic &topic : problem.topics)
        sum += topic.value;
    problem.pinnedValue = sum;
    for (PlanProblem::Topic &topic : problem.topics)
        topic.value += topic.pinned ? sum : 0;
}

} // namespace

std::vector<double> PlanProblem::capacity(int extra) const
{
    std::vector<double> result(minutes.size());
    for (std::size_t day = 0; day < minutes.size(); ++day) {
        const double total = studied[day] ? std::min(minutes[day] + extra, double(minutesPerDay)) : 0;
        result[day] = std::max((1 - reserve) * total - mocks[day] - (day == 0 ? doneToday : 0), 0.0);
    }
    return result;
}

std::vector<double> PlanProblem::wholeDays() const
{
    std::vector<double> result(minutes.size());
    for (std::size_t day = 0; day < minutes.size(); ++day)
        result[day] = std::max(minutes[day] - mocks[day] - (day == 0 ? doneToday : 0), 0.0);
    return result;
}

double PlanProblem::reviewCost(int end) const
{
    const int readingDays = std::min(window, end);
    double sum = 0;
    for (int day = 0; day < readingDays; ++day)
        sum += newQuestionUntil[std::size_t(end - day)];
    return readingDays > 0 ? sum / readingDays : 0;
}

double PlanProblem::cost(const Topic &topic, int end) const
{
    const double firstDay = topic.practice && end > 0 ? newQuestion.front() : 0;
    return topic.reading + topic.questions * std::max(reviewCost(end) - firstDay, 0.0);
}

void PlanProblem::bringReviews(const Topic &topic, int day, std::vector<double> &due) const
{
    for (auto later = std::size_t(topic.practice ? 1 : 0); std::size_t(day) + later < due.size(); ++later)
        due[std::size_t(day) + later] += topic.questions * newQuestion[later];
}

PlanProblemResult planProblem(const PlanRequest &request)
{
    PlanProblemResult result;
    result.error = dateError(request);
    if (!result.error.isEmpty())
        return result;
    setDays(result.problem, request);
    result.error = setTopics(result.problem, request);
    if (result.error.isEmpty())
        setPins(result.problem, request);
    return result;
}

int reservedDays(QDate today, QDate interview)
{
    return int(std::clamp<qint64>(today.daysTo(interview) / 4, 0, 7));
}

} // namespace waymark::study
