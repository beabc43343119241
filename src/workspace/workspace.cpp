// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "catalogue/query.h"
#include "study/studyday.h"
#include "workspace/evidence.h"
#include "workspace/exchange.h"
#include "workspace/goal.h"
#include "workspace/notesearch.h"
#include "workspace/planning.h"
#include "workspace/sentences.h"
#include "workspace/standing.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

tl::unexpected<Error> failure(const QString &message, Error::Kind kind = Error::Kind::Failed)
{
    return tl::unexpected(Error{kind, message});
}

Error fromLibrary(const library::Error &error)
{
    return {Error::Kind::Failed, error.message};
}

Result<void> ensureFolder(const QString &path)
{
    if (QDir().mkpath(path) && QFileInfo(path).isWritable())
        return {};
    return failure(
        Sentences::tr(
            "The folder “%1” cannot be made or written to. Check its permissions, or choose another with --data.")
            .arg(path));
}

} // namespace

struct Workspace::Private
{
    Locations locations;
    Clock clock;
    study::Scheduler scheduler;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<catalogue::Catalogue> catalogue;
    QString libraryId;

    // Everything below follows from the two databases; null or empty until asked for.
    std::optional<Contents> contents;
    std::optional<Standing> standing;
    std::vector<library::Warning> warnings;
    std::shared_ptr<const Snapshot> snapshot;
    quint64 version = 0;
    QDate backedUp; ///< study day of the last backup
    QString backupProblem;

    QTimeZone zone() const { return scheduler.settings().zone; }
    QDate today() const { return study::studyDay(clock(), zone()); }

    void backUp();
    Result<void> refreshContents();
    Result<void> refresh();
    Result<void> findId(const library::Library &library);
    Result<std::shared_ptr<const Snapshot>> makeSnapshot();
    Today makeToday(const Snapshot &snapshot) const;
    Result<study::PlanRequest> request(const Goal &goal, const study::Plan *current);
    /// What a committed action left behind: the next snapshot() shows it.
    void changed() { snapshot.reset(); }
};

Workspace::Workspace()
    : d(std::make_unique<Private>())
{
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const Locations &locations, Clock clock, const QTimeZone &zone)
{
    const QFileInfo folder(locations.library);
    if (!folder.isDir() || !folder.isReadable())
        return failure(Sentences::tr("The library folder “%1” is missing or cannot be read. Choose another folder.")
                           .arg(locations.library));
    for (const QString &path : {locations.data, locations.cache})
        if (const auto made = ensureFolder(path); !made)
            return tl::unexpected(made.error());

    std::unique_ptr<Workspace> workspace(new Workspace);
    Private &d = *workspace->d;
    d.locations = locations;
    d.clock = std::move(clock);
    study::ScheduleSettings settings;
    settings.zone = zone;
    d.scheduler = study::Scheduler(settings);

    auto journal = journal::Journal::open(locations.journal());
    if (!journal)
        return tl::unexpected(journal.error());
    d.journal = std::move(*journal);
    auto catalogue = catalogue::Catalogue::open(locations.catalogue());
    if (!catalogue)
        return tl::unexpected(fromLibrary(catalogue.error()));
    d.catalogue = std::move(*catalogue);
    return workspace;
}

const Locations &Workspace::locations() const
{
    return d->locations;
}

QDateTime Workspace::now() const
{
    return d->clock();
}

QDate Workspace::studyDay() const
{
    return d->today();
}

journal::Journal &Workspace::journal()
{
    return *d->journal;
}

catalogue::Catalogue &Workspace::catalogue()
{
    return *d->catalogue;
}

QString Workspace::libraryId() const
{
    return d->libraryId;
}

Result<void> Workspace::Private::findId(const library::Library &library)
{
    if (!library.id.isEmpty()) {
        libraryId = library.id;
        return {};
    }
    const QString path = QFileInfo(locations.library).canonicalFilePath();
    const auto known = journal->knownLibraryId(path);
    if (!known)
        return tl::unexpected(known.error());
    libraryId = *known;
    // Which library it is shows when it has been read; nothing can be recorded before that.
    if (!libraryId.isEmpty() || library.root.isEmpty())
        return {};
    const auto moved = movedLibrary(*journal, *contents);
    if (!moved)
        return tl::unexpected(moved.error());
    if (!moved->isEmpty()) {
        libraryId = *moved;
        return journal->setLibraryId(path, libraryId, clock());
    }
    const auto id = journal->libraryId(path, clock());
    if (!id)
        return tl::unexpected(id.error());
    libraryId = *id;
    return {};
}

