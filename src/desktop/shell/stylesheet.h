// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/colours.h"

#include <QString>

class QWidget;

namespace waymark::desktop {

class Theme;

/// Gives one named widget the rules that ui/waymark.qss has for its name, in the colours of the theme, now and whenever
/// these change. Only for single widgets that the style cannot dress; a sheet on a window slows everything below it.
void dressByName(QWidget *widget, const Theme *theme);

/// The sheet with every @name replaced by that colour. A name that is no colour stays as it is.
QString filledIn(const QString &sheet, const Colours &colours);

} // namespace waymark::desktop
