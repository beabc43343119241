// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/document.h"

#include <algorithm>

namespace waymark::markdown {

QString Block::language() const
{
    qsizetype begin = 0;
    while (begin < info.size() && (info[begin].isSpace() || info[begin] == u'{' || info[begin] == u'.'))
        ++begin;
    qsizetype end = begin;
    while (end < info.size() && !info[end].isSpace() && info[end] != u',' && info[end] != u'}' && info[end] != u'{')
        ++end;
    return info.sliced(begin, end - begin).toLower();
}

QString Document::inlineText(int first, int end) const
{
    QString text;
    for (int i = first; i < end; ++i) {
        const Inline &piece = inlines[size_t(i)];
        switch (piece.kind) {
        case InlineKind::Text:
        case InlineKind::Code:
        case InlineKind::Math:
        case InlineKind::DisplayMath:
            text += piece.text;
            break;
        case InlineKind::SoftBreak:
        case InlineKind::HardBreak:
            text += u' ';
            break;
        default:
            break;
        }
    }
    return text;
}

QString Document::blockText(int block) const
{
    return text(block, next(block));
}

QString Document::text(int first, int end) const
{
    QString result;
    for (int i = first; i < end; ++i) {
        const Block &block = blocks[size_t(i)];
        const QString own = block.kind == BlockKind::Code || block.kind == BlockKind::Math
            ? block.text
            : inlineText(block.firstInline, block.endInline);
        if (own.isEmpty())
            continue;
        if (!result.isEmpty() && !result.endsWith(u'\n'))
            result += u'\n';
        result += own;
    }
    if (result.endsWith(u'\n'))
        result.chop(1);
    return result;
}

int Document::headingByAnchor(QStringView anchor) const
{
    const auto find = [this](auto accept) {
        const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block &block) {
            return block.kind == BlockKind::Heading && accept(block);
        });
        return found == blocks.end() ? -1 : int(found - blocks.begin());
    };
    // An alias never hides the heading that the anchor names exactly.
    int index = find([&](const Block &heading) { return anchor == heading.anchor; });
    if (index < 0)
        index = find([&](const Block &heading) { return heading.aliases.contains(anchor); });
    if (index < 0)
        index = find([&](const Block &heading) {
            return anchor.compare(heading.anchor, Qt::CaseInsensitive) == 0
                || heading.aliases.contains(anchor, Qt::CaseInsensitive);
        });
    return index;
}

} // namespace waymark::markdown
