// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facts.h"
#include "markdown/document.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

namespace waymark::library {

/// One file while its facts are read: the parsed document beside its source lines. Answers travel as the author's own
/// Markdown, so they are cut from the source, not written anew.
class Page
{
public:
    Page(markdown::Document document, const QByteArray &bytes);

    const markdown::Document &document() const { return m_document; }
    const markdown::Block &block(int index) const { return m_document.blocks[size_t(index)]; }
    int blocks() const { return int(m_document.blocks.size()); }
    int lines() const { return int(m_starts.size()) - 1; }

    /// Line `number`, counted from 1; empty beyond the ends. Part of the page, and gone with it.
    QStringView line(int number) const;
    /// True for a line of a code block; `indented` tells whether the block is made by indentation alone.
    bool inCode(int number, bool *indented = nullptr) const;

    /// Text of a block's own inlines as a reader sees it.
    QString text(int block) const;
    /// A block's own inlines as Markdown on one line.
    QString markdown(int block) const;
    /// Inlines [first, end) as Markdown on one line; what is nested beyond reason, as text.
    QString markdown(int first, int end, int depth = 0) const;

    /// The nearest list item that encloses the block (or is it); -1 if none.
    int itemOf(int block) const { return m_items[size_t(block)]; }
    /// The first block at or after `line`; blocks() when there is none.
    int blockFrom(int line) const;

private:
    markdown::Document m_document;
    QString m_text;
    std::vector<qsizetype> m_starts; ///< of the lines in m_text; at last, of one that would follow
    std::vector<char> m_code; ///< per line: 0 none, 1 fenced, 2 indented
    std::vector<int> m_items;
};

/// Fills sections, title, links, groups and anchors of `facts` from the page.
void readSections(const Page &page, FileFacts *facts);
void readLinks(const Page &page, FileFacts *facts);

/// Index of the section in which `line` stands.
int sectionAt(const FileFacts &facts, int line);

/// Indented code that is really prose, in the way of a text that was pushed to the right.
bool looksLikeProse(const QString &code);

} // namespace waymark::library
