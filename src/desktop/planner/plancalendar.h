// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/planner/plangrid.h"
#include "desktop/shell/workspacehost.h"

#include <QAbstractScrollArea>

namespace waymark::desktop {

class Theme;

/// A topic's reading of one day, or the whole day.
struct PlanPlace
{
    QDate date;
    QString topic; ///< empty: the day

    bool operator==(const PlanPlace &) const = default;
};

/// The plan as a calendar: weeks as rows, blocks in the colours of their tracks. One day is current, and one of its
/// blocks may be; arrow keys move between days, Ctrl with them between the blocks of a day. A block is dragged to
/// another day by the mouse; what comes of it is for the page to say.
class PlanCalendar : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PlanCalendar(const Theme *theme, QWidget *parent = nullptr);

    /// Shows the accepted plan of the snapshot; none clears.
    void setSnapshot(const SnapshotPtr &snapshot);
    QDate currentDay() const { return m_current; }
    void setCurrentDay(const QDate &day);
    /// The current block; without one, the current day.
    PlanPlace current() const { return {m_current, m_topic}; }
    void setCurrent(const PlanPlace &place);
    /// Where the block of a topic stands on a day, in coordinates of the viewport; empty when it has none.
    QRect blockRect(const PlanPlace &place) const;
    QRect dayRect(const QDate &day) const;

Q_SIGNALS:
    void currentDayChanged(const QDate &day);
    void currentChanged(const waymark::desktop::PlanPlace &place);
    void topicActivated(const QString &key);
    /// The learner dropped a block on another day.
    void moveRequested(const waymark::desktop::PlanPlace &place, const QDate &to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void paintCell(QPainter &painter, const PlanCell &cell) const;
    void paintBlock(QPainter &painter, const PlanBlock &block) const;
    void paintWeekdays(QPainter &painter) const;
    void paintDragged(QPainter &painter) const;
    void paintHead(QPainter &painter, const PlanCell &cell) const;
    const PlanBlock *find(const PlanPlace &place) const;
    const PlanCell *cellOf(const QDate &day) const;
    PlanPlace placeOf(const PlanBlock &block) const;
    bool isLocked(const PlanPlace &place) const;
    bool isDone(const PlanBlock &block) const;
    void stepBlock(int direction);
    void endDrag();
    QPoint toGrid(const QPoint &viewport) const;
    int headHeight() const;
    void ensureVisible(const QRect &rect);
    QString titleOf(const PlanBlock &block) const;
    QString toolTipOf(const PlanBlock &block) const;

    const Theme *m_theme;
    SnapshotPtr m_snapshot;
    PlanGrid m_grid;
    QDate m_current;
    QString m_topic; ///< of the current block
    // A drag is under way while `m_dragged` names a block and the pointer has left the spot where it was pressed.
    PlanPlace m_dragged;
    QPoint m_pressed; ///< in the viewport
    QPoint m_pointer;
    bool m_dragging = false;
};

} // namespace waymark::desktop
