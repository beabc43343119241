// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/dashboard/evidencemodel.h"
#include "desktop/planner/agendamodel.h"
#include "desktop/planner/plancalendar.h"
#include "desktop/practice/scopemodel.h"
#include "desktop/shell/filedialog.h"
#include "desktop/shell/language.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

/// Practice, Plan and Progress in the real main window, by keyboard and mouse, from an empty profile.
class TestPages : public QObject
{
    Q_OBJECT

private:
    /// Begins a round over the topic “noise”, which asks two questions.
    static void practiseNoise(const WindowFixture &app)
    {
        app.press(app.window(), Qt::Key_2, Qt::ControlModifier);
        auto *scopes = app.find<QTreeView>("practiceScopes");
        QVERIFY(scopes);
        QTRY_VERIFY(scopes->isVisible() && scopes->model()->rowCount() == 2);
        QCOMPARE(scopes->accessibleName(), u"Tracks and topics to practise"_s);
        const QModelIndex track = scopes->model()->index(0, 0);
        scopes->expand(track);
        for (int row = 0; row < scopes->model()->rowCount(track); ++row) {
            const QModelIndex topic = scopes->model()->index(row, 0, track);
            if (topic.data(ScopeModel::IdRole).toString() == "noise"_L1)
                scopes->setCurrentIndex(topic);
        }
        scopes->setFocus();
        app.press(scopes, Qt::Key_Return);
        QTRY_VERIFY(question(app)->isVisible());
    }
    static QTextBrowser *question(const WindowFixture &app) { return app.find<QTextBrowser>("question"); }
    static QString asked(const WindowFixture &app) { return question(app)->document()->firstBlock().text(); }

    static void makePlan(const WindowFixture &app, const QDate &interview)
    {
        app.press(app.window(), Qt::Key_3, Qt::ControlModifier);
        auto *date = app.find<QDateEdit>("interviewDate");
        QVERIFY(date);
        QTRY_VERIFY(date->isVisible());
        date->setDate(interview);
        QTest::mouseClick(app.find<QPushButton>("makePlan"), Qt::LeftButton);
        QTRY_VERIFY(app.snapshot()->plan.has_value());
        QTRY_VERIFY(app.find<PlanCalendar>("planCalendar")->isVisible());
    }

private Q_SLOTS:
    void spaceRevealsThenGradesGood()
    {
        WindowFixture app;
        QVERIFY(app.open());
        practiseNoise(app);
        const QString first = asked(app);
        QVERIFY(app.find<QPushButton>("showAnswer")->isVisible());
        QCOMPARE(app.find<QPushButton>("showAnswer")->accessibleName(), u"Show answer"_s);
        QVERIFY(!app.find<QPushButton>("gradeGood")->isVisible());
        app.press(question(app), Qt::Key_Space);
        QVERIFY(app.find<QPushButton>("gradeGood")->isVisible());
        QVERIFY(app.snapshot()->memories.isEmpty());
        QTRY_VERIFY(question(app)->toPlainText().size() > first.size() + 40);
        app.press(question(app), Qt::Key_Space);
        QTRY_COMPARE(app.snapshot()->memories.size(), 1);
        QTRY_VERIFY(asked(app) != first);
    }

    void digitsGradeOnlyAfterTheAnswerIsShown()
    {
        WindowFixture app;
        QVERIFY(app.open());
        practiseNoise(app);
        const QString first = asked(app);
        app.press(question(app), Qt::Key_4);
        QCOMPARE(asked(app), first);
        app.press(question(app), Qt::Key_Space);
        app.press(question(app), Qt::Key_4);
        QTRY_COMPARE(app.snapshot()->memories.size(), 1);
        QCOMPARE(app.snapshot()->memories.cbegin()->state.stability, 8.2956);
    }

