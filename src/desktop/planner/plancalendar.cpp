// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/plancalendar.h"

#include "desktop/roadmap/wording.h"
#include "desktop/shell/lineicon.h"
#include "desktop/shell/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

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
    endDrag();
    if (!find(current()))
        m_topic.clear();
    if (snapshot && !cellOf(m_current))
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

const PlanCell *PlanCalendar::cellOf(const QDate &day) const
{
    const auto cell = std::find_if(m_grid.cells.begin(), m_grid.cells.end(), [&](const PlanCell &candidate) {
        return candidate.date == day && candidate.day >= 0;
    });
    return cell == m_grid.cells.end() ? nullptr : &*cell;
}

PlanPlace PlanCalendar::placeOf(const PlanBlock &block) const
{
    return {m_snapshot->plan->days[size_t(block.day)].date, block.topic};
}

const PlanBlock *PlanCalendar::find(const PlanPlace &place) const
{
    const auto block = std::find_if(m_grid.blocks.begin(), m_grid.blocks.end(), [&](const PlanBlock &candidate) {
        return candidate.isReading() && placeOf(candidate) == place;
    });
    return place.topic.isEmpty() || block == m_grid.blocks.end() ? nullptr : &*block;
}

QRect PlanCalendar::blockRect(const PlanPlace &place) const
{
    const PlanBlock *block = find(place);
    return block ? block->rect.translated(0, headHeight() - verticalScrollBar()->value()) : QRect();
}

QRect PlanCalendar::dayRect(const QDate &day) const
{
    const PlanCell *cell = cellOf(day);
    return cell ? cell->rect.translated(0, headHeight() - verticalScrollBar()->value()) : QRect();
}

bool PlanCalendar::isLocked(const PlanPlace &place) const
{
    const auto &locks = m_snapshot->plan->locks;
    return std::any_of(locks.begin(), locks.end(), [&](const study::PlanLock &lock) {
        return lock.date == place.date && lock.topic == place.topic;
    });
}

bool PlanCalendar::isDone(const PlanBlock &block) const
{
    return block.isReading() && std::all_of(block.sections.begin(), block.sections.end(), [this](const QString &id) {
               return m_snapshot->mark(id) == journal::Mark::Read;
           });
}

QString PlanCalendar::toolTipOf(const PlanBlock &block) const
{
    QStringList lines{u"%1 – %2"_s.arg(titleOf(block), duration(block.minutes))};
    if (isDone(block))
        lines.append(tr("Read"));
    else if (block.isReading() && isLocked(placeOf(block)))
        lines.append(tr("Locked: stays on this day when the plan is made again"));
    return lines.join(u'\n');
}

void PlanCalendar::setCurrentDay(const QDate &day)
{
    setCurrent({day, {}});
}

void PlanCalendar::setCurrent(const PlanPlace &place)
{
    const PlanCell *cell = cellOf(place.date);
    if (!cell || place == current())
        return;
    const bool otherDay = place.date != m_current;
    m_current = place.date;
    m_topic = find(place) ? place.topic : QString();
    ensureVisible(cell->rect);
    viewport()->update();
    if (otherDay)
        Q_EMIT currentDayChanged(m_current);
    Q_EMIT currentChanged(current());
}

