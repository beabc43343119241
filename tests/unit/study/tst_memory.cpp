// SPDX-License-Identifier: GPL-3.0-or-later
#include "fsrsvectors.h"
#include "study/memory.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace waymark::study;
using namespace Qt::StringLiterals;

namespace {

constexpr double stabilityTolerance = 2e-6; // relative; the reference rounds to 8 decimals at every step
constexpr double tolerance = 1e-7;

bool closeStability(double ours, double reference)
{
    return std::abs(ours - reference) <= stabilityTolerance * std::max(reference, 1e-3);
}

bool close(double ours, double reference)
{
    return std::abs(ours - reference) <= tolerance;
}

QByteArray difference(const char *what, double ours, double reference)
{
    return QByteArray(what) + ": ours " + QByteArray::number(ours, 'g', 12) + ", reference "
        + QByteArray::number(reference, 'g', 12);
}

Parameters randomParameters(QRandomGenerator &random)
{
    Parameters parameters;
    for (double &w : parameters.w)
        w *= std::exp(random.generateDouble() * 2 - 1);
    return parameters.clipped();
}

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStepOfAHistoryMatchesTheReference_data();
    void everyStepOfAHistoryMatchesTheReference();
    void theForgettingCurveMatchesTheReference();
    void theIntervalModifierMatchesTheReference();
    void fuzzRangesMatchTheReference();
    void clippedParametersMatchTheReference();
    void recallIsNineTenthsWhenTheStabilityHasPassed();
    void negativeTimeCountsAsTheSameDay();
    void intervalsStayWithinADayAndTheMaximum();
    void aDamagedStateIsHeldInItsRange();
    void parametersThatAreNoNumbersAreReplaced();
    void statesStayInTheirRangesUnderAnyParameters();
    void betterRatingsNeverGiveLessStability();

private:
    QJsonObject m_vectors;
};

void TestMemory::initTestCase()
{
    m_vectors = fsrsVectors();
    QCOMPARE(m_vectors[u"cases"_s].toArray().size(), 200);
}

void TestMemory::everyStepOfAHistoryMatchesTheReference_data()
{
    QTest::addColumn<QJsonObject>("history");
    for (const QJsonValue &value : m_vectors[u"cases"_s].toArray()) {
        const QJsonObject history = value.toObject();
        QTest::newRow(qPrintable(u"%1 %2 %3 %4"_s.arg(history[u"id"_s].toInt())
                                     .arg(history[u"params_set"_s].toString(), history[u"variant"_s].toString(),
                                          history[u"kind"_s].toString())))
            << history;
    }
}

void TestMemory::everyStepOfAHistoryMatchesTheReference()
{
    QFETCH(QJsonObject, history);
    const MemoryModel model(caseParameters(m_vectors, history));
    const double retention = history[u"request_retention"_s].toDouble();
    const int maximum = history[u"maximum_interval"_s].toInt();
    std::optional<MemoryState> state;
    for (const QJsonValue &step : history[u"steps"_s].toArray()) {
        const int elapsed = step[u"elapsed_days"_s].toInt();
        if (state) {
            const double recall = model.retrievability(state->stability, elapsed);
            const double reference = step[u"r_before"_s].toDouble();
            QVERIFY2(close(recall, reference), difference("R", recall, reference));
        }
        const QJsonArray buttons = step[u"buttons"_s].toArray();
        for (int rating = 1; rating <= 4; ++rating) {
            const MemoryState next = model.next(state, elapsed, Rating(rating));
            const double s = buttons[rating - 1][u"s"_s].toDouble();
            const double d = buttons[rating - 1][u"d"_s].toDouble();
            QVERIFY2(closeStability(next.stability, s), difference("S of a button", next.stability, s));
            QVERIFY2(close(next.difficulty, d), difference("D of a button", next.difficulty, d));
        }
        state = model.next(state, elapsed, Rating(step[u"rating"_s].toInt()));
        QVERIFY2(closeStability(state->stability, step[u"stability"_s].toDouble()),
                 difference("S", state->stability, step[u"stability"_s].toDouble()));
        QVERIFY2(close(state->difficulty, step[u"difficulty"_s].toDouble()),
                 difference("D", state->difficulty, step[u"difficulty"_s].toDouble()));
        QCOMPARE(model.interval(state->stability, retention, maximum), step[u"interval_model"_s].toInt());
        const QJsonArray later = step[u"r_after"_s].toArray();
        const std::array<int, 4> days{1, 7, 30, 90};
        for (std::size_t i = 0; i < days.size(); ++i) {
            const double recall = model.retrievability(state->stability, days[i]);
            QVERIFY2(close(recall, later[int(i)].toDouble()), difference("R later", recall, later[int(i)].toDouble()));
        }
    }
}

