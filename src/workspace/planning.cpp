// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/planning.h"

#include "study/reviewload.h"
#include "workspace/sentences.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace waymark::workspace {

namespace {

/// Keys of the topics that count for the role, with everything they build on.
QSet<QString> topicsInScope(const library::Library &library, const library::Role &role)
{
    QHash<QString, const library::Topic *> byKey;
    QList<const library::Topic *> open;
    for (const library::Track &track : library.tracks) {
        for (const library::Topic &topic : track.topics) {
            byKey.insert(topic.key, &topic);
            if (role.trackWeights.value(track.id) > 0)
                open.append(&topic);
        }
    }
    QSet<QString> scope;
    while (!open.isEmpty()) {
        const library::Topic *topic = open.takeLast();
        if (scope.contains(topic->key))
            continue;
        scope.insert(topic->key);
        for (const QString &required : topic->requiredTopics) {
            if (const library::Topic *prerequisite = byKey.value(required))
                open.append(prerequisite);
        }
    }
    return scope;
}

/// A section that needs no more reading.
bool isDone(const Standing &standing, const QString &section)
{
    const journal::Mark mark = standing.recorded.value(section).mark;
    return mark == journal::Mark::Read || mark == journal::Mark::Skipped;
}

study::PlanTopic planTopic(const library::Topic &topic, double value, const Standing &standing)
{
    study::PlanTopic entry;
    entry.id = topic.key;
    entry.title = topic.title;
    entry.track = topic.trackId;
    entry.rank = topic.order;
    entry.value = value;
    entry.prerequisites = topic.requiredTopics;
    // Who wrote the topic knows how long it takes to work through; without that estimate the sections' own reading
    // times hold.
    double reading = 0;
    for (const library::Section &section : topic.sections)
        reading += isForReading(section) ? section.minutes : 0;
    const double scale = reading > 0 && topic.minutes > 0 ? topic.minutes / reading : 1;
    for (const library::Section &section : topic.sections) {
        if (!isForReading(section) || section.minutes <= 0 || isDone(standing, sectionId(topic, section)))
            continue;
        entry.sections.push_back({sectionId(topic, section), section.title, section.minutes * scale});
    }
    entry.questions =
        int(std::count_if(topic.questions.begin(), topic.questions.end(), [&](const library::Question &question) {
            return !standing.memories.contains(question.key);
        }));
    return entry;
}

/// What the plan has for a day and has been read.
std::vector<study::PlanItem> doneOn(const study::Plan &plan, const Standing &standing, QDate today)
{
    std::vector<study::PlanItem> done;
    for (const study::PlanDay &day : plan.days) {
        if (day.date != today)
            continue;
        for (const study::PlanItem &item : day.items)
            if (item.isReading() && standing.recorded.value(item.id).mark == journal::Mark::Read)
                done.push_back(item);
    }
    return done;
}

} // namespace

QString whatIsWrong(const Goal &goal, const library::Library &library, QDate today)
{
    const QDate start = goal.start.isValid() ? goal.start : today;
    const QLocale locale;
    if (!goal.interview.isValid())
        return Sentences::tr("There is no interview date. Choose the day of the interview.");
    if (goal.interview <= start)
        return Sentences::tr("The interview date %1 is not after the first day of the plan, %2. Choose a later date.")
            .arg(locale.toString(goal.interview, QLocale::ShortFormat), locale.toString(start, QLocale::ShortFormat));
    constexpr int longestPlanDays = 5 * 366;
    if (start.daysTo(goal.interview) > longestPlanDays)
        return Sentences::tr("The interview date %1 is more than five years away. Choose an earlier date.")
            .arg(locale.toString(goal.interview, QLocale::ShortFormat));
    const bool sensible = std::all_of(goal.minutesPerWeekday.begin(), goal.minutesPerWeekday.end(),
                                      [](int minutes) { return minutes >= 0 && minutes <= 24 * 60; });
    if (!sensible)
        return Sentences::tr("The minutes of a weekday must lie between 0 and 1440.");
    if (std::accumulate(goal.minutesPerWeekday.begin(), goal.minutesPerWeekday.end(), 0) == 0)
        return Sentences::tr("Every weekday has 0 minutes. Give at least one day some time.");
    const bool known = goal.role.isEmpty()
        || std::any_of(library.roles.begin(), library.roles.end(),
                       [&](const library::Role &role) { return role.id == goal.role; });
    if (!known) {
        QStringList roles;
        for (const library::Role &role : library.roles)
            roles.append(role.id);
        return Sentences::tr("This library knows no role “%1”. It has: %2.")
            .arg(goal.role, roles.join(QStringLiteral(", ")));
    }
    return {};
}

