// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal promises about marks, reviews, undo, notes, sessions, plans, settings and keys.
#include "faultydisk.h"
#include "journal/journal.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::journal;

namespace {

const QString library = u"lib"_s;

QDateTime at(int minute)
{
    return QDateTime({2026, 11, 1}, {8, 0}, Qt::UTC).addSecs(60 * minute);
}

MarkEntry entry(const QString &id, Mark mark, int minute)
{
    return {id, mark, at(minute)};
}

Review graded(const QString &question, study::Rating rating, int minute)
{
    return {0, question, rating, at(minute), 1.5};
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_journal.reset(); }

    void aMarkIsFoundAfterReopening();
    void theLastMarkOfAnIdCounts();
    void librariesDoNotShareAnything();
    void aMarkWithoutIdOrTimeIsRefused();
    void reviewsComeInOrderOfTime();
    void undoTakesBackOneActionAtATime();
    void anySequenceOfMarksGradesAndUndosMatchesTheModel();
    void aNoteKeepsItsCreationAndItsLastText();
    void aRemovedNoteStaysRemoved();
    void sessionsPlansAndSettingsAreKept();
    void plansAndPositionsFollowAMovedKey();
    void aReattachmentCanBeUndone();
    void anUnchangedSettingAddsNothing();
    void whatWasRecordedFollowsAMovedKey();
    void aTopicTakesItsSectionsAndQuestionsAlong();
    void aNewFileAtAnOldPathStartsAfresh();
    void aFolderKeepsItsLibraryId();
    void anotherConnectionsWriteIsNoticedOnce();
    void everyMarkIsSyncedBeforeItIsAcknowledged();
    void aFullDiskLosesNothingAndWritingGoesOnAfterwards();

private:
    void open();
    QHash<QString, Mark> marksNow();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestJournal::open()
{
    m_journal.reset();
    auto opened = Journal::open(m_folder->filePath(u"journal.sqlite"_s));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_journal = std::move(*opened);
}

QHash<QString, Mark> TestJournal::marksNow()
{
    QHash<QString, Mark> all;
    const auto marks = m_journal->marks(library);
    for (const MarkEntry &mark : *marks)
        all.insert(mark.id, mark.mark);
    return all;
}

void TestJournal::aMarkIsFoundAfterReopening()
{
    QVERIFY(m_journal->setMarks(library, {entry(u"a/b"_s, Mark::Read, 1), entry(u"a/b#x"_s, Mark::Reading, 1)}));
    open();
    const auto marks = m_journal->marks(library);
    QVERIFY(marks);
    QCOMPARE(marks->size(), 2);
    QVERIFY(marks->value(u"a/b"_s).mark == Mark::Read);
    QCOMPARE(marks->value(u"a/b"_s).at, at(1));
    QVERIFY(marks->value(u"a/b#x"_s).mark == Mark::Reading);
}

void TestJournal::theLastMarkOfAnIdCounts()
{
    QVERIFY(m_journal->setMarks(library, {entry(u"a"_s, Mark::Read, 9)}));
    // Written later, though the clock was set back meanwhile.
    QVERIFY(m_journal->setMarks(library, {entry(u"a"_s, Mark::Skipped, 2)}));
    QVERIFY(marksNow().value(u"a"_s) == Mark::Skipped);
}

void TestJournal::librariesDoNotShareAnything()
{
    const QString other = u"other"_s;
    QVERIFY(m_journal->setMarks(library, {entry(u"a"_s, Mark::Read, 1)}));
    QVERIFY(m_journal->addReview(library, graded(u"a?q"_s, study::Rating::Good, 2)));
    QVERIFY(m_journal->setSetting(library, u"role"_s, u"mle"_s, at(3)));
    QVERIFY(m_journal->marks(other)->isEmpty());
    QVERIFY(m_journal->reviews(other)->empty());
    QVERIFY(m_journal->settings(other)->isEmpty());
    const auto undone = m_journal->undo(other, at(4));
    QVERIFY(undone);
    QVERIFY(!undone->has_value());
    QCOMPARE(m_journal->reviews(library)->size(), size_t(1));
}

void TestJournal::aMarkWithoutIdOrTimeIsRefused()
{
    const auto noId = m_journal->setMarks(library, {entry(u"ok"_s, Mark::Read, 1), entry({}, Mark::Read, 1)});
    QVERIFY(!noId);
    QCOMPARE(noId.error().kind, Error::Kind::BadInput);
    QVERIFY(!m_journal->setMarks(library, {{u"a"_s, Mark::Read, {}}}));
    QVERIFY(!m_journal->setMarks({}, {entry(u"a"_s, Mark::Read, 1)}));
    QVERIFY(m_journal->marks(library)->isEmpty());
}

void TestJournal::reviewsComeInOrderOfTime()
{
    const auto late = m_journal->addReview(library, graded(u"q2"_s, study::Rating::Easy, 20));
    const auto early = m_journal->addReview(library, graded(u"q1"_s, study::Rating::Again, 10));
    QVERIFY(late && early);
    QVERIFY(*early > *late);
    const auto reviews = m_journal->reviews(library);
    QCOMPARE(reviews->size(), size_t(2));
    QCOMPARE(reviews->at(0).question, u"q1"_s);
    QCOMPARE(reviews->at(0).rating, study::Rating::Again);
    QCOMPARE(reviews->at(0).at, at(10));
    QCOMPARE(reviews->at(0).minutes, 1.5);
    QCOMPARE(reviews->at(0).id, *early);
    QCOMPARE(reviews->at(1).question, u"q2"_s);
    Review negative = graded(u"q"_s, study::Rating::Good, 1);
    negative.minutes = -1;
    QVERIFY(!m_journal->addReview(library, negative));
}

void TestJournal::undoTakesBackOneActionAtATime()
{
    QVERIFY(m_journal->setMarks(library, {entry(u"a"_s, Mark::Reading, 1)}));
    QVERIFY(m_journal->setMarks(library, {entry(u"a"_s, Mark::Read, 2), entry(u"a#s"_s, Mark::Read, 2)}));
    QVERIFY(m_journal->addReview(library, graded(u"a?q"_s, study::Rating::Good, 3)));

    const auto grade = m_journal->undo(library, at(4));
    QCOMPARE(grade->value().what, u"grade"_s);
    QCOMPARE(grade->value().id, u"a?q"_s);
    QVERIFY(m_journal->reviews(library)->empty());

    const auto marks = m_journal->undo(library, at(5));
    QCOMPARE(marks->value().what, u"mark"_s);
    QCOMPARE(marks->value().id, u"a"_s);
    QCOMPARE(marks->value().marks.size(), size_t(2));
    QVERIFY(marks->value().marks[0].mark == Mark::Reading);
    QCOMPARE(marks->value().marks[0].at, at(1));
    QCOMPARE(marks->value().marks[1].id, u"a#s"_s);
    QVERIFY(marks->value().marks[1].mark == Mark::Unread);

    open(); // what was undone stays undone
    QVERIFY(marksNow().value(u"a"_s) == Mark::Reading);
    QVERIFY(m_journal->undo(library, at(6))->has_value());
    QVERIFY(!m_journal->undo(library, at(7))->has_value());
    QVERIFY(marksNow().value(u"a"_s) == Mark::Unread);
}

void TestJournal::anySequenceOfMarksGradesAndUndosMatchesTheModel()
{
    struct State
    {
        QHash<QString, Mark> marks;
        QStringList reviews;
    };
    QRandomGenerator random(20261123);
    std::vector<State> past{{}}; // the last is the present; undo pops
    QSet<QString> everMarked;
    for (int step = 0; step < 250; ++step) {
        const int choice = random.bounded(10);
        State next = past.back();
        if (choice < 4) {
            std::vector<MarkEntry> entries;
            for (int i = random.bounded(1, 4); i > 0; --i) {
                const QString id = u"t%1"_s.arg(random.bounded(6));
                const Mark mark = Mark(random.bounded(4));
                entries.push_back(entry(id, mark, step));
                next.marks[id] = mark;
                everMarked.insert(id);
            }
            QVERIFY(m_journal->setMarks(library, entries));
            past.push_back(next);
        } else if (choice < 6) {
            const QString question = u"q%1"_s.arg(random.bounded(5));
            QVERIFY(m_journal->addReview(library, graded(question, study::Rating::Good, step)));
            next.reviews.append(question);
            past.push_back(next);
        } else if (choice < 9) {
            const auto undone = m_journal->undo(library, at(step));
            QVERIFY(undone);
            QCOMPARE(undone->has_value(), past.size() > 1);
            if (past.size() > 1)
                past.pop_back();
        } else {
            open();
        }
        QHash<QString, Mark> expected = past.back().marks;
        for (const QString &id : everMarked)
            expected.insert(id, expected.value(id, Mark::Unread));
        QCOMPARE(marksNow(), expected);
        QStringList questions;
        const auto reviews = m_journal->reviews(library);
        for (const Review &review : *reviews)
            questions.append(review.question);
        QCOMPARE(questions, past.back().reviews);
    }
}

void TestJournal::aNoteKeepsItsCreationAndItsLastText()
{
    const auto first = m_journal->saveNote(library, {{}, u"a#s"_s, u"draft"_s, u"the words"_s, at(1), at(1)});
    QVERIFY(first && !first->id.isEmpty());
    Note second = *first;
    second.text = u"better **text**"_s;
    second.changed = at(5);
    QVERIFY(m_journal->saveNote(library, second));
    QVERIFY(m_journal->saveNote(library, {{}, u"b"_s, u"later"_s, {}, {}, at(9)}));
    const auto notes = m_journal->notes(library);
    QCOMPARE(notes->size(), size_t(2));
    QCOMPARE(notes->at(0).id, first->id);
    QCOMPARE(notes->at(0).text, u"better **text**"_s);
    QCOMPARE(notes->at(0).quote, u"the words"_s);
    QCOMPARE(notes->at(0).created, at(1));
    QCOMPARE(notes->at(0).changed, at(5));
    QCOMPARE(notes->at(1).created, at(9));
    QVERIFY(!m_journal->saveNote(library, {{}, {}, u"of nothing"_s, {}, at(1), at(1)}));
}

void TestJournal::aRemovedNoteStaysRemoved()
{
    const auto note = m_journal->saveNote(library, {{}, u"a"_s, u"x"_s, {}, at(1), at(1)});
    QVERIFY(m_journal->removeNote(library, note->id, at(2)));
    QVERIFY(m_journal->removeNote(library, note->id, at(3)));
    open();
    QVERIFY(m_journal->notes(library)->empty());
    const auto unknown = m_journal->removeNote(library, u"no-such-note"_s, at(4));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, Error::Kind::BadInput);
}

