// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/anchors.h"

#include "markdown/parser.h"

#include <QHash>
#include <QSet>

namespace waymark::markdown {

using namespace Qt::StringLiterals;

namespace {

/// Ruby's \p{Word}, by which GitHub's anchors are made: alphabetic, mark, decimal digit, connector punctuation.
bool isWord(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Punctuation_Connector:
        return true;
    default:
        break;
    }
    // Circled and squared letters are symbols to Unicode, but alphabetic.
    return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149) || (c >= 0x1F150 && c <= 0x1F169)
        || (c >= 0x1F170 && c <= 0x1F189);
}

/// What GitHub takes for a heading's text: images and tags have none.
QString headingText(const Document &document, const Block &heading)
{
    QString text;
    for (int i = heading.firstInline; i < heading.endInline;) {
        const Inline &piece = document.inlines[size_t(i)];
        if (piece.kind == InlineKind::Image) {
            i = piece.end;
            continue;
        }
        if (piece.kind == InlineKind::SoftBreak || piece.kind == InlineKind::HardBreak)
            text += u' ';
        else if (piece.kind != InlineKind::Html && piece.kind != InlineKind::FootnoteReference)
            text += piece.text;
        ++i;
    }
    return text;
}

/// Takes `{#id}` from the end of a heading; empty if there is none.
QString takeExplicitId(Document &document, const Block &heading)
{
    if (heading.firstInline == heading.endInline)
        return {};
    Inline &last = document.inlines[size_t(heading.endInline) - 1];
    const QString trimmed = last.text.trimmed();
    const qsizetype brace = trimmed.lastIndexOf(u'{');
    if (last.kind != InlineKind::Text || brace < 0 || !trimmed.endsWith(u'}'))
        return {};
    QString id;
    for (const QString &word : trimmed.sliced(brace + 1).chopped(1).split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'#') && word.size() > 1)
            id = word.sliced(1);
        else if (!word.startsWith(u'.') && word != ":"_L1 && !word.contains(u'='))
            return {};
    }
    if (id.isEmpty())
        return {};
    const qsizetype at = last.text.lastIndexOf(u'{');
    last.text.truncate(at);
    while (last.text.endsWith(u' '))
        last.text.chop(1);
    return id;
}

/// The values of `id`, and of `name` in an `a`, in the tags of a piece of HTML.
QStringList htmlIds(QStringView html)
{
    QStringList ids;
    qsizetype at = 0;
    while ((at = html.indexOf(u'<', at)) >= 0) {
        qsizetype i = ++at;
        while (i < html.size() && html[i].isLetterOrNumber())
            ++i;
        const bool isA = html.sliced(at, i - at).compare(u'a', Qt::CaseInsensitive) == 0;
        while (i < html.size() && html[i] != u'>' && html[i] != u'<') {
            if (!html[i].isLetter() && html[i] != u'-') {
                ++i;
                continue;
            }
            const qsizetype name = i;
            while (i < html.size() && (html[i].isLetterOrNumber() || html[i] == u'-' || html[i] == u'_'))
                ++i;
            const QStringView key = html.sliced(name, i - name);
            while (i < html.size() && html[i].isSpace())
                ++i;
            if (i >= html.size() || html[i] != u'=')
                continue;
            ++i;
            while (i < html.size() && html[i].isSpace())
                ++i;
            const QChar quote = i < html.size() && (html[i] == u'"' || html[i] == u'\'') ? html[i] : QChar();
            qsizetype from = quote.isNull() ? i : i + 1;
            i = from;
            while (i < html.size() && (quote.isNull() ? !html[i].isSpace() && html[i] != u'>' : html[i] != quote))
                ++i;
            const bool wanted =
                key.compare(u"id", Qt::CaseInsensitive) == 0 || (isA && key.compare(u"name", Qt::CaseInsensitive) == 0);
            if (wanted && i > from)
                ids += html.sliced(from, i - from).toString();
            if (!quote.isNull())
                ++i;
        }
        at = std::max(at, std::min(i, html.size()));
    }
    return ids;
}

