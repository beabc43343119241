// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QString>

#include <optional>

namespace waymark::typeset {

/// A formula as MathJax set it. Lengths in em of the formula's own font; the origin is at the left end of the baseline.
class Formula
{
public:
    Formula() = default;
    Formula(QByteArray svg, qreal width, qreal height, qreal depth);
    /// One that could not be set, and why.
    static Formula failed(const QString &why);

    qreal width = 0;
    qreal height = 0; ///< above the baseline
    qreal depth = 0; ///< below it
    QByteArray svg; ///< stands alone; colour is currentColor. Empty when the formula failed
    QString error; ///< MathJax's sentence

    /// Everything inked as one shape, y downwards. Computed at the first call; not thread-safe.
    const QPainterPath &path() const;

private:
    mutable std::optional<QPainterPath> m_path;
};

/// Reads what MathJax's SVG output consists of (groups, paths, rectangles, lines, ellipses, polygons, text, nested
/// svg) into one shape in units of the root's viewBox. Unknown elements are left out.
QPainterPath pathFromMathSvg(const QByteArray &svg);

} // namespace waymark::typeset
