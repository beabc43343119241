// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the journal's file: damage, other versions, backups, restoring.
#include "database/statement.h"
#include "journal/journal.h"

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

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), qint64(content.size()));
}

} // namespace

class TestJournalFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aNewFolderIsMade();
    void aDamagedFileIsKeptAsideAndNamed_data();
    void aDamagedFileIsKeptAsideAndNamed();
    void aFileCutToNothingIsReportedWhereBackupsExist();
    void aNewerSchemaIsRefusedAndLeftUntouched();
    void aForeignDatabaseIsRefusedAndLeftUntouched();
    void theFirstSchemaOpensAndReads();
    void anOlderJournalIsKeptBeforeItIsChanged();
    void theLogCannotBeRewritten();
    void aBackupIsWholeAndNeverOverwrites();
    void theDaysBackupIsMadeOnceAndFourteenAreKept();
    void restoringKeepsThePresentJournal();
    void restoringOverADamagedJournalKeepsTheDamagedFile();
    void restoringFromAnythingElseChangesNothing();

private:
    std::unique_ptr<Journal> opened();
    void mark(const QString &id, int minute);
    QStringList markedIds();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestJournalFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"data/journal.sqlite"_s);
}

std::unique_ptr<Journal> TestJournalFiles::opened()
{
    auto journal = Journal::open(m_path);
    if (!journal)
        qWarning("%s", qPrintable(journal.error().message));
    return journal ? std::move(*journal) : nullptr;
}

void TestJournalFiles::mark(const QString &id, int minute)
{
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(journal->setMarks(library, {{id, Mark::Read, at(minute)}}));
}

QStringList TestJournalFiles::markedIds()
{
    const auto journal = opened();
    QStringList ids = journal ? journal->marks(library)->keys() : QStringList{u"(closed)"_s};
    ids.sort();
    return ids;
}

void TestJournalFiles::aNewFolderIsMade()
{
    QVERIFY(opened());
    QVERIFY(QFileInfo::exists(m_path));
    overwrite(m_folder->filePath(u"file"_s), "x");
    const auto refused = Journal::open(m_folder->filePath(u"file/journal.sqlite"_s));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"file"_s));
}

void TestJournalFiles::aDamagedFileIsKeptAsideAndNamed_data()
{
    QTest::addColumn<int>("keep"); // bytes from the beginning; -1 = all
    QTest::addColumn<int>("scratchFrom"); // then these bytes are overwritten; -1 = none
    QTest::addColumn<int>("scratchLength");
    QTest::newRow("header") << -1 << 0 << 16;
    QTest::newRow("first page") << -1 << 100 << 400;
    QTest::newRow("truncated in a page") << 9000 << -1 << 0;
    QTest::newRow("truncated to one page") << 4096 << -1 << 0;
    QTest::newRow("a few bytes") << 10 << -1 << 0;
}

void TestJournalFiles::aDamagedFileIsKeptAsideAndNamed()
{
    QFETCH(int, keep);
    QFETCH(int, scratchFrom);
    QFETCH(int, scratchLength);
    mark(u"a"_s, 1);
    QVERIFY(opened()->dailyBackup({2026, 11, 1})->endsWith(u"journal-2026-11-01.sqlite"_s));
    QVERIFY(opened()->dailyBackup({2026, 11, 2})->endsWith(u"journal-2026-11-02.sqlite"_s));
    QByteArray content = contentOf(m_path);
    QVERIFY(content.size() > 9000);
    if (keep >= 0)
        content.truncate(keep);
    if (scratchFrom >= 0)
        content.replace(scratchFrom, scratchLength, QByteArray(scratchLength, '\x5a'));
    overwrite(m_path, content);

    const auto damaged = Journal::open(m_path);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().kind, Error::Kind::Corrupt);
    QVERIFY2(damaged.error().message.contains(u"journal-2026-11-02.sqlite"_s), qPrintable(damaged.error().message));
    const QDir folder(QFileInfo(m_path).absolutePath());
    // Its log and index move along under the same name, where SQLite finds them.
    const QStringList aside = folder.entryList({u"journal.sqlite.damaged-*Z"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY2(damaged.error().message.contains(aside.first()), qPrintable(damaged.error().message));
    QCOMPARE(contentOf(folder.filePath(aside.first())), content);
    QVERIFY(!QFileInfo::exists(m_path));
    QCOMPARE(markedIds(), QStringList()); // a new journal; the damaged one is still there
    QCOMPARE(contentOf(folder.filePath(aside.first())), content);
}

void TestJournalFiles::aFileCutToNothingIsReportedWhereBackupsExist()
{
    mark(u"a"_s, 1);
    QVERIFY(opened()->dailyBackup({2026, 11, 1}));
    overwrite(m_path, {});
    const auto damaged = Journal::open(m_path);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().kind, Error::Kind::Corrupt);
}

