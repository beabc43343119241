// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/memory.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

namespace waymark::study {

/// Where a question stands between first sight and long intervals.
enum class LearningPhase {
    New, ///< never answered
    Learning, ///< in the first minutes after the first answers
    Review, ///< spaced over days
    Relearning ///< forgotten, in the minutes after
};

/// One row of the raw review log.
struct Review
{
    QDateTime at;
    Rating rating = Rating::Good;
};

/// A forgetting curve that began on a study day.
struct RecallCurve
{
    QDate since;
    double stability = 0; ///< days

    bool operator==(const RecallCurve &) const = default;
};

/// All that follows from one question's reviews. Rebuilt by Scheduler::replay, so storing it is only a cache.
struct QuestionMemory
{
    LearningPhase phase = LearningPhase::New;
    MemoryState state; ///< meaningless while the phase is New
    QDateTime lastReviewed; ///< UTC; invalid while the phase is New
    QDateTime due; ///< UTC; invalid while the phase is New. Day intervals fall due when their study day begins
    int intervalDays = 0; ///< 0 in the learning steps
    int step = 0; ///< index of the current learning or relearning step
    int reps = 0; ///< reviews so far
    int lapses = 0; ///< times forgotten once it had reached Review
    bool passed = false; ///< rated Hard or better at least once
    /// The curve of the last pass and of every Again after it, oldest first: what recallOn takes the minimum over. The
    /// last one began on the study day of the last review.
    std::vector<RecallCurve> curves;

    bool operator==(const QuestionMemory &) const = default;
};

/// How a learner wants reviews to be timed.
struct ScheduleSettings
{
    double retention = 0.9; ///< probability of recall aimed at when a review falls due
    int maximumDays = 36500; ///< longest interval (the ordering of the buttons may add a day or two)
    std::vector<int> learningMinutes{1, 10}; ///< steps of a new question; empty: straight to days
    std::vector<int> relearningMinutes{10}; ///< steps after forgetting; empty: straight to days
    QTimeZone zone = QTimeZone::utc(); ///< whose wall clock ends the study day
    /// Where in its fuzz range an interval of 2.5 days or more is put, [0, 1); none: no fuzz. Take it from the
    /// question's key, so that the same log always gives the same dates.
    std::optional<double> fuzz;
};

/// The state machine around the memory model: New → Learning → Review ⇄ Relearning, as ts-fsrs 5.4.2 except that days
/// are study days. Pure: same memory, rating and instant, same result. Safe to use from any thread.
class Scheduler
{
public:
    explicit Scheduler(const ScheduleSettings &settings = {}, const Parameters &parameters = {});

    const MemoryModel &model() const { return m_model; }
    const ScheduleSettings &settings() const { return m_settings; }

    /// The memory after rating an answer at `now`. A `now` before the last review counts as the same study day.
    QuestionMemory grade(const QuestionMemory &memory, Rating rating, const QDateTime &now) const;

    /// What each button would lead to, Again first.
    std::array<QuestionMemory, 4> preview(const QuestionMemory &memory, const QDateTime &now) const;

    /// The memory a review log leads to; reviews are taken in order of time, whatever their order in `log`.
    QuestionMemory replay(std::vector<Review> log) const;

private:
    int daysUntilReview(const QuestionMemory &before, const MemoryState &after, Rating rating, int elapsed) const;
    int interval(double stability, int elapsedDays) const;

    ScheduleSettings m_settings;
    MemoryModel m_model;
};

/// Probability of recall of a question on a study day: 0 if it was never passed; after an Again the minimum over its
/// curves until the next pass, because a forgotten answer must never count for more than it did before.
double recallOn(const MemoryModel &model, const QuestionMemory &memory, QDate day);

} // namespace waymark::study
