// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/replanning.h"

#include "study/planattempt.h"
#include "study/planproblem.h"
#include "study/planreport.h"
#include "study/schedule.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace waymark::study {

namespace {

constexpr double worthChanging = 1.02; ///< how much more another selection must be worth

QString translated(const char *text)
{
    return QCoreApplication::translate("Planner", text);
}

PlanResult refused(const QString &sentence)
{
    return {{}, sentence};
}

QString dayName(QDate date)
{
    return QLocale().toString(date, translated(QT_TRANSLATE_NOOP("Planner", "ddd d MMM")));
}

/// Where a request's sections are.
class Places
{
public:
    Places(const PlanRequest &request, const PlanProblem &problem)
    {
        for (std::size_t topic = 0; topic < request.topics.size(); ++topic) {
            m_topics.insert(request.topics[topic].id, int(topic));
            if (problem.topics[topic].practice)
                m_sections.insert(request.topics[topic].id, {int(topic), 0});
            for (std::size_t section = 0; section < request.topics[topic].sections.size(); ++section)
                m_sections.insert(request.topics[topic].sections[section].id, {int(topic), int(section)});
        }
    }

    int topic(const QString &id) const { return m_topics.value(id, -1); }

    /// Topic and section of an item that is still to be read; none: a review, a mock, or done.
    std::optional<std::pair<int, int>> of(const PlanItem &item) const
    {
        if (item.topic.isEmpty())
            return std::nullopt;
        const auto found = m_sections.constFind(item.id);
        return found == m_sections.cend() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<QString, int> m_topics;
    QHash<QString, std::pair<int, int>> m_sections;
};

/// The sections that are still to be read, on the days of an earlier plan; those of days gone by on the first.
std::vector<Placement> placementsOf(const PlanRequest &request, const Plan &plan, const Places &places)
{
    std::vector<Placement> placements;
    for (const PlanDay &day : plan.days) {
        const int at = int(std::max<qint64>(0, request.today.daysTo(day.date)));
        for (const PlanItem &item : day.items) {
            if (const auto place = places.of(item))
                placements.push_back({at, place->first, place->second, item.minutes});
        }
    }
    return placements;
}

/// What the earlier plan had not left out, and what that builds on.
std::vector<bool> keptSelection(const PlanRequest &request, const PlanProblem &problem, const Plan &previous)
{
    QSet<QString> dropped;
    for (const DroppedTopic &topic : previous.dropped)
        dropped.insert(topic.id);
    std::vector<bool> selected(problem.topics.size(), false);
    for (auto topic = problem.topologicalOrder.rbegin(); topic != problem.topologicalOrder.rend(); ++topic) {
        const auto index = std::size_t(*topic);
        const auto &later = problem.topics[index].dependents;
        selected[index] = problem.topics[index].pinned || !dropped.contains(request.topics[index].id)
            || std::any_of(later.begin(), later.end(), [&](int other) { return selected[std::size_t(other)]; });
    }
    return selected;
}

double worth(const PlanProblem &problem, const std::vector<bool> &selected)
{
    double value = 0;
    for (std::size_t i = 0; i < selected.size(); ++i)
        value += selected[i] ? problem.topics[i].value : 0;
    return value;
}

/// Of the ways to catch up the one that keeps the most locks, then moves the fewest sections; none if not all that is
/// selected can be read in any of them.
std::optional<Attempt> leastChanged(const PlanProblem &problem, const std::vector<bool> &selected,
                                    const std::vector<Placement> &earlier)
{
    std::map<std::pair<int, int>, int> days; // of the first part of each section
    for (const Placement &placement : earlier)
        days.insert({{placement.topic, placement.section}, placement.day});
    const PlanAttempts attempts(problem);
    std::optional<Attempt> best;
    std::pair<std::size_t, int> fewest;
    for (const bool pinsFirst : {false, true}) {
        for (const bool lateFirst : {false, true}) {
            Attempt tried{selected, fillDays(problem, attempts.capacity(), selected, {earlier, lateFirst, pinsFirst}),
                          0};
            if (!attempts.isComplete(tried))
                continue;
            int moved = 0;
            for (const Placement &placement : tried.schedule.placements) {
                const auto day = days.find({placement.topic, placement.section});
                moved += day != days.end() && day->second != placement.day ? 1 : 0;
            }
            const std::pair changes{tried.schedule.broken.size(), moved};
            if (!best || changes < fewest) {
                fewest = changes;
                best = std::move(tried);
            }
        }
        if (problem.pins.empty() || (best && fewest.first == 0))
            break;
    }
    return best;
}

/// One manual move: why it cannot be, or the plan with it.
class Move
{
public:
    Move(PlanRequest request, const Plan &plan, const PlanMove &move)
        : m_request(std::move(request))
        , m_plan(plan)
        , m_move(move)
    {
        m_request.usesReserve = true;
    }

