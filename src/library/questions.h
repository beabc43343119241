// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/answers.h"
#include "library/words.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace waymark::library {

/// Finds the questions of one page, family by family. What one family has claimed (a question with its answer) is
/// invisible to the next.
class QuestionReader
{
public:
    QuestionReader(const Page &page, FileFacts *facts);

    /// Runs all families and stores the questions in document order.
    void read();

private:
    void readHeadings(); // questions_heading.cpp
    void readDetails(); // questions_block.cpp
    void readParagraphs();
    void readLists(); // questions_list.cpp
    void readTables();

    struct HeadingGroup;
    bool isHeadingQuestion(const HeadingGroup &group, int section) const;
    bool opensWithAnswer(int section) const;
    int sectionEnd(int section) const;

    /// The heading block that an anchor of this page names; -1 if none. Hashed, because whole tables of contents ask.
    int headingOf(const QString &anchor);

    struct ListItem;
    void collectItems(int list, std::vector<ListItem> *items) const;
    void addItem(const ListItem &item);

    /// True when the section or one that encloses it announces questions.
    bool inZone(int section) const;
    /// A section, or one that encloses it, that is not content.
    bool isOutside(int section) const { return m_titles[size_t(section)].outside; }
    /// The level that an enclosing heading such as "Hard" gives.
    Level levelOfSection(int section) const;
    bool taken(int line) const;
    void claim(int first, int last);
    /// Adds a question unless its text says nothing. Text and Markdown are cleaned here.
    void add(QuestionShape shape, int line, const QString &text, const QString &markdown, const Answer &answer,
             const QString &target = {});

    /// What the title of a section says; matched once, because many ask.
    struct Title
    {
        bool answer = false;
        bool outside = false; ///< its own or that of a section around it
    };

    const Page &m_page;
    FileFacts *m_facts;
    std::vector<Title> m_titles; ///< per section
    std::vector<int> m_headings; ///< block of section n at n
    std::vector<char> m_taken; ///< per line
    QHash<QString, int> m_anchors; ///< of headings → block; those in lower case begin with a blank
    QSet<int> m_answered; ///< headings whose text is the answer to a link already
    bool m_fileZone = false; ///< title or name of the file announces questions
    bool m_explicit = false; ///< a heading "Interview questions" holds questions: then only such sections count
};

} // namespace waymark::library
