// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/reader/outlinemodel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Receives what would be opened in the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class TestStudy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickOpensATopic();
    void theKeyboardOpensATopic();
    void lettersMarkWhereTheRoadmapHasTheFocus();
    void lettersTypedIntoTheFilterMarkNothing();
    void undoTakesTheLastMarkBack();
    void theButtonMarksAndLeadsOn();
    void historyGoesBackAndForward();
    void aLinkLeadsToItsSection();
    void aLinkToTheWebIsOpenedInTheBrowser();
    void wordsAreFoundInTheTopic();
    void codeIsCopied();
    void contentsFollowTheTextAndLeadIntoIt();
    void aSectionIsTickedInTheContents();
    void aNoteIsKeptWithTheTopic();
    void theReadingPlaceIsThereAgainAfterARestart();
    void theEmptyReaderOffersWhatComesNext();
    void theFilterNarrowsTheRoadmap();
    void panesFoldWhenTheWindowIsNarrow();
};

void TestStudy::aClickOpensATopic()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"sampling"_s));
    QTRY_COMPARE(app.heading(), u"Sampling"_s);
    QCOMPARE(app.reader()->accessibleName(), u"Reader"_s);
}

void TestStudy::theKeyboardOpensATopic()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.roadmap()->setFocus();
    app.press(app.roadmap(), Qt::Key_Home);
    app.press(app.roadmap(), Qt::Key_Down);
    app.press(app.roadmap(), Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    app.press(app.roadmap(), Qt::Key_Down);
    app.press(app.roadmap(), Qt::Key_Down);
    app.press(app.roadmap(), Qt::Key_Enter);
    QTRY_COMPARE(app.heading(), u"Filters"_s);
}

void TestStudy::lettersMarkWhereTheRoadmapHasTheFocus()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"risk"_s));
    app.roadmap()->setFocus();
    app.press(app.roadmap(), Qt::Key_D);
    QTRY_COMPARE(app.markOf(u"risk"_s), u"read"_s);
    app.press(app.roadmap(), Qt::Key_S);
    QTRY_COMPARE(app.markOf(u"risk"_s), u"skipped"_s);
    app.press(app.roadmap(), Qt::Key_L);
    QTRY_COMPARE(app.markOf(u"risk"_s), u"reading"_s);
    app.press(app.roadmap(), Qt::Key_R);
    QTRY_COMPARE(app.markOf(u"risk"_s), u"unread"_s);
}

void TestStudy::lettersTypedIntoTheFilterMarkNothing()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"risk"_s));
    QSignalSpy changes(app.desktop()->host(), &desktop::WorkspaceHost::snapshotChanged);
    auto *filter = app.find<QLineEdit>("roadmapFilter");
    filter->setFocus();
    QTest::keyClicks(filter, u"r"_s);
    QTest::keyClicks(filter, u"isd"_s);
    QCOMPARE(filter->text(), u"risd"_s);
    filter->clear();
    // A mark made now must be the first thing to arrive.
    app.desktop()->host()->mark(u"utility"_s, journal::Mark::Read);
    QTRY_COMPARE(app.markOf(u"utility"_s), u"read"_s);
    QCOMPARE(app.markOf(u"risk"_s), u"unread"_s);
}

void TestStudy::undoTakesTheLastMarkBack()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"noise"_s));
    app.roadmap()->setFocus();
    app.press(app.roadmap(), Qt::Key_D);
    QTRY_COMPARE(app.markOf(u"noise"_s), u"read"_s);
    app.press(app.roadmap(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(app.markOf(u"noise"_s), u"unread"_s);
    QTRY_COMPARE(app.find<QLabel>("statusMessage")->text(), u"The last mark was taken back."_s);
    app.press(app.roadmap(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(app.find<QLabel>("statusMessage")->text(), u"There is nothing to undo."_s);
}

void TestStudy::theButtonMarksAndLeadsOn()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"filters"_s));
    auto *mark = app.find<QPushButton>("markAsRead");
    QCOMPARE(mark->accessibleName(), u"Mark as read"_s);
    QTest::mouseClick(mark, Qt::LeftButton);
    QTRY_COMPARE(app.markOf(u"filters"_s), u"read"_s);
    QTRY_COMPARE(mark->accessibleName(), u"Mark as unread"_s);
    QTest::mouseClick(app.find<QPushButton>("nextTopic"), Qt::LeftButton);
    QTRY_COMPARE(app.heading(), u"Utility"_s); // the first of the next track
    QTest::mouseClick(app.find<QPushButton>("previousTopic"), Qt::LeftButton);
    QTRY_COMPARE(app.heading(), u"Filters"_s);
    app.window()->openTopic(u"stopping"_s);
    QVERIFY(!app.find<QPushButton>("nextTopic")->isEnabled());
}

