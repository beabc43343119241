// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"

#include <QObject>

namespace waymark::desktop {

/// File › Export the calendar: the accepted plan as an .ics file.
class CalendarExport : public QObject
{
    Q_OBJECT

public:
    /// Adds its action to the File menu. `window` is what its dialog stands before, and owns this.
    CalendarExport(const Collaborators &with, QWidget *window);

Q_SIGNALS:
    void said(const QString &sentence); ///< it went well
    void failed(const QString &sentence); ///< it did not

private:
    void save();

    Collaborators m_with;
    QWidget *m_window;
};

} // namespace waymark::desktop
