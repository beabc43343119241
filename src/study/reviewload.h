// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/scheduler.h"

#include <QDate>

#include <vector>

namespace waymark::study {

/// Minutes one answer takes on average, from reading the question to the rating.
inline constexpr double minutesPerReview = 0.4;

/// Expected minutes of reviews of one new question on each of `days` days, the first being the day it is first
/// answered: the two answers of that day, then reviews when they fall due, with the failures the retention aimed at
/// implies.
std::vector<double> expectedReviewMinutes(const Scheduler &scheduler, int days);

/// Expected minutes of reviews of questions already seen, on each of `days` days from `today`. What is due by `today`
/// falls on it.
std::vector<double> expectedReviewMinutes(const Scheduler &scheduler, const std::vector<QuestionMemory> &memories,
                                          QDate today, int days);

} // namespace waymark::study
