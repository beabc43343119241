// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/planner.h"
#include "study/planproblem.h"
#include "study/schedule.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::study {

namespace {

constexpr double rounding = 1e-6; ///< minutes

/// Reads a plan back item by item and compares it with what was asked for. Knows nothing of how plans are made; its
/// findings go to the log and are not translated.
class PlanCheck
{
public:
    PlanCheck(const PlanRequest &request, const PlanProblem &problem, const Plan &plan)
        : m_request(request)
        , m_problem(problem)
        , m_plan(plan)
        , m_capacity(problem.capacity())
        , m_limit(problem.capacity())
        , m_pinned(std::size_t(problem.days), 0)
        , m_due(problem.dueReviews)
        , m_progress(problem.topics.size())
    {
        for (std::size_t i = 0; i < request.topics.size(); ++i)
            m_topics.insert(request.topics[i].id, int(i));
        for (const DroppedTopic &dropped : plan.dropped)
            m_dropped.insert(dropped.id);
        const std::vector<double> whole = problem.wholeDays();
        for (const PlanLock &lock : plan.locks) {
            const qint64 day = request.today.daysTo(lock.date);
            if (day < 0 || day >= problem.days)
                continue;
            m_limit[std::size_t(day)] = whole[std::size_t(day)]; // what is locked may use the reserve
            for (const QString &section : lock.sections)
                m_locked.insert(section, int(day));
            if (lock.topic.isEmpty())
                m_closed.insert(int(day));
        }
        // Of a lock that was given up the day may still hold some sections.
        for (const PlanLock &lock : plan.brokenLocks) {
            const qint64 day = request.today.daysTo(lock.date);
            if (day >= 0 && day < problem.days)
                m_limit[std::size_t(day)] = whole[std::size_t(day)];
            for (const QString &section : lock.sections)
                m_wereLocked.insert(section);
        }
        m_givenUp = !plan.brokenLocks.empty();
    }

    QString fault()
    {
        if (int(m_plan.days.size()) != m_problem.days)
            return u"the plan has %1 days instead of %2"_s.arg(m_plan.days.size()).arg(m_problem.days);
        for (m_day = 0; m_day < m_problem.days; ++m_day) {
            if (QString found = dayFault(m_plan.days[std::size_t(m_day)]); !found.isEmpty())
                return found;
        }
        return endFault();
    }

private:
    struct Progress
    {
        std::size_t section = 0; ///< the next one to be read
        double read = 0; ///< minutes of it
        int firstPartDay = -1;
    };

    QString dayFault(const PlanDay &day)
    {
        const QString date = day.date.toString(Qt::ISODate);
        if (day.date != m_request.today.addDays(m_day))
            return u"day %1 is out of order"_s.arg(date);
        double reviews = 0;
        double total = 0;
        double mocks = 0;
        for (std::size_t i = 0; i < day.items.size(); ++i) {
            const PlanItem &item = day.items[i];
            if (m_day == 0 && i < m_request.doneToday.size()) {
                if (item.id != m_request.doneToday[i].id)
                    return u"what is done on %1 was lost"_s.arg(date);
                continue;
            }
            if (!(item.minutes >= 0))
                return u"an item on %1 has no minutes"_s.arg(date);
            if (item.kind == PlanItemKind::Mock) {
                mocks += item.minutes;
                continue;
            }
            total += item.minutes;
            if (item.kind == PlanItemKind::Review && item.topic.isEmpty()) {
                reviews += item.minutes;
            } else if (QString found = readFault(item); !found.isEmpty()) {
                return found + u" on "_s + date;
            }
        }
        const double room = m_capacity[std::size_t(m_day)] - total;
        if (total > m_limit[std::size_t(m_day)] + rounding)
            return u"%1 holds %2 minutes too many"_s.arg(date).arg(total - m_limit[std::size_t(m_day)]);
        if (std::abs(mocks - m_problem.mocks[std::size_t(m_day)]) > rounding)
            return u"a mock interview on %1 was lost"_s.arg(date);
        m_backlog += m_due[std::size_t(m_day)] - reviews;
        if (m_backlog < -rounding)
            return u"%1 reviews what is not due"_s.arg(date);
        if (std::min(m_backlog, room) > shortestReviews + rounding)
            return u"%1 puts off reviews although it has room"_s.arg(date);
        return {};
    }

