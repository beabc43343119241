// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/discovery.h"
#include "library/library.h"
#include "library/settings.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::library {

/// Where in a page a link stands. Lists, tables and tables of contents name topics; prose only mentions them.
enum class LinkPlace { Prose, Item, OrderedItem, Table, Heading, Toc };

/// A link as one file writes it, not yet resolved.
struct LinkFact
{
    QString target; ///< as written
    QString text; ///< plain
    int line = 0;
    int section = 0; ///< index in FileFacts::sections
    int item = -1; ///< number of the list item that holds it, unique in the file; -1 outside lists
    int depth = 0; ///< of the list item, from 0
    LinkPlace place = LinkPlace::Prose;
    bool image = false;
};

/// A list item that names something without linking it: the heading of a group in a table of contents.
struct GroupFact
{
    QString text;
    int item = -1;
    int parent = -1; ///< item that encloses it
    int depth = 0;
    int section = 0; ///< index in FileFacts::sections
};

/// The shape in which a question stands.
enum class QuestionShape { Heading, Bold, Prefixed, Details, Bullet, Numbered, TableRow };

/// The word by which waymark.yaml names a shape ("headings", "bold", …).
QString toString(QuestionShape shape);

/// A question with the shape it stood in; `question.key` is still empty, `question.path` too.
struct QuestionFact
{
    Question question;
    int section = 0;
    QuestionShape shape = QuestionShape::Heading;
    quint64 repeatMark = 0; ///< the same for questions of the same words whose answers begin alike: short questions
                            ///< such as "Why?" stand in many places
};

/// A section with what only discovery needs.
struct SectionFact
{
    Section section;
    int parent = -1; ///< index of the enclosing section; -1 at the top. Section 0 stands before the first heading
    bool zone = false; ///< its heading announces questions ("Interview questions", "FAQ")
    bool textless = false; ///< there was no text in it; one whose text is not at hand is another matter
};

struct FileFacts
{
    QString path;
    bool markdown = true;
    Meta meta;
    Settings settings; ///< only of waymark.yaml
    QString heading; ///< the file's title by its own headings; empty when they do not tell
    QString firstHeading; ///< whatever heading comes first; empty when there is none
    std::vector<SectionFact> sections; ///< at least one
    std::vector<LinkFact> links;
    std::vector<GroupFact> groups;
    std::vector<QuestionFact> questions;
    QStringList anchors; ///< further ids that links may lead to (HTML names)
    std::vector<Warning> warnings;
    int lines = 0;
    int words = 0;
    bool blank = false; ///< nothing to read in it
    bool headed = false; ///< has a heading of the first level, be it Markdown or HTML
};

} // namespace waymark::library
