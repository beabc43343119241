// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/search/searchmodel.h"
#include "desktop/search/searchpalette.h"
#include "desktop/shell/language.h"

#include <QAbstractItemModelTester>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMenu>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using desktop::SearchModel;
using Group = SearchModel::Group;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAnswerAtOnce();
    void theTextAnswersAfterwards();
    void hitsStandInGroups();
    void arrowsChooseAndEnterOpens();
    void everyKeyMovesAsExpected();
    void whatWasChosenStaysChosenWhenHitsArrive();
    void aSectionIsOpenedAtItsPlace();
    void aQuestionIsOpenedInItsTopic();
    void notesAndHighlightsAreFound();
    void slipsAndAbbreviationsFindTitles();
    void matchesStandOut();
    void filtersAreTyped_data();
    void filtersAreTyped();
    void filtersArePressedByKeyboard();
    void aTrackIsChosenFromItsMenu();
    void nothingFoundSaysWhatToDo();
    void anUnknownTrackIsSaid();
    void commandsCanBeFound();
    void aSignAsksForCommandsOnly();
    void escapeGivesTheKeyboardBack();
    void whatAnInputMethodComposesIsSearchedOnceItIsDone();
    void searchesAreRememberedByLibrary();
    void searchesCanBeForgotten();
    void everythingHasAName();
    void theListIsPainted_data();
    void theListIsPainted();

private:
    static QTreeView *list(const WindowFixture &app) { return app.find<QTreeView>("searchHits"); }
    static desktop::SearchPalette *palette(const WindowFixture &app)
    {
        return app.find<desktop::SearchPalette>("searchPalette");
    }
    static QLineEdit *begin(const WindowFixture &app);
    /// Types into the field and waits until the text was searched as well.
    static void type(const WindowFixture &app, const QString &query);
    static QStringList titles(const WindowFixture &app, Group group);
    static QStringList groups(const WindowFixture &app);
    static QString chosen(const WindowFixture &app) { return list(app)->currentIndex().data().toString(); }
};

QLineEdit *TestSearch::begin(const WindowFixture &app)
{
    app.press(app.window(), Qt::Key_K, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return palette(app)->isReady(); }))
        qFatal("the titles were never read");
    return app.find<QLineEdit>("searchEverything");
}

void TestSearch::type(const WindowFixture &app, const QString &query)
{
    auto *field = app.find<QLineEdit>("searchEverything");
    field->clear();
    QTest::keyClicks(field, query);
    if (!QTest::qWaitFor([&] { return !palette(app)->isSearching(); }))
        qFatal("the text was never searched");
}

QStringList TestSearch::titles(const WindowFixture &app, Group group)
{
    QStringList result;
    const QAbstractItemModel *model = list(app)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex parent = model->index(row, 0);
        if (parent.data(SearchModel::GroupRole).toInt() != int(group))
            continue;
        for (int member = 0; member < model->rowCount(parent); ++member)
            result.append(model->index(member, 0, parent).data().toString());
    }
    return result;
}

QStringList TestSearch::groups(const WindowFixture &app)
{
    QStringList result;
    for (int row = 0; row < list(app)->model()->rowCount(); ++row)
        result.append(list(app)->model()->index(row, 0).data().toString());
    return result;
}

void TestSearch::titlesAnswerAtOnce()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->accessibleName(), u"Search everything"_s);
    QTest::keyClicks(field, u"samp"_s);
    QVERIFY(titles(app, Group::Topics).contains(u"Sampling"_s)); // no waiting: within the frame
    QVERIFY(palette(app)->isVisible());
}

void TestSearch::theTextAnswersAfterwards()
{
    WindowFixture app;
    QVERIFY(app.open());
    begin(app);
    type(app, u"kitchen"_s); // stands in no title
    QCOMPARE(titles(app, Group::Sections), QStringList{u"Where it comes from"_s});
    type(app, u"kitchenzzz"_s);
    QVERIFY(app.find<QLabel>("searchNothing")->text().startsWith(u"Nothing found"_s));
    QVERIFY(app.find<QLabel>("searchNothing")->isVisible());
}

