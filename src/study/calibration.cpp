// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/calibration.h"

#include "study/studyday.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark::study {

namespace {

/// Finer where a schedule that aims at 0.9 puts most answers.
constexpr std::array edges{0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0};
constexpr double z90 = 1.6449; ///< of the normal distribution, two-sided 90 %

void close(CalibrationBin &bin)
{
    const auto n = double(bin.answers.size());
    double expected = 0;
    double passes = 0;
    for (const Prediction &answer : bin.answers) {
        expected += answer.recall;
        passes += answer.passed() ? 1 : 0;
    }
    bin.expected = expected / n;
    bin.passed = passes / n;
    // E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
    const double z2 = z90 * z90;
    const double middle = (bin.passed + z2 / (2 * n)) / (1 + z2 / n);
    const double half = z90 / (1 + z2 / n) * std::sqrt(bin.passed * (1 - bin.passed) / n + z2 / (4 * n * n));
    bin.low = std::max(0.0, middle - half);
    bin.high = std::min(1.0, middle + half);
}

} // namespace

std::vector<Prediction> predictions(const Scheduler &scheduler, const QString &question, std::vector<Review> log)
{
    std::stable_sort(log.begin(), log.end(), [](const Review &a, const Review &b) { return a.at < b.at; });
    const QTimeZone &zone = scheduler.settings().zone;
    std::vector<Prediction> result;
    QuestionMemory memory;
    for (const Review &review : log) {
        const QDate day = studyDay(review.at, zone);
        if (memory.phase != LearningPhase::New) {
            const int elapsed = elapsedStudyDays(studyDay(memory.lastReviewed, zone), day);
            if (elapsed > 0)
                result.push_back(
                    {question, day, scheduler.model().retrievability(memory.state.stability, elapsed), review.rating});
        }
        memory = scheduler.grade(memory, review.rating, review.at);
    }
    return result;
}

std::vector<CalibrationBin> calibration(const std::vector<Prediction> &predictions)
{
    std::vector<CalibrationBin> bins;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        bins.push_back({edges[i], edges[i + 1], 0, 0, 0, 0, {}});
    for (const Prediction &answer : predictions) {
        const auto above = std::upper_bound(edges.begin() + 1, edges.end() - 1, answer.recall);
        bins[std::size_t(above - edges.begin() - 1)].answers.push_back(answer);
    }
    std::erase_if(bins, [](const CalibrationBin &bin) { return bin.answers.empty(); });
    for (CalibrationBin &bin : bins)
        close(bin);
    return bins;
}

} // namespace waymark::study
