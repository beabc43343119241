// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/reader/readingclock.h"
#include "desktop/shell/workspacehost.h"

#include <QObject>
#include <QTimer>

namespace waymark::desktop {

/// Writes down what reading leaves behind: minutes per topic, which sections were begun, where one stopped.
class ReadingRecord : public QObject
{
    Q_OBJECT

public:
    explicit ReadingRecord(WorkspaceHost *host, QObject *parent = nullptr);
    /// Writes what has not been written yet.
    ~ReadingRecord() override;

    /// Another topic is open; empty: none.
    void open(const QString &topic);
    void activity();
    void setActive(bool active);
    /// Id of the section on screen and the line at the top of the window, after scrolling.
    void follow(const QString &section, int line);
    /// The line at which the topic was left, 0 = at its beginning.
    static int lineOf(const workspace::Snapshot &snapshot, const QString &topic);

private:
    void tick();
    void keep(const std::optional<ReadingClock::Stretch> &stretch);
    void savePosition();

    WorkspaceHost *m_host;
    ReadingClock m_clock;
    QTimer m_ticks;
    QTimer m_settled; ///< scrolling has come to rest
    bool m_active = false;
    QString m_topic;
    int m_line = 0;
    QString m_section;
    QDateTime m_sectionSince;
};

} // namespace waymark::desktop