void TestSearch::hitsStandInGroups()
{
    WindowFixture app;
    QVERIFY(app.open());
    const QAbstractItemModelTester tester(list(app)->model());
    begin(app);
    type(app, u"noise"_s);
    QCOMPARE(groups(app), (QStringList{u"Topics"_s, u"Questions"_s, u"Sections"_s}));
    QCOMPARE(titles(app, Group::Topics), QStringList{u"Noise"_s});
    QCOMPARE(titles(app, Group::Questions).first(), u"Why does averaging reduce noise but not bias?"_s);
    QCOMPARE(chosen(app), u"Noise"_s);
}

void TestSearch::arrowsChooseAndEnterOpens()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"utility"_s);
    QVERIFY(titles(app, Group::Topics).contains(u"Utility"_s));
    app.press(field, Qt::Key_Down);
    app.press(field, Qt::Key_Up);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Utility"_s);
    QVERIFY(!palette(app)->isVisible());
    QVERIFY(field->text().isEmpty());
}

void TestSearch::everyKeyMovesAsExpected()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    type(app, u"kind:section"_s); // all of them, more than a page
    const QStringList all = titles(app, Group::Sections);
    QVERIFY(all.size() > 12);
    QCOMPARE(chosen(app), all[0]);
    app.press(field, Qt::Key_Down);
    QCOMPARE(chosen(app), all[1]);
    app.press(field, Qt::Key_F3);
    QCOMPARE(chosen(app), all[2]);
    app.press(field, Qt::Key_F3, Qt::ShiftModifier);
    app.press(field, Qt::Key_Up);
    QCOMPARE(chosen(app), all[0]);
    app.press(field, Qt::Key_Up); // there is nothing above
    QCOMPARE(chosen(app), all[0]);
    app.press(field, Qt::Key_PageDown);
    QVERIFY(list(app)->currentIndex().row() > 3);
    app.press(field, Qt::Key_PageUp);
    QCOMPARE(chosen(app), all[0]);
    QCOMPARE(field->cursorPosition(), field->text().size());
    app.press(field, Qt::Key_End); // the cursor is at the end: the list's turn
    QCOMPARE(list(app)->currentIndex().row(), all.size() - 1);
    app.press(field, Qt::Key_Home);
    QCOMPARE(field->cursorPosition(), 0);
    QCOMPARE(list(app)->currentIndex().row(), all.size() - 1);
    app.press(field, Qt::Key_Home);
    QCOMPARE(chosen(app), all[0]);
    app.press(field, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(list(app)->currentIndex().row(), all.size() - 1);
    QVERIFY(list(app)->visualRect(list(app)->currentIndex()).bottom() <= list(app)->viewport()->height());
}

void TestSearch::whatWasChosenStaysChosenWhenHitsArrive()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"noise"_s);
    app.press(field, Qt::Key_Down);
    const QString before = chosen(app);
    QVERIFY(before != u"Noise"_s);
    QVERIFY(palette(app)->isSearching());
    QTRY_VERIFY(!palette(app)->isSearching());
    QCOMPARE(chosen(app), before);
}

void TestSearch::aSectionIsOpenedAtItsPlace()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"what averaging cannot"_s);
    QVERIFY(titles(app, Group::Sections).contains(u"What averaging cannot do"_s));
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    QTRY_COMPARE(app.reader()->textCursor().block().text(), u"What averaging cannot do"_s);
}

void TestSearch::aQuestionIsOpenedInItsTopic()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"how many readings halve"_s);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    QTRY_COMPARE(app.reader()->textCursor().block().text(), u"How many readings halve the spread of one reading?"_s);
}

