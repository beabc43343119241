// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/planner.h"

#include <vector>

namespace waymark::study {

/// A PlanRequest with ids replaced by indices and dates by days from today: what the planner's stages compute on.
struct PlanProblem
{
    struct Topic
    {
        std::vector<double> sections; ///< minutes each; of a topic that is read, one: answering its questions once
        double reading = 0; ///< their sum
        int questions = 0;
        bool practice = false; ///< nothing left to read: its only section is the first answers
        double value = 0;
        bool pinned = false; ///< a pin needs it: one of its sections, or what builds on it, is pinned
        int track = 0;
        int rank = 0;
        std::vector<int> prerequisites;
        std::vector<int> dependents;
    };

    /// A section that is to be read on a day and no other.
    struct Pin
    {
        int day = 0;
        int topic = 0;
        int section = 0;
        double minutes = 0; ///< of this part, where a section was split; 0: all of it
        int lock = -1; ///< index into the request's locks
    };

    int days = 0; ///< from today to the day before the interview
    int window = 0; ///< days on which reading may be planned; the rest is kept for reviews and mocks
    std::vector<double> minutes; ///< per day, what the learner has
    std::vector<bool>
        studied; ///< per day, whether there is study time; in a week without any, every day that is not off
    std::vector<double> mocks; ///< per day
    std::vector<double> dueReviews; ///< per day, of questions already seen
    std::vector<double> newQuestion; ///< per day since its topic was read
    std::vector<double> newQuestionUntil; ///< [k]: sum of newQuestion over its first k days, k = 0 … days
    std::vector<Topic> topics; ///< as in the request
    std::vector<double> trackWeights;
    std::vector<int> topologicalOrder; ///< prerequisites first
    std::vector<Pin> pins; ///< by day, then in the order they are read
    std::vector<bool> closed; ///< per day: nothing is read on it but its pins; empty: none
    double doneToday = 0; ///< minutes of the first day that are used up
    double reserve = dailyReserve; ///< share of each day that stays unassigned
    double pinnedValue = 0; ///< added to the value of every topic that a pin needs, so that it is not left out

    /// Minutes of each day that reading and reviews may fill: the day without its reserve, less its mocks and what is
    /// done. `extra` minutes are added to every day that is studied.
    std::vector<double> capacity(int extra = 0) const;

    /// The same with the reserve: what pins may fill.
    std::vector<double> wholeDays() const;

    /// Mean minutes of reviews one new question asks for until day `end`, over all days its topic may be read.
    double reviewCost(int end) const;

    /// Minutes a topic takes until day `end`: its sections and the reviews its questions bring on average.
    double cost(const Topic &topic, int end) const;

    /// Adds the reviews a topic's questions bring to `due`, per day, when it is finished on `day`.
    void bringReviews(const Topic &topic, int day, std::vector<double> &due) const;
};

/// The problem, or in `error` a translated sentence why the request makes none.
struct PlanProblemResult
{
    PlanProblem problem;
    QString error;
};

PlanProblemResult planProblem(const PlanRequest &request);

} // namespace waymark::study
