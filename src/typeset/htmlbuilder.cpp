// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentBuilder that reads blocks of raw HTML.
#include "typeset/documentbuilder.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

// Tags that end a paragraph; what else they mean is lost, but for those that `html` knows.
static bool beginsBlock(const QString &name)
{
    static const QSet<QString> names{
        u"p"_s,  u"div"_s, u"section"_s, u"center"_s,  u"blockquote"_s, u"pre"_s,    u"ul"_s,        u"ol"_s, u"li"_s,
        u"dl"_s, u"dt"_s,  u"dd"_s,      u"table"_s,   u"tr"_s,         u"hr"_s,     u"h1"_s,        u"h2"_s, u"h3"_s,
        u"h4"_s, u"h5"_s,  u"h6"_s,      u"details"_s, u"summary"_s,    u"figure"_s, u"figcaption"_s};
    return names.contains(name);
}

// Details that came without a summary of their own get one, or nothing could open them.
void DocumentBuilder::writeSummary(const Surroundings &around, int line)
{
    if (m_summaryWanted < 0)
        return;
    m_summary = std::exchange(m_summaryWanted, -1);
    Surroundings look = around;
    look.format.setFontWeight(QFont::DemiBold);
    startBlock(look, line, 0, 0.85);
    m_inlines.appendText(QCoreApplication::translate("Typeset", "Details"));
    m_summary = -1;
}

void DocumentBuilder::html(const markdown::Block &block, Surroundings &around)
{
    bool open = false; // a block of this HTML is being written
    bool centred = false;
    QTextBlockFormat format;
    Surroundings look = around;
    qreal above = 0, below = 0.85;
    const auto plain = [&] {
        format = {};
        look = around;
        look.alignCentre = centred || around.alignCentre;
        above = 0;
        below = 0.85;
        open = false;
    };
    plain();
    for (const HtmlToken &token : htmlTokens(block.text)) {
        const QString &name = token.text;
        if (token.kind == HtmlToken::Kind::Text || !beginsBlock(name)) {
            const bool blank = token.kind == HtmlToken::Kind::Text && name.trimmed().isEmpty();
            const bool visible = token.kind == HtmlToken::Kind::Text ? !blank : token.kind == HtmlToken::Kind::Open;
            if (!open && !visible)
                continue;
            if (!std::exchange(open, true))
                startBlock(look, block.line, above, below, format);
            if (token.kind == HtmlToken::Kind::Open && (name == u"td" || name == u"th")
                && m_cursor.positionInBlock() > 0)
                m_inlines.appendText(u" · "_s);
            m_inlines.appendHtml(token);
            continue;
        }
        const bool opening = token.kind == HtmlToken::Kind::Open;
        if (name == u"details") {
            constexpr qsizetype deepest = 20; // what is nested deeper stands in the innermost
            if (opening && m_details.size() >= deepest)
                continue;
            if (opening) {
                Box box;
                box.kind = Box::Kind::Details;
                box.edge = m_style.rule;
                box.open = token.attributes.contains(u"open"_s);
                const qreal left = around.left;
                around = boxed(around, box, 1.1 * m_out->em());
                m_details << around.boxes.back();
                m_out->boxes.back().left = left;
                m_summaryWanted = around.boxes.back();
            } else if (!m_details.isEmpty() && !around.boxes.isEmpty() && around.boxes.back() == m_details.back()) {
                writeSummary(around, block.line);
                m_summary = -1;
                m_details.removeLast();
                around.left = m_out->boxes[size_t(around.boxes.takeLast())].left;
            }
        }
        if (name == u"summary") {
            if (opening && m_summaryWanted >= 0)
                m_summary = std::exchange(m_summaryWanted, -1);
            else if (!opening)
                m_summary = -1;
        }
        if (name == u"center" || token.attributes.value(u"align"_s) == u"center")
            centred = opening;
        else if (!opening && (name == u"div" || name == u"p"))
            centred = false;
        plain();
        if (!opening)
            continue;
        if (name.size() == 2 && name[0] == u'h' && name[1].isDigit())
            headingLook(name[1].digitValue(), format, look.format, &above, &below);
        else if (name == u"summary")
            look.format.setFontWeight(QFont::DemiBold);
        else if (name == u"li") {
            look.left += 1.6 * m_out->em();
            m_marker = u"•"_s;
            below = 0.28;
        } else if (name == u"figcaption")
            look.format.setForeground(m_style.muted);
        else if (name == u"hr")
            rule(block.line, around);
    }
}

} // namespace waymark::typeset
