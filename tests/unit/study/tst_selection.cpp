// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/closure.h"
#include "study/mincut.h"
#include "study/selection.h"
#include "study/treeknapsack.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace waymark::study;

namespace {

enum class Shape { Independent, Tree, Chain, Curriculum, Sparse, Dense };

/// A random knapsack whose budget holds about half of everything.
Knapsack randomKnapsack(QRandomGenerator &random, int size, Shape shape, bool wholeMinutes)
{
    Knapsack knapsack;
    knapsack.prerequisites.resize(std::size_t(size));
    knapsack.dependents.resize(std::size_t(size));
    for (int item = 0; item < size; ++item) {
        // Values correlated with costs make the hard cases.
        const double cost = wholeMinutes ? random.bounded(0, 90) : random.generateDouble() * 90;
        knapsack.costs.push_back(cost);
        knapsack.values.push_back(random.bounded(5) == 0 ? 0 : cost * 0.1 + random.generateDouble() * 4);
        knapsack.order.push_back(item);
        const auto require = [&](int prerequisite) {
            knapsack.prerequisites[std::size_t(item)].push_back(prerequisite);
            knapsack.dependents[std::size_t(prerequisite)].push_back(item);
        };
        if (shape == Shape::Chain && item > 0)
            require(item - 1);
        if (shape == Shape::Tree && item > 0 && random.bounded(4) != 0)
            require(random.bounded(item));
        for (int k = random.bounded(4); k > 0 && item > 0 && shape == Shape::Curriculum; --k) {
            const int near = item - 1 - random.bounded(std::min(item, 12));
            if (std::count(knapsack.dependents[std::size_t(near)].begin(), knapsack.dependents[std::size_t(near)].end(),
                           item)
                == 0)
                require(near);
        }
        for (int earlier = 0; earlier < item && (shape == Shape::Sparse || shape == Shape::Dense); ++earlier) {
            if (random.bounded(100) < (shape == Shape::Dense ? 40 : 12))
                require(earlier);
        }
    }
    const double total = std::accumulate(knapsack.costs.begin(), knapsack.costs.end(), 0.0);
    knapsack.budget = wholeMinutes ? std::floor(total * random.generateDouble()) : total * random.generateDouble();
    return knapsack;
}

bool keepsItsPromises(const Knapsack &knapsack, const Selection &selection)
{
    double value = 0;
    double cost = 0;
    for (int item = 0; item < knapsack.size(); ++item) {
        if (!selection.taken[std::size_t(item)])
            continue;
        value += knapsack.values[std::size_t(item)];
        cost += knapsack.costs[std::size_t(item)];
        for (const int required : knapsack.prerequisites[std::size_t(item)]) {
            if (!selection.taken[std::size_t(required)])
                return false;
        }
    }
    return cost <= knapsack.budget + 1e-9 && std::abs(value - selection.value) < 1e-9
        && selection.bound >= selection.value - 1e-9;
}

double bruteForce(const Knapsack &knapsack)
{
    double best = 0;
    std::vector<unsigned> needs(std::size_t(knapsack.size()), 0);
    for (int item = 0; item < knapsack.size(); ++item) {
        for (const int required : knapsack.prerequisites[std::size_t(item)])
            needs[std::size_t(item)] |= 1U << required;
    }
    for (unsigned set = 0; set < 1U << knapsack.size(); ++set) {
        double value = 0;
        double cost = 0;
        bool closed = true;
        for (int item = 0; closed && item < knapsack.size(); ++item) {
            if (!(set >> item & 1U))
                continue;
            closed = (needs[std::size_t(item)] & ~set) == 0;
            value += knapsack.values[std::size_t(item)];
            cost += knapsack.costs[std::size_t(item)];
        }
        if (closed && cost <= knapsack.budget)
            best = std::max(best, value);
    }
    return best;
}

} // namespace

Q_DECLARE_METATYPE(Shape)

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestSelectionIsFound_data();
    void theBestSelectionIsFound();
    void theTreeProgrammeAgreesWithBruteForce();
    void largeCasesComeWithASmallCertifiedGap_data();
    void largeCasesComeWithASmallCertifiedGap();
    void everythingIsTakenWhenItFits();
    void nothingFitsIntoNothing();
    void theBoundIsNeverBelowTheBest();
    void aMinimumCutSeparatesAtTheBottleneck();
    void theSameKnapsackGivesTheSameSelection();
};

void TestSelection::theBestSelectionIsFound_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<bool>("wholeMinutes");
    for (const bool whole : {false, true}) {
        const char *suffix = whole ? ", whole minutes" : "";
        QTest::addRow("independent%s", suffix) << Shape::Independent << whole;
        QTest::addRow("tree%s", suffix) << Shape::Tree << whole;
        QTest::addRow("chain%s", suffix) << Shape::Chain << whole;
        QTest::addRow("curriculum%s", suffix) << Shape::Curriculum << whole;
        QTest::addRow("sparse%s", suffix) << Shape::Sparse << whole;
        QTest::addRow("dense%s", suffix) << Shape::Dense << whole;
    }
}

