// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/inlinebuilder.h"

#include "typeset/typesetcache.h"

#include <QFontMetricsF>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr QChar wordJoiner(0x2060);

bool isCjk(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || script == QChar::Script_Hangul;
}

} // namespace

InlineBuilder::InlineBuilder(TypesetDocument &target, const markdown::Document &document, const Source &source)
    : m_target(target)
    , m_document(document)
    , m_source(source)
{
}

void InlineBuilder::begin(const QTextCursor &cursor, const QTextCharFormat &format)
{
    m_cursor = cursor;
    m_format = format;
    m_open.clear();
    m_last = QChar();
    m_afterFormula = false;
}

void InlineBuilder::append(int first, int end)
{
    for (int i = first; i < end; i = m_document.inlines[size_t(i)].end)
        appendInline(i);
}

void InlineBuilder::within(int first, int end, const QTextCharFormat &format)
{
    const QTextCharFormat outer = std::exchange(m_format, format);
    append(first, end);
    m_format = outer;
}

// Unicode allows a line to end beside an object. A formula must not part from the comma behind it.
void InlineBuilder::glue(QChar next)
{
    if (!next.isNull() && !next.isSpace() && !isCjk(next) && next != wordJoiner)
        m_cursor.insertText(QString(wordJoiner), m_format);
}

void InlineBuilder::appendText(const QString &text)
{
    if (text.isEmpty())
        return;
    if (m_afterFormula)
        glue(text.front());
    m_afterFormula = false;
    QString clean = text;
    // An object needs its own format; a stray one in the text has none.
    clean.replace(QChar::ObjectReplacementCharacter, QChar::ReplacementCharacter);
    clean.replace(u'\n', u' ');
    clean.replace(QChar::ParagraphSeparator, QChar::LineSeparator);
    for (QChar &c : clean)
        if (c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF) // QTextDocument's own marks
            c = QChar::ReplacementCharacter;
    m_cursor.insertText(clean, m_format);
    m_last = clean.back();
}

QTextCharFormat InlineBuilder::codeFormat(const QTextCharFormat &around) const
{
    QTextCharFormat format = around;
    const QFont font = m_target.codeFont();
    format.setFontFamilies(font.families());
    format.setFontFixedPitch(true);
    format.setFontStyleHint(QFont::Monospace);
    const int pixels = around.hasProperty(QTextFormat::FontPixelSize) ? around.intProperty(QTextFormat::FontPixelSize)
                                                                      : qRound(m_target.em());
    format.setProperty(QTextFormat::FontPixelSize, qMax(1, qRound(pixels * 0.88)));
    format.setBackground(m_target.style().codePaper);
    return format;
}

void InlineBuilder::linkTo(QTextCharFormat &format, const QString &target, const QString &title) const
{
    format.setAnchor(true);
    format.setAnchorHref(target);
    format.setForeground(m_target.style().accent);
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    QColor line = m_target.style().accent;
    line.setAlphaF(0.45F);
    format.setUnderlineColor(line);
    if (!title.isEmpty())
        format.setToolTip(title);
}

int InlineBuilder::footnoteNumber(const QString &label)
{
    const auto known = m_footnotes.constFind(label);
    return known != m_footnotes.cend() ? *known : *m_footnotes.insert(label, int(m_footnotes.size()) + 1);
}

void InlineBuilder::appendInline(int index)
{
    using markdown::InlineKind;
    const markdown::Inline &in = m_document.inlines[size_t(index)];
    QTextCharFormat format = m_format;
    switch (in.kind) {
    case InlineKind::Text:
        appendText(in.text);
        break;
    case InlineKind::SoftBreak:
        // Chinese and Japanese text is wrapped in the file without meaning a space.
        if (!isCjk(m_last))
            appendText(u" "_s);
        break;
    case InlineKind::HardBreak:
        appendText(QString(QChar::LineSeparator));
        break;
    case InlineKind::Code:
        m_format = codeFormat(format);
        appendText(in.text);
        m_format = format;
        break;
    case InlineKind::Math:
        appendFormula(in.text, false);
        break;
    case InlineKind::DisplayMath:
        appendFormula(in.text, true);
        break;
    case InlineKind::Html:
        for (const HtmlToken &token : htmlTokens(in.text))
            appendHtml(token);
        break;
    case InlineKind::Image:
        appendFigure(in.target, m_document.inlineText(index + 1, in.end), in.title);
        break;
    case InlineKind::Emphasis:
        format.setFontItalic(true);
        within(index + 1, in.end, format);
        break;
    case InlineKind::Strong:
        format.setFontWeight(QFont::Bold);
        within(index + 1, in.end, format);
        break;
    case InlineKind::Strikethrough:
        format.setFontStrikeOut(true);
        within(index + 1, in.end, format);
        break;
    case InlineKind::Link:
        linkTo(format, in.target, in.title);
        within(index + 1, in.end, format);
        break;
    case InlineKind::FootnoteReference: {
        linkTo(format, u"#fn-"_s + in.text, {});
        format.setAnchorNames({u"fnref-"_s + in.text});
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        format.setUnderlineStyle(QTextCharFormat::NoUnderline);
        const QTextCharFormat outer = std::exchange(m_format, format);
        appendText(QString::number(footnoteNumber(in.text)));
        m_format = outer;
        break;
    }
    }
}

