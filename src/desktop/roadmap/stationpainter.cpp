// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/stationpainter.h"

#include <algorithm>

namespace waymark::desktop {

void paintStation(QPainter *painter, const QPointF &centre, qreal radius, journal::Mark mark, const QColor &colour,
                  const QColor &ground)
{
    const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.75));
    painter->setBrush(mark == journal::Mark::Read ? colour : ground);
    switch (mark) {
    case journal::Mark::Unread:
        painter->drawEllipse(circle);
        break;
    case journal::Mark::Reading:
        painter->drawEllipse(circle);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawPie(circle, 90 * 16, 180 * 16);
        break;
    case journal::Mark::Read: {
        painter->drawEllipse(circle);
        QPen tick(ground, radius / 3.2);
        tick.setCapStyle(Qt::RoundCap);
        tick.setJoinStyle(Qt::RoundJoin);
        painter->setPen(tick);
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(QPolygonF{centre + QPointF(-0.42, 0.02) * radius, centre + QPointF(-0.10, 0.34) * radius,
                                        centre + QPointF(0.46, -0.32) * radius});
        break;
    }
    case journal::Mark::Skipped: {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(circle);
        QPen dash(colour, 2);
        dash.setCapStyle(Qt::RoundCap);
        painter->setPen(dash);
        painter->drawLine(centre - QPointF(radius * 0.7, 0), centre + QPointF(radius * 0.7, 0));
        break;
    }
    }
    painter->restore();
}

void paintRing(QPainter *painter, const QPointF &centre, qreal radius, double share, const QColor &colour,
               const QColor &faint)
{
    const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(faint, 3));
    painter->drawEllipse(circle);
    QPen strong(colour, 3);
    strong.setCapStyle(Qt::FlatCap);
    painter->setPen(strong);
    painter->drawArc(circle, 90 * 16, -int(std::clamp(share, 0.0, 1.0) * 360 * 16));
    painter->restore();
}

} // namespace waymark::desktop
