// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting a journal and merging it into another.
#include "journal/journal.h"

#include <QJsonArray>
#include <QJsonDocument>
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

Review graded(const QString &question, int minute)
{
    return {0, question, study::Rating::Good, at(minute), 2};
}

int changes(const ImportReport &report)
{
    return report.marks + report.reviews + report.notes + report.sessions + report.settings;
}

} // namespace

class TestJournalExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anEmptyJournalTakesEverythingOver();
    void importingTwiceChangesNothing();
    void aDryRunSaysWhatAnImportWouldDoAndDoesNothing();
    void theNewerOfTwoMarksNotesAndSettingsWins();
    void whatWasUndoneThereIsUndoneHere();
    void whatWasUndoneHereStaysUndone();
    void keysMeetThoughOnlyOneSideSawTheMove();
    void plansAndPositionsMeetToo();
    void aReattachmentThatWasUndoneStaysUndone();
    void anImportIsNotAnUndoStep();
    void nonsenseIsRefusedAsAWhole_data();
    void nonsenseIsRefusedAsAWhole();

private:
    std::unique_ptr<Journal> open(const QString &name);
    static void fill(Journal &journal);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_here;
    std::unique_ptr<Journal> m_there;
};

void TestJournalExchange::init()
{
    m_here.reset();
    m_there.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_here = open(u"here"_s);
    m_there = open(u"there"_s);
    QVERIFY(m_here && m_there);
}

std::unique_ptr<Journal> TestJournalExchange::open(const QString &name)
{
    auto journal = Journal::open(m_folder->filePath(name + u".sqlite"_s));
    return journal ? std::move(*journal) : nullptr;
}

void TestJournalExchange::fill(Journal &journal)
{
    QVERIFY(journal.libraryId(u"/some/folder"_s, at(0)));
    QVERIFY(journal.setMarks(library, {{u"a"_s, Mark::Read, at(1)}, {u"a#s"_s, Mark::Skipped, at(1)}}));
    QVERIFY(journal.setMarks(u"second"_s, {{u"z"_s, Mark::Reading, at(1)}}));
    QVERIFY(journal.addReview(library, graded(u"a?q"_s, 2)));
    QVERIFY(journal.addReview(library, graded(u"a?undone"_s, 3)));
    QVERIFY(journal.undo(library, at(4)));
    QVERIFY(journal.saveNote(library, {{}, u"a"_s, u"kept"_s, u"quote"_s, at(5), at(5)}));
    const auto gone = journal.saveNote(library, {{}, u"a"_s, u"gone"_s, {}, at(5), at(5)});
    QVERIFY(journal.removeNote(library, gone->id, at(6)));
    QVERIFY(journal.addSession(library, {Session::Kind::Reading, u"a"_s, at(7), 3.5}));
    QVERIFY(journal.savePlan(library, {{u"n"_s, 1}}, at(8)));
    QVERIFY(journal.savePlan(library, {{u"n"_s, 2}}, at(9)));
    QVERIFY(journal.setSetting(library, u"role"_s, u"mle"_s, at(10)));
    QVERIFY(journal.follow(library, {{u"a"_s, u"b"_s}}, at(11)));
    QVERIFY(journal.follow(library, {{u"b"_s, u"c"_s}}, at(12)));
}

