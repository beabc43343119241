// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace waymark::markdown {

enum class BlockKind {
    Quote,
    Alert, ///< a quote that begins `[!NOTE]` and the like; Block::info holds note, tip, important, warning or caution
    List,
    Item,
    Heading,
    Paragraph,
    Code,
    Html, ///< raw; what of it is shown is the typesetter's decision
    Math, ///< a display formula that stands as a paragraph of its own; Block::text holds the TeX
    ThematicBreak,
    Table,
    TableRow,
    TableCell,
    Footnote, ///< a footnote's definition; Block::info holds its label
};

enum class Alignment { Default, Left, Center, Right };

/// One block of a document. Blocks are stored in document order, an enclosing block before what it encloses:
/// those inside block i are i+1 … end-1.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int parent = -1; ///< index of the enclosing block, -1 at the top
    int end = 0; ///< one past the last block inside this one
    int line = 0; ///< first line in the file as it is on disk, counted from 1
    int lastLine = 0; ///< last line, inclusive
    int level = 0; ///< Heading: 1–6
    bool ordered = false; ///< List: numbered
    bool tight = true; ///< List: no blank lines between its items
    int start = 1; ///< List: number of the first item
    bool task = false; ///< Item: has a checkbox
    bool checked = false; ///< Item: the checkbox is ticked
    bool header = false; ///< TableRow, TableCell: belongs to the head
    Alignment alignment = Alignment::Default; ///< TableCell
    int firstInline = 0; ///< Heading, Paragraph, TableCell, Item of a tight list: its inlines in Document::inlines
    int endInline = 0; ///< one past the last
    QString text; ///< Code, Html, Math: the content, lines separated by \n, without the fences
    QString info; ///< Code: the whole info string ("python run"); Alert: its kind; Footnote: its label
    QString anchor; ///< Heading: the id that a link to it uses, unique in the document
    QStringList aliases; ///< Heading: further ids that lead here (`{#id}`, `<a name>`, `<h2 id>`)

    /// Code: the first word of the info string, lower case, without a leading dot or brace. Empty when there is none.
    QString language() const;
};

enum class InlineKind {
    Text,
    SoftBreak,
    HardBreak,
    Code,
    Math, ///< a formula in the line
    DisplayMath, ///< `$$…$$` within a paragraph
    Html, ///< one raw tag or comment
    Image, ///< encloses its alternative text
    Emphasis,
    Strong,
    Strikethrough,
    Link, ///< encloses its text
    FootnoteReference, ///< text holds the label
};

/// One inline. Inlines of one block are contiguous; enclosing before enclosed, as with blocks.
struct Inline
{
    InlineKind kind = InlineKind::Text;
    int end = 0; ///< one past the last inline inside this one; index+1 for leaves
    QString text; ///< Text, Code, Math, DisplayMath, Html, FootnoteReference: entities decoded
    QString target; ///< Link, Image: destination as written, entities and escapes decoded, percent signs kept
    QString title; ///< Link, Image
    bool autolink = false; ///< Link: recognised from a bare address
};

/// The front matter of a file: what stands between its first `---` (or `+++`) line and the next.
struct FrontMatter
{
    enum class Kind { None, Yaml, Toml };
    Kind kind = Kind::None;
    QString text; ///< without the fences
    int lastLine = 0; ///< line of the closing fence; 0 when there is none
};

/// What the parser noticed. Never fatal: a document can always be read.
struct Notice
{
    int line = 0; ///< from 1; 0 = the whole file
    QString message; ///< a sentence for the reader of the library
};

/// A parsed Markdown file. Plain data: copy, move and read it on any thread.
struct Document
{
    std::vector<Block> blocks;
    std::vector<Inline> inlines;
    FrontMatter frontMatter;
    std::vector<Notice> notices;
    int lines = 0; ///< lines of the file

    /// Index one past the last block inside `block`; usable as the next sibling's index if that has the same parent.
    int next(int block) const { return blocks[size_t(block)].end; }

    /// Text of the inlines [first, end) as a reader sees it: formulas as their TeX, images as their alternative text,
    /// breaks as spaces.
    QString inlineText(int first, int end) const;
    /// Text of a block and everything inside it, blocks separated by newlines.
    QString blockText(int block) const;
    /// Text of blocks [first, end).
    QString text(int first, int end) const;
    /// Index of the heading whose anchor or alias is `anchor` (exactly, then without case), -1 if none.
    int headingByAnchor(QStringView anchor) const;
};

} // namespace waymark::markdown
