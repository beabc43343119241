// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/lineicon.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

QByteArray drawing(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void paintDrawing(QPainter *painter, const QRectF &rect, QByteArray svg, const QColor &colour)
{
    svg.replace("#000000", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    const qreal side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(painter->opacity() * colour.alphaF());
    renderer.render(painter, square);
    painter->restore();
}

} // namespace

LineIcon::LineIcon(const QString &name)
    : m_name(name)
    , m_svg(drawing(name))
{
}

void LineIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QGuiApplication::palette();
    const QColor colour = mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::ButtonText)
        : state == QIcon::On                      ? palette.color(QPalette::Link)
                                                  : palette.color(QPalette::ButtonText);
    paintDrawing(painter, rect, m_svg, colour);
}

QPixmap LineIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap LineIcon::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine *LineIcon::clone() const
{
    return new LineIcon(m_name);
}

void paintLineIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    paintDrawing(painter, rect, drawing(name), colour);
}

} // namespace waymark::desktop
