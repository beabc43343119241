// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"

#include "markdown/anchors.h"
#include "markdown/builder.h"
#include "markdown/decode.h"
#include "markdown/footnotes.h"
#include "markdown/frontmatter.h"
#include "markdown/lines.h"

#include <QCoreApplication>

namespace waymark::markdown {

namespace {

/// Blocks and inlines of the lines from `firstLine` on, with lines, without anchors.
Document parseBody(const Source &source, int firstLine, bool footnotes)
{
    Document document;
    const std::vector<bool> fenced = fencedLines(source, firstLine);
    std::vector<Formula> formulas = findFormulas(source, firstLine, fenced);
    const std::vector<FootnoteDefinition> definitions =
        footnotes ? findFootnotes(source, firstLine, fenced) : std::vector<FootnoteDefinition>();

    Built built;
    for (int round = 0; round < 4; ++round) {
        Patch patch(source.bytes().toByteArray());
        patch.blank(0, source.lineStart(firstLine));
        for (const Formula &formula : formulas)
            patch.mask(formula.begin, formula.end);
        for (const FootnoteDefinition &definition : definitions)
            patch.blank(source.lineStart(definition.line), source.lineStart(definition.end));
        built = build(source, patch, formulas);
        if (built.misplaced.empty())
            break;
        for (auto index = built.misplaced.rbegin(); index != built.misplaced.rend(); ++index)
            formulas.erase(formulas.begin() + qsizetype(*index));
    }
    assignLines(source, firstLine, built);
    document.blocks = std::move(built.blocks);
    document.inlines = std::move(built.inlines);

    std::vector<Document> contents;
    for (const FootnoteDefinition &definition : definitions) {
        contents.push_back(parseBody(Source(definition.text), 0, false));
        for (Block &block : contents.back().blocks) {
            block.line += definition.line;
            block.lastLine += definition.line;
        }
    }
    if (!definitions.empty())
        insertFootnotes(document, definitions, std::move(contents));
    return document;
}

} // namespace

Document parse(const QByteArray &bytes, const ParseOptions &options)
{
    std::vector<Notice> notices;
    const Source source(toUtf8(bytes, notices));
    FrontMatter frontMatter;
    if (options.frontMatter)
        frontMatter = readFrontMatter(source);
    Document document = parseBody(source, frontMatter.lastLine, true);
    document.frontMatter = std::move(frontMatter);
    document.notices = std::move(notices);
    document.lines = source.lineCount();
    markReferences(document);
    assignAnchors(document);
    return document;
}

} // namespace waymark::markdown