void TestJournalExchange::anEmptyJournalTakesEverythingOver()
{
    fill(*m_there);
    const auto document = m_there->exportAll();
    QVERIFY(document);
    // Through a file, as it travels.
    const QJsonObject travelled = QJsonDocument::fromJson(QJsonDocument(*document).toJson()).object();
    const auto report = m_here->importAll(travelled, false);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->marks, 3);
    QCOMPARE(report->reviews, 1);
    QCOMPARE(report->notes, 2);
    QCOMPARE(report->sessions, 1);
    QCOMPARE(report->settings, 3);
    QVERIFY(m_here->marks(library)->value(u"c"_s).mark == Mark::Read);
    QCOMPARE(m_here->marks(library)->value(u"c"_s).at, at(1));
    QVERIFY(m_here->marks(library)->value(u"c#s"_s).mark == Mark::Skipped);
    QVERIFY(m_here->marks(u"second"_s)->value(u"z"_s).mark == Mark::Reading);
    QCOMPARE(m_here->reviews(library)->size(), size_t(1));
    QCOMPARE(m_here->reviews(library)->front().question, u"c?q"_s);
    QCOMPARE(m_here->notes(library)->size(), size_t(1));
    QCOMPARE(m_here->notes(library)->front().quote, u"quote"_s);
    QCOMPARE(m_here->sessions(library)->front().target, u"c"_s);
    QCOMPARE(m_here->currentPlan(library)->value().value("n"_L1).toInt(), 2);
    QCOMPARE(m_here->settings(library)->value(u"role"_s), QJsonValue(u"mle"_s));
    QCOMPARE(*m_here->libraryId(u"/some/folder"_s, at(20)), *m_there->libraryId(u"/some/folder"_s, at(20)));
}

void TestJournalExchange::importingTwiceChangesNothing()
{
    fill(*m_there);
    const QJsonObject document = *m_there->exportAll();
    QVERIFY(changes(*m_here->importAll(document, false)) > 0);
    const QJsonObject once = *m_here->exportAll();
    const auto again = m_here->importAll(document, false);
    QCOMPARE(changes(*again), 0);
    QVERIFY(again->alreadyThere > 0);
    QCOMPARE(*m_here->exportAll(), once);
    // A journal merged into itself stays what it is, too.
    QCOMPARE(changes(*m_there->importAll(document, false)), 0);
    QCOMPARE(*m_there->exportAll(), document);
}

void TestJournalExchange::aDryRunSaysWhatAnImportWouldDoAndDoesNothing()
{
    fill(*m_there);
    const QJsonObject document = *m_there->exportAll();
    const QJsonObject before = *m_here->exportAll();
    const auto dry = m_here->importAll(document, true);
    QCOMPARE(*m_here->exportAll(), before);
    const auto real = m_here->importAll(document, false);
    QCOMPARE(changes(*dry), changes(*real));
    QCOMPARE(dry->alreadyThere, real->alreadyThere);
}

void TestJournalExchange::theNewerOfTwoMarksNotesAndSettingsWins()
{
    QVERIFY(m_here->setMarks(library, {{u"a"_s, Mark::Read, at(1)}, {u"b"_s, Mark::Read, at(9)}}));
    QVERIFY(m_there->setMarks(library, {{u"a"_s, Mark::Skipped, at(5)}, {u"b"_s, Mark::Reading, at(5)}}));
    QVERIFY(m_here->saveNote(library, {u"n1"_s, u"a"_s, u"old"_s, {}, at(1), at(1)}));
    QVERIFY(m_here->saveNote(library, {u"n2"_s, u"a"_s, u"mine"_s, {}, at(1), at(9)}));
    QVERIFY(m_there->saveNote(library, {u"n1"_s, u"a"_s, u"new"_s, {}, at(1), at(5)}));
    QVERIFY(m_there->saveNote(library, {u"n2"_s, u"a"_s, u"theirs"_s, {}, at(1), at(5)}));
    QVERIFY(m_here->setSetting(library, u"s"_s, u"old"_s, at(1)));
    QVERIFY(m_there->setSetting(library, u"s"_s, u"new"_s, at(5)));
    QVERIFY(m_here->importAll(*m_there->exportAll(), false));
    QVERIFY(m_here->marks(library)->value(u"a"_s).mark == Mark::Skipped);
    QVERIFY(m_here->marks(library)->value(u"b"_s).mark == Mark::Read);
    QStringList texts;
    const auto notes = m_here->notes(library);
    for (const Note &note : *notes)
        texts.append(note.text);
    QCOMPARE(texts, (QStringList{u"new"_s, u"mine"_s}));
    QCOMPARE(m_here->settings(library)->value(u"s"_s), QJsonValue(u"new"_s));
}

