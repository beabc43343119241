// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/documentbuilder.h"

#include "typeset/pagelayout.h"
#include "typeset/typesetcache.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextTable>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

struct AlertLook
{
    QLatin1StringView kind;
    const char *title;
    QColor Style::*edge;
};

constexpr std::array alertLooks{
    AlertLook{"note"_L1, QT_TRANSLATE_NOOP("Typeset", "Note"), &Style::note},
    AlertLook{"tip"_L1, QT_TRANSLATE_NOOP("Typeset", "Tip"), &Style::tip},
    AlertLook{"important"_L1, QT_TRANSLATE_NOOP("Typeset", "Important"), &Style::important},
    AlertLook{"warning"_L1, QT_TRANSLATE_NOOP("Typeset", "Warning"), &Style::warning},
    AlertLook{"caution"_L1, QT_TRANSLATE_NOOP("Typeset", "Caution"), &Style::caution},
};

Qt::Alignment alignmentOf(markdown::Alignment alignment)
{
    switch (alignment) {
    case markdown::Alignment::Center:
        return Qt::AlignHCenter;
    case markdown::Alignment::Right:
        return Qt::AlignRight;
    default:
        return Qt::AlignLeft;
    }
}

QStringList namesOf(const markdown::Block &heading)
{
    return QStringList{heading.anchor} + heading.aliases;
}

} // namespace

DocumentBuilder::DocumentBuilder(const markdown::Document &document, const Style &style, const Source &source)
    : m_document(document)
    , m_style(style)
    , m_out(std::make_unique<TypesetDocument>(style))
    , m_inlines(*m_out, document, source)
    , m_cursor(m_out.get())
{
}

std::unique_ptr<TypesetDocument> DocumentBuilder::build()
{
    m_cursor.beginEditBlock();
    Surroundings around;
    around.format.setForeground(m_style.ink);
    around.format.setProperty(QTextFormat::FontPixelSize, qRound(m_out->em()));
    blocks(0, int(m_document.blocks.size()), around);
    m_cursor.endEditBlock();
    for (const OutlineEntry &entry : m_out->outline) {
        if (entry.level == 1) {
            m_out->setMetaInformation(QTextDocument::DocumentTitle, entry.title);
            break;
        }
    }
    return std::move(m_out);
}

void DocumentBuilder::blocks(int first, int end, const Surroundings &outer)
{
    Surroundings around = outer;
    for (int i = first; i < end; i = m_document.next(i)) {
        const markdown::Block &one = m_document.blocks[size_t(i)];
        const bool figure = one.kind == markdown::BlockKind::Paragraph && isFigure(one);
        if (one.kind == markdown::BlockKind::Html)
            html(one, around); // may open or close what surrounds the blocks after it
        else
            block(i, around);
        m_afterFigure = figure;
    }
}

void DocumentBuilder::block(int index, const Surroundings &around)
{
    using markdown::BlockKind;
    const markdown::Block &block = m_document.blocks[size_t(index)];
    switch (block.kind) {
    case BlockKind::Quote:
    case BlockKind::Alert:
        return quote(index, around);
    case BlockKind::List:
        return list(index, around);
    case BlockKind::Heading:
        return heading(index, around);
    case BlockKind::Paragraph:
        return paragraph(index, around);
    case BlockKind::Code:
        return code(block.text, block.info, block.language(), block.line, around);
    case BlockKind::Math:
        return formula(block, around);
    case BlockKind::ThematicBreak:
        return rule(block.line, around);
    case BlockKind::Table:
        return table(index, around);
    case BlockKind::Footnote:
        return footnote(index, around);
    case BlockKind::Item:
    case BlockKind::Html:
    case BlockKind::TableRow:
    case BlockKind::TableCell:
        return; // their parents write them
    }
}

