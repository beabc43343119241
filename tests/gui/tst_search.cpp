// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/search/searchmodel.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QTextBlock>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using desktop::SearchModel;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAnswerAtOnce();
    void theTextAnswersAfterwards();
    void arrowsChooseAndEnterOpens();
    void aSectionIsOpenedAtItsPlace();
    void commandsCanBeFound();
    void escapeGivesTheKeyboardBack();
    void whatAnInputMethodComposesIsSearchedOnceItIsDone();
    void searchesAreRemembered();

private:
    static QStringList titles(const WindowFixture &app, SearchModel::Group group);
    static QLineEdit *begin(const WindowFixture &app);
};

QLineEdit *TestSearch::begin(const WindowFixture &app)
{
    app.press(app.window(), Qt::Key_K, Qt::ControlModifier);
    return app.find<QLineEdit>("searchEverything");
}

QStringList TestSearch::titles(const WindowFixture &app, SearchModel::Group group)
{
    QStringList result;
    const QAbstractItemModel *model = app.find<QTreeView>("searchHits")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex parent = model->index(row, 0);
        if (parent.data(SearchModel::GroupRole).toInt() != int(group))
            continue;
        for (int member = 0; member < model->rowCount(parent); ++member)
            result.append(model->index(member, 0, parent).data().toString());
    }
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
    QVERIFY(titles(app, SearchModel::Group::Topics).contains(u"Sampling"_s)); // no waiting: within the frame
    QVERIFY(app.find<QWidget>("searchPalette")->isVisible());
}

void TestSearch::theTextAnswersAfterwards()
{
    WindowFixture app;
    QVERIFY(app.open());
    QTest::keyClicks(begin(app), u"kitchen"_s); // stands in no title
    QTRY_COMPARE(titles(app, SearchModel::Group::Sections), QStringList{u"Where it comes from"_s});
    QTest::keyClicks(app.find<QLineEdit>("searchEverything"), u"zzz"_s);
    QTRY_VERIFY(app.find<QLabel>("searchNothing")->text().startsWith(u"Nothing found"_s));
}

void TestSearch::arrowsChooseAndEnterOpens()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"utility"_s);
    QVERIFY(titles(app, SearchModel::Group::Topics).contains(u"Utility"_s));
    app.press(field, Qt::Key_Down);
    app.press(field, Qt::Key_Up);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Utility"_s);
    QVERIFY(!app.find<QWidget>("searchPalette")->isVisible());
    QVERIFY(field->text().isEmpty());
}

void TestSearch::aSectionIsOpenedAtItsPlace()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"what averaging cannot"_s);
    QVERIFY(titles(app, SearchModel::Group::Sections).contains(u"What averaging cannot do"_s));
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Noise"_s);
    QTRY_COMPARE(app.reader()->textCursor().block().text(), u"What averaging cannot do"_s);
}

void TestSearch::commandsCanBeFound()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"always dark"_s);
    QCOMPARE(titles(app, SearchModel::Group::Commands), QStringList{u"Always dark"_s});
    app.press(field, Qt::Key_Return);
    QTRY_VERIFY(app.desktop()->theme()->isDark());
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
    QVERIFY(!app.find<QWidget>("searchPalette")->isVisible());
    QTRY_VERIFY(app.roadmap()->hasFocus());
}

void TestSearch::whatAnInputMethodComposesIsSearchedOnceItIsDone()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QInputMethodEvent composing(u"sampling"_s, {});
    QCoreApplication::sendEvent(field, &composing);
    QVERIFY(!titles(app, SearchModel::Group::Topics).contains(u"Sampling"_s));
    QInputMethodEvent done;
    done.setCommitString(u"sampling"_s);
    QCoreApplication::sendEvent(field, &done);
    QVERIFY(titles(app, SearchModel::Group::Topics).contains(u"Sampling"_s));
}

void TestSearch::searchesAreRemembered()
{
    WindowFixture app;
    QVERIFY(app.open());
    QLineEdit *field = begin(app);
    QTest::keyClicks(field, u"risk"_s);
    app.press(field, Qt::Key_Return);
    QTRY_COMPARE(app.heading(), u"Risk"_s);
    begin(app);
    QCOMPARE(titles(app, SearchModel::Group::Recent), QStringList{u"risk"_s});
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
