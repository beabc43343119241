// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/colours.h"
#include "journal/journal.h"

#include <QPainter>

namespace waymark::desktop {

/// The sign of a state, by shape and not only by colour: ○ unread, ◐ reading, ● read, – skipped. `ground` fills what is
/// hollow.
void paintStation(QPainter *painter, const QPointF &centre, qreal radius, journal::Mark mark, const QColor &colour,
                  const QColor &ground);

/// A ring of which `share` (0–1) is drawn strong.
void paintRing(QPainter *painter, const QPointF &centre, qreal radius, double share, const QColor &colour,
               const QColor &faint);

} // namespace waymark::desktop
