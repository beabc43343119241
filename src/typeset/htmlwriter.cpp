// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/htmlwriter.h"

#include "typeset/figure.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

/// Different ones of a page; each costs the script engine some milliseconds. Those beyond stand as their source: no
/// topic that is meant to be read has so many, and one that is meant to keep us busy ends after two seconds.
constexpr qsizetype mostFormulas = 500;

QString attribute(QLatin1StringView name, const QString &value)
{
    return value.isEmpty() ? QString() : u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
}

QString link(const QString &target, const QString &title)
{
    return isHarmlessAddress(target) ? u"<a"_s + attribute("href"_L1, target) + attribute("title"_L1, title) + u'>'
                                     : u"<a>"_s;
}

QString alignment(markdown::Alignment alignment)
{
    switch (alignment) {
    case markdown::Alignment::Left:
        return u" style=\"text-align:left\""_s;
    case markdown::Alignment::Center:
        return u" style=\"text-align:center\""_s;
    case markdown::Alignment::Right:
        return u" style=\"text-align:right\""_s;
    case markdown::Alignment::Default:
        break;
    }
    return {};
}

/// The class of our style sheet for one of Prism's.
QString shortClass(const QString &kind)
{
    static const QHash<QString, QString> classes{{u"comment"_s, u"c"_s},         {u"keyword"_s, u"k"_s},
                                                 {u"string"_s, u"s"_s},          {u"triple-quoted-string"_s, u"s"_s},
                                                 {u"template-string"_s, u"s"_s}, {u"char"_s, u"s"_s},
                                                 {u"number"_s, u"n"_s},          {u"boolean"_s, u"n"_s},
                                                 {u"function"_s, u"f"_s},        {u"decorator"_s, u"f"_s},
                                                 {u"class-name"_s, u"t"_s},      {u"builtin"_s, u"t"_s},
                                                 {u"property"_s, u"t"_s},        {u"key"_s, u"t"_s}};
    return classes.value(kind);
}

} // namespace

bool isHarmlessAddress(const QString &address)
{
    QString bare = address;
    bare.removeIf([](QChar c) { return c.unicode() <= 0x20; }); // a browser ignores them inside "java script:"
    const qsizetype colon = bare.indexOf(u':');
    const qsizetype end = bare.indexOf(u'/');
    if (colon < 0 || (end >= 0 && end < colon) || bare.startsWith(u'#') || bare.startsWith(u'?'))
        return true;
    const QString scheme = bare.left(colon).toLower();
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto";
}

HtmlWriter::HtmlWriter(const markdown::Document &document, const Style &style, const Source &source, Foundry &foundry)
    : m_document(document)
    , m_style(style)
    , m_source(source)
    , m_foundry(foundry)
{
}

QString HtmlWriter::page()
{
    QString title;
    for (const markdown::Block &block : m_document.blocks) {
        if (block.kind == markdown::BlockKind::Heading) {
            title = m_document.inlineText(block.firstInline, block.endInline);
            break;
        }
    }
    m_out = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
            "'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s
        + title.toHtmlEscaped() + u"</title>\n<style>\n"_s + styleSheet() + u"</style>\n</head>\n<body>\n"_s;
    blocks(0, int(m_document.blocks.size()));
    while (!m_openTags.isEmpty())
        m_out += u"</"_s + m_openTags.takeLast() + u'>';
    m_out += u"</body>\n</html>\n"_s;
    return m_out;
}

