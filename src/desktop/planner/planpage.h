// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/planner/agendamodel.h"
#include "desktop/planner/goalform.h"
#include "desktop/planner/plancalendar.h"
#include "desktop/shell/emptystate.h"
#include "desktop/shell/page.h"

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace waymark::desktop {

class BurnDownChart;
class PlanEditor;

/// Planning: the goal on the left, the verdict above, the days until the interview as a calendar and as a list.
class PlanPage : public Page
{
    Q_OBJECT

public:
    explicit PlanPage(const Collaborators &with);

    QList<QWidget *> panes() const override;
    void enter() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSide();
    QWidget *buildMain();
    QWidget *buildMissed();
    void addActions();
    void connectEditor();
    void refresh();
    void makePlan();
    void toggleDayOff();
    void toggleLock(const PlanPlace &place);
    void moveBy(int days);
    bool hasBlock(); ///< a block is current; false: said so
    bool isLocked(const PlanPlace &place) const;
    void showMenu(const PlanPlace &place, const QPoint &where);
    void showRefusal(const QString &sentence);
    void showMissed();
    void fit(); ///< side panes to the size of the text, and to the width there is
    void showVerdict();
    void showDropped();
    void showDay(const QDate &day);
    void retranslate();

    Collaborators m_with;
    QWidget *m_side = nullptr;
    GoalForm *m_form;
    QPushButton *m_make;
    QPushButton *m_dayOff;
    QPushButton *m_lockDay;
    QPushButton *m_export;
    QLabel *m_error;
    QLabel *m_verdict;
    QLabel *m_detail;
    QLabel *m_droppedTitle;
    QListWidget *m_dropped;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QFrame *m_missed; ///< what was planned before today and is not done
    QLabel *m_missedText;
    QPushButton *m_planAgain;
    QLabel *m_refusal; ///< why a block cannot go where the learner wants it
    BurnDownChart *m_burnDown;
    PlanCalendar *m_calendar;
    QTreeView *m_agendaView;
    AgendaModel *m_agenda;
    PlanEditor *m_editor;
    QAction *m_moveTo = nullptr;
    QAction *m_lock = nullptr;
};

} // namespace waymark::desktop
