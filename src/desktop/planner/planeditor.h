// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/planner/plancalendar.h"
#include "desktop/shell/page.h"

#include <QObject>

namespace waymark::desktop {

/// Every change to the accepted plan that the Plan page offers. One at a time; each can be undone.
class PlanEditor : public QObject
{
    Q_OBJECT

public:
    /// `page` is what dialogs stand before, and owns this.
    PlanEditor(const Collaborators &with, QWidget *page);

    bool isWorking() const { return m_working; }
    /// Makes the plan wholly new.
    void make(const workspace::Goal &goal);
    /// Shows what the plan made again from today would change, and keeps it once accepted.
    void preview(const workspace::Goal &goal);
    /// The same without asking, as one of the goal's days changed.
    void again(const workspace::Goal &goal, const QString &said);
    void move(const PlanPlace &place, const QDate &to);
    /// Asks for the day, then moves.
    void askAndMove(const PlanPlace &place);
    void setLocked(const PlanPlace &place, bool locked);

Q_SIGNALS:
    void workingChanged(bool working);
    /// The plan was made or made again for the goal that was given.
    void made();
    void moved(const waymark::desktop::PlanPlace &place);
    void said(const QString &sentence);
    /// The goal allows no plan.
    void failed(const QString &sentence);
    /// A move or lock is not possible; the sentence says why.
    void refused(const QString &sentence);

private:
    /// Runs a command that changes the plan, unless one is running.
    template <typename Command, typename Done> void run(Command command, Done done);
    void accept(const workspace::Goal &goal, const study::Plan &plan, const QString &sentence);
    void showPreview(const workspace::Goal &goal, const workspace::Replanned &again);

    Collaborators m_with;
    QWidget *m_page;
    bool m_working = false;
};

} // namespace waymark::desktop
