// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/page.h"

#include "markdown/parser.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;
using markdown::Block;
using markdown::BlockKind;
using markdown::Inline;
using markdown::InlineKind;

Page::Page(markdown::Document document, const QByteArray &bytes)
    : m_document(std::move(document))
{
    m_text = markdown::decode(bytes);
    if (m_text.contains(u'\r')) {
        m_text.replace(u"\r\n"_s, u"\n"_s);
        m_text.replace(u'\r', u'\n');
    }
    m_starts.push_back(0);
    for (qsizetype end = m_text.indexOf(u'\n'); end >= 0; end = m_text.indexOf(u'\n', end + 1))
        m_starts.push_back(end + 1);
    m_starts.push_back(m_text.size() + 1);
    m_code.assign(m_starts.size(), 0);
    m_items.assign(m_document.blocks.size(), -1);
    for (int index = 0; index < blocks(); ++index) {
        const Block &item = block(index);
        if (item.kind == BlockKind::Item)
            m_items[size_t(index)] = index;
        else if (item.parent >= 0)
            m_items[size_t(index)] = m_items[size_t(item.parent)];
        if (item.kind != BlockKind::Code)
            continue;
        const QStringView first = line(item.line).trimmed();
        const bool fenced = first.contains(u"```"_s) || first.contains(u"~~~"_s);
        for (int number = std::max(1, item.line); number <= item.lastLine && number <= lines(); ++number)
            m_code[size_t(number)] = fenced ? 1 : 2;
    }
}

QStringView Page::line(int number) const
{
    if (number < 1 || number > lines())
        return {};
    const qsizetype start = m_starts[size_t(number) - 1];
    return QStringView(m_text).sliced(start, m_starts[size_t(number)] - 1 - start);
}

bool Page::inCode(int number, bool *indented) const
{
    const char code = number >= 1 && number <= lines() ? m_code[size_t(number)] : 0;
    if (indented)
        *indented = code == 2;
    return code != 0;
}

QString Page::text(int index) const
{
    return m_document.inlineText(block(index).firstInline, block(index).endInline);
}

QString Page::markdown(int index) const
{
    return markdown(block(index).firstInline, block(index).endInline);
}

QString Page::markdown(int first, int end, int depth) const
{
    constexpr int deepest = 50;
    if (depth > deepest)
        return m_document.inlineText(first, end);
    QString result;
    for (int index = first; index < end;) {
        const Inline &item = m_document.inlines[size_t(index)];
        const int next = std::max(index + 1, item.end);
        const auto inner = [&] { return markdown(index + 1, std::min(next, end), depth + 1); };
        switch (item.kind) {
        case InlineKind::Text:
            result += item.text;
            break;
        case InlineKind::SoftBreak:
        case InlineKind::HardBreak:
            result += u' ';
            break;
        case InlineKind::Code:
            result += item.text.contains(u'`') ? u"`` "_s + item.text + u" ``"_s : u'`' + item.text + u'`';
            break;
        case InlineKind::Math:
            result += u'$' + item.text + u'$';
            break;
        case InlineKind::DisplayMath:
            result += u"$$"_s + item.text + u"$$"_s;
            break;
        case InlineKind::Html:
            result += item.text;
            break;
        case InlineKind::Image:
            result += u"!["_s + m_document.inlineText(index + 1, next) + u"]("_s + item.target + u')';
            break;
        case InlineKind::Emphasis:
            result += u'*' + inner() + u'*';
            break;
        case InlineKind::Strong:
            result += u"**"_s + inner() + u"**"_s;
            break;
        case InlineKind::Strikethrough:
            result += u"~~"_s + inner() + u"~~"_s;
            break;
        case InlineKind::Link:
            result += item.autolink ? item.target : u'[' + inner() + u"]("_s + item.target + u')';
            break;
        case InlineKind::FootnoteReference:
            break;
        }
        index = next;
    }
    return result;
}

int Page::blockFrom(int wanted) const
{
    const auto found = std::lower_bound(m_document.blocks.begin(), m_document.blocks.end(), wanted,
                                        [](const Block &item, int number) { return item.line < number; });
    return int(found - m_document.blocks.begin());
}

bool looksLikeProse(const QString &code)
{
    static const QRegularExpression codeLike(
        uR"([;{}]\s*$|^\s*((def|class|import|from\s+\S+\s+import|return|print|SELECT|public|private|const|let|var|sudo|pip|git|docker)\b|(if|for|while)\s*\(|#include|\$|>>>|'''|""")|\w\s*=\s*\w+\(|\w+\[\w+\]\s*[-+*]?=|^\s*\w+\s*[-+*/]?=\s*[^=]{1,60}$|^\s*(for|if|while|else|elif|try|with)\b.*:\s*$)"_s);
    int lines = 0;
    int codeLines = 0;
    int words = 0;
    for (const QStringView line : QStringView(code).tokenize(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        ++lines;
        const QString text = trimmed.left(300).toString();
        if (codeLike.match(text).hasMatch())
            ++codeLines;
        bool inWord = false;
        for (const QChar letter : trimmed) {
            if (letter.script() == QChar::Script_Han)
                ++words;
            if (letter.isLetter() && !inWord)
                ++words;
            inWord = letter.isLetterOrNumber() || letter == u'\'' || letter == u'-';
        }
    }
    return lines > 0 && codeLines * 3 < lines && words >= lines * 4;
}

} // namespace waymark::library
