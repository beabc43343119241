// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/planeditor.h"

#include "desktop/planner/daychooser.h"
#include "desktop/planner/planpreview.h"

#include <QLocale>

namespace waymark::desktop {

PlanEditor::PlanEditor(const Collaborators &with, QWidget *page)
    : QObject(page)
    , m_with(with)
    , m_page(page)
{
}

template <typename Command, typename Done> void PlanEditor::run(Command command, Done done)
{
    if (m_working || !m_with.host->snapshot())
        return;
    m_working = true;
    Q_EMIT workingChanged(true);
    m_with.host->run(this, std::move(command), [this, done = std::move(done)](auto result) {
        m_working = false;
        Q_EMIT workingChanged(false);
        done(std::move(result));
    });
}

void PlanEditor::make(const workspace::Goal &goal)
{
    run([goal](workspace::Workspace &workspace) { return workspace.makePlan(goal); },
        [this, goal](const workspace::Result<study::Plan> &plan) {
            if (plan)
                accept(goal, *plan, tr("The plan is made."));
            else
                Q_EMIT failed(plan.error().message);
        });
}

void PlanEditor::accept(const workspace::Goal &goal, const study::Plan &plan, const QString &sentence)
{
    run([goal, plan](workspace::Workspace &workspace) { return workspace.acceptPlan(goal, plan); },
        [this, sentence, locks = brokenLocksText(plan)](const workspace::Result<void> &done) {
            if (!done) {
                Q_EMIT failed(done.error().message);
                return;
            }
            Q_EMIT made();
            Q_EMIT said(locks.isEmpty() ? sentence : locks);
        });
}

void PlanEditor::again(const workspace::Goal &goal, const QString &sentence)
{
    run([goal](workspace::Workspace &workspace) { return workspace.planAgain(goal); },
        [this, goal, sentence](const workspace::Result<workspace::Replanned> &again) {
            if (again)
                accept(goal, again->plan, sentence);
            else
                Q_EMIT failed(again.error().message);
        });
}

void PlanEditor::preview(const workspace::Goal &goal)
{
    run([goal](workspace::Workspace &workspace) { return workspace.planAgain(goal); },
        [this, goal](const workspace::Result<workspace::Replanned> &again) {
            if (again)
                showPreview(goal, *again);
            else
                Q_EMIT failed(again.error().message);
        });
}

void PlanEditor::showPreview(const workspace::Goal &goal, const workspace::Replanned &again)
{
    if (again.changes.empty() && again.plan.brokenLocks.empty()) {
        accept(goal, again.plan, tr("Nothing had to move: the plan goes on as it was."));
        return;
    }
    auto *dialog = new PlanPreview(again, *m_with.host->snapshot()->library, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, goal, plan = again.plan] {
        accept(goal, plan, tr("The plan goes on from today. Undo brings the old one back."));
    });
    dialog->open();
}

void PlanEditor::move(const PlanPlace &place, const QDate &to)
{
    run(
        [place, to](workspace::Workspace &workspace) {
            return workspace.movePlanned({place.date, place.topic, to});
        },
        [this, place, to](const workspace::Result<void> &done) {
            if (!done) {
                Q_EMIT refused(done.error().message);
                return;
            }
            Q_EMIT moved({to, place.topic});
            Q_EMIT said(tr("Moved to %1, and locked there.").arg(QLocale().toString(to, tr("ddd d MMM"))));
        });
}

void PlanEditor::askAndMove(const PlanPlace &place)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || !snapshot->plan)
        return;
    const library::Topic *topic = snapshot->library->topic(place.topic);
    auto *dialog = new DayChooser(topic ? topic->title : place.topic, place.date, snapshot->today.date,
                                  snapshot->plan->interview.addDays(-1), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DayChooser::chosen, this, [this, place](const QDate &to) {
        if (to != place.date)
            move(place, to);
    });
    dialog->open();
}

void PlanEditor::setLocked(const PlanPlace &place, bool locked)
{
    run([place,
         locked](workspace::Workspace &workspace) { return workspace.lockPlanned(place.date, place.topic, locked); },
        [this, locked](const workspace::Result<void> &done) {
            if (!done)
                Q_EMIT refused(done.error().message);
            else
                Q_EMIT said(locked ? tr("Locked: it stays on this day when the plan is made again.") : tr("Unlocked."));
        });
}

} // namespace waymark::desktop