void DocumentBuilder::startBlock(const Surroundings &around, int line, qreal above, qreal below,
                                 QTextBlockFormat format)
{
    writeSummary(around, line);
    QTextCharFormat look = around.format;
    if (m_summary >= 0) {
        format.setProperty(SummaryProperty, m_summary);
        look.setAnchor(true);
        look.setAnchorHref(detailsLink(m_summary));
    }
    const qreal em = m_out->em();
    format.setTopMargin(above * em);
    format.setBottomMargin(below * em);
    format.setProperty(SourceLineProperty, line);
    format.setProperty(LeftProperty, around.left);
    if (around.alignCentre)
        format.setAlignment(Qt::AlignHCenter);
    if (!around.boxes.isEmpty()) {
        QVariantList boxes;
        for (const int box : around.boxes)
            boxes << box;
        format.setProperty(BoxesProperty, boxes);
    }
    if (!m_marker.isEmpty())
        format.setProperty(MarkerProperty, std::exchange(m_marker, {}));
    m_cursor.movePosition(QTextCursor::End);
    if (std::exchange(m_reuse, false)) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(look);
    } else {
        m_cursor.insertBlock(format, look);
    }
    m_inlines.begin(m_cursor, look);
}

DocumentBuilder::Surroundings DocumentBuilder::boxed(const Surroundings &around, const Box &box, qreal padding)
{
    Surroundings inside = around;
    inside.boxes << int(m_out->boxes.size());
    inside.left += padding;
    m_out->boxes.push_back(box);
    m_out->boxes.back().left = around.left;
    return inside;
}

void DocumentBuilder::quote(int index, const Surroundings &around)
{
    const markdown::Block &block = m_document.blocks[size_t(index)];
    const qreal em = m_out->em();
    Box box;
    box.kind = Box::Kind::Quote;
    box.edge = m_style.rule;
    const auto look = std::find_if(alertLooks.begin(), alertLooks.end(),
                                   [&block](const AlertLook &l) { return block.info == l.kind; });
    const bool alert = block.kind == markdown::BlockKind::Alert && look != alertLooks.end();
    if (alert) {
        box.kind = Box::Kind::Alert;
        box.edge = m_style.*(look->edge);
        box.ground = m_style.tint(box.edge);
        box.top = 0.7 * em;
        box.bottom = 0.8 * em;
    }
    Surroundings inside = boxed(around, box, 1.1 * em);
    inside.tight = false;
    if (alert) {
        Surroundings title = inside;
        title.format.setForeground(box.edge);
        title.format.setFontWeight(QFont::Bold);
        startBlock(title, block.line, 0, 0.25);
        m_inlines.appendText(QCoreApplication::translate("Typeset", look->title));
    }
    blocks(index + 1, block.end, inside);
}

void DocumentBuilder::list(int index, const Surroundings &around)
{
    const markdown::Block &list = m_document.blocks[size_t(index)];
    Surroundings inside = around;
    inside.left += (list.ordered ? 1.9 : 1.6) * m_out->em();
    inside.tight = list.tight;
    int number = list.start;
    for (int i = index + 1; i < list.end; i = m_document.next(i)) {
        const markdown::Block &item = m_document.blocks[size_t(i)];
        m_marker = item.task ? (item.checked ? u"☑"_s : u"☐"_s)
            : list.ordered   ? QString::number(number++) + u'.'
                             : u"•"_s;
        const bool last = item.end >= list.end;
        const bool hasText = item.endInline > item.firstInline;
        if (hasText || item.end == i + 1) {
            startBlock(inside, item.line, 0, last && !around.tight && item.end == i + 1 ? 0.85 : 0.28);
            m_inlines.append(item.firstInline, item.endInline);
        }
        blocks(i + 1, item.end, inside);
        m_marker.clear();
    }
}

void DocumentBuilder::headingLook(int level, QTextBlockFormat &block, QTextCharFormat &text, qreal *above,
                                  qreal *below) const
{
    constexpr std::array scale{1.9, 1.45, 1.2, 1.05, 1.0, 0.92};
    constexpr std::array space{0.6, 2.1, 1.7, 1.4, 1.2, 1.2};
    const size_t at = size_t(qBound(1, level, 6)) - 1;
    block.setHeadingLevel(level);
    text.setProperty(QTextFormat::FontPixelSize, qRound(m_out->em() * scale[at]));
    text.setFontWeight(QFont::DemiBold);
    text.setForeground(level == 6 ? m_style.muted : m_style.ink);
    *above = space[at];
    *below = level == 1 ? 0.8 : 0.5;
}

