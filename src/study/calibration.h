// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/scheduler.h"

#include <QDate>
#include <QString>

#include <vector>

namespace waymark::study {

/// What the memory model expected of an answer, and how it went.
struct Prediction
{
    QString question;
    QDate day; ///< study day of the answer
    double recall = 0; ///< probability of recall expected just before it, 0–1
    Rating rating = Rating::Good;

    bool passed() const { return rating != Rating::Again; }
};

/// The predictions behind one question's review log, in order of time: every answer at least one study day after the
/// one before. The first answer and those of the same day say nothing about forgetting and are left out.
std::vector<Prediction> predictions(const Scheduler &scheduler, const QString &question, std::vector<Review> log);

/// Answers of which about the same was expected.
struct CalibrationBin
{
    double from = 0; ///< expected recall, this included
    double to = 0; ///< this not
    double expected = 0; ///< mean of the expectations
    double passed = 0; ///< share that was passed
    double low = 0; ///< 90 % interval of that share (Wilson's score interval)
    double high = 0;
    std::vector<Prediction> answers; ///< at least one
};

/// The answers by what was expected of them, the least expected first; empty bins are left out.
std::vector<CalibrationBin> calibration(const std::vector<Prediction> &predictions);

} // namespace waymark::study
