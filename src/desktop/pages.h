// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"

namespace waymark::desktop {

/// How each of the four pages is made.
PageFactories allPages();

} // namespace waymark::desktop
