// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PageLayout that breaks lines and places blocks down the page. The flow can stop below what is seen and go
// on later: opening a long topic costs its first screens only.
#include "typeset/pagelayout.h"

#include "typeset/tablelayout.h"

#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextLayout>
#include <QTimerEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr qreal unlimited = 1e6;
constexpr qreal everything = std::numeric_limits<qreal>::infinity();
constexpr qreal firstStretch = 2400; // pixels placed before the first paint of a lazy layout: more than a tall window
constexpr qint64 stepMilliseconds = 4; // of a frame, for the rest

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

void PageLayout::flow()
{
    m_rest.stop();
    m_dirty = false;
    if (int(m_lines.size()) != document()->blockCount())
        m_lines.assign(size_t(document()->blockCount()), {});
    const Style &style = m_document->style();
    const qreal margin = m_pageHeight > 0 ? 0 : style.margin;
    const qreal wanted = document()->textWidth();
    const qreal page = wanted > 0 ? wanted : m_document->columnWidth() + 2 * margin;
    // What was placed stays placed, or the reader would lose the place; at another width that is the whole page.
    qreal until = everything;
    if (m_lazy && m_pageHeight <= 0)
        until = m_size.isEmpty() ? firstStretch : page == m_size.width() ? qMax(firstStretch, m_flow.y) : everything;

    m_flow = {};
    m_flow.at = document()->rootFrame()->begin();
    m_flow.page = page;
    m_flow.width = qMax(60.0, m_pageHeight > 0 ? page : qMin(m_document->columnWidth(), page - 2 * margin));
    m_flow.left = std::floor(qMax(margin, (page - m_flow.width) / 2));
    m_flow.widest = qMax(m_flow.width, qMin(page - 2 * margin, 1.35 * m_flow.width));
    m_flow.y = m_pageHeight > 0 ? 0 : 1.6 * m_document->em();
    m_items.clear();
    m_boxes.clear();
    flowTo(until);
    publishSize();
    Q_EMIT update(QRectF(QPointF(0, 0), m_size));
    if (!m_flow.finished)
        m_rest.start(0, this);
}

void PageLayout::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_rest.timerId())
        return QAbstractTextDocumentLayout::timerEvent(event);
    QElapsedTimer spent;
    spent.start();
    while (!m_flow.finished && spent.elapsed() < stepMilliseconds)
        flowOn();
    if (m_flow.finished)
        m_rest.stop();
    publishSize();
}

void PageLayout::flowTo(qreal y)
{
    while (!m_flow.finished && m_flow.y <= y)
        flowOn();
}

void PageLayout::flowTo(const QTextBlock &block)
{
    // One item further: which of a table's blocks is the last is known only then.
    while (!m_flow.finished && (m_items.empty() || m_items.back().block.position() <= block.position()))
        flowOn();
}

void PageLayout::publishSize()
{
    qreal height = m_flow.y;
    if (!m_flow.finished && !m_items.empty()) {
        // The rest is taken to be as dense as what has been placed.
        const int placed = qMax(1, m_items.back().block.position() + m_items.back().block.length());
        height = qMax(height, height * document()->characterCount() / placed);
    }
    const QSizeF size(m_flow.page, std::ceil(height));
    m_column = QRectF(m_flow.left, 0, m_flow.width, size.height());
    if (size == m_size)
        return;
    m_size = size;
    Q_EMIT documentSizeChanged(m_size);
}

void PageLayout::closeBoxes(qsizetype keep)
{
    Flow &flow = m_flow;
    while (qsizetype(flow.open.size()) > keep) {
        PlacedBox placed = flow.open.back();
        flow.open.pop_back();
        const Box &box = m_document->boxes[size_t(placed.box)];
        flow.y += box.bottom;
        placed.rect.setBottom(flow.y);
        m_boxes.push_back(placed);
        flow.below = qMax(flow.below, 1.1 * m_document->em());
    }
}

// Closes the boxes that end above this block, opens those that begin with it, and leaves the room between.
void PageLayout::beginItem(const QTextFormat &format, qreal above, qreal extra)
{
    Flow &flow = m_flow;
    const qreal em = m_document->em();
    const QList<int> boxes = boxesOf(format);
    qsizetype same = 0;
    while (same < qsizetype(flow.open.size()) && same < boxes.size() && flow.open[size_t(same)].box == boxes[same])
        ++same;
    closeBoxes(same);
    for (qsizetype i = same; i < boxes.size(); ++i) {
        const Box &box = m_document->boxes[size_t(boxes[i])];
        flow.y += flow.first ? 0 : qMax(flow.below, box.kind == Box::Kind::Code ? 0.9 * em : 0.6 * em);
        flow.open.push_back(
            {QRectF(flow.left + box.left - extra / 2, flow.y, flow.width - box.left + extra, 0), boxes[i]});
        flow.y += box.top;
        flow.below = 0;
        above = 0;
        flow.first = false;
    }
    if (!flow.first)
        flow.y += qMax(flow.below, above);
    flow.first = false;
    flow.below = 0;
}

// Inside an alert or a panel the text keeps off the right edge as well.
qreal PageLayout::rightInset() const
{
    qreal inset = 0;
    for (const PlacedBox &placed : m_flow.open)
        if (m_document->boxes[size_t(placed.box)].ground.isValid())
            inset += 0.9 * m_document->em();
    return inset;
}

