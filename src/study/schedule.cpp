// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/schedule.h"

#include <algorithm>
#include <utility>

namespace waymark::study {

namespace {

constexpr double epsilon = 1e-9;
constexpr std::size_t lookAhead = 3; ///< topics of a track that may go first when the one whose turn it is does not fit
constexpr double shortestPart = 5; ///< minutes below which a split section does not begin a day's part
/// Share of the time before a pin that may be counted on for what it builds on: sections do not fill days to the
/// minute.
constexpr double countedOn = 0.8;

struct Track
{
    std::vector<int> ready; ///< topics that can be read now, in curriculum order
    double served = 0; ///< minutes divided by the track's weight
    int begun = -1; ///< when its topic that is not read to the end was begun, as a running number; -1: it has none
    bool waits = false; ///< its first topic's section did not fit and others went ahead: it opens the next day
    bool exhausted = false; ///< nothing of it fits today any more
};

class DayFill
{
public:
    DayFill(const PlanProblem &problem, const std::vector<double> &capacity, const std::vector<bool> &selected,
            const FillOrder &order)
        : m_problem(problem)
        , m_capacity(capacity)
        , m_selected(selected)
        , m_order(order)
        , m_due(problem.dueReviews)
        , m_next(problem.topics.size(), 0)
        , m_left(problem.topics.size(), 0)
        , m_missing(problem.topics.size(), 0)
        , m_offered(problem.topics.size(), false)
        , m_tracks(problem.trackWeights.size())
    {
        m_result.reviews.resize(std::size_t(problem.days));
        m_result.finished.assign(problem.topics.size(), -1);
        setPins();
        std::size_t sections = 0;
        for (std::size_t i = 0; i < problem.topics.size(); ++i) {
            const auto &required = problem.topics[i].prerequisites;
            // What is not selected never becomes ready, nor does what builds on it.
            m_missing[i] = int(required.size()) + (selected[i] ? 0 : 1);
            sections += problem.topics[i].sections.size();
        }
        m_result.placements.reserve(sections);
        for (std::size_t i = 0; i < problem.topics.size(); ++i) {
            if (m_missing[i] != 0 || isHeld(int(i)))
                continue;
            m_tracks[std::size_t(problem.topics[i].track)].ready.push_back(int(i));
            m_offered[i] = true;
        }
        for (Track &track : m_tracks) {
            std::sort(track.ready.begin(), track.ready.end(), [this](int a, int b) { return before(a, b); });
        }
        if (!order.earlier.empty())
            listNewcomers();
    }

    Schedule run()
    {
        for (m_day = 0; m_day < m_problem.days; ++m_day) {
            m_room = m_capacity[std::size_t(m_day)];
            m_longestLater = -1;
            review();
            readPinned();
            if (m_day < m_problem.window && !isClosed(m_day)) {
                prepareForPins();
                if (m_order.earlier.empty())
                    read();
                else
                    follow();
            }
            // What falls due after the last day with time is nobody's to do: no amount of minutes on the other days
            // would help.
            if (m_capacity[std::size_t(m_day)] > 0)
                m_result.backlog = m_backlog < shortestReviews ? 0 : m_backlog;
        }
        return std::move(m_result);
    }

private:
    bool before(int a, int b) const
    {
        const int rankA = m_problem.topics[std::size_t(a)].rank;
        const int rankB = m_problem.topics[std::size_t(b)].rank;
        return rankA != rankB ? rankA < rankB : a < b;
    }

    /// What is due by now, as far as the day goes; the rest waits for tomorrow.
    void review()
    {
        m_backlog += std::exchange(m_due[std::size_t(m_day)], 0.0);
        const double minutes = std::min(m_backlog, m_room);
        double &today = m_result.reviews[std::size_t(m_day)];
        if (minutes <= epsilon || today + minutes < shortestReviews)
            return;
        m_backlog -= minutes;
        m_room -= minutes;
        today += minutes;
    }

    void read()
    {
        for (Track &track : m_tracks) {
            track.exhausted = false;
            if (track.waits && !track.ready.empty() && place(track, 0))
                track.waits = false;
        }
        while (m_room > epsilon) {
            Track *turn = nullptr;
            for (Track &track : m_tracks) {
                if (!track.exhausted && !track.ready.empty() && (!turn || comesBefore(track, *turn)))
                    turn = &track;
            }
            if (!turn)
                break;
            turn->exhausted = !serve(*turn);
        }
    }

