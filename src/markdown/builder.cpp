// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/builder.h"

#include "markdown/alerts.h"
#include "markdown/entities.h"

#include <md4c.h>

#include <string>

namespace waymark::markdown {

namespace {

constexpr size_t mostBlocks = 1'000'000;
constexpr size_t mostInlines = 4'000'000;

enum Abort { GoOn = 0, TooMany = 1, Expanded = 2 };

class Builder
{
public:
    Builder(const Source &source, const Patch &patch, const std::vector<Formula> &formulas)
        : m_source(source)
        , m_patch(patch)
        , m_formulas(formulas)
        , m_attributeBudget(std::min<qint64>(qint64(source.size()) * 256 + 16'000'000, 600'000'000))
    {
        m_built.blocks.reserve(size_t(source.size() / 64 + 8));
        m_built.traces.reserve(size_t(source.size() / 64 + 8));
        m_built.inlines.reserve(size_t(source.size() / 48 + 8));
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
        return std::move(m_built);
    }

private:
    // Blocks

    int open(BlockKind kind)
    {
        Block block;
        block.kind = kind;
        block.parent = m_open.empty() ? -1 : m_open.back();
        block.firstInline = block.endInline = int(m_built.inlines.size());
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
        const bool empty = m_raw.empty();
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
        flushText();
        if (leaf.kind == BlockKind::Code || leaf.kind == BlockKind::Html) {
            if (!m_raw.empty() && m_raw.back() == '\n')
                m_raw.pop_back();
            leaf.text = QString::fromUtf8(m_raw.data(), qsizetype(m_raw.size()));
            m_raw.clear();
            m_pendingIndent = 0;
        }
        if (m_inlineHost == m_open.back()) {
            leaf.endInline = int(m_built.inlines.size());
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
        current().firstInline = int(m_built.inlines.size());
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
        if (m_built.blocks.size() >= mostBlocks || m_built.inlines.size() >= mostInlines)
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
            current().info = attribute(code->info);
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
            && m_built.inlines.back().kind == InlineKind::DisplayMath) {
            paragraph.kind = BlockKind::Math;
            paragraph.text = m_built.inlines.back().text;
            m_built.inlines.pop_back();
            paragraph.endInline = paragraph.firstInline;
            return;
        }
        if (paragraph.parent >= 0 && paragraph.parent + 2 == int(m_built.blocks.size()))
            readAlert(block(paragraph.parent), paragraph, m_built.inlines);
        if (paragraph.firstInline == paragraph.endInline) {
            m_built.blocks.pop_back();
            m_built.traces.pop_back();
        }
    }

    void closeEverything()
    {
        while (!m_openInlines.empty())
            leaveInline();
        while (!m_open.empty())
            close();
    }

    // Inlines

    int addInline(InlineKind kind)
    {
        flushText();
        m_built.inlines.emplace_back();
        m_built.inlines.back().kind = kind;
        m_built.inlines.back().end = int(m_built.inlines.size());
        return int(m_built.inlines.size()) - 1;
    }

    void leaveInline()
    {
        flushText();
        m_built.inlines[size_t(m_openInlines.back())].end = int(m_built.inlines.size());
        m_openInlines.pop_back();
    }

    void flushText()
    {
        if (m_text.empty())
            return;
        Inline text;
        text.kind = m_textKind;
        text.text = QString::fromUtf8(m_text.data(), qsizetype(m_text.size()));
        text.end = int(m_built.inlines.size()) + 1;
        m_built.inlines.push_back(std::move(text));
        m_text.clear();
        m_textKind = InlineKind::Text;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        hostInlines();
        switch (type) {
        case MD_SPAN_EM:
            m_openInlines.push_back(addInline(InlineKind::Emphasis));
            break;
        case MD_SPAN_STRONG:
            m_openInlines.push_back(addInline(InlineKind::Strong));
            break;
        case MD_SPAN_DEL:
            m_openInlines.push_back(addInline(InlineKind::Strikethrough));
            break;
        case MD_SPAN_A: {
            const auto *link = static_cast<MD_SPAN_A_DETAIL *>(detail);
            m_openInlines.push_back(addInline(InlineKind::Link));
            m_built.inlines.back().target = attribute(link->href);
            m_built.inlines.back().title = attribute(link->title);
            m_linkStart = -1;
            break;
        }
        case MD_SPAN_IMG: {
            const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
            m_openInlines.push_back(addInline(InlineKind::Image));
            m_built.inlines.back().target = attribute(image->src);
            m_built.inlines.back().title = attribute(image->title);
            break;
        }
        case MD_SPAN_CODE:
            flushText();
            m_textKind = InlineKind::Code;
            break;
        case MD_SPAN_LATEXMATH:
        case MD_SPAN_LATEXMATH_DISPLAY:
        case MD_SPAN_WIKILINK:
        case MD_SPAN_U:
            break;
        }
        return m_attributeBudget < 0 ? Expanded : m_built.inlines.size() >= mostInlines ? TooMany : GoOn;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_CODE) {
            if (m_text.empty())
                addInline(InlineKind::Code);
            flushText();
            m_textKind = InlineKind::Text;
            return GoOn;
        }
        const int index = m_openInlines.back();
        leaveInline();
        if (type == MD_SPAN_A)
            recogniseAutolink(m_built.inlines[size_t(index)], index);
        return GoOn;
    }

