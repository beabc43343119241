// SPDX-License-Identifier: GPL-3.0-or-later
// Loads what knows PDF when somebody makes one: linked, libqpdf and the cryptography below it would cost every start.
#include "typeset/pdfnavigation.h"

#include "typeset/pluginfile.h"

#include <QCoreApplication>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

QByteArray withNavigation(const QByteArray &pdf, const PdfNavigation &navigation, QString *error)
{
    using Function = void (*)(const QByteArray *, const PdfNavigation *, QByteArray *, QString *);
    const QString file =
        pluginFile(u"libwaymark_pdf.so"_s, QStringLiteral(WAYMARK_PLUGINS), QStringLiteral(WAYMARK_BUILT_PLUGINS));
    if (file.isEmpty()) {
        *error = QCoreApplication::translate("Typeset", "the file libwaymark_pdf.so is missing");
        return {};
    }
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

} // namespace waymark::typeset
