// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/document.h"

#include <QByteArray>

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
    const auto find = [this](QStringView wanted, Qt::CaseSensitivity sensitivity) {
        for (size_t i = 0; i < blocks.size(); ++i) {
            const Block &block = blocks[i];
            if (block.kind != BlockKind::Heading)
                continue;
            if (wanted.compare(block.anchor, sensitivity) == 0 || block.aliases.contains(wanted, sensitivity))
                return int(i);
        }
        return -1;
    };
    const int exact = find(anchor, Qt::CaseSensitive);
    return exact >= 0 ? exact : find(anchor, Qt::CaseInsensitive);
}

} // namespace waymark::markdown