    PlanResult carriedOut()
    {
        PlanProblemResult compiled = planProblem(m_request);
        if (!compiled.error.isEmpty())
            return refused(compiled.error);
        m_problem = std::move(compiled.problem);
        const Places places(m_request, m_problem);
        m_topic = places.topic(m_move.topic);
        read(places);
        for (const auto check : {&Move::whatIsThere, &Move::whatTheDayIs, &Move::whatComesFirst, &Move::whatFits}) {
            if (const QString reason = (this->*check)(); !reason.isEmpty())
                return refused(reason);
        }
        return filled();
    }

private:
    struct Piece
    {
        Placement placement;
        QString id; ///< of the section
        bool moved = false;
    };

    QString title() const { return m_topic >= 0 ? m_request.topics[std::size_t(m_topic)].title : m_move.topic; }
    int dayOf(QDate date) const { return int(m_request.today.daysTo(date)); }
    QDate dateOf(int day) const { return m_request.today.addDays(day); }

    void read(const Places &places)
    {
        for (const PlanDay &day : m_plan.days) {
            for (std::size_t i = 0; i < day.items.size(); ++i) {
                const PlanItem &item = day.items[i];
                const auto place = places.of(item);
                if (!place)
                    continue;
                const bool moved = day.date == m_move.from && item.topic == m_move.topic;
                m_pieces.push_back({{dayOf(day.date), place->first, place->second, item.minutes}, item.id, moved});
                m_split |= moved && item.parts > 1;
                m_missed |= day.date < m_request.today;
            }
        }
    }

    /// There is something to read that the plan neither holds nor left out.
    bool isStale() const
    {
        QSet<QString> known;
        for (const DroppedTopic &topic : m_plan.dropped)
            known.insert(topic.id);
        std::vector<std::size_t> found(m_request.topics.size(), 0);
        std::set<std::pair<int, int>> met;
        for (const Piece &piece : m_pieces) {
            if (met.insert({piece.placement.topic, piece.placement.section}).second)
                ++found[std::size_t(piece.placement.topic)];
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            const std::size_t wanted = known.contains(m_request.topics[i].id) ? 0 : m_problem.topics[i].sections.size();
            if (found[i] != wanted)
                return true;
        }
        return false;
    }

    QString whatIsThere()
    {
        if (std::none_of(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) { return piece.moved; }))
            return translated(QT_TRANSLATE_NOOP("Planner", "Nothing of “%1” is left to read on %2."))
                .arg(title(), dayName(m_move.from));
        if (isStale())
            return translated(QT_TRANSLATE_NOOP(
                "Planner", "Your marks or the library have changed since the plan was made. Plan again first."));
        if (m_missed)
            return translated(QT_TRANSLATE_NOOP(
                "Planner", "Some of what was planned for the days before today is not done. Plan again first."));
        if (m_split)
            return translated(QT_TRANSLATE_NOOP("Planner",
                                                "“%1” has a section that is longer than a day and spread over several; "
                                                "it stays where it is."))
                .arg(title());
        return {};
    }

    QString whatTheDayIs()
    {
        if (m_move.to < m_request.today)
            return translated(QT_TRANSLATE_NOOP("Planner", "%1 has passed. Choose a day from today on."))
                .arg(dayName(m_move.to));
        const int day = dayOf(m_move.to);
        if (day >= m_problem.window)
            return translated(QT_TRANSLATE_NOOP(
                                  "Planner",
                                  "The days from %1 on are kept for the last reviews before the interview. Choose an "
                                  "earlier day."))
                .arg(dayName(dateOf(m_problem.window)));
        if (m_problem.minutes[std::size_t(day)] <= 0)
            return translated(QT_TRANSLATE_NOOP("Planner", "%1 has no study time. Choose another day."))
                .arg(dayName(m_move.to));
        for (const PlanLock &lock : m_plan.locks) {
            if (lock.topic.isEmpty() && (lock.date == m_move.to || lock.date == m_move.from))
                return translated(QT_TRANSLATE_NOOP("Planner", "%1 is locked. Unlock the day first."))
                    .arg(dayName(lock.date));
        }
        return {};
    }

