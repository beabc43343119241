// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/plancalendar.h"

#include "desktop/roadmap/wording.h"
#include "desktop/shell/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

PlanCalendar::PlanCalendar(const Theme *theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    connect(theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PlanCalendar::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    arrange();
    if (!m_current.isValid() && snapshot)
        setCurrentDay(snapshot->today.date);
}

void PlanCalendar::arrange()
{
    m_grid = {};
    if (m_snapshot && m_snapshot->plan) {
        PlanGrid::Metrics metrics;
        metrics.width = viewport()->width();
        metrics.lineHeight = fontMetrics().height();
        metrics.firstDay = locale().firstDayOfWeek();
        m_grid = PlanGrid::arrange(*m_snapshot->plan, *m_snapshot->library, metrics);
    }
    verticalScrollBar()->setRange(0, std::max(0, m_grid.height + headHeight() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    viewport()->update();
}

int PlanCalendar::headHeight() const
{
    return fontMetrics().height() + 12;
}

QPoint PlanCalendar::toGrid(const QPoint &viewport) const
{
    return {viewport.x(), viewport.y() - headHeight() + verticalScrollBar()->value()};
}

QString PlanCalendar::titleOf(const PlanBlock &block) const
{
    return block.kind == study::PlanItemKind::Review ? tr("Reviews") : block.title;
}

void PlanCalendar::setCurrentDay(const QDate &day)
{
    const auto cell = std::find_if(m_grid.cells.begin(), m_grid.cells.end(), [&](const PlanCell &candidate) {
        return candidate.date == day && candidate.day >= 0;
    });
    if (cell == m_grid.cells.end() || day == m_current)
        return;
    m_current = day;
    ensureVisible(cell->rect);
    viewport()->update();
    Q_EMIT currentDayChanged(day);
}

void PlanCalendar::ensureVisible(const QRect &rect)
{
    const int space = viewport()->height() - headHeight();
    const int top = verticalScrollBar()->value();
    if (rect.top() < top)
        verticalScrollBar()->setValue(rect.top());
    else if (rect.bottom() > top + space)
        verticalScrollBar()->setValue(rect.bottom() - space);
}

void PlanCalendar::paintWeekdays(QPainter &painter) const
{
    const Colours &c = m_theme->colours();
    painter.fillRect(QRect(0, 0, viewport()->width(), headHeight()), c.paper);
    painter.setPen(c.muted);
    for (int column = 0; column < 7; ++column) {
        const int day = (int(locale().firstDayOfWeek()) - 1 + column) % 7 + 1;
        const int left = viewport()->width() * column / 7;
        painter.drawText(QRect(left + 8, 0, viewport()->width() / 7 - 8, headHeight()),
                         Qt::AlignVCenter | Qt::AlignLeft, locale().dayName(day, QLocale::ShortFormat));
    }
    painter.setPen(c.line);
    painter.drawLine(0, headHeight() - 1, viewport()->width(), headHeight() - 1);
}

void PlanCalendar::paintCell(QPainter &painter, const PlanCell &cell) const
{
    const Colours &c = m_theme->colours();
    const bool isToday = m_snapshot && cell.date == m_snapshot->today.date;
    const bool isInterview = cell.date == m_snapshot->plan->interview;
    painter.fillRect(cell.rect, isToday ? c.accentTint : cell.day >= 0 ? c.paper : c.surface);
    painter.setPen(c.line);
    painter.drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    painter.drawLine(cell.rect.topRight(), cell.rect.bottomRight());
    const QRect head = cell.rect.adjusted(8, 4, -8, 0);
    QFont font = this->font();
    font.setBold(isToday || isInterview);
    painter.setFont(font);
    painter.setPen(isInterview || isToday ? c.accent : cell.day >= 0 ? c.ink : c.muted);
    const bool firstOfMonth = cell.date.day() == 1 || &cell == &m_grid.cells.front();
    const QString date = firstOfMonth ? locale().toString(cell.date, tr("d MMM")) : QString::number(cell.date.day());
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, date);
    const int left = head.width() - QFontMetrics(font).horizontalAdvance(date + u' ');
    painter.setFont(this->font());
    if (isInterview) {
        painter.drawText(head.adjusted(0, fontMetrics().height() + 4, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, tr("Interview"));
    } else if (cell.minutes > 0) {
        const QString minutes = tr("%1 min").arg(qRound(cell.minutes));
        const bool fits = fontMetrics().horizontalAdvance(minutes) <= left;
        painter.setPen(isToday ? c.ink : c.muted);
        painter.drawText(head, Qt::AlignRight | Qt::AlignTop, fits ? minutes : QString::number(qRound(cell.minutes)));
    }
    if (cell.date == m_current) {
        painter.setPen(QPen(hasFocus() ? c.focus : c.muted, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.rect.adjusted(1, 1, -2, -2));
    }
}

void PlanCalendar::paintBlock(QPainter &painter, const PlanBlock &block) const
{
    const Colours &c = m_theme->colours();
    const bool isReview = block.kind == study::PlanItemKind::Review;
    const QColor ground = isReview ? c.raised : c.track(block.track);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isReview ? QPen(c.line) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(block.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(isReview ? c.muted : c.textOn(ground));
    const QRect words = block.rect.adjusted(6, 2, -4, -2);
    const QString minutes = QString::number(std::max(1, qRound(block.minutes)));
    const int space = fontMetrics().horizontalAdvance(minutes) + 6;
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, minutes);
    const QRect title = words.adjusted(0, 0, -space, 0);
    if (block.rect.height() >= 2 * fontMetrics().height() + 4)
        painter.drawText(title, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, titleOf(block));
    else
        painter.drawText(title, Qt::AlignLeft | Qt::AlignTop,
                         fontMetrics().elidedText(titleOf(block), Qt::ElideRight, title.width()));
}

void PlanCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme->colours().paper);
    if (m_grid.cells.empty())
        return;
    const QRect visible(toGrid({0, headHeight()}), QSize(viewport()->width(), viewport()->height()));
    painter.translate(0, headHeight() - verticalScrollBar()->value());
    for (const PlanCell &cell : m_grid.cells)
        if (cell.rect.intersects(visible))
            paintCell(painter, cell);
    for (const PlanBlock &block : m_grid.blocks)
        if (block.rect.intersects(visible))
            paintBlock(painter, block);
    painter.resetTransform();
    paintWeekdays(painter);
}

void PlanCalendar::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PlanCalendar::mousePressEvent(QMouseEvent *event)
{
    const int cell = m_grid.cellAt(toGrid(event->pos()));
    if (cell >= 0 && event->pos().y() >= headHeight())
        setCurrentDay(m_grid.cells[size_t(cell)].date);
}

void PlanCalendar::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PlanBlock *block = m_grid.blockAt(toGrid(event->pos()));
    if (block && !block->topic.isEmpty())
        Q_EMIT topicActivated(block->topic);
}

void PlanCalendar::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentDay(m_current.addDays(mirrored ? 1 : -1));
        break;
    case Qt::Key_Right:
        setCurrentDay(m_current.addDays(mirrored ? -1 : 1));
        break;
    case Qt::Key_Up:
        setCurrentDay(m_current.addDays(-7));
        break;
    case Qt::Key_Down:
        setCurrentDay(m_current.addDays(7));
        break;
    case Qt::Key_Home:
        if (m_snapshot)
            setCurrentDay(m_snapshot->today.date);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const auto block = std::find_if(m_grid.blocks.begin(), m_grid.blocks.end(), [this](const PlanBlock &candidate) {
            return !candidate.topic.isEmpty() && m_snapshot->plan->days[size_t(candidate.day)].date == m_current;
        });
        if (block != m_grid.blocks.end())
            Q_EMIT topicActivated(block->topic);
        break;
    }
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool PlanCalendar::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const PlanBlock *block = m_grid.blockAt(toGrid(help->pos())))
            QToolTip::showText(help->globalPos(), u"%1 – %2"_s.arg(titleOf(*block), duration(block->minutes)),
                               viewport(), block->rect);
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PlanCalendar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LocaleChange)
        arrange();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace waymark::desktop