/// Makes the backup of the study day, once. A failure does not keep anybody from studying; the snapshot carries it.
void Workspace::Private::backUp()
{
    if (backedUp == today())
        return;
    backedUp = today();
    const auto made = journal->dailyBackup(backedUp);
    backupProblem = made ? QString() : made.error().message;
}

Result<void> Workspace::Private::refreshContents()
{
    const auto library = catalogue->library();
    if (!library)
        return tl::unexpected(fromLibrary(library.error()));
    if (contents && contents->library() == *library)
        return {};
    contents.emplace(*library);
    standing.reset();
    changed();
    return findId(**library);
}

Result<void> Workspace::Private::refresh()
{
    if (const auto done = refreshContents(); !done)
        return done;
    if (journal->changedElsewhere()) {
        standing.reset();
        changed();
    }
    if (!standing) {
        auto loaded = Standing::load(*journal, libraryId, *contents, scheduler);
        if (!loaded)
            return tl::unexpected(loaded.error());
        standing = std::move(*loaded);
    }
    return {};
}

Result<catalogue::IndexReport> Workspace::index(const catalogue::Progress &progress, const std::atomic_bool *cancel)
{
    auto report = d->catalogue->index(d->locations.library, progress, cancel);
    if (!report)
        return tl::unexpected(fromLibrary(report.error()));
    if (const auto done = indexed(*report); !done)
        return tl::unexpected(done.error());
    return std::move(*report);
}

Result<void> Workspace::indexed(const catalogue::IndexReport &report)
{
    if (report.cancelled)
        return {};
    d->warnings = report.warnings;
    d->catalogue->adopt(report);
    d->changed();
    if (const auto done = d->refreshContents(); !done)
        return done;
    if (report.movedKeys.empty())
        return {};
    d->standing.reset();
    return d->journal->follow(d->libraryId, report.movedKeys, now());
}

Result<QString> Workspace::answer(const QString &question)
{
    if (const auto done = d->refreshContents(); !done)
        return tl::unexpected(done.error());
    const library::Question *asked = d->contents->question(question);
    if (!asked)
        return QString();
    return d->catalogue->answer(*d->contents->topicOfQuestion(question), *asked).map_error(fromLibrary);
}

Result<std::shared_ptr<const Snapshot>> Workspace::snapshot()
{
    if (const auto done = d->refresh(); !done)
        return tl::unexpected(done.error());
    if (!d->snapshot || d->snapshot->today.date != d->today()) {
        d->backUp();
        auto made = d->makeSnapshot();
        if (!made)
            return made;
        d->snapshot = *made;
    }
    return d->snapshot;
}

Result<std::shared_ptr<const Snapshot>> Workspace::Private::makeSnapshot()
{
    auto notes = journal->notes(libraryId);
    if (!notes)
        return tl::unexpected(notes.error());
    auto settings = journal->settings(libraryId);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto plan = journal->currentPlan(libraryId);
    if (!plan)
        return tl::unexpected(plan.error());

    auto made = std::make_shared<Snapshot>();
    made->version = ++version;
    made->libraryId = libraryId;
    made->library = contents->library();
    made->files = catalogue->files();
    made->warnings = warnings;
    made->backupProblem = backupProblem;
    made->marks = standing->marks;
    made->readOn = standing->readOn;
    made->memories = standing->memories;
    made->minutesByDay = standing->minutesByDay;
    made->notes = std::move(*notes);
    made->settings = std::move(*settings);
    made->goal = goalFromJson(made->settings.value(u"goal"_s).toObject());
    if (*plan)
        made->plan = planFromJson(**plan);
    if (made->plan)
        made->missed = missed(*made->plan, *standing, today());
    made->scheduler = scheduler;
    made->today = makeToday(*made);
    return made;
}

Today Workspace::Private::makeToday(const Snapshot &made) const
{
    Today result;
    result.date = today();
    result.doneMinutes = made.minutesByDay.value(result.date);
    const QDateTime end = study::studyDayStart(result.date.addDays(1), zone());
    for (auto memory = made.memories.cbegin(); memory != made.memories.cend(); ++memory)
        result.dueReviews += memory->due < end && contents->question(memory.key()) != nullptr;
    if (!made.plan)
        return result;
    for (const study::PlanDay &day : made.plan->days) {
        if (day.date != result.date)
            continue;
        for (const study::PlanItem &item : day.items) {
            result.plannedMinutes += item.minutes;
            if (!item.topic.isEmpty()
                && std::find(result.topics.begin(), result.topics.end(), item.topic) == result.topics.end())
                result.topics.push_back(item.topic);
        }
    }
    return result;
}

