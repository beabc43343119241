// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readingrecord.h"

#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int sessionMinutes = 5; ///< a session in progress is written this often, so that a crash loses little
constexpr int dwellSeconds = 20; ///< on screen this long, an unread section counts as begun

QString positionSetting(const QString &topic)
{
    return u"reading/"_s + topic;
}

} // namespace

ReadingRecord::ReadingRecord(WorkspaceHost *host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    m_ticks.setInterval(5000);
    m_settled.setSingleShot(true);
    m_settled.setInterval(1500);
    connect(&m_ticks, &QTimer::timeout, this, &ReadingRecord::tick);
    connect(&m_settled, &QTimer::timeout, this, &ReadingRecord::savePosition);
    m_ticks.start();
}

ReadingRecord::~ReadingRecord()
{
    savePosition();
    keep(m_clock.take(m_host->now()));
}

void ReadingRecord::open(const QString &topic)
{
    savePosition();
    keep(m_clock.open(topic, m_host->now()));
    m_topic = topic;
    m_section.clear();
    if (m_host->snapshot())
        m_line = lineOf(*m_host->snapshot(), topic);
}

void ReadingRecord::activity()
{
    m_clock.activity(m_host->now());
}

void ReadingRecord::setActive(bool active)
{
    m_active = active;
    m_clock.setActive(active, m_host->now());
}

void ReadingRecord::follow(const QString &section, int line)
{
    m_line = line;
    if (section != m_section) {
        m_section = section;
        m_sectionSince = m_host->now();
    }
    activity();
    m_settled.start();
}

int ReadingRecord::lineOf(const workspace::Snapshot &snapshot, const QString &topic)
{
    return int(snapshot.settings.value(positionSetting(topic)).toDouble(0));
}

void ReadingRecord::savePosition()
{
    m_settled.stop();
    const SnapshotPtr snapshot = m_host->snapshot();
    if (!m_topic.isEmpty() && snapshot && lineOf(*snapshot, m_topic) != m_line)
        m_host->setSetting(positionSetting(m_topic), m_line);
}

void ReadingRecord::keep(const std::optional<ReadingClock::Stretch> &stretch)
{
    if (stretch)
        m_host->addSession({journal::Session::Kind::Reading, stretch->topic, stretch->start.toUTC(), stretch->minutes});
}

void ReadingRecord::tick()
{
    const QDateTime now = m_host->now();
    m_clock.tick(now);
    if (m_clock.minutes() >= sessionMinutes)
        keep(m_clock.take(now));
    // Only sections can be begun; a topic's own state follows from them.
    const SnapshotPtr snapshot = m_host->snapshot();
    if (snapshot && m_active && m_section.contains(u'#') && snapshot->mark(m_section) == journal::Mark::Unread
        && m_sectionSince.secsTo(now) >= dwellSeconds) {
        m_host->mark(m_section, journal::Mark::Reading);
        m_sectionSince = now;
    }
}

} // namespace waymark::desktop
