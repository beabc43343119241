// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/exporter.h"

#include "typeset/documentbuilder.h"
#include "typeset/foundry.h"
#include "typeset/htmlwriter.h"
#include "typeset/pagelayout.h"
#include "typeset/pdfnavigation.h"

#include <QCoreApplication>
#include <QFile>
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

/// Where anchors and headings came to stand, for the PDF's own navigation.
PdfNavigation navigationOf(const TypesetDocument &document, const PageLayout &layout, qreal pageHeight,
                           qreal pointsPerPixel)
{
    PdfNavigation navigation;
    const auto placeOf = [&](int position) {
        const qreal y = layout.blockBoundingRect(document.findBlock(position)).top();
        const int page = int(std::floor(y / pageHeight + 1e-6));
        const qreal margin = marginMillimetres * 72 / 25.4;
        return PdfPlace{page, margin + (y - page * pageHeight) * pointsPerPixel};
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
    const std::unique_ptr<TypesetDocument> made = DocumentBuilder(document, style, source).build();
    m_foundry->complete(*made, 3);
    auto *layout = new PageLayout(made.get());
    made->setDocumentLayout(layout);

    // Written beside the target and given navigation there: a half-made file never has the wanted name.
    QTemporaryFile plain(file + u".XXXXXX"_s);
    if (!plain.open())
        return translated("%1 cannot be written: %2. Choose another place.").arg(file, plain.errorString());
    QPdfWriter writer(&plain);
    writer.setResolution(600);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                          QPageLayout::Millimeter);
    writer.setTitle(made->metaInformation(QTextDocument::DocumentTitle));
    writer.setCreator(u"Waymark"_s);

    const qreal pixelsPerPoint = made->em() / style.pointSize;
    const QRectF area = writer.pageLayout().paintRectPoints();
    const QSizeF page = area.size() * pixelsPerPoint;
    made->setTextWidth(page.width());
    layout->setPageHeight(page.height());
    QPainter painter;
    if (!painter.begin(&writer))
        return translated("%1 cannot be written. Choose another place.").arg(file);
    painter.scale(writer.resolution() / 72.0 / pixelsPerPoint, writer.resolution() / 72.0 / pixelsPerPoint);
    for (int i = 0; i < layout->pageCount(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        // Half a pixel less, or lines that only touch the page would be drawn on both.
        context.clip = QRectF(0, i * page.height() + 0.5, page.width(), page.height() - 1);
        painter.setClipRect(QRectF(-30, i * page.height(), page.width() + 60, page.height()));
        layout->draw(&painter, context);
        painter.restore();
    }
    painter.end();
    plain.flush();
    plain.seek(0);

    QString error;
    const QByteArray bytes =
        withNavigation(plain.readAll(), navigationOf(*made, *layout, page.height(), 1 / pixelsPerPoint), &error);
    if (bytes.isEmpty())
        return translated("%1 cannot be written: %2").arg(file, error);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return translated("%1 cannot be written: %2. Choose another place.").arg(file, out.errorString());
    return {};
}

} // namespace waymark::typeset