Result<void> Workspace::mark(const QString &id, journal::Mark mark)
{
    if (const auto done = d->refresh(); !done)
        return done;
    const QDateTime now = d->clock().toUTC();
    std::vector<journal::MarkEntry> entries;
    if (const library::Topic *topic = d->contents->topic(id)) {
        entries.push_back({topic->key, mark, now});
        // "Reading" says that the learner has begun: which sections are read already stays as it is, unless all are;
        // what was skipped is not skipped any more.
        const bool wasRead = d->standing->marks.value(topic->key) == journal::Mark::Read;
        for (const library::Section &section : topic->sections) {
            const journal::Mark before = d->standing->recorded.value(sectionId(*topic, section)).mark;
            if (mark != journal::Mark::Reading || wasRead || before == journal::Mark::Skipped)
                entries.push_back({sectionId(*topic, section), mark, now});
        }
    } else if (d->contents->topicOfSection(id)) {
        entries.push_back({id, mark, now});
    } else {
        return failure(
            Sentences::tr(
                "There is no topic or section “%1” in this library. List them with the commands topics and sections.")
                .arg(id),
            Error::Kind::BadInput);
    }
    if (const auto done = d->journal->setMarks(d->libraryId, entries); !done)
        return done;
    d->standing->apply(entries, *d->contents, d->zone());
    d->changed();
    return {};
}

Result<std::vector<Orphan>> Workspace::orphans()
{
    if (const auto done = d->refresh(); !done)
        return tl::unexpected(done.error());
    return findOrphans(*d->journal, d->libraryId, d->standing->recorded, *d->contents);
}

/// The lost place of this id among all of them.
static Result<Orphan> orphanOf(const Result<std::vector<Orphan>> &all, const QString &id)
{
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::find_if(all->begin(), all->end(), [&](const Orphan &known) { return known.id == id; });
    if (found == all->end())
        return failure(
            Sentences::tr("There is no lost place “%1” in this library. List them with the command orphans.").arg(id),
            Error::Kind::BadInput);
    return *found;
}

Result<std::vector<Place>> Workspace::placesFor(const QString &orphan, const QString &filter, int limit)
{
    const auto found = orphanOf(orphans(), orphan);
    if (!found)
        return tl::unexpected(found.error());
    return findPlaces(*found, *d->contents, filter, limit);
}

Result<void> Workspace::reattach(const QString &orphan, const QString &place)
{
    const auto found = orphanOf(orphans(), orphan);
    if (!found)
        return tl::unexpected(found.error());
    const bool fits = found->kind == Orphan::Kind::Topic ? d->contents->topic(place) != nullptr
        : found->kind == Orphan::Kind::Section           ? d->contents->topicOfSection(place) != nullptr
                                                         : d->contents->question(place) != nullptr;
    if (!fits)
        return failure(
            Sentences::tr("“%1” cannot take what was recorded of “%2”: a topic goes to a topic, a section to a section "
                          "and a question to a question of this library.")
                .arg(place, orphan),
            Error::Kind::BadInput);
    if (const auto done = d->journal->reattach(d->libraryId, orphan, place, d->clock().toUTC()); !done)
        return done;
    d->standing.reset();
    d->changed();
    return {};
}

Result<Graded> Workspace::grade(const QString &question, study::Rating rating, double minutes)
{
    if (const auto done = d->refresh(); !done)
        return tl::unexpected(done.error());
    if (!d->contents->question(question))
        return failure(Sentences::tr("There is no question “%1” in this library. List them with the command questions.")
                           .arg(question),
                       Error::Kind::BadInput);
    journal::Review review;
    review.question = question;
    review.rating = rating;
    review.at = d->clock().toUTC();
    review.minutes = minutes;
    const auto id = d->journal->addReview(d->libraryId, review);
    if (!id)
        return tl::unexpected(id.error());
    d->standing->apply(review, *d->contents, d->scheduler);
    d->changed();
    Graded graded;
    graded.memory = d->standing->memories.value(question);
    graded.due = study::studyDay(graded.memory.due, d->zone());
    graded.intervalDays = graded.memory.intervalDays;
    return graded;
}

