// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/fontwarmup.h"

#include <fontconfig/fontconfig.h>

namespace waymark::desktop {

// fontconfig keeps one configuration for the process and locks it; Qt, which asks for it a little later, finds it
// there.
FontWarmup::FontWarmup()
    : m_thread([] { FcInit(); })
{
}

FontWarmup::~FontWarmup()
{
    m_thread.join();
}

} // namespace waymark::desktop
