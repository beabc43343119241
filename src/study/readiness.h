// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/memory.h"
#include "study/scheduler.h"

#include <QDate>
#include <QString>

#include <vector>

namespace waymark::study {

/// A question with at least one review.
struct SeenQuestion
{
    QString id;
    QuestionMemory memory;
};

/// One topic of the track (or of the role) whose readiness is asked for.
struct ReadinessTopic
{
    QString id;
    double weight = 1; ///< role weight, relative to the other topics; negative counts as 0
    int questions = 0; ///< all questions of the topic, seen or not
    std::vector<SeenQuestion> seen;
    QDate readOn; ///< study day on which the topic became read; invalid if it is not
    double readingMinutes = 0; ///< left to read; only used to tell what would raise readiness most per minute
};

/// Result of a practice round or a mock interview.
struct PracticeScore
{
    QDate day;
    double score = 0; ///< [0, 1]
};

struct ReadinessInput
{
    std::vector<ReadinessTopic> topics;
    std::vector<PracticeScore> scores; ///< in any order; the last 12 count
    double practiceShare = 0.3; ///< a in readiness = (1−a)·K + a·P; see practiceShareOf
    double sigma = 0.35; ///< uncertainty of recall in logits, until 200 own reviews re-estimate it
};

/// What would raise a topic's share of readiness most for the time it takes.
enum class NextStep {
    Nothing, ///< nothing to gain
    Review, ///< review the seen question that gains most
    Practise, ///< answer a question not seen yet
    Read ///< read the topic, then answer its questions
};

/// The evidence behind one topic's share of the number.
struct TopicReadiness
{
    QString id;
    double share = 0; ///< of the whole, by weight; the shares of all topics sum to 1
    double recall = 0; ///< mean probability of recall over the topic's questions (at least 5 are counted)
    double coverage = 0; ///< share of its questions seen
    int seen = 0;
    int questions = 0;
    QString weakest; ///< id of the seen question with the lowest recall; empty if none was seen
    NextStep step = NextStep::Nothing;
    QString stepQuestion; ///< id of the question to review; empty for the other steps
    double stepMinutes = 0;
    double gainPerMinute = 0; ///< rise of overall readiness per minute spent on `step`
};

/// How ready the learner would be on a day, all in 0–1. 0 ≤ low ≤ value ≤ high ≤ 1.
struct Readiness
{
    double value = 0; ///< if the learner stopped today
    double low = 0; ///< lower end of the 90 % interval
    double high = 0; ///< upper end
    double recall = 0; ///< K
    double coverage = 0;
    double practice = 0; ///< P
    int seen = 0;
    int questions = 0;
    std::vector<TopicReadiness> topics; ///< in the order of the input
};

/// Readiness on `day` from what is known now, with evidence and, per topic, the best next step taken on `today`.
/// Formulas: STUDY.md §2. Empty input gives zeros.
Readiness readiness(const ReadinessInput &input, QDate day, QDate today, const MemoryModel &model);

/// The headline alone for `days` consecutive days from `first`: the curve of forgetting without further study.
std::vector<double> readinessForecast(const ReadinessInput &input, QDate first, int days, const MemoryModel &model);

/// The weight of practice and mocks in the readiness for a role, by its id in the library ("ml-engineer", …): larger
/// where interviews are mostly design and coding. Unknown roles get 0.3.
double practiceShareOf(QStringView role);

} // namespace waymark::study
