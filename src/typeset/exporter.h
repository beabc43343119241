// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "typeset/typesetter.h"

#include <QString>

class QPagedPaintDevice;

namespace waymark::typeset {

class Foundry;

/// Turns parsed Markdown into files that stand alone. Works at once, on the calling thread, formulas included; the
/// first formula that no cache knows costs a quarter of a second. `toPdf` needs a QGuiApplication, as all fonts do.
class Exporter
{
public:
    /// Caches as for Typesetter.
    explicit Exporter(const QString &cacheFile = {}, const QString &bundledCache = {});
    ~Exporter();

    /// A whole HTML page: formulas as inline SVG titled with their TeX, pictures of the library as data: addresses,
    /// no script, nothing loaded from anywhere. All text is escaped; raw HTML is reduced to harmless tags, links to
    /// http, https, mailto and relative addresses. Of formulas beyond some hundreds of different ones the source
    /// stands.
    QString toHtml(const markdown::Document &document, const Style &style, const Source &source);

    /// Writes an A4 PDF with an outline and working links inside the document. Empty when it is written, else why not.
    QString toPdf(const markdown::Document &document, const Style &style, const Source &source, const QString &file);

    /// Paints the document on the pages of a printer, those of its page ranges if it has any. False: it takes no
    /// painting, as a printer that has gone.
    bool print(const markdown::Document &document, const Style &style, const Source &source, QPagedPaintDevice &device);

private:
    std::unique_ptr<Foundry> m_foundry;
};

/// True for addresses that a link may lead to: http, https, mailto, relative ones and anchors.
bool isHarmlessAddress(const QString &address);

} // namespace waymark::typeset
