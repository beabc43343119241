// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pagelayout.h"

#include "typeset/tablelayout.h"

#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr qreal unlimited = 1e6;

// Headings, code and tables stand closer than running text.
qreal lineFactor(const QTextBlock &block, const Style &style)
{
    if (block.blockFormat().headingLevel() > 0)
        return 1.25;
    if (block.blockFormat().boolProperty(ScrollsProperty))
        return 1.45;
    return QTextCursor(block).currentTable() ? 1.4 : style.lineHeight;
}

bool isFiller(const QTextBlock &block)
{
    return block.length() <= 1 && !block.blockFormat().hasProperty(SourceLineProperty);
}

QList<int> boxesOf(const QTextFormat &format)
{
    QList<int> boxes;
    const QVariantList values = format.property(BoxesProperty).toList();
    for (const QVariant &value : values)
        boxes << value.toInt();
    return boxes;
}

} // namespace

PageLayout::PageLayout(TypesetDocument *document)
    : QAbstractTextDocumentLayout(document)
    , m_document(document)
{
}

QFont PageLayout::fontOf(const QTextBlock &block) const
{
    return block.charFormat().font().resolve(m_document->defaultFont());
}

void PageLayout::documentChanged(int from, int removed, int added)
{
    const qreal width = document()->textWidth();
    if (int(m_lines.size()) != document()->blockCount()) {
        m_lines.assign(size_t(document()->blockCount()), {});
    } else if (removed != 0 || added != document()->characterCount() || width == m_size.width()) {
        // A change of width comes as a change of everything, but the lines know for which width they were broken.
        const int last = document()->findBlock(qMin(from + added, document()->characterCount() - 1)).blockNumber();
        for (int i = document()->findBlock(from).blockNumber(); i >= 0 && i <= last; ++i)
            m_lines[size_t(i)].width = -1;
    }
    m_dirty = true;
    // A document that no view has given a width yet is laid out when somebody asks.
    if (document()->textWidth() > 0 || !m_size.isEmpty())
        flow();
}

void PageLayout::formulasChanged(const std::vector<int> &positions)
{
    for (const int position : positions) {
        const int number = document()->findBlock(position).blockNumber();
        if (number >= 0 && size_t(number) < m_lines.size())
            m_lines[size_t(number)].width = -1;
    }
    m_dirty = true;
    flow();
}

void PageLayout::setPageHeight(qreal height)
{
    m_pageHeight = height;
    m_lines.assign(size_t(document()->blockCount()), {});
    m_dirty = true;
    flow();
}

void PageLayout::ensureFlowed() const
{
    if (m_dirty)
        const_cast<PageLayout *>(this)->flow();
}

