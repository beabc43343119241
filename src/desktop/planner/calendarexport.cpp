// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/calendarexport.h"

#include "calendar/icalendar.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/filedialog.h"
#include "desktop/shell/workspacehost.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

CalendarExport::CalendarExport(const Collaborators &with, QWidget *window)
    : QObject(window)
    , m_with(with)
    , m_window(window)
{
    connect(m_with.actions->add(
                {"file.exportCalendar", MenuId::File, QT_TRANSLATE_NOOP("Actions", "Export the &calendar …")}),
            &QAction::triggered, this, &CalendarExport::save);
}

void CalendarExport::save()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || !snapshot->plan) {
        Q_EMIT failed(tr("There is no plan to export yet. Make one first."));
        return;
    }
    const QString path =
        FileDialog::saveName(m_window, tr("Export calendar"), u"waymark.ics"_s, tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    calendar::CalendarOptions options;
    options.stamp = m_with.host->now().toUTC();
    options.scope = snapshot->libraryId;
    const QByteArray bytes = calendar::toICalendar(*snapshot->plan, options);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        Q_EMIT said(tr("Wrote the calendar to %1.").arg(path));
    else
        Q_EMIT failed(tr("“%1” cannot be written: %2. Choose another place.").arg(path, file.errorString()));
}

} // namespace waymark::desktop
