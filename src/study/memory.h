// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

namespace waymark::study {

/// How well an answer was remembered. The numbers are FSRS's G and are what the journal stores.
enum class Rating { Again = 1, Hard, Good, Easy };

/// Stabilities below this are not told apart (days).
inline constexpr double minimumStability = 0.001;

/// What FSRS knows about one question right after a review.
struct MemoryState
{
    double stability = 0; ///< days until the probability of recall has fallen to 0.9; [0.001, 36500]
    double difficulty = 0; ///< [1, 10]

    bool operator==(const MemoryState &) const = default;
};

/// The 21 weights of FSRS-6 (defaults of ts-fsrs 5.4.2, fsrs-rs 6.x and py-fsrs 6.3).
struct Parameters
{
    std::array<double, 21> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                             1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
    /// Whether a second review on the same study day uses the same-day formula. Without it every review is treated as a
    /// spaced one and the scheduler has no learning steps ("long term" in ts-fsrs).
    bool shortTerm = true;

    /// The weights moved into the ranges the model is defined for; what is not a number becomes the lower bound.
    /// With more than one relearning step w17 and w18 are bounded further, so that lapses cannot raise stability.
    Parameters clipped(int relearningSteps = 1) const;

    bool operator==(const Parameters &) const = default;
};

/// FSRS-6 as a set of pure functions over clipped parameters (formulas: https://github.com/open-spaced-repetition).
/// Cheap to copy; safe to use from any thread.
class MemoryModel
{
public:
    /// Clips `parameters` first; see Parameters::clipped.
    explicit MemoryModel(const Parameters &parameters = {}, int relearningSteps = 1);

    const Parameters &parameters() const { return m_parameters; }

    /// Probability of recall, 0–1, `elapsedDays` after the review that left `stability`. 1 for no or negative time.
    double retrievability(double stability, double elapsedDays) const;

    /// The state after a review rated `rating`, `elapsedDays` whole study days after the previous one (negative counts
    /// as 0). Without a previous state this is the first review and `elapsedDays` is ignored.
    MemoryState next(const std::optional<MemoryState> &state, int elapsedDays, Rating rating) const;

    /// Days until recall falls to `retention`, rounded to whole days and held in [1, maximumDays]. `retention` is held
    /// in (0, 1]; a maximum below one day counts as one day.
    int interval(double stability, double retention, int maximumDays) const;

    /// interval(S, retention) / S before rounding.
    double intervalModifier(double retention) const;

    /// Constant of the forgetting curve: R = (1 + factor·t/S)^(-w20), chosen so that R(S, S) = 0.9.
    double curveFactor() const { return m_factor; }

private:
    double initialDifficulty(Rating rating) const;
    double nextDifficulty(double difficulty, Rating rating) const;
    double sameDayStability(double stability, Rating rating) const;
    double recallStability(const MemoryState &state, double retrievability, Rating rating) const;
    double forgetStability(const MemoryState &state, double retrievability) const;

    Parameters m_parameters;
    double m_decay;
    double m_factor;
};

/// Whole days between which an interval may be moved so that reviews do not clump.
struct FuzzRange
{
    int minimum;
    int maximum;
};

/// Range around `interval` (days) of a review that came `elapsedDays` after the one before: never below 2 days, never
/// back to or before `elapsedDays` when the interval is longer, never above `maximumDays`.
FuzzRange fuzzRange(double interval, int elapsedDays, int maximumDays);

} // namespace waymark::study
