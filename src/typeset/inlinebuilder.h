// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "typeset/htmltokens.h"
#include "typeset/typesetdocument.h"

#include <QHash>
#include <QTextCharFormat>
#include <QTextCursor>

#include <utility>
#include <vector>

namespace waymark::typeset {

/// Writes the inlines of a block at a cursor: text, links, formulas, pictures, and the harmless part of raw HTML.
class InlineBuilder
{
public:
    InlineBuilder(TypesetDocument &target, const markdown::Document &document, const Source &source);

    /// A block begins at `cursor`, whose text looks like `format`.
    void begin(const QTextCursor &cursor, const QTextCharFormat &format);
    /// Inlines [first, end) of the document.
    void append(int first, int end);
    void appendHtml(const HtmlToken &token);
    void appendText(const QString &text);
    void appendFormula(const QString &tex, bool display);
    void appendFigure(const QString &target, const QString &alternative, const QString &title, qreal width = 0);

    /// The look of running text, before any inline changes it.
    const QTextCharFormat &format() const { return m_format; }
    QTextCharFormat codeFormat(const QTextCharFormat &around) const;
    /// Numbers footnotes in the order of their first mention.
    int footnoteNumber(const QString &label);

private:
    void appendInline(int index);
    void within(int first, int end, const QTextCharFormat &format);
    void linkTo(QTextCharFormat &format, const QString &target, const QString &title) const;
    void glue(QChar next);

    TypesetDocument &m_target;
    const markdown::Document &m_document;
    const Source &m_source;
    QTextCursor m_cursor;
    QTextCharFormat m_format;
    std::vector<std::pair<QString, QTextCharFormat>> m_open; // tags of raw HTML, with the look before each
    QChar m_last; // last character written in this block
    bool m_afterFormula = false;
    QString m_preamble;
    QHash<QString, int> m_footnotes;
};

} // namespace waymark::typeset
