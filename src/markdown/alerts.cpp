// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/alerts.h"

#include <algorithm>
#include <array>

namespace waymark::markdown {

using namespace Qt::StringLiterals;

bool readAlert(Block &quote, Block &paragraph, std::vector<Inline> &inlines)
{
    static constexpr std::array kinds = {"note"_L1, "tip"_L1, "important"_L1, "warning"_L1, "caution"_L1};
    if (quote.kind != BlockKind::Quote || paragraph.firstInline >= paragraph.endInline)
        return false;
    const auto first = inlines.begin() + paragraph.firstInline;
    const QString text = first->text.trimmed();
    if (first->kind != InlineKind::Text || !text.startsWith("[!"_L1) || !text.endsWith(u']'))
        return false;
    const bool alone =
        first + 1 == inlines.end() || first[1].kind == InlineKind::SoftBreak || first[1].kind == InlineKind::HardBreak;
    const QString kind = text.sliced(2, text.size() - 3).toLower();
    if (!alone || std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
        return false;
    const int removed = first + 1 == inlines.end() ? 1 : 2;
    inlines.erase(first, first + removed);
    for (auto shifted = inlines.begin() + paragraph.firstInline; shifted != inlines.end(); ++shifted)
        shifted->end -= removed;
    paragraph.endInline -= removed;
    quote.kind = BlockKind::Alert;
    quote.info = kind;
    return true;
}

} // namespace waymark::markdown
