// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/forecastchart.h"

#include "desktop/dashboard/chartdress.h"
#include "desktop/dashboard/standingfigures.h"
#include "desktop/shell/theme.h"

#include <QBarSeries>
#include <QBarSet>
#include <QEvent>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

ForecastChart::ForecastChart(const Theme *theme, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    connect(theme, &Theme::changed, this, &ForecastChart::draw);
}

void ForecastChart::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    draw();
}

void ForecastChart::draw()
{
    if (!m_snapshot)
        return;
    const Colours &c = m_theme->colours();
    const std::vector<int> counts = dueCounts(*m_snapshot, days);
    setAccessibleDescription(
        tr("%n review(s) in the next four weeks", nullptr, std::accumulate(counts.begin(), counts.end(), 0)));
    auto *drawn = new QChart;
    dress(drawn, c, font());
    auto *set = new QBarSet(tr("reviews"));
    for (const int count : counts)
        set->append(count);
    set->setColor(c.accent);
    set->setBorderColor(c.accent);
    connect(set, &QBarSet::hovered, this, [this, counts](bool inside, int index) {
        const QDate day = m_snapshot->today.date.addDays(index);
        if (inside)
            QToolTip::showText(QCursor::pos(),
                               tr("%1: %n review(s)", nullptr, counts[size_t(index)])
                                   .arg(locale().toString(day, QLocale::ShortFormat)),
                               this);
        else
            QToolTip::hideText();
    });
    connect(set, &QBarSet::clicked, this, &ForecastChart::dayActivated);
    auto *bars = new QBarSeries;
    bars->setBarWidth(0.8);
    bars->append(set);
    drawn->addSeries(bars);

    auto *across = new QValueAxis;
    across->setRange(-0.5, days - 0.5);
    across->setTickType(QValueAxis::TicksDynamic);
    across->setTickAnchor(0);
    across->setTickInterval(7);
    across->setLabelFormat(u"%d"_s);
    across->setGridLineVisible(false);
    across->setTitleText(tr("days from today"));
    auto *up = new QValueAxis;
    const int most = *std::max_element(counts.begin(), counts.end());
    up->setRange(0, std::max(4, (most + 3) / 4 * 4));
    up->setTickCount(5);
    up->setLabelFormat(u"%d"_s);
    up->setTitleText(tr("reviews"));
    for (QValueAxis *axis : {across, up})
        dress(axis, c, font());
    drawn->addAxis(across, Qt::AlignBottom);
    drawn->addAxis(up, Qt::AlignLeft);
    bars->attachAxis(across);
    bars->attachAxis(up);
    const std::unique_ptr<QChart> before(chart());
    setChart(drawn);
}

void ForecastChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        draw();
    QChartView::changeEvent(event);
}

} // namespace waymark::desktop
