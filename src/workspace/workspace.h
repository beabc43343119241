// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "study/calibration.h"
#include "study/replanning.h"
#include "workspace/orphans.h"
#include "workspace/snapshot.h"

#include <QDateTime>
#include <QTimeZone>

#include <functional>
#include <tl/expected.hpp>

namespace waymark::workspace {

/// The one source of the present moment. Below desktop and cli nobody asks the system.
using Clock = std::function<QDateTime()>;

struct Locations
{
    QString library; ///< folder of Markdown
    QString data; ///< folder of journal.sqlite and its backups; made when missing
    QString cache; ///< folder of catalogues and typeset.sqlite; made when missing; may be deleted at any time

    /// The usual places for this library; with a data folder of its own, the cache goes into it as well.
    static Locations standard(const QString &library, const QString &data = {});
    QString journal() const; ///< path of the journal
    QString catalogue() const; ///< path of this library's catalogue
};

using Error = journal::Error;
template <typename T> using Result = journal::Result<T>;

struct Graded
{
    study::QuestionMemory memory;
    QDate due;
    int intervalDays = 0; ///< 0 = again today
};

/// A plan that was made again, and how it differs from the one before.
struct Replanned
{
    study::Plan plan;
    std::vector<study::PlanChange> changes;
};

/// Readiness of the whole role and per track at one date.
struct ReadinessReport
{
    QDate at;
    QString role;
    double overall = 0; ///< weighted by the role's track weights; 0–1, as all shares here
    double low = 0;
    double high = 0;
    struct TrackReadiness
    {
        QString id;
        study::Readiness value; ///< with the evidence per topic
        int questionsSeen = 0;
        int questions = 0;
    };
    std::vector<TrackReadiness> tracks; ///< in learning order; tracks that weigh 0 in the role included
};

/// An open library together with the journal: the actions that need both; what a button or a command calls. Synchronous
/// and confined to the thread that opened it (the desktop runs one on a worker thread, the cli on its only one).
class Workspace
{
public:
    /// Opens the catalogue and the journal; does not index. Errors are sentences; Corrupt and NewerSchema come from the
    /// journal.
    static Result<std::unique_ptr<Workspace>> open(const Locations &locations, Clock clock, const QTimeZone &zone);
    ~Workspace();

    const Locations &locations() const;
    QDateTime now() const;
    QDate studyDay() const; ///< of now; rolls over at 04:00 local time
    journal::Journal &journal();
    catalogue::Catalogue &catalogue();
    QString libraryId() const;

    /// Brings the catalogue up to date and lets the journal follow moved keys.
    Result<catalogue::IndexReport> index(const catalogue::Progress &progress = {},
                                         const std::atomic_bool *cancel = nullptr);
    /// To call after somebody else's connection indexed: the journal follows `movedKeys` and the snapshot is made anew.
    Result<void> indexed(const catalogue::IndexReport &report);

    /// The state now. Cheap when nothing changed.
    Result<std::shared_ptr<const Snapshot>> snapshot();

    /// The answer that the library gives, as Markdown; empty when there is none, or no such question.
    Result<QString> answer(const QString &question);

    /// What was recorded of things that the library has no more, most lately used first.
    Result<std::vector<Orphan>> orphans();
    /// Where an orphan could be attached: topics for a topic, sections for a section, questions for a question; those
    /// first whose names are most like its own. `filter`: words that a place's title or topic must hold. At most
    /// `limit`.
    Result<std::vector<Place>> placesFor(const QString &orphan, const QString &filter = {}, int limit = 200);
    /// From now on what was recorded of the orphan belongs to `place`; a topic takes its sections and questions along
    /// as far as they have the same names. Recorded as an alias: nothing is rewritten, and undo takes it back. Error:
    /// no such orphan or place, or one of another kind.
    Result<void> reattach(const QString &orphan, const QString &place);

    /// Marks a topic (all its sections) or a section. Error: no such id.
    Result<void> mark(const QString &id, journal::Mark mark);
    /// Grades a question and schedules it. Error: no such question.
    Result<Graded> grade(const QString &question, study::Rating rating, double minutes);
    /// Takes back the last mark, grade, change of the plan or re-attachment; empty when there is none.
    Result<std::optional<journal::Undone>> undo();
    Result<void> addSession(const journal::Session &session);
    Result<journal::Note> saveNote(const journal::Note &note);
    Result<void> removeNote(const QString &id);
    Result<void> setSetting(const QString &name, const QJsonValue &value);

    /// Writes the whole journal, of all libraries, as JSON: whole or not at all.
    Result<void> exportJournal(const QString &file);
    /// Merges an exported journal, or with `dryRun` only says what that would add.
    Result<journal::ImportReport> importJournal(const QString &file, bool dryRun);
    /// Makes a copy of the journal, under a name of its own in backups/ when `file` is empty; returns its path.
    Result<QString> backUp(const QString &file = {});

    /// Makes a plan from the learning order, marks and memories; does not keep it. Error: nonsense dates, no minutes,
    /// unknown role.
    Result<study::Plan> makePlan(const Goal &goal);
    /// The accepted plan made again from today with as few changes as possible, and what would change; kept only by
    /// acceptPlan. Error: there is no plan, or the goal allows none.
    Result<Replanned> planAgain(const Goal &goal);
    /// Reads a topic's sections of one day on another, and locks them there. Error: why that cannot be.
    Result<void> movePlanned(const study::PlanMove &move);
    /// Locks the reading of a day, or of one topic on it (empty: the day), or frees it. Error: why that cannot be.
    Result<void> lockPlanned(const QDate &date, const QString &topic, bool locked);
    /// Keeps goal and plan as the current ones. Undo comes back to those before.
    Result<void> acceptPlan(const Goal &goal, const study::Plan &plan);

    /// Readiness if the learner stops today, at `at` (usually the interview). `role` empty = the goal's.
    Result<ReadinessReport> readiness(const QDate &at, const QString &role = {});
    /// The same with the accepted plan carried out until then (simulated: planned topics read and their questions
    /// passed at their planned times).
    Result<ReadinessReport> readinessWithPlan(const QDate &at, const study::Plan &plan, const QString &role = {});

    /// What was expected of every repeated answer, by replaying the review log; by question, then by time.
    Result<std::vector<study::Prediction>> predictions();

    /// Hits for a typed query, `is:` after the learner's marks; notes and highlights where `kind:note` asks for them.
    Result<std::vector<catalogue::Hit>> search(const QString &query, const catalogue::SearchOptions &options = {});

private:
    Workspace();
    struct Private;
    std::unique_ptr<Private> d;
};

/// The plan as INTERFACES.md's JSON (`plan --json`), and back (for the journal).
QJsonObject toJson(const study::Plan &plan);
std::optional<study::Plan> planFromJson(const QJsonObject &object);
QJsonObject toJson(const ReadinessReport &report);

} // namespace waymark::workspace
