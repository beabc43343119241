// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reviewload.h"

#include "study/studyday.h"

#include <algorithm>
#include <cmath>

namespace waymark::study {

namespace {

/// Histories less likely than this no longer branch: they pass every later review.
constexpr double negligible = 0.05;

/// Follows one question's possible histories, pass or fail at every due date, and adds up what they cost.
class Histories
{
public:
    Histories(const Scheduler &scheduler, std::vector<double> &minutes)
        : m_model(scheduler.model())
        , m_settings(scheduler.settings())
        , m_modifier(m_model.intervalModifier(m_settings.retention))
        , m_longest(std::max(m_settings.maximumDays, 1))
        , m_minutes(minutes)
    {
    }

    /// The question was left in `state` on `day`.
    void follow(const MemoryState &state, int day, double probability)
    {
        const double days = std::clamp(std::round(state.stability * m_modifier), 1.0, double(m_minutes.size()));
        review(state, day, day + int(std::min(days, m_longest)), probability);
    }

    /// It is answered again on day `due`.
    void review(const MemoryState &state, int day, int due, double probability)
    {
        if (due >= int(m_minutes.size()))
            return;
        const int elapsed = due - day;
        const double recall = m_model.retrievability(state.stability, elapsed);
        m_minutes[std::size_t(due)] += probability * minutesPerReview;
        const MemoryState passed = m_model.next(state, elapsed, Rating::Good);
        if (probability < negligible) {
            follow(passed, due, probability);
            return;
        }
        follow(passed, due, probability * recall);
        forget(m_model.next(state, elapsed, Rating::Again), due, probability * (1 - recall));
    }

private:
    void forget(MemoryState state, int day, double probability)
    {
        for (std::size_t step = 0; step < m_settings.relearningMinutes.size(); ++step) {
            m_minutes[std::size_t(day)] += probability * minutesPerReview;
            state = m_model.next(state, 0, Rating::Good);
        }
        follow(state, day, probability);
    }

    const MemoryModel &m_model;
    const ScheduleSettings &m_settings;
    double m_modifier;
    double m_longest; ///< days
    std::vector<double> &m_minutes;
};

} // namespace

std::vector<double> expectedReviewMinutes(const Scheduler &scheduler, int days)
{
    std::vector<double> minutes(std::size_t(std::max(days, 0)), 0.0);
    if (minutes.empty())
        return minutes;
    MemoryState state = scheduler.model().next(std::nullopt, 0, Rating::Good);
    minutes[0] = minutesPerReview;
    for (std::size_t step = 1; step < scheduler.settings().learningMinutes.size(); ++step) {
        minutes[0] += minutesPerReview;
        state = scheduler.model().next(state, 0, Rating::Good);
    }
    Histories(scheduler, minutes).follow(state, 0, 1);
    return minutes;
}

std::vector<double> expectedReviewMinutes(const Scheduler &scheduler, const std::vector<QuestionMemory> &memories,
                                          QDate today, int days)
{
    std::vector<double> minutes(std::size_t(std::max(days, 0)), 0.0);
    Histories histories(scheduler, minutes);
    for (const QuestionMemory &memory : memories) {
        if (memory.phase == LearningPhase::New || memory.curves.empty())
            continue;
        const int last = -elapsedStudyDays(memory.curves.back().since, today);
        const QDate due = studyDay(memory.due, scheduler.settings().zone);
        histories.review(memory.state, last, elapsedStudyDays(today, due), 1);
    }
    return minutes;
}

} // namespace waymark::study
