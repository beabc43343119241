// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/tablelayout.h"
#include "typeset/typesetdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBasicTimer>
#include <QHash>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <optional>
#include <vector>

namespace waymark::typeset {

/// A panel of code where it stands on the page, for a copy button.
struct CodePanel
{
    QRectF rect; ///< document coordinates
    QString code;
};

/// Where the summary of the details in this box leads; see PageLayout::toggleDetails.
QString detailsLink(int box);
bool isDetailsLink(const QUrl &link);

/// Sets a TypesetDocument on a page: one column of at most the style's measure, centred; inline formulas on the
/// baseline with their true depth; code, display formulas and tables that are too wide scroll inside their own frame.
/// Document coordinates as everywhere in Qt's text classes. GUI thread.
class PageLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    explicit PageLayout(TypesetDocument *document);

    void draw(QPainter *painter, const PaintContext &context) override;
    int hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const override;
    int pageCount() const override;
    QSizeF documentSize() const override;
    QRectF frameBoundingRect(QTextFrame *frame) const override;
    QRectF blockBoundingRect(const QTextBlock &block) const override;

    /// Moves the code, table or formula at `point` by `pixels` to the left. False when nothing there scrolls that way.
    bool scrollHorizontally(const QPointF &point, qreal pixels);
    /// Makes `position` one that can be scrolled to: unfolds the details around it, places everything down to it, and
    /// scrolls the frame around it sideways so that it is inside.
    void reveal(int position);
    /// Shows or hides what the details with this summary hold. False when the link is not that of a summary.
    bool toggleDetails(const QUrl &link);
    /// Boxes of the details that stand open. The same for every document made of one Markdown file.
    QList<int> openDetails() const;
    void setOpenDetails(const QList<int> &boxes);
    std::vector<CodePanel> codePanels() const;
    /// The text column, as high as the document.
    QRectF column() const;

    /// A lazy layout places the first screens at once and the rest in small steps while the event loop is idle, or when
    /// somebody asks for it; until then the document's height is an estimate. For a view, not for print.
    void setLazy(bool lazy) { m_lazy = lazy; }
    /// Breaks lines, rows and pictures at multiples of `height` from now on; 0 stops that. For print.
    void setPageHeight(qreal height);
    /// The formulas at these positions have changed: sets their blocks anew and moves what follows.
    void formulasChanged(const std::vector<int> &positions);

protected:
    void documentChanged(int from, int removed, int added) override;
    void timerEvent(QTimerEvent *event) override;
    void resizeInlineObject(QTextInlineObject item, int position, const QTextFormat &format) override;
    void positionInlineObject(QTextInlineObject item, int position, const QTextFormat &format) override;
    void drawInlineObject(QPainter *painter, const QRectF &rect, QTextInlineObject item, int position,
                          const QTextFormat &format) override;

private:
    /// A formula or a picture in a line, in pixels.
    struct ObjectSize
    {
        qreal width = 0;
        qreal ascent = 0;
        qreal descent = 0;
    };
    /// Lines of one text block as last broken; valid while `width` is what is asked for.
    struct Lines
    {
        qreal width = -1;
        qreal height = 0;
        qreal natural = 0;
    };
    struct Grid
    {
        std::vector<qreal> x; ///< left edges of columns and the right edge of the last, from the table's left
        std::vector<qreal> y; ///< the same for rows
    };
    /// A paragraph or a whole table: what stands between two others.
    struct Item
    {
        QTextBlock block; ///< the only or the first one
        QTextTable *table = nullptr;
        QRectF rect; ///< what of it can be seen
        qreal natural = 0; ///< its width without a frame
        qreal offset = 0; ///< centred content: from the left edge of rect to the content
        bool folded = false; ///< inside details that are closed: no height, not drawn
        Grid grid;
    };
    struct PlacedBox
    {
        QRectF rect;
        int box = 0;
    };
    /// How far down the page blocks have been placed, and with what.
    struct Flow
    {
        QTextFrame::iterator at; ///< the next one
        std::vector<PlacedBox> open; ///< boxes that have begun and not ended, outermost first
        qreal page = 0;
        qreal left = 0; ///< of the column
        qreal width = 0; ///< of the column
        qreal widest = 0; ///< that code, a formula or a table may take
        qreal y = 0;
        qreal below = 0; ///< margin owed by what stands above
        bool first = true;
        bool finished = false;
    };

    PageLayout &flowed() const;
    void flow();
    void flowOn();
    void flowTo(qreal y);
    void flowTo(const QTextBlock &block);
    void publishSize();
    void beginItem(const QTextFormat &format, qreal above, qreal extra);
    void closeBoxes(qsizetype keep);
    qreal rightInset() const;
    bool isFolded(const QTextFormat &format) const;
    void unfold(const QTextFormat &format);
    void placeTableItem(Item &item);
    void placeBlockItem(Item &item);
    const std::vector<ColumnWish> &wishesOf(QTextTable *table);
    qreal widestObject(const QTextBlock &block) const;
    qreal place(Item &item, qreal y, qreal left, qreal width);
    void placeTable(Item &item, qreal y, qreal left, qreal width);
    const Lines &lines(const QTextBlock &block, qreal width, bool scrolls);
    qreal breakAcrossPages(const QTextBlock &block, qreal y);
    qreal pageFor(qreal y, qreal height) const;
    void moveTo(const Item &item);
    QTextBlock cellBlock(const QTextTable *table, int row, int column) const;
    qreal scrollOf(const Item &item) const;
    int itemAt(qreal y) const;
    int itemOf(const QTextBlock &block) const;
    int hitBlock(const QTextBlock &block, const QPointF &point, Qt::HitTestAccuracy accuracy) const;
    void drawBox(QPainter *painter, const PlacedBox &placed) const;
    void drawItem(QPainter *painter, const Item &item, const PaintContext &context) const;
    void drawBlock(QPainter *painter, const QTextBlock &block, const PaintContext &context, const QRectF &clip) const;
    void drawGrid(QPainter *painter, const Item &item) const;
    void drawMarker(QPainter *painter, const QTextBlock &block) const;
    void drawDisclosure(QPainter *painter, const QTextBlock &block) const;
    QSizeF figureSize(const FigureUse &use) const;
    ObjectSize objectSize(const QTextFormat &format) const;
    QFont fontOf(const QTextBlock &block) const;

    TypesetDocument *m_document;
    std::vector<Item> m_items;
    std::vector<PlacedBox> m_boxes;
    std::vector<Lines> m_lines; // by block number
    QHash<int, std::vector<ColumnWish>> m_wishes; // by number of a table's first block
    Flow m_flow;
    QBasicTimer m_rest; // while something is still to be placed
    bool m_lazy = false;
    QHash<int, qreal> m_scroll; // by number of an item's first block
    QRectF m_column;
    QSizeF m_size;
    qreal m_pageHeight = 0;
    bool m_dirty = true;
};

} // namespace waymark::typeset
