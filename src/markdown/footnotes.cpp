// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/footnotes.h"

#include <QSet>

#include <string_view>

namespace waymark::markdown {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of `[^label]:` at the beginning of a line, white space before it included; 0 if there is none.
qsizetype definitionMarker(QByteArrayView line, QByteArrayView *label)
{
    qsizetype i = 0;
    while (i < line.size() && i < 4 && line[i] == ' ')
        ++i;
    if (i > 3 || !line.sliced(i).startsWith("[^"))
        return 0;
    const qsizetype close = line.first(std::min<qsizetype>(line.size(), i + 200)).indexOf(']', i);
    if (close < i + 3 || close + 1 >= line.size() || line[close + 1] != ':')
        return 0;
    *label = line.sliced(i + 2, close - i - 2);
    return label->contains(' ') || label->contains('[') ? 0 : close + 2;
}

QByteArrayView withoutIndent(QByteArrayView line)
{
    int columns = 0;
    while (!line.isEmpty() && columns < 4 && (line[0] == ' ' || line[0] == '\t')) {
        columns = line[0] == '\t' ? 4 : columns + 1;
        line = line.sliced(1);
    }
    return line;
}

bool isIndented(QByteArrayView line)
{
    return line.startsWith("    ")
        || readPrefix(line.first(std::min<qsizetype>(4, line.size())), Markers::Keep).columns >= 4;
}

/// A line that goes on with the paragraph before it although it is not indented.
bool isLazy(QByteArrayView line)
{
    const Prefix prefix = readPrefix(line, Markers::Skip);
    const QByteArrayView text = line.sliced(prefix.length);
    return prefix.markers == 0 && prefix.quotes == 0 && !text.isEmpty() && atxLevel(text) == 0 && !isThematicBreak(text)
        && text[0] != '<' && text[0] != '|';
}

} // namespace

std::vector<FootnoteDefinition> findFootnotes(const Source &source, int firstLine, const std::vector<bool> &fenced)
{
    std::vector<FootnoteDefinition> found;
    if (std::string_view(source.bytes().data(), size_t(source.size())).find("[^") == std::string_view::npos)
        return found;
    for (int i = firstLine; i < source.lineCount(); ++i) {
        QByteArrayView label;
        const QByteArrayView line = source.line(i);
        const qsizetype marker = fenced[size_t(i)] ? 0 : definitionMarker(line, &label);
        if (marker == 0)
            continue;
        FootnoteDefinition definition;
        definition.label = QString::fromUtf8(label);
        definition.line = i;
        definition.text = line.sliced(marker).trimmed().toByteArray() + '\n';
        int end = i + 1;
        bool afterBlank = false;
        for (int j = i + 1; j < source.lineCount(); ++j) {
            const QByteArrayView next = source.line(j);
            QByteArrayView other;
            const bool blank = isBlank(next);
            if (!blank && !isIndented(next)
                && (afterBlank || fenced[size_t(j)] || definitionMarker(next, &other) > 0 || !isLazy(next)))
                break;
            afterBlank = blank;
            if (!blank)
                end = j + 1;
        }
        for (int j = i + 1; j < end; ++j)
            definition.text += withoutIndent(source.line(j)).toByteArray() + '\n';
        definition.end = end;
        i = end - 1;
        found.push_back(std::move(definition));
    }
    return found;
}

void insertFootnotes(Document &document, const std::vector<FootnoteDefinition> &definitions,
                     std::vector<Document> contents)
{
    std::vector<Block> merged;
    const auto copy = [&](std::vector<Block> &from, int begin, int end, int parent, int inlineShift) {
        const int shift = int(merged.size()) - begin;
        for (int i = begin; i < end; ++i) {
            Block block = std::move(from[size_t(i)]);
            block.parent = block.parent < begin ? parent : block.parent + shift;
            block.end += shift;
            block.firstInline += inlineShift;
            block.endInline += inlineShift;
            merged.push_back(std::move(block));
        }
    };
    int next = 0;
    for (size_t k = 0; k < definitions.size(); ++k) {
        const int line = definitions[k].line + 1;
        int end = next;
        while (end < int(document.blocks.size()) && document.blocks[size_t(end)].line <= line)
            end = document.blocks[size_t(end)].end;
        // Top-level blocks are copied one by one, for each has its own end to shift from.
        copy(document.blocks, next, end, -1, 0);
        next = end;
        Block footnote;
        footnote.kind = BlockKind::Footnote;
        footnote.info = definitions[k].label;
        footnote.line = line;
        footnote.lastLine = definitions[k].end;
        merged.push_back(footnote);
        const int self = int(merged.size()) - 1;
        const int inlineShift = int(document.inlines.size());
        merged.back().firstInline = merged.back().endInline = inlineShift;
        copy(contents[k].blocks, 0, int(contents[k].blocks.size()), self, inlineShift);
        merged[size_t(self)].end = int(merged.size());
        for (Inline &piece : contents[k].inlines) {
            piece.end += inlineShift;
            document.inlines.push_back(std::move(piece));
        }
    }
    copy(document.blocks, next, int(document.blocks.size()), -1, 0);
    document.blocks = std::move(merged);
}

void markReferences(Document &document)
{
    QSet<QString> labels;
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Footnote)
            labels.insert(block.info);
    }
    if (labels.isEmpty())
        return;
    std::vector<Inline> result;
    std::vector<int> moved(document.inlines.size() + 1, 0);
    result.reserve(document.inlines.size() + 8);
    for (size_t i = 0; i < document.inlines.size(); ++i) {
        moved[i] = int(result.size());
        Inline &piece = document.inlines[i];
        if (piece.kind != InlineKind::Text || !piece.text.contains("[^"_L1)) {
            result.push_back(std::move(piece));
            continue;
        }
        const QString text = piece.text;
        const auto add = [&](InlineKind kind, const QString &content) {
            Inline part;
            part.kind = kind;
            part.text = content;
            part.end = -1; // a leaf; its place is known below
            result.push_back(part);
        };
        qsizetype from = 0;
        qsizetype at = 0;
        while ((at = text.indexOf("[^"_L1, at)) >= 0) {
            const qsizetype close = text.indexOf(u']', at);
            if (close < 0)
                break;
            const QString label = text.sliced(at + 2, close - at - 2);
            if (!labels.contains(label)) {
                at += 2;
                continue;
            }
            if (at > from)
                add(InlineKind::Text, text.sliced(from, at - from));
            add(InlineKind::FootnoteReference, label);
            from = at = close + 1;
        }
        if (from < text.size())
            add(InlineKind::Text, text.sliced(from));
    }
    moved.back() = int(result.size());
    for (size_t i = 0; i < result.size(); ++i)
        result[i].end = result[i].end < 0 ? int(i) + 1 : moved[size_t(result[i].end)];
    for (Block &block : document.blocks) {
        block.firstInline = moved[size_t(block.firstInline)];
        block.endInline = moved[size_t(block.endInline)];
    }
    document.inlines = std::move(result);
}

} // namespace waymark::markdown