void TestSearch::notesAndHighlightsAreFound()
{
    WindowFixture app;
    QVERIFY(app.open());
    const QDateTime when(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
    app.desktop()->host()->saveNote(
        {{}, u"noise#averaging-it-away"_s, u"Ask Zo\u00eb about *variance* of a mean"_s, {}, when, when});
    app.desktop()->host()->saveNote({{}, u"risk"_s, {}, u"expected loss of a gamble"_s, when, when.addSecs(1)});
    QTRY_COMPARE(app.snapshot()->notes.size(), size_t(2));
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"zoe"_s); // at once, without accents, as texts are found
    QCOMPARE(titles(app, Group::Notes), QStringList{u"Ask Zo\u00eb about variance of a mean"_s});
    QCOMPARE(groups(app), QStringList{u"Notes and highlights"_s});
    QCOMPARE(list(app)->currentIndex().data(SearchModel::PlaceRole).toString(), u"Noise"_s);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    QTRY_COMPARE(app.reader()->textCursor().block().text(), u"Averaging it away"_s);
    begin(app);
    type(app, u"kind:note"_s); // the latest first
    QCOMPARE(titles(app, Group::Notes),
             (QStringList{u"\u201cexpected loss of a gamble\u201d"_s, u"Ask Zo\u00eb about variance of a mean"_s}));
    type(app, u"kind:note track:decisions"_s);
    QCOMPARE(titles(app, Group::Notes).size(), 1);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Risk"_s);
    // The words are selected; of those that stand there several times, those in the highlight's own section.
    app.desktop()->host()->saveNote({{}, u"noise#what-averaging-cannot-do"_s, {}, u"scale"_s, when, when.addSecs(2)});
    QTRY_COMPARE(app.snapshot()->notes.size(), size_t(3));
    begin(app);
    type(app, u"kind:note scale"_s);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    QTRY_COMPARE(app.reader()->textCursor().selectedText(), u"scale"_s);
    QVERIFY(app.reader()->textCursor().block().text().startsWith(u"A scale that is set"_s));
}

void TestSearch::slipsAndAbbreviationsFindTitles()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    for (const QString &typed : {u"samplign"_s, u"smplng"_s}) {
        field->clear();
        QTest::keyClicks(field, typed);
        QCOMPARE(titles(app, Group::Topics).value(0), u"Sampling"_s); // at once as well
    }
    type(app, u"wacd"_s);
    QCOMPARE(titles(app, Group::Sections).value(0), u"What averaging cannot do"_s);
}

void TestSearch::matchesStandOut()
{
    WindowFixture app;
    QVERIFY(app.open());
    begin(app);
    type(app, u"averag"_s);
    const QModelIndex first = list(app)->currentIndex();
    QVERIFY(first.data(SearchModel::MarkedTitleRole).toString().contains(QChar(1)));
    QVERIFY(!first.data().toString().contains(QChar(1)));
    type(app, u"kitchen scale"_s);
    const QString snippet = list(app)->currentIndex().data(SearchModel::SnippetRole).toString();
    QVERIFY2(snippet.startsWith(u"A \u0001kitchen\u0002 \u0001scale\u0002 that shows"_s), qPrintable(snippet));
}

void TestSearch::filtersAreTyped_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("topics");
    QTest::newRow("track") << u"track:signals"_s << QStringList{u"Noise"_s, u"Sampling"_s, u"Filters"_s};
    QTest::newRow("level") << u"level:beginner"_s << QStringList{u"Noise"_s, u"Utility"_s};
    QTest::newRow("two levels") << u"level:beginner level:advanced track:sig"_s
                                << QStringList{u"Noise"_s, u"Filters"_s};
    QTest::newRow("read") << u"is:read"_s << QStringList{u"Sampling"_s};
    QTest::newRow("unread") << u"is:unread track:signals"_s << QStringList{u"Noise"_s, u"Filters"_s};
    QTest::newRow("not read") << u"-is:read track:signals"_s << QStringList{u"Noise"_s, u"Filters"_s};
    QTest::newRow("kind") << u"kind:question noise"_s << QStringList{};
    QTest::newRow("with a word") << u"noise is:unread"_s << QStringList{u"Noise"_s};
}

void TestSearch::filtersAreTyped()
{
    QFETCH(QString, query);
    QFETCH(QStringList, topics);
    WindowFixture app;
    QVERIFY(app.open());
    app.desktop()->host()->mark(u"sampling"_s, journal::Mark::Read);
    QTRY_COMPARE(app.markOf(u"sampling"_s), u"read"_s);
    begin(app);
    type(app, query);
    QCOMPARE(titles(app, Group::Topics), topics);
}

void TestSearch::filtersArePressedByKeyboard()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    type(app, u"noise"_s);
    app.press(field, Qt::Key_Tab);
    auto *topics = app.find<QToolButton>("filter.kind.topic");
    auto *questions = app.find<QToolButton>("filter.kind.question");
    QVERIFY(topics->hasFocus());
    QVERIFY(palette(app)->isVisible());
    app.press(topics, Qt::Key_Right);
    app.press(app.find<QToolButton>("filter.kind.section"), Qt::Key_Right);
    QVERIFY(questions->hasFocus());
    app.press(questions, Qt::Key_Space);
    QCOMPARE(field->text(), u"kind:question noise"_s);
    QVERIFY(questions->isChecked());
    QTRY_VERIFY(!palette(app)->isSearching());
    QCOMPARE(groups(app), QStringList{u"Questions"_s});
    app.press(questions, Qt::Key_Space);
    QCOMPARE(field->text(), u"noise"_s);
    QVERIFY(!questions->isChecked());
    app.press(questions, Qt::Key_Escape); // back to the field, and only from there out
    QVERIFY(field->hasFocus());
    QVERIFY(palette(app)->isVisible());
    type(app, u"kind:topic noise"_s); // typing presses the button
    QVERIFY(topics->isChecked());
}