void TestMemory::theForgettingCurveMatchesTheReference()
{
    const QJsonArray curves = m_vectors[u"curve"_s].toArray();
    QCOMPARE(curves.size(), 6);
    for (const QJsonValue &curve : curves) {
        Parameters parameters;
        parameters.w[20] = curve[u"w20"_s].toDouble();
        const MemoryModel model(parameters);
        QVERIFY(close(model.curveFactor(), curve[u"factor"_s].toDouble()));
        for (const QJsonValue &point : curve[u"points"_s].toArray()) {
            const double recall = model.retrievability(point[1].toDouble(), point[0].toDouble());
            QVERIFY2(close(recall, point[2].toDouble()), difference("R", recall, point[2].toDouble()));
        }
    }
}

void TestMemory::theIntervalModifierMatchesTheReference()
{
    const MemoryModel model;
    const QJsonArray rows = m_vectors[u"interval_modifier"_s].toArray();
    QCOMPARE(rows.size(), 9);
    for (const QJsonValue &row : rows) {
        const double modifier = model.intervalModifier(row[0].toDouble());
        QVERIFY2(closeStability(modifier, row[1].toDouble()), difference("modifier", modifier, row[1].toDouble()));
    }
}

void TestMemory::fuzzRangesMatchTheReference()
{
    const QJsonArray rows = m_vectors[u"fuzz_range"_s].toArray();
    QCOMPARE(rows.size(), 105);
    for (const QJsonValue &row : rows) {
        const FuzzRange range = fuzzRange(row[0].toDouble(), row[1].toInt(), row[2].toInt());
        QCOMPARE(range.minimum, row[3][u"min_ivl"_s].toInt());
        QCOMPARE(range.maximum, row[3][u"max_ivl"_s].toInt());
    }
}

void TestMemory::clippedParametersMatchTheReference()
{
    const QJsonArray rows = m_vectors[u"clip_parameters"_s].toArray();
    QCOMPARE(rows.size(), 7);
    for (const QJsonValue &row : rows) {
        Parameters parameters = parametersFrom(row[u"in"_s].toArray());
        parameters.shortTerm = row[u"short"_s].toBool();
        const Parameters clipped = parameters.clipped(row[u"relearning"_s].toInt());
        const Parameters expected = parametersFrom(row[u"out"_s].toArray());
        for (std::size_t i = 0; i < clipped.w.size(); ++i)
            QVERIFY2(std::abs(clipped.w[i] - expected.w[i]) < 1e-12, difference("w", clipped.w[i], expected.w[i]));
    }
}

void TestMemory::recallIsNineTenthsWhenTheStabilityHasPassed()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 1000; ++i) {
        const MemoryModel model(randomParameters(random));
        const double stability = std::exp(random.generateDouble() * 14 - 5);
        QVERIFY(close(model.retrievability(stability, stability), 0.9));
        QVERIFY(std::abs(model.intervalModifier(0.9) - 1) < 1e-9);
    }
}

void TestMemory::negativeTimeCountsAsTheSameDay()
{
    const MemoryModel model;
    const MemoryState state{12, 5};
    QCOMPARE(model.retrievability(state.stability, -3), 1.0);
    for (int rating = 1; rating <= 4; ++rating)
        QCOMPARE(model.next(state, -3, Rating(rating)), model.next(state, 0, Rating(rating)));
}

