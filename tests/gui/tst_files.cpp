// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/printing/printservice.h"
#include "desktop/reader/topicexport.h"
#include "desktop/shell/filedialog.h"

#include <QDialog>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QPdfWriter>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

/// The File menu in the real main window: what leaves the program and what comes into it.
class TestFiles : public QObject
{
    Q_OBJECT

private:
    static QString message(const WindowFixture &app) { return app.find<QLabel>("statusMessage")->text(); }
    static bool failed(const WindowFixture &app) { return app.find<QPushButton>("statusDismiss")->isVisible(); }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theJournalIsExportedAndImportedAfterAPreview()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"journal.json"_s);
        {
            WindowFixture app;
            QVERIFY(app.open());
            app.desktop()->host()->mark(u"noise"_s, journal::Mark::Read);
            QTRY_COMPARE(app.markOf(u"noise"_s), u"read"_s);
            FileDialog::setNextAnswer(file);
            app.trigger("file.exportJournal");
            QTRY_VERIFY(message(app).contains(file));
            QVERIFY(QJsonDocument::fromJson(contents(file)).isObject());
            FileDialog::setNextAnswer(file);
            app.trigger("file.importJournal");
            QTRY_VERIFY(message(app).contains("already"_L1)); // nothing to add: no dialog
            QVERIFY(!app.find<QDialog>("importPreview"));
        }
        WindowFixture other;
        QVERIFY(other.open());
        FileDialog::setNextAnswer(file);
        other.trigger("file.importJournal");
        QTRY_VERIFY(other.find<QDialog>("importPreview"));
        QVERIFY(other.find<QLabel>("importMarks")->text().toInt() > 0);
        QCOMPARE(other.find<QLabel>("importReviews")->text(), u"0"_s);
        QTest::mouseClick(other.find<QPushButton>("importCancel"), Qt::LeftButton);
        QTRY_VERIFY(!other.find<QDialog>("importPreview"));
        QCOMPARE(other.markOf(u"noise"_s), u"unread"_s);
        FileDialog::setNextAnswer(file);
        other.trigger("file.importJournal");
        QTRY_VERIFY(other.find<QDialog>("importPreview"));
        QTest::mouseClick(other.find<QPushButton>("importMerge"), Qt::LeftButton);
        QTRY_COMPARE(other.markOf(u"noise"_s), u"read"_s);
    }

    void aBackupIsMadeListedAndRestored()
    {
        WindowFixture app;
        QVERIFY(app.open());
        app.desktop()->host()->mark(u"noise"_s, journal::Mark::Read);
        QTRY_COMPARE(app.markOf(u"noise"_s), u"read"_s);
        app.trigger("file.backUp");
        QTRY_VERIFY2(message(app).contains("by-hand-"_L1), qPrintable(message(app)));
        app.desktop()->host()->mark(u"noise"_s, journal::Mark::Unread);
        QTRY_COMPARE(app.markOf(u"noise"_s), u"unread"_s);

        app.trigger("file.restore");
        auto *list = app.find<QTreeWidget>("restoreList");
        QVERIFY(list);
        QTRY_VERIFY(list->isVisible());
        QVERIFY(list->topLevelItemCount() >= 2); // by hand, and the daily one of the start
        int byHand = -1;
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            QVERIFY(!list->topLevelItem(row)->text(0).isEmpty());
            QVERIFY(!list->topLevelItem(row)->text(2).isEmpty());
            if (list->topLevelItem(row)->text(1) == "By hand"_L1)
                byHand = row;
        }
        QVERIFY(byHand >= 0);
        list->setCurrentItem(list->topLevelItem(byHand));
        QTest::mouseClick(app.find<QPushButton>("restoreAccept"), Qt::LeftButton);
        QTRY_COMPARE(app.markOf(u"noise"_s), u"read"_s);
        QTRY_VERIFY2(message(app).contains("before-restore-"_L1), qPrintable(message(app)));
        // The state before is a backup itself.
        const auto backups = journal::Journal::backups(app.desktop()->host()->locations().journal());
        QVERIFY(std::any_of(backups.begin(), backups.end(), [](const journal::Backup &backup) {
            return backup.kind == journal::Backup::Kind::BeforeRestore && backup.bytes > 0;
        }));
    }

    void whatCannotBeDoneIsASentence()
    {
        WindowFixture app;
        QVERIFY(app.open());
        FileDialog::setNextAnswer(u"/nowhere/at/all.json"_s);
        app.trigger("file.exportJournal");
        QTRY_VERIFY(failed(app));
        QVERIFY(message(app).contains("/nowhere/at/all.json"_L1));
        QTest::mouseClick(app.find<QPushButton>("statusDismiss"), Qt::LeftButton);

        const QTemporaryDir folder;
        const QString junk = folder.filePath(u"junk.json"_s);
        QFile file(junk);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[1, 2") > 0);
        file.close();
        FileDialog::setNextAnswer(junk);
        app.trigger("file.importJournal");
        QTRY_VERIFY(failed(app));
        QVERIFY(message(app).contains("Nothing was changed"_L1));
        QTest::mouseClick(app.find<QPushButton>("statusDismiss"), Qt::LeftButton);

        app.trigger("file.exportCalendar");
        QTRY_VERIFY(failed(app));
        QVERIFY(message(app).contains("no plan"_L1));
        QTest::mouseClick(app.find<QPushButton>("statusDismiss"), Qt::LeftButton);

        app.trigger("file.restore");
        FileDialog::setNextAnswer(junk);
        QTest::mouseClick(app.find<QPushButton>("restoreOther"), Qt::LeftButton);
        QTRY_VERIFY(failed(app));
        QVERIFY(message(app).contains("was not changed"_L1));
        QVERIFY(app.window()->hasArrived()); // and the library is still open
        app.desktop()->host()->mark(u"risk"_s, journal::Mark::Read);
        QTRY_COMPARE(app.markOf(u"risk"_s), u"read"_s);
    }

    void aTopicIsSavedAsAPageAndAsADocument()
    {
        WindowFixture app;
        QVERIFY(app.open());
        app.window()->openTopic(u"noise"_s);
        QTRY_COMPARE(app.heading(), u"Noise"_s);
        const QTemporaryDir folder;
        const QString page = folder.filePath(u"noise.html"_s);
        FileDialog::setNextAnswer(page);
        app.trigger("file.saveTopic");
        QTRY_VERIFY(message(app).contains("saved"_L1));
        QVERIFY(contents(page).contains("<h1"));
        QVERIFY(!contents(page).contains("<script"));
        const QString pdf = folder.filePath(u"noise.pdf"_s);
        FileDialog::setNextAnswer(pdf);
        app.trigger("file.saveTopic");
        QTRY_VERIFY(message(app).contains(pdf) && message(app).contains("saved"_L1));
        QVERIFY(contents(pdf).startsWith("%PDF-"));
        FileDialog::setNextAnswer(folder.filePath(u"noise.doc"_s));
        app.trigger("file.saveTopic");
        QTRY_VERIFY(failed(app));
        QVERIFY(!QFile::exists(folder.filePath(u"noise.doc"_s)));
    }

    void aTopicIsPrinted()
    {
        WindowFixture app;
        QVERIFY(app.open());
        app.window()->openTopic(u"noise"_s);
        QTRY_COMPARE(app.heading(), u"Noise"_s);
        const QTemporaryDir folder;
        const QString paper = folder.filePath(u"paper.pdf"_s);
        QString asked;
        app.window()->findChild<TopicExport *>()->setPrinterChooser(
            [&](QWidget *, const QString &name, QString *) -> std::unique_ptr<QPagedPaintDevice> {
                asked = name;
                return std::make_unique<QPdfWriter>(paper);
            });
        app.trigger("file.printTopic");
        QTRY_VERIFY2(message(app).contains("printer"_L1), qPrintable(message(app)));
        QCOMPARE(asked, u"Noise"_s);
        QTRY_VERIFY(contents(paper).startsWith("%PDF-"));
        QVERIFY(!failed(app));
        app.window()->findChild<TopicExport *>()->setPrinterChooser(
            [](QWidget *, const QString &, QString *error) -> std::unique_ptr<QPagedPaintDevice> {
                *error = u"out of paper"_s;
                return nullptr;
            });
        app.trigger("file.printTopic");
        QTRY_VERIFY(failed(app));
        QVERIFY(message(app).contains("out of paper"_L1));
    }

    void thePrintServiceIsAPluginThatLoads()
    {
        QString error;
        QVERIFY2(printService(&error), qPrintable(error));
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
