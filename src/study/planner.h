// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace waymark::study {

/// A piece of reading that is planned as a whole.
struct PlanSection
{
    QString id;
    QString title;
    double minutes = 0;
};

/// A topic, or a project, that could still be studied. Leave out what is done.
struct PlanTopic
{
    QString id;
    QString title;
    QString track; ///< topics of one track are planned in order of rank; tracks take turns
    int rank = 0; ///< place in the curriculum
    std::vector<PlanSection> sections; ///< unread ones, in reading order
    int questions = 0; ///< not seen yet: they become reviews once the topic is read
    double value = 1; ///< for the role; negative counts as 0
    QStringList prerequisites; ///< topic ids; those that are not among the request's topics count as done
    bool project = false; ///< its sections become items of kind Project
};

/// A mock interview at a fixed date.
struct MockSlot
{
    QDate date;
    QString id;
    QString title;
    double minutes = 0;
};

/// What the learner fixed: these sections are read on this day, whatever else is planned anew.
struct PlanLock
{
    QDate date;
    QString topic; ///< whose sections they are; empty: the whole day is locked, and nothing else is read on it
    QStringList sections; ///< ids, in the order they are read

    bool operator==(const PlanLock &) const = default;
};

enum class PlanItemKind { Read, Review, Mock, Project };

/// One thing to do on a day.
struct PlanItem
{
    PlanItemKind kind = PlanItemKind::Read;
    /// Section or mock slot; of a review the topic whose questions are answered for the first time because nothing of
    /// it is left to read, empty for the reviews that fall due.
    QString id;
    QString title;
    QString topic; ///< topic id; empty for due reviews and mocks
    double minutes = 0;
    int part = 1; ///< of `parts`: a section longer than any day that is left is spread over several
    int parts = 1;

    /// To be read or worked through, rather than a review or a mock interview.
    bool isReading() const { return kind == PlanItemKind::Read || kind == PlanItemKind::Project; }
};

struct PlanRequest
{
    QDate today; ///< the first day that can be planned
    QDate interview; ///< not a study day itself
    std::array<int, 7> minutesPerWeekday{}; ///< Monday first
    std::vector<QDate> daysOff;
    std::vector<MockSlot> mocks;
    std::vector<PlanTopic> topics;
    QHash<QString, double> trackWeights; ///< turns a track gets relative to the others; 1 if not named
    /// Expected minutes of reviews of questions already seen, per day from `today` on; missing days count as none.
    std::vector<double> reviewMinutes;
    /// Expected minutes of reviews one new question asks for, k days after its topic was read, k = 0, 1, …; see
    /// expectedReviewMinutes. Missing days count as none.
    std::vector<double> newQuestionMinutes;
    /// Kept as far as the days allow. Those of days gone by and of sections that are not in the request count for
    /// nothing.
    std::vector<PlanLock> locks;
    /// Planned for `today` and done already: stays on the day, and its time is gone.
    std::vector<PlanItem> doneToday;
    /// The days may be filled to the last minute, reserve included, and a section that was split may stay so: for plans
    /// that keep to an earlier one.
    bool usesReserve = false;
};

struct PlanDay
{
    QDate date;
    double minutes = 0; ///< what the learner has that day; what the items leave is reserve
    std::vector<PlanItem> items;
};

enum class DropReason {
    TooLittleTime, ///< other topics are worth more for the time they take
    PrerequisiteDropped, ///< a topic it builds on does not fit
};

struct DroppedTopic
{
    QString id;
    QString title;
    double minutes = 0; ///< reading and reviews until the interview
    double valuePerMinute = 0;
    DropReason reason = DropReason::TooLittleTime;
    QStringList blocks; ///< dropped topics that build on this one
    QString why; ///< one translated sentence
};

struct Plan
{
    QDate today;
    QDate interview;
    bool feasible = false; ///< every topic fits
    double neededMinutes = 0; ///< reading and reviews of everything, mocks included
    double availableMinutes = 0; ///< until the interview, reserve taken off
    std::optional<int>
        extraMinutesPerDay; ///< on every day with study time, to fit everything; none if a day cannot hold it
    std::vector<DroppedTopic> dropped;
    std::vector<PlanDay> days; ///< every day from today to the day before the interview, empty ones too
    std::vector<PlanLock> locks; ///< kept in `days`
    std::vector<PlanLock>
        brokenLocks; ///< asked for, but the day has no room for them or what they build on comes later
    /// The most that another selection could be worth beyond this one, relative; 0: proven best. Up to 16 topics by
    /// search over the days, beyond that by the knapsack's bound, for which reviews cost what they cost on average.
    double gap = 0;
};

/// Either a plan or the reason there is none.
struct PlanResult
{
    Plan plan;
    QString error; ///< a translated sentence the learner can act on; empty if there is a plan

    bool ok() const { return error.isEmpty(); }
};

/// Makes the plan: which topics (a precedence-constrained knapsack by value), then which day. STUDY.md §3. The answer
/// has been checked by checkPlan; a plan that fails is returned as an error, never shown.
PlanResult makePlan(const PlanRequest &request);

/// Empty if `plan` keeps the request's constraints (days, capacity, prerequisites first, sections whole, last days free
/// of reading); else what is wrong, for the log.
QString checkPlan(const PlanRequest &request, const Plan &plan);

/// Days before the interview that are kept for reviews and mocks: seven, fewer when it is near.
int reservedDays(QDate today, QDate interview);

/// Share of every day left unassigned, so that a missed section finds room.
inline constexpr double dailyReserve = 0.10;

} // namespace waymark::study
