// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalllibrary.h"
#include "workspace/contents.h"
#include "workspace/goal.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace waymark;
using namespace waymark::workspace;
using journal::Mark;
using study::Rating;
using namespace Qt::StringLiterals;

namespace {

/// A workspace over a small library, with a clock that the test sets.
struct Opened
{
    explicit Opened(const SmallLibrary &library)
        : locations(Locations::standard(library.root(), library.data()))
    {
        auto result = Workspace::open(
            locations, [this] { return now; }, QTimeZone::utc());
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        workspace = std::move(*result);
        const auto report = workspace->index();
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
    }

    std::shared_ptr<const Snapshot> snapshot() const
    {
        const auto made = workspace->snapshot();
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return *made;
    }

    QStringList questionKeys(const QString &scope) const
    {
        QStringList keys;
        for (const QuestionView &view : questions(*snapshot(), scope, now))
            keys.append(view.question->key);
        return keys;
    }

    Locations locations;
    QDateTime now{QDate(2026, 12, 1), QTime(9, 0), Qt::UTC};
    std::unique_ptr<Workspace> workspace;
};

Goal bakersGoal()
{
    Goal goal;
    goal.role = u"baker"_s;
    goal.interview = QDate(2027, 1, 15);
    goal.minutesPerWeekday = {30, 30, 30, 30, 30, 0, 0};
    return goal;
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTopicIsReadWhenAllItsSectionsAre()
    {
        const SmallLibrary library;
        Opened opened(library);
        const library::Topic *topic = opened.snapshot()->library->topic(u"flour");
        QVERIFY(topic);
        QVERIFY(topic->sections.size() > 1);
        for (const library::Section &section : topic->sections) {
            QVERIFY(opened.snapshot()->mark(u"flour"_s) != Mark::Read || !isForReading(section));
            QVERIFY(opened.workspace->mark(u"flour#"_s + section.anchor, Mark::Read));
        }
        QVERIFY(opened.snapshot()->mark(u"flour"_s) == Mark::Read);
        QCOMPARE(opened.snapshot()->readOn.value(u"flour"_s), QDate(2026, 12, 1));
    }

    void notesAreFoundWhereTheyAreAskedFor()
    {
        const SmallLibrary library;
        Opened opened(library);
        journal::Note note;
        note.target = u"flour#details-of-flour"_s;
        note.text = u"**Ask** Zo\u00eb about rye"_s;
        note.created = note.changed = opened.now;
        QVERIFY(opened.workspace->saveNote(note));
        note.target = u"gone"_s; // the library has it no more
        note.text.clear();
        note.quote = u"rye bread"_s;
        note.changed = opened.now.addSecs(1);
        QVERIFY(opened.workspace->saveNote(note));
        QVERIFY(opened.workspace->search(u"rye"_s).value().empty()); // never unasked
        const auto hits = opened.workspace->search(u"kind:note rye"_s).value();
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits[0].title, u"\u201crye bread\u201d"_s); // the latest first
        QCOMPARE(hits[0].topic, u"gone"_s);
        QCOMPARE(hits[1].title, u"Ask Zo\u00eb about rye"_s);
        QVERIFY(hits[1].kind == catalogue::HitKind::Note);
        QCOMPARE(hits[1].topic, u"flour"_s);
        QCOMPARE(hits[1].anchor, u"details-of-flour"_s);
        QCOMPARE(hits[1].path, u"bread/flour.md"_s);
        QCOMPARE(opened.workspace->search(u"kind:note zoe"_s).value().size(), size_t(1)); // as texts are found
        QCOMPARE(opened.workspace->search(u"kind:note rye -bread"_s).value().size(), size_t(1));
        QCOMPARE(opened.workspace->search(u"kind:note track:bread rye"_s).value().size(), size_t(1));
        QCOMPARE(opened.workspace->search(u"kind:note level:beginner"_s).value().size(), size_t(1));
        QVERIFY(opened.workspace->search(u"kind:note is:read rye"_s).value().empty());
        QVERIFY(opened.workspace->mark(u"flour"_s, Mark::Read));
        QCOMPARE(opened.workspace->search(u"kind:note is:read rye"_s).value().size(), size_t(1));
    }

    void markingATopicMarksItsSectionsAndUndoTakesAllBack()
    {
        const SmallLibrary library;
        Opened opened(library);
        QVERIFY(opened.workspace->mark(u"dough"_s, Mark::Read));
        const library::Topic *topic = opened.snapshot()->library->topic(u"dough");
        for (const library::Section &section : topic->sections)
            QVERIFY(opened.snapshot()->mark(u"dough#"_s + section.anchor) == Mark::Read);
        const auto undone = opened.workspace->undo();
        QVERIFY(undone && undone->has_value());
        QVERIFY(opened.snapshot()->mark(u"dough"_s) == Mark::Unread);
        for (const library::Section &section : topic->sections)
            QVERIFY(opened.snapshot()->mark(u"dough#"_s + section.anchor) == Mark::Unread);
    }

