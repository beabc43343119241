// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QHash>

#include <vector>

namespace waymark::catalogue {

/// One thing that search can find.
struct Entry
{
    HitKind kind = HitKind::Topic;
    QString key; ///< topic key, "topic#anchor" or question key
    QString anchor;
    QString title;
    QString body; ///< plain text, of a question the Markdown; without what library came without: texts and answers
    size_t source = 0; ///< tells what the body was made of: of two entries of one file version with the same kind,
                       ///< anchor, title and source the bodies are the same, even where the texts are not at hand
};

/// The id of a section as the journal and INTERFACES.md write it.
QString sectionKey(const QString &topic, const QString &anchor);

/// What of a topic can be found: itself, with what stands before its first proper section; its sections; its questions.
/// A section that is only the topic's title again, or a question's heading, is not listed a second time.
std::vector<Entry> entriesOf(const library::Topic &topic);

/// The answer, out of the body of a question's entry. Without it the body is what follows the answer.
QString answerIn(const QString &body, const library::Question &question);

/// Whether the two are found in the same words, apart from their keys.
inline bool sameWords(const Entry &a, const Entry &b)
{
    return a.kind == b.kind && a.source == b.source && a.anchor == b.anchor && a.title == b.title;
}

/// Tells which entries of one file sameWords() calls the same, in eight bytes.
inline size_t fingerprint(const Entry &entry)
{
    return qHashMulti(size_t(0), int(entry.kind), entry.source, entry.anchor, entry.title);
}

} // namespace waymark::catalogue