    QString whatComesFirst()
    {
        const int from = dayOf(m_move.from);
        const int to = dayOf(m_move.to);
        const PlanProblem::Topic &topic = m_problem.topics[std::size_t(m_topic)];
        int last = -1;
        for (const Piece &piece : m_pieces)
            last = piece.moved ? std::max(last, piece.placement.section) : last;
        const bool finishes = last + 1 == int(topic.sections.size());
        for (const Piece &piece : m_pieces) {
            const int other = piece.placement.topic;
            const int day = piece.placement.day;
            if (piece.moved)
                continue;
            if (other == m_topic && ((day > to && day < from) || (day < to && day > from)))
                return translated(
                           QT_TRANSLATE_NOOP("Planner", "“%1” is read in order, and another part of it stands on %2."))
                    .arg(title(), dayName(dateOf(day)));
            const auto needs = [](const PlanProblem::Topic &one, int required) {
                return std::find(one.prerequisites.begin(), one.prerequisites.end(), required)
                    != one.prerequisites.end();
            };
            if (day > to && needs(topic, other))
                return translated(QT_TRANSLATE_NOOP("Planner", "“%1” builds on “%2”, which is read on %3."))
                    .arg(title(), m_request.topics[std::size_t(other)].title, dayName(dateOf(day)));
            if (finishes && day < to && needs(m_problem.topics[std::size_t(other)], m_topic))
                return translated(QT_TRANSLATE_NOOP("Planner", "“%2” builds on “%1” and is read on %3."))
                    .arg(title(), m_request.topics[std::size_t(other)].title, dayName(dateOf(day)));
        }
        return {};
    }

    QString whatFits()
    {
        double needed = 0;
        for (const Piece &piece : m_pieces)
            needed += piece.moved ? piece.placement.minutes : 0;
        const int to = dayOf(m_move.to);
        double room = m_problem.wholeDays()[std::size_t(to)];
        for (const PlanDay &day : m_plan.days) {
            if (day.date != m_move.to)
                continue;
            const std::size_t done = to == 0 ? m_request.doneToday.size() : 0;
            for (std::size_t i = done; i < day.items.size(); ++i)
                room -= day.items[i].kind == PlanItemKind::Mock ? 0 : day.items[i].minutes;
        }
        if (needed <= room + 1e-6)
            return {};
        return translated(QT_TRANSLATE_NOOP("Planner", "%1 has %2 min left, and “%3” takes %4."))
            .arg(dayName(m_move.to))
            .arg(int(std::max(room, 0.0)))
            .arg(title())
            .arg(int(std::ceil(needed)));
    }

    /// Every section pinned to its day, the moved ones to their new one: only the reviews find their own places.
    PlanResult filled()
    {
        const int to = dayOf(m_move.to);
        std::vector<Piece> order;
        std::vector<Piece> moved;
        for (const Piece &piece : m_pieces)
            (piece.moved ? moved : order).push_back(piece);
        // From an earlier day it goes to the front, behind what it builds on; from a later day to the end.
        const auto isFrom = [to](const Piece &piece) { return piece.placement.day >= to; };
        const auto isAfter = [to](const Piece &piece) { return piece.placement.day > to; };
        auto at = std::find_if(order.begin(), order.end(), isFrom);
        const auto end = std::find_if(at, order.end(), isAfter);
        if (m_move.to < m_move.from) {
            at = end;
        } else {
            const auto &required = m_problem.topics[std::size_t(m_topic)].prerequisites;
            for (auto piece = at; piece != end; ++piece) {
                const int other = piece->placement.topic;
                if ((other == m_topic && piece->placement.section < moved.front().placement.section)
                    || std::find(required.begin(), required.end(), other) != required.end())
                    at = piece + 1;
            }
        }
        for (Piece &piece : moved)
            piece.placement.day = to;
        order.insert(at, moved.begin(), moved.end());

        PlanProblem problem = m_problem;
        problem.pins.clear();
        problem.closed.clear();
        std::vector<bool> selected(problem.topics.size(), false);
        for (const Piece &piece : order) {
            problem.pins.push_back(
                {piece.placement.day, piece.placement.topic, piece.placement.section, piece.placement.minutes, -1});
            selected[std::size_t(piece.placement.topic)] = true;
        }
        for (std::size_t i = 0; i < selected.size(); ++i) {
            const auto &needed = problem.topics[i].prerequisites;
            selected[i] = selected[i]
                || (problem.topics[i].sections.empty() && std::all_of(needed.begin(), needed.end(), [&](int other) {
                              return selected[std::size_t(other)];
                          }));
        }
        const Schedule schedule = fillDays(problem, problem.capacity(), selected);
        if (!schedule.broken.empty()) {
            const QDate full = dateOf(problem.pins[std::size_t(schedule.broken.front())].day);
            return refused(translated(QT_TRANSLATE_NOOP("Planner",
                                                        "With the questions of “%1” to review, %2 would no longer hold "
                                                        "what is planned for it."))
                               .arg(title(), dayName(full)));
        }
        return reported(problem, selected, schedule, moved);
    }