void PageLayout::flow()
{
    m_dirty = false;
    if (int(m_lines.size()) != document()->blockCount())
        m_lines.assign(size_t(document()->blockCount()), {});
    const Style &style = m_document->style();
    const qreal margin = m_pageHeight > 0 ? 0 : style.margin;
    const qreal wanted = document()->textWidth();
    const qreal page = wanted > 0 ? wanted : m_document->columnWidth() + 2 * margin;
    const qreal width = qMax(60.0, m_pageHeight > 0 ? page : qMin(m_document->columnWidth(), page - 2 * margin));
    const qreal left = std::floor(qMax(margin, (page - width) / 2));

    m_items.clear();
    m_boxes.clear();
    std::vector<PlacedBox> open;
    qreal y = m_pageHeight > 0 ? 0 : 1.6 * m_document->em();
    qreal below = 0; // margin owed by what stands above
    bool first = true;
    qreal extra = 0; // what code, a formula or a table may take beyond the column
    const qreal widest = qMax(width, qMin(page - 2 * margin, 1.35 * width));
    const auto close = [&](qsizetype keep) {
        while (qsizetype(open.size()) > keep) {
            PlacedBox placed = open.back();
            open.pop_back();
            const Box &box = m_document->boxes[size_t(placed.box)];
            y += box.bottom;
            placed.rect.setBottom(y);
            m_boxes.push_back(placed);
            below = qMax(below, 1.1 * m_document->em());
        }
    };
    const auto begin = [&](const QTextFormat &format, qreal above) {
        const QList<int> boxes = boxesOf(format);
        qsizetype same = 0;
        while (same < qsizetype(open.size()) && same < boxes.size() && open[size_t(same)].box == boxes[same])
            ++same;
        close(same);
        for (qsizetype i = same; i < boxes.size(); ++i) {
            const Box &box = m_document->boxes[size_t(boxes[i])];
            y += first ? 0 : qMax(below, box.kind == Box::Kind::Code ? 0.9 * m_document->em() : 0.6 * m_document->em());
            open.push_back({QRectF(left + box.left - extra / 2, y, width - box.left + extra, 0), boxes[i]});
            y += box.top;
            below = 0;
            above = 0;
            first = false;
        }
        if (!first)
            y += qMax(below, above);
        first = false;
        below = 0;
    };
    // Inside an alert or a panel the text keeps off the right edge as well.
    const auto rightInset = [&] {
        qreal inset = 0;
        for (const PlacedBox &placed : open)
            if (m_document->boxes[size_t(placed.box)].ground.isValid())
                inset += 0.9 * m_document->em();
        return inset;
    };

    for (auto it = document()->rootFrame()->begin(); !it.atEnd(); ++it) {
        Item item;
        if (QTextTable *table = qobject_cast<QTextTable *>(it.currentFrame())) {
            item.table = table;
            item.block = table->firstCursorPosition().block();
            const qreal inset = table->format().doubleProperty(LeftProperty);
            begin(table->format(), 0.5 * m_document->em());
            placeTable(item, y, left + inset, qMax(40.0, width - inset - rightInset()));
            extra = inset > 0 ? 0 : qBound(0.0, item.natural - width, widest - width);
            if (extra > 0)
                placeTable(item, y, left - extra / 2, width + extra);
            extra = 0;
            y = item.rect.bottom();
            below = 1.3 * m_document->em();
            m_items.push_back(std::move(item));
        } else if (it.currentBlock().isValid()) {
            item.block = it.currentBlock();
            if (isFiller(item.block)) {
                item.rect = QRectF(left, y, width, 0);
                lines(item.block, width, false);
                m_items.push_back(std::move(item));
                continue;
            }
            const QTextBlockFormat format = item.block.blockFormat();
            const qreal inset = format.doubleProperty(LeftProperty);
            if (format.boolProperty(ScrollsProperty) && inset < m_document->em())
                extra = qBound(0.0, lines(item.block, width, true).natural + 2 * inset - width, widest - width);
            begin(format, format.topMargin());
            y = place(item, y, left + inset - extra / 2, qMax(40.0, width + extra - inset - rightInset()));
            extra = 0;
            below = format.bottomMargin();
            m_items.push_back(std::move(item));
        }
    }
    close(0);
    y += m_pageHeight > 0 ? 0 : 2.4 * m_document->em();
    const QSizeF size(page, std::ceil(y));
    m_column = QRectF(left, 0, width, size.height());
    const bool resized = size != m_size;
    m_size = size;
    if (resized)
        Q_EMIT documentSizeChanged(m_size);
    Q_EMIT update(QRectF(QPointF(0, 0), m_size));
}

const PageLayout::Lines &PageLayout::lines(const QTextBlock &block, qreal width, bool scrolls)
{
    Lines &known = m_lines[size_t(block.blockNumber())];
    if (scrolls)
        width = unlimited;
    if (known.width == width && m_pageHeight <= 0)
        return known;
    const QFont font = fontOf(block);
    const QFontMetricsF metrics(font);
    const qreal nominal = font.pixelSize() * lineFactor(block, m_document->style());
    const qreal half = qMax(0.0, (nominal - metrics.ascent() - metrics.descent()) / 2);

    QTextLayout *layout = block.layout();
    QTextOption option = document()->defaultTextOption();
    option.setAlignment(scrolls ? Qt::AlignLeft : block.blockFormat().alignment());
    option.setWrapMode(scrolls ? QTextOption::ManualWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    qreal y = 0;
    qreal natural = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        // A hat may reach into the free space above its line, a fraction opens the lines.
        const qreal above = qMax(metrics.ascent() + half, line.ascent() - 0.6 * half);
        const qreal below = qMax(metrics.descent() + half, line.descent() - 0.6 * half);
        line.setPosition(QPointF(0, y + above - line.ascent()));
        y += above + below;
        natural = qMax(natural, line.naturalTextWidth());
    }
    layout->endLayout();
    known = {width, isFiller(block) ? 0 : y, natural};
    return known;
}

qreal PageLayout::pageFor(qreal y, qreal height) const
{
    if (m_pageHeight <= 0 || height >= m_pageHeight)
        return y;
    const qreal end = (std::floor(y / m_pageHeight + 1e-9) + 1) * m_pageHeight;
    return y + height > end + 0.01 ? end : y;
}

// Moves each line that would be cut to the top of the next page; returns the height that the block then has.
qreal PageLayout::breakAcrossPages(const QTextBlock &block, qreal y)
{
    QTextLayout *layout = block.layout();
    qreal shift = 0;
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        const qreal top = y + line.y() + shift;
        shift += pageFor(top, line.height()) - top;
        line.setPosition(QPointF(line.x(), line.y() + shift));
    }
    return shift;
}