void DocumentBuilder::heading(int index, const Surroundings &around)
{
    const markdown::Block &block = m_document.blocks[size_t(index)];
    Surroundings look = around;
    QTextBlockFormat format;
    qreal above = 0, below = 0;
    headingLook(block.level, format, look.format, &above, &below);
    format.setProperty(AnchorsProperty, namesOf(block));
    startBlock(look, block.line, above, below, format);
    const int position = m_cursor.position();
    m_inlines.append(block.firstInline, block.endInline);
    m_out->outline.push_back(
        {block.anchor, m_document.inlineText(block.firstInline, block.endInline), block.level, position, block.line});

    // QTextBrowser finds anchors in the text's own formats.
    QTextCursor first(m_out.get());
    first.setPosition(position);
    if (!first.atBlockEnd()) {
        first.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        QTextCharFormat anchor;
        anchor.setAnchor(true);
        anchor.setAnchorNames(namesOf(block));
        // Qt's hash of a format does not see lists: a number keeps thousands of headings apart.
        anchor.setProperty(SourceLineProperty, block.line);
        first.mergeCharFormat(anchor);
    }
}

bool DocumentBuilder::isFigure(const markdown::Block &block) const
{
    if (block.endInline <= block.firstInline)
        return false;
    const markdown::Inline &first = m_document.inlines[size_t(block.firstInline)];
    return first.kind == markdown::InlineKind::Image && first.end == block.endInline;
}

// A paragraph all in emphasis that follows a figure.
bool DocumentBuilder::isCaption(const markdown::Block &block) const
{
    if (!m_afterFigure || block.endInline <= block.firstInline)
        return false;
    const markdown::Inline &first = m_document.inlines[size_t(block.firstInline)];
    return first.kind == markdown::InlineKind::Emphasis && first.end == block.endInline;
}

void DocumentBuilder::paragraph(int index, const Surroundings &around)
{
    const markdown::Block &block = m_document.blocks[size_t(index)];
    Surroundings look = around;
    if (isFigure(block)) {
        look.alignCentre = true;
        startBlock(look, block.line, 0.9, 0.6);
        m_inlines.append(block.firstInline, block.endInline);
        return;
    }
    if (isCaption(block)) {
        look.alignCentre = true;
        look.format.setForeground(m_style.muted);
        look.format.setProperty(QTextFormat::FontPixelSize, qRound(m_out->em() * 0.88));
        startBlock(look, block.line, 0, 1.3);
        m_inlines.append(block.firstInline + 1, block.endInline);
        return;
    }
    startBlock(look, block.line, 0, around.tight ? 0.28 : 0.85);
    m_inlines.append(block.firstInline, block.endInline);
}

void DocumentBuilder::code(const QString &text, const QString &info, const QString &language, int line,
                           const Surroundings &around)
{
    const qreal em = m_out->em();
    Box box;
    box.kind = Box::Kind::Code;
    box.ground = m_style.codePaper;
    box.top = 0.75 * em;
    box.bottom = 0.75 * em;
    const QString second = info.section(u' ', 1, 1, QString::SectionSkipEmpty);
    box.label = second == u"output" ? QCoreApplication::translate("Typeset", "output")
        : language == u"text"       ? QString()
                                    : language;
    Surroundings inside = boxed(around, box, 0.9 * em);
    inside.alignCentre = false;
    const QFont font = m_out->codeFont();
    inside.format = {};
    inside.format.setForeground(m_style.codeInk);
    inside.format.setFontFamilies(font.families());
    inside.format.setFontFixedPitch(true);
    inside.format.setFontStyleHint(QFont::Monospace);
    inside.format.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
    QTextBlockFormat format;
    format.setNonBreakableLines(true);
    format.setProperty(ScrollsProperty, true);
    QString shown = text;
    while (shown.endsWith(u'\n'))
        shown.chop(1);
    shown.replace(u'\t', u"    "_s);
    startBlock(inside, line, 0.9, 1.0, format);
    const int position = m_cursor.position();
    QString lines = shown;
    lines.replace(u'\n', QChar::LineSeparator);
    m_inlines.appendText(lines);
    if (!language.isEmpty() && language != u"text")
        m_out->codes.push_back({shown, language, TypesetCache::colourKey(shown, language), position, false});
}