void PlanCalendar::stepBlock(int direction)
{
    QStringList topics{QString()};
    for (const PlanBlock &block : m_grid.blocks)
        if (block.isReading() && placeOf(block).date == m_current)
            topics.append(block.topic);
    const qsizetype at = topics.indexOf(m_topic) + direction;
    setCurrent({m_current, topics.value(std::clamp<qsizetype>(at, 0, topics.size() - 1))});
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
    painter.fillRect(cell.rect, isToday ? c.accentTint : cell.day >= 0 ? c.paper : c.surface);
    painter.setPen(c.line);
    painter.drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    painter.drawLine(cell.rect.topRight(), cell.rect.bottomRight());
    paintHead(painter, cell);
    const bool isTarget = m_dragging && cell.day >= 0 && cell.rect.contains(toGrid(m_pointer));
    if (isTarget || (cell.date == m_current && m_topic.isEmpty())) {
        painter.setPen(QPen(isTarget || hasFocus() ? c.focus : c.muted, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.rect.adjusted(1, 1, -2, -2));
    }
}

void PlanCalendar::paintHead(QPainter &painter, const PlanCell &cell) const
{
    const Colours &c = m_theme->colours();
    const bool isToday = cell.date == m_snapshot->today.date;
    const bool isInterview = cell.date == m_snapshot->plan->interview;
    QRect head = cell.rect.adjusted(8, 4, -8, 0);
    QFont bold = font();
    bold.setBold(isToday || isInterview);
    painter.setFont(bold);
    painter.setPen(isInterview || isToday ? c.accent : cell.day >= 0 ? c.ink : c.muted);
    const bool firstOfMonth = cell.date.day() == 1 || &cell == &m_grid.cells.front();
    const QString date = firstOfMonth ? locale().toString(cell.date, tr("d MMM")) : QString::number(cell.date.day());
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, date);
    head.setLeft(head.left() + QFontMetrics(bold).horizontalAdvance(date + u' '));
    painter.setFont(font());
    if (isInterview) {
        painter.drawText(cell.rect.adjusted(8, 4 + fontMetrics().height() + 4, -8, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, tr("Interview"));
        return;
    }
    if (cell.day >= 0 && isLocked({cell.date, {}})) {
        const int side = fontMetrics().height() * 3 / 4;
        paintLineIcon(&painter, QRectF(head.right() - side + 1, head.top() + side / 6.0, side, side), u"lock"_s,
                      isToday ? c.ink : c.muted);
        head.setRight(head.right() - side - 4);
    }
    if (cell.minutes > 0) {
        const QString minutes = tr("%1 min").arg(qRound(cell.minutes));
        const bool fits = fontMetrics().horizontalAdvance(minutes) <= head.width();
        painter.setPen(isToday ? c.ink : c.muted);
        painter.drawText(head, Qt::AlignRight | Qt::AlignTop, fits ? minutes : QString::number(qRound(cell.minutes)));
    }
}

void PlanCalendar::paintBlock(QPainter &painter, const PlanBlock &block) const
{
    const Colours &c = m_theme->colours();
    const bool isReview = block.kind == study::PlanItemKind::Review;
    const bool done = isDone(block);
    const PlanPlace place = placeOf(block);
    const QColor ground = isReview ? c.raised : done ? c.paper : c.track(block.track);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isReview ? QPen(c.line) : done ? QPen(c.track(block.track)) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(block.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QColor ink = isReview || done ? c.muted : c.textOn(ground);
    painter.setPen(ink);
    QRect words = block.rect.adjusted(6, 2, -4, -2);
    const QString minutes = QString::number(std::max(1, qRound(block.minutes)));
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, minutes);
    words.setRight(words.right() - fontMetrics().horizontalAdvance(minutes) - 6);
    const bool locked = block.isReading() && isLocked(place);
    if (locked || done) {
        const int side = fontMetrics().height() * 3 / 4;
        paintLineIcon(&painter, QRectF(words.right() - side + 1, words.top() + side / 6.0, side, side),
                      locked ? u"lock"_s : u"check"_s, ink);
        words.setRight(words.right() - side - 3);
    }
    if (block.rect.height() >= 2 * fontMetrics().height() + 4)
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, titleOf(block));
    else
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                         fontMetrics().elidedText(titleOf(block), Qt::ElideRight, words.width()));
    if (block.isReading() && place == current()) {
        painter.setPen(QPen(c.ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(block.rect).adjusted(1, 1, -1, -1), 4, 4);
    }
}

/// The block under the pointer while it is dragged.
void PlanCalendar::paintDragged(QPainter &painter) const
{
    const PlanBlock *block = find(m_dragged);
    if (!m_dragging || !block)
        return;
    PlanBlock moved = *block;
    moved.rect.moveTopLeft(toGrid(m_pointer) - QPoint(12, 8));
    painter.setOpacity(0.85);
    paintBlock(painter, moved);
    painter.setOpacity(1);
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
    paintDragged(painter);
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
    const QPoint point = toGrid(event->pos());
    const int cell = m_grid.cellAt(point);
    if (cell < 0 || event->pos().y() < headHeight())
        return;
    const PlanBlock *block = m_grid.blockAt(point);
    const bool reading = block && block->isReading();
    setCurrent({m_grid.cells[size_t(cell)].date, reading ? block->topic : QString()});
    if (event->button() == Qt::LeftButton && reading && !isDone(*block)) {
        m_dragged = placeOf(*block);
        m_pressed = event->pos();
    }
}

void PlanCalendar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged.topic.isEmpty() || !(event->buttons() & Qt::LeftButton))
        return;
    m_pointer = event->pos();
    if (!m_dragging && (m_pointer - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    const int line = verticalScrollBar()->singleStep();
    if (m_dragging && m_pointer.y() > viewport()->height() - line)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + line / 2);
    else if (m_dragging && m_pointer.y() < headHeight() + line / 2)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - line / 2);
    viewport()->update();
}

void PlanCalendar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const PlanPlace place = m_dragged;
    const bool dropped = m_dragging && viewport()->rect().contains(event->pos());
    endDrag();
    const int cell = dropped ? m_grid.cellAt(toGrid(event->pos())) : -1;
    if (cell >= 0 && m_grid.cells[size_t(cell)].date != place.date)
        Q_EMIT moveRequested(place, m_grid.cells[size_t(cell)].date);
}

void PlanCalendar::endDrag()
{
    m_dragged = {};
    if (!std::exchange(m_dragging, false))
        return;
    viewport()->unsetCursor();
    viewport()->update();
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
    if (event->modifiers() & Qt::ControlModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        stepBlock(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_dragging)
            endDrag();
        else if (!m_topic.isEmpty())
            setCurrentDay(m_current);
        else
            QAbstractScrollArea::keyPressEvent(event);
        break;
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
        if (!m_topic.isEmpty()) {
            Q_EMIT topicActivated(m_topic);
            break;
        }
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
            QToolTip::showText(help->globalPos(), toolTipOf(*block), viewport(),
                               block->rect.translated(0, headHeight() - verticalScrollBar()->value()));
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
