// SPDX-License-Identifier: GPL-3.0-or-later
// The journal after the process that wrote it was killed: this program starts itself as the writer.
#include "database/statement.h"
#include "journal/journal.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::journal;

namespace {

constexpr int writes = 500;
const QString library = u"lib"_s;

QDateTime at(int step)
{
    return QDateTime({2026, 11, 1}, {8, 0}, Qt::UTC).addSecs(step);
}

/// Which of the four things write number `step` is. Known to both processes.
int kindOf(int step)
{
    return int(QRandomGenerator(quint32(step + 1)).bounded(4));
}

bool write(Journal &journal, int step)
{
    const QString id = u"id%1"_s.arg(step);
    switch (kindOf(step)) {
    case 0:
        return journal.setMarks(library, {{id, Mark::Read, at(step)}, {id + u"#s"_s, Mark::Read, at(step)}})
            .has_value();
    case 1:
        return journal.addReview(library, {0, id, study::Rating::Good, at(step), 1}).has_value();
    case 2:
        return journal.saveNote(library, {id, u"t"_s, QString(2000, u'x'), {}, at(step), at(step)}).has_value();
    default:
        return journal.setSetting(library, id, step, at(step)).has_value();
    }
}

/// The writer: says on stdout which write is acknowledged, at once.
int runWriter(const QString &path)
{
    const auto journal = Journal::open(path);
    if (!journal)
        return 1;
    for (int step = 0; step < writes; ++step) {
        if (!write(**journal, step))
            return 1;
        std::printf("%d\n", step);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestJournalCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedWriteSurvivesKill9_data();
    void everyAcknowledgedWriteSurvivesKill9();
};

void TestJournalCrash::everyAcknowledgedWriteSurvivesKill9_data()
{
    QTest::addColumn<int>("killAfter");
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    for (int round = 0; round < 8; ++round) {
        const int killAfter = random.bounded(writes - 1);
        QTest::addRow("killed after acknowledgement %d", killAfter) << killAfter;
    }
}

void TestJournalCrash::everyAcknowledgedWriteSurvivesKill9()
{
    QFETCH(int, killAfter);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path});
    QByteArray heard;
    while (heard.count('\n') <= killAfter) {
        QVERIFY2(writer.waitForReadyRead(30000), "the writer stopped by itself");
        heard += writer.readAllStandardOutput();
    }
    writer.kill(); // SIGKILL, wherever it stands now
    QVERIFY(writer.waitForFinished(30000));
    heard += writer.readAllStandardOutput();
    const int acknowledged = int(heard.count('\n'));
    QVERIFY(acknowledged > killAfter);

    const auto opened = Journal::open(path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    Journal &journal = **opened;
    const auto marks = journal.marks(library);
    QSet<QString> reviews;
    const auto allReviews = journal.reviews(library);
    for (const Review &review : *allReviews)
        reviews.insert(review.question);
    QSet<QString> notes;
    const auto allNotes = journal.notes(library);
    for (const Note &note : *allNotes)
        notes.insert(note.id);
    const auto settings = journal.settings(library);
    for (int step = 0; step < acknowledged; ++step) {
        const QString id = u"id%1"_s.arg(step);
        const bool there[] = {marks->contains(id) && marks->contains(id + u"#s"_s), reviews.contains(id),
                              notes.contains(id), settings->contains(id)};
        QVERIFY2(there[kindOf(step)], qPrintable(id));
    }
    // An action is there whole or not at all.
    for (const MarkEntry &mark : *marks)
        QVERIFY(marks->contains(mark.id.endsWith(u"#s"_s) ? mark.id.chopped(2) : mark.id + u"#s"_s));
    auto connection = database::Connection::open(path);
    QCOMPARE(*(*connection)->text("PRAGMA integrity_check"), u"ok"_s);
    QVERIFY(write(journal, writes)); // and it goes on
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return runWriter(QString::fromLocal8Bit(argv[2]));
    TestJournalCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal_crash.moc"
