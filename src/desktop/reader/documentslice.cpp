// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/documentslice.h"

namespace waymark::desktop {

DocumentPtr sliceOf(const DocumentPtr &document, int firstLine, int lastLine)
{
    const auto &blocks = document->blocks;
    const int count = int(blocks.size());
    int first = 0;
    while (first < count && blocks[size_t(first)].line < firstLine)
        first = document->next(first);
    int end = first;
    while (end < count && (lastLine <= 0 || blocks[size_t(end)].line <= lastLine))
        end = document->next(end);
    if (first == 0 && end == count)
        return document;

    auto slice = std::make_shared<markdown::Document>();
    slice->lines = document->lines;
    slice->inlines = document->inlines; // blocks keep their places in it
    slice->blocks.assign(blocks.begin() + first, blocks.begin() + end);
    for (markdown::Block &block : slice->blocks) {
        block.end -= first;
        if (block.parent >= 0)
            block.parent -= first;
    }
    return slice;
}

} // namespace waymark::desktop
