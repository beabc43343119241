// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/exporter.h"

#include "typeset/documentbuilder.h"
#include "typeset/foundry.h"
#include "typeset/htmlwriter.h"
#include "typeset/pagelayout.h"
#include "typeset/pdfnavigation.h"

#include <QCoreApplication>
#include <QFile>
#include <QPageRanges>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTemporaryFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr qreal marginMillimetres = 24;

QString translated(const char *text)
{
    return QCoreApplication::translate("Typeset", text);
}

/// A document laid out for the paper of a printer or a PDF.
class Pages
{
public:
    Pages(const markdown::Document &document, const Style &style, const Source &source, Foundry &foundry,
          const QPagedPaintDevice &device)
        : m_document(DocumentBuilder(document, style, source).build())
        , m_layout(new PageLayout(m_document.get()))
        , m_pixelsPerPoint(m_document->em() / style.pointSize)
    {
        foundry.complete(*m_document, 3);
        m_document->setDocumentLayout(m_layout);
        m_page = device.pageLayout().paintRectPoints().size() * m_pixelsPerPoint;
        m_document->setTextWidth(m_page.width());
        m_layout->setPageHeight(m_page.height());
    }

    const TypesetDocument &document() const { return *m_document; }
    const PageLayout &layout() const { return *m_layout; }
    qreal pageHeight() const { return m_page.height(); }
    qreal pointsPerPixel() const { return 1 / m_pixelsPerPoint; }

    bool paint(QPagedPaintDevice &device)
    {
        QPainter painter;
        if (!painter.begin(&device))
            return false;
        const qreal scale = device.logicalDpiX() / 72.0 / m_pixelsPerPoint;
        painter.scale(scale, scale);
        const QPageRanges ranges = device.pageRanges();
        bool first = true;
        for (int page = 0; page < m_layout->pageCount(); ++page) {
            if (!ranges.isEmpty() && !ranges.contains(page + 1))
                continue;
            if (!first && !device.newPage())
                return false;
            first = false;
            paintPage(painter, page);
        }
        return painter.end();
    }

private:
    void paintPage(QPainter &painter, int page)
    {
        painter.save();
        painter.translate(0, -page * m_page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        // Half a pixel less, or lines that only touch the page would be drawn on both.
        context.clip = QRectF(0, page * m_page.height() + 0.5, m_page.width(), m_page.height() - 1);
        painter.setClipRect(QRectF(-30, page * m_page.height(), m_page.width() + 60, m_page.height()));
        m_layout->draw(&painter, context);
        painter.restore();
    }

    std::unique_ptr<TypesetDocument> m_document;
    PageLayout *m_layout; ///< owned by the document
    qreal m_pixelsPerPoint;
    QSizeF m_page; ///< in the document's pixels
};

/// Where anchors and headings came to stand, for the PDF's own navigation.
PdfNavigation navigationOf(const Pages &pages)
{
    PdfNavigation navigation;
    const TypesetDocument &document = pages.document();
    const auto placeOf = [&](int position) {
        const qreal y = pages.layout().blockBoundingRect(document.findBlock(position)).top();
        const int page = int(std::floor(y / pages.pageHeight() + 1e-6));
        const qreal margin = marginMillimetres * 72 / 25.4;
        return PdfPlace{page, margin + (y - page * pages.pageHeight()) * pages.pointsPerPixel()};
    };
    for (const OutlineEntry &entry : document.outline)
        navigation.outline.push_back({entry.title, entry.level, placeOf(entry.position)});
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QStringList names = block.blockFormat().property(AnchorsProperty).toStringList();
        for (auto it = block.begin(); !it.atEnd(); ++it)
            names += it.fragment().charFormat().anchorNames();
        for (const QString &name : std::as_const(names))
            navigation.anchors.insert(name, placeOf(block.position()));
    }
    return navigation;
}

} // namespace

Exporter::Exporter(const QString &cacheFile, const QString &bundledCache)
    : m_foundry(std::make_unique<Foundry>(cacheFile, bundledCache))
{
}

Exporter::~Exporter() = default;

QString Exporter::toHtml(const markdown::Document &document, const Style &style, const Source &source)
{
    return HtmlWriter(document, style, source, *m_foundry).page();
}

QString Exporter::toPdf(const markdown::Document &document, const Style &style, const Source &source,
                        const QString &file)
{
    // Written beside the target and given navigation there: a half-made file never has the wanted name.
    QTemporaryFile plain(file + u".XXXXXX"_s);
    if (!plain.open())
        return translated("%1 cannot be written: %2. Choose another place.").arg(file, plain.errorString());
    QPdfWriter writer(&plain);
    writer.setResolution(600);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                          QPageLayout::Millimeter);
    writer.setCreator(u"Waymark"_s);
    Pages pages(document, style, source, *m_foundry, writer);
    writer.setTitle(pages.document().metaInformation(QTextDocument::DocumentTitle));

    if (!pages.paint(writer))
        return translated("%1 cannot be written. Choose another place.").arg(file);
    plain.flush();
    plain.seek(0);

    QString error;
    const QByteArray bytes = withNavigation(plain.readAll(), navigationOf(pages), &error);
    if (bytes.isEmpty())
        return translated("%1 cannot be written: %2").arg(file, error);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return translated("%1 cannot be written: %2. Choose another place.").arg(file, out.errorString());
    return {};
}

bool Exporter::print(const markdown::Document &document, const Style &style, const Source &source,
                     QPagedPaintDevice &device)
{
    return Pages(document, style, source, *m_foundry, device).paint(device);
}

} // namespace waymark::typeset
