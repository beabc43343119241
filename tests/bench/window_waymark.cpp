// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_startup compares: the real window on a profile that was used before. Arguments: library and data folder.
#include "desktop/pages.h"
#include "desktop/shell/desktop.h"
#include "desktop/shell/fontwarmup.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/settings.h"
#include "firstpaint.h"

#include <QApplication>

using namespace waymark;

int main(int argc, char **argv)
{
    const desktop::FontWarmup fonts;
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    desktop::DesktopOptions options;
    options.locations = workspace::Locations::standard(arguments[1], arguments[2]);
    options.clock = [] { return QDateTime::currentDateTime(); };
    options.size = QSize(1280, 800);
    desktop::Desktop window(options, desktop::allPages());
    FirstPaint watch;
    window.window()->installEventFilter(&watch);
    window.start();
    return QApplication::exec();
}
