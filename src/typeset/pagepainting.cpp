// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PageLayout that paints, and the formulas and pictures in the line.
#include "typeset/pagelayout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

/// How a formula that has no shape (yet) stands in the text: its source.
QFont sourceFont(const TypesetDocument &document, const FormulaUse &use)
{
    QFont font = document.codeFont();
    font.setPixelSize(qMax(1, qRound(use.pixelSize * 0.8)));
    return font;
}

QString sourceText(const FormulaUse &use)
{
    return use.tex.simplified();
}

constexpr qreal sourcePadding = 3;

} // namespace

void PageLayout::draw(QPainter *painter, const PaintContext &context)
{
    flowed().flowTo(context.clip.isValid() ? context.clip.bottom() : std::numeric_limits<qreal>::infinity());
    const QRectF clip = context.clip.isValid() ? context.clip : QRectF(0, 0, m_size.width(), m_flow.y);
    painter->save();
    painter->setPen(m_document->style().ink);
    // Boxes that have not ended yet reach down to what has been placed.
    for (PlacedBox unfinished : m_flow.open) {
        unfinished.rect.setBottom(m_flow.y);
        if (unfinished.rect.intersects(clip))
            drawBox(painter, unfinished);
    }
    // Inner boxes were closed first; the outer ones must not cover them.
    for (auto it = m_boxes.rbegin(); it != m_boxes.rend(); ++it)
        if (it->rect.intersects(clip))
            drawBox(painter, *it);
    for (int i = qMax(0, itemAt(clip.top())); i < int(m_items.size()); ++i) {
        const Item &item = m_items[size_t(i)];
        if (item.rect.top() > clip.bottom())
            break;
        if (!item.folded)
            drawItem(painter, item, context);
    }
    painter->restore();
}

void PageLayout::drawBox(QPainter *painter, const PlacedBox &placed) const
{
    const Box &box = m_document->boxes[size_t(placed.box)];
    const qreal em = m_document->em();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (box.ground.isValid()) {
        painter->setBrush(box.ground);
        painter->drawRoundedRect(placed.rect, 0.3 * em, 0.3 * em);
    }
    if (box.edge.isValid() && box.open) {
        painter->setBrush(box.edge);
        painter->drawRoundedRect(QRectF(placed.rect.topLeft(), QSizeF(0.2 * em, placed.rect.height())), 0.1 * em,
                                 0.1 * em);
    }
    if (!box.label.isEmpty()) {
        QFont font = m_document->defaultFont();
        font.setPixelSize(qMax(1, qRound(em * 0.72)));
        painter->setFont(font);
        painter->setPen(m_document->style().muted);
        painter->drawText(placed.rect.adjusted(0, 0.2 * em, -0.6 * em, 0), Qt::AlignRight | Qt::AlignTop, box.label);
    }
    painter->restore();
}

void PageLayout::drawItem(QPainter *painter, const Item &item, const PaintContext &context) const
{
    const bool scrolls = item.natural > item.rect.width() + 0.5
        && (item.table || item.block.blockFormat().boolProperty(ScrollsProperty));
    painter->save();
    if (scrolls)
        painter->setClipRect(item.rect.adjusted(-1, 0, 1, 0), Qt::IntersectClip);
    if (item.table) {
        drawGrid(painter, item);
        for (int r = 0; r < item.table->rows(); ++r)
            for (int c = 0; c < item.table->columns(); ++c)
                drawBlock(painter, cellBlock(item.table, r, c), context, {});
    } else {
        drawMarker(painter, item.block);
        if (item.block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
            const qreal y = std::round(item.rect.center().y()) + 0.5;
            const qreal half = qMin(item.rect.width() / 2, 4 * m_document->em());
            painter->setPen(QPen(m_document->style().rule, 1));
            painter->drawLine(QPointF(item.rect.center().x() - half, y), QPointF(item.rect.center().x() + half, y));
            painter->setPen(m_document->style().ink);
        }
        drawBlock(painter, item.block, context, context.clip);
    }
    painter->restore();
    if (scrolls && m_pageHeight <= 0) {
        // How far along one is, where a scroll bar would be.
        const qreal share = item.rect.width() / item.natural;
        const qreal x = item.rect.left() + scrollOf(item) * share;
        const bool code = !item.table && item.offset == 0 && item.block.charFormat().fontFixedPitch();
        painter->setPen(Qt::NoPen);
        QColor colour = m_document->style().muted;
        colour.setAlphaF(0.45F);
        painter->setBrush(colour);
        painter->drawRoundedRect(
            QRectF(x, item.rect.bottom() + (code ? 0.35 : 0.1) * m_document->em(), item.rect.width() * share, 4), 2, 2);
    }
}

