// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace waymark::desktop {

/// Reads the configuration of the system's fonts on a thread of its own while Qt starts: the first text would wait for
/// it, about a quarter of the time until the window is painted. To be made first in main(). Does nothing where fonts do
/// not come from fontconfig.
class FontWarmup
{
public:
    FontWarmup();
    ~FontWarmup(); ///< waits for the thread

private:
    std::thread m_thread;
};

} // namespace waymark::desktop