void TestSearch::aTrackIsChosenFromItsMenu()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    auto *track = app.find<QToolButton>("filter.track");
    auto *menu = track->findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(1)->trigger();
    QCOMPARE(field->text(), u"track:decisions "_s);
    QVERIFY(track->isChecked());
    QCOMPARE(track->text(), u"Decisions"_s);
    QCOMPARE(titles(app, Group::Topics), (QStringList{u"Utility"_s, u"Risk"_s, u"Stopping"_s}));
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->actions().at(1)->trigger();
    QVERIFY(field->text().isEmpty());
}

void TestSearch::nothingFoundSaysWhatToDo()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    type(app, u"track:decisions kitchen"_s);
    QVERIFY(app.find<QLabel>("searchNothing")->text().startsWith(u"Nothing found"_s));
    QCOMPARE(titles(app, Group::Advice), QStringList{u"Search without filters"_s});
    app.press(field, Qt::Key_Return);
    QCOMPARE(field->text(), u"kitchen"_s);
    QTRY_COMPARE(titles(app, Group::Sections), QStringList{u"Where it comes from"_s});
}

void TestSearch::anUnknownTrackIsSaid()
{
    WindowFixture app;
    QVERIFY(app.open());
    begin(app);
    type(app, u"track:gardening noise"_s);
    QVERIFY(app.find<QLabel>("searchHint")->text().contains(u"gardening"_s));
    type(app, u"track:signals noise"_s);
    QVERIFY(!app.find<QLabel>("searchHint")->text().contains(u"signals"_s));
}

void TestSearch::commandsCanBeFound()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"dark always"_s);
    QCOMPARE(titles(app, Group::Commands), QStringList{u"Always dark"_s});
    app.press(field, Qt::Key_Return);
    QTRY_VERIFY(app.desktop()->theme()->isDark());
}

void TestSearch::aSignAsksForCommandsOnly()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    type(app, u">"_s);
    QCOMPARE(groups(app), QStringList{u"Commands"_s});
    QVERIFY(titles(app, Group::Commands).size() > 20);
    type(app, u"> full"_s);
    QCOMPARE(titles(app, Group::Commands), QStringList{u"Full screen"_s});
    QCOMPARE(list(app)->currentIndex().data(SearchModel::KeysRole).toString(), u"F11"_s);
    QCOMPARE(list(app)->currentIndex().data(Qt::AccessibleTextRole).toString(), u"Full screen, F11"_s);
    type(app, u">zzz"_s);
    QVERIFY(app.find<QLabel>("searchNothing")->text().startsWith(u"No command"_s));
    type(app, u"> plan"_s);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.window()->currentPage(), waymark::desktop::PageId::Plan);
    begin(app);
    QVERIFY(titles(app, Group::Recent).isEmpty()); // commands are not searches
}

void TestSearch::escapeGivesTheKeyboardBack()
{
    WindowFixture app;
    QVERIFY(app.open());
    app.click(app.rowOf(u"noise"_s));
    app.roadmap()->setFocus();
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"risk"_s);
    app.press(field, Qt::Key_Escape);
    QVERIFY(!palette(app)->isVisible());
    QTRY_VERIFY(app.roadmap()->hasFocus());
}

void TestSearch::whatAnInputMethodComposesIsSearchedOnceItIsDone()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QInputMethodEvent composing(u"sampling"_s, {});
    QCoreApplication::sendEvent(field, &composing);
    QVERIFY(!titles(app, Group::Topics).contains(u"Sampling"_s));
    app.press(field, Qt::Key_Return); // belongs to the input method
    QVERIFY(palette(app)->isVisible());
    QInputMethodEvent done;
    done.setCommitString(u"sampling"_s);
    QCoreApplication::sendEvent(field, &done);
    QVERIFY(titles(app, Group::Topics).contains(u"Sampling"_s));
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Sampling"_s);
}

