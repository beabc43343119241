// SPDX-License-Identifier: GPL-3.0-or-later
// Where fonts do not come from fontconfig there is nothing to read ahead.
#include "desktop/shell/fontwarmup.h"

namespace waymark::desktop {

FontWarmup::FontWarmup() = default;
FontWarmup::~FontWarmup() = default;

} // namespace waymark::desktop