Result<std::optional<journal::Undone>> Workspace::undo()
{
    if (const auto done = d->refresh(); !done)
        return tl::unexpected(done.error());
    auto undone = d->journal->undo(d->libraryId, d->clock().toUTC());
    d->standing.reset();
    d->changed();
    if (!undone || !*undone || (*undone)->what != "plan"_L1)
        return undone;
    const auto plan = d->journal->currentPlan(d->libraryId);
    if (!plan)
        return tl::unexpected(plan.error());
    if (const QJsonValue goal = *plan ? (*plan)->value("goal"_L1) : QJsonValue(); goal.isObject())
        if (const auto done = setSetting(u"goal"_s, goal); !done)
            return tl::unexpected(done.error());
    return undone;
}

Result<void> Workspace::addSession(const journal::Session &session)
{
    if (const auto done = d->refresh(); !done)
        return done;
    if (const auto done = d->journal->addSession(d->libraryId, session); !done)
        return done;
    d->standing->apply(session, d->zone());
    d->changed();
    return {};
}

Result<journal::Note> Workspace::saveNote(const journal::Note &note)
{
    if (const auto done = d->refresh(); !done)
        return tl::unexpected(done.error());
    d->changed();
    return d->journal->saveNote(d->libraryId, note);
}

Result<void> Workspace::removeNote(const QString &id)
{
    if (const auto done = d->refresh(); !done)
        return done;
    d->changed();
    return d->journal->removeNote(d->libraryId, id, d->clock().toUTC());
}

Result<void> Workspace::setSetting(const QString &name, const QJsonValue &value)
{
    if (const auto done = d->refresh(); !done)
        return done;
    d->changed();
    return d->journal->setSetting(d->libraryId, name, value, d->clock().toUTC());
}

Result<void> Workspace::exportJournal(const QString &file)
{
    const auto document = d->journal->exportAll();
    if (!document)
        return tl::unexpected(document.error());
    return writeExport(*document, file);
}

Result<journal::ImportReport> Workspace::importJournal(const QString &file, bool dryRun)
{
    const auto document = readExport(file);
    if (!document)
        return tl::unexpected(document.error());
    auto report = d->journal->importAll(*document, dryRun);
    if (report && !dryRun) {
        d->standing.reset();
        d->changed();
    }
    return report;
}

Result<QString> Workspace::backUp(const QString &file)
{
    const QString path = file.isEmpty() ? journal::Journal::nameForBackup(d->journal->path(), d->clock()) : file;
    return d->journal->backup(path).map([&] { return path; });
}

Result<study::PlanRequest> Workspace::Private::request(const Goal &goal, const study::Plan *current)
{
    const library::Library &library = *contents->library();
    if (const QString wrong = whatIsWrong(goal, library, today()); !wrong.isEmpty())
        return failure(wrong, Error::Kind::BadInput);
    return planRequest(library, roleOf(library, goal.role), goal, *standing, scheduler, today(), current);
}

Result<study::Plan> Workspace::makePlan(const Goal &goal)
{
    const auto now = snapshot();
    if (!now)
        return tl::unexpected(now.error());
    const auto request = d->request(goal, (*now)->plan ? &*(*now)->plan : nullptr);
    if (!request)
        return tl::unexpected(request.error());
    study::PlanResult result = study::makePlan(*request);
    if (!result.ok())
        return failure(result.error);
    return std::move(result.plan);
}

Result<Replanned> Workspace::planAgain(const Goal &goal)
{
    const auto now = snapshot();
    if (!now)
        return tl::unexpected(now.error());
    if (!(*now)->plan)
        return failure(Sentences::tr("There is no plan yet. Make one first."), Error::Kind::BadInput);
    Goal fromToday = goal;
    fromToday.start = QDate();
    const auto request = d->request(fromToday, &*(*now)->plan);
    if (!request)
        return tl::unexpected(request.error());
    study::PlanResult result = study::remakePlan(*request, *(*now)->plan);
    if (!result.ok())
        return failure(result.error);
    std::vector<study::PlanChange> changes = study::planChanges(*request, *(*now)->plan, result.plan);
    return Replanned{std::move(result.plan), std::move(changes)};
}

Result<void> Workspace::movePlanned(const study::PlanMove &move)
{
    const auto now = snapshot();
    if (!now)
        return tl::unexpected(now.error());
    if (!(*now)->plan)
        return failure(Sentences::tr("There is no plan yet. Make one first."), Error::Kind::BadInput);
    Goal goal = (*now)->goal;
    goal.start = QDate();
    const auto request = d->request(goal, &*(*now)->plan);
    if (!request)
        return tl::unexpected(request.error());
    const study::PlanResult result = study::movePlanned(*request, *(*now)->plan, move);
    if (!result.ok())
        return failure(result.error, Error::Kind::BadInput);
    return acceptPlan(goal, result.plan);
}