    QString readFault(const PlanItem &item)
    {
        const int topic = m_topics.value(item.topic, -1);
        if (topic < 0 || m_dropped.contains(item.topic))
            return u"“%1” belongs to no planned topic"_s.arg(item.id);
        if (m_day >= m_problem.window)
            return u"“%1” is read in the last days"_s.arg(item.id);
        for (const int required : m_problem.topics[std::size_t(topic)].prerequisites) {
            if (!isFinished(required))
                return u"“%1” is read before what it requires"_s.arg(item.id);
        }
        Progress &progress = m_progress[std::size_t(topic)];
        const PlanTopic &source = m_request.topics[std::size_t(topic)];
        const PlanProblem::Topic &sections = m_problem.topics[std::size_t(topic)];
        if (progress.section >= sections.sections.size()
            || item.id != (sections.practice ? source.id : source.sections[progress.section].id))
            return u"“%1” is out of order"_s.arg(item.id);
        if (const int day = m_locked.value(item.id, m_day); day != m_day)
            return u"“%1” is locked on another day than it is read"_s.arg(item.id);
        if (m_closed.contains(m_day) && !m_locked.contains(item.id) && !m_wereLocked.contains(item.id))
            return u"“%1” is read on a locked day"_s.arg(item.id);
        const double minutes = sections.sections[progress.section];
        m_pinned[std::size_t(m_day)] += m_locked.contains(item.id) ? item.minutes : 0;
        progress.read += item.minutes;
        if (progress.read > minutes + rounding)
            return u"“%1” is read for too long"_s.arg(item.id);
        if (progress.read < minutes - rounding) {
            if (progress.firstPartDay < 0) {
                progress.firstPartDay = m_day;
                m_split.push_back({m_day, minutes});
            }
            return {};
        }
        progress = {progress.section + 1, 0, -1};
        if (isFinished(topic))
            m_problem.bringReviews(sections, m_day, m_due);
        return {};
    }

    /// Topics that hold nothing leave no item.
    bool isFinished(int topic) const
    {
        return !m_dropped.contains(m_request.topics[std::size_t(topic)].id)
            && m_progress[std::size_t(topic)].section >= m_problem.topics[std::size_t(topic)].sections.size();
    }

    QString endFault() const
    {
        for (std::size_t i = 0; i < m_problem.topics.size(); ++i) {
            const QString &id = m_request.topics[i].id;
            if (m_dropped.contains(id) ? m_progress[i].section > 0 || m_progress[i].read > 0 : !isFinished(int(i)))
                return u"topic “%1” is planned in part"_s.arg(id);
            for (const int required : m_problem.topics[i].prerequisites) {
                if (!m_dropped.contains(id) && m_dropped.contains(m_request.topics[std::size_t(required)].id))
                    return u"topic “%1” is planned without what it requires"_s.arg(id);
            }
        }
        for (const Split &split : m_split) {
            for (int day = split.day + 1; day < m_problem.window && !m_request.usesReserve && !m_givenUp; ++day) {
                if (!m_closed.contains(day)
                    && split.minutes
                        <= m_capacity[std::size_t(day)] - m_pinned[std::size_t(day)] - reviewsOn(day) - rounding)
                    return u"a section of %1 minutes is split although a later day holds it"_s.arg(split.minutes);
            }
        }
        if (m_plan.feasible != m_plan.dropped.empty())
            return u"the plan contradicts itself about what fits"_s;
        return {};
    }

    double reviewsOn(int day) const
    {
        double minutes = 0;
        for (const PlanItem &item : m_plan.days[std::size_t(day)].items)
            minutes += item.kind == PlanItemKind::Review && item.topic.isEmpty() ? item.minutes : 0;
        return minutes;
    }

    struct Split
    {
        int day;
        double minutes;
    };

    const PlanRequest &m_request;
    const PlanProblem &m_problem;
    const Plan &m_plan;
    std::vector<double> m_capacity;
    std::vector<double> m_limit; ///< per day: capacity, reserve included where something is locked
    std::vector<double> m_pinned; ///< per day: minutes of locked sections
    std::vector<double> m_due;
    std::vector<Progress> m_progress;
    std::vector<Split> m_split;
    QHash<QString, int> m_topics;
    QSet<QString> m_dropped;
    QHash<QString, int> m_locked; ///< section → day
    QSet<int> m_closed; ///< days
    QSet<QString> m_wereLocked; ///< sections of locks that were given up as a whole
    bool m_givenUp = false; ///< some lock was
    int m_day = 0;
    double m_backlog = 0;
};

} // namespace

QString checkPlan(const PlanRequest &request, const Plan &plan)
{
    const PlanProblemResult compiled = planProblem(request);
    if (!compiled.error.isEmpty())
        return compiled.error;
    return PlanCheck(request, compiled.problem, plan).fault();
}

} // namespace waymark::study
