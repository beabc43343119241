// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"

#include <QObject>
#include <QTimer>

namespace waymark::desktop {

class Desktop;

/// Renders a page to a PNG file once everything on it has arrived: library read, formulas set, numbers computed.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(Desktop *desktop, PageId page, const QString &topic, const QString &file, QObject *parent = nullptr);

Q_SIGNALS:
    /// The error is empty when the file is written.
    void done(const QString &error);

private:
    void begin();
    void settle();
    void take();

    Desktop *m_desktop;
    PageId m_page;
    QString m_topic;
    QString m_file;
    QTimer m_quiet; ///< nothing has changed for a while
};

} // namespace waymark::desktop