    /// A topic that was begun is read to the end before another track has its turn: nobody learns from a section of
    /// each.
    static bool comesBefore(const Track &one, const Track &other)
    {
        if ((one.begun >= 0) != (other.begun >= 0))
            return one.begun >= 0;
        return one.begun >= 0 ? one.begun < other.begun : one.served < other.served;
    }

    /// Places a section of one of the track's first topics, of one that was begun if possible.
    bool serve(Track &track)
    {
        const std::size_t candidates = std::min(lookAhead, track.ready.size());
        for (const bool begun : {true, false}) {
            for (std::size_t k = 0; k < candidates; ++k) {
                if (isBegun(track.ready[k]) != begun || !place(track, k))
                    continue;
                track.waits = track.waits || k > 0;
                return true;
            }
        }
        return false;
    }

    bool isBegun(int topic) const { return m_next[std::size_t(topic)] > 0 || m_left[std::size_t(topic)] > 0; }

    /// Puts the next section of the track's k-th ready topic on the day, if it fits or is to be split.
    bool place(Track &track, std::size_t k)
    {
        const int topic = track.ready[k];
        const PlanProblem::Topic &source = m_problem.topics[std::size_t(topic)];
        if (source.sections.empty()) {
            finish(topic); // it only orders what builds on it
            return true;
        }
        double minutes = minutesOfNext(topic);
        const bool begun = m_left[std::size_t(topic)] > 0;
        if (minutes > m_room + epsilon) {
            const bool splits = (begun || (k == 0 && minutes > longestLater() + epsilon)) && m_room >= shortestPart
                && m_day + 1 < m_problem.window;
            if (!splits)
                return false;
            minutes = m_room;
        }
        put(topic, minutes);
        return true;
    }

    /// Minutes of the topic's next section, or of what a split one has left.
    double minutesOfNext(int topic) const
    {
        const double left = m_left[std::size_t(topic)];
        return left > 0 ? left : m_problem.topics[std::size_t(topic)].sections[std::size_t(m_next[std::size_t(topic)])];
    }

    /// Reads so many minutes of the topic's next section today.
    void put(int topic, double minutes)
    {
        const PlanProblem::Topic &source = m_problem.topics[std::size_t(topic)];
        Track &track = m_tracks[std::size_t(source.track)];
        int &section = m_next[std::size_t(topic)];
        double &left = m_left[std::size_t(topic)];
        const double before = minutesOfNext(topic);
        m_result.placements.push_back({m_day, topic, section, minutes});
        m_room = std::max(m_room - minutes, 0.0);
        left = before - minutes > epsilon ? before - minutes : 0;
        track.served += minutes / m_problem.trackWeights[std::size_t(source.track)];
        m_served = track.served;
        if (left == 0 && ++section == int(source.sections.size()))
            finish(topic);
        else if (isHeld(topic))
            withdraw(topic);
        else {
            offer(topic);
            if (track.begun < 0)
                track.begun = m_begun++;
        }
    }

    /// The topic can be read from now on.
    void offer(int topic)
    {
        if (m_offered[std::size_t(topic)])
            return;
        m_offered[std::size_t(topic)] = true;
        Track &track = m_tracks[std::size_t(m_problem.topics[std::size_t(topic)].track)];
        track.ready.insert(std::upper_bound(track.ready.begin(), track.ready.end(), topic,
                                            [this](int a, int b) { return before(a, b); }),
                           topic);
        track.exhausted = false;
    }

    /// It cannot any more: it is read to the end, or waits for the day its next section is pinned to.
    void withdraw(int topic)
    {
        m_offered[std::size_t(topic)] = false;
        Track &track = m_tracks[std::size_t(m_problem.topics[std::size_t(topic)].track)];
        std::erase(track.ready, topic);
        if (std::none_of(track.ready.begin(), track.ready.end(), [this](int other) { return isBegun(other); }))
            track.begun = -1;
    }

