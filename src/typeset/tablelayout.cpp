// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/tablelayout.h"

namespace waymark::typeset {

std::vector<double> columnWidths(const std::vector<ColumnWish> &wishes, double available)
{
    double least = 0;
    double natural = 0;
    for (const ColumnWish &wish : wishes) {
        least += wish.least;
        natural += wish.natural;
    }
    std::vector<double> widths;
    widths.reserve(wishes.size());
    for (const ColumnWish &wish : wishes) {
        if (natural <= available)
            widths.push_back(wish.natural);
        else if (least >= available)
            widths.push_back(wish.least);
        else
            widths.push_back(wish.least + (wish.natural - wish.least) * (available - least) / (natural - least));
    }
    return widths;
}

} // namespace waymark::typeset
