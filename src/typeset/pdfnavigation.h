// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace waymark::typeset {

struct PdfPlace
{
    int page = 0; ///< from 0
    double top = 0; ///< points below the page's upper edge
};

struct PdfNavigation
{
    struct Entry
    {
        QString title;
        int level = 1;
        PdfPlace place;
    };
    std::vector<Entry> outline; ///< in the order of the text
    QHash<QString, PdfPlace> anchors;
};

/// The PDF that QPdfWriter made (Qt 6.4 writes no outline, and "#anchor" as an address on the web) with an outline and
/// with links that lead inside the document. Empty when `pdf` cannot be read; `error` says why.
QByteArray withNavigation(const QByteArray &pdf, const PdfNavigation &navigation, QString *error);

} // namespace waymark::typeset
