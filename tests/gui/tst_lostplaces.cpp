// SPDX-License-Identifier: GPL-3.0-or-later
// "Lost places" over the workspace of a real window.
#include "windowfixture.h"

#include "desktop/shell/lostplaces.h"

#include <QLabel>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

class LostPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLostIsAttachedAndTakenBack()
    {
        WindowFixture app;
        QVERIFY(app.open());
        const QDateTime when(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
        app.desktop()->host()->saveNote({{}, u"old/noise"_s, u"on noise"_s, {}, when, when});
        QTRY_COMPARE(app.snapshot()->notes.size(), size_t(1));
        const auto target = [&app] { return app.snapshot()->notes.front().target; };

        LostPlaces dialog(app.desktop()->host());
        dialog.show();
        auto *orphans = dialog.findChild<QListWidget *>(u"lostPlacesOrphans"_s);
        auto *places = dialog.findChild<QListWidget *>(u"lostPlacesPlaces"_s);
        auto *attach = dialog.findChild<QPushButton *>(u"lostPlacesAttach"_s);
        auto *undo = dialog.findChild<QPushButton *>(u"lostPlacesUndo"_s);
        QTRY_COMPARE(orphans->count(), 1);
        QTRY_VERIFY(places->count() > 3);
        QCOMPARE(places->item(0)->text().section(u'\n', 0, 0), u"Noise"_s);
        QVERIFY(!undo->isVisible());
        dialog.findChild<QLineEdit *>(u"lostPlacesFilter"_s)->setText(u"util"_s);
        QTRY_COMPARE(places->count(), 1);
        QTest::mouseClick(attach, Qt::LeftButton);
        QTRY_COMPARE(target(), u"utility"_s);
        QTRY_COMPARE(orphans->count(), 0);
        QTRY_VERIFY(undo->isVisible());

        QTest::mouseClick(undo, Qt::LeftButton); // it was another place that was meant
        QTRY_COMPARE(orphans->count(), 1);
        QTRY_VERIFY(places->count() > 3);
        QVERIFY(!undo->isVisible());
        QCOMPARE(target(), u"old/noise"_s);
        places->setFocus();
        QTest::keyClick(places, Qt::Key_Return);
        QTRY_COMPARE(target(), u"noise"_s);
    }

    void withNothingLostThereAreNoLists()
    {
        WindowFixture app;
        QVERIFY(app.open());
        LostPlaces dialog(app.desktop()->host());
        dialog.show();
        auto *orphans = dialog.findChild<QListWidget *>(u"lostPlacesOrphans"_s);
        QTRY_VERIFY(dialog.findChild<QLabel *>() && !dialog.findChild<QLabel *>()->text().isEmpty());
        QVERIFY(!orphans->isVisible());
        QVERIFY(!dialog.findChild<QPushButton *>(u"lostPlacesUndo"_s)->isVisible());
    }
};

QTEST_MAIN(LostPlacesTest)
#include "tst_lostplaces.moc"