void TestJournalFiles::aNewerSchemaIsRefusedAndLeftUntouched()
{
    mark(u"a"_s, 1);
    {
        auto connection = database::Connection::open(m_path);
        QVERIFY((*connection)->execute("PRAGMA user_version = 99"));
    }
    const QByteArray before = contentOf(m_path);
    const auto refused = Journal::open(m_path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NewerSchema);
    QVERIFY(refused.error().message.contains(u"newer Waymark"_s));
    QCOMPARE(contentOf(m_path), before);
}

void TestJournalFiles::aForeignDatabaseIsRefusedAndLeftUntouched()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    {
        auto connection = database::Connection::open(m_path);
        QVERIFY((*connection)->execute("CREATE TABLE holiday (photo BLOB)"));
    }
    const QByteArray before = contentOf(m_path);
    const auto refused = Journal::open(m_path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::BadInput);
    QCOMPARE(contentOf(m_path), before);
}

void TestJournalFiles::theFirstSchemaOpensAndReads()
{
    // Made by version 1 of this program: see tests/data/journal/README.md.
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    QVERIFY(QFile::copy(QStringLiteral(WAYMARK_TEST_DATA "/journal/v1.sqlite"), m_path));
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    const auto journal = opened();
    QVERIFY(journal);
    const auto marks = journal->marks(u"fixture"_s);
    QCOMPARE(marks->size(), 2);
    QVERIFY(marks->value(u"track/new-topic"_s).mark == Mark::Read);
    QVERIFY(marks->value(u"track/new-topic#why"_s).mark == Mark::Reading);
    const auto reviews = journal->reviews(u"fixture"_s);
    QCOMPARE(reviews->size(), size_t(1));
    QCOMPARE(reviews->front().question, u"track/new-topic?what-is-it"_s);
    QCOMPARE(reviews->front().rating, study::Rating::Hard);
    QCOMPARE(journal->notes(u"fixture"_s)->front().text, u"a *note*"_s);
    QCOMPARE(journal->sessions(u"fixture"_s)->front().minutes, 7.5);
    QCOMPARE(journal->currentPlan(u"fixture"_s)->value().value("feasible"_L1).toBool(), true);
    QCOMPARE(journal->settings(u"fixture"_s)->value(u"role"_s), QJsonValue(u"ml-engineer"_s));
    QVERIFY(journal->setMarks(u"fixture"_s, {{u"x"_s, Mark::Read, at(1)}}));
    QVERIFY(journal->reattach(u"fixture"_s, u"x"_s, u"y"_s, at(2)));
    QCOMPARE(journal->undo(u"fixture"_s, at(3))->value().what, u"reattachment"_s);
}

void TestJournalFiles::anOlderJournalIsKeptBeforeItIsChanged()
{
    const QFileInfo place(m_path);
    QVERIFY(QDir().mkpath(place.absolutePath()));
    const QString kept = place.absolutePath() + u"/backups/before-update-of-schema-1.sqlite"_s;
    for (int time = 0; time < 2; ++time) { // restored by hand, it is updated and kept again, under another name
        QFile::remove(m_path);
        QVERIFY(QFile::copy(QStringLiteral(WAYMARK_TEST_DATA "/journal/v1.sqlite"), m_path));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(opened());
    }
    QVERIFY(QFileInfo::exists(place.absolutePath() + u"/backups/before-update-of-schema-1-2.sqlite"_s));
    {
        auto connection = database::Connection::open(kept);
        QCOMPARE((*connection)->integer("PRAGMA user_version").value(), 1);
        QCOMPARE((*connection)->integer("SELECT count(*) FROM review").value(), 2);
    }
    const std::vector<Backup> backups = Journal::backups(m_path);
    QCOMPARE(backups.size(), size_t(2));
    QVERIFY(backups.front().kind == Backup::Kind::BeforeUpdate);
    QCOMPARE(Journal::latestBackup(m_path), QString()); // it is no daily one

    // A journal that cannot be kept is not changed.
    QFile::remove(m_path);
    QVERIFY(QDir(place.absolutePath() + u"/backups"_s).removeRecursively());
    QVERIFY(QFile::copy(QStringLiteral(WAYMARK_TEST_DATA "/journal/v1.sqlite"), m_path));
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    QFile blocked(place.absolutePath() + u"/backups"_s); // a file where the folder has to be
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    const auto refused = Journal::open(m_path);
    QVERIFY(!refused);
    auto connection = database::Connection::open(m_path);
    QCOMPARE((*connection)->integer("PRAGMA user_version").value(), 1);
}

