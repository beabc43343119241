// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/htmltokens.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr std::array hidden{"script"_L1,   "style"_L1,    "iframe"_L1, "object"_L1,
                            "noscript"_L1, "template"_L1, "title"_L1};

QString decoded(QStringView text)
{
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s},   {u"lt"_s, u"<"_s},        {u"gt"_s, u">"_s},       {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},  {u"nbsp"_s, u"\u00A0"_s}, {u"copy"_s, u"©"_s},     {u"mdash"_s, u"—"_s},
        {u"ndash"_s, u"–"_s}, {u"hellip"_s, u"…"_s},    {u"times"_s, u"×"_s},    {u"rarr"_s, u"→"_s},
        {u"larr"_s, u"←"_s},  {u"bull"_s, u"•"_s},      {u"middot"_s, u"·"_s},   {u"le"_s, u"≤"_s},
        {u"ge"_s, u"≥"_s},    {u"emsp"_s, u"\u2003"_s}, {u"ensp"_s, u"\u2002"_s}};
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.sliced(i, qMin<qsizetype>(12, text.size() - i)).indexOf(u';') : -1;
        if (end < 2) {
            out += text[i];
            continue;
        }
        const QStringView name = text.sliced(i + 1, end - 1);
        QString value;
        if (name.startsWith(u'#')) {
            const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
            const uint code = name.sliced(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
            if (code >= 32 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF))
                value = QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        } else {
            value = names.value(name.toString());
        }
        if (value.isEmpty()) {
            out += text[i];
            continue;
        }
        out += value;
        i += end;
    }
    return out;
}

QString folded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c != u' ' && c != u'\n' && c != u'\t' && c != u'\r')
            out += c;
        else if (out.isEmpty() || out.back() != u' ')
            out += u' ';
    }
    return out;
}

bool isName(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u':';
}

/// Reads the attributes that begin at `at`; leaves it behind the tag's `>`.
QHash<QString, QString> attributesAt(QStringView html, qsizetype &at)
{
    QHash<QString, QString> attributes;
    while (at < html.size() && html[at] != u'>') {
        if (!isName(html[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < html.size() && isName(html[at]))
            ++at;
        const QString name = html.sliced(start, at - start).toString().toLower();
        qsizetype ahead = at;
        while (ahead < html.size() && html[ahead].isSpace())
            ++ahead;
        QString value;
        if (ahead < html.size() && html[ahead] == u'=') {
            at = ahead + 1;
            while (at < html.size() && html[at].isSpace())
                ++at;
            const QChar quote = at < html.size() && (html[at] == u'"' || html[at] == u'\'') ? html[at++] : QChar();
            const qsizetype from = at;
            while (at < html.size() && (quote.isNull() ? html[at] != u'>' && !html[at].isSpace() : html[at] != quote))
                ++at;
            value = decoded(html.sliced(from, at - from));
            if (!quote.isNull() && at < html.size())
                ++at;
        }
        attributes.insert(name, value);
    }
    if (at < html.size())
        ++at;
    return attributes;
}

} // namespace

std::vector<HtmlToken> htmlTokens(QStringView html)
{
    std::vector<HtmlToken> tokens;
    QString skipping;
    qsizetype at = 0;
    const auto addText = [&](qsizetype from, qsizetype to) {
        if (to > from && skipping.isEmpty())
            tokens.push_back({HtmlToken::Kind::Text, decoded(folded(html.sliced(from, to - from))), {}});
    };
    qsizetype text = 0;
    while (at < html.size()) {
        if (html[at] != u'<' || at + 1 >= html.size()) {
            ++at;
            continue;
        }
        const QChar next = html[at + 1];
        if (!next.isLetter() && next != u'/' && next != u'!' && next != u'?') {
            ++at;
            continue;
        }
        addText(text, at);
        if (next == u'!' || next == u'?') {
            const bool comment = html.sliced(at).startsWith("<!--"_L1);
            const qsizetype end = comment ? html.indexOf("-->"_L1, at + 4) : html.indexOf(u'>', at);
            at = text = end < 0 ? html.size() : end + (comment ? 3 : 1);
            continue;
        }
        HtmlToken token;
        token.kind = next == u'/' ? HtmlToken::Kind::Close : HtmlToken::Kind::Open;
        at += next == u'/' ? 2 : 1;
        const qsizetype start = at;
        while (at < html.size() && isName(html[at]))
            ++at;
        token.text = html.sliced(start, at - start).toString().toLower();
        token.attributes = attributesAt(html, at);
        text = at;
        if (!skipping.isEmpty()) {
            if (token.kind == HtmlToken::Kind::Close && token.text == skipping)
                skipping.clear();
        } else if (std::find(hidden.begin(), hidden.end(), token.text) != hidden.end()) {
            if (token.kind == HtmlToken::Kind::Open)
                skipping = token.text;
        } else if (!token.text.isEmpty()) {
            tokens.push_back(std::move(token));
        }
    }
    addText(text, html.size());
    return tokens;
}

} // namespace waymark::typeset