void TestSelection::theBestSelectionIsFound()
{
    QFETCH(Shape, shape);
    QFETCH(bool, wholeMinutes);
    QRandomGenerator random(quint32(1000 + int(shape)));
    for (int i = 0; i < 120; ++i) {
        // Brute force doubles with every item: most cases are small, some have all 17.
        const int size = i % 40 == 0 ? 17 : 1 + random.bounded(12);
        const Knapsack knapsack = randomKnapsack(random, size, shape, wholeMinutes);
        const Selection selection = selectTopics(knapsack);
        QVERIFY(keepsItsPromises(knapsack, selection));
        const double best = bruteForce(knapsack);
        QVERIFY2(std::abs(selection.value - best) < 1e-6,
                 qPrintable(QString::number(selection.value) + QLatin1Char(' ') + QString::number(best)));
        QVERIFY(std::abs(selection.bound - best) < 1e-6);
    }
}

void TestSelection::theTreeProgrammeAgreesWithBruteForce()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 200; ++i) {
        const Knapsack knapsack =
            randomKnapsack(random, 1 + random.bounded(13), i % 3 == 0 ? Shape::Chain : Shape::Tree, true);
        const std::optional<std::vector<bool>> taken = solveTreeKnapsack(knapsack);
        QVERIFY(taken.has_value());
        Selection selection{*taken};
        sumUp(knapsack, selection);
        selection.bound = selection.value;
        QVERIFY(keepsItsPromises(knapsack, selection));
        QVERIFY(std::abs(selection.value - bruteForce(knapsack)) < 1e-9);
    }
    QVERIFY(!solveTreeKnapsack(randomKnapsack(random, 5, Shape::Tree, false)).has_value());
}

void TestSelection::largeCasesComeWithASmallCertifiedGap_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<bool>("wholeMinutes");
    QTest::newRow("tree") << Shape::Tree << false;
    QTest::newRow("tree, whole minutes") << Shape::Tree << true;
    QTest::newRow("curriculum") << Shape::Curriculum << false;
    QTest::newRow("independent") << Shape::Independent << false;
}

void TestSelection::largeCasesComeWithASmallCertifiedGap()
{
    QFETCH(Shape, shape);
    QFETCH(bool, wholeMinutes);
    QRandomGenerator random(3);
    for (int i = 0; i < 4; ++i) {
        Knapsack knapsack = randomKnapsack(random, 150, shape, wholeMinutes);
        knapsack.budget = std::floor(std::accumulate(knapsack.costs.begin(), knapsack.costs.end(), 0.0) * 0.6);
        const Selection selection = selectTopics(knapsack);
        QVERIFY(keepsItsPromises(knapsack, selection));
        QVERIFY(selection.value > 0);
        const double gap = (selection.bound - selection.value) / selection.value;
        QVERIFY2(gap <= (wholeMinutes ? 1e-9 : 0.05), qPrintable(QString::number(gap)));
    }
}

void TestSelection::everythingIsTakenWhenItFits()
{
    QRandomGenerator random(4);
    Knapsack knapsack = randomKnapsack(random, 30, Shape::Sparse, true);
    knapsack.budget = std::accumulate(knapsack.costs.begin(), knapsack.costs.end(), 0.0);
    const Selection selection = selectTopics(knapsack);
    QCOMPARE(std::count(selection.taken.begin(), selection.taken.end(), true), std::ptrdiff_t(30));
    QCOMPARE(selectTopics(Knapsack()).value, 0.0);
}

void TestSelection::nothingFitsIntoNothing()
{
    QRandomGenerator random(5);
    Knapsack knapsack = randomKnapsack(random, 30, Shape::Tree, false);
    knapsack.budget = 0;
    for (const double cost : knapsack.costs)
        QVERIFY(cost > 0);
    const Selection selection = selectTopics(knapsack);
    QCOMPARE(selection.value, 0.0);
    QVERIFY(keepsItsPromises(knapsack, selection));
}

void TestSelection::theBoundIsNeverBelowTheBest()
{
    QRandomGenerator random(6);
    for (int i = 0; i < 200; ++i) {
        const Shape shape = i % 2 == 0 ? Shape::Sparse : Shape::Tree;
        const Knapsack knapsack = randomKnapsack(random, 1 + random.bounded(11), shape, false);
        const double best = bruteForce(knapsack);
        const Lagrangian dual = solveLagrangian(knapsack, isForest(knapsack));
        QVERIFY(dual.bound >= best - 1e-9);
        // The cut and the sweep are two ways to the same closure.
        const std::vector<Choice> free(std::size_t(knapsack.size()), Choice::Free);
        if (isForest(knapsack)) {
            const double price = random.generateDouble() * 0.3;
            QVERIFY(std::abs(maximumClosure(knapsack, true, free, price).weight
                             - maximumClosure(knapsack, false, free, price).weight)
                    < 1e-9);
        }
    }
}

void TestSelection::aMinimumCutSeparatesAtTheBottleneck()
{
    MinCut graph(4); // 0 → 1 → 2 → 3, narrow in the middle
    graph.addEdge(0, 1, 5);
    graph.addEdge(1, 2, 2);
    graph.addEdge(2, 3, 7);
    QCOMPARE(graph.sourceSide(0, 3), (std::vector<bool>{true, true, false, false}));
}

void TestSelection::theSameKnapsackGivesTheSameSelection()
{
    QRandomGenerator random(7);
    const Knapsack knapsack = randomKnapsack(random, 120, Shape::Sparse, false);
    QCOMPARE(selectTopics(knapsack).taken, selectTopics(knapsack).taken);
}

QTEST_APPLESS_MAIN(TestSelection)
#include "tst_selection.moc"
