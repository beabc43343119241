// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractAxis>
#include <QChart>

namespace waymark::desktop {

struct Colours;

/// Our colours and faces on a chart: no frame, no legend, quiet grid.
void dress(QChart *chart, const Colours &colours, const QFont &font);
void dress(QAbstractAxis *axis, const Colours &colours, const QFont &font);

} // namespace waymark::desktop