void TestJournalFiles::theLogCannotBeRewritten()
{
    mark(u"a"_s, 1);
    auto connection = database::Connection::open(m_path);
    QVERIFY(!(*connection)->execute("UPDATE mark SET state = 0"));
    QVERIFY(!(*connection)->execute("DELETE FROM mark"));
    QVERIFY(!(*connection)->execute("DELETE FROM action"));
    QCOMPARE(markedIds(), QStringList{u"a"_s});
}

void TestJournalFiles::aBackupIsWholeAndNeverOverwrites()
{
    mark(u"a"_s, 1);
    const auto journal = opened();
    const QString copy = m_folder->filePath(u"copies/one.sqlite"_s);
    QVERIFY(journal->backup(copy));
    QCOMPARE(QDir(m_folder->filePath(u"copies"_s)).entryList(QDir::Files), QStringList{u"one.sqlite"_s});
    QVERIFY(journal->setMarks(library, {{u"b"_s, Mark::Read, at(2)}}));
    const QByteArray before = contentOf(copy);
    const auto again = journal->backup(copy);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::BadInput);
    QCOMPARE(contentOf(copy), before);
    m_path = copy;
    QCOMPARE(markedIds(), QStringList{u"a"_s});
}

void TestJournalFiles::theDaysBackupIsMadeOnceAndFourteenAreKept()
{
    mark(u"a"_s, 1);
    const auto journal = opened();
    for (int day = 1; day <= 20; ++day)
        QVERIFY(!journal->dailyBackup({2026, 11, day})->isEmpty());
    const auto again = journal->dailyBackup({2026, 11, 20});
    QVERIFY(again && again->isEmpty());
    const QStringList names = QDir(QFileInfo(m_path).absolutePath() + u"/backups"_s).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 14);
    QCOMPARE(names.first(), u"journal-2026-11-07.sqlite"_s);
    QCOMPARE(names.last(), u"journal-2026-11-20.sqlite"_s);
}

void TestJournalFiles::restoringKeepsThePresentJournal()
{
    mark(u"a"_s, 1);
    const QString copy = *opened()->dailyBackup({2026, 11, 1});
    mark(u"b"_s, 2);
    const auto bystander = opened(); // another window of the program
    const auto kept = Journal::restore(m_path, copy, at(3));
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(markedIds(), QStringList{u"a"_s});
    QVERIFY(bystander->changedElsewhere());
    QCOMPARE(bystander->marks(library)->size(), 1);
    const auto undone = Journal::restore(m_path, *kept, at(4));
    QVERIFY(undone && *undone != *kept);
    QCOMPARE(markedIds(), (QStringList{u"a"_s, u"b"_s}));
    mark(u"c"_s, 5);
    QCOMPARE(markedIds(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestJournalFiles::restoringOverADamagedJournalKeepsTheDamagedFile()
{
    mark(u"a"_s, 1);
    const QString copy = *opened()->dailyBackup({2026, 11, 1});
    const QByteArray damaged = contentOf(m_path).left(5000);
    overwrite(m_path, damaged);
    const auto kept = Journal::restore(m_path, copy, at(2));
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QVERIFY(kept->contains(u".damaged-"_s));
    QCOMPARE(contentOf(*kept), damaged);
    QCOMPARE(markedIds(), QStringList{u"a"_s});
}

void TestJournalFiles::restoringFromAnythingElseChangesNothing()
{
    mark(u"a"_s, 1);
    const QString text = m_folder->filePath(u"notes.txt"_s);
    overwrite(text, "not a database, and long enough to be looked at as one");
    const QString foreign = m_folder->filePath(u"other.sqlite"_s);
    QVERIFY((*database::Connection::open(foreign))->execute("CREATE TABLE holiday (photo BLOB)"));
    const QString empty = m_folder->filePath(u"empty.sqlite"_s);
    overwrite(empty, {});
    for (const QString &file : {text, foreign, empty, m_path, m_folder->filePath(u"missing"_s)}) {
        const auto refused = Journal::restore(m_path, file, at(2));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::BadInput);
        QVERIFY(refused.error().message.contains(QFileInfo(file).fileName()));
    }
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"missing"_s)));
    QCOMPARE(markedIds(), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(TestJournalFiles)
#include "tst_journal_files.moc"
