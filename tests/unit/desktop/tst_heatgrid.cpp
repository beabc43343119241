// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/heatgrid.h"

#include <QTest>

using namespace waymark::desktop;

class TestHeatGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastCellIsToday()
    {
        for (int day = 0; day < 7; ++day) {
            const QDate today = QDate(2026, 11, 23).addDays(day);
            const HeatGrid grid = HeatGrid::arrange({}, today, {});
            QCOMPARE(grid.cells.back().date, today);
            QCOMPARE(grid.cells.front().date.dayOfWeek(), int(Qt::Monday));
            for (const HeatGrid::Cell &cell : grid.cells)
                QCOMPARE(cell.level, 0);
        }
    }

    void levelsFollowTheMostStudiedDay()
    {
        const QDate today(2026, 11, 23);
        const HeatGrid grid = HeatGrid::arrange(
            {{today, 100}, {today.addDays(-1), 25}, {today.addDays(-2), 26}, {today.addDays(-3), 1}}, today, {});
        const auto level = [&](int daysAgo) { return grid.cells[grid.cells.size() - 1 - size_t(daysAgo)].level; };
        QCOMPARE(level(0), 4);
        QCOMPARE(level(1), 1);
        QCOMPARE(level(2), 2);
        QCOMPARE(level(3), 1);
        QCOMPARE(level(4), 0);
    }

    void cellsFitTheWidthAndDoNotOverlap_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {0, 60, 300, 521, 5000})
            QTest::addRow("%d px", width) << width;
    }
    void cellsFitTheWidthAndDoNotOverlap()
    {
        QFETCH(int, width);
        HeatGrid::Metrics metrics;
        metrics.width = width;
        const HeatGrid grid = HeatGrid::arrange({}, QDate(2026, 11, 25), metrics);
        QVERIFY(!grid.cells.empty());
        QVERIFY(grid.cells.size() <= 53 * 7);
        for (size_t i = 1; i < grid.cells.size(); ++i) {
            QVERIFY(!grid.cells[i].rect.intersects(grid.cells[i - 1].rect));
            QVERIFY(width < 60 || grid.cells[i].rect.right() <= width);
        }
        QCOMPARE(grid.cellAt(grid.cells.back().rect.center()), &grid.cells.back());
        QVERIFY(!grid.cellAt({0, 0}));
    }

    void monthsAreNamedOnce()
    {
        HeatGrid::Metrics metrics;
        metrics.width = 400;
        const HeatGrid grid = HeatGrid::arrange({}, QDate(2026, 11, 23), metrics);
        for (size_t i = 1; i < grid.months.size(); ++i) {
            QVERIFY(grid.months[i].first.month() != grid.months[i - 1].first.month());
            QVERIFY(grid.months[i].x >= grid.months[i - 1].x);
        }
    }

    void noDateNoGrid() { QVERIFY(HeatGrid::arrange({}, {}, {}).cells.empty()); }
};

QTEST_GUILESS_MAIN(TestHeatGrid)
#include "tst_heatgrid.moc"