void TestMemory::intervalsStayWithinADayAndTheMaximum()
{
    const MemoryModel model;
    QCOMPARE(model.interval(0.001, 0.9, 36500), 1);
    QCOMPARE(model.interval(10, 1.0, 36500), 1);
    QCOMPARE(model.interval(10, 7, 36500), 1);
    QCOMPARE(model.interval(36500, 0.0, 36500), 36500);
    QCOMPARE(model.interval(36500, 1e-300, 1000), 1000);
    QCOMPARE(model.interval(36500, 0.01, std::numeric_limits<int>::max()), std::numeric_limits<int>::max());
    QCOMPARE(model.interval(50, 0.9, 0), 1);
    QCOMPARE(model.interval(50, 0.9, -4), 1);
    QCOMPARE(model.interval(2.5, 0.9, 36500), 3); // halves are rounded up
    QCOMPARE(model.interval(50, std::numeric_limits<double>::quiet_NaN(), 36500), 36500);
}

void TestMemory::aDamagedStateIsHeldInItsRange()
{
    const MemoryModel model;
    for (const MemoryState &state : {MemoryState{0, 0}, MemoryState{-5, 40}, MemoryState{1e9, -2}}) {
        for (const int elapsed : {0, 1, 100000}) {
            for (int rating = 1; rating <= 4; ++rating) {
                const MemoryState next = model.next(state, elapsed, Rating(rating));
                QVERIFY(next.stability >= 0.001 && next.stability <= 36500);
                QVERIFY(next.difficulty >= 1 && next.difficulty <= 10);
            }
        }
    }
}

void TestMemory::parametersThatAreNoNumbersAreReplaced()
{
    Parameters parameters;
    parameters.w.fill(std::numeric_limits<double>::quiet_NaN());
    const Parameters clipped = parameters.clipped();
    for (const double w : clipped.w)
        QVERIFY(std::isfinite(w));
    parameters.w.fill(std::numeric_limits<double>::infinity());
    QCOMPARE(parameters.clipped().w[4], 10.0);
    QCOMPARE(parameters.clipped(3).clipped(3), parameters.clipped(3));
}

void TestMemory::statesStayInTheirRangesUnderAnyParameters()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 2000; ++i) {
        Parameters parameters;
        for (double &w : parameters.w)
            w = random.generateDouble() * 20 - 5; // mostly outside: the clips decide
        parameters.shortTerm = random.bounded(2) == 0;
        const MemoryModel model(parameters);
        std::optional<MemoryState> state;
        for (int review = 0; review < 30; ++review) {
            const int elapsed = random.bounded(3) == 0 ? 0 : int(std::exp(random.generateDouble() * 12));
            state = model.next(state, elapsed, Rating(1 + random.bounded(4)));
            QVERIFY(state->stability >= 0.001 && state->stability <= 36500);
            QVERIFY(state->difficulty >= 1 && state->difficulty <= 10);
            const double recall = model.retrievability(state->stability, elapsed);
            QVERIFY(recall >= 0 && recall <= 1);
        }
    }
}

void TestMemory::betterRatingsNeverGiveLessStability()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 20000; ++i) {
        const MemoryModel model(randomParameters(random));
        const MemoryState state{std::exp(random.generateDouble() * 12 - 4), 1 + 9 * random.generateDouble()};
        const int elapsed = random.bounded(4) == 0 ? 0 : random.bounded(400);
        const double again = model.next(state, elapsed, Rating::Again).stability;
        const double hard = model.next(state, elapsed, Rating::Hard).stability;
        const double good = model.next(state, elapsed, Rating::Good).stability;
        const double easy = model.next(state, elapsed, Rating::Easy).stability;
        QVERIFY(again <= hard && hard <= good && good <= easy);
        QVERIFY(hard >= state.stability);
    }
}

QTEST_APPLESS_MAIN(TestMemory)
#include "tst_memory.moc"
