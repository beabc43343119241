// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "markdown/prefix.h"

#include <vector>

namespace waymark::markdown {

/// A footnote's definition in the source: lines [line, end), counted from 0, and its text without marker and
/// indentation.
struct FootnoteDefinition
{
    QString label;
    int line = 0;
    int end = 0;
    QByteArray text;
};

/// `[^label]: …` at the top level, with its indented lines.
std::vector<FootnoteDefinition> findFootnotes(const Source &source, int firstLine, const std::vector<bool> &fenced);

/// Puts the parsed definitions, whose lines are those of the file, among the top-level blocks of `document` as Footnote
/// blocks, in order of lines.
void insertFootnotes(Document &document, const std::vector<FootnoteDefinition> &definitions,
                     std::vector<Document> contents);

/// Makes FootnoteReference inlines of `[^label]` in running text, for labels that the document defines.
void markReferences(Document &document);

} // namespace waymark::markdown
