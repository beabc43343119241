// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/burndownchart.h"

#include "desktop/roadmap/wording.h"
#include "desktop/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

BurnDownChart::BurnDownChart(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    connect(copy, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(table());
        Q_EMIT copied();
    });
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BurnDownChart::setSnapshot(const SnapshotPtr &snapshot)
{
    m_data = snapshot ? BurnDown::of(*snapshot) : BurnDown();
    describe();
    update();
}

QSize BurnDownChart::sizeHint() const
{
    const int letter = fontMetrics().averageCharWidth();
    return {60 * letter, 7 * fontMetrics().height()};
}

QString BurnDownChart::slackText() const
{
    return m_data.slack() >= 0 ? tr("Slack: %1").arg(duration(m_data.slack()))
                               : tr("Short by %1").arg(duration(-m_data.slack()));
}

void BurnDownChart::describe()
{
    setAccessibleName(tr("Burn-down"));
    setAccessibleDescription(tr("%1 left to do, %2 available until the interview. %3.")
                                 .arg(duration(m_data.leftNow), duration(m_data.availableNow), slackText()));
}

QString BurnDownChart::table() const
{
    QStringList lines{QStringList{tr("Day"), tr("Minutes left to do"), tr("Minutes available")}.join(u'\t')};
    for (const BurnDown::Day &day : m_data.days)
        lines.append(QStringList{day.date.toString(Qt::ISODate), QString::number(std::lround(day.left)),
                                 QString::number(std::lround(day.available))}
                         .join(u'\t'));
    return lines.join(u'\n');
}

QRectF BurnDownChart::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(1, line * 1.5, width() - 2, height() - line * 2.8);
}

QPointF BurnDownChart::at(int day, double minutes) const
{
    const QRectF area = plot();
    const double across = m_data.days.size() > 1 ? double(day) / double(m_data.days.size() - 1) : 0;
    const double up = m_data.highest > 0 ? minutes / m_data.highest : 0;
    return {area.left() + across * area.width(), area.bottom() - up * area.height()};
}

void BurnDownChart::paintLines(QPainter &painter) const
{
    const Colours &c = m_theme->colours();
    QPolygonF left;
    QPolygonF available;
    for (int day = 0; day < int(m_data.days.size()); ++day) {
        left.append(at(day, m_data.days[size_t(day)].left));
        available.append(at(day, m_data.days[size_t(day)].available));
    }
    QPolygonF between = available;
    for (auto point = left.rbegin(); point != left.rend(); ++point)
        between.append(*point);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accentTint);
    painter.drawPolygon(between);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.muted, 1.5, Qt::DashLine));
    painter.drawPolyline(available);
    painter.setPen(QPen(c.accent, 2));
    painter.drawPolyline(left);
    painter.setPen(c.line);
    painter.drawLine(plot().bottomLeft(), plot().bottomRight());
    if (m_data.today < 0)
        return;
    // Where one really stands, on the line or beside it.
    painter.drawLine(at(m_data.today, 0), at(m_data.today, m_data.highest));
    painter.setPen(QPen(c.paper, 1.5));
    painter.setBrush(m_data.slack() < 0 ? c.error : c.accent);
    painter.drawEllipse(at(m_data.today, m_data.leftNow), 4.5, 4.5);
}

void BurnDownChart::paintLabels(QPainter &painter) const
{
    const Colours &c = m_theme->colours();
    const int line = fontMetrics().height();
    painter.setPen(m_data.slack() < 0 ? c.error : c.ink);
    painter.drawText(QRectF(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter, slackText());
    painter.setPen(c.muted);
    const QString left = tr("%1 left of %2").arg(duration(m_data.leftNow), duration(m_data.availableNow));
    const int taken = fontMetrics().horizontalAdvance(slackText() + left) + 2 * line;
    if (taken <= width()) // else the table behind the chart says it
        painter.drawText(QRectF(0, 0, width(), line), Qt::AlignRight | Qt::AlignVCenter, left);
    const QRectF below(0, plot().bottom() + 2, width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, locale().toString(m_data.days.front().date, tr("d MMM")));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, locale().toString(m_data.days.back().date, tr("d MMM")));
    // Beside their lines, where these stand apart.
    const int middle = int(m_data.days.size()) / 2;
    const QPointF upper = at(middle, m_data.days[size_t(middle)].available);
    painter.drawText(QRectF(upper.x() + 6, upper.y() - line, width() - upper.x() - 6, line),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("time available"));
    const int early = int(m_data.days.size()) / 8;
    const QPointF lower = at(early, m_data.days[size_t(early)].left);
    if (plot().bottom() - lower.y() > line + 6) {
        painter.setPen(c.accent);
        painter.drawText(QRectF(6, plot().bottom() - line - 2, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("left to do"));
    }
}

void BurnDownChart::paintEvent(QPaintEvent *)
{
    if (m_data.days.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLines(painter);
    paintLabels(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->colours().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

bool BurnDownChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_data.days.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const double across = (help->pos().x() - plot().left()) / std::max(1.0, plot().width());
    const auto last = double(m_data.days.size() - 1);
    const BurnDown::Day &day = m_data.days[size_t(std::clamp(std::round(across * last), 0.0, last))];
    QToolTip::showText(
        help->globalPos(),
        tr("%1: %2 left to do, %3 available")
            .arg(locale().toString(day.date, QLocale::ShortFormat), duration(day.left), duration(day.available)),
        this);
    return true;
}

void BurnDownChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace waymark::desktop
