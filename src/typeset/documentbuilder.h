// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/inlinebuilder.h"

#include <memory>

namespace waymark::typeset {

/// Writes a parsed document into a TypesetDocument. Formulas, colours and pictures are noted, not computed.
class DocumentBuilder
{
public:
    /// `document` and `source` must outlive the builder.
    DocumentBuilder(const markdown::Document &document, const Style &style, const Source &source);
    std::unique_ptr<TypesetDocument> build();

private:
    /// What an enclosing block does to those inside it.
    struct Surroundings
    {
        qreal left = 0; ///< pixels
        QList<int> boxes;
        QTextCharFormat format;
        bool tight = false;
        bool alignCentre = false;
    };

    void blocks(int first, int end, const Surroundings &around);
    void block(int index, const Surroundings &around);
    void quote(int index, const Surroundings &around);
    void list(int index, const Surroundings &around);
    void heading(int index, const Surroundings &around);
    void paragraph(int index, const Surroundings &around);
    void code(const QString &text, const QString &info, const QString &language, int line, const Surroundings &around);
    void formula(const markdown::Block &block, const Surroundings &around);
    void rule(int line, const Surroundings &around);
    void table(int index, const Surroundings &around);
    void footnote(int index, const Surroundings &around);
    void html(const markdown::Block &block, Surroundings &around);
    void writeSummary(const Surroundings &around, int line);

    /// Begins a text block at the end of the document; `above` and `below` in em.
    void startBlock(const Surroundings &around, int line, qreal above, qreal below, QTextBlockFormat format = {});
    void headingLook(int level, QTextBlockFormat &block, QTextCharFormat &text, qreal *above, qreal *below) const;
    Surroundings boxed(const Surroundings &around, const Box &box, qreal padding);
    bool isFigure(const markdown::Block &block) const;
    bool isCaption(const markdown::Block &block) const;

    const markdown::Document &m_document;
    const Style &m_style;
    std::unique_ptr<TypesetDocument> m_out;
    InlineBuilder m_inlines;
    QTextCursor m_cursor;
    QString m_marker; ///< for the next block
    bool m_reuse = true; ///< the document ends with an empty block that is still free
    bool m_afterFigure = false;
    QList<int> m_details; ///< boxes of <details> that have begun
    int m_summary = -1; ///< box of the details whose summary is being written
    int m_summaryWanted = -1; ///< box of the details that have begun and have no summary yet
};

} // namespace waymark::typeset
