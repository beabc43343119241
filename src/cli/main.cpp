// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QGuiApplication>

#include <memory>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace waymark::cli;
    QCoreApplication::setApplicationName(u"waymark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));

    // Only typesetting needs fonts and pictures, and the program must run where there is no display.
    bool typesets = false;
    for (int index = 1; index < argc; ++index)
        for (const char *word : {"show", "html", "pdf", "--format=html", "--format=pdf"})
            typesets = typesets || qstrcmp(argv[index], word) == 0;
    std::unique_ptr<QCoreApplication> application;
    if (typesets) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    application->setProperty("waymarkContent", QStringLiteral(WAYMARK_CONTENT));

    const Parsed parsed = parseArguments(QCoreApplication::arguments().mid(1), commandSpecs());
    if (!parsed.text.isEmpty()) {
        printText(parsed.text);
        return int(Exit::Done);
    }
    if (!parsed.invocation) {
        complain(parsed.complaint);
        return int(Exit::WrongUsage);
    }
    return int(run(*parsed.invocation));
}
