// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/demo.h"

#include "study/studyday.h"

#include <QCoreApplication>

#include <random>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int daysBehind = 30;
constexpr int daysAhead = 24;
constexpr int newQuestionsPerDay = 4;
constexpr int reviewsPerDay = 9;

/// A learner who is fairly diligent: studies five or six days a week, forgets some, moves the clock along while
/// working.
class Learner
{
public:
    Learner(workspace::Workspace &workspace, QDateTime &clock)
        : m_workspace(workspace)
        , m_clock(clock)
    {
    }

    workspace::Result<void> day(QDate date, double minutes)
    {
        m_clock = QDateTime(date, QTime(19, 5), m_clock.timeZone());
        auto snapshot = m_workspace.snapshot();
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        if (auto result = read(**snapshot, date, minutes * 0.7); !result)
            return result;
        snapshot = m_workspace.snapshot();
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        return practise(**snapshot, minutes * 0.3);
    }

    double chance() { return double(m_random()) / double(std::mt19937::max()); }

private:
    workspace::Result<void> read(const workspace::Snapshot &snapshot, QDate date, double minutes)
    {
        if (!snapshot.plan)
            return {};
        double left = minutes;
        for (const study::PlanDay &planned : snapshot.plan->days) {
            if (planned.date > date)
                break;
            for (const study::PlanItem &item : planned.items) {
                if (item.kind != study::PlanItemKind::Read || snapshot.mark(item.id) == journal::Mark::Read)
                    continue;
                if (left < item.minutes * 0.5)
                    return {};
                const double spent = item.minutes * (0.85 + 0.4 * chance());
                const QDateTime start = m_clock;
                m_clock = m_clock.addSecs(qint64(spent * 60));
                left -= spent;
                if (auto marked = m_workspace.mark(item.id, journal::Mark::Read); !marked)
                    return marked;
                if (auto kept =
                        m_workspace.addSession({journal::Session::Kind::Reading, item.topic, start.toUTC(), spent});
                    !kept)
                    return kept;
            }
        }
        return {};
    }

    workspace::Result<void> practise(const workspace::Snapshot &snapshot, double minutes)
    {
        std::vector<QString> round;
        for (const auto &view : workspace::dueQuestions(snapshot, {}, m_clock))
            if (round.size() < reviewsPerDay)
                round.push_back(view.question->key);
        int fresh = 0;
        for (const auto &view : workspace::questions(snapshot, {}, m_clock)) {
            if (fresh >= newQuestionsPerDay)
                break;
            if (view.memory || snapshot.mark(view.topic->key) != journal::Mark::Read)
                continue;
            round.push_back(view.question->key);
            ++fresh;
        }
        const QDateTime start = m_clock;
        double spent = 0;
        for (const QString &question : round) {
            if (spent > minutes)
                break;
            const double each = 1.2 + 1.6 * chance();
            spent += each;
            m_clock = m_clock.addSecs(qint64(each * 60));
            const double luck = chance();
            const auto rating = luck < 0.12 ? study::Rating::Again
                : luck < 0.30               ? study::Rating::Hard
                : luck < 0.85               ? study::Rating::Good
                                            : study::Rating::Easy;
            if (auto graded = m_workspace.grade(question, rating, each); !graded)
                return tl::unexpected(graded.error());
        }
        if (spent <= 0)
            return {};
        return m_workspace.addSession({journal::Session::Kind::Practice, {}, start.toUTC(), spent});
    }

    workspace::Workspace &m_workspace;
    QDateTime &m_clock;
    std::mt19937 m_random{20260301};
};

workspace::Result<void> makePlan(workspace::Workspace &workspace, const workspace::Goal &goal)
{
    auto plan = workspace.makePlan(goal);
    if (!plan)
        return tl::unexpected(plan.error());
    return workspace.acceptPlan(goal, *plan);
}

workspace::Result<void> writeNotes(workspace::Workspace &workspace)
{
    auto snapshot = workspace.snapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const std::array texts{
        QCoreApplication::translate("Demo", "Ask back what the metric is optimised for before naming a model."),
        QCoreApplication::translate("Demo", "Derive this once more on paper; the sign got lost last time."),
        QCoreApplication::translate("Demo", "Good story for this one: the churn project."),
    };
    size_t next = 0;
    for (const library::Track &track : (*snapshot)->library->tracks)
        for (const library::Topic &topic : track.topics)
            if (next < texts.size() && (*snapshot)->mark(topic.key) == journal::Mark::Read) {
                journal::Note note;
                note.target = topic.key;
                note.text = texts[next++];
                note.created = note.changed = workspace.now().toUTC();
                if (auto saved = workspace.saveNote(note); !saved)
                    return tl::unexpected(saved.error());
            }
    return {};
}

} // namespace

workspace::Result<void> simulateMonth(const workspace::Locations &locations, const QDateTime &now,
                                      const QTimeZone &zone)
{
    const QDate today = study::studyDay(now, zone);
    QDateTime clock(today.addDays(-daysBehind), QTime(18, 0), zone);
    auto opened = workspace::Workspace::open(
        locations, [&clock] { return clock; }, zone);
    if (!opened)
        return tl::unexpected(opened.error());
    workspace::Workspace &workspace = **opened;
    if (auto report = workspace.index(); !report)
        return tl::unexpected(report.error());

    workspace::Goal goal;
    goal.interview = today.addDays(daysAhead);
    goal.minutesPerWeekday = {75, 75, 60, 75, 45, 90, 60};
    goal.start = today.addDays(-daysBehind);
    if (auto planned = makePlan(workspace, goal); !planned)
        return planned;

    Learner learner(workspace, clock);
    for (int back = daysBehind; back >= 1; --back) {
        const QDate date = today.addDays(-back);
        const double minutes = goal.minutesPerWeekday[size_t(date.dayOfWeek() - 1)];
        if (minutes > 0 && learner.chance() > 0.12)
            if (auto studied = learner.day(date, minutes); !studied)
                return studied;
    }
    // This morning: the plan is made new, and half of today is done.
    clock = std::max(clock, QDateTime(today, QTime(4, 30), zone));
    goal.start = today;
    if (auto planned = makePlan(workspace, goal); !planned)
        return planned;
    if (auto noted = writeNotes(workspace); !noted)
        return noted;
    auto snapshot = workspace.snapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const double half = (*snapshot)->today.plannedMinutes / 2;
    return half > 0 ? learner.day(today, half) : workspace::Result<void>();
}

} // namespace waymark::desktop