void TestJournalExchange::whatWasUndoneThereIsUndoneHere()
{
    QVERIFY(m_there->addReview(library, graded(u"q"_s, 1)));
    QVERIFY(m_there->setMarks(library, {{u"a"_s, Mark::Read, at(2)}}));
    QVERIFY(m_here->importAll(*m_there->exportAll(), false));
    QVERIFY(m_there->undo(library, at(3))->has_value());
    QVERIFY(m_there->undo(library, at(4))->has_value());
    const QJsonObject document = *m_there->exportAll();
    QVERIFY(m_here->importAll(document, false));
    QVERIFY(m_here->reviews(library)->empty());
    QVERIFY(m_here->marks(library)->value(u"a"_s).mark == Mark::Unread);
    QCOMPARE(changes(*m_here->importAll(document, false)), 0);
}

void TestJournalExchange::whatWasUndoneHereStaysUndone()
{
    QVERIFY(m_here->addReview(library, graded(u"q"_s, 1)));
    QVERIFY(m_here->setMarks(library, {{u"a"_s, Mark::Read, at(2)}}));
    const QJsonObject old = *m_here->exportAll();
    QVERIFY(m_here->undo(library, at(3))->has_value());
    QVERIFY(m_here->undo(library, at(4))->has_value());
    QCOMPARE(changes(*m_here->importAll(old, false)), 0);
    QVERIFY(m_here->reviews(library)->empty());
    QVERIFY(m_here->marks(library)->value(u"a"_s).mark == Mark::Unread);
}

void TestJournalExchange::keysMeetThoughOnlyOneSideSawTheMove()
{
    QVERIFY(m_there->addReview(library, graded(u"old?q"_s, 1)));
    QVERIFY(m_here->importAll(*m_there->exportAll(), false));
    QVERIFY(m_here->follow(library, {{u"old"_s, u"new"_s}}, at(2)));
    QVERIFY(m_there->addReview(library, graded(u"old?q"_s, 3)));
    QCOMPARE(m_here->importAll(*m_there->exportAll(), false)->reviews, 1);
    const auto reviews = m_here->reviews(library);
    QCOMPARE(reviews->size(), size_t(2));
    QCOMPARE(reviews->at(1).question, u"new?q"_s);
    QCOMPARE(m_there->importAll(*m_here->exportAll(), false)->reviews, 0);
    QCOMPARE(m_there->reviews(library)->at(0).question, u"new?q"_s);
}

void TestJournalExchange::plansAndPositionsMeetToo()
{
    QVERIFY(m_here->follow(library, {{u"old"_s, u"new"_s}}, at(1)));
    QVERIFY(m_there->setSetting(library, u"reading/old"_s, 7, at(2)));
    QVERIFY(m_there->savePlan(library, {{u"topic"_s, u"old"_s}}, at(2)));
    QVERIFY(m_here->importAll(*m_there->exportAll(), false));
    QCOMPARE(m_here->settings(library)->value(u"reading/new"_s), QJsonValue(7));
    QCOMPARE(m_here->currentPlan(library)->value().value("topic"_L1), QJsonValue(u"new"_s));
    // What was exported has the present keys already: it must not be moved once more.
    QVERIFY(m_here->follow(library, {{u"new"_s, u"newest"_s}}, at(3)));
    const auto third = open(u"third"_s);
    QVERIFY(third->importAll(*m_here->exportAll(), false));
    QCOMPARE(third->settings(library)->value(u"reading/newest"_s), QJsonValue(7));
    QCOMPARE(third->currentPlan(library)->value().value("topic"_L1), QJsonValue(u"newest"_s));
}