void DocumentBuilder::formula(const markdown::Block &block, const Surroundings &around)
{
    Surroundings look = around;
    look.alignCentre = true;
    QTextBlockFormat format;
    format.setNonBreakableLines(true);
    format.setProperty(ScrollsProperty, true);
    startBlock(look, block.line, 0.5, 0.95, format);
    m_inlines.appendFormula(block.text, true);
}

void DocumentBuilder::rule(int line, const Surroundings &around)
{
    QTextBlockFormat format;
    format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
    startBlock(around, line, 0.8, 1.4, format);
}

void DocumentBuilder::table(int index, const Surroundings &around)
{
    const markdown::Block &table = m_document.blocks[size_t(index)];
    int rows = 0, columns = 0;
    for (int r = index + 1; r < table.end; r = m_document.next(r)) {
        int cells = 0;
        for (int c = r + 1; c < m_document.next(r); c = m_document.next(c))
            ++cells;
        columns = qMax(columns, cells);
        ++rows;
    }
    if (rows == 0 || columns == 0)
        return;
    QTextTableFormat format;
    format.setCellPadding(0.45 * m_out->em());
    format.setHeaderRowCount(1);
    format.setProperty(SourceLineProperty, table.line);
    format.setProperty(LeftProperty, around.left);
    QVariantList boxes;
    for (const int box : around.boxes)
        boxes << box;
    format.setProperty(BoxesProperty, boxes);
    writeSummary(around, table.line);
    m_cursor.movePosition(QTextCursor::End);
    QTextTable *grid = m_cursor.insertTable(rows, columns, format);
    int row = 0;
    for (int r = index + 1; r < table.end; r = m_document.next(r), ++row) {
        const markdown::Block &line = m_document.blocks[size_t(r)];
        int column = 0;
        for (int c = r + 1; c < line.end; c = m_document.next(c), ++column) {
            const markdown::Block &cell = m_document.blocks[size_t(c)];
            QTextCharFormat look = around.format;
            look.setProperty(QTextFormat::FontPixelSize, qRound(m_out->em() * 0.93));
            if (cell.header)
                look.setFontWeight(QFont::DemiBold);
            QTextCursor cursor = grid->cellAt(row, column).firstCursorPosition();
            QTextBlockFormat block;
            block.setAlignment(alignmentOf(cell.alignment));
            block.setProperty(SourceLineProperty, cell.line);
            cursor.setBlockFormat(block);
            cursor.setBlockCharFormat(look);
            m_inlines.begin(cursor, look);
            m_inlines.append(cell.firstInline, cell.endInline);
        }
    }
    m_reuse = true;
}

void DocumentBuilder::footnote(int index, const Surroundings &around)
{
    const markdown::Block &block = m_document.blocks[size_t(index)];
    Surroundings inside = around;
    inside.left += 1.9 * m_out->em();
    inside.tight = true;
    inside.format.setProperty(QTextFormat::FontPixelSize, qRound(m_out->em() * 0.9));
    m_marker = QString::number(m_inlines.footnoteNumber(block.info)) + u'.';
    const int before = m_reuse ? m_cursor.position() : m_cursor.position() + 1;
    blocks(index + 1, block.end, inside);
    m_marker.clear();
    // The definition is where its number leads, and it leads back.
    QTextCursor first(m_out.get());
    first.setPosition(qMin(before, m_out->characterCount() - 1));
    QTextBlockFormat format;
    format.setProperty(AnchorsProperty, QStringList{u"fn-"_s + block.info});
    first.mergeBlockFormat(format);
    QTextCharFormat back = inside.format;
    back.setAnchor(true);
    back.setAnchorHref(u"#fnref-"_s + block.info);
    back.setForeground(m_style.accent);
    m_cursor.movePosition(QTextCursor::End);
    m_cursor.insertText(u"\u00A0↩"_s, back);
}

} // namespace waymark::typeset