void TestJournal::sessionsPlansAndSettingsAreKept()
{
    QVERIFY(m_journal->addSession(library, {Session::Kind::Practice, {}, at(30), 12.5}));
    QVERIFY(m_journal->addSession(library, {Session::Kind::Reading, u"a"_s, at(3), 4}));
    QVERIFY(!m_journal->currentPlan(library)->has_value());
    QVERIFY(m_journal->savePlan(library, {{u"days"_s, 1}}, at(1)));
    QVERIFY(m_journal->savePlan(library, {{u"days"_s, 2}}, at(2)));
    QVERIFY(m_journal->setSetting(library, u"role"_s, u"ml-engineer"_s, at(1)));
    QVERIFY(m_journal->setSetting(library, u"minutes"_s, QJsonObject{{u"mon"_s, 60}}, at(1)));
    QVERIFY(m_journal->setSetting(library, u"role"_s, u"data-scientist"_s, at(2)));
    open();
    const auto sessions = m_journal->sessions(library);
    QCOMPARE(sessions->size(), size_t(2));
    QCOMPARE(sessions->at(0).target, u"a"_s);
    QCOMPARE(sessions->at(1).kind, Session::Kind::Practice);
    QCOMPARE(sessions->at(1).minutes, 12.5);
    QCOMPARE(m_journal->currentPlan(library)->value().value("days"_L1).toInt(), 2);
    const auto settings = m_journal->settings(library);
    QCOMPARE(settings->size(), 2);
    QCOMPARE(settings->value(u"role"_s), QJsonValue(u"data-scientist"_s));
    QCOMPARE(settings->value(u"minutes"_s).toObject().value("mon"_L1).toInt(), 60);
}