void TestStudy::historyGoesBackAndForward()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"noise"_s));
    app.click(app.rowOf(u"risk"_s));
    QTRY_COMPARE(app.heading(), u"Risk"_s);
    app.press(app.window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    app.press(app.window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(app.heading(), u"Risk"_s);
    QVERIFY(!app.window()->actions()->action("go.forward")->isEnabled());
}

void TestStudy::aLinkLeadsToItsSection()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"noise"_s);
    Q_EMIT app.reader()->anchorClicked(QUrl(u"sampling.md#the-rule-of-two"_s));
    QTRY_COMPARE(app.heading(), u"Sampling"_s);
    app.press(app.window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    Q_EMIT app.reader()->anchorClicked(QUrl(u"javascript:alert(1)"_s));
    QTRY_VERIFY(app.find<QLabel>("statusMessage")->text().startsWith(u"This link is not followed"_s));
    QCOMPARE(app.heading(), u"Noise"_s);
    Q_EMIT app.reader()->anchorClicked(QUrl(u"absent.md"_s));
    QTRY_VERIFY(app.find<QLabel>("statusMessage")->text().contains(u"not in the library"_s));
}

void TestStudy::aLinkToTheWebIsOpenedInTheBrowser()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"noise"_s);
    Browser browser;
    QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
    Q_EMIT app.reader()->anchorClicked(QUrl(u"https://example.org/scales"_s));
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://example.org/scales"_s)});
    QVERIFY(app.find<QLabel>("statusMessage")->text().contains(u"https://example.org/scales"_s));
}

void TestStudy::wordsAreFoundInTheTopic()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"noise"_s);
    app.press(app.window(), Qt::Key_F, Qt::ControlModifier);
    auto *words = app.find<QLineEdit>("findWords");
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"WEIGHINGS"_s);
    auto *count = app.find<QLabel>("findCount");
    QTRY_COMPARE(count->text(), u"6 found"_s);
    app.press(words, Qt::Key_Return);
    QTRY_COMPARE(count->text(), u"1 of 6"_s);
    QCOMPARE(app.reader()->textCursor().selectedText().toLower(), u"weighings"_s);
    app.press(app.window(), Qt::Key_F3);
    QTRY_COMPARE(count->text(), u"2 of 6"_s);
    app.press(app.window(), Qt::Key_F3, Qt::ShiftModifier);
    app.press(app.window(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(count->text(), u"6 of 6"_s); // around the beginning
    words->setText(u"zebra"_s);
    QTRY_COMPARE(count->text(), u"Not found"_s);
    app.press(words, Qt::Key_Escape);
    QVERIFY(!app.find<QWidget>("findBar")->isVisible());
    QTRY_VERIFY(app.reader()->hasFocus());
}

void TestStudy::codeIsCopied()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"stopping"_s);
    QTRY_COMPARE(app.heading(), u"Stopping"_s);
    QGuiApplication::clipboard()->clear();
    app.trigger("edit.copyCode");
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), u"looks = 5\nprint(1 - 0.95 ** looks)"_s);
    app.window()->openTopic(u"risk"_s);
    app.trigger("edit.copyCode");
    QTRY_COMPARE(app.find<QLabel>("statusMessage")->text(), u"There is no code in view."_s);
}

void TestStudy::contentsFollowTheTextAndLeadIntoIt()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->resize(1280, 420);
    app.window()->openTopic(u"noise"_s);
    auto *contents = app.find<QListView>("contents");
    QCOMPARE(contents->accessibleName(), u"Contents"_s);
    const auto current = [&] {
        for (int row = 0; row < contents->model()->rowCount(); ++row)
            if (const QModelIndex index = contents->model()->index(row, 0);
                index.data(desktop::OutlineModel::CurrentRole).toBool())
                return index.data().toString();
        return QString();
    };
    QTRY_COMPARE(current(), u"Noise"_s);
    const QModelIndex third = contents->model()->index(3, 0);
    QCOMPARE(third.data().toString(), u"What averaging cannot do"_s);
    QTest::mouseClick(contents->viewport(), Qt::LeftButton, {}, contents->visualRect(third).center());
    QTRY_VERIFY(app.reader()->verticalScrollBar()->value() > 0);
    QTRY_COMPARE(current(), u"What averaging cannot do"_s);
    app.reader()->verticalScrollBar()->setValue(0);
    QTRY_COMPARE(current(), u"Noise"_s);
}

