// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/plangrid.h"

#include <QTest>

using namespace waymark;
using namespace waymark::desktop;
using namespace Qt::StringLiterals;

namespace {

library::Library twoTracks()
{
    library::Library library;
    for (int t = 0; t < 2; ++t) {
        library::Track track;
        track.id = u"track%1"_s.arg(t);
        track.order = t;
        for (int i = 0; i < 2; ++i) {
            library::Topic topic;
            topic.key = u"topic%1%2"_s.arg(t).arg(i);
            topic.title = u"Topic %1.%2"_s.arg(t).arg(i);
            topic.trackId = track.id;
            track.topics.push_back(topic);
        }
        library.tracks.push_back(track);
    }
    return library;
}

study::Plan planFrom(QDate first, int days)
{
    study::Plan plan;
    plan.today = first;
    plan.interview = first.addDays(days);
    for (int day = 0; day < days; ++day) {
        study::PlanDay entry{first.addDays(day), 60, {}};
        if (day % 3 != 2) {
            entry.items.push_back({study::PlanItemKind::Read, u"topic00#a"_s, u"A"_s, u"topic00"_s, 20});
            entry.items.push_back({study::PlanItemKind::Read, u"topic00#b"_s, u"B"_s, u"topic00"_s, 10});
            entry.items.push_back({study::PlanItemKind::Read, u"topic11#a"_s, u"A"_s, u"topic11"_s, 40});
            entry.items.push_back({study::PlanItemKind::Review, {}, {}, {}, 8});
        }
        plan.days.push_back(entry);
    }
    return plan;
}

} // namespace

class TestPlanGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsOfOneTopicAreOneBlock()
    {
        const auto blocks = blocksOf(planFrom(QDate(2026, 12, 1), 1).days.front(), 0, twoTracks());
        QCOMPARE(blocks.size(), size_t(3));
        QCOMPARE(blocks[0].title, u"Topic 0.0"_s);
        QCOMPARE(blocks[0].minutes, 30.0);
        QCOMPARE(blocks[0].track, 0);
        QCOMPARE(blocks[1].track, 1);
        QCOMPARE(blocks[2].kind, study::PlanItemKind::Review);
        QCOMPARE(blocks[2].track, -1);
    }

    void weeksAreRowsOfSevenDays_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("firstDay");
        for (int weekday = 1; weekday <= 7; ++weekday)
            QTest::addRow("start day %d", weekday) << QDate(2026, 11, 29).addDays(weekday) << 10 + weekday << 1;
        QTest::addRow("weeks from Sunday") << QDate(2026, 12, 1) << 30 << 7;
        QTest::addRow("one day") << QDate(2026, 12, 6) << 1 << 1;
    }
    void weeksAreRowsOfSevenDays()
    {
        QFETCH(QDate, first);
        QFETCH(int, days);
        QFETCH(int, firstDay);
        const PlanGrid grid = PlanGrid::arrange(planFrom(first, days), twoTracks(), {703, 16, Qt::DayOfWeek(firstDay)});
        QVERIFY(!grid.cells.empty());
        QCOMPARE(grid.cells.size() % 7, size_t(0));
        QCOMPARE(grid.cells.front().date.dayOfWeek(), firstDay);
        int inPlan = 0;
        for (size_t i = 0; i < grid.cells.size(); ++i) {
            const PlanCell &cell = grid.cells[i];
            inPlan += cell.day >= 0;
            if (i > 0)
                QCOMPARE(cell.date, grid.cells[i - 1].date.addDays(1));
            if (i % 7 > 0) {
                QCOMPARE(cell.rect.top(), grid.cells[i - 1].rect.top());
                QCOMPARE(cell.rect.height(), grid.cells[i - 1].rect.height());
                QCOMPARE(cell.rect.left(), grid.cells[i - 1].rect.right() + 1);
            } else if (i > 0) {
                QCOMPARE(cell.rect.top(), grid.cells[i - 7].rect.bottom() + 1);
            }
        }
        QCOMPARE(inPlan, days);
        QCOMPARE(grid.cells.back().rect.bottom() + 1, grid.height);
        QCOMPARE(grid.cells[6].rect.right() + 1, 703);
    }

    void blocksLieInTheirDayAndDoNotOverlap()
    {
        const PlanGrid grid = PlanGrid::arrange(planFrom(QDate(2026, 12, 2), 25), twoTracks(), {700, 16, Qt::Monday});
        for (size_t i = 0; i < grid.blocks.size(); ++i) {
            const PlanBlock &block = grid.blocks[i];
            const int cell = grid.cellAt(block.rect.center());
            QVERIFY(cell >= 0);
            QCOMPARE(grid.cells[size_t(cell)].day, block.day);
            QVERIFY(grid.cells[size_t(cell)].rect.contains(block.rect));
            QVERIFY(block.rect.height() >= 16);
            QCOMPARE(grid.blockAt(block.rect.center()), &block);
            if (i > 0)
                QVERIFY(!block.rect.intersects(grid.blocks[i - 1].rect));
        }
    }

    void anEmptyPlanHasNoGeometry()
    {
        const PlanGrid grid = PlanGrid::arrange({}, twoTracks(), {});
        QVERIFY(grid.cells.empty() && grid.blocks.empty());
        QCOMPARE(grid.cellAt({5, 5}), -1);
        QVERIFY(!grid.blockAt({5, 5}));
    }
};

QTEST_GUILESS_MAIN(TestPlanGrid)
#include "tst_plangrid.moc"
