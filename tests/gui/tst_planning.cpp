// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/planner/burndown.h"
#include "desktop/planner/burndownchart.h"
#include "desktop/planner/plancalendar.h"
#include "desktop/shell/statusline.h"

#include <QCalendarWidget>
#include <QClipboard>
#include <QDateEdit>
#include <QDialog>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

/// Changing the plan in the real main window: dragging, locking, catching up.
class TestPlanning : public QObject
{
    Q_OBJECT

private:
    static constexpr QDate today() { return QDate::fromJulianDay(2461104); } ///< 4 March 2026, a Wednesday

    static PlanCalendar *calendar(const WindowFixture &app) { return app.find<PlanCalendar>("planCalendar"); }

    static void makePlan(const WindowFixture &app)
    {
        app.press(app.window(), Qt::Key_3, Qt::ControlModifier);
        auto *date = app.find<QDateEdit>("interviewDate");
        QVERIFY(date);
        QTRY_VERIFY(date->isVisible());
        date->setDate(QDate(2026, 4, 20));
        QTest::mouseClick(app.find<QPushButton>("makePlan"), Qt::LeftButton);
        QTRY_VERIFY(app.snapshot()->plan.has_value());
        QTRY_VERIFY(calendar(app)->isVisible());
    }

    static QDate dayOf(const WindowFixture &app, const QString &topic)
    {
        for (const study::PlanDay &day : app.snapshot()->plan->days)
            for (const study::PlanItem &item : day.items)
                if (item.isReading() && item.topic == topic)
                    return day.date;
        return {};
    }

    /// Presses on a topic's block, pulls it over a day and lets go.
    static void drag(const WindowFixture &app, const PlanPlace &from, const QDate &to)
    {
        QWidget *viewport = calendar(app)->viewport();
        const QRect block = calendar(app)->blockRect(from);
        QVERIFY(block.isValid());
        const QPoint start = block.center();
        const QPoint end = calendar(app)->dayRect(to).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        // mouseMove tells the viewport no buttons on every platform: the event is made here.
        for (const QPoint &at : {(start + end) / 2, end}) {
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
    }

private Q_SLOTS:
    void aBlockIsDraggedToAnotherDayAndBackByUndo()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app);
        QCOMPARE(dayOf(app, u"stopping"_s), today());
        const QDate to = today().addDays(1);
        drag(app, {today(), u"stopping"_s}, to);
        QTRY_COMPARE(dayOf(app, u"stopping"_s), to);
        QCOMPARE(calendar(app)->current(), (PlanPlace{to, u"stopping"_s}));
        QCOMPARE(app.snapshot()->plan->locks.size(), size_t(1));
        QVERIFY(!app.find<QLabel>("planRefusal")->isVisible());
        app.press(app.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(dayOf(app, u"stopping"_s), today());
        QVERIFY(app.snapshot()->plan->locks.empty());
    }

