// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/shell/firststart.h"
#include "desktop/shell/language.h"
#include "desktop/shell/rail.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/singleinstance.h"
#include "desktop/shell/statusline.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartCanBeSkippedAndIsNotShownAgain();
    void theFirstStartMakesAPlan();
    void hoursPerWeekAreSpreadOverDays();
    void theTitleNamesTheLibrary();
    void pagesAreReachedByKeyAndRail();
    void historyCrossesPages();
    void theThemeIsSwitchedAndKept();
    void theLanguageChangesWithoutARestart();
    void textGrowsAndShrinksWithinItsBounds();
    void aSecondStartWakesTheFirst();
    void everythingIsInTheMenuBar();
    void everyButtonHasAName();
    void keysCanBeGivenAndTakenBack();
    void aMissingLibraryIsExplained();
    void theLastPageIsThereAgain();
    void eachLibraryKeepsItsPlace();
    void todayIsToldInWords();
};

void TestShell::theFirstStartCanBeSkippedAndIsNotShownAgain()
{
    WindowFixture app(false);
    QVERIFY(app.open());
    auto *first = app.find<QWidget>("firstStart");
    QTRY_VERIFY(first->isVisible());
    QTest::mouseClick(app.find<QPushButton>("firstSkip"), Qt::LeftButton);
    QTRY_VERIFY(!first->isVisible());
    QVERIFY(app.roadmap()->isVisible());
    QVERIFY(!app.snapshot()->goal.isSet());
    app.close();
    QVERIFY(app.open());
    QVERIFY(!app.window()->findChild<QWidget *>(u"firstStart"_s));
}

void TestShell::theFirstStartMakesAPlan()
{
    WindowFixture app(false);
    QVERIFY(app.open());
    auto *role = app.find<QComboBox>("firstRole");
    QCOMPARE(role->count(), 2);
    role->setCurrentIndex(1);
    app.find<QSpinBox>("firstHours")->setValue(10);
    QTest::mouseClick(app.find<QPushButton>("firstBegin"), Qt::LeftButton);
    QTRY_VERIFY(app.snapshot()->plan);
    QCOMPARE(app.snapshot()->goal.role, u"engineer"_s);
    QCOMPARE(app.snapshot()->goal.minutesPerWeekday[0], 120);
    QTRY_VERIFY(!app.find<QWidget>("firstStart")->isVisible());
}

void TestShell::hoursPerWeekAreSpreadOverDays()
{
    QCOMPARE(minutesForHours(5), (std::array<int, 7>{60, 60, 60, 60, 60, 0, 0}));
    QCOMPARE(minutesForHours(28), (std::array<int, 7>{240, 240, 240, 240, 240, 240, 240}));
    for (int hours = 1; hours <= 80; ++hours) {
        const auto minutes = minutesForHours(hours);
        QVERIFY(std::accumulate(minutes.begin(), minutes.end(), 0) >= hours * 60);
    }
}

void TestShell::theTitleNamesTheLibrary()
{
    WindowFixture app;
    QVERIFY(app.open());
    QCOMPARE(app.window()->windowTitle(), u"Waymark — Small library"_s);
    QCOMPARE(app.roadmap()->accessibleName(), u"Roadmap"_s);
}

void TestShell::pagesAreReachedByKeyAndRail()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.press(app.window(), Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(app.window()->currentPage(), PageId::Plan);
    QVERIFY(!app.roadmap()->isVisible());
    QVERIFY(app.find<QToolButton>("rail.plan")->isChecked());
    for (const auto &[name, page, title] : {std::tuple{"rail.practice", PageId::Practice, u"Practice"_s},
                                            std::tuple{"rail.progress", PageId::Progress, u"Progress"_s},
                                            std::tuple{"rail.study", PageId::Study, u"Study"_s}}) {
        auto *button = app.find<QToolButton>(name);
        QCOMPARE(button->accessibleName(), title);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(app.window()->currentPage(), page);
    }
    QVERIFY(app.roadmap()->isVisible());
}

