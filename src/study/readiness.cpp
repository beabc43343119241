// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/readiness.h"

#include "study/beta.h"
#include "study/reviewload.h"
#include "study/studyday.h"

#include <algorithm>
#include <cmath>

namespace waymark::study {

namespace {

constexpr int fewestQuestions = 5; ///< a topic with one easy question must not be worth as much per question as that
constexpr std::size_t countedScores = 12;
constexpr double scoreHalfLifeDays = 45;
constexpr double ninetyPercent = 1.645; ///< standard deviations on either side of a 90 % interval
constexpr double readCredit = 0.3; ///< what an unseen question of a read topic may be worth at best
constexpr double minutesPerNewQuestion = 2 * minutesPerReview; ///< a first answer and its learning step

/// Probability after moving its logit; 0 and 1 are certain and stay.
double shiftLogit(double probability, double shift)
{
    const double odds = probability * std::exp(shift);
    return odds / (1 - probability + odds);
}

int questionsOf(const ReadinessTopic &topic)
{
    return std::max(topic.questions, int(topic.seen.size()));
}

/// N of the formula.
int countedQuestions(const ReadinessTopic &topic)
{
    return std::max(questionsOf(topic), fewestQuestions);
}

std::vector<double> sharesOf(const std::vector<ReadinessTopic> &topics)
{
    double sum = 0;
    for (const ReadinessTopic &topic : topics)
        sum += std::max(topic.weight, 0.0);
    std::vector<double> shares;
    shares.reserve(topics.size());
    for (const ReadinessTopic &topic : topics)
        shares.push_back(sum > 0 ? std::max(topic.weight, 0.0) / sum : 0);
    return shares;
}

/// The last scores that count, oldest first.
std::vector<PracticeScore> lastScores(std::vector<PracticeScore> scores)
{
    std::stable_sort(scores.begin(), scores.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    if (scores.size() > countedScores)
        scores.erase(scores.begin(), scores.end() - countedScores);
    return scores;
}

double decayedSum(const std::vector<PracticeScore> &scores, QDate day)
{
    double sum = 0;
    for (const PracticeScore &score : scores)
        sum += std::clamp(score.score, 0.0, 1.0) * std::exp2(-elapsedStudyDays(score.day, day) / scoreHalfLifeDays);
    return sum;
}

struct Interval
{
    double low = 0;
    double value = 0;
    double high = 0;
};

/// P and its interval: a Beta posterior over the decayed scores, prior Beta(0.5, 1.5).
Interval practiceOn(const std::vector<PracticeScore> &scores, QDate day)
{
    const double sum = decayedSum(scores, day);
    const double a = 0.5 + sum;
    const double b = 1.5 + double(scores.size()) - sum;
    const double value = sum / (2 + double(scores.size()));
    return {std::min(value, betaQuantile(0.05, a, b)), value, std::max(value, betaQuantile(0.95, a, b))};
}

/// Keeps the step that gains most per minute.
void offer(TopicReadiness &topic, NextStep step, double gain, double minutes, const QString &question = {})
{
    if (minutes <= 0 || gain / minutes <= topic.gainPerMinute)
        return;
    topic.step = step;
    topic.stepMinutes = minutes;
    topic.gainPerMinute = gain / minutes;
    topic.stepQuestion = question;
}

/// Evaluates one topic; `scale` is what a question known for certain adds to the overall readiness.
class TopicEvaluation
{
public:
    TopicEvaluation(const ReadinessTopic &topic, double sigma, QDate day, QDate today, const MemoryModel &model)
        : m_topic(topic)
        , m_shift(ninetyPercent * std::max(sigma, 0.0))
        , m_day(day)
        , m_today(today)
        , m_model(model)
    {
    }

    Interval recall() const { return m_recall; }

    TopicReadiness evaluate(double scale)
    {
        TopicReadiness result;
        result.id = m_topic.id;
        result.seen = int(m_topic.seen.size());
        result.questions = questionsOf(m_topic);
        double weakest = 2;
        for (const SeenQuestion &question : m_topic.seen) {
            const double recall = recallOn(m_model, question.memory, m_day);
            m_recall.low += shiftLogit(recall, -m_shift);
            m_recall.value += recall;
            m_recall.high += shiftLogit(recall, m_shift);
            if (recall < weakest) {
                weakest = recall;
                result.weakest = question.id;
            }
            offer(result, NextStep::Review, scale * (recallAfterReview(question.memory) - recall), minutesPerReview,
                  question.id);
        }
        creditUnseen(result, scale);
        const int counted = countedQuestions(m_topic);
        m_recall = {m_recall.low / counted, m_recall.value / counted, m_recall.high / counted};
        result.recall = m_recall.value;
        result.coverage = double(result.seen) / counted;
        return result;
    }

private:
    double recallAfterReview(const QuestionMemory &memory) const
    {
        const int elapsed = memory.curves.empty() ? 0 : elapsedStudyDays(memory.curves.back().since, m_today);
        const MemoryState after = m_model.next(memory.state, elapsed, Rating::Good);
        return m_model.retrievability(after.stability, elapsedStudyDays(m_today, m_day));
    }

    void creditUnseen(TopicReadiness &result, double scale)
    {
        const int unseen = result.questions - result.seen;
        if (unseen <= 0)
            return;
        const double firstStability = m_model.next(std::nullopt, 0, Rating::Good).stability;
        if (m_topic.readOn.isValid()) {
            m_recall.high +=
                unseen * readCredit * m_model.retrievability(firstStability, elapsedStudyDays(m_topic.readOn, m_day));
        }
        const double gain = scale * m_model.retrievability(firstStability, elapsedStudyDays(m_today, m_day));
        if (m_topic.readOn.isValid() || m_topic.readingMinutes <= 0) {
            offer(result, NextStep::Practise, gain, minutesPerNewQuestion);
        } else {
            offer(result, NextStep::Read, unseen * gain, m_topic.readingMinutes + unseen * minutesPerNewQuestion);
        }
    }

    const ReadinessTopic &m_topic;
    double m_shift;
    QDate m_day;
    QDate m_today;
    const MemoryModel &m_model;
    Interval m_recall;
};

} // namespace

Readiness readiness(const ReadinessInput &input, QDate day, QDate today, const MemoryModel &model)
{
    const double practiceShare = std::clamp(input.practiceShare, 0.0, 1.0);
    const std::vector<double> shares = sharesOf(input.topics);
    Readiness result;
    Interval known;
    result.topics.reserve(input.topics.size());
    for (std::size_t i = 0; i < input.topics.size(); ++i) {
        const ReadinessTopic &topic = input.topics[i];
        TopicEvaluation evaluation(topic, input.sigma, day, today, model);
        TopicReadiness evidence = evaluation.evaluate((1 - practiceShare) * shares[i] / countedQuestions(topic));
        evidence.share = shares[i];
        known.low += shares[i] * evaluation.recall().low;
        known.value += shares[i] * evaluation.recall().value;
        known.high += shares[i] * evaluation.recall().high;
        result.coverage += shares[i] * evidence.coverage;
        result.seen += evidence.seen;
        result.questions += evidence.questions;
        result.topics.push_back(std::move(evidence));
    }
    const Interval practice = practiceOn(lastScores(input.scores), day);
    const auto mixed = [practiceShare](double recall, double practised) {
        return std::clamp((1 - practiceShare) * recall + practiceShare * practised, 0.0, 1.0);
    };
    result.recall = known.value;
    result.practice = practice.value;
    result.value = mixed(known.value, practice.value);
    // Sums of many rounded terms may cross by an ulp where all recall is certain.
    result.low = std::min(mixed(known.low, practice.low), result.value);
    result.high = std::max(mixed(known.high, practice.high), result.value);
    return result;
}

std::vector<double> readinessForecast(const ReadinessInput &input, QDate first, int days, const MemoryModel &model)
{
    const double practiceShare = std::clamp(input.practiceShare, 0.0, 1.0);
    const std::vector<double> shares = sharesOf(input.topics);
    const std::vector<PracticeScore> scores = lastScores(input.scores);
    std::vector<double> forecast(std::size_t(std::max(days, 0)), 0.0);
    for (std::size_t i = 0; i < input.topics.size(); ++i) {
        const double scale = (1 - practiceShare) * shares[i] / countedQuestions(input.topics[i]);
        for (const SeenQuestion &question : input.topics[i].seen) {
            for (std::size_t k = 0; k < forecast.size(); ++k)
                forecast[k] += scale * recallOn(model, question.memory, first.addDays(qint64(k)));
        }
    }
    for (std::size_t k = 0; k < forecast.size(); ++k) {
        const double practice = decayedSum(scores, first.addDays(qint64(k))) / (2 + double(scores.size()));
        forecast[k] = std::clamp(forecast[k] + practiceShare * practice, 0.0, 1.0);
    }
    return forecast;
}

double practiceShareOf(QStringView role)
{
    struct Share
    {
        const char16_t *role;
        double share;
    };
    static constexpr Share shares[]{
        {u"ml-engineer", 0.30},    {u"data-scientist", 0.30},           {u"deep-learning-engineer", 0.25},
        {u"ai-engineer", 0.30},    {u"software-engineer-ai", 0.40},     {u"data-engineer", 0.35},
        {u"mlops-engineer", 0.30}, {u"devops-platform-engineer", 0.30},
    };
    for (const Share &entry : shares) {
        if (role == QStringView(entry.role))
            return entry.share;
    }
    return ReadinessInput().practiceShare;
}

} // namespace waymark::study