    void finish(int topic)
    {
        const PlanProblem::Topic &source = m_problem.topics[std::size_t(topic)];
        m_result.finished[std::size_t(topic)] = m_day;
        withdraw(topic);
        if (source.questions > 0) {
            m_problem.bringReviews(source, m_day, m_due);
            m_longestLater = -1;
            review(); // the first answers follow the reading
        }
        for (const int dependent : source.dependents) {
            if (--m_missing[std::size_t(dependent)] != 0 || isHeld(dependent))
                continue;
            Track &other = m_tracks[std::size_t(m_problem.topics[std::size_t(dependent)].track)];
            // A track that had to wait does not get back all the turns it could not use.
            if (other.ready.empty())
                other.served = std::max(other.served, m_served);
            offer(dependent);
        }
    }

    // Pins
    // ------------------------------------------------------------------------------------------------------------------

    void setPins()
    {
        if (m_problem.pins.empty())
            return;
        m_whole = m_problem.wholeDays();
        m_pinsOf.resize(m_problem.topics.size());
        m_pinned.assign(std::size_t(m_problem.days), 0);
        m_settled.assign(m_problem.pins.size(), false);
        for (std::size_t i = 0; i < m_problem.pins.size(); ++i) {
            m_pinsOf[std::size_t(m_problem.pins[i].topic)].push_back(int(i));
            m_pinned[std::size_t(m_problem.pins[i].day)] += minutesOf(m_problem.pins[i]);
        }
    }

    double minutesOf(const PlanProblem::Pin &pin) const
    {
        const double whole = m_problem.topics[std::size_t(pin.topic)].sections[std::size_t(pin.section)];
        return pin.minutes > 0 ? std::min(pin.minutes, whole) : whole;
    }

    bool isClosed(int day) const { return !m_problem.closed.empty() && m_problem.closed[std::size_t(day)]; }

    /// The topic's next section is pinned, and its day has not come.
    bool isHeld(int topic) const
    {
        if (m_pinsOf.empty())
            return false;
        const auto &pins = m_pinsOf[std::size_t(topic)];
        return std::any_of(pins.begin(), pins.end(), [&](int pin) {
            return !m_settled[std::size_t(pin)]
                && m_problem.pins[std::size_t(pin)].section == m_next[std::size_t(topic)];
        });
    }

    void readPinned()
    {
        const auto &pins = m_problem.pins;
        if (m_pin == pins.size() || pins[m_pin].day != m_day)
            return;
        const double reserve = std::max(m_whole[std::size_t(m_day)] - m_capacity[std::size_t(m_day)], 0.0);
        m_room += reserve;
        for (; m_pin < pins.size() && pins[m_pin].day == m_day; ++m_pin)
            readPin(m_pin);
        m_room = std::max(m_room - reserve, 0.0);
    }

    void readPin(std::size_t index)
    {
        const PlanProblem::Pin &pin = m_problem.pins[index];
        const auto topic = std::size_t(pin.topic);
        m_pinned[std::size_t(m_day)] = std::max(m_pinned[std::size_t(m_day)] - minutesOf(pin), 0.0);
        double budget = m_room;
        bool kept = m_day < m_problem.window && bringUpTo(pin.topic, pin.section, budget) && m_missing[topic] == 0
            && m_next[topic] == pin.section;
        const double left = kept ? minutesOfNext(pin.topic) : 0;
        // The last part of a split section takes what there is left of it.
        const auto &others = m_pinsOf[topic];
        const bool goesOn = std::any_of(others.begin(), others.end(), [&](int other) {
            return std::size_t(other) != index && !m_settled[std::size_t(other)]
                && m_problem.pins[std::size_t(other)].section == pin.section;
        });
        const double minutes = goesOn ? std::min(minutesOf(pin), left) : left;
        kept = kept && minutes <= m_room + epsilon;
        m_settled[index] = true;
        if (kept) {
            put(pin.topic, minutes);
            return;
        }
        m_result.broken.push_back(int(index));
        if (m_missing[topic] == 0 && m_result.finished[topic] < 0 && !isHeld(pin.topic))
            offer(pin.topic);
    }

