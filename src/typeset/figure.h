// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QSizeF>
#include <QString>

namespace waymark::typeset {

/// A picture of a library: where it is and how large it wants to be.
struct Figure
{
    QString file; ///< canonical path inside the library; empty when there is nothing to show
    QString alternative; ///< what it says to those who cannot see it
    QString title;
    QSizeF size; ///< natural, in CSS pixels
    bool vector = false;
    QString error; ///< why it is not shown, for the reader of the library
};

/// Finds the picture that `target` names as seen from `filePath` (see Source) and reads its size, not its pixels.
/// Refuses addresses on the web, whatever lies outside `libraryRoot` once links are followed, and sizes that would
/// exhaust memory.
Figure locateFigure(const QString &target, const QString &libraryRoot, const QString &filePath);

/// Its pixels, at most `pixels` large; null when the file cannot be read. Any thread.
QImage renderFigure(const Figure &figure, const QSize &pixels);

} // namespace waymark::typeset