qreal PageLayout::place(Item &item, qreal y, qreal left, qreal width)
{
    const QTextBlockFormat format = item.block.blockFormat();
    const bool scrolls = format.boolProperty(ScrollsProperty);
    const Lines &set = lines(item.block, width, scrolls);
    qreal height = set.height;
    if (m_pageHeight > 0) {
        // A heading stays with the two lines after it.
        if (format.headingLevel() > 0)
            y = pageFor(y, height + 3.6 * m_document->em());
        height += breakAcrossPages(item.block, y);
    }
    item.natural = set.natural;
    if (scrolls && (format.alignment() & Qt::AlignHCenter))
        item.offset = qMax(0.0, (width - set.natural) / 2);
    item.rect = QRectF(left, y, width, height);
    moveTo(item);
    return item.rect.bottom();
}

void PageLayout::placeTable(Item &item, qreal y, qreal left, qreal width)
{
    QTextTable *table = item.table;
    const qreal padding = table->format().cellPadding();
    const size_t columns = size_t(table->columns());
    const int rows = table->rows();
    std::vector<ColumnWish> wishes(columns);
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < table->columns(); ++c) {
            const QTextBlock block = table->cellAt(r, c).firstCursorPosition().block();
            m_lines[size_t(block.blockNumber())].width = -1;
            const qreal natural = std::ceil(lines(block, unlimited, false).natural) + 1;
            const qreal least = std::ceil(block.layout()->minimumWidth()) + 1;
            ColumnWish &wish = wishes[size_t(c)];
            wish.natural = qMax(wish.natural, natural + 2 * padding);
            // A column of prose narrower than this is unreadable: better to scroll.
            wish.least = qMax(wish.least, qMax(least, qMin(natural, 7 * m_document->em())) + 2 * padding);
        }
    }
    const std::vector<double> widths = columnWidths(wishes, width);
    item.grid.x = {0};
    for (const double w : widths)
        item.grid.x.push_back(item.grid.x.back() + w);
    item.grid.y = {0};
    const qreal vertical = padding * 0.7;
    for (int r = 0; r < rows; ++r) {
        qreal height = 0;
        for (int c = 0; c < table->columns(); ++c) {
            const QTextBlock block = table->cellAt(r, c).firstCursorPosition().block();
            height = qMax(height, lines(block, widths[size_t(c)] - 2 * padding, false).height);
        }
        height += 2 * vertical;
        const qreal top = y + item.grid.y.back();
        item.grid.y.back() += pageFor(top, height) - top;
        item.grid.y.push_back(item.grid.y.back() + height);
    }
    item.natural = item.grid.x.back();
    item.rect = QRectF(left, y, qMin(width, item.natural), item.grid.y.back());
    moveTo(item);
}

qreal PageLayout::scrollOf(const Item &item) const
{
    const qreal most = qMax(0.0, item.natural - item.rect.width());
    return qBound(0.0, m_scroll.value(item.block.blockNumber()), most);
}

void PageLayout::moveTo(const Item &item)
{
    const QPointF origin = item.rect.topLeft() + QPointF(item.offset - scrollOf(item), 0);
    if (!item.table) {
        item.block.layout()->setPosition(origin);
        return;
    }
    const qreal padding = item.table->format().cellPadding();
    for (int r = 0; r < item.table->rows(); ++r)
        for (int c = 0; c < item.table->columns(); ++c)
            item.table->cellAt(r, c).firstCursorPosition().block().layout()->setPosition(
                origin + QPointF(item.grid.x[size_t(c)] + padding, item.grid.y[size_t(r)] + padding * 0.7));
}

int PageLayout::itemAt(qreal y) const
{
    // The item that ends first below y: between two items the lower one.
    const auto it =
        std::partition_point(m_items.begin(), m_items.end(), [y](const Item &item) { return item.rect.bottom() <= y; });
    return it == m_items.end() ? int(m_items.size()) - 1 : int(it - m_items.begin());
}

int PageLayout::itemOf(const QTextBlock &block) const
{
    const auto it = std::partition_point(m_items.begin(), m_items.end(), [&block](const Item &item) {
        return item.block.position() <= block.position();
    });
    return int(it - m_items.begin()) - 1;
}

