// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/style.h"

#include <QFont>

namespace waymark::desktop {

class Settings;
class Theme;

/// How text is set in the present theme with the learner's faces. `shell` is the font of the window, which carries the
/// text size.
typeset::Style readingStyle(const Theme &theme, const Settings &settings, const QFont &shell);

} // namespace waymark::desktop