void TestJournal::plansAndPositionsFollowAMovedKey()
{
    const auto item = [](const QString &id) {
        return QJsonObject{{u"id"_s, id + u"#s"_s}, {u"topic"_s, id}, {u"title"_s, u"old"_s}};
    };
    const auto plan = [&](const QString &id) {
        return QJsonObject{
            {u"days"_s, QJsonArray{QJsonObject{{u"items"_s, QJsonArray{item(id)}}}}},
            {u"locks"_s, QJsonArray{QJsonObject{{u"topic"_s, id}, {u"sections"_s, QJsonArray{id + u"#s"_s}}}}}};
    };
    QVERIFY(m_journal->savePlan(library, plan(u"old"_s), at(1)));
    QVERIFY(m_journal->setSetting(library, u"reading/old"_s, 7, at(1)));
    QVERIFY(m_journal->setSetting(library, u"old"_s, 3, at(1))); // no key: nothing stands before it
    QVERIFY(m_journal->follow(library, {{u"old"_s, u"new"_s}}, at(2)));
    QCOMPARE(**m_journal->currentPlan(library), plan(u"new"_s));
    QCOMPARE(m_journal->settings(library)->value(u"reading/new"_s), QJsonValue(7));
    QCOMPARE(m_journal->settings(library)->value(u"old"_s), QJsonValue(3));
    QVERIFY(m_journal->setSetting(library, u"reading/new"_s, 9, at(3)));
    QCOMPARE(m_journal->settings(library)->value(u"reading/new"_s), QJsonValue(9));
    // A file that takes the old name has a position of its own.
    QVERIFY(m_journal->setSetting(library, u"reading/old"_s, 1, at(4)));
    QCOMPARE(m_journal->settings(library)->value(u"reading/old"_s), QJsonValue(1));
    QCOMPARE(m_journal->settings(library)->value(u"reading/new"_s), QJsonValue(9));
}

