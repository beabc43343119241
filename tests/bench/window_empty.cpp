// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of bench_startup: a Qt window with nothing in it.
#include "firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    FirstPaint watch;
    QMainWindow window;
    window.installEventFilter(&watch);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
