// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"

#include <QObject>

namespace waymark::journal {
struct ImportReport;
}

namespace waymark::desktop {

/// The journal as a file: exported, imported, backed up and restored from the File menu. What came of it is said in one
/// sentence.
class JournalFiles : public QObject
{
    Q_OBJECT

public:
    /// Adds its actions to the File menu. `window` is what its dialogs stand before, and owns this.
    JournalFiles(const Collaborators &with, QWidget *window);

Q_SIGNALS:
    void said(const QString &sentence); ///< it went well
    void failed(const QString &sentence); ///< it did not; nothing was changed

private:
    bool isOpen(); ///< false: said so
    void exportJournal();
    void importJournal();
    void preview(const QString &file, const journal::ImportReport &report);
    void merge(const QString &file);
    void backUp();
    void chooseBackup();

    Collaborators m_with;
    QWidget *m_window;
};

} // namespace waymark::desktop