    /// Reads today what comes before a section, beside what is pinned to today, while `budget` minutes last. False: not
    /// all of it.
    bool bringUpTo(int topic, int section, double &budget)
    {
        if (!m_selected[std::size_t(topic)])
            return false;
        const PlanProblem::Topic &source = m_problem.topics[std::size_t(topic)];
        for (const int required : source.prerequisites) {
            const int size = int(m_problem.topics[std::size_t(required)].sections.size());
            if (m_result.finished[std::size_t(required)] < 0 && !bringUpTo(required, size, budget))
                return false;
        }
        while (m_next[std::size_t(topic)] < section) {
            const double minutes = minutesOfNext(topic);
            const double room = m_room - (m_pinned.empty() ? 0 : m_pinned[std::size_t(m_day)]);
            if (isClosed(m_day) || isHeld(topic) || budget <= epsilon || minutes > room + epsilon)
                return false;
            budget -= minutes;
            put(topic, minutes);
        }
        if (source.sections.empty() && m_result.finished[std::size_t(topic)] < 0)
            finish(topic);
        return true;
    }

    /// Reads what later pins build on, when the days until then would not hold it any more.
    void prepareForPins()
    {
        while (m_pin < m_problem.pins.size() && prepareOnce()) { }
    }

    bool prepareOnce()
    {
        const auto &pins = m_problem.pins;
        std::vector<int> needed(m_problem.topics.size(), 0);
        std::vector<std::pair<int, int>> order;
        double minutes = 0;
        double free = 0;
        int day = m_day;
        for (std::size_t i = m_pin; i < pins.size();) {
            const int until = pins[i].day;
            for (; i < pins.size() && pins[i].day == until; ++i)
                minutes += collect(pins[i].topic, pins[i].section, needed, order);
            while (day < until)
                free += std::max(this->free(++day), 0.0);
            double missing = minutes - (m_order.pinsFirst ? 0 : countedOn * free);
            if (missing <= epsilon)
                continue;
            const double before = missing;
            for (const auto &[topic, section] : order)
                bringUpTo(topic, section, missing);
            return missing < before; // with room for more, there may be more to do
        }
        return false;
    }

    /// Adds what has to be read before a section to `order`, what comes first first, and returns its minutes. `needed`:
    /// per topic, up to which section it has been added.
    double collect(int topic, int section, std::vector<int> &needed, std::vector<std::pair<int, int>> &order) const
    {
        double minutes = 0;
        if (m_result.finished[std::size_t(topic)] >= 0)
            return 0;
        int &known = needed[std::size_t(topic)];
        if (known == 0) {
            known = std::max(m_next[std::size_t(topic)], 0);
            for (const int required : m_problem.topics[std::size_t(topic)].prerequisites) {
                const int size = int(m_problem.topics[std::size_t(required)].sections.size());
                minutes += collect(required, size, needed, order);
            }
        }
        for (; known < section; ++known) {
            const auto &pins = m_pinsOf[std::size_t(topic)];
            const bool pinned = std::any_of(pins.begin(), pins.end(), [&](int pin) {
                return !m_settled[std::size_t(pin)] && m_problem.pins[std::size_t(pin)].section == known;
            });
            if (!pinned)
                minutes += m_problem.topics[std::size_t(topic)].sections[std::size_t(known)];
        }
        order.push_back({topic, section});
        return minutes;
    }

    // Keeping to an earlier plan
    // ------------------------------------------------------------------------------------------------------------------

    void listNewcomers()
    {
        std::vector<std::vector<bool>> known(m_problem.topics.size());
        for (std::size_t i = 0; i < known.size(); ++i)
            known[i].resize(m_problem.topics[i].sections.size());
        for (const Placement &placement : m_order.earlier)
            known[std::size_t(placement.topic)][std::size_t(placement.section)] = true;
        for (const int topic : m_problem.topologicalOrder) {
            for (std::size_t section = 0; section < known[std::size_t(topic)].size(); ++section) {
                if (!known[std::size_t(topic)][section])
                    m_newcomers.push_back({0, topic, int(section), 0});
            }
        }
    }

