// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/excerpt.h"

#include <algorithm>

namespace waymark::markdown {

Document excerpt(Document document, int firstLine, int lastLine)
{
    if (firstLine <= 1 && (lastLine <= 0 || lastLine >= document.lines))
        return document;

    Document part;
    part.frontMatter = std::move(document.frontMatter);
    part.lines = document.lines;
    for (int root = 0; root < int(document.blocks.size()); root = document.next(root)) {
        const Block &first = document.blocks[size_t(root)];
        const bool inside = first.line >= firstLine && (lastLine <= 0 || first.line <= lastLine);
        if (!inside && first.kind != BlockKind::Footnote)
            continue;
        const int blockShift = int(part.blocks.size()) - root;
        for (int index = root; index < document.next(root); ++index) {
            Block block = document.blocks[size_t(index)];
            const int inlineShift = int(part.inlines.size()) - block.firstInline;
            for (int inlineIndex = block.firstInline; inlineIndex < block.endInline; ++inlineIndex) {
                Inline copy = document.inlines[size_t(inlineIndex)];
                copy.end += inlineShift;
                part.inlines.push_back(std::move(copy));
            }
            block.firstInline += inlineShift;
            block.endInline += inlineShift;
            block.end += blockShift;
            block.parent = block.parent < 0 ? -1 : block.parent + blockShift;
            part.blocks.push_back(std::move(block));
        }
    }
    std::copy_if(
        document.notices.begin(), document.notices.end(), std::back_inserter(part.notices),
        [&](const Notice &notice) { return notice.line >= firstLine && (lastLine <= 0 || notice.line <= lastLine); });
    return part;
}

} // namespace waymark::markdown