QString HtmlWriter::styleSheet() const
{
    QString css;
    QTextStream out(&css);
    const Style &s = m_style;
    out << "body{background:" << s.paper.name() << ";color:" << s.ink.name() << ";max-width:" << s.measure / 2
        << "em;margin:2em auto;padding:0 1em;font:1.05em/" << s.lineHeight << " sans-serif}\n"
        << "a{color:" << s.accent.name() << "}\nh1,h2,h3,h4,h5,h6{line-height:1.25}\n"
        << "pre{background:" << s.codePaper.name()
        << ";padding:.8em 1em;overflow-x:auto;border-radius:.3em;line-height:1.45}\n"
        << "code{font-family:monospace;font-size:.9em;background:" << s.codePaper.name() << "}\n"
        << ".table{overflow-x:auto}\ntable{border-collapse:collapse}\ntd,th{padding:.3em .6em;border-bottom:1px solid "
        << s.rule.name() << "}\nth{background:" << s.tableHead.name() << "}\n"
        << ".math{display:block;text-align:center;margin:1em 0;overflow-x:auto}\nimg{max-width:100%}\n"
        << ".tex{color:" << s.error.name() << ";background:" << s.errorPaper.name() << "}\n"
        << "blockquote{margin:1em 0;padding:0 1em;border-left:.2em solid " << s.rule.name() << "}\n"
        << ".c{color:" << s.comment.name() << "}.k{color:" << s.keyword.name() << "}.s{color:" << s.string.name()
        << "}.n{color:" << s.number.name() << "}.f{color:" << s.function.name() << "}.t{color:" << s.type.name()
        << "}\n"
        << "li.task{list-style:none}\nhr{border:0;border-top:1px solid " << s.rule.name() << "}\n";
    const std::pair<const char *, QColor> alerts[] = {
        {"note", s.note}, {"tip", s.tip}, {"important", s.important}, {"warning", s.warning}, {"caution", s.caution}};
    for (const auto &[kind, colour] : alerts)
        out << "." << kind << "{border-color:" << colour.name() << ";background:" << s.tint(colour).name()
            << ";padding:.6em 1em}\n." << kind << ">b{color:" << colour.name() << "}\n";
    return css;
}

void HtmlWriter::blocks(int first, int end)
{
    for (int i = first; i < end; i = m_document.next(i))
        block(i);
}

void HtmlWriter::block(int index)
{
    using markdown::BlockKind;
    const markdown::Block &block = m_document.blocks[size_t(index)];
    const QString level = QString::number(qBound(1, block.level, 6));
    switch (block.kind) {
    case BlockKind::Quote:
    case BlockKind::Alert:
        m_out += u"<blockquote"_s + attribute("class"_L1, block.info) + u">\n"_s;
        if (block.kind == BlockKind::Alert)
            m_out += u"<b>"_s + (block.info.left(1).toUpper() + block.info.mid(1)).toHtmlEscaped() + u"</b>\n"_s;
        blocks(index + 1, block.end);
        m_out += u"</blockquote>\n"_s;
        break;
    case BlockKind::List:
        list(index);
        break;
    case BlockKind::Heading:
        m_out += u"<h"_s + level + attribute("id"_L1, block.anchor) + u'>';
        inlines(block.firstInline, block.endInline);
        m_out += u"</h"_s + level + u">\n"_s;
        break;
    case BlockKind::Paragraph:
        m_out += u"<p>"_s;
        inlines(block.firstInline, block.endInline);
        m_out += u"</p>\n"_s;
        break;
    case BlockKind::Code:
        code(block);
        break;
    case BlockKind::Html:
        rawHtml(block.text);
        break;
    case BlockKind::Math:
        formula(block.text, true);
        break;
    case BlockKind::ThematicBreak:
        m_out += u"<hr>\n"_s;
        break;
    case BlockKind::Table:
        table(index);
        break;
    case BlockKind::Footnote:
        m_out += u"<div"_s + attribute("id"_L1, u"fn-"_s + block.info) + u"><sup>"_s
            + QString::number(footnoteNumber(block.info)) + u"</sup>\n"_s;
        blocks(index + 1, block.end);
        m_out += u"</div>\n"_s;
        break;
    case BlockKind::Item:
    case BlockKind::TableRow:
    case BlockKind::TableCell:
        break; // their parents write them
    }
}

int HtmlWriter::footnoteNumber(const QString &label)
{
    const auto known = m_footnotes.constFind(label);
    return known != m_footnotes.cend() ? *known : *m_footnotes.insert(label, int(m_footnotes.size()) + 1);
}