    /// A link whose text is its address and does not stand in brackets.
    void recogniseAutolink(Inline &link, int index)
    {
        if (link.end != index + 2 || m_linkStart <= 0 || m_source.bytes()[m_linkStart - 1] == '[')
            return;
        const Inline &text = m_built.inlines.back();
        link.autolink = text.kind == InlineKind::Text && link.target.endsWith(text.text)
            && link.target.size() - text.text.size() <= 7;
    }

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
        if (offset >= 0) {
            if (trace().first < 0)
                trace().first = offset;
            trace().last = std::max(trace().last, offset + size - 1);
            if (m_linkStart < 0)
                m_linkStart = offset;
        }
        if (type != MD_TEXT_HTML && m_textKind == InlineKind::Html)
            flushText();
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            addInline(type == MD_TEXT_BR ? InlineKind::HardBreak : InlineKind::SoftBreak);
            break;
        case MD_TEXT_ENTITY:
            appendEntity({data, size});
            break;
        case MD_TEXT_HTML:
            htmlText(data, size, offset);
            break;
        case MD_TEXT_NULLCHAR:
            m_text += "\xEF\xBF\xBD";
            break;
        case MD_TEXT_CODE:
            if (offset >= 0)
                verbatimText(offset, size);
            else
                m_text.append(data, size_t(size));
            break;
        case MD_TEXT_NORMAL:
        case MD_TEXT_LATEXMATH:
            if (offset >= 0)
                sourceText(offset, size);
            else
                m_text.append(data, size_t(size));
            break;
        }
        return m_built.inlines.size() >= mostInlines ? TooMany : GoOn;
    }

    void appendEntity(QByteArrayView reference)
    {
        const QString decoded = decodeEntity(reference);
        if (decoded.isEmpty())
            m_text.append(reference.data(), size_t(reference.size()));
        else
            m_text += decoded.toStdString();
    }

    /// Text as it stands in the source, where formulas are what md4c saw as words.
    void sourceText(int offset, int size)
    {
        int at = offset;
        const int end = offset + size;
        while (m_formula < m_formulas.size() && m_formulas[m_formula].end <= at)
            ++m_formula;
        while (m_formula < m_formulas.size() && m_formulas[m_formula].begin < end) {
            const Formula &formula = m_formulas[m_formula];
            if (formula.begin > at)
                m_text.append(m_source.bytes().data() + at, size_t(formula.begin - at));
            if (formula.begin >= at)
                addSpot(formula);
            at = std::min(formula.end, end);
            if (formula.end > end)
                break;
            ++m_formula;
        }
        if (at < end)
            m_text.append(m_source.bytes().data() + at, size_t(end - at));
    }

    void addSpot(const Formula &formula)
    {
        if (formula.joint) {
            const QByteArrayView gap = m_source.bytes().sliced(formula.begin, formula.end - formula.begin);
            addInline(gap.startsWith("  ") ? InlineKind::HardBreak : InlineKind::SoftBreak);
            return;
        }
        const int index = addInline(formula.display ? InlineKind::DisplayMath : InlineKind::Math);
        m_built.inlines[size_t(index)].text = texOf(m_source, formula);
    }

    /// Text of a code span: as in the source, joints as spaces.
    void verbatimText(int offset, int size)
    {
        int at = offset;
        const int end = offset + size;
        while (m_formula < m_formulas.size() && m_formulas[m_formula].end <= at)
            ++m_formula;
        for (size_t i = m_formula; i < m_formulas.size() && m_formulas[i].begin < end; ++i) {
            if (!m_formulas[i].joint)
                continue;
            if (m_formulas[i].begin >= at)
                m_text.append(m_source.bytes().data() + at, size_t(m_formulas[i].begin - at)).append(1, ' ');
            at = std::min(end, m_formulas[i].end);
        }
        m_text.append(m_source.bytes().data() + at, size_t(end - at));
    }

    /// One tag or comment is one inline, however md4c cuts it at line ends.
    void htmlText(const char *data, int size, int offset)
    {
        const bool begins = *data == '<' && (m_text.empty() || m_text.back() == '>');
        if (begins || m_textKind != InlineKind::Html)
            flushText();
        m_textKind = InlineKind::Html;
        m_text.append(offset >= 0 ? m_source.bytes().data() + offset : data, size_t(size));
    }

    void rawText(const char *data, int size, int offset)
    {
        Trace &found = trace();
        if (offset < 0) {
            if (*data == '\n') {
                found.newlines += 1;
                if (found.first < 0)
                    found.leading += 1;
                m_pendingIndent = 0;
            } else {
                m_pendingIndent += size;
            }
            m_raw.append(data, size_t(size));
            return;
        }
        if (current().kind == BlockKind::Code && m_pendingIndent > 0)
            recoverTabs(offset);
        m_pendingIndent = 0;
        if (found.first < 0)
            found.first = offset;
        found.last = std::max(found.last, offset + size - 1);
        m_raw.append(m_source.bytes().data() + offset, size_t(size));
        noteMisplaced(offset, size);
    }

    /// md4c gives the indentation of a code line as spaces; the source may hold tabs.
    void recoverTabs(int offset)
    {
        const QByteArrayView bytes = m_source.bytes();
        int begin = offset;
        while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t'))
            --begin;
        if (!bytes.sliced(begin, offset - begin).contains('\t'))
            return;
        const int lineStart = m_source.lineStart(m_source.lineOf(offset));
        int column = 0;
        std::vector<int> columns; // at which each white space character from `begin` on starts, then the end
        for (int i = lineStart; i < offset; ++i) {
            if (i >= begin)
                columns.push_back(column);
            column += bytes[i] == '\t' ? 4 - column % 4 : 1;
        }
        const int wanted = column - m_pendingIndent;
        std::string indent;
        for (int i = begin; i < offset; ++i) {
            const int from = columns[size_t(i - begin)];
            const int to = i + 1 < offset ? columns[size_t(i - begin) + 1] : column;
            if (from >= wanted)
                indent += bytes[i];
            else if (to > wanted)
                indent.append(size_t(to - wanted), ' ');
        }
        m_raw.resize(m_raw.size() - size_t(m_pendingIndent));
        m_raw += indent;
    }

    void noteMisplaced(int offset, int size)
    {
        while (m_formula < m_formulas.size() && m_formulas[m_formula].end <= offset)
            ++m_formula;
        for (size_t i = m_formula; i < m_formulas.size() && m_formulas[i].begin < offset + size; ++i) {
            const Formula &formula = m_formulas[i];
            if (!formula.joint && m_source.bytes().sliced(formula.begin, formula.end - formula.begin).contains('\n'))
                m_built.misplaced.push_back(formula.begin);
        }
    }

    // Attributes

    QString attribute(const MD_ATTRIBUTE &value)
    {
        if (value.size == 0)
            return {};
        // Every use of a link definition costs md4c a walk over its text.
        m_attributeBudget -= value.size;
        if (value.text == m_attributeText && int(value.size) == m_attributeSize)
            return m_attribute;
        QString result;
        for (int i = 0; int(value.substr_offsets[i]) < int(value.size); ++i) {
            const auto from = value.substr_offsets[i];
            const QByteArrayView part(value.text + from, value.substr_offsets[i + 1] - from);
            const QString decoded = value.substr_types[i] == MD_TEXT_ENTITY ? decodeEntity(part) : QString();
            result += decoded.isEmpty() ? original(part) : decoded;
        }
        const char *begin = m_patch.text().constData();
        const bool inSource = value.text >= begin && value.text < begin + m_patch.text().size();
        m_attributeText = inSource ? value.text : nullptr;
        m_attributeSize = int(value.size);
        m_attribute = result;
        return result;
    }

    /// The text that `part` stands for, should a formula have been masked in it.
    QString original(QByteArrayView part) const
    {
        const char *begin = m_patch.text().constData();
        const bool inText = part.data() >= begin && part.data() < begin + m_patch.text().size();
        if (!inText || part.isEmpty())
            return QString::fromUtf8(part);
        const int from = m_patch.runToSource(int(part.data() - begin), int(part.size()));
        return QString::fromUtf8(from >= 0 ? m_source.bytes().sliced(from, part.size()) : part);
    }

    const Source &m_source;
    const Patch &m_patch;
    const std::vector<Formula> &m_formulas;
    Built m_built;
    std::vector<int> m_open; ///< blocks being built, outermost first
    std::vector<int> m_openInlines;
    int m_inlineHost = -1; ///< the block that inlines now go to
    std::string m_text; ///< of the inline being built
    InlineKind m_textKind = InlineKind::Text;
    std::string m_raw; ///< of the code or HTML block being built
    int m_pendingIndent = 0;
    bool m_inserted = false; ///< the open HTML block holds a comment that we put there
    bool m_insertedLine = false; ///< its line end is still to come
    int m_linkStart = 0;
    bool m_inHead = false;
    size_t m_formula = 0; ///< first that does not end before the text being read
    qint64 m_attributeBudget;
    const char *m_attributeText = nullptr;
    int m_attributeSize = 0;
    QString m_attribute;
};

} // namespace

Built build(const Source &source, const Patch &patch, const std::vector<Formula> &formulas)
{
    return Builder(source, patch, formulas).run();
}

} // namespace waymark::markdown
