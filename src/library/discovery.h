// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace waymark::library {

/// Everything that one file tells, whatever the other files say: title, front matter, sections, link lists, questions,
/// warnings. Plain data made once per file version and kept by the catalogue as bytes.
struct FileFacts;

/// Whether a file of this name is read: Markdown, waymark.yaml, and the tables of contents of documentation generators.
/// Other files are only linked to.
bool hasFacts(const QString &path);

/// Relative path → facts, of every file of the folder for which hasFacts().
using Files = std::map<QString, std::shared_ptr<const FileFacts>>;

/// Reads one file for which hasFacts(). `path` is relative to the library root. Thread-safe, never fails.
std::shared_ptr<FileFacts> readFacts(const QString &path, const QByteArray &bytes);

/// The topic that a file makes by itself: all of it, with texts and without keys, under the title that discover() will
/// give it. Empty when the other files decide what the topic is called or whether there is one.
std::optional<Topic> ownTopic(const FileFacts &facts);

/// Frees the texts of the sections and the answers, by far the largest part of the facts. discover() needs none of
/// them.
void dropTexts(FileFacts &facts);

/// Gives the sections of a topic of this file their texts again, and the questions their answers.
void fillTexts(const FileFacts &facts, Topic &topic);

/// FileFacts as bytes, without texts and answers, and back; nullptr when the bytes are of another version of the
/// program or damaged.
QByteArray toBytes(const FileFacts &facts);
std::shared_ptr<const FileFacts> factsFromBytes(const QByteArray &bytes);

/// Puts the files together: which are tracks and topics, in which order, with which questions. Pure: reads no file.
/// `otherFiles` lists the files without facts (images, notebooks), for links. Deterministic for any order of reading.
/// What nobody else holds of `files` is freed as it turns into topics: a large library need not be in memory twice.
Library discover(const QString &root, Files files, const QStringList &otherFiles);

/// A topic after its file has changed from `before` to `now`, as discover() would make it, when the change shows that
/// nothing else of `library` can be different: other words and headings, but the same front matter and links. Empty
/// when discover() has to be asked. `settings`: facts of waymark.yaml, nullptr when there is none. Costs next to
/// nothing beside discover().
std::optional<Topic> amendedTopic(const Library &library, const FileFacts &before, const FileFacts &now,
                                  const FileFacts *settings);

/// Where a link of a document leads.
struct ResolvedLink
{
    enum class Kind { Topic, File, Anchor, Web, Refused };
    Kind kind = Kind::Web;
    QString path; ///< Topic, File, Anchor: file from the library root
    QString anchor; ///< without '#'
    QString topicKey; ///< Topic, Anchor
    QString url; ///< Web: the address
    bool exists = false; ///< the file, and the anchor if one is named
    QString reason; ///< Refused: a sentence (outside the library, a scheme that is never followed, …)
};

/// Resolves links: relative, root-absolute, the repository's own web address, missing `.md`, other case. Never leaves
/// the library; `javascript:`, `file:`, `data:` and unknown schemes are refused. Reads the names once, for any number
/// of links; `library` outlives it. For one thread.
class LinkResolver
{
public:
    LinkResolver(const Library &library, const QStringList &files);
    ~LinkResolver();

    /// `target` as written in the file `fromPath`.
    ResolvedLink resolve(const QString &fromPath, const QString &target);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The same for a single link.
ResolvedLink resolveLink(const Library &library, const QStringList &files, const QString &fromPath,
                         const QString &target);

/// Every file under `root` that can be of interest, relative, sorted; hidden folders, build folders and links that lead
/// outside are not entered. `refused` receives what was skipped with the reason.
QStringList listFiles(const QString &root, std::vector<LeftOut> *refused = nullptr);

/// A library as check() reads it, and what it found.
struct Inspection
{
    Library library; ///< its `leftOut` holds what was not entered, too
    std::vector<Warning> findings;
};

/// Lints a whole library: reads every file anew and finds errors (broken links, missing key points in a library that
/// has them, circles among prerequisites, duplicate ids, unknown levels) and warnings. Slow; call it off the GUI
/// thread.
Inspection inspect(const QString &root);

/// Only what inspect() found.
std::vector<Warning> check(const QString &root);

} // namespace waymark::library
