// SPDX-License-Identifier: GPL-3.0-or-later
// Loads what knows PDF when somebody makes one: linked, libqpdf and the cryptography below it would cost every start.
#include "typeset/pdfnavigation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

QByteArray withNavigation(const QByteArray &pdf, const PdfNavigation &navigation, QString *error)
{
    using Function = void (*)(const QByteArray *, const PdfNavigation *, QByteArray *, QString *);
    // Beside the installed programs, else where it was built.
    const QDir installed(QCoreApplication::applicationDirPath() + u'/' + QStringLiteral(WAYMARK_PLUGINS));
    const QDir built(QStringLiteral(WAYMARK_BUILT_PLUGINS));
    for (const QDir &folder : {installed, built}) {
        const QString file = folder.filePath(u"libwaymark_pdf.so"_s);
        if (!QFileInfo::exists(file))
            continue;
        QLibrary library(file);
        const auto function = reinterpret_cast<Function>(library.resolve("waymark_with_navigation"));
        if (!function) {
            *error = library.errorString();
            return {};
        }
        QByteArray result;
        function(&pdf, &navigation, &result, error);
        return result;
    }
    *error = QCoreApplication::translate("Typeset", "the file libwaymark_pdf.so is missing");
    return {};
}

} // namespace waymark::typeset