bool PageLayout::isFolded(const QTextFormat &format) const
{
    if (m_pageHeight > 0)
        return false; // paper cannot be unfolded
    const QList<int> boxes = boxesOf(format);
    const int summary = format.hasProperty(SummaryProperty) ? format.intProperty(SummaryProperty) : -1;
    return std::any_of(boxes.begin(), boxes.end(), [&](int index) {
        const Box &box = m_document->boxes[size_t(index)];
        return box.kind == Box::Kind::Details && !box.open && index != summary;
    });
}

void PageLayout::unfold(const QTextFormat &format)
{
    bool changed = false;
    for (const int index : boxesOf(format)) {
        Box &box = m_document->boxes[size_t(index)];
        changed |= box.kind == Box::Kind::Details && !std::exchange(box.open, true);
    }
    if (changed)
        flow();
}

void PageLayout::flowOn()
{
    Flow &flow = m_flow;
    if (flow.at.atEnd()) {
        closeBoxes(0);
        flow.y += m_pageHeight > 0 ? 0 : 2.4 * m_document->em();
        flow.finished = true;
        return;
    }
    Item item;
    item.table = qobject_cast<QTextTable *>(flow.at.currentFrame());
    item.block = item.table ? document()->findBlock(item.table->firstPosition()) : flow.at.currentBlock();
    ++flow.at;
    if (!item.block.isValid())
        return;
    const QTextFormat format = item.table ? QTextFormat(item.table->format()) : QTextFormat(item.block.blockFormat());
    item.folded = isFolded(format);
    if (item.folded || (!item.table && isFiller(item.block))) {
        item.rect = QRectF(flow.left, flow.y, flow.width, 0);
        if (!item.folded)
            lines(item.block, flow.width, false);
    } else if (item.table) {
        placeTableItem(item);
    } else {
        placeBlockItem(item);
    }
    m_items.push_back(std::move(item));
}

void PageLayout::placeTableItem(Item &item)
{
    Flow &flow = m_flow;
    const qreal inset = item.table->format().doubleProperty(LeftProperty);
    beginItem(item.table->format(), 0.5 * m_document->em(), 0);
    placeTable(item, flow.y, flow.left + inset, qMax(40.0, flow.width - inset - rightInset()));
    const qreal extra = inset > 0 ? 0 : qBound(0.0, item.natural - flow.width, flow.widest - flow.width);
    if (extra > 0)
        placeTable(item, flow.y, flow.left - extra / 2, flow.width + extra);
    flow.y = item.rect.bottom();
    flow.below = 1.3 * m_document->em();
}

void PageLayout::placeBlockItem(Item &item)
{
    Flow &flow = m_flow;
    const QTextBlockFormat format = item.block.blockFormat();
    const qreal inset = format.doubleProperty(LeftProperty);
    qreal extra = 0; // what code or a formula may take beyond the column
    if (format.boolProperty(ScrollsProperty) && inset < m_document->em())
        extra =
            qBound(0.0, lines(item.block, flow.width, true).natural + 2 * inset - flow.width, flow.widest - flow.width);
    beginItem(format, format.topMargin(), extra);
    flow.y = place(item, flow.y, flow.left + inset - extra / 2, qMax(40.0, flow.width + extra - inset - rightInset()));
    flow.below = format.bottomMargin();
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

// A formula is never broken; QTextLayout::minimumWidth() counts words only.
qreal PageLayout::widestObject(const QTextBlock &block) const
{
    qreal widest = 0;
    for (auto run = block.begin(); run != block.end(); ++run) {
        const QTextCharFormat format = run.fragment().charFormat();
        if (format.objectType() >= QTextFormat::UserObject)
            widest = qMax(widest, objectSize(format).width);
    }
    return widest;
}

// What each column would like, measured again only when a cell has changed: breaking lines is what a page costs.
const std::vector<ColumnWish> &PageLayout::wishesOf(QTextTable *table)
{
    const int rows = table->rows();
    const int columns = table->columns();
    std::vector<ColumnWish> &wishes = m_wishes[cellBlock(table, 0, 0).blockNumber()];
    bool known = int(wishes.size()) == columns;
    for (int r = 0; r < rows && known; ++r)
        for (int c = 0; c < columns && known; ++c)
            known = m_lines[size_t(cellBlock(table, r, c).blockNumber())].width >= 0;
    if (known)
        return wishes;
    const qreal padding = table->format().cellPadding();
    wishes.assign(size_t(columns), {});
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const QTextBlock block = cellBlock(table, r, c);
            m_lines[size_t(block.blockNumber())].width = -1;
            const qreal natural = std::ceil(lines(block, unlimited, false).natural) + 1;
            const qreal least = std::ceil(qMax(block.layout()->minimumWidth(), widestObject(block))) + 1;
            ColumnWish &wish = wishes[size_t(c)];
            wish.natural = qMax(wish.natural, natural + 2 * padding);
            // A column of prose narrower than this is unreadable: better to scroll.
            wish.least = qMax(wish.least, qMax(least, qMin(natural, 7 * m_document->em())) + 2 * padding);
        }
    }
    return wishes;
}

void PageLayout::placeTable(Item &item, qreal y, qreal left, qreal width)
{
    QTextTable *table = item.table;
    const qreal padding = table->format().cellPadding();
    const int rows = table->rows();
    const std::vector<ColumnWish> &wishes = wishesOf(table);
    const std::vector<double> widths = columnWidths(wishes, width);
    item.grid.x = {0};
    for (const double w : widths)
        item.grid.x.push_back(item.grid.x.back() + w);
    item.grid.y = {0};
    const qreal vertical = padding * 0.7;
    for (int r = 0; r < rows; ++r) {
        qreal height = 0;
        for (int c = 0; c < table->columns(); ++c) {
            const QTextBlock block = cellBlock(table, r, c);
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

} // namespace waymark::typeset
