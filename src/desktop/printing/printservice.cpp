// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/printservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

PrintService *printService(QString *error)
{
    // Beside the installed programs, else where it was built.
    const QDir installed(QCoreApplication::applicationDirPath() + u'/' + QStringLiteral(WAYMARK_PLUGINS));
    const QDir built(QStringLiteral(WAYMARK_BUILT_PLUGINS));
    for (const QDir &folder : {installed, built}) {
        const QString file = folder.filePath(u"libwaymark_printing.so"_s);
        if (!QFileInfo::exists(file))
            continue;
        QPluginLoader loader(file);
        if (auto *service = qobject_cast<PrintService *>(loader.instance()))
            return service;
        *error = loader.errorString();
        return nullptr;
    }
    *error = QCoreApplication::translate("Printing", "the file libwaymark_printing.so is missing");
    return nullptr;
}

} // namespace waymark::desktop
