// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/scheduler.h"

#include "study/studyday.h"

#include <algorithm>
#include <cmath>

namespace waymark::study {

namespace {

std::optional<MemoryState> stateOf(const QuestionMemory &memory)
{
    return memory.phase == LearningPhase::New ? std::nullopt : std::optional(memory.state);
}

/// Minutes until the next showing and the step it stands for; no minutes: leave the steps.
struct Step
{
    int minutes = 0;
    int index = 0;
};

Step nextStep(const std::vector<int> &minutes, int current, Rating rating)
{
    if (current < 0 || current >= int(minutes.size()))
        return {};
    switch (rating) {
    case Rating::Again:
        return {minutes.front(), 0};
    case Rating::Hard:
        return {minutes.size() == 1 ? (minutes[0] * 3 + 1) / 2 : (minutes[0] + minutes[1] + 1) / 2, current};
    case Rating::Good:
        return current + 1 < int(minutes.size()) ? Step{minutes[current + 1], current + 1} : Step{};
    case Rating::Easy:
        break;
    }
    return {};
}

/// Starts the curve of a review; what came before a pass no longer counts, what came before an Again still does.
void startCurve(QuestionMemory &memory, Rating rating, QDate day)
{
    const RecallCurve curve{day, memory.state.stability};
    if (rating != Rating::Again) {
        memory.passed = true;
        memory.curves.assign(1, curve);
    } else if (!memory.curves.empty() && memory.curves.back().since == day) {
        memory.curves.back().stability = std::min(memory.curves.back().stability, curve.stability);
    } else {
        memory.curves.push_back(curve);
    }
}

} // namespace

Scheduler::Scheduler(const ScheduleSettings &settings, const Parameters &parameters)
    : m_settings(settings)
    , m_model(parameters, int(settings.relearningMinutes.size()))
{
}

QuestionMemory Scheduler::grade(const QuestionMemory &memory, Rating rating, const QDateTime &now) const
{
    const QDate day = studyDay(now, m_settings.zone);
    const int elapsed =
        memory.phase == LearningPhase::New ? 0 : elapsedStudyDays(studyDay(memory.lastReviewed, m_settings.zone), day);
    const std::optional<MemoryState> before = stateOf(memory);

    QuestionMemory after = memory;
    after.state = m_model.next(before, elapsed, rating);
    after.lastReviewed = now.toUTC();
    after.reps += 1;
    startCurve(after, rating, day);

    const bool wasReview = memory.phase == LearningPhase::Review;
    if (rating == Rating::Again && (wasReview || (before && !m_model.parameters().shortTerm)))
        after.lapses += 1;

    Step step;
    if (m_model.parameters().shortTerm && !(wasReview && rating != Rating::Again)) {
        const bool learning = memory.phase == LearningPhase::New || memory.phase == LearningPhase::Learning;
        step = nextStep(learning ? m_settings.learningMinutes : m_settings.relearningMinutes,
                        wasReview ? 0 : memory.step, rating);
        after.phase = learning ? LearningPhase::Learning : LearningPhase::Relearning;
    }
    after.step = step.index;
    after.intervalDays = step.minutes / minutesPerDay;
    if (step.minutes > 0 && step.minutes < minutesPerDay) {
        after.due = after.lastReviewed.addSecs(60 * qint64(step.minutes));
        return after;
    }
    after.phase = LearningPhase::Review;
    if (step.minutes == 0)
        after.intervalDays = daysUntilReview(memory, after.state, rating, elapsed);
    after.due = studyDayStart(day.addDays(after.intervalDays), m_settings.zone);
    return after;
}

std::array<QuestionMemory, 4> Scheduler::preview(const QuestionMemory &memory, const QDateTime &now) const
{
    return {grade(memory, Rating::Again, now), grade(memory, Rating::Hard, now), grade(memory, Rating::Good, now),
            grade(memory, Rating::Easy, now)};
}

QuestionMemory Scheduler::replay(std::vector<Review> log) const
{
    std::stable_sort(log.begin(), log.end(), [](const Review &a, const Review &b) { return a.at < b.at; });
    QuestionMemory memory;
    for (const Review &review : log)
        memory = grade(memory, review.rating, review.at);
    return memory;
}

int Scheduler::daysUntilReview(const QuestionMemory &before, const MemoryState &after, Rating rating, int elapsed) const
{
    const bool longTerm = !m_model.parameters().shortTerm;
    if (!longTerm && (before.phase != LearningPhase::Review || rating == Rating::Again))
        return interval(after.stability, elapsed);

    // The buttons of a spaced review are ordered, so each needs the intervals of the ones before it.
    std::array<int, 4> days{};
    for (const Rating button : {Rating::Again, Rating::Hard, Rating::Good, Rating::Easy})
        days[std::size_t(button) - 1] = interval(m_model.next(stateOf(before), elapsed, button).stability, elapsed);
    auto &[again, hard, good, easy] = days;
    if (longTerm) {
        again = std::min(again, hard);
        hard = std::max(hard, again + 1);
    } else {
        hard = std::min(hard, good);
    }
    good = std::max(good, hard + 1);
    easy = std::max(easy, good + 1);
    return days[std::size_t(rating) - 1];
}

int Scheduler::interval(double stability, int elapsedDays) const
{
    const int days = m_model.interval(stability, m_settings.retention, m_settings.maximumDays);
    if (!m_settings.fuzz || days < 3)
        return days;
    const FuzzRange range = fuzzRange(days, elapsedDays, m_settings.maximumDays);
    return range.minimum + int(std::clamp(*m_settings.fuzz, 0.0, 1.0) * (range.maximum - range.minimum + 1 - 1e-9));
}

double recallOn(const MemoryModel &model, const QuestionMemory &memory, QDate day)
{
    if (!memory.passed)
        return 0;
    // All curves have one shape in t/S, so the lowest is the one furthest along.
    double furthest = 0;
    for (const RecallCurve &curve : memory.curves)
        furthest = std::max(furthest, elapsedStudyDays(curve.since, day) / std::max(curve.stability, minimumStability));
    return model.retrievability(1, furthest);
}

} // namespace waymark::study
