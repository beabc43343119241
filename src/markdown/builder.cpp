// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/builder.h"

#include "markdown/alerts.h"
#include "markdown/inlinewriter.h"

#include <md4c.h>

#include <algorithm>
#include <utility>

namespace waymark::markdown {

namespace {

constexpr size_t mostBlocks = 1'000'000;
constexpr int mostInlines = 4'000'000;

enum Abort { GoOn = 0, TooMany = 1, Expanded = 2 };

class Builder
{
public:
    Builder(const Source &source, const Patch &patch, const std::vector<Formula> &formulas)
        : m_source(source)
        , m_patch(patch)
        , m_formulas(formulas)
        , m_inlines(source, patch, formulas)
        , m_raw(source)
    {
        m_built.blocks.reserve(size_t(source.size() / 64 + 8));
        m_built.traces.reserve(size_t(source.size() / 64 + 8));
    }

    Built run()
    {
        MD_PARSER parser = {};
        parser.flags = MD_DIALECT_GITHUB;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<Builder *>(self)->enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return static_cast<Builder *>(self)->leaveBlock(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
            return static_cast<Builder *>(self)->enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            return static_cast<Builder *>(self)->leaveSpan(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<Builder *>(self)->text(type, text, int(size));
        };
        const QByteArray &input = m_patch.text();
        const int result = md_parse(input.constData(), MD_SIZE(input.size()), &parser, this);
        if (result != 0)
            closeEverything();
        m_built.cut = result != 0 && result != Expanded;
        m_built.expanded = result == Expanded;
        m_built.inlines = std::move(m_inlines.inlines());
        return std::move(m_built);
    }

private:
    // Blocks

    int open(BlockKind kind)
    {
        Block block;
        block.kind = kind;
        block.parent = m_open.empty() ? -1 : m_open.back();
        block.firstInline = block.endInline = m_inlines.size();
        m_built.blocks.push_back(std::move(block));
        m_built.traces.emplace_back();
        m_open.push_back(int(m_built.blocks.size()) - 1);
        return m_open.back();
    }

    Block &block(int index) { return m_built.blocks[size_t(index)]; }
    Block &current() { return block(m_open.back()); }
    Trace &trace() { return m_built.traces[size_t(m_open.back())]; }

    void close()
    {
        const bool empty = m_raw.isEmpty();
        finishLeaf();
        Block &closing = current();
        closing.end = int(m_built.blocks.size());
        m_open.pop_back();
        if (std::exchange(m_inserted, false) && empty) {
            m_built.blocks.pop_back();
            m_built.traces.pop_back();
        }
    }

    void finishLeaf()
    {
        Block &leaf = current();
        m_inlines.flush();
        if (leaf.kind == BlockKind::Code || leaf.kind == BlockKind::Html) {
            leaf.text = m_raw.take();
        }
        if (m_inlineHost == m_open.back()) {
            leaf.endInline = m_inlines.size();
            m_inlineHost = -1;
        }
    }

    /// A tight item's text belongs to the item itself; after a nested block it needs a paragraph of its own.
    void hostInlines()
    {
        if (m_inlineHost >= 0)
            return;
        if (current().kind == BlockKind::Item && int(m_built.blocks.size()) > m_open.back() + 1)
            open(BlockKind::Paragraph);
        m_inlineHost = m_open.back();
        current().firstInline = m_inlines.size();
    }

    /// Ends the text of a tight item before a nested block or the item's end.
    void endTightText()
    {
        if (m_inlineHost < 0)
            return;
        if (current().kind == BlockKind::Item)
            finishLeaf();
        else
            close();
    }

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        endTightText();
        if (m_built.blocks.size() >= mostBlocks || m_inlines.size() >= mostInlines)
            return TooMany;
        switch (type) {
        case MD_BLOCK_DOC:
            break;
        case MD_BLOCK_QUOTE:
            open(BlockKind::Quote);
            break;
        case MD_BLOCK_UL:
            open(BlockKind::List);
            current().tight = static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight;
            break;
        case MD_BLOCK_OL: {
            const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
            open(BlockKind::List);
            current().ordered = true;
            current().tight = list->is_tight;
            current().start = int(list->start);
            break;
        }
        case MD_BLOCK_LI: {
            const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
            open(BlockKind::Item);
            current().task = item->is_task;
            current().checked = item->is_task && item->task_mark != ' ';
            break;
        }
        case MD_BLOCK_HR:
            open(BlockKind::ThematicBreak);
            break;
        case MD_BLOCK_H:
            open(BlockKind::Heading);
            current().level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            break;
        case MD_BLOCK_CODE: {
            const auto *code = static_cast<MD_BLOCK_CODE_DETAIL *>(detail);
            open(BlockKind::Code);
            current().info = m_inlines.attribute(code->info);
            trace().fenced = code->fence_char != 0;
            break;
        }
        case MD_BLOCK_HTML:
            open(BlockKind::Html);
            break;
        case MD_BLOCK_P:
            open(BlockKind::Paragraph);
            break;
        case MD_BLOCK_TABLE:
            open(BlockKind::Table);
            break;
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
            m_inHead = type == MD_BLOCK_THEAD;
            break;
        case MD_BLOCK_TR:
            open(BlockKind::TableRow);
            current().header = m_inHead;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            open(BlockKind::TableCell);
            current().header = type == MD_BLOCK_TH;
            current().alignment = alignment(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align);
            break;
        }
        return GoOn;
    }

