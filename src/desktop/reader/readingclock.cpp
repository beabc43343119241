// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readingclock.h"

#include <algorithm>
#include <utility>

namespace waymark::desktop {

namespace {
constexpr double shortestStretch = 6; // seconds
}

std::optional<ReadingClock::Stretch> ReadingClock::open(const QString &topic, const QDateTime &now)
{
    const auto before = take(now);
    m_topic = topic;
    m_seconds = 0;
    m_start = now;
    m_lastTick = now;
    m_lastActivity = now;
    return before;
}

void ReadingClock::activity(const QDateTime &now)
{
    tick(now);
    m_lastActivity = now;
}

void ReadingClock::setActive(bool active, const QDateTime &now)
{
    tick(now);
    m_active = active;
    if (active)
        m_lastActivity = now;
}

void ReadingClock::tick(const QDateTime &now)
{
    const QDateTime from = std::exchange(m_lastTick, now);
    if (!m_active || m_topic.isEmpty() || !from.isValid())
        return;
    // Counts up to two minutes after the last activity; a clock set back counts nothing.
    const QDateTime until = std::min(now, m_lastActivity.addSecs(idleSeconds));
    m_seconds += std::max(0.0, double(from.msecsTo(until)) / 1000.0);
}

std::optional<ReadingClock::Stretch> ReadingClock::take(const QDateTime &now)
{
    tick(now);
    if (m_topic.isEmpty() || m_seconds < shortestStretch)
        return std::nullopt;
    Stretch stretch{m_topic, m_start, m_seconds / 60.0};
    m_seconds = 0;
    m_start = now;
    return stretch;
}

} // namespace waymark::desktop