    void follow()
    {
        const double reserve = dailyReserve * m_problem.minutes[std::size_t(m_day)];
        bool more = true;
        while (more) {
            more = finishEmpty();
            while (m_first < m_order.earlier.size() && isDone(m_order.earlier[m_first]))
                ++m_first;
            if (!m_order.lateFirst)
                more |= placeAgainFrom(m_day);
            more |= placeAgainFrom(0);
            for (const Placement &placement : m_newcomers)
                more |= placeAgain(placement, reserve);
        }
    }

    /// Reads what the earlier plan had from a day on until today. False: nothing of it fits.
    bool placeAgainFrom(int day)
    {
        bool any = false;
        for (std::size_t i = m_first; i < m_order.earlier.size() && m_order.earlier[i].day <= m_day; ++i)
            any |= m_order.earlier[i].day >= day && placeAgain(m_order.earlier[i], 0);
        return any;
    }

    /// Topics that hold nothing only order what builds on them.
    bool finishEmpty()
    {
        for (const Track &track : m_tracks) {
            for (const int topic : track.ready) {
                if (m_problem.topics[std::size_t(topic)].sections.empty()) {
                    finish(topic);
                    return true;
                }
            }
        }
        return false;
    }

    bool isDone(const Placement &placement) const
    {
        return !m_selected[std::size_t(placement.topic)] || m_next[std::size_t(placement.topic)] > placement.section;
    }

    /// Reads the section if it is its turn and `spared` minutes of the day stay free.
    bool placeAgain(const Placement &placement, double spared)
    {
        const int topic = placement.topic;
        if (m_next[std::size_t(topic)] != placement.section || !m_offered[std::size_t(topic)])
            return false;
        double minutes = minutesOfNext(topic);
        const double room = m_room - spared;
        if (minutes > room + epsilon) {
            const bool splits = (m_left[std::size_t(topic)] > 0 || minutes > longestLater() + epsilon)
                && room >= shortestPart && m_day + 1 < m_problem.window;
            if (!splits)
                return false;
            minutes = room;
        }
        put(topic, minutes);
        return true;
    }

    /// The most minutes any later day offers a section, by the reviews known so far.
    double longestLater()
    {
        if (m_longestLater < 0) {
            m_longestLater = 0;
            for (auto day = std::size_t(m_day) + 1; day < std::size_t(m_problem.window); ++day)
                m_longestLater = std::max(m_longestLater, free(int(day)));
        }
        return m_longestLater;
    }

    /// What a later day offers by what is known so far.
    double free(int day) const
    {
        const auto index = std::size_t(day);
        return isClosed(day) ? 0 : m_capacity[index] - m_due[index] - (m_pinned.empty() ? 0 : m_pinned[index]);
    }

    const PlanProblem &m_problem;
    const std::vector<double> &m_capacity;
    const std::vector<bool> &m_selected;
    const FillOrder &m_order;
    std::vector<double> m_due;
    std::vector<int> m_next; ///< per topic: the section it stands at
    std::vector<double> m_left; ///< per topic: minutes left of a section that was split, else 0
    std::vector<int> m_missing; ///< per topic: prerequisites not read yet
    std::vector<bool> m_offered; ///< per topic: it is among its track's ready ones
    std::vector<Track> m_tracks;
    Schedule m_result;
    // The next five are empty where nothing is pinned.
    std::vector<double> m_whole; ///< per day, reserve included
    std::vector<std::vector<int>> m_pinsOf; ///< per topic
    std::vector<double> m_pinned; ///< per day: minutes of pins that are still to be read
    std::vector<bool> m_settled; ///< per pin: read or broken
    std::size_t m_pin = 0; ///< the first of today or later
    std::size_t m_first = 0; ///< of the earlier plan's sections: the first that is not read
    std::vector<Placement> m_newcomers; ///< sections the earlier plan did not have
    int m_begun = 0; ///< topics begun so far
    int m_day = 0;
    double m_room = 0; ///< minutes left today
    double m_backlog = 0; ///< minutes of reviews due and not done
    double m_served = 0; ///< of the track served last
    double m_longestLater = -1; ///< -1: to be computed
};

} // namespace

Schedule fillDays(const PlanProblem &problem, const std::vector<double> &capacity, const std::vector<bool> &selected,
                  const FillOrder &order)
{
    return DayFill(problem, capacity, selected, order).run();
}

} // namespace waymark::study