    static Alignment alignment(MD_ALIGN align)
    {
        switch (align) {
        case MD_ALIGN_LEFT:
            return Alignment::Left;
        case MD_ALIGN_CENTER:
            return Alignment::Center;
        case MD_ALIGN_RIGHT:
            return Alignment::Right;
        case MD_ALIGN_DEFAULT:
            break;
        }
        return Alignment::Default;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_LI || type == MD_BLOCK_DOC)
            endTightText();
        if (type == MD_BLOCK_DOC || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY)
            return GoOn;
        close();
        if (type == MD_BLOCK_P)
            finishParagraph();
        return GoOn;
    }

    /// A formula that stands alone is a block; the first line of an alert is its kind; a formula's rest leaves nothing.
    void finishParagraph()
    {
        Block &paragraph = m_built.blocks.back();
        if (paragraph.kind != BlockKind::Paragraph)
            return;
        if (paragraph.endInline == paragraph.firstInline + 1
            && m_inlines.inlines().back().kind == InlineKind::DisplayMath) {
            paragraph.kind = BlockKind::Math;
            paragraph.text = m_inlines.inlines().back().text;
            m_inlines.inlines().pop_back();
            paragraph.endInline = paragraph.firstInline;
            return;
        }
        if (paragraph.parent >= 0 && paragraph.parent + 2 == int(m_built.blocks.size())
            && readAlert(block(paragraph.parent), paragraph, m_inlines.inlines())) {
            Trace &found = m_built.traces.back();
            found.first = m_source.lineStart(m_source.lineOf(found.first) + 1);
        }
        if (paragraph.firstInline == paragraph.endInline) {
            m_built.blocks.pop_back();
            m_built.traces.pop_back();
        }
    }

    void closeEverything()
    {
        m_inlines.leaveAll();
        while (!m_open.empty())
            close();
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        hostInlines();
        m_inlines.enterSpan(type, detail);
        return m_inlines.isOverBudget() ? Expanded : check();
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        m_inlines.leaveSpan(type);
        return GoOn;
    }

    int check() const { return m_inlines.size() >= mostInlines ? TooMany : GoOn; }

    int text(MD_TEXTTYPE type, const MD_CHAR *data, int size)
    {
        const char *begin = m_patch.text().constData();
        const bool inSource = data >= begin && data < begin + m_patch.text().size();
        if (inSource && m_patch.isInserted(int(data - begin))) {
            m_inserted = m_inserted || current().kind == BlockKind::Html;
            m_insertedLine = true;
            return GoOn;
        }
        const int offset = inSource ? m_patch.runToSource(int(data - begin), size) : -1;
        if (current().kind == BlockKind::Code || current().kind == BlockKind::Html) {
            if (!std::exchange(m_insertedLine, false) || offset >= 0)
                rawText(data, size, offset);
            return GoOn;
        }
        hostInlines();
        if (offset >= 0)
            trace().reach(offset, size);
        m_inlines.text(type, data, size, offset);
        return check();
    }

    void rawText(const char *data, int size, int offset)
    {
        if (offset < 0) {
            m_raw.appendLiteral(data, size, trace());
            return;
        }
        m_raw.appendSource(offset, size, current().kind == BlockKind::Code, trace());
        auto formula = std::lower_bound(m_formulas.begin(), m_formulas.end(), offset + 1,
                                        [](const Formula &f, int wanted) { return f.end < wanted; });
        for (; formula != m_formulas.end() && formula->begin < offset + size; ++formula) {
            const int length = formula->end - formula->begin;
            if (!formula->joint && m_source.bytes().sliced(formula->begin, length).contains('\n'))
                m_built.misplaced.push_back(formula->begin);
        }
    }

    const Source &m_source;
    const Patch &m_patch;
    const std::vector<Formula> &m_formulas;
    Built m_built;
    std::vector<int> m_open; ///< blocks being built, outermost first
    int m_inlineHost = -1; ///< the block that inlines now go to
    InlineWriter m_inlines;
    RawText m_raw; ///< of the code or HTML block being built
    bool m_inserted = false; ///< the open HTML block holds a comment that we put there
    bool m_insertedLine = false; ///< its line end is still to come
    bool m_inHead = false;
};

} // namespace

Built build(const Source &source, const Patch &patch, const std::vector<Formula> &formulas)
{
    return Builder(source, patch, formulas).run();
}

} // namespace waymark::markdown