void HtmlWriter::list(int index)
{
    const markdown::Block &list = m_document.blocks[size_t(index)];
    const QString tag = list.ordered ? u"ol"_s : u"ul"_s;
    m_out += u'<' + tag
        + (list.ordered && list.start != 1 ? attribute("start"_L1, QString::number(list.start)) : QString()) + u">\n"_s;
    for (int i = index + 1; i < list.end; i = m_document.next(i)) {
        const markdown::Block &item = m_document.blocks[size_t(i)];
        m_out += item.task ? (item.checked ? u"<li class=\"task\">☑ "_s : u"<li class=\"task\">☐ "_s) : u"<li>"_s;
        inlines(item.firstInline, item.endInline);
        blocks(i + 1, item.end);
        m_out += u"</li>\n"_s;
    }
    m_out += u"</"_s + tag + u">\n"_s;
}

void HtmlWriter::table(int index)
{
    const markdown::Block &table = m_document.blocks[size_t(index)];
    m_out += u"<div class=\"table\"><table>\n"_s;
    for (int r = index + 1; r < table.end; r = m_document.next(r)) {
        m_out += u"<tr>"_s;
        for (int c = r + 1; c < m_document.next(r); c = m_document.next(c)) {
            const markdown::Block &cell = m_document.blocks[size_t(c)];
            const QString tag = cell.header ? u"th"_s : u"td"_s;
            m_out += u'<' + tag + alignment(cell.alignment) + u'>';
            inlines(cell.firstInline, cell.endInline);
            m_out += u"</"_s + tag + u'>';
        }
        m_out += u"</tr>\n"_s;
    }
    m_out += u"</table></div>\n"_s;
}

void HtmlWriter::code(const markdown::Block &block)
{
    const QString language = block.language();
    m_out += u"<pre><code>"_s;
    int at = 0;
    if (!language.isEmpty() && language != u"text") {
        // Nested ranges are passed over: one colour per character is enough for a page without hovering.
        for (const ColourRange &range :
             m_foundry.colours(TypesetCache::colourKey(block.text, language), block.text, language)) {
            const QString name = shortClass(range.kind);
            if (name.isEmpty() || range.start < at)
                continue;
            m_out += block.text.mid(at, range.start - at).toHtmlEscaped() + u"<span class=\""_s + name + u"\">"_s
                + block.text.mid(range.start, range.length).toHtmlEscaped() + u"</span>"_s;
            at = range.start + range.length;
        }
    }
    m_out += block.text.mid(at).toHtmlEscaped() + u"</code></pre>\n"_s;
}

void HtmlWriter::inlines(int first, int end)
{
    for (int i = first; i < end; i = m_document.inlines[size_t(i)].end)
        inlineAt(i);
}

void HtmlWriter::inlineAt(int index)
{
    using markdown::InlineKind;
    const markdown::Inline &in = m_document.inlines[size_t(index)];
    const auto wrapped = [&](const QString &tag) {
        m_out += u'<' + tag + u'>';
        inlines(index + 1, in.end);
        m_out += u"</"_s + tag + u'>';
    };
    switch (in.kind) {
    case InlineKind::Text:
        m_out += in.text.toHtmlEscaped();
        break;
    case InlineKind::SoftBreak:
        m_out += u'\n';
        break;
    case InlineKind::HardBreak:
        m_out += u"<br>\n"_s;
        break;
    case InlineKind::Code:
        m_out += u"<code>"_s + in.text.toHtmlEscaped() + u"</code>"_s;
        break;
    case InlineKind::Math:
    case InlineKind::DisplayMath:
        formula(in.text, in.kind == InlineKind::DisplayMath);
        break;
    case InlineKind::Html:
        rawHtml(in.text);
        break;
    case InlineKind::Image:
        picture(in.target, m_document.inlineText(index + 1, in.end), in.title);
        break;
    case InlineKind::Emphasis:
        wrapped(u"em"_s);
        break;
    case InlineKind::Strong:
        wrapped(u"strong"_s);
        break;
    case InlineKind::Strikethrough:
        wrapped(u"del"_s);
        break;
    case InlineKind::Link:
        m_out += link(in.target, in.title);
        inlines(index + 1, in.end);
        m_out += u"</a>"_s;
        break;
    case InlineKind::FootnoteReference:
        m_out +=
            u"<sup>"_s + link(u"#fn-"_s + in.text, {}) + QString::number(footnoteNumber(in.text)) + u"</a></sup>"_s;
        break;
    }
}

