// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "library/library.h"
#include "study/planner.h"
#include "study/readiness.h"
#include "study/scheduler.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace waymark::workspace {

/// What the learner told us about the goal. Kept in the journal's settings of the library.
struct Goal
{
    QString role; ///< id of a library::Role; empty = the first one
    QDate interview; ///< invalid = not chosen yet
    std::array<int, 7> minutesPerWeekday{60, 60, 60, 60, 60, 0, 0}; ///< Monday first
    std::vector<QDate> daysOff;
    QDate start; ///< first day of the plan; invalid = today

    bool isSet() const { return interview.isValid(); }
};

/// What of the present study day is planned and done.
struct Today
{
    QDate date;
    double plannedMinutes = 0;
    double doneMinutes = 0;
    int dueReviews = 0; ///< questions due until the end of the study day
    std::vector<QString> topics; ///< keys of topics on today's plan
};

/// What the accepted plan had for the days before today and was not done.
struct Missed
{
    int sections = 0;
    double minutes = 0;
    QDate since; ///< the first such day; invalid when there is none
};

/// An open library with its learner, at one moment. Immutable and shared: the GUI reads it while the next one is made.
struct Snapshot
{
    quint64 version = 0; ///< rises with every change
    QString libraryId;
    std::shared_ptr<const library::Library> library; ///< never null
    QStringList files; ///< of the library, relative, sorted: for resolving links
    std::vector<library::Warning> warnings; ///< of the last indexing

    QHash<QString, journal::Mark> marks; ///< sections "topic#anchor"; topics by key as derived from their sections
    QHash<QString, QDate> readOn; ///< topic key → study day on which it was finished
    QHash<QString, study::QuestionMemory> memories; ///< by question key; seen questions only
    QHash<QDate, double> minutesByDay; ///< study day → minutes read and practised
    std::vector<journal::Note> notes;
    QHash<QString, QJsonValue> settings; ///< of this library: reading positions and the like

    QString backupProblem; ///< why the journal's daily backup could not be made; empty when it was

    Goal goal;
    std::optional<study::Plan> plan; ///< the accepted one, as it was made
    Missed missed;
    Today today;
    study::Scheduler scheduler; ///< how this learner's reviews are timed: previews of the four grades, recall on a day

    /// Mark of a topic or section id; Unread when nothing was recorded.
    journal::Mark mark(const QString &id) const { return marks.value(id, journal::Mark::Unread); }
    /// Share of the track's topics that are read (0–1); skipped topics do not count on either side.
    double readShare(const library::Track &track) const;
    const library::Role &role() const; ///< the goal's, else the library's first
};

/// A question together with what the learner's memory of it is.
struct QuestionView
{
    const library::Question *question = nullptr; ///< owned by the snapshot's library
    const library::Topic *topic = nullptr;
    std::optional<study::QuestionMemory> memory; ///< none = never seen
    double retrievability = 0; ///< now; 0 when never seen
    bool due = false;
};

/// Questions of a track id, a topic key or of the whole library (empty scope), in learning order.
std::vector<QuestionView> questions(const Snapshot &snapshot, const QString &scope, const QDateTime &now);
/// What is due by the end of the study day of `now`, the most forgotten first.
std::vector<QuestionView> dueQuestions(const Snapshot &snapshot, const QString &scope, const QDateTime &now);

} // namespace waymark::workspace