    void whatWasMovedStaysWhenThePlanIsMadeAnewAndAfterARestart()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app);
        const QDate to = today().addDays(6);
        drag(app, {today(), u"stopping"_s}, to);
        QTRY_COMPARE(dayOf(app, u"stopping"_s), to);
        app.close();
        QVERIFY(app.open());
        QCOMPARE(dayOf(app, u"stopping"_s), to);
        app.press(app.window(), Qt::Key_3, Qt::ControlModifier);
        const quint64 before = app.snapshot()->version;
        QTest::mouseClick(app.find<QPushButton>("makePlan"), Qt::LeftButton);
        QTRY_VERIFY(app.snapshot()->version > before + 1); // the goal, then the plan
        QCOMPARE(dayOf(app, u"stopping"_s), to);
    }

    void aDropThatIsNotPossibleSaysWhy()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app);
        auto *refusal = app.find<QLabel>("planRefusal");
        drag(app, {today(), u"noise"_s}, today().addDays(1)); // sampling builds on it and stays
        QTRY_VERIFY(refusal->isVisible());
        QVERIFY2(refusal->text().contains("builds on"_L1), qPrintable(refusal->text()));
        QCOMPARE(dayOf(app, u"noise"_s), today());
        drag(app, {today(), u"stopping"_s}, today().addDays(3)); // a Saturday
        QTRY_VERIFY2(refusal->text().contains("no study time"_L1), qPrintable(refusal->text()));
        QCOMPARE(dayOf(app, u"stopping"_s), today());
        QVERIFY(app.snapshot()->plan->locks.empty());
    }

    void theKeyboardMovesAndLocks()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app);
        PlanCalendar *days = calendar(app);
        days->setFocus();
        app.press(days, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY(app.find<QLabel>("planRefusal")->isVisible()); // no block is chosen
        while (days->current().topic != "stopping"_L1) {
            const PlanPlace before = days->current();
            app.press(days, Qt::Key_Down, Qt::ControlModifier);
            QVERIFY(days->current() != before);
        }
        app.press(days, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_COMPARE(dayOf(app, u"stopping"_s), today().addDays(1));
        QTRY_COMPARE(days->current().date, today().addDays(1));
        app.press(days, Qt::Key_L); // moved blocks are locked
        QTRY_VERIFY(app.snapshot()->plan->locks.empty());
        app.press(days, Qt::Key_M);
        auto *chooser = app.find<QDialog>("dayChooser");
        QVERIFY(chooser);
        QTRY_VERIFY(chooser->isVisible());
        chooser->findChild<QCalendarWidget *>(u"dayCalendar"_s)->setSelectedDate(today().addDays(7));
        QTest::mouseClick(chooser->findChild<QPushButton *>(u"dayMove"_s), Qt::LeftButton);
        QTRY_COMPARE(dayOf(app, u"stopping"_s), today().addDays(7));
    }

    void aLockedDayIsLeftAlone()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app);
        calendar(app)->setCurrentDay(today().addDays(1));
        auto *lock = app.find<QPushButton>("lockDay");
        QTest::mouseClick(lock, Qt::LeftButton);
        QTRY_COMPARE(app.snapshot()->plan->locks.size(), size_t(1));
        QVERIFY(app.snapshot()->plan->locks.front().topic.isEmpty());
        QTRY_VERIFY(lock->text().startsWith("Unlock"_L1));
        drag(app, {today(), u"stopping"_s}, today().addDays(1));
        auto *refusal = app.find<QLabel>("planRefusal");
        QTRY_VERIFY(refusal->isVisible());
        QVERIFY2(refusal->text().contains("locked"_L1), qPrintable(refusal->text()));
        calendar(app)->setCurrentDay(today());
        calendar(app)->setCurrentDay(today().addDays(1));
        QTest::mouseClick(lock, Qt::LeftButton);
        QTRY_VERIFY(app.snapshot()->plan->locks.empty());
    }

    void aMissedDayIsCaughtUpAfterAPreview()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app);
        QVERIFY(!app.find<QFrame>("missedNotice")->isVisible());
        const int planned = int(app.snapshot()->plan->days.front().items.size());
        QVERIFY(planned > 0);
        app.close();
        app.setNow(QDateTime(today().addDays(1), QTime(15, 0), QTimeZone::utc()));
        QVERIFY(app.open());
        app.press(app.window(), Qt::Key_3, Qt::ControlModifier);
        auto *notice = app.find<QFrame>("missedNotice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(app.find<QLabel>("missedText")->text().contains("yesterday"_L1),
                 qPrintable(app.find<QLabel>("missedText")->text()));
        const auto old = app.snapshot()->plan;

        // Looking costs nothing.
        auto *again = app.find<QPushButton>("planAgain");
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(app.find<QDialog>("planPreview"));
        auto *changes = app.find<QTreeWidget>("previewChanges");
        QCOMPARE(changes->topLevelItemCount(), 1);
        QVERIFY(changes->topLevelItem(0)->text(0).startsWith("Moved"_L1));
        QVERIFY(changes->topLevelItem(0)->childCount() > 0);
        QTest::mouseClick(app.find<QPushButton>("previewKeep"), Qt::LeftButton);
        QTRY_VERIFY(!app.find<QDialog>("planPreview"));
        QCOMPARE(app.snapshot()->plan->today, old->today);

        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(app.find<QDialog>("planPreview"));
        QTest::mouseClick(app.find<QPushButton>("previewAccept"), Qt::LeftButton);
        QTRY_COMPARE(app.snapshot()->plan->today, today().addDays(1));
        QTRY_VERIFY(!notice->isVisible());
        QCOMPARE(dayOf(app, u"noise"_s), today().addDays(1));

        app.trigger("edit.undo");
        QTRY_COMPARE(app.snapshot()->plan->today, today());
        QTRY_VERIFY(notice->isVisible());
    }

    void theBurnDownTellsTheSlack()
    {
        WindowFixture app;
        QVERIFY(app.open());
        makePlan(app);
        const BurnDown data = BurnDown::of(*app.snapshot());
        QCOMPARE(data.days.size(), app.snapshot()->plan->days.size() + 1);
        QCOMPARE(data.today, 0);
        QCOMPARE(data.days.back().left, 0.0);
        QCOMPARE(data.days.back().available, 0.0);
        for (size_t i = 1; i < data.days.size(); ++i) {
            QVERIFY(data.days[i].left <= data.days[i - 1].left);
            QVERIFY(data.days[i].available <= data.days[i - 1].available);
        }
        QVERIFY(data.slack() > 0);
        auto *chart = app.find<BurnDownChart>("burnDown");
        QTRY_VERIFY(chart->isVisible());
        QVERIFY(chart->accessibleDescription().contains("Slack"_L1));
        chart->setFocus();
        app.press(chart, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), qsizetype(data.days.size()));

        // What is read is not left any more; what time passed is not available.
        const double left = data.leftNow;
        app.desktop()->host()->mark(u"noise"_s, journal::Mark::Read);
        QTRY_VERIFY(BurnDown::of(*app.snapshot()).leftNow < left);
        QCOMPARE(BurnDown::of(*app.snapshot()).days.front().left, data.days.front().left);
    }
};

QTEST_MAIN(TestPlanning)
#include "tst_planning.moc"
