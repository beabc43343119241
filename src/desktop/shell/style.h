// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/colours.h"

#include <QProxyStyle>

namespace waymark::desktop {

/// Fusion with quieter frames: flat buttons and fields with hairlines, slim scroll bars, hairline splitters, a visible
/// ring around what has the keyboard.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Colours &colours);
    void setColours(const Colours &colours) { m_colours = colours; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOption *option, QPainter *painter) const;
    void drawField(const QStyleOption *option, QPainter *painter) const;
    void drawFocusRing(const QRectF &rect, QPainter *painter, qreal radius) const;

    Colours m_colours;
};

} // namespace waymark::desktop
