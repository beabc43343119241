// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace waymark::desktop {

/// Counts how long a topic is really being read: only while the window is active and the reader did something within
/// the last two minutes. Pure bookkeeping: it is told the time.
class ReadingClock
{
public:
    static constexpr int idleSeconds = 120;

    struct Stretch
    {
        QString topic;
        QDateTime start;
        double minutes = 0;
    };

    /// Another topic is open (empty: none). Returns what was read of the one before, if it was worth counting.
    std::optional<Stretch> open(const QString &topic, const QDateTime &now);
    void activity(const QDateTime &now);
    /// The window became active or inactive.
    void setActive(bool active, const QDateTime &now);
    /// To be called every few seconds.
    void tick(const QDateTime &now);
    /// What was counted since the last stretch was taken; shorter than six seconds is not worth a row and stays.
    std::optional<Stretch> take(const QDateTime &now);

    double minutes() const { return m_seconds / 60.0; }

private:
    QString m_topic;
    QDateTime m_start;
    QDateTime m_lastTick;
    QDateTime m_lastActivity;
    double m_seconds = 0;
    bool m_active = false;
};

} // namespace waymark::desktop
