// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace waymark::typeset {

/// Calls `alarm` on a thread of its own when `limit` passes between start() and stop().
class Watchdog
{
public:
    Watchdog(std::chrono::milliseconds limit, std::function<void()> alarm);
    ~Watchdog();

    void start();
    /// After this the alarm of the run begun by start() cannot come any more. True when it came.
    bool stop();

private:
    void run();

    const std::chrono::milliseconds m_limit;
    const std::function<void()> m_alarm;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<std::chrono::steady_clock::time_point> m_deadline;
    bool m_rang = false;
    bool m_quit = false;
    std::thread m_thread;
};

} // namespace waymark::typeset
