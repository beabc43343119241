// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace waymark::desktop {

/// Asks the person for a file. Every page asks here, so that a test can answer instead.
class FileDialog
{
public:
    /// Where to write. `proposal` is a file name, put into the home folder. `filters` as QFileDialog has them; a name
    /// without an ending gets that of the filter chosen. Asks before an existing file is replaced. Empty: the person
    /// thought better of it.
    static QString saveName(QWidget *parent, const QString &title, const QString &proposal, const QString &filters);
    /// Which file to read; empty: none.
    static QString openName(QWidget *parent, const QString &title, const QString &folder, const QString &filters);

    /// The next question is answered with this path, and no dialog appears. For tests.
    static void setNextAnswer(const QString &path);
};

} // namespace waymark::desktop
