// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark::library {

enum class Level { Unknown, Beginner, Intermediate, Advanced };
enum class QuestionKind { Unknown, Concept, Derivation, Coding, Design, Scenario };

/// The words of INTERFACES.md ("beginner", "concept"); empty for Unknown. Not translated.
QString toString(Level level);
QString toString(QuestionKind kind);
Level levelFromString(QStringView word);
QuestionKind questionKindFromString(QStringView word);

/// A question that its author asks the reader. Self-contained: the answer travels as Markdown, whatever shape it stood
/// in.
struct Question
{
    QString
        key; ///< stable, unique in the library: topic key + "?" + slug of the text (made from text, never from numbers)
    QString text; ///< plain, without numbering and level marks
    QString markdown; ///< the same as Markdown (may hold formulas and code)
    QString answer; ///< Markdown of the answer, without the key points; empty when the library has none. Not kept in
                    ///< memory after indexing: see Catalogue::answer()
    QStringList keyPoints; ///< plain or inline Markdown, one point each
    Level level = Level::Unknown;
    QuestionKind kind = QuestionKind::Unknown;
    QString anchor; ///< of the section in which it stands; empty = before the first heading
    QString path; ///< file that relative links of the answer start from, from the library root
    int line = 0; ///< where the question stands in `path`
};

/// A heading of a topic and what follows it up to the next heading.
struct Section
{
    QString
        anchor; ///< unique in the topic; "" for what stands before the first heading (and for a file without headings)
    QStringList aliases; ///< further ids that links to it may use
    QString title;
    int depth = 1; ///< heading level, 1–6
    int line = 0;
    int lastLine = 0;
    int words = 0; ///< of prose
    int codeLines = 0;
    int formulas = 0;
    int images = 0;
    double minutes = 0; ///< to read it: see readingMinutes()
    bool interview = false; ///< holds questions; practised rather than read
    QString text; ///< plain text for search; not kept in memory after indexing
};

struct Topic
{
    QString key; ///< front matter `id`, else the path from the root without ".md" (plus "#anchor" for a heading of a
                 ///< large file)
    QString title;
    QString trackId;
    QString path; ///< from the library root, '/' as separator
    QString anchor; ///< set when the topic is one heading of a larger file
    int line = 1; ///< first line of the topic in the file
    int lastLine = 0;
    int order = 0; ///< in its track, from 0
    Level level = Level::Unknown;
    QStringList requiredTopics; ///< keys; only those that exist
    QStringList tags;
    double minutes = 0; ///< front matter, else the sum over sections
    std::vector<Section> sections;
    std::vector<Question> questions;
    QString reason; ///< why it is here: a sentence for "How this was read"
    bool missing = false; ///< a track lists it, but its file is not there: shown as such, cannot be opened or marked
};

struct Track
{
    QString id; ///< front matter `id`, else a slug of the folder or title; unique
    QString title;
    QString summary;
    QString path; ///< its README, or the file that lists it; may be empty
    int order = 0; ///< from 0, the learning order
    std::vector<Topic> topics;
    QString reason;
};

/// A job the learner may prepare for. Weights say how much each track counts (0–1, not normalised).
struct Role
{
    QString id;
    QString title;
    QHash<QString, double> trackWeights; ///< track id → weight; a track that is absent weighs 0
};

/// What a warning is about.
enum class WarningKind {
    Other,
    Link, ///< a link whose file or heading is not there
    Figure, ///< a picture that is not there
    Case, ///< a link that is right but for capital letters
    Refused, ///< a link that is never followed: outside the library, `javascript:` and the like
    Skipped, ///< a file or folder that is not entered: a symbolic link outside, what programs made
    Text, ///< what the parser noticed: encoding, nesting, constructs beyond reason
    FrontMatter,
    Settings, ///< waymark.yaml and tables of contents
    Question, ///< no answer, no key points
    Structure, ///< titles, ids, prerequisites
};

/// The word by which JSON calls the kind ("link", "front_matter", …). Not translated.
QString toString(WarningKind kind);

struct Warning
{
    QString file; ///< from the library root
    int line = 0; ///< from 1; 0 = the whole file
    QString message;
    bool error = false; ///< `check` exits 1 when there is one
    WarningKind kind = WarningKind::Other;
};

/// A file that is not in the roadmap, and why.
struct LeftOut
{
    QString path;
    QString reason;
};

/// A folder of Markdown as its author meant it.
struct Library
{
    QString id; ///< `id:` of waymark.yaml or of the root README's front matter; empty when there is none
    QString title;
    QString root; ///< absolute path
    std::vector<Track> tracks; ///< in learning order
    std::vector<Role> roles; ///< never empty: a library that names none gets "all tracks alike"
    std::vector<LeftOut> leftOut;
    std::vector<Warning> warnings;

    const Track *track(QStringView id) const;
    const Topic *topic(QStringView key) const;
};

/// Minutes to read: prose at 180 words a minute, code lines at 20 a minute, 10 s a formula, images 12 s falling by 1 s
/// each to 3 s.
double readingMinutes(int words, int codeLines, int formulas, int images);

} // namespace waymark::library