    void sectionsOfQuestionsArePractisedAndDoNotKeepATopicFromBeingRead()
    {
        const SmallLibrary library;
        Opened opened(library);
        const library::Topic *topic = opened.snapshot()->library->topic(u"flour");
        int practised = 0;
        for (const library::Section &section : topic->sections) {
            practised += section.interview;
            if (isForReading(section))
                QVERIFY(opened.workspace->mark(u"flour#"_s + section.anchor, Mark::Read));
        }
        QVERIFY(practised > 0);
        QVERIFY(opened.snapshot()->mark(u"flour"_s) == Mark::Read);
    }

    void readingKeepsTheSectionsThatAreRead()
    {
        const SmallLibrary library;
        Opened opened(library);
        const library::Topic *topic = opened.snapshot()->library->topic(u"icing");
        const QString first = u"icing#"_s + topic->sections.front().anchor;
        QVERIFY(opened.workspace->mark(first, Mark::Read));
        QVERIFY(opened.workspace->mark(u"icing"_s, Mark::Reading));
        QVERIFY(opened.snapshot()->mark(first) == Mark::Read);
        QVERIFY(opened.snapshot()->mark(u"icing"_s) == Mark::Reading);
    }

    void skippedTopicsDoNotCountAsToBeRead()
    {
        const SmallLibrary library;
        Opened opened(library);
        QVERIFY(opened.workspace->mark(u"flour"_s, Mark::Skipped));
        QVERIFY(opened.snapshot()->mark(u"flour"_s) == Mark::Skipped);
        QVERIFY(opened.workspace->mark(u"dough"_s, Mark::Read));
        QCOMPARE(opened.snapshot()->readShare(*opened.snapshot()->library->track(u"bread")), 1.0);
    }

    void whatWasDoneIsThereWhenOpenedAgain()
    {
        const SmallLibrary library;
        QString question;
        {
            Opened opened(library);
            question = opened.questionKeys(u"flour"_s).first();
            QVERIFY(opened.workspace->mark(u"flour"_s, Mark::Read));
            QVERIFY(opened.workspace->grade(question, Rating::Good, 1.5));
        }
        const Opened again(library);
        QVERIFY(again.snapshot()->mark(u"flour"_s) == Mark::Read);
        QCOMPARE(again.snapshot()->memories.value(question).reps, 1);
        QCOMPARE(again.snapshot()->minutesByDay.value(QDate(2026, 12, 1)), 1.5);
    }

    void gradesScheduleAndUndoForgets()
    {
        const SmallLibrary library;
        Opened opened(library);
        const QString key = opened.questionKeys(u"sponge"_s).first();
        const auto easy = opened.workspace->grade(key, Rating::Easy, 0);
        QVERIFY(easy);
        QCOMPARE(easy->memory.state.stability, 8.2956);
        QCOMPARE(easy->intervalDays, 8);
        QCOMPARE(easy->due, QDate(2026, 12, 9));
        QVERIFY(dueQuestions(*opened.snapshot(), {}, opened.now).empty());
        opened.now = opened.now.addDays(8);
        QCOMPARE(dueQuestions(*opened.snapshot(), {}, opened.now).size(), size_t(1));
        QCOMPARE(opened.snapshot()->today.dueReviews, 1);
        QVERIFY(opened.workspace->undo());
        QVERIFY(!opened.snapshot()->memories.contains(key));
    }

    void unknownIdsAreRefusedWithASentence()
    {
        const SmallLibrary library;
        Opened opened(library);
        const auto marked = opened.workspace->mark(u"marzipan"_s, Mark::Read);
        QVERIFY(!marked);
        QVERIFY(marked.error().message.contains(u"marzipan"_s));
        QVERIFY(!opened.workspace->grade(u"marzipan?"_s, Rating::Good, 0));
        QVERIFY(opened.snapshot()->marks.isEmpty());
    }

