// SPDX-License-Identifier: GPL-3.0-or-later
// Parses arbitrary bytes and checks what every document promises: a well-formed tree, lines within the file, nested
// inlines, unique anchors.
#include "markdown/parser.h"

#include <QSet>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace waymark::markdown;

namespace {

void require(bool condition, const char *promise)
{
    if (condition)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

void checkBlocks(const Document &document)
{
    const int count = int(document.blocks.size());
    QSet<QString> anchors;
    for (int i = 0; i < count; ++i) {
        const Block &block = document.blocks[size_t(i)];
        require(block.end > i && block.end <= count, "a block ends after itself and within the document");
        require(block.parent < i, "an enclosing block comes first");
        if (block.parent >= 0) {
            const Block &parent = document.blocks[size_t(block.parent)];
            require(block.end <= parent.end, "a block lies within its parent");
            require(block.line >= parent.line, "a block does not begin before its parent");
        }
        require(block.line >= 1 && block.lastLine >= block.line, "lines are in order");
        require(block.lastLine <= std::max(1, document.lines), "lines are within the file");
        require(block.firstInline >= 0 && block.firstInline <= block.endInline
                    && block.endInline <= int(document.inlines.size()),
                "a block's inlines exist");
        if (block.kind == BlockKind::Heading) {
            require(block.level >= 1 && block.level <= 6, "a heading has a level");
            require(!anchors.contains(block.anchor), "anchors are unique");
            anchors.insert(block.anchor);
            require(document.headingByAnchor(block.anchor) == i, "a heading is found by its anchor");
        }
    }
}

void checkInlines(const Document &document)
{
    for (const Block &block : document.blocks) {
        std::vector<int> ends;
        for (int i = block.firstInline; i < block.endInline; ++i) {
            while (!ends.empty() && ends.back() <= i)
                ends.pop_back();
            const int end = document.inlines[size_t(i)].end;
            require(end > i && end <= (ends.empty() ? block.endInline : ends.back()), "inlines are nested");
            ends.push_back(end);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Document document = parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    checkBlocks(document);
    checkInlines(document);
    return int(document.text(0, int(document.blocks.size())).size()) < 0;
}