void TestShell::historyCrossesPages()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"risk"_s));
    app.window()->showPage(PageId::Plan);
    app.press(app.window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(app.window()->currentPage(), PageId::Study);
    QCOMPARE(app.heading(), u"Risk"_s);
    app.press(app.window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(app.window()->currentPage(), PageId::Plan);
}

void TestShell::theThemeIsSwitchedAndKept()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.trigger("view.lightTheme");
    QVERIFY(!app.desktop()->theme()->isDark());
    QTest::mouseClick(app.find<QToolButton>("topBar.theme"), Qt::LeftButton);
    QVERIFY(app.desktop()->theme()->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkColours().surface);
    QCOMPARE(app.reader()->palette().color(QPalette::Base), darkColours().paper);
    app.close();
    QVERIFY(app.open());
    QVERIFY(app.desktop()->theme()->isDark());
    QVERIFY(app.window()->actions()->action("view.darkTheme")->isChecked());
}

void TestShell::theLanguageChangesWithoutARestart()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"noise"_s);
    auto *study = app.find<QToolButton>("rail.study");
    auto *mark = app.find<QPushButton>("markAsRead");
    QCOMPARE(study->text(), u"Study"_s);
    app.desktop()->language()->choose(u"zh_CN"_s);
    QTRY_COMPARE(study->text(), u"学习"_s);
    QTRY_COMPARE(mark->text(), u"标为已读"_s);
    QCOMPARE(app.roadmap()->objectName(), u"roadmap"_s);
    QVERIFY(app.roadmap()->accessibleName() != u"Roadmap"_s);
    QVERIFY(!app.window()->menuBar()->actions().first()->text().contains(u"File"_s));
    QCOMPARE(app.heading(), u"Noise"_s); // the library's own words stay
    app.desktop()->language()->choose(u"en"_s);
    QTRY_COMPARE(study->text(), u"Study"_s);
    QTRY_COMPARE(mark->text(), u"Mark as read"_s);
}

void TestShell::textGrowsAndShrinksWithinItsBounds()
{
    WindowFixture app;
    QVERIFY(app.open());
    const qreal usual = QApplication::font().pointSizeF();
    app.press(app.window(), Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(app.desktop()->settings()->readerType().percent, 110);
    QVERIFY(QApplication::font().pointSizeF() > usual);
    for (int i = 0; i < 30; ++i)
        app.trigger("view.larger");
    QCOMPARE(app.desktop()->settings()->readerType().percent, Settings::largestPercent);
    for (int i = 0; i < 30; ++i)
        app.trigger("view.smaller");
    QCOMPARE(app.desktop()->settings()->readerType().percent, Settings::smallestPercent);
    app.press(app.window(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(QApplication::font().pointSizeF(), usual);
}

void TestShell::aSecondStartWakesTheFirst()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    SingleInstance first(folder.path());
    QSignalSpy woken(&first, &SingleInstance::woken);
    QVERIFY(!first.wakeOther());
    SingleInstance elsewhere(other.path());
    QVERIFY(!elsewhere.wakeOther()); // another data folder is another program
    SingleInstance second(folder.path());
    QVERIFY(second.wakeOther());
    QTRY_COMPARE(woken.size(), 1);
}

void TestShell::everythingIsInTheMenuBar()
{
    WindowFixture app;
    QVERIFY(app.open());
    QList<QAction *> inMenus;
    for (const QAction *menu : app.window()->menuBar()->actions())
        inMenus += menu->menu()->actions();
    for (const Actions::Listed &entry : app.window()->actions()->listed()) {
        QVERIFY2(inMenus.contains(entry.action), qPrintable(entry.action->objectName()));
        QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.action->objectName()));
        for (const QKeySequence &key : entry.action->shortcuts())
            if (entry.action->shortcutContext() == Qt::WindowShortcut) {
                const QAction *holder = app.window()->actions()->holder(key, entry.action);
                QVERIFY2(!holder || holder->shortcutContext() != Qt::WindowShortcut,
                         qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), entry.action->objectName(),
                                                           holder ? holder->objectName() : QString())));
            }
    }
}

