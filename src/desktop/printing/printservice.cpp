// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/printservice.h"

#include "typeset/pluginfile.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

PrintService *printService(QString *error)
{
    const QString file = typeset::pluginFile(u"libwaymark_printing.so"_s, QStringLiteral(WAYMARK_PLUGINS),
                                             QStringLiteral(WAYMARK_BUILT_PLUGINS));
    if (file.isEmpty()) {
        *error = QCoreApplication::translate("Printing", "the file libwaymark_printing.so is missing");
        return nullptr;
    }
    QPluginLoader loader(file);
    if (auto *service = qobject_cast<PrintService *>(loader.instance()))
        return service;
    *error = loader.errorString();
    return nullptr;
}

} // namespace waymark::desktop
