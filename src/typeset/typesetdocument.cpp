// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/typesetdocument.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

// Prism's classes, folded into the few colours that a page can bear.
QTextCharFormat formatFor(const QString &kind, const Style &style)
{
    QTextCharFormat format;
    const auto is = [&kind](std::initializer_list<QLatin1StringView> kinds) {
        return std::any_of(kinds.begin(), kinds.end(), [&kind](QLatin1StringView k) { return kind == k; });
    };
    if (is({"comment"_L1, "prolog"_L1, "doctype"_L1, "cdata"_L1, "blockquote"_L1, "shebang"_L1})) {
        format.setForeground(style.comment);
        format.setFontItalic(true);
    } else if (is({"keyword"_L1, "atrule"_L1, "important"_L1, "tag"_L1, "instruction"_L1, "selector"_L1,
                   "control"_L1})) {
        format.setForeground(style.keyword);
    } else if (is({"string"_L1, "triple-quoted-string"_L1, "template-string"_L1, "char"_L1, "attr-value"_L1, "regex"_L1,
                   "url"_L1, "string-interpolation"_L1, "heredoc"_L1})) {
        format.setForeground(style.string);
    } else if (is({"number"_L1, "boolean"_L1, "constant"_L1, "symbol"_L1, "null"_L1, "datetime"_L1})) {
        format.setForeground(style.number);
    } else if (is({"function"_L1, "function-definition"_L1, "decorator"_L1, "annotation"_L1, "macro"_L1, "title"_L1})) {
        format.setForeground(style.function);
    } else if (is({"class-name"_L1, "builtin"_L1, "type"_L1, "namespace"_L1, "property"_L1, "key"_L1, "attr-name"_L1,
                   "variable"_L1, "parameter"_L1, "environment"_L1, "section"_L1})) {
        format.setForeground(style.type);
    } else if (is({"inserted-sign"_L1, "inserted"_L1})) {
        format.setForeground(style.inserted);
    } else if (is({"deleted-sign"_L1, "deleted"_L1})) {
        format.setForeground(style.deleted);
    } else if (is({"interpolation"_L1, "operator"_L1, "punctuation"_L1})) {
        format.setForeground(style.codeInk);
    }
    return format;
}

} // namespace

TypesetDocument::TypesetDocument(const Style &style)
    : m_style(style)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    const QScreen *screen = QGuiApplication::primaryScreen();
    m_em = style.pointSize * (screen ? screen->logicalDotsPerInchY() : 96) / 72;
    QFont font = QGuiApplication::font();
    QStringList families;
    if (!style.textFamily.isEmpty())
        families << style.textFamily;
    else
        families = font.families();
    if (!style.cjkFamily.isEmpty())
        families << style.cjkFamily;
    font.setFamilies(families);
    font.setPixelSize(qMax(1, qRound(m_em)));
    setDefaultFont(font);
    m_columnWidth = qRound(
        style.measure
        * QFontMetricsF(font).horizontalAdvance(u"the quick brown fox jumps over the lazy dog, and then rests"_s) / 59);
}

QFont TypesetDocument::codeFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QStringList families = font.families();
    if (!m_style.codeFamily.isEmpty())
        families.prepend(m_style.codeFamily);
    if (!m_style.cjkFamily.isEmpty())
        families << m_style.cjkFamily;
    font.setFamilies(families);
    font.setFixedPitch(true);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(qMax(1, qRound(m_em * 0.86)));
    return font;
}

void TypesetDocument::setColours(int index, const std::vector<ColourRange> &ranges)
{
    CodeUse &use = codes[size_t(index)];
    use.coloured = true;
    QTextCursor cursor(this);
    for (const ColourRange &range : ranges) {
        const QTextCharFormat format = formatFor(range.kind, m_style);
        if (format.isEmpty())
            continue;
        cursor.setPosition(use.position + range.start);
        cursor.setPosition(use.position + range.start + range.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

} // namespace waymark::typeset
