// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/planner/agendamodel.h"
#include "desktop/planner/goalform.h"
#include "desktop/planner/plancalendar.h"
#include "desktop/shell/emptystate.h"
#include "desktop/shell/page.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <functional>

namespace waymark::desktop {

/// Planning: the goal on the left, the verdict above, the days until the interview as a calendar and as a list.
class PlanPage : public Page
{
    Q_OBJECT

public:
    explicit PlanPage(const Collaborators &with);

    QList<QWidget *> panes() const override;
    void enter() override;

    /// Asks where to export to; replaced in tests. Returns an empty path when the person thinks better of it.
    using FileChooser = std::function<QString(QWidget *parent, const QString &proposal)>;
    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildSide();
    QWidget *buildMain();
    void refresh();
    void makePlan();
    void makePlan(const workspace::Goal &goal);
    void toggleDayOff();
    void exportCalendar();
    void showVerdict();
    void showDropped();
    void showDay(const QDate &day);
    void retranslate();

    Collaborators m_with;
    FileChooser m_choose;
    GoalForm *m_form;
    QPushButton *m_make;
    QPushButton *m_dayOff;
    QPushButton *m_export;
    QLabel *m_error;
    QLabel *m_verdict;
    QLabel *m_detail;
    QLabel *m_droppedTitle;
    QListWidget *m_dropped;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PlanCalendar *m_calendar;
    QTreeView *m_agendaView;
    AgendaModel *m_agenda;
    bool m_working = false;
};

} // namespace waymark::desktop
