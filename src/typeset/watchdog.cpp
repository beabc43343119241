// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/watchdog.h"

namespace waymark::typeset {

Watchdog::Watchdog(std::chrono::milliseconds limit, std::function<void()> alarm)
    : m_limit(limit)
    , m_alarm(std::move(alarm))
    , m_thread([this] { run(); })
{
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Watchdog::start()
{
    {
        const std::lock_guard lock(m_mutex);
        m_deadline = std::chrono::steady_clock::now() + m_limit;
        m_rang = false;
    }
    m_changed.notify_one();
}

bool Watchdog::stop()
{
    // Not notified: the thread wakes at the old deadline at the latest and finds it gone. Saves a wake-up per formula.
    const std::lock_guard lock(m_mutex);
    m_deadline.reset();
    return m_rang;
}

void Watchdog::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_quit) {
        if (!m_deadline) {
            m_changed.wait(lock);
            continue;
        }
        const auto deadline = *m_deadline;
        if (std::chrono::steady_clock::now() >= deadline) {
            // Under the lock, so that it cannot hit a later run.
            m_rang = true;
            m_deadline.reset();
            m_alarm();
            continue;
        }
        m_changed.wait_until(lock, deadline);
    }
}

} // namespace waymark::typeset
