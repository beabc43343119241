// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace waymark::typeset {

/// How a topic is set: colours, faces and measure. A value; two documents set with equal styles look the same.
struct Style
{
    bool isDark = false; ///< the colours below are those of the dark theme
    QColor paper, ink, accent;
    QColor muted; ///< captions, labels, the words of a quote
    QColor rule; ///< thin lines: tables, thematic breaks, the edge of a quote
    QColor codePaper, codeInk; ///< panels of code and words of code in the line
    QColor tableHead; ///< behind the head row of a table
    QColor error, errorPaper; ///< a formula that cannot be set
    QColor note, tip, important, warning, caution; ///< edge and title of the five alerts; their ground is a tint of it
    QColor keyword, string, comment, number, function, type, inserted, deleted; ///< code

    QString textFamily; ///< empty: the application's font
    QString cjkFamily; ///< tried for what textFamily lacks; empty: the system's choice
    QString codeFamily; ///< empty: the system's fixed-width font
    qreal pointSize = 12; ///< of running text; everything else is relative to it
    qreal lineHeight = 1.55; ///< of running text, as a multiple of the font's size
    int measure = 72; ///< widest line of running text, in characters of average width
    qreal margin = 24; ///< least free space beside the column, in pixels

    /// The tokens of LOOK.md. Text on its ground reaches a contrast of at least 4.5:1 (tst_style proves it).
    static Style light();
    static Style dark();

    /// The ground of an alert whose edge is `edge`.
    QColor tint(const QColor &edge) const;

    bool operator==(const Style &) const = default;
};

} // namespace waymark::typeset