void TestJournalExchange::aReattachmentThatWasUndoneStaysUndone()
{
    QVERIFY(m_here->setMarks(library, {{u"lost#s"_s, Mark::Read, at(1)}}));
    QVERIFY(m_here->reattach(library, u"lost"_s, u"place"_s, at(2)));
    const QJsonObject before = *m_here->exportAll();
    QVERIFY(m_here->undo(library, at(3)));
    QVERIFY(m_here->importAll(before, false));
    QVERIFY(m_here->marks(library)->value(u"lost#s"_s).mark == Mark::Read);
    QVERIFY(m_there->importAll(*m_here->exportAll(), false));
    QVERIFY(m_there->marks(library)->value(u"lost#s"_s).mark == Mark::Read);
}

void TestJournalExchange::anImportIsNotAnUndoStep()
{
    QVERIFY(m_here->setMarks(library, {{u"mine"_s, Mark::Read, at(1)}}));
    QVERIFY(m_there->setMarks(library, {{u"theirs"_s, Mark::Read, at(2)}}));
    QVERIFY(m_here->importAll(*m_there->exportAll(), false));
    QCOMPARE(m_here->undo(library, at(3))->value().id, u"mine"_s);
    QVERIFY(!m_here->undo(library, at(4))->has_value());
    QVERIFY(m_here->marks(library)->value(u"theirs"_s).mark == Mark::Read);
}

void TestJournalExchange::nonsenseIsRefusedAsAWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    const auto wrap = [](const QByteArray &part) {
        return R"({"format":"waymark-journal","version":1,"libraries":[{"id":"lib","marks":[{"id":"good","mark":"read",)"
               R"("at":"2026-11-01T08:00:00.000Z","changed":"2026-11-01T08:00:00.000Z"}],)"
            + part + "}]}";
    };
    const int bad = int(Error::Kind::BadInput);
    QTest::newRow("empty") << QByteArray("{}") << bad;
    QTest::newRow("another format") << QByteArray(R"({"format":"anki","libraries":[]})") << bad;
    QTest::newRow("newer") << QByteArray(R"({"format":"waymark-journal","version":2,"libraries":[]})")
                           << int(Error::Kind::NewerSchema);
    QTest::newRow("library without id") << QByteArray(R"({"format":"waymark-journal","version":1,"libraries":[{}]})")
                                        << bad;
    QTest::newRow("rating") << wrap(
        R"("reviews":[{"question":"q","rating":"superb","at":"2026-11-01T08:00:00Z","minutes":1}])")
                            << bad;
    QTest::newRow("time") << wrap(R"("reviews":[{"question":"q","rating":"good","at":"yesterday","minutes":1}])")
                          << bad;
    QTest::newRow("minutes") << wrap(
        R"("sessions":[{"kind":"reading","target":"a","start":"2026-11-01T08:00:00Z","minutes":-1}])")
                             << bad;
    QTest::newRow("note") << wrap(R"("notes":[{"id":"","target":"a"}])") << bad;
    QTest::newRow("plan") << wrap(R"("plans":[{"at":"2026-11-01T08:00:00Z","plan":3}])") << bad;
    QTest::newRow("setting") << wrap(R"("settings":[{"name":"x"}])") << bad;
    QTest::newRow("alias") << wrap(R"("aliases":[{"a":7}])") << bad;
}

void TestJournalExchange::nonsenseIsRefusedAsAWhole()
{
    QFETCH(QByteArray, json);
    QFETCH(int, kind);
    const QJsonObject before = *m_here->exportAll();
    const auto refused = m_here->importAll(QJsonDocument::fromJson(json).object(), false);
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().kind), kind);
    QVERIFY(refused.error().message.endsWith(u'.'));
    QCOMPARE(*m_here->exportAll(), before);
}

QTEST_GUILESS_MAIN(TestJournalExchange)
#include "tst_journal_exchange.moc"