void TestSearch::searchesAreRememberedByLibrary()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    for (const QString &topic : {u"Risk"_s, u"Noise"_s}) {
        QTest::keyClicks(field, topic.toLower());
        app.press(field, Qt::Key_Return);
        QTRY_COMPARE(app.heading(), topic);
        begin(app);
    }
    QCOMPARE(titles(app, Group::Recent), (QStringList{u"noise"_s, u"risk"_s, u"Forget these searches"_s}));
    app.press(field, Qt::Key_Down);
    app.press(field, Qt::Key_Down);
    app.press(field, Qt::Key_Return); // searches again
    QCOMPARE(field->text(), u"risk"_s);
    QVERIFY(titles(app, Group::Topics).contains(u"Risk"_s));
    app.press(field, Qt::Key_Escape);
    Q_EMIT app.window()->libraryRequested(QStringLiteral(WAYMARK_TEST_DATA "/library/folders"));
    QTRY_VERIFY(app.snapshot()->library->root.endsWith(u"folders"_s));
    begin(app);
    QVERIFY(titles(app, Group::Recent).isEmpty());
}

void TestSearch::searchesCanBeForgotten()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    for (const QString &topic : {u"Risk"_s, u"Noise"_s, u"Utility"_s}) {
        QTest::keyClicks(field, topic.toLower());
        app.press(field, Qt::Key_Return);
        QTRY_COMPARE(app.heading(), topic);
        begin(app);
    }
    app.press(field, Qt::Key_Down); // the latest is chosen
    app.press(field, Qt::Key_Delete);
    QCOMPARE(titles(app, Group::Recent), (QStringList{u"noise"_s, u"risk"_s, u"Forget these searches"_s}));
    const QModelIndex risk = list(app)->model()->index(1, 0, list(app)->model()->index(0, 0));
    const QRect row = list(app)->visualRect(risk);
    QTest::mouseClick(list(app)->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 24, row.center().y()));
    QCOMPARE(titles(app, Group::Recent), (QStringList{u"noise"_s, u"Forget these searches"_s}));
    app.press(field, Qt::Key_End);
    app.press(field, Qt::Key_Return);
    QVERIFY(titles(app, Group::Recent).isEmpty());
    QVERIFY(palette(app)->isVisible());
}

void TestSearch::everythingHasAName()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QCOMPARE(list(app)->accessibleName(), u"Search results"_s);
    const auto buttons = palette(app)->findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 7);
    for (const QToolButton *button : buttons)
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    QTest::keyClicks(field, u"noise"_s);
    QCOMPARE(field->accessibleDescription(), u"Noise, in Signals"_s); // what Enter would open
    app.desktop()->language()->choose(u"zh_CN"_s);
    QCOMPARE(app.find<QToolButton>("filter.kind.topic")->objectName(), u"filter.kind.topic"_s);
}

void TestSearch::theListIsPainted_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("titles") << u"averag"_s;
    QTest::newRow("text") << u"kitchen scale"_s;
}

/// What is chosen has its ground, what was found in a text its own. With WAYMARK_PICTURES=FOLDER the pictures are kept.
void TestSearch::theListIsPainted()
{
    QFETCH(QString, query);
    WindowFixture app;
    QVERIFY(app.open());
    begin(app);
    for (const desktop::Appearance appearance : {desktop::Appearance::Light, desktop::Appearance::Dark}) {
        app.desktop()->theme()->setAppearance(appearance);
        type(app, query);
        const QImage picture = palette(app)->grab().toImage();
        const desktop::Colours &colours = app.desktop()->theme()->colours();
        int chosenGround = 0;
        int matchGround = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                chosenGround += picture.pixel(x, y) == colours.accentTint.rgb() ? 1 : 0;
                matchGround += picture.pixel(x, y) == colours.highlight.rgb() ? 1 : 0;
            }
        }
        QVERIFY(chosenGround > 2000);
        QCOMPARE(matchGround > 100, query == "kitchen scale"_L1);
        if (const QString folder = qEnvironmentVariable("WAYMARK_PICTURES"); !folder.isEmpty())
            QVERIFY(app.window()->grab().save(u"%1/search-%2-%3.png"_s.arg(
                folder, QString::fromLatin1(QTest::currentDataTag()), colours.dark ? u"dark"_s : u"light"_s)));
    }
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