void TestJournal::aReattachmentCanBeUndone()
{
    QVERIFY(m_journal->setMarks(library, {{u"lost#s"_s, Mark::Read, at(1)}}));
    QVERIFY(m_journal->follow(library, {{u"a"_s, u"b"_s}}, at(2))); // by itself: no step of the learner's
    QVERIFY(m_journal->reattach(library, u"lost"_s, u"place"_s, at(3)));
    QVERIFY(m_journal->marks(library)->value(u"place#s"_s).mark == Mark::Read);
    QVERIFY(!m_journal->reattach(library, u"lost"_s, u"lost"_s, at(3)));
    open();
    const auto undone = m_journal->undo(library, at(4));
    QCOMPARE(undone->value().what, u"reattachment"_s);
    QCOMPARE(undone->value().id, u"lost"_s);
    QVERIFY(!m_journal->marks(library)->contains(u"place#s"_s));
    QVERIFY(m_journal->marks(library)->value(u"lost#s"_s).mark == Mark::Read);
    QVERIFY(m_journal->reattach(library, u"lost"_s, u"better"_s, at(5)));
    QVERIFY(m_journal->marks(library)->value(u"better#s"_s).mark == Mark::Read);
    QCOMPARE(m_journal->undo(library, at(6))->value().what, u"reattachment"_s);
    QCOMPARE(m_journal->undo(library, at(7))->value().what, u"mark"_s);
    QVERIFY(!m_journal->undo(library, at(8))->has_value());
}

void TestJournal::anUnchangedSettingAddsNothing()
{
    QVERIFY(m_journal->setSetting(library, u"at"_s, 3, at(1)));
    auto other = Journal::open(m_journal->path());
    (*other)->changedElsewhere();
    QVERIFY(m_journal->setSetting(library, u"at"_s, 3, at(2)));
    QVERIFY(!(*other)->changedElsewhere());
    QVERIFY(m_journal->setSetting(library, u"at"_s, 4, at(3)));
    QVERIFY((*other)->changedElsewhere());
}

void TestJournal::whatWasRecordedFollowsAMovedKey()
{
    QVERIFY(m_journal->setMarks(library, {entry(u"old"_s, Mark::Read, 1)}));
    QVERIFY(m_journal->addReview(library, graded(u"old?what"_s, study::Rating::Good, 2)));
    QVERIFY(m_journal->saveNote(library, {{}, u"old#s"_s, u"n"_s, {}, at(3), at(3)}));
    QVERIFY(m_journal->addSession(library, {Session::Kind::Reading, u"old"_s, at(4), 1}));
    QVERIFY(m_journal->follow(library, {{u"old"_s, u"mid"_s}, {u"old?what"_s, u"mid?why"_s}, {u"old#s"_s, u"mid#t"_s}},
                              at(5)));
    QVERIFY(m_journal->follow(library, {{u"mid"_s, u"new"_s}, {u"mid?why"_s, u"new?why"_s}}, at(6)));
    open();
    QCOMPARE(marksNow(), (QHash<QString, Mark>{{u"new"_s, Mark::Read}}));
    QCOMPARE(m_journal->reviews(library)->front().question, u"new?why"_s);
    QCOMPARE(m_journal->notes(library)->front().target, u"new#t"_s);
    QCOMPARE(m_journal->sessions(library)->front().target, u"new"_s);
    const auto undone = m_journal->undo(library, at(7));
    QCOMPARE(undone->value().id, u"new?why"_s);
}