    void thePlanKeepsTheLearningOrder()
    {
        const SmallLibrary library;
        Opened opened(library);
        const auto plan = opened.workspace->makePlan(bakersGoal());
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
        QVERIFY(plan->feasible);
        QStringList order;
        for (const study::PlanDay &day : plan->days) {
            double minutes = 0;
            for (const study::PlanItem &item : day.items) {
                minutes += item.minutes;
                if (item.kind == study::PlanItemKind::Read && !order.contains(item.topic))
                    order.append(item.topic);
            }
            QVERIFY(minutes <= day.minutes + 1e-6);
            QVERIFY(day.date.dayOfWeek() <= 5 || day.items.empty());
        }
        QCOMPARE(order.size(), 4);
        QVERIFY(order.indexOf(u"flour"_s) < order.indexOf(u"dough"_s));
        QVERIFY(order.indexOf(u"sponge"_s) < order.indexOf(u"icing"_s));
    }

    void tracksThatDoNotCountForTheRoleAreNotPlanned()
    {
        const SmallLibrary library;
        Opened opened(library);
        Goal goal = bakersGoal();
        goal.role = u"brewer"_s;
        const auto plan = opened.workspace->makePlan(goal);
        QVERIFY(plan);
        for (const study::PlanDay &day : plan->days)
            for (const study::PlanItem &item : day.items)
                QVERIFY(item.topic != u"sponge"_s && item.topic != u"icing"_s);
    }

    void anAcceptedPlanComesBackAsItWasMade()
    {
        const SmallLibrary library;
        Opened opened(library);
        const auto plan = opened.workspace->makePlan(bakersGoal());
        QVERIFY(plan);
        QVERIFY(opened.workspace->acceptPlan(bakersGoal(), *plan));
        const auto snapshot = opened.snapshot();
        QVERIFY(snapshot->plan.has_value());
        QCOMPARE(toJson(*snapshot->plan), toJson(*plan));
        QCOMPARE(snapshot->goal.role, u"baker"_s);
        QCOMPARE(snapshot->goal.interview, QDate(2027, 1, 15));
        QCOMPARE(snapshot->today.date, QDate(2026, 12, 1));
        QVERIFY(snapshot->today.plannedMinutes > 0);
        QVERIFY(!snapshot->today.topics.empty());
    }

    void nonsenseGoalsGetASentence_data()
    {
        QTest::addColumn<QDate>("interview");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("role");
        QTest::newRow("no date") << QDate() << 60 << u"baker"_s;
        QTest::newRow("today") << QDate(2026, 12, 1) << 60 << u"baker"_s;
        QTest::newRow("yesterday") << QDate(2026, 11, 30) << 60 << u"baker"_s;
        QTest::newRow("in a thousand years") << QDate(3026, 12, 1) << 60 << u"baker"_s;
        QTest::newRow("no time") << QDate(2027, 1, 1) << 0 << u"baker"_s;
        QTest::newRow("negative time") << QDate(2027, 1, 1) << -5 << u"baker"_s;
        QTest::newRow("more than a day") << QDate(2027, 1, 1) << 2000 << u"baker"_s;
        QTest::newRow("unknown role") << QDate(2027, 1, 1) << 60 << u"pirate"_s;
    }
    void nonsenseGoalsGetASentence()
    {
        QFETCH(QDate, interview);
        QFETCH(int, minutes);
        QFETCH(QString, role);
        const SmallLibrary library;
        Opened opened(library);
        Goal goal;
        goal.role = role;
        goal.interview = interview;
        goal.minutesPerWeekday.fill(minutes);
        const auto plan = opened.workspace->makePlan(goal);
        QVERIFY(!plan);
        QVERIFY(plan.error().message.size() > 20);
    }

    void readingAloneDoesNotRaiseTheHeadlineButAnsweringDoes()
    {
        const SmallLibrary library;
        Opened opened(library);
        const QDate at(2026, 12, 20);
        const auto before = opened.workspace->readiness(at, u"baker"_s);
        QVERIFY(opened.workspace->mark(u"flour"_s, Mark::Read));
        const auto read = opened.workspace->readiness(at, u"baker"_s);
        QVERIFY(before && read);
        QCOMPARE(read->overall, before->overall);
        QVERIFY(read->high > before->high);
        for (const QString &key : opened.questionKeys(u"flour"_s))
            QVERIFY(opened.workspace->grade(key, Rating::Good, 1));
        const auto answered = opened.workspace->readiness(at, u"baker"_s);
        QVERIFY(answered);
        QVERIFY(answered->overall > read->overall);
        QVERIFY(answered->low <= answered->overall && answered->overall <= answered->high);
        QCOMPARE(answered->tracks.front().questionsSeen, 2);
        QCOMPARE(answered->tracks.front().questions, 4);
    }