void PageLayout::drawGrid(QPainter *painter, const Item &item) const
{
    const Style &style = m_document->style();
    const qreal left = item.rect.left() - scrollOf(item);
    const qreal width = item.grid.x.back();
    const int head = item.table->format().headerRowCount();
    if (head > 0 && head < int(item.grid.y.size()))
        painter->fillRect(QRectF(left, item.rect.top(), width, item.grid.y[size_t(head)]), style.tableHead);
    painter->setPen(QPen(style.rule, 1));
    for (size_t r = 1; r < item.grid.y.size(); ++r) {
        const qreal y = std::round(item.rect.top() + item.grid.y[r]) - 0.5;
        painter->drawLine(QPointF(left, y), QPointF(left + width, y));
    }
    painter->setPen(style.ink);
}

// The small triangle before a summary: to the side while its details are hidden, downwards while they are shown.
void PageLayout::drawDisclosure(QPainter *painter, const QTextBlock &block) const
{
    if (block.layout()->lineCount() == 0)
        return;
    const bool open = m_document->boxes[size_t(block.blockFormat().intProperty(SummaryProperty))].open;
    const QTextLine line = block.layout()->lineAt(0);
    const qreal em = m_document->em();
    const QPointF at = block.layout()->position()
        + QPointF(-0.62 * em, line.y() + line.ascent() - QFontMetricsF(fontOf(block)).xHeight() / 2);
    const qreal half = 0.25 * em;
    const QPolygonF side{QPointF(-0.6 * half, -half), QPointF(0.8 * half, 0), QPointF(-0.6 * half, half)};
    const QPolygonF down{QPointF(-half, -0.6 * half), QPointF(half, -0.6 * half), QPointF(0, 0.8 * half)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_document->style().muted);
    painter->drawPolygon((open ? down : side).translated(at));
    painter->restore();
}

void PageLayout::drawMarker(QPainter *painter, const QTextBlock &block) const
{
    if (block.blockFormat().hasProperty(SummaryProperty) && m_pageHeight <= 0)
        return drawDisclosure(painter, block);
    const QString marker = block.blockFormat().stringProperty(MarkerProperty);
    if (marker.isEmpty() || block.layout()->lineCount() == 0)
        return;
    QFont font = fontOf(block);
    font.setWeight(QFont::Normal);
    const QTextLine line = block.layout()->lineAt(0);
    const QPointF at = block.layout()->position();
    const QFontMetricsF metrics(font);
    painter->setFont(font);
    painter->setPen(m_document->style().muted);
    painter->drawText(
        QPointF(at.x() - 0.5 * m_document->em() - metrics.horizontalAdvance(marker), at.y() + line.y() + line.ascent()),
        marker);
    painter->setPen(m_document->style().ink);
}

void PageLayout::drawBlock(QPainter *painter, const QTextBlock &block, const PaintContext &context,
                           const QRectF &clip) const
{
    QList<QTextLayout::FormatRange> selections;
    const int start = block.position();
    for (const Selection &selection : context.selections) {
        const int from = selection.cursor.selectionStart() - start;
        const int to = selection.cursor.selectionEnd() - start;
        if (from < block.length() && to > 0 && to > from)
            selections.append({from, to - from, selection.format});
        else if (selection.format.boolProperty(QTextFormat::FullWidthSelection)
                 && block.contains(selection.cursor.position()))
            selections.append({0, block.length() - 1, selection.format});
    }
    block.layout()->draw(painter, QPointF(0, 0), selections, clip.isValid() ? clip : QRectF());
    // QTextEdit::setCursorWidth speaks to a layout through this property.
    const QVariant width = property("cursorWidth");
    const int caret = width.isValid() ? width.toInt() : 1;
    const int cursor = context.cursorPosition;
    if (caret > 0 && cursor >= start && cursor < start + block.length()) {
        painter->setPen(m_document->style().ink);
        block.layout()->drawCursor(painter, QPointF(0, 0), cursor - start, caret);
    }
}

