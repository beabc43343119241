// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "study/scheduler.h"
#include "workspace/contents.h"

#include <QDate>
#include <QHash>

namespace waymark::workspace {

/// A practice round: what was answered of one track on one study day.
struct Round
{
    int answers = 0;
    int passes = 0; ///< Hard or better
};

/// Where the learner stands with a library: everything that follows from the journal's marks, reviews and sessions.
/// Built whole from the journal, then kept up to date action by action.
struct Standing
{
    QHash<QString, journal::MarkEntry> recorded; ///< as the journal has them, by topic key and section id
    QHash<QString, journal::Mark> marks; ///< the same, with every topic's mark derived from its sections
    QHash<QString, QDate> readOn; ///< topic key → study day on which its last section was read
    QHash<QString, study::QuestionMemory> memories;
    QHash<QString, QHash<QDate, Round>> rounds; ///< track id → study day
    QHash<QDate, double> minutesByDay;

    /// Replays the journal of one library.
    static journal::Result<Standing> load(journal::Journal &journal, const QString &libraryId, const Contents &contents,
                                          const study::Scheduler &scheduler);

    /// Takes up marks that were just committed and derives the topics they belong to.
    void apply(const std::vector<journal::MarkEntry> &entries, const Contents &contents, const QTimeZone &zone);
    /// Takes up a review that was just committed.
    void apply(const journal::Review &review, const Contents &contents, const study::Scheduler &scheduler);
    void apply(const journal::Session &session, const QTimeZone &zone);

private:
    void derive(const library::Topic &topic, const QTimeZone &zone);
};

/// The mark of a topic from those of its sections: read when all that are for reading are (or skipped, but not all),
/// skipped when all are, reading when some are or the topic itself was marked so; its own mark when it has no sections.
journal::Mark topicMark(const library::Topic &topic, const QHash<QString, journal::MarkEntry> &recorded);

} // namespace waymark::workspace
