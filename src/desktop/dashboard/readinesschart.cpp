// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/readinesschart.h"

#include "desktop/dashboard/chartdress.h"
#include "desktop/dashboard/evidencemodel.h"
#include "desktop/shell/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QEvent>
#include <QHorizontalBarSeries>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int trackHeight = 46;

QString swatch(const QColor &colour, const QString &text)
{
    return u"<span style='color:%1'>■</span>&nbsp;%2"_s.arg(colour.name(), text.toHtmlEscaped());
}

} // namespace

ReadinessChart::ReadinessChart(const Theme *theme, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::NoFocus); // the table below it carries the same figures for the keyboard
    connect(theme, &Theme::changed, this, &ReadinessChart::draw);
}

void ReadinessChart::setFigures(const StandingFigures &figures, const SnapshotPtr &snapshot)
{
    m_figures = figures;
    m_snapshot = snapshot;
    draw();
}

QString ReadinessChart::key() const
{
    const Colours &c = m_theme->colours();
    QStringList parts{swatch(c.muted, tr("today")),
                      swatch(c.accent, tr("on the day, if you stop now (line: 90 % range)"))};
    if (m_figures.followed)
        parts.append(swatch(c.tracks[1], tr("on the day, if you follow the plan")));
    return parts.join(u"&nbsp;&nbsp;&nbsp; "_s);
}

QString ReadinessChart::describe(size_t track) const
{
    const auto &stopped = m_figures.stopped.tracks[track];
    QString text =
        tr("%1\nToday %2\nOn the day %3, between %4 and %5\n%6 of %7 questions seen")
            .arg(m_snapshot->library->track(stopped.id)->title, percentText(m_figures.now.tracks[track].value.value),
                 percentText(stopped.value.value), percentText(stopped.value.low), percentText(stopped.value.high))
            .arg(stopped.questionsSeen)
            .arg(stopped.questions);
    if (m_figures.followed)
        text += u'\n' + tr("With the plan %1").arg(percentText(m_figures.followed->tracks[track].value.value));
    return text;
}

void ReadinessChart::draw()
{
    if (!m_snapshot)
        return;
    const Colours &c = m_theme->colours();
    auto *drawn = new QChart;
    dress(drawn, c, font());

    QStringList titles;
    auto *today = new QBarSet(tr("today"));
    auto *stopped = new QBarSet(tr("if you stop"));
    auto *followed = new QBarSet(tr("with the plan"));
    // A category axis counts from below, and QBarCategoryAxis ignores setReverse: the first track goes in last.
    const size_t count = m_figures.stopped.tracks.size();
    const auto trackAt = [count](int row) { return count - 1 - size_t(row); };
    for (int row = 0; row < int(count); ++row) {
        const size_t track = trackAt(row);
        const library::Track *known = m_snapshot->library->track(m_figures.stopped.tracks[track].id);
        // Labels of an axis are rich text, aligned as a whole: the coverage stands beside the name, quieter.
        titles.append(u"%1&nbsp;&nbsp;<span style='color:%2'>%3</span>"_s.arg(
            (known ? known->title : m_figures.stopped.tracks[track].id).toHtmlEscaped(), c.muted.name(),
            tr("%1 covered").arg(percentText(m_figures.stopped.tracks[track].value.coverage)).toHtmlEscaped()));
        today->append(100 * m_figures.now.tracks[track].value.value);
        stopped->append(100 * m_figures.stopped.tracks[track].value.value);
        followed->append(m_figures.followed ? 100 * m_figures.followed->tracks[track].value.value : 0);
    }
    auto *bars = new QHorizontalBarSeries;
    bars->setBarWidth(0.72);
    const auto add = [&](QBarSet *set, const QColor &colour) {
        set->setColor(colour);
        set->setBorderColor(colour);
        bars->append(set);
        connect(set, &QBarSet::clicked, this,
                [this, trackAt](int row) { Q_EMIT trackActivated(m_figures.stopped.tracks[trackAt(row)].id); });
        connect(set, &QBarSet::hovered, this, [this, trackAt](bool inside, int row) {
            if (inside)
                QToolTip::showText(QCursor::pos(), describe(trackAt(row)), this);
            else
                QToolTip::hideText();
        });
    };
    // From below: what is named first stands on top.
    if (m_figures.followed)
        add(followed, c.tracks[1]);
    else
        delete followed;
    add(stopped, c.accent);
    add(today, c.muted);
    drawn->addSeries(bars);

    auto *names = new QBarCategoryAxis;
    names->append(titles);
    names->setGridLineVisible(false);
    auto *shares = new QValueAxis;
    shares->setRange(0, 100);
    shares->setTickCount(6);
    shares->setLabelFormat(u"%d %%"_s);
    shares->setTitleText(tr("ready, in per cent"));
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(names), static_cast<QAbstractAxis *>(shares)})
        dress(axis, c, font());
    drawn->addAxis(names, Qt::AlignLeft);
    drawn->addAxis(shares, Qt::AlignBottom);
    bars->attachAxis(names);
    bars->attachAxis(shares);

    for (int row = 0; row < int(count); ++row) {
        const study::Readiness &value = m_figures.stopped.tracks[trackAt(row)].value;
        auto *range = new QLineSeries;
        range->append(100 * value.low, double(row));
        range->append(100 * value.high, double(row));
        range->setPen(QPen(c.ink, 1.5));
        drawn->addSeries(range);
        range->attachAxis(names);
        range->attachAxis(shares);
    }
    const std::unique_ptr<QChart> before(chart());
    setChart(drawn);
    const int line = fontMetrics().height();
    setFixedHeight(int(titles.size()) * std::max(trackHeight, 2 * line + 14) + 2 * line + 12);
}

void ReadinessChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        draw();
    QChartView::changeEvent(event);
}

} // namespace waymark::desktop
