// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/calibrationchart.h"

#include "desktop/dashboard/chartdress.h"
#include "desktop/dashboard/evidencemodel.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr double step = 20; ///< between the marks of an axis, per cent

} // namespace

CalibrationChart::CalibrationChart(const Theme *theme, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the table carries the same figures for the keyboard
    setBackgroundBrush(Qt::NoBrush);
    connect(theme, &Theme::changed, this, &CalibrationChart::draw);
}

void CalibrationChart::setBins(const std::vector<study::CalibrationBin> &bins)
{
    m_bins = bins;
    double least = 100;
    for (const study::CalibrationBin &bin : bins)
        least = std::min({least, 100 * bin.expected, 100 * bin.low});
    m_least = std::clamp(std::floor(least / step) * step, 0.0, 100 - 2 * step);
    draw();
}

int CalibrationChart::nearest(double expected) const
{
    const auto found = std::min_element(m_bins.begin(), m_bins.end(), [expected](const auto &a, const auto &b) {
        return std::abs(100 * a.expected - expected) < std::abs(100 * b.expected - expected);
    });
    return found == m_bins.end() ? -1 : int(found - m_bins.begin());
}

void CalibrationChart::describe()
{
    QStringList lines;
    for (const study::CalibrationBin &bin : m_bins)
        lines.append(tr("expected %1, remembered %2 of %n answer(s)", nullptr, int(bin.answers.size()))
                         .arg(percentText(bin.expected), percentText(bin.passed)));
    setAccessibleDescription(lines.join(u"; "_s));
}

void CalibrationChart::draw()
{
    const Colours &c = m_theme->colours();
    describe();
    auto *drawn = new QChart;
    dress(drawn, c, font());
    auto *across = new QValueAxis;
    auto *up = new QValueAxis;
    across->setTitleText(tr("expected to remember, in per cent"));
    up->setTitleText(tr("remembered, in per cent"));
    for (QValueAxis *axis : {across, up}) {
        axis->setRange(m_least, 100);
        axis->setTickCount(int(std::lround((100 - m_least) / step)) + 1);
        axis->setLabelFormat(u"%d"_s);
        dress(axis, c, font());
    }
    drawn->addAxis(across, Qt::AlignBottom);
    drawn->addAxis(up, Qt::AlignLeft);
    const auto add = [&](QXYSeries *series) {
        drawn->addSeries(series);
        series->attachAxis(across);
        series->attachAxis(up);
    };
    auto *perfect = new QLineSeries;
    perfect->append(m_least, m_least);
    perfect->append(100, 100);
    perfect->setPen(QPen(c.muted, 1.5, Qt::DashLine));
    add(perfect);
    auto *points = new QScatterSeries;
    QList<QGraphicsSimpleTextItem *> counts;
    for (const study::CalibrationBin &bin : m_bins) {
        auto *range = new QLineSeries;
        range->append(100 * bin.expected, 100 * bin.low);
        range->append(100 * bin.expected, 100 * bin.high);
        range->setPen(QPen(c.ink, 1.5));
        add(range);
        points->append(100 * bin.expected, 100 * bin.passed);
        counts.append(new QGraphicsSimpleTextItem(locale().toString(int(bin.answers.size())), drawn));
    }
    points->setMarkerSize(11);
    points->setColor(c.accent);
    points->setBorderColor(c.paper);
    add(points);
    connect(points, &QScatterSeries::clicked, this,
            [this](const QPointF &point) { Q_EMIT binActivated(nearest(point.x())); });
    connect(points, &QScatterSeries::hovered, this, [this](const QPointF &point, bool inside) {
        const int bin = nearest(point.x());
        if (!inside || bin < 0) {
            QToolTip::hideText();
            return;
        }
        const study::CalibrationBin &shown = m_bins[size_t(bin)];
        QToolTip::showText(
            QCursor::pos(),
            tr("Expected %1, remembered %2, between %3 and %4\n%n answer(s)", nullptr, int(shown.answers.size()))
                .arg(percentText(shown.expected), percentText(shown.passed), percentText(shown.low),
                     percentText(shown.high)),
            this);
    });
    auto *line = new QGraphicsSimpleTextItem(tr("as expected"), drawn);
    for (QGraphicsSimpleTextItem *text : counts + QList{line}) {
        text->setFont(font());
        text->setBrush(text == line ? c.muted : c.ink);
        text->setZValue(20);
    }
    connect(drawn, &QChart::plotAreaChanged, this, [this, drawn, counts, line] { placeLabels(drawn, counts, line); });
    const std::unique_ptr<QChart> before(chart());
    setChart(drawn);
}

void CalibrationChart::placeLabels(QChart *chart, const QList<QGraphicsSimpleTextItem *> &counts,
                                   QGraphicsSimpleTextItem *line) const
{
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const study::CalibrationBin &bin = m_bins[size_t(i)];
        const QPointF point = chart->mapToPosition({100 * bin.expected, 100 * bin.passed});
        const QRectF box = counts[i]->boundingRect();
        const double x = std::min(point.x() + 9, chart->plotArea().right() - box.width());
        counts[i]->setPos(x, point.y() + 4);
    }
    const QPointF low = chart->mapToPosition({m_least + (100 - m_least) * 0.12, m_least + (100 - m_least) * 0.12});
    line->setPos(low.x() + 10, low.y() - 2);
}

void CalibrationChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        draw();
    QChartView::changeEvent(event);
}

} // namespace waymark::desktop