void InlineBuilder::appendFormula(const QString &tex, bool display)
{
    FormulaUse use;
    use.tex = tex;
    use.display = display;
    use.preamble = m_preamble;
    if (ScriptEngine::definesSomething(tex))
        m_preamble += m_preamble.isEmpty() ? tex : u' ' + tex;
    use.key = TypesetCache::formulaKey(tex, display, use.preamble);
    use.position = m_cursor.position();

    QFont font = m_target.defaultFont();
    if (m_format.hasProperty(QTextFormat::FontPixelSize))
        font.setPixelSize(m_format.intProperty(QTextFormat::FontPixelSize));
    // MathJax's letters are 0.442 em high: its em is chosen so that they match the text around, within reason.
    const qreal em = QFontMetricsF(font).xHeight() / 0.442;
    use.pixelSize = qBound(font.pixelSize() * 1.0, em, font.pixelSize() * 1.18);
    use.colour =
        m_format.hasProperty(QTextFormat::ForegroundBrush) ? m_format.foreground().color() : m_target.style().ink;

    if (!m_last.isNull() && !m_last.isSpace() && !m_afterFormula)
        glue(m_last);
    use.position = m_cursor.position();
    QTextCharFormat format = m_format;
    format.setObjectType(FormulaObject);
    format.setProperty(FormulaProperty, int(m_target.formulas.size()));
    m_target.formulas.push_back(use);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    m_last = QChar::ObjectReplacementCharacter;
    m_afterFormula = true;
}

void InlineBuilder::appendFigure(const QString &target, const QString &alternative, const QString &title, qreal width)
{
    FigureUse use;
    use.figure = locateFigure(target, m_source.libraryRoot, m_source.filePath);
    use.figure.alternative = alternative;
    use.figure.title = title;
    if (use.figure.file.isEmpty()) {
        // Said in words, where the picture would be.
        QTextCharFormat format = m_format;
        format.setForeground(m_target.style().muted);
        format.setFontItalic(true);
        format.setToolTip(use.figure.error);
        const QTextCharFormat outer = std::exchange(m_format, format);
        appendText(u"["_s + (alternative.isEmpty() ? target : alternative) + u"]"_s);
        m_format = outer;
        return;
    }
    use.size = use.figure.size * (m_target.em() / 16);
    if (width > 0)
        use.size.scale(width * m_target.em() / 16, 1e6, Qt::KeepAspectRatio);
    QTextCharFormat format = m_format;
    format.setObjectType(FigureObject);
    format.setProperty(FigureProperty, int(m_target.figures.size()));
    if (!title.isEmpty())
        format.setToolTip(title);
    m_target.figures.push_back(use);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    m_last = QChar::ObjectReplacementCharacter;
    m_afterFormula = false;
}

void InlineBuilder::appendHtml(const HtmlToken &token)
{
    const QString &name = token.text;
    if (token.kind == HtmlToken::Kind::Text) {
        // White space between blocks of HTML is not text.
        if (name != u" " || !m_last.isNull())
            appendText(m_last.isNull() || m_last == QChar::LineSeparator ? name.trimmed() : name);
        return;
    }
    if (token.kind == HtmlToken::Kind::Close) {
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].first == name) {
                m_format = m_open[i].second;
                m_open.resize(i);
                break;
            }
        }
        return;
    }
    if (name == u"br") {
        appendText(QString(QChar::LineSeparator));
        return;
    }
    if (name == u"img") {
        appendFigure(token.attributes.value(u"src"_s), token.attributes.value(u"alt"_s),
                     token.attributes.value(u"title"_s), token.attributes.value(u"width"_s).toDouble());
        return;
    }
    QTextCharFormat format = m_format;
    if (name == u"b" || name == u"strong" || name == u"summary" || name == u"th" || name == u"dt")
        format.setFontWeight(QFont::Bold);
    else if (name == u"i" || name == u"em" || name == u"cite" || name == u"var" || name == u"dfn")
        format.setFontItalic(true);
    else if (name == u"sub")
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    else if (name == u"sup")
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (name == u"code" || name == u"kbd" || name == u"samp" || name == u"tt")
        format = codeFormat(format);
    else if (name == u"u" || name == u"ins")
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    else if (name == u"s" || name == u"del" || name == u"strike")
        format.setFontStrikeOut(true);
    else if (name == u"mark")
        format.setBackground(m_target.style().tint(m_target.style().warning));
    else if (name == u"small")
        format.setProperty(QTextFormat::FontPixelSize, qRound(m_target.em() * 0.85));
    else if (name == u"a" && token.attributes.contains(u"href"_s))
        linkTo(format, token.attributes.value(u"href"_s), token.attributes.value(u"title"_s));
    else
        return;
    m_open.emplace_back(name, m_format);
    m_format = format;
}

} // namespace waymark::typeset
