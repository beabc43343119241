// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/figure.h"
#include "typeset/formula.h"
#include "typeset/scriptengine.h"
#include "typeset/style.h"
#include "typeset/typesetter.h"

#include <QImage>
#include <QTextDocument>
#include <QTextFormat>

#include <memory>
#include <vector>

namespace waymark::typeset {

/// What our formats carry besides Qt's own properties.
enum Property {
    SourceLineProperty =
        QTextFormat::UserProperty + 0x570, ///< block: int, from 1. A block without it and without text has no height
    BoxesProperty, ///< block: list of indexes into TypesetDocument::boxes, outermost first
    LeftProperty, ///< block: pixels from the column's left edge to the text
    MarkerProperty, ///< block: what stands to the left of the first line ("•", "3.", "☐")
    ScrollsProperty, ///< block: its lines are never broken; wider ones scroll in their own frame
    AnchorsProperty, ///< block: names that lead here
    FormulaProperty, ///< character: index into TypesetDocument::formulas
    FigureProperty, ///< character: index into TypesetDocument::figures
    SummaryProperty, ///< block: index of the box of details that it opens and closes
    CellGroundProperty, ///< table cell: colour behind it
};

enum Object { FormulaObject = QTextFormat::UserObject + 0x57, FigureObject };

/// A frame around consecutive blocks: a quote, an alert, a panel of code.
struct Box
{
    enum class Kind { Quote, Alert, Code, Details };
    Kind kind = Kind::Quote;
    QColor edge; ///< of the bar at its left; invalid: none
    QColor ground; ///< invalid: none
    QString label; ///< in its upper right corner: the language of code
    qreal left = 0; ///< pixels from the column's left edge
    qreal top = 0; ///< padding above the first block
    qreal bottom = 0; ///< and below the last
    bool open = true; ///< false: only the summary of the details is seen
};

struct FormulaUse
{
    QString tex;
    bool display = false;
    QString preamble; ///< formulas of the same file, before this one, that define something
    QByteArray key; ///< in the cache
    int position = 0;
    qreal pixelSize = 16; ///< of the formula's em
    QColor colour;
    std::shared_ptr<const Formula> formula; ///< null until it is known
};

struct CodeUse
{
    QString code;
    QString language;
    QByteArray key;
    int position = 0; ///< of its first character
    bool coloured = false;
};

struct FigureUse
{
    Figure figure;
    QSizeF size; ///< wanted, in pixels of the page; the column may be narrower
    QImage image; ///< the last one made
    QSize requested; ///< device pixels last asked for
};

/// A QTextDocument that knows what is special in it. Made by DocumentBuilder, drawn by PageLayout.
class TypesetDocument : public QTextDocument
{
    Q_OBJECT

public:
    explicit TypesetDocument(const Style &style);

    const Style &style() const { return m_style; }
    qreal em() const { return m_em; } ///< pixels of the running text's font
    qreal columnWidth() const { return m_columnWidth; } ///< the measure, in pixels
    QFont codeFont() const; ///< at the size of running code

    std::vector<Box> boxes;
    std::vector<FormulaUse> formulas;
    std::vector<CodeUse> codes;
    std::vector<FigureUse> figures;
    std::vector<OutlineEntry> outline;
    int pending = 0; ///< formulas, code blocks and pictures still to come

    void setColours(int code, const std::vector<ColourRange> &ranges);

Q_SIGNALS:
    /// The picture is about to be drawn at another size than the one at hand.
    void figureWanted(int figure, QSize pixels);

private:
    Style m_style;
    qreal m_em = 16;
    qreal m_columnWidth = 600;
};

} // namespace waymark::typeset