    void followingThePlanEndsHigherThanStopping()
    {
        const SmallLibrary library;
        Opened opened(library);
        const Goal goal = bakersGoal();
        const auto plan = opened.workspace->makePlan(goal);
        QVERIFY(plan);
        const auto stopped = opened.workspace->readiness(goal.interview, goal.role);
        const auto followed = opened.workspace->readinessWithPlan(goal.interview, *plan, goal.role);
        QVERIFY(stopped && followed);
        QCOMPARE(stopped->overall, 0.0);
        QVERIFY2(followed->overall > 0.3, qPrintable(QString::number(followed->overall)));
        QCOMPARE(opened.snapshot()->memories.size(), 0); // simulated, not done
    }

    void readinessInThePastIsRefused()
    {
        const SmallLibrary library;
        Opened opened(library);
        QVERIFY(!opened.workspace->readiness(QDate(2026, 11, 30)));
        QVERIFY(!opened.workspace->readiness(QDate()));
        QVERIFY(!opened.workspace->readiness(QDate(2026, 12, 30), u"pirate"_s));
    }

    void aSecondWorkspaceSeesWhatTheFirstWrote()
    {
        const SmallLibrary library;
        Opened first(library);
        const Opened second(library);
        QVERIFY(second.snapshot()->mark(u"flour"_s) == Mark::Unread);
        QVERIFY(first.workspace->mark(u"flour"_s, Mark::Read));
        QVERIFY(second.snapshot()->mark(u"flour"_s) == Mark::Read);
    }

    void aRewordedHeadingKeepsItsMark()
    {
        const SmallLibrary library;
        Opened opened(library);
        QVERIFY(opened.workspace->mark(u"flour#details-of-flour"_s, Mark::Read));
        QByteArray text = SmallLibrary::topic("flour", "Flour", "", "What is gluten?", "How is flour milled?");
        library.write("bread/flour.md", text.replace("Details of Flour", "More about flour"));
        QVERIFY(opened.workspace->index());
        QVERIFY(opened.snapshot()->mark(u"flour#more-about-flour"_s) == Mark::Read);
    }

    void aMovedFileKeepsItsMarksAndReviews()
    {
        const SmallLibrary library;
        Opened opened(library);
        const QString key = opened.questionKeys(u"icing"_s).first();
        QVERIFY(opened.workspace->mark(u"icing"_s, Mark::Read));
        QVERIFY(opened.workspace->grade(key, Rating::Good, 1));
        QVERIFY(QFile::rename(library.root() + u"/cake/icing.md"_s, library.root() + u"/cake/frosting.md"_s));
        library.write("cake/README.md",
                      "---\nid: cake\n---\n\n# Cake Track\n\n1. [Sponge](sponge.md)\n2. [Icing](frosting.md)\n");
        const auto report = opened.workspace->index();
        QVERIFY(report);
        QCOMPARE(report->moved, 1);
        QVERIFY(opened.snapshot()->mark(u"icing"_s) == Mark::Read);
        QCOMPARE(opened.snapshot()->memories.value(key).reps, 1);
    }