void HtmlWriter::formula(const QString &tex, bool display)
{
    const QByteArray key = TypesetCache::formulaKey(tex, display, m_preamble);
    auto known = m_formulas.constFind(key);
    if (known == m_formulas.constEnd() && m_formulas.size() >= mostFormulas) {
        formulaSource(tex, QCoreApplication::translate("Typeset", "This page has more formulas than are set."));
        return;
    }
    if (known == m_formulas.constEnd())
        known = m_formulas.insert(key, m_foundry.formula(key, tex, display, m_preamble));
    const Formula &set = *known;
    if (ScriptEngine::definesSomething(tex))
        m_preamble += m_preamble.isEmpty() ? tex : u' ' + tex;
    if (!set.error.isEmpty()) {
        formulaSource(tex, set.error);
        return;
    }
    // MathJax's svg element, given a name for those who cannot see it.
    QString svg = QString::fromUtf8(set.svg);
    svg.insert(svg.indexOf(u'>') + 1, u"<title>"_s + tex.toHtmlEscaped() + u"</title>"_s);
    m_out += display ? u"<span class=\"math\">"_s + svg + u"</span>\n"_s : svg;
}

void HtmlWriter::formulaSource(const QString &tex, const QString &reason)
{
    m_out += u"<code class=\"tex\""_s + attribute("title"_L1, reason) + u'>' + tex.toHtmlEscaped() + u"</code>"_s;
}

void HtmlWriter::picture(const QString &target, const QString &alternative, const QString &title)
{
    const Figure figure = locateFigure(target, m_source.libraryRoot, m_source.filePath);
    QFile file(figure.file);
    if (figure.file.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        m_out += u"<em"_s + attribute("title"_L1, figure.error) + u">["_s + alternative.toHtmlEscaped() + u"]</em>"_s;
        return;
    }
    const QString suffix = QFileInfo(figure.file).suffix().toLower();
    const QString type = figure.vector ? u"svg+xml"_s : suffix == u"jpg" ? u"jpeg"_s : suffix;
    m_out += u"<img src=\"data:image/"_s + type.toHtmlEscaped() + u";base64,"_s
        + QString::fromLatin1(file.readAll().toBase64()) + u'"' + attribute("alt"_L1, alternative)
        + attribute("title"_L1, title) + u'>';
}

void HtmlWriter::openTag(const HtmlToken &token)
{
    static const QSet<QString> allowed{
        u"b"_s,  u"strong"_s, u"i"_s,   u"em"_s,      u"sub"_s,     u"sup"_s,       u"kbd"_s, u"code"_s,   u"u"_s,
        u"s"_s,  u"del"_s,    u"ins"_s, u"mark"_s,    u"small"_s,   u"p"_s,         u"div"_s, u"center"_s, u"h1"_s,
        u"h2"_s, u"h3"_s,     u"h4"_s,  u"h5"_s,      u"h6"_s,      u"ul"_s,        u"ol"_s,  u"li"_s,     u"table"_s,
        u"tr"_s, u"td"_s,     u"th"_s,  u"details"_s, u"summary"_s, u"blockquote"_s};
    if (token.text == u"br" || token.text == u"hr") {
        m_out += u'<' + token.text + u'>';
    } else if (token.text == u"img") {
        picture(token.attributes.value(u"src"_s), token.attributes.value(u"alt"_s), token.attributes.value(u"title"_s));
    } else if (token.text == u"a") {
        m_out += link(token.attributes.value(u"href"_s), token.attributes.value(u"title"_s));
        m_openTags << token.text;
    } else if (allowed.contains(token.text)) {
        m_out += u'<' + token.text + (token.text == u"details" ? u" open>"_s : u">"_s);
        m_openTags << token.text;
    }
}

void HtmlWriter::rawHtml(const QString &html)
{
    for (const HtmlToken &token : htmlTokens(html)) {
        if (token.kind == HtmlToken::Kind::Text) {
            m_out += token.text.toHtmlEscaped();
        } else if (token.kind == HtmlToken::Kind::Open) {
            openTag(token);
        } else if (m_openTags.contains(token.text)) {
            QString tag;
            do {
                tag = m_openTags.takeLast();
                m_out += u"</"_s + tag + u'>';
            } while (tag != token.text);
        }
    }
}

} // namespace waymark::typeset