    PlanResult reported(const PlanProblem &problem, const std::vector<bool> &selected, const Schedule &schedule,
                        const std::vector<Piece> &moved)
    {
        PlanLock lock{m_move.to, m_move.topic, {}};
        for (const Piece &piece : moved)
            lock.sections.append(piece.id);
        m_request.locks = m_plan.locks;
        for (PlanLock &other : m_request.locks)
            other.sections.removeIf([&](const QString &id) { return lock.sections.contains(id); });
        std::erase_if(m_request.locks,
                      [](const PlanLock &other) { return !other.topic.isEmpty() && other.sections.isEmpty(); });
        m_request.locks.push_back(lock);
        Plan plan = reportPlan(m_request, problem, selected, schedule);
        plan.extraMinutesPerDay = m_plan.extraMinutesPerDay;
        plan.gap = m_plan.gap;
        return checkedPlan(m_request, std::move(plan));
    }

    PlanRequest m_request;
    const Plan &m_plan;
    const PlanMove &m_move;
    PlanProblem m_problem;
    int m_topic = -1; ///< index
    std::vector<Piece> m_pieces; ///< all that is left to read, in order
    bool m_split = false; ///< what is moved holds a part of a section
    bool m_missed = false; ///< something of a day gone by is left to read
};

} // namespace

PlanResult remakePlan(const PlanRequest &request, const Plan &previous)
{
    PlanRequest keeping = request;
    keeping.usesReserve = true;
    PlanProblemResult compiled = planProblem(keeping);
    if (!compiled.error.isEmpty())
        return refused(compiled.error);
    const PlanProblem &problem = compiled.problem;
    const Places places(request, problem);
    const std::vector<Placement> earlier = placementsOf(request, previous, places);
    if (earlier.empty())
        return makePlan(request);

    const std::vector<bool> selected = keptSelection(request, problem, previous);
    std::optional<Attempt> best = leastChanged(problem, selected, earlier);
    if (!best)
        return makePlan(request);
    const Attempt &kept = *best;
    Plan plan = reportPlan(keeping, problem, kept.selected, kept.schedule);
    if (!plan.feasible) {
        PlanResult anew = makePlan(request);
        if (!anew.ok())
            return anew;
        std::vector<bool> others(problem.topics.size(), true);
        for (const DroppedTopic &topic : anew.plan.dropped)
            others[std::size_t(places.topic(topic.id))] = false;
        if (worth(problem, others) > worthChanging * worth(problem, kept.selected))
            return anew;
        plan.extraMinutesPerDay = anew.plan.extraMinutesPerDay;
        plan.gap = anew.plan.gap;
    }
    return checkedPlan(keeping, std::move(plan));
}

PlanResult movePlanned(const PlanRequest &request, const Plan &plan, const PlanMove &move)
{
    return Move(request, plan, move).carriedOut();
}

std::vector<PlanChange> planChanges(const PlanRequest &request, const Plan &before, const Plan &after)
{
    struct Read
    {
        QDate from, to;
        double minutes = 0;
    };
    QHash<QString, Read> sections;
    const auto note = [&sections](const Plan &plan, QDate Read::*date) {
        for (const PlanDay &day : plan.days) {
            for (const PlanItem &item : day.items) {
                if (item.topic.isEmpty())
                    continue;
                Read &read = sections[item.id];
                if (!(read.*date).isValid())
                    read.*date = day.date;
            }
        }
    };
    note(before, &Read::from);
    note(after, &Read::to);

    using Key = std::tuple<PlanChange::Kind, QDate, QDate, int>;
    std::map<Key, PlanChange> changes;
    for (std::size_t topic = 0; topic < request.topics.size(); ++topic) {
        for (const PlanSection &section : request.topics[topic].sections) {
            const Read read = sections.value(section.id);
            if (read.from == read.to)
                continue;
            const PlanChange::Kind kind = !read.to.isValid() ? PlanChange::Kind::Dropped
                : !read.from.isValid()                       ? PlanChange::Kind::Added
                                                             : PlanChange::Kind::Moved;
            PlanChange &change = changes[{kind, read.from, read.to, int(topic)}];
            change.kind = kind;
            change.topic = request.topics[topic].id;
            change.from = read.from;
            change.to = read.to;
            ++change.sections;
            change.minutes += section.minutes;
        }
    }
    std::vector<PlanChange> result;
    result.reserve(changes.size());
    for (auto &[key, change] : changes)
        result.push_back(std::move(change));
    return result;
}

} // namespace waymark::study
