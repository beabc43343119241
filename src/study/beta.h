// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waymark::study {

/// Regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most x.
/// a, b > 0. Continued fraction of Abramowitz & Stegun 26.5.8, evaluated by Lentz's method; absolute error below 1e-12.
double betaCumulative(double x, double a, double b);

/// The x with betaCumulative(x, a, b) = probability, by bisection; absolute error below 1e-12.
double betaQuantile(double probability, double a, double b);

} // namespace waymark::study
