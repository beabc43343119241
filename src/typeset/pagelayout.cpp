// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pagelayout.h"

#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {
constexpr auto detailsScheme = "waymark-details"_L1;
}

QString detailsLink(int box)
{
    return detailsScheme + u':' + QString::number(box);
}

bool isDetailsLink(const QUrl &link)
{
    return link.scheme() == detailsScheme;
}

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
        m_wishes.clear();
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
    int first = std::numeric_limits<int>::max();
    for (const int position : positions) {
        first = qMin(first, position);
        const int number = document()->findBlock(position).blockNumber();
        if (number >= 0 && size_t(number) < m_lines.size())
            m_lines[size_t(number)].width = -1;
    }
    // What has not been placed yet will be, with what there is by then.
    if (!m_flow.finished && !m_items.empty() && first > m_items.back().block.position() + m_items.back().block.length())
        return;
    m_dirty = true;
    flow();
}

void PageLayout::setPageHeight(qreal height)
{
    m_pageHeight = height;
    m_lines.assign(size_t(document()->blockCount()), {});
    m_wishes.clear();
    m_dirty = true;
    flow();
}

// Asking where something is may have to place it first.
PageLayout &PageLayout::flowed() const
{
    auto &self = const_cast<PageLayout &>(*this);
    if (m_dirty)
        self.flow();
    return self;
}

// Through positions: a cursor would ask where the block stands, which is what is being found out.
QTextBlock PageLayout::cellBlock(const QTextTable *table, int row, int column) const
{
    return document()->findBlock(table->cellAt(row, column).firstPosition());
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
            cellBlock(item.table, r, c)
                .layout()
                ->setPosition(origin
                              + QPointF(item.grid.x[size_t(c)] + padding, item.grid.y[size_t(r)] + padding * 0.7));
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
    flowed().flowTo(point.y());
    int index = itemAt(point.y());
    while (index > 0 && m_items[size_t(index)].folded)
        --index;
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
    return hitBlock(document()->findBlock(cell.firstPosition()), point, accuracy);
}

int PageLayout::pageCount() const
{
    flowed();
    return m_pageHeight > 0 ? qMax(1, int(std::ceil(m_size.height() / m_pageHeight))) : 1;
}

QSizeF PageLayout::documentSize() const
{
    flowed();
    return m_size;
}

QRectF PageLayout::column() const
{
    flowed();
    return m_column;
}

QRectF PageLayout::frameBoundingRect(QTextFrame *frame) const
{
    flowed();
    if (qobject_cast<QTextTable *>(frame)) {
        flowed().flowTo(document()->findBlock(frame->firstPosition()));
        const int index = itemOf(document()->findBlock(frame->firstPosition()));
        if (index >= 0)
            return m_items[size_t(index)].rect;
    }
    return QRectF(QPointF(0, 0), m_size);
}

QRectF PageLayout::blockBoundingRect(const QTextBlock &block) const
{
    flowed();
    if (!block.isValid() || size_t(block.blockNumber()) >= m_lines.size())
        return {};
    flowed().flowTo(block);
    const Lines &set = m_lines[size_t(block.blockNumber())];
    const int index = itemOf(block);
    if (index >= 0 && m_items[size_t(index)].folded)
        return m_items[size_t(index)].rect;
    const qreal width = index >= 0 && !m_items[size_t(index)].table
        ? qMax(set.natural, m_items[size_t(index)].rect.width())
        : set.width;
    const qreal height =
        index >= 0 && !m_items[size_t(index)].table ? m_items[size_t(index)].rect.height() : set.height;
    return {block.layout()->position(), QSizeF(width, height)};
}

bool PageLayout::scrollHorizontally(const QPointF &point, qreal pixels)
{
    flowed();
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
    const QTextBlock block = document()->findBlock(position);
    const QTextTable *table = QTextCursor(block).currentTable();
    unfold(table ? QTextFormat(table->format()) : QTextFormat(block.blockFormat()));
    flowed().flowTo(block);
    flowed().flowTo(m_flow.y + 2400); // so that the position can be the first in view
    flowed().publishSize();
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

bool PageLayout::toggleDetails(const QUrl &link)
{
    if (!isDetailsLink(link))
        return false;
    const size_t index = link.path().toUInt();
    if (index >= m_document->boxes.size() || m_document->boxes[index].kind != Box::Kind::Details)
        return false;
    m_document->boxes[index].open = !m_document->boxes[index].open;
    flow();
    return true;
}

QList<int> PageLayout::openDetails() const
{
    QList<int> open;
    for (size_t i = 0; i < m_document->boxes.size(); ++i)
        if (m_document->boxes[i].kind == Box::Kind::Details && m_document->boxes[i].open)
            open << int(i);
    return open;
}

void PageLayout::setOpenDetails(const QList<int> &boxes)
{
    for (size_t i = 0; i < m_document->boxes.size(); ++i)
        if (m_document->boxes[i].kind == Box::Kind::Details)
            m_document->boxes[i].open = boxes.contains(int(i));
    m_dirty = true;
}

std::vector<CodePanel> PageLayout::codePanels() const
{
    flowed();
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