void TestJournal::aTopicTakesItsSectionsAndQuestionsAlong()
{
    QVERIFY(m_journal->setMarks(library, {entry(u"old#a"_s, Mark::Read, 1), entry(u"older#a"_s, Mark::Read, 1)}));
    QVERIFY(m_journal->addReview(library, graded(u"old?q"_s, study::Rating::Good, 2)));
    QVERIFY(m_journal->follow(library, {{u"old"_s, u"new"_s}}, at(3)));
    QCOMPARE(marksNow(), (QHash<QString, Mark>{{u"new#a"_s, Mark::Read}, {u"older#a"_s, Mark::Read}}));
    QCOMPARE(m_journal->reviews(library)->front().question, u"new?q"_s);
}

void TestJournal::aNewFileAtAnOldPathStartsAfresh()
{
    QVERIFY(m_journal->setMarks(library, {entry(u"a"_s, Mark::Read, 1)}));
    QVERIFY(m_journal->follow(library, {{u"a"_s, u"b"_s}}, at(2)));
    QVERIFY(m_journal->setMarks(library, {entry(u"a"_s, Mark::Skipped, 3)}));
    QCOMPARE(marksNow(), (QHash<QString, Mark>{{u"a"_s, Mark::Skipped}, {u"b"_s, Mark::Read}}));
    // And back again: no circle.
    QVERIFY(m_journal->follow(library, {{u"a"_s, u"c"_s}, {u"b"_s, u"a"_s}}, at(4)));
    QCOMPARE(marksNow(), (QHash<QString, Mark>{{u"c"_s, Mark::Skipped}, {u"a"_s, Mark::Read}}));
}

void TestJournal::aFolderKeepsItsLibraryId()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"notes"_s));
    const auto id = m_journal->libraryId(m_folder->filePath(u"notes"_s), at(1));
    QVERIFY(id && !id->isEmpty());
    open();
    QCOMPARE(*m_journal->libraryId(m_folder->filePath(u"notes/../notes/"_s), at(2)), *id);
    QVERIFY(*m_journal->libraryId(m_folder->path(), at(3)) != *id);
}

void TestJournal::anotherConnectionsWriteIsNoticedOnce()
{
    auto other = Journal::open(m_journal->path());
    QVERIFY(other);
    QVERIFY(!m_journal->changedElsewhere());
    QVERIFY(m_journal->setMarks(library, {entry(u"mine"_s, Mark::Read, 1)}));
    QVERIFY(!m_journal->changedElsewhere());
    QVERIFY((*other)->setMarks(library, {entry(u"theirs"_s, Mark::Read, 2)}));
    QVERIFY(m_journal->changedElsewhere());
    QVERIFY(!m_journal->changedElsewhere());
    QCOMPARE(marksNow().size(), 2);
}

void TestJournal::everyMarkIsSyncedBeforeItIsAcknowledged()
{
    m_journal.reset();
    FaultyDisk disk;
    open();
    QVERIFY(m_journal->setMarks(library, {entry(u"first"_s, Mark::Read, 0)})); // also begins the write-ahead log
    disk.takeSyncs();
    for (int i = 1; i <= 100; ++i) {
        QVERIFY(m_journal->setMarks(library, {entry(u"t%1"_s.arg(i), Mark::Read, i)}));
        QCOMPARE(disk.takeSyncs(), 1);
    }
    QCOMPARE(m_journal->marks(library)->size(), 101);
    QCOMPARE(disk.takeSyncs(), 0);
    m_journal.reset();
}

void TestJournal::aFullDiskLosesNothingAndWritingGoesOnAfterwards()
{
    m_journal.reset();
    FaultyDisk disk;
    open();
    QVERIFY(m_journal->setMarks(library, {entry(u"before"_s, Mark::Read, 1)}));
    disk.setFull(true);
    const auto refused = m_journal->setMarks(library, {entry(u"during"_s, Mark::Read, 2)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::DiskFull);
    QVERIFY(refused.error().message.contains(u"journal.sqlite"_s));
    const auto grade = m_journal->addReview(library, graded(u"q"_s, study::Rating::Good, 2));
    QVERIFY(!grade);
    QCOMPARE(grade.error().kind, Error::Kind::DiskFull);
    QCOMPARE(marksNow(), (QHash<QString, Mark>{{u"before"_s, Mark::Read}}));
    disk.setFull(false);
    QVERIFY(m_journal->setMarks(library, {entry(u"after"_s, Mark::Read, 3)}));
    open();
    QCOMPARE(marksNow(), (QHash<QString, Mark>{{u"before"_s, Mark::Read}, {u"after"_s, Mark::Read}}));
    m_journal.reset();
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
