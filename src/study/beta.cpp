// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/beta.h"

#include <cmath>

namespace waymark::study {

namespace {

double awayFromZero(double value)
{
    constexpr double tiny = 1e-300;
    return std::abs(value) < tiny ? tiny : value;
}

/// The continued fraction of I_x(a, b) (Abramowitz & Stegun 26.5.8); converges fast for x < (a+1)/(a+b+2).
double continuedFraction(double x, double a, double b)
{
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= 300; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / awayFromZero(1 + even * d);
        c = awayFromZero(1 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / awayFromZero(1 + odd * d);
        c = awayFromZero(1 + odd / c);
        result *= d * c;
        if (std::abs(d * c - 1) < 1e-15)
            break;
    }
    return result;
}

} // namespace

double betaCumulative(double x, double a, double b)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return front * continuedFraction(x, a, b) / a;
    return 1 - front * continuedFraction(1 - x, b, a) / b;
}

double betaQuantile(double probability, double a, double b)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60 && high - low > 1e-13; ++i) {
        const double middle = (low + high) / 2;
        (betaCumulative(middle, a, b) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace waymark::study