void TestStudy::aSectionIsTickedInTheContents()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"noise"_s);
    auto *contents = app.find<QListView>("contents");
    contents->setFocus();
    contents->setCurrentIndex(contents->model()->index(1, 0));
    app.press(contents, Qt::Key_Space);
    QTRY_COMPARE(app.markOf(u"noise#where-it-comes-from"_s), u"read"_s);
    QTRY_COMPARE(app.markOf(u"noise"_s), u"reading"_s); // one section of several
    app.press(contents, Qt::Key_Space);
    QTRY_COMPARE(app.markOf(u"noise#where-it-comes-from"_s), u"unread"_s);
}

void TestStudy::aNoteIsKeptWithTheTopic()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"risk"_s);
    app.trigger("study.note");
    auto *editor = app.find<QPlainTextEdit>("noteEditor");
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, u"Ask about tails"_s);
    app.press(editor, Qt::Key_Return, Qt::ControlModifier);
    auto *notes = app.find<QListWidget>("notes");
    QTRY_COMPARE(notes->count(), 1);
    QCOMPARE(notes->item(0)->text(), u"Ask about tails"_s);
    app.window()->openTopic(u"utility"_s);
    QTRY_COMPARE(notes->count(), 0);
    app.window()->openTopic(u"risk"_s);
    QTRY_COMPARE(notes->count(), 1);
    app.close();
    QVERIFY(app.open());
    QTRY_COMPARE(app.find<QListWidget>("notes")->count(), 1);
}

void TestStudy::theReadingPlaceIsThereAgainAfterARestart()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->resize(1280, 420);
    app.window()->openTopic(u"noise"_s);
    QTRY_VERIFY(app.reader()->verticalScrollBar()->maximum() > 300);
    app.reader()->verticalScrollBar()->setValue(300);
    app.close();
    QVERIFY(app.open());
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    QTRY_VERIFY(std::abs(app.reader()->verticalScrollBar()->value() - 300) < 120); // the same paragraph is at the top
    app.window()->openTopic(u"risk"_s);
    app.window()->openTopic(u"noise"_s);
    QTRY_VERIFY(std::abs(app.reader()->verticalScrollBar()->value() - 300) < 120);
}

void TestStudy::theEmptyReaderOffersWhatComesNext()
{
    WindowFixture app;
    QVERIFY(app.open());
    const auto button = [&](const QString &text) -> QPushButton * {
        for (QPushButton *one : app.window()->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    };
    QTRY_VERIFY(button(u"Open the first topic"_s));
    app.desktop()->host()->mark(u"noise"_s, journal::Mark::Read);
    QTRY_VERIFY(button(u"Go on"_s));
    app.desktop()->host()->mark(u"sampling"_s, journal::Mark::Skipped);
    QTRY_COMPARE(app.markOf(u"sampling"_s), u"skipped"_s);
    QTest::mouseClick(button(u"Go on"_s), Qt::LeftButton);
    QTRY_COMPARE(app.heading(), u"Filters"_s);
}

void TestStudy::theFilterNarrowsTheRoadmap()
{
    WindowFixture app;
    QVERIFY(app.open());
    auto *filter = app.find<QLineEdit>("roadmapFilter");
    filter->setFocus();
    QTest::keyClicks(filter, u"stop"_s);
    QTRY_COMPARE(app.roadmap()->model()->rowCount(), 1);
    QVERIFY(app.rowOf(u"stopping"_s).isValid());
    QVERIFY(!app.rowOf(u"noise"_s).isValid());
    filter->clear();
    QTRY_COMPARE(app.roadmap()->model()->rowCount(), 2);
}

void TestStudy::panesFoldWhenTheWindowIsNarrow()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.window()->openTopic(u"noise"_s);
    auto *contents = app.find<QListView>("contents");
    QTRY_VERIFY(contents->isVisible());
    app.window()->resize(820, 700);
    QTRY_VERIFY(!contents->isVisible());
    QVERIFY(app.roadmap()->isVisible());
    app.window()->resize(1280, 800);
    QTRY_VERIFY(contents->isVisible());
    app.press(app.window(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(!app.roadmap()->isVisible());
    app.press(app.window(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(app.roadmap()->isVisible());
}

QTEST_MAIN(TestStudy)
#include "tst_study.moc"
