// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/heatmap.h"

#include "desktop/roadmap/wording.h"
#include "desktop/shell/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <numeric>

namespace waymark::desktop {

namespace {

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue()));
}

} // namespace

HeatMap::HeatMap(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

HeatGrid::Metrics HeatMap::metrics() const
{
    HeatGrid::Metrics metrics;
    metrics.width = width();
    metrics.cell = fontMetrics().height();
    metrics.left = fontMetrics().horizontalAdvance(locale().dayName(3, QLocale::ShortFormat)) + 12;
    metrics.top = fontMetrics().height() + 6;
    metrics.firstDay = locale().firstDayOfWeek();
    return metrics;
}

QSize HeatMap::sizeHint() const
{
    const HeatGrid::Metrics m = metrics();
    return {400, m.top + 7 * (m.cell + m.gap)};
}

void HeatMap::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    arrange();
    update();
}

void HeatMap::arrange()
{
    if (!m_snapshot)
        return;
    m_grid = HeatGrid::arrange(m_snapshot->minutesByDay, m_snapshot->today.date, metrics());
    const double sum = std::accumulate(m_grid.cells.begin(), m_grid.cells.end(), 0.0,
                                       [](double total, const HeatGrid::Cell &cell) { return total + cell.minutes; });
    setAccessibleDescription(
        tr("%1 studied in the last %n week(s)", nullptr, int(m_grid.cells.size() + 6) / 7).arg(duration(sum)));
}

void HeatMap::paintEvent(QPaintEvent *)
{
    const Colours &c = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const HeatGrid::Metrics m = metrics();
    painter.setPen(c.muted);
    for (int row = 0; row < 7; row += 2) {
        const int day = (int(m.firstDay) - 1 + row) % 7 + 1;
        painter.drawText(QRect(0, m.top + row * (m.cell + m.gap), m.left - 8, m.cell), Qt::AlignLeft | Qt::AlignVCenter,
                         locale().dayName(day, QLocale::ShortFormat));
    }
    int free = 0; // where the next name of a month may begin
    for (const HeatGrid::Month &month : m_grid.months) {
        const QString name = locale().monthName(month.first.month(), QLocale::ShortFormat);
        const int width = fontMetrics().horizontalAdvance(name);
        if (month.x < free || month.x + width > this->width())
            continue;
        painter.drawText(QRect(month.x, 0, width + 2, fontMetrics().height()), Qt::AlignLeft, name);
        free = month.x + width + 8;
    }
    for (const HeatGrid::Cell &cell : m_grid.cells) {
        const bool isToday = cell.date == m_snapshot->today.date;
        painter.setPen(isToday ? QPen(c.ink, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(cell.level == 0 ? c.line : mix(c.accentTint, c.accent, 0.1 + 0.225 * cell.level));
        painter.drawRoundedRect(QRectF(cell.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void HeatMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HeatMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (const HeatGrid::Cell *cell = m_grid.cellAt(event->pos()); cell && event->button() == Qt::LeftButton)
        Q_EMIT dayActivated(cell->date);
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const HeatGrid::Cell *cell = m_grid.cellAt(help->pos()))
            QToolTip::showText(
                help->globalPos(),
                tr("%1: %2").arg(locale().toString(cell->date, QLocale::LongFormat), duration(cell->minutes)), this,
                cell->rect);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace waymark::desktop