void TestShell::everyButtonHasAName()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"noise"_s);
    for (const QAbstractButton *button : app.window()->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
}

void TestShell::keysCanBeGivenAndTakenBack()
{
    WindowFixture app;
    QVERIFY(app.open());
    Actions *actions = app.window()->actions();
    QAction *action = actions->action("go.plan");
    actions->setKeys(action, {QKeySequence(u"Ctrl+Alt+P"_s)});
    app.close();
    QVERIFY(app.open());
    actions = app.window()->actions();
    action = actions->action("go.plan");
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
    app.press(app.window(), Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(app.window()->currentPage(), PageId::Plan);
    actions->resetKeys(action);
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+3"_s));
    actions->setKeys(action, {});
    app.close();
    QVERIFY(app.open());
    QVERIFY(app.window()->actions()->action("go.plan")->shortcuts().isEmpty());
}

void TestShell::aMissingLibraryIsExplained()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.desktop()->openLibrary(u"/does/not/exist"_s);
    const auto told = [&] {
        const auto labels = app.window()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"/does/not/exist"_s);
        });
    };
    QTRY_VERIFY(told());
}

void TestShell::theLastPageIsThereAgain()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->showPage(PageId::Progress);
    app.close();
    QVERIFY(app.open());
    QCOMPARE(app.window()->currentPage(), PageId::Progress);
}

void TestShell::eachLibraryKeepsItsPlace()
{
    QTemporaryDir other;
    QFile page(other.filePath(u"oaks.md"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("# Oaks\n");
    for (int tree = 1; tree <= 60; ++tree)
        page.write("\n## Oak " + QByteArray::number(tree)
                   + "\n\nIt stands in a wood of its own, and has done so for long.\n");
    page.close();
    WindowFixture app;
    QVERIFY(app.open());
    const QString first = app.snapshot()->library->root;
    const QString topic = app.snapshot()->library->tracks.front().topics.back().key;
    const QString title = app.snapshot()->library->tracks.front().topics.back().title;
    const auto arrivedIn = [&](const QString &root) {
        return QTest::qWaitFor(
            [&] { return app.snapshot()->library->root == root && !app.snapshot()->library->tracks.empty(); }, 15000);
    };
    app.window()->openTopic(topic);
    QTRY_COMPARE(app.heading(), title);

    const QString second = QFileInfo(other.path()).canonicalFilePath();
    app.desktop()->openLibrary(second);
    QVERIFY(arrivedIn(second));
    QTRY_VERIFY(!app.reader()->isVisible()); // what it showed is a topic of the other one
    app.window()->openTopic(u"oaks"_s);
    QTRY_COMPARE(app.heading(), u"Oaks"_s);
    QScrollBar *bar = app.reader()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 400);
    bar->setValue(bar->maximum() / 2);
    const int left = bar->value();

    app.desktop()->openLibrary(first);
    QVERIFY(arrivedIn(first));
    QTRY_COMPARE(app.heading(), title);
    app.desktop()->openLibrary(second);
    QVERIFY(arrivedIn(second));
    QTRY_COMPARE(app.heading(), u"Oaks"_s);
    QTRY_VERIFY(std::abs(bar->value() - left) < 200); // at the line, not at the pixel
    QVERIFY(bar->value() > 200);
}

void TestShell::todayIsToldInWords()
{
    Language language;
    language.choose(u"en"_s); // English has plurals too
    workspace::Today today;
    today.doneMinutes = 34.6;
    today.plannedMinutes = 60;
    today.dueReviews = 4;
    QCOMPARE(todayText(today, true), u"35 of 60 min · 4 reviews"_s);
    today.dueReviews = 1;
    QCOMPARE(todayText(today, true), u"35 of 60 min · 1 review"_s);
    today.dueReviews = 0;
    QCOMPARE(todayText(today, false), u"35 min today · no reviews due"_s);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