/// Unique anchors: `x`, `x-1`, `x-2` … as GitHub numbers them, skipping what another heading already has.
class Numbering
{
public:
    QString unique(const QString &anchor)
    {
        QString result = anchor;
        int &count = m_counts[anchor];
        while (m_taken.contains(result))
            result = anchor + u'-' + QString::number(++count);
        m_taken.insert(result);
        return result;
    }

private:
    QHash<QString, int> m_counts;
    QSet<QString> m_taken;
};

class AnchorPass
{
public:
    explicit AnchorPass(Document &document)
        : m_document(document)
    {
    }

    void run()
    {
        for (int i = 0; i < int(m_document.blocks.size()); ++i) {
            Block &block = m_document.blocks[size_t(i)];
            if (block.kind == BlockKind::Heading)
                readHeading(i);
            else if (block.kind == BlockKind::Html)
                m_waiting += htmlIds(block.text);
            else
                readInlines(block);
        }
        settle();
    }

private:
    void readHeading(int index)
    {
        Block &heading = m_document.blocks[size_t(index)];
        const QString plain = anchorFor(headingText(m_document, heading));
        const QString explicitId = takeExplicitId(m_document, heading);
        heading.anchor = m_numbering.unique(explicitId.isEmpty() ? plain : anchorFor(headingText(m_document, heading)));
        m_heading = index;
        heading.aliases = std::exchange(m_waiting, {});
        if (!explicitId.isEmpty())
            heading.aliases << explicitId << plain;
        for (int i = heading.firstInline; i < heading.endInline; ++i) {
            if (m_document.inlines[size_t(i)].kind == InlineKind::Html)
                heading.aliases += htmlIds(m_document.inlines[size_t(i)].text);
        }
    }

    void readInlines(const Block &block)
    {
        bool onlyTags = true;
        QStringList ids;
        for (int i = block.firstInline; i < block.endInline; ++i) {
            const Inline &piece = m_document.inlines[size_t(i)];
            if (piece.kind == InlineKind::Html)
                ids += htmlIds(piece.text);
            else if (piece.kind != InlineKind::SoftBreak && !piece.text.trimmed().isEmpty())
                onlyTags = false;
        }
        const bool visible = (block.firstInline < block.endInline && !onlyTags) || block.kind == BlockKind::Code
            || block.kind == BlockKind::Math || block.kind == BlockKind::Table
            || block.kind == BlockKind::ThematicBreak;
        m_waiting += ids;
        if (visible)
            settle();
    }

    /// Ids that no heading follows lead to the section they stand in.
    void settle()
    {
        if (m_heading >= 0 && !m_waiting.isEmpty())
            m_document.blocks[size_t(m_heading)].aliases += std::exchange(m_waiting, {});
    }

    Document &m_document;
    Numbering m_numbering;
    QStringList m_waiting;
    int m_heading = -1;
};

} // namespace

QString anchorFor(QStringView headingText)
{
    QString anchor;
    anchor.reserve(headingText.size());
    const QString lower = headingText.toString().toLower();
    for (qsizetype i = 0; i < lower.size(); ++i) {
        const char16_t unit = lower[i].unicode();
        if (unit < 0x80) {
            const bool word = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || unit == u'_';
            if (unit == u' ' || unit == u'-' || word)
                anchor += unit == u' ' ? u'-' : QChar(unit);
            continue;
        }
        const bool pair = lower[i].isHighSurrogate() && i + 1 < lower.size() && lower[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(lower[i], lower[i + 1]) : char32_t(unit);
        if (isWord(c))
            anchor += QStringView(lower).sliced(i, pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return anchor;
}

void assignAnchors(Document &document)
{
    AnchorPass(document).run();
}

} // namespace waymark::markdown