    void aMissingLibraryFolderIsASentence()
    {
        const QTemporaryDir folder;
        const auto opened = Workspace::open(
            Locations::standard(folder.filePath(u"nowhere"_s), folder.filePath(u"data"_s)),
            [] { return QDateTime(QDate(2026, 12, 1), QTime(9, 0)); }, QTimeZone::utc());
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(u"nowhere"_s));
    }

    void goalsSurviveJson()
    {
        Goal goal = bakersGoal();
        goal.daysOff = {QDate(2026, 12, 24), QDate(2026, 12, 25)};
        goal.start = QDate(2026, 12, 2);
        const Goal back = goalFromJson(toJson(goal));
        QCOMPARE(toJson(back), toJson(goal));
        QVERIFY(!goalFromJson({}).isSet());
    }

    void locksAndMovesAreKeptWithThePlan()
    {
        const SmallLibrary library;
        Opened opened(library);
        const Goal goal = bakersGoal();
        const auto plan = opened.workspace->makePlan(goal);
        QVERIFY(plan);
        QVERIFY(opened.workspace->acceptPlan(goal, *plan));
        const auto dayOf = [&](const QString &topic) {
            QDate last;
            for (const study::PlanDay &day : opened.snapshot()->plan->days)
                for (const study::PlanItem &item : day.items)
                    if (item.isReading() && item.topic == topic)
                        last = day.date;
            return last;
        };
        const QDate from = dayOf(u"icing"_s); // nothing builds on it
        const QDate to = QDate(2026, 12, 23);
        QVERIFY(from.isValid() && from < to);
        const auto moved = opened.workspace->movePlanned({from, u"icing"_s, to});
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().message));
        QCOMPARE(dayOf(u"icing"_s), to);
        QCOMPARE(opened.snapshot()->plan->locks.size(), size_t(1));

        // Another program finds it, and what is made wholly new keeps it.
        Opened again(library);
        QCOMPARE(again.snapshot()->plan->locks, opened.snapshot()->plan->locks);
        const auto anew = again.workspace->makePlan(goal);
        QVERIFY(anew);
        QCOMPARE(anew->locks.size(), size_t(1));
        QVERIFY(again.workspace->lockPlanned(to, u"icing"_s, false));
        QVERIFY(again.snapshot()->plan->locks.empty());

        const auto refused = again.workspace->movePlanned({dayOf(u"flour"_s), u"flour"_s, QDate(2026, 12, 5)});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.size() > 20);
    }

    void undoComesBackToThePlanAndItsGoal()
    {
        const SmallLibrary library;
        Opened opened(library);
        Goal goal = bakersGoal();
        QVERIFY(opened.workspace->acceptPlan(goal, *opened.workspace->makePlan(goal)));
        const auto first = opened.snapshot()->plan;
        goal.daysOff = {QDate(2026, 12, 2)};
        const auto again = opened.workspace->planAgain(goal);
        QVERIFY(again);
        QVERIFY(opened.workspace->acceptPlan(goal, again->plan));
        QCOMPARE(opened.snapshot()->goal.daysOff.size(), size_t(1));
        const auto undone = opened.workspace->undo();
        QVERIFY(undone && *undone);
        QCOMPARE((*undone)->what, u"plan"_s);
        QVERIFY(opened.snapshot()->goal.daysOff.empty());
        QCOMPARE(toJson(*opened.snapshot()->plan), toJson(*first));
        // The first plan has none before it.
        const auto more = opened.workspace->undo();
        QVERIFY(more);
        QVERIFY(!*more);
        QVERIFY(opened.snapshot()->plan.has_value());
    }

    void whatWasMissedIsCountedAndCaughtUp()
    {
        const SmallLibrary library;
        Opened opened(library);
        const Goal goal = bakersGoal();
        QVERIFY(opened.workspace->acceptPlan(goal, *opened.workspace->makePlan(goal)));
        QCOMPARE(opened.snapshot()->missed.sections, 0);
        opened.now = opened.now.addDays(2);
        const Missed missed = opened.snapshot()->missed;
        QVERIFY(missed.sections > 0 && missed.minutes > 0);
        QCOMPARE(missed.since, QDate(2026, 12, 1));
        const auto again = opened.workspace->planAgain(goal);
        QVERIFY(again);
        int sections = 0;
        for (const study::PlanChange &change : again->changes)
            sections += change.from < QDate(2026, 12, 3) ? change.sections : 0;
        QCOMPARE(sections, missed.sections);
        QVERIFY(opened.workspace->acceptPlan(goal, again->plan));
        QCOMPARE(opened.snapshot()->missed.sections, 0);
    }

    void expectationsAreReplayedFromTheLog()
    {
        const SmallLibrary library;
        Opened opened(library);
        const QString question = opened.questionKeys(u"flour"_s).front();
        QVERIFY(opened.workspace->grade(question, Rating::Good, 1));
        QVERIFY(opened.workspace->predictions()->empty());
        opened.now = opened.now.addDays(3);
        QVERIFY(opened.workspace->grade(question, Rating::Again, 1));
        const auto predictions = opened.workspace->predictions();
        QVERIFY(predictions);
        QCOMPARE(predictions->size(), size_t(1));
        QCOMPARE(predictions->front().question, question);
        QVERIFY(!predictions->front().passed());
        QVERIFY(predictions->front().recall > 0.5);
    }

    void anImportIsSeenAtOnce()
    {
        const SmallLibrary library;
        const QString file = library.data() + u"/export.json"_s;
        Opened opened(library);
        QVERIFY(opened.workspace->mark(u"icing"_s, Mark::Read));
        QVERIFY(opened.workspace->exportJournal(file));
        const SmallLibrary other;
        Opened empty(other);
        const auto preview = empty.workspace->importJournal(file, true);
        QVERIFY(preview);
        QVERIFY(preview->marks > 0);
        QVERIFY(empty.snapshot()->mark(u"icing"_s) == Mark::Unread);
        QVERIFY(empty.workspace->importJournal(file, false));
        QVERIFY(empty.snapshot()->mark(u"icing"_s) == Mark::Read);
        const auto copy = empty.workspace->backUp();
        QVERIFY(copy);
        QVERIFY(QFileInfo::exists(*copy));
        QVERIFY(!empty.workspace->backUp(*copy)); // never over another
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