int PageLayout::hitBlock(const QTextBlock &block, const QPointF &point, Qt::HitTestAccuracy accuracy) const
{
    const QTextLayout *layout = block.layout();
    const QPointF inside = point - layout->position();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const bool last = i + 1 == layout->lineCount();
        if (inside.y() >= line.y() + line.height() && !last)
            continue;
        if (accuracy == Qt::ExactHit && !line.naturalTextRect().contains(inside))
            return -1;
        return block.position()
            + line.xToCursor(inside.x(),
                             accuracy == Qt::ExactHit ? QTextLine::CursorOnCharacter
                                                      : QTextLine::CursorBetweenCharacters);
    }
    return accuracy == Qt::ExactHit ? -1 : block.position();
}

int PageLayout::hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const
{
    ensureFlowed();
    const int index = itemAt(point.y());
    if (index < 0)
        return accuracy == Qt::ExactHit ? -1 : 0;
    const Item &item = m_items[size_t(index)];
    if (accuracy == Qt::ExactHit && !item.rect.contains(point))
        return -1;
    if (!item.table)
        return hitBlock(item.block, point, accuracy);
    const auto cellIndex = [](const std::vector<qreal> &edges, qreal at) {
        const auto it = std::upper_bound(edges.begin(), edges.end(), at);
        return qBound(0, int(it - edges.begin()) - 1, int(edges.size()) - 2);
    };
    const QPointF inside = point - item.rect.topLeft() + QPointF(scrollOf(item), 0);
    const QTextTableCell cell =
        item.table->cellAt(cellIndex(item.grid.y, inside.y()), cellIndex(item.grid.x, inside.x()));
    return hitBlock(cell.firstCursorPosition().block(), point, accuracy);
}

int PageLayout::pageCount() const
{
    ensureFlowed();
    return m_pageHeight > 0 ? qMax(1, int(std::ceil(m_size.height() / m_pageHeight))) : 1;
}

QSizeF PageLayout::documentSize() const
{
    ensureFlowed();
    return m_size;
}

QRectF PageLayout::column() const
{
    ensureFlowed();
    return m_column;
}

QRectF PageLayout::frameBoundingRect(QTextFrame *frame) const
{
    ensureFlowed();
    if (qobject_cast<QTextTable *>(frame)) {
        const int index = itemOf(frame->firstCursorPosition().block());
        if (index >= 0)
            return m_items[size_t(index)].rect;
    }
    return QRectF(QPointF(0, 0), m_size);
}

QRectF PageLayout::blockBoundingRect(const QTextBlock &block) const
{
    ensureFlowed();
    if (!block.isValid() || size_t(block.blockNumber()) >= m_lines.size())
        return {};
    const Lines &set = m_lines[size_t(block.blockNumber())];
    const int index = itemOf(block);
    const qreal width = index >= 0 && !m_items[size_t(index)].table
        ? qMax(set.natural, m_items[size_t(index)].rect.width())
        : set.width;
    const qreal height =
        index >= 0 && !m_items[size_t(index)].table ? m_items[size_t(index)].rect.height() : set.height;
    return {block.layout()->position(), QSizeF(width, height)};
}

bool PageLayout::scrollHorizontally(const QPointF &point, qreal pixels)
{
    ensureFlowed();
    const int index = itemAt(point.y());
    if (index < 0 || !m_items[size_t(index)].rect.adjusted(0, -8, 0, 8).contains(point))
        return false;
    Item &item = m_items[size_t(index)];
    const qreal before = scrollOf(item);
    const qreal after = qBound(0.0, before + pixels, qMax(0.0, item.natural - item.rect.width()));
    if (after == before)
        return false;
    m_scroll.insert(item.block.blockNumber(), after);
    moveTo(item);
    Q_EMIT update(item.rect.adjusted(-20, -20, 20, 20));
    return true;
}

void PageLayout::reveal(int position)
{
    ensureFlowed();
    const QTextBlock block = document()->findBlock(position);
    const int index = itemOf(block);
    if (index < 0)
        return;
    const Item &item = m_items[size_t(index)];
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (item.natural <= item.rect.width() || !line.isValid())
        return;
    const qreal x = block.layout()->position().x() + line.cursorToX(position - block.position());
    const QPointF middle(item.rect.center());
    if (x < item.rect.left() || x > item.rect.right() - 3 * m_document->em())
        scrollHorizontally(middle, x - middle.x());
}

std::vector<CodePanel> PageLayout::codePanels() const
{
    ensureFlowed();
    std::vector<CodePanel> panels;
    for (const PlacedBox &placed : m_boxes) {
        if (m_document->boxes[size_t(placed.box)].kind != Box::Kind::Code)
            continue;
        const int index = itemAt(placed.rect.center().y());
        if (index >= 0)
            panels.push_back({placed.rect, m_items[size_t(index)].block.text().replace(QChar::LineSeparator, u'\n')});
    }
    return panels;
}

} // namespace waymark::typeset