Result<void> Workspace::lockPlanned(const QDate &date, const QString &topic, bool locked)
{
    const auto now = snapshot();
    if (!now)
        return tl::unexpected(now.error());
    if (!(*now)->plan)
        return failure(Sentences::tr("There is no plan yet. Make one first."), Error::Kind::BadInput);
    const auto changed = withLock(*(*now)->plan, date, topic, locked);
    if (!changed)
        return tl::unexpected(changed.error());
    return acceptPlan((*now)->goal, *changed);
}

Result<void> Workspace::acceptPlan(const Goal &goal, const study::Plan &plan)
{
    if (const auto done = setSetting(u"goal"_s, toJson(goal)); !done)
        return done;
    QJsonObject document = toJson(plan);
    document.insert(u"goal"_s, toJson(goal)); // undo comes back to it together with the plan
    return d->journal->savePlan(d->libraryId, document, d->clock().toUTC());
}

Result<ReadinessReport> Workspace::readiness(const QDate &at, const QString &role)
{
    return readinessWithPlan(at, {}, role);
}

Result<ReadinessReport> Workspace::readinessWithPlan(const QDate &at, const study::Plan &plan, const QString &role)
{
    const auto current = snapshot();
    if (!current)
        return tl::unexpected(current.error());
    const library::Library &library = *d->contents->library();
    const QDate today = d->today();
    if (!at.isValid() || at < today)
        return failure(Sentences::tr("Readiness can be told from today on; choose %1 or a later date.")
                           .arg(today.toString(Qt::ISODate)),
                       Error::Kind::BadInput);
    if (!role.isEmpty() && roleOf(library, role).id != role)
        return failure(whatIsWrong({role, at.addDays(1), {1, 1, 1, 1, 1, 1, 1}, {}, today}, library, today),
                       Error::Kind::BadInput);
    const library::Role &asked = roleOf(library, role.isEmpty() ? (*current)->goal.role : role);
    if (plan.days.empty())
        return readinessReport(library, asked, *d->standing, d->scheduler, at, today);
    return readinessReport(library, asked, carriedOut(*d->standing, plan, *d->contents, d->scheduler, at), d->scheduler,
                           at, today);
}

Result<std::vector<study::Prediction>> Workspace::predictions()
{
    if (const auto done = d->refresh(); !done)
        return tl::unexpected(done.error());
    const auto reviews = d->journal->reviews(d->libraryId);
    if (!reviews)
        return tl::unexpected(reviews.error());
    std::map<QString, std::vector<study::Review>> logs;
    for (const journal::Review &review : *reviews)
        logs[review.question].push_back({review.at, review.rating});
    std::vector<study::Prediction> all;
    for (auto &[question, log] : logs)
        for (study::Prediction &prediction : study::predictions(d->scheduler, question, std::move(log)))
            all.push_back(std::move(prediction));
    return all;
}

Result<std::vector<catalogue::Hit>> Workspace::search(const QString &query, const catalogue::SearchOptions &options)
{
    using catalogue::FilterTerm;
    const catalogue::Query typed = catalogue::parseQuery(query);
    const auto asks = [&](FilterTerm::Name name, const QString &value) {
        return std::any_of(typed.filters.begin(), typed.filters.end(), [&](const FilterTerm &filter) {
            return filter.name == name && !filter.excluded && (value.isEmpty() || filter.value == value);
        });
    };
    const bool notes = asks(FilterTerm::Name::Kind, catalogue::toString(catalogue::HitKind::Note));
    const bool marks = std::any_of(typed.filters.begin(), typed.filters.end(),
                                   [](const FilterTerm &filter) { return filter.name == FilterTerm::Name::Mark; });
    catalogue::SearchOptions with = options;
    std::shared_ptr<const Snapshot> now;
    if (notes || marks) {
        const auto current = snapshot();
        if (!current)
            return tl::unexpected(current.error());
        now = *current;
        with.markOf = marksOf(now);
    }
    auto hits = d->catalogue->search(query, with);
    if (!hits)
        return tl::unexpected(fromLibrary(hits.error()));
    if (notes) {
        const catalogue::TitleIndex titles(now->library);
        const catalogue::Query resolved = titles.resolved(typed);
        const catalogue::TextHits found{searchNotes(*now, titles, resolved, titles.admits(resolved, with), with.limit),
                                        {}};
        for (catalogue::Hit &hit : *hits) // as it was before it was merged
            hit.score -= 3 - int(hit.fit);
        return catalogue::merged(*hits, found, with.limit);
    }
    return std::move(*hits);
}

} // namespace waymark::workspace
