// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/memory.h"

#include <algorithm>
#include <cmath>

namespace waymark::study {

namespace {

constexpr double maximumStability = 36500;

double clampStability(double stability)
{
    return std::clamp(stability, minimumStability, maximumStability);
}

struct Range
{
    double minimum;
    double maximum;

    double clip(double value) const { return std::isnan(value) ? minimum : std::clamp(value, minimum, maximum); }
};

constexpr std::array<Range, 21> weightRanges{{
    {minimumStability, 100},
    {minimumStability, 100},
    {minimumStability, 100},
    {minimumStability, 100},
    {1, 10},
    {0.001, 4},
    {0.001, 4},
    {0.001, 0.75},
    {0, 4.5},
    {0, 0.8},
    {0.001, 3.5},
    {0.001, 5},
    {0.001, 0.25},
    {0.001, 0.9},
    {0, 4},
    {0, 1},
    {1, 6},
    {0, 2},
    {0, 2},
    {0.01, 0.8},
    {0.1, 0.8},
}};

/// Several relearning steps apply the same-day formula several times over: the bound keeps w17·w18 from lifting a
/// lapsed question above the stability it had (as fsrs-rs and ts-fsrs compute it, to 8 decimals).
double sameDayCeiling(const std::array<double, 21> &w, int relearningSteps)
{
    const double logStability = std::log(w[11]) + std::log(std::pow(2.0, w[13]) - 1) + w[14] * 0.3;
    const double ceiling = std::sqrt(std::max(-logStability / relearningSteps, 0.0));
    return std::clamp(std::round(ceiling * 1e8) / 1e8, 0.01, weightRanges[17].maximum);
}

} // namespace

Parameters Parameters::clipped(int relearningSteps) const
{
    Parameters result = *this;
    for (std::size_t i = 0; i < w.size(); ++i)
        result.w[i] = weightRanges[i].clip(w[i]);
    if (!shortTerm)
        result.w[19] = Range{0, weightRanges[19].maximum}.clip(w[19]);
    if (relearningSteps > 1) {
        const double ceiling = sameDayCeiling(result.w, relearningSteps);
        result.w[17] = std::min(result.w[17], ceiling);
        result.w[18] = std::min(result.w[18], ceiling);
    }
    return result;
}

MemoryModel::MemoryModel(const Parameters &parameters, int relearningSteps)
    : m_parameters(parameters.clipped(relearningSteps))
    , m_decay(-m_parameters.w[20])
    , m_factor(std::pow(0.9, 1 / m_decay) - 1)
{
}

double MemoryModel::retrievability(double stability, double elapsedDays) const
{
    if (!(elapsedDays > 0))
        return 1;
    return std::pow(1 + m_factor * elapsedDays / std::max(stability, minimumStability), m_decay);
}

MemoryState MemoryModel::next(const std::optional<MemoryState> &state, int elapsedDays, Rating rating) const
{
    if (!state) {
        return {clampStability(m_parameters.w[std::size_t(rating) - 1]),
                std::clamp(initialDifficulty(rating), 1.0, 10.0)};
    }
    const MemoryState old{clampStability(state->stability), std::clamp(state->difficulty, 1.0, 10.0)};
    const double difficulty = nextDifficulty(old.difficulty, rating);
    if (elapsedDays <= 0 && m_parameters.shortTerm)
        return {sameDayStability(old.stability, rating), difficulty};
    const double recall = retrievability(old.stability, elapsedDays);
    if (rating == Rating::Again)
        return {forgetStability(old, recall), difficulty};
    return {recallStability(old, recall, rating), difficulty};
}

int MemoryModel::interval(double stability, double retention, int maximumDays) const
{
    const double days = std::floor(stability * intervalModifier(retention) + 0.5);
    // In doubles up to the end: a very low retention asks for more days than an int holds.
    return int(std::min(std::max(days, 1.0), std::max(double(maximumDays), 1.0)));
}

double MemoryModel::intervalModifier(double retention) const
{
    const double held = retention > 0 ? std::min(retention, 1.0) : 0;
    return (std::pow(held, 1 / m_decay) - 1) / m_factor;
}

double MemoryModel::initialDifficulty(Rating rating) const
{
    return m_parameters.w[4] - std::exp((int(rating) - 1) * m_parameters.w[5]) + 1;
}

double MemoryModel::nextDifficulty(double difficulty, Rating rating) const
{
    const auto &w = m_parameters.w;
    const double damped = difficulty - w[6] * (int(rating) - 3) * (10 - difficulty) / 9;
    return std::clamp(w[7] * initialDifficulty(Rating::Easy) + (1 - w[7]) * damped, 1.0, 10.0);
}

double MemoryModel::sameDayStability(double stability, Rating rating) const
{
    const auto &w = m_parameters.w;
    const double increase = std::pow(stability, -w[19]) * std::exp(w[17] * (int(rating) - 3 + w[18]));
    return clampStability(stability * (rating == Rating::Again ? increase : std::max(increase, 1.0)));
}

double MemoryModel::recallStability(const MemoryState &state, double retrievability, Rating rating) const
{
    const auto &w = m_parameters.w;
    const double hardPenalty = rating == Rating::Hard ? w[15] : 1;
    const double easyBonus = rating == Rating::Easy ? w[16] : 1;
    const double increase = std::exp(w[8]) * (11 - state.difficulty) * std::pow(state.stability, -w[9])
        * std::expm1((1 - retrievability) * w[10]) * hardPenalty * easyBonus;
    return clampStability(state.stability * (1 + increase));
}

double MemoryModel::forgetStability(const MemoryState &state, double retrievability) const
{
    const auto &w = m_parameters.w;
    const double forgotten =
        clampStability(w[11] * std::pow(state.difficulty, -w[12]) * (std::pow(state.stability + 1, w[13]) - 1)
                       * std::exp((1 - retrievability) * w[14]));
    const double ceiling = m_parameters.shortTerm ? state.stability / std::exp(w[17] * w[18]) : state.stability;
    return std::min(std::max(ceiling, minimumStability), forgotten);
}

FuzzRange fuzzRange(double interval, int elapsedDays, int maximumDays)
{
    const auto within = [interval](double start, double end) { return std::max(std::min(interval, end) - start, 0.0); };
    const double delta = 1 + 0.15 * within(2.5, 7) + 0.1 * within(7, 20) + 0.05 * std::max(interval - 20, 0.0);
    const double held = std::min(interval, double(maximumDays));
    const auto rounded = [](double days) { return int(std::floor(days + 0.5)); };
    const int maximum = std::min(rounded(std::min(held + delta, 1e9)), maximumDays);
    int minimum = std::max(2, rounded(held - delta));
    if (held > elapsedDays)
        minimum = std::max(minimum, elapsedDays + 1);
    return {std::min(minimum, maximum), maximum};
}

} // namespace waymark::study
