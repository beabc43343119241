// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/planner/plangrid.h"
#include "desktop/shell/workspacehost.h"

#include <QAbstractScrollArea>

namespace waymark::desktop {

class Theme;

/// The plan as a calendar: weeks as rows, blocks in the colours of their tracks. One day is current; arrow keys move
/// it.
class PlanCalendar : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PlanCalendar(const Theme *theme, QWidget *parent = nullptr);

    /// Shows the accepted plan of the snapshot; none clears.
    void setSnapshot(const SnapshotPtr &snapshot);
    QDate currentDay() const { return m_current; }
    void setCurrentDay(const QDate &day);

Q_SIGNALS:
    void currentDayChanged(const QDate &day);
    void topicActivated(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void paintCell(QPainter &painter, const PlanCell &cell) const;
    void paintBlock(QPainter &painter, const PlanBlock &block) const;
    void paintWeekdays(QPainter &painter) const;
    QPoint toGrid(const QPoint &viewport) const;
    int headHeight() const;
    void ensureVisible(const QRect &rect);
    QString titleOf(const PlanBlock &block) const;

    const Theme *m_theme;
    SnapshotPtr m_snapshot;
    PlanGrid m_grid;
    QDate m_current;
};

} // namespace waymark::desktop