study::PlanRequest planRequest(const library::Library &library, const library::Role &role, const Goal &goal,
                               const Standing &standing, const study::Scheduler &scheduler, QDate today,
                               const study::Plan *current)
{
    study::PlanRequest request;
    request.today = goal.start.isValid() ? goal.start : today;
    request.interview = goal.interview;
    request.minutesPerWeekday = goal.minutesPerWeekday;
    request.daysOff = goal.daysOff;

    const QSet<QString> scope = topicsInScope(library, role);
    for (const library::Track &track : library.tracks) {
        const double weight = role.trackWeights.value(track.id);
        request.trackWeights.insert(track.id, std::max(weight, 0.05));
        for (const library::Topic &topic : track.topics) {
            const journal::Mark mark = standing.marks.value(topic.key);
            if (!scope.contains(topic.key) || mark == journal::Mark::Read || mark == journal::Mark::Skipped)
                continue;
            study::PlanTopic entry = planTopic(topic, weight, standing);
            if (!entry.sections.empty())
                request.topics.push_back(std::move(entry));
        }
    }

    const int days = int(request.today.daysTo(request.interview));
    std::vector<study::QuestionMemory> memories;
    for (const library::Track &track : library.tracks)
        for (const library::Topic &topic : track.topics)
            for (const library::Question &question : topic.questions)
                if (const auto memory = standing.memories.constFind(question.key); memory != standing.memories.cend())
                    memories.push_back(*memory);
    request.reviewMinutes = study::expectedReviewMinutes(scheduler, memories, request.today, days);
    request.newQuestionMinutes = study::expectedReviewMinutes(scheduler, days);
    if (current) {
        request.locks = current->locks;
        request.doneToday = doneOn(*current, standing, request.today);
    }
    return request;
}

Missed missed(const study::Plan &plan, const Standing &standing, QDate today)
{
    Missed result;
    for (const study::PlanDay &day : plan.days) {
        if (day.date >= today)
            break;
        for (const study::PlanItem &item : day.items) {
            if (!item.isReading() || isDone(standing, item.id))
                continue;
            if (result.sections == 0)
                result.since = day.date;
            ++result.sections;
            result.minutes += item.minutes;
        }
    }
    return result;
}

Result<study::Plan> withLock(const study::Plan &plan, const QDate &date, const QString &topic, bool locked)
{
    study::Plan changed = plan;
    std::erase_if(changed.locks, [&](const study::PlanLock &lock) { return lock.date == date && lock.topic == topic; });
    if (!locked)
        return changed;
    study::PlanLock lock{date, topic, {}};
    for (const study::PlanDay &day : plan.days) {
        if (day.date != date)
            continue;
        for (const study::PlanItem &item : day.items) {
            if (!item.isReading() || (!topic.isEmpty() && item.topic != topic))
                continue;
            if (item.parts > 1)
                return tl::unexpected(
                    Error{Error::Kind::BadInput,
                          Sentences::tr("“%1” is longer than a day and spread over several; it cannot "
                                        "be locked.")
                              .arg(item.title)});
            lock.sections.append(item.id);
        }
    }
    if (lock.sections.isEmpty() && !topic.isEmpty())
        return tl::unexpected(
            Error{Error::Kind::BadInput, Sentences::tr("There is nothing to read on that day that could be locked.")});
    changed.locks.push_back(lock);
    return changed;
}

} // namespace waymark::workspace