    void theButtonsSayWhenAQuestionComesBack()
    {
        WindowFixture app;
        QVERIFY(app.open());
        practiseNoise(app);
        QTest::mouseClick(app.find<QPushButton>("showAnswer"), Qt::LeftButton);
        const char *names[] = {"gradeAgain", "gradeHard", "gradeGood", "gradeEasy"};
        const QString accessible[] = {u"Again"_s, u"Hard"_s, u"Good"_s, u"Easy"_s};
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(app.find<QPushButton>(names[i])->accessibleName(), accessible[i]);
            QVERIFY(app.find<QPushButton>(names[i])->text().contains(u'\n'));
        }
        QVERIFY(app.find<QPushButton>("gradeEasy")->text().endsWith("8 d"_L1));
        QTest::mouseClick(app.find<QPushButton>("gradeHard"), Qt::LeftButton);
        QTRY_COMPARE(app.snapshot()->memories.size(), 1);
    }

    void undoBringsTheQuestionBack()
    {
        WindowFixture app;
        QVERIFY(app.open());
        practiseNoise(app);
        const QString first = asked(app);
        app.press(question(app), Qt::Key_Space);
        app.press(question(app), Qt::Key_4);
        QTRY_VERIFY(asked(app) != first);
        app.press(question(app), Qt::Key_U);
        QTRY_COMPARE(asked(app), first);
        QVERIFY(app.snapshot()->memories.isEmpty());
    }

    void aRoundEndsWithWhatWasForgotten()
    {
        WindowFixture app;
        QVERIFY(app.open());
        practiseNoise(app);
        app.press(question(app), Qt::Key_Space);
        app.press(question(app), Qt::Key_1);
        QTRY_COMPARE(app.snapshot()->memories.size(), 1);
        auto *end = app.find<QWidget>("roundEnd");
        for (int answers = 0; answers < 20 && !end->isVisible(); ++answers) {
            const int before = int(app.snapshot()->version);
            app.press(question(app), Qt::Key_Space);
            app.press(question(app), Qt::Key_4);
            QTRY_VERIFY(int(app.snapshot()->version) > before);
            QTRY_VERIFY(end->isVisible() || app.find<QPushButton>("showAnswer")->isVisible());
        }
        QTRY_VERIFY(end->isVisible());
        QCOMPARE(app.find<QListWidget>("forgotten")->count(), 1);
        QTest::mouseClick(app.find<QPushButton>("backToPractice"), Qt::LeftButton);
        QTRY_VERIFY(app.find<QTreeView>("practiceScopes")->isVisible());
    }

    void aNoteIsKeptWithTheQuestionAndLettersAreTyped()
    {
        WindowFixture app;
        QVERIFY(app.open());
        practiseNoise(app);
        app.press(question(app), Qt::Key_E);
        auto *note = app.find<QPlainTextEdit>("questionNote");
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, u"4 u e"_s);
        QCOMPARE(app.snapshot()->memories.size(), 0);
        question(app)->setFocus();
        app.press(question(app), Qt::Key_Space);
        app.press(question(app), Qt::Key_3);
        QTRY_COMPARE(app.snapshot()->notes.size(), size_t(1));
        QCOMPARE(app.snapshot()->notes.front().text, u"4 u e"_s);
        QCOMPARE(app.snapshot()->memories.size(), 1);
    }

    void aPlanIsMadeShownAndKept()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app, QDate(2026, 4, 20));
        QCOMPARE(app.find<QComboBox>("role")->accessibleName(), u"Role"_s);
        QCOMPARE(app.find<QDateEdit>("interviewDate")->accessibleName(), u"Interview date"_s);
        QCOMPARE(app.find<QPushButton>("makePlan")->accessibleName(), u"Make plan"_s);
        QCOMPARE(app.find<QPushButton>("exportCalendar")->accessibleName(), u"Export calendar"_s);
        QTRY_VERIFY(app.find<QLabel>("verdict")->text().startsWith("Fits"_L1));
        auto *agenda = app.find<QTreeView>("agenda");
        QVERIFY(agenda->model()->rowCount() > 0);
        const auto planned = app.snapshot()->plan->days.size();
        app.close();
        QVERIFY(app.open());
        QVERIFY(app.snapshot()->plan.has_value());
        QCOMPARE(app.snapshot()->plan->days.size(), planned);
        QCOMPARE(app.snapshot()->goal.interview, QDate(2026, 4, 20));
    }

    void theCalendarIsReadByKeyboard()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app, QDate(2026, 4, 20));
        auto *calendar = app.find<PlanCalendar>("planCalendar");
        calendar->setFocus();
        QCOMPARE(calendar->currentDay(), QDate(2026, 3, 4));
        app.press(calendar, Qt::Key_Right);
        app.press(calendar, Qt::Key_Down);
        QCOMPARE(calendar->currentDay(), QDate(2026, 3, 12));
        app.press(calendar, Qt::Key_Home);
        QCOMPARE(calendar->currentDay(), QDate(2026, 3, 4));
        app.press(calendar, Qt::Key_Up); // the plan begins today
        QCOMPARE(calendar->currentDay(), QDate(2026, 3, 4));
        app.press(calendar, Qt::Key_Return);
        QTRY_COMPARE(app.heading(), u"Noise"_s);
    }

    void aDayOffIsFreeInTheNewPlan()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app, QDate(2026, 4, 20));
        QVERIFY(!app.snapshot()->plan->days.front().items.empty());
        QTest::mouseClick(app.find<QPushButton>("dayOff"), Qt::LeftButton);
        QTRY_VERIFY(app.snapshot()->plan->days.front().items.empty());
        QCOMPARE(app.snapshot()->goal.daysOff.size(), size_t(1));
    }

    void noTimeAtAllIsASentence()
    {
        WindowFixture app;
        QVERIFY(app.open());
        app.press(app.window(), Qt::Key_3, Qt::ControlModifier);
        for (int day = 1; day <= 7; ++day)
            QTRY_VERIFY(app.find<QSpinBox>(qPrintable(u"minutes%1"_s.arg(day))));
        for (int day = 1; day <= 7; ++day)
            app.find<QSpinBox>(qPrintable(u"minutes%1"_s.arg(day)))->setValue(0);
        QTest::mouseClick(app.find<QPushButton>("makePlan"), Qt::LeftButton);
        QTRY_VERIFY(app.find<QLabel>("planError")->isVisible());
        QVERIFY(app.find<QLabel>("planError")->text().size() > 20);
        QVERIFY(!app.snapshot()->plan.has_value());
    }

    void theCalendarIsExported()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app, QDate(2026, 4, 20));
        const QString path = app.dataFolder() + u"/plan.ics"_s;
        FileDialog::setNextAnswer(path);
        QTest::mouseClick(app.find<QPushButton>("exportCalendar"), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("BEGIN:VCALENDAR"));
        QVERIFY(text.contains("BEGIN:VEVENT"));
    }

    void progressBeginsWithASentenceThenShowsTheEvidence()
    {
        WindowFixture app;
        QVERIFY(app.open());
        app.press(app.window(), Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(app.find<QWidget>("evidence"));
        QVERIFY(!app.find<QWidget>("evidence")->isVisible());
        practiseNoise(app);
        app.press(question(app), Qt::Key_Space);
        app.press(question(app), Qt::Key_4);
        QTRY_COMPARE(app.snapshot()->memories.size(), 1);
        makePlan(app, QDate(2026, 4, 20));
        app.press(app.window(), Qt::Key_4, Qt::ControlModifier);
        auto *table = app.find<QTreeView>("evidence");
        QTRY_VERIFY(table->isVisible());
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(app.find<QLabel>("readinessHeadline")->text().contains(u"%"_s));
        const QModelIndex track = table->model()->index(0, EvidenceModel::WithPlan);
        QVERIFY(track.data().toString().endsWith(u'%'));
        QVERIFY(track.siblingAtColumn(EvidenceModel::Coverage).data().toString().endsWith(u'%'));
        table->setFocus();
        app.press(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t'));
    }

    /// Every chart turns into a table that holds the same figures and can be copied.
    void everyChartIsATableToo()
    {
        WindowFixture app;
        QVERIFY(app.open());
        const QDateTime now = app.desktop()->host()->now();
        app.desktop()->host()->addSession({journal::Session::Kind::Reading, u"noise"_s, now, 12});
        // The same question twice, five days apart: the second answer was expected.
        const QString question = app.snapshot()->library->topic(u"noise"_s)->questions.front().key;
        for (const int daysAgo : {6, 1}) {
            const journal::Review review{0, question, study::Rating::Good, now.addDays(-daysAgo), 0};
            app.desktop()->host()->run(
                app.window(),
                [review](workspace::Workspace &workspace) {
                    return workspace.journal().addReview(workspace.libraryId(), review);
                },
                [](const auto &) {});
        }
        app.close();
        QVERIFY(app.open());
        QTRY_COMPARE(app.snapshot()->memories.size(), 1);
        app.press(app.window(), Qt::Key_4, Qt::ControlModifier);
        const std::pair<const char *, int> charts[] = {{"minutes", 1}, {"forecast", 28}, {"calibration", 1}};
        for (const auto &[name, rows] : charts) {
            auto *table = app.find<QTreeView>(qPrintable(QString::fromLatin1(name) + u"Table"_s));
            QVERIFY(table);
            const QAbstractItemModelTester tester(table->model(),
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
            QVERIFY(!table->accessibleName().isEmpty());
            auto *button = app.find<QToolButton>(qPrintable(QString::fromLatin1(name) + u"AsTable"_s));
            QTRY_COMPARE(table->model()->rowCount(), rows);
            QVERIFY(!table->isVisible());
            QTRY_VERIFY(button->isVisible());
            button->click();
            QTRY_VERIFY(table->isVisible());
            table->setFocus();
            app.press(table, Qt::Key_C, Qt::ControlModifier);
            const QString copied = QGuiApplication::clipboard()->text();
            QCOMPARE(copied.count(u'\n'), rows);
            QVERIFY(copied.section(u'\n', 0, 0).contains(u'\t'));
        }
        // The answer behind the point, and what was expected of it.
        auto *calibration = app.find<QTreeView>("calibrationTable");
        const QModelIndex bin = calibration->model()->index(0, 0);
        QCOMPARE(bin.siblingAtColumn(1).data().toString(), u"100 %"_s);
        QCOMPARE(calibration->model()->rowCount(bin), 1);
        QVERIFY(calibration->model()->index(0, 0, bin).data().toString().contains(u"%: "_s));
        QVERIFY(app.find<QWidget>("calibration")->accessibleDescription().contains("remembered 100 %"_L1));
    }

    void readingShowsInTheHeatMapsMinutes()
    {
        WindowFixture app;
        QVERIFY(app.open());
        app.desktop()->host()->addSession(
            {journal::Session::Kind::Reading, u"noise"_s, app.desktop()->host()->now(), 12});
        QTRY_COMPARE(app.snapshot()->minutesByDay.value(QDate(2026, 3, 4)), 12.0);
        app.press(app.window(), Qt::Key_4, Qt::ControlModifier);
        auto *map = app.find<QWidget>("minutesHeatMap");
        QTRY_VERIFY(map->isVisible());
        QTRY_VERIFY(map->accessibleDescription().contains("12 min"_L1));
    }

    void everyPageSpeaksChineseWithoutARestart()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app, QDate(2026, 4, 20));
        const QString english = app.find<QPushButton>("makePlan")->text();
        app.desktop()->language()->choose(u"zh_CN"_s);
        QTRY_VERIFY(app.find<QPushButton>("makePlan")->text() != english);
        QVERIFY(!app.find<QLabel>("verdict")->text().startsWith("Fits"_L1));
        app.desktop()->language()->choose(u"en"_s);
        QTRY_COMPARE(app.find<QPushButton>("makePlan")->text(), english);
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