QSizeF PageLayout::figureSize(const FigureUse &use) const
{
    const qreal margin = m_pageHeight > 0 ? 0 : m_document->style().margin;
    const qreal page = document()->textWidth() > 0 ? document()->textWidth() : m_document->columnWidth() + 2 * margin;
    const qreal most = qMax(60.0, m_pageHeight > 0 ? page : qMin(m_document->columnWidth(), page - 2 * margin));
    const qreal tallest = m_pageHeight > 0 ? 0.85 * m_pageHeight : 1e5;
    const qreal factor = qMin(1.0, qMin(most / use.size.width(), tallest / use.size.height()));
    return use.size * factor;
}

PageLayout::ObjectSize PageLayout::objectSize(const QTextFormat &format) const
{
    if (format.hasProperty(FigureProperty)) {
        const QSizeF size = figureSize(m_document->figures[size_t(format.intProperty(FigureProperty))]);
        return {size.width(), size.height(), 0};
    }
    if (!format.hasProperty(FormulaProperty))
        return {};
    const FormulaUse &use = m_document->formulas[size_t(format.intProperty(FormulaProperty))];
    if (use.formula && use.formula->error.isEmpty())
        return {use.formula->width * use.pixelSize, use.formula->height * use.pixelSize,
                use.formula->depth * use.pixelSize};
    const QFontMetricsF metrics(sourceFont(*m_document, use));
    return {metrics.horizontalAdvance(sourceText(use)) + 2 * sourcePadding, metrics.ascent() + 1,
            metrics.descent() + 1};
}

void PageLayout::resizeInlineObject(QTextInlineObject item, int, const QTextFormat &format)
{
    const ObjectSize size = objectSize(format);
    item.setWidth(size.width);
    item.setAscent(size.ascent);
    item.setDescent(size.descent);
}

void PageLayout::positionInlineObject(QTextInlineObject, int, const QTextFormat &) { }

void PageLayout::drawInlineObject(QPainter *painter, const QRectF &rect, QTextInlineObject item, int,
                                  const QTextFormat &format)
{
    if (format.hasProperty(FigureProperty)) {
        const int index = format.intProperty(FigureProperty);
        FigureUse &use = m_document->figures[size_t(index)];
        const qreal ratio = std::hypot(painter->deviceTransform().m11(), painter->deviceTransform().m12());
        const QSize pixels = (rect.size() * ratio).toSize();
        const bool fits =
            use.image.size() == pixels || (!use.figure.vector && QSizeF(use.image.size()) == use.figure.size);
        if (!fits && use.requested != pixels) {
            use.requested = pixels;
            Q_EMIT m_document->figureWanted(index, pixels);
        }
        if (use.image.isNull()) {
            painter->fillRect(rect, m_document->style().codePaper);
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(rect, use.image);
        painter->restore();
        return;
    }
    if (!format.hasProperty(FormulaProperty))
        return;
    const FormulaUse &use = m_document->formulas[size_t(format.intProperty(FormulaProperty))];
    painter->save();
    if (use.formula && use.formula->error.isEmpty()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.left(), rect.top() + item.ascent());
        painter->scale(use.pixelSize, use.pixelSize);
        painter->fillPath(use.formula->path(), use.colour);
    } else {
        const bool failed = use.formula != nullptr;
        if (failed)
            painter->fillRect(rect, m_document->style().errorPaper);
        painter->setFont(sourceFont(*m_document, use));
        painter->setPen(failed ? m_document->style().error : m_document->style().muted);
        painter->drawText(QPointF(rect.left() + sourcePadding, rect.top() + item.ascent()), sourceText(use));
    }
    painter->restore();
}

} // namespace waymark::typeset
