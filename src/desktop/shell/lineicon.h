// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIconEngine>

namespace waymark::desktop {

/// Draws an icon of resources/icons in the palette's text colour (the accent when checked, faded when disabled). Reads
/// the palette at every paint, so that icons follow the theme without being set again.
class LineIcon : public QIconEngine
{
public:
    explicit LineIcon(const QString &name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;

private:
    QString m_name;
    QByteArray m_svg;
};

/// Draws the icon in a colour of the caller's choice.
void paintLineIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour);

} // namespace waymark::desktop
