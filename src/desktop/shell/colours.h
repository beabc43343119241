// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace waymark::desktop {

/// Every colour that the program draws with, for one appearance. No other place names a colour.
struct Colours
{
    bool dark = false;
    QColor paper; ///< ground of text to read
    QColor surface; ///< ground of rails, bars and side panes
    QColor raised; ///< ground of fields, cards and menus
    QColor ink; ///< text
    QColor muted; ///< secondary text; readable on paper, surface and raised
    QColor line; ///< hairlines and frames
    QColor accent; ///< links, progress, the one action that matters
    QColor onAccent; ///< text on accent
    QColor accentTint; ///< ground of what is selected or current; ink and accent read on it
    QColor hover; ///< ground under the pointer
    QColor focus; ///< ring around what has the keyboard
    QColor error; ///< text of errors
    QColor errorTint; ///< ground of errors
    QColor warning; ///< text of warnings
    QColor warningTint;
    QColor code; ///< ground of code
    QColor highlight; ///< ground of search hits and marked passages; ink reads on it
    std::array<QColor, 10> tracks; ///< hues that differ in lightness as well; used as shapes and blocks

    /// Colour of the track at this place in the learning order; repeats after ten.
    QColor track(int order) const { return tracks[size_t(order < 0 ? 0 : order) % tracks.size()]; }
    /// Ink or paper, whichever reads better on `ground`.
    QColor textOn(const QColor &ground) const;
};

const Colours &lightColours();
const Colours &darkColours();

/// Contrast ratio of two opaque colours, 1–21 (WCAG 2.2, relative luminance of sRGB).
double contrast(const QColor &one, const QColor &other);

struct TextPair
{
    QString name;
    QColor text;
    QColor ground;
};

/// Every combination in which text appears; each must reach 4.5.
std::vector<TextPair> textPairs(const Colours &colours);

} // namespace waymark::desktop
