// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages.h"
#include "desktop/shell/commandline.h"
#include "desktop/shell/demo.h"
#include "desktop/shell/desktop.h"
#include "desktop/shell/fontwarmup.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/screenshot.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/singleinstance.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The folder that came with the program: beside the installed executable, else in the source it was built from.
QString builtInShare()
{
    const QString installed = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/waymark"_s);
    return QFileInfo(installed + u"/content"_s).isDir() ? installed : QStringLiteral(WAYMARK_SOURCE_DIR);
}

int fail(const QString &sentence, int code)
{
    QTextStream(stderr) << "waymark: " << sentence << '\n';
    return code;
}

/// Options must be known before there is a window system, and may be wrong without one.
bool isScreenshot(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        if (QByteArrayView(argv[i]).startsWith("--screenshot"))
            return true;
    return false;
}

int run(const desktop::CommandLine &wish)
{
    QTemporaryDir demoFolder;
    const QString dataFolder = wish.demo ? demoFolder.path() : wish.data;
    desktop::DesktopOptions options;
    const QString share = builtInShare();
    options.bundledTypesetCache = share + u"/typeset.sqlite"_s;
    options.clock = [] { return QDateTime::currentDateTime(); };
    options.appearance = wish.appearance;
    options.language = wish.language;
    options.size = wish.size;
    options.remembersLibrary = !wish.demo;
    options.locations =
        workspace::Locations::standard(wish.library.isEmpty() ? share + u"/content"_s : wish.library, dataFolder);

    desktop::SingleInstance instance(options.locations.data);
    if (!wish.demo && wish.screenshot.isEmpty()) {
        if (instance.wakeOther())
            return 0;
        if (wish.library.isEmpty())
            for (const QString &last : desktop::Settings(options.locations.data).libraries().mid(0, 1))
                if (QFileInfo(last).isDir())
                    options.locations.library = last;
    }
    if (wish.demo) {
        // Each picture of the demo is the same whatever language the person speaks; the formulas need not be set anew
        // each time.
        if (auto month = desktop::simulateMonth(options.locations, options.clock(), options.zone); !month)
            return fail(month.error().message, 1);
        desktop::Settings(options.locations.data).setFirstStartDone();
    }

    desktop::Desktop desktop(options, desktop::allPages());
    QObject::connect(&instance, &desktop::SingleInstance::woken, desktop.window(), &desktop::MainWindow::wake);
    if (wish.screenshot.isEmpty()) {
        if (!wish.topic.isEmpty() || wish.page != desktop::PageId::Study)
            QObject::connect(desktop.window(), &desktop::MainWindow::arrived, desktop.window(), [&] {
                if (wish.topic.isEmpty())
                    desktop.window()->showPage(wish.page);
                else
                    desktop.window()->openTopic(wish.topic);
            });
        desktop.start();
        return QApplication::exec();
    }
    desktop::Screenshot picture(&desktop, wish.page, wish.topic, wish.screenshot);
    QString error;
    QObject::connect(&picture, &desktop::Screenshot::done, qApp, [&](const QString &sentence) {
        error = sentence;
        QCoreApplication::quit();
    });
    desktop.start();
    QApplication::exec();
    return error.isEmpty() ? 0 : fail(error, 1);
}

} // namespace

int main(int argc, char **argv)
{
    const desktop::FontWarmup fonts;
    if (isScreenshot(argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(u"waymark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    // Names the folders as ~/.local/share/waymark, the same for waymark-cli.
    QGuiApplication::setDesktopFileName(u"waymark"_s);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Waymark"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/waymark.svg"_s));
    const desktop::CommandLine wish = desktop::CommandLine::parse(QCoreApplication::arguments());
    if (!wish.problem.isEmpty())
        return fail(wish.problem, 2);
    if (!wish.message.isEmpty()) {
        QTextStream(stdout) << wish.message;
        return 0;
    }
    return run(wish);
}
