// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/schedule.h"

#include <algorithm>
#include <utility>

namespace waymark::study {

namespace {

constexpr double epsilon = 1e-9;
constexpr std::size_t lookAhead = 3; ///< topics of a track that may go first when the one whose turn it is does not fit
constexpr double shortestPart = 5; ///< minutes below which a split section does not begin a day's part

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
    DayFill(const PlanProblem &problem, const std::vector<double> &capacity, const std::vector<bool> &selected)
        : m_problem(problem)
        , m_capacity(capacity)
        , m_due(problem.dueReviews)
        , m_next(problem.topics.size(), 0)
        , m_left(problem.topics.size(), 0)
        , m_missing(problem.topics.size(), 0)
        , m_tracks(problem.trackWeights.size())
    {
        m_result.reviews.resize(std::size_t(problem.days));
        m_result.finished.assign(problem.topics.size(), -1);
        std::size_t sections = 0;
        for (std::size_t i = 0; i < problem.topics.size(); ++i) {
            const auto &required = problem.topics[i].prerequisites;
            // What is not selected never becomes ready, nor does what builds on it.
            m_missing[i] = int(required.size()) + (selected[i] ? 0 : 1);
            sections += problem.topics[i].sections.size();
        }
        m_result.placements.reserve(sections);
        for (std::size_t i = 0; i < problem.topics.size(); ++i) {
            if (m_missing[i] == 0)
                m_tracks[std::size_t(problem.topics[i].track)].ready.push_back(int(i));
        }
        for (Track &track : m_tracks) {
            std::sort(track.ready.begin(), track.ready.end(), [this](int a, int b) { return before(a, b); });
        }
    }

    Schedule run()
    {
        for (m_day = 0; m_day < m_problem.days; ++m_day) {
            m_room = m_capacity[std::size_t(m_day)];
            review();
            if (m_day < m_problem.window)
                read();
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
        m_longestLater = -1;
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
            finish(track, k); // it only orders what builds on it
            return true;
        }
        const int section = m_next[std::size_t(topic)];
        double &left = m_left[std::size_t(topic)];
        const bool begun = left > 0;
        if (!begun)
            left = source.sections[std::size_t(section)];
        double minutes = left;
        if (minutes > m_room + epsilon) {
            const bool splits = (begun || (k == 0 && minutes > longestLater() + epsilon)) && m_room >= shortestPart
                && m_day + 1 < m_problem.window;
            if (!splits) {
                left = begun ? left : 0;
                return false;
            }
            minutes = m_room;
        }
        m_result.placements.push_back({m_day, topic, section, minutes});
        m_room = std::max(m_room - minutes, 0.0);
        left = left - minutes > epsilon ? left - minutes : 0;
        track.served += minutes / m_problem.trackWeights[std::size_t(source.track)];
        m_served = track.served;
        if (left == 0 && ++m_next[std::size_t(topic)] == int(source.sections.size()))
            finish(track, k);
        else if (track.begun < 0)
            track.begun = m_begun++;
        return true;
    }

    void finish(Track &track, std::size_t k)
    {
        const int topic = track.ready[k];
        const PlanProblem::Topic &source = m_problem.topics[std::size_t(topic)];
        m_result.finished[std::size_t(topic)] = m_day;
        track.ready.erase(track.ready.begin() + std::ptrdiff_t(k));
        if (std::none_of(track.ready.begin(), track.ready.end(), [this](int other) { return isBegun(other); }))
            track.begun = -1;
        if (source.questions > 0) {
            m_problem.bringReviews(source, m_day, m_due);
            m_longestLater = -1;
            review(); // the first answers follow the reading
        }
        for (const int dependent : source.dependents) {
            if (--m_missing[std::size_t(dependent)] != 0)
                continue;
            Track &other = m_tracks[std::size_t(m_problem.topics[std::size_t(dependent)].track)];
            // A track that had to wait does not get back all the turns it could not use.
            if (other.ready.empty())
                other.served = std::max(other.served, m_served);
            other.ready.insert(std::upper_bound(other.ready.begin(), other.ready.end(), dependent,
                                                [this](int a, int b) { return before(a, b); }),
                               dependent);
            other.exhausted = false;
        }
    }

    /// The most minutes any later day offers a section, by the reviews known so far.
    double longestLater()
    {
        if (m_longestLater < 0) {
            m_longestLater = 0;
            for (auto day = std::size_t(m_day) + 1; day < std::size_t(m_problem.window); ++day)
                m_longestLater = std::max(m_longestLater, m_capacity[day] - m_due[day]);
        }
        return m_longestLater;
    }

    const PlanProblem &m_problem;
    const std::vector<double> &m_capacity;
    std::vector<double> m_due;
    std::vector<int> m_next; ///< per topic: the section it stands at
    std::vector<double> m_left; ///< per topic: minutes left of a section that was split, else 0
    std::vector<int> m_missing; ///< per topic: prerequisites not read yet
    std::vector<Track> m_tracks;
    Schedule m_result;
    int m_begun = 0; ///< topics begun so far
    int m_day = 0;
    double m_room = 0; ///< minutes left today
    double m_backlog = 0; ///< minutes of reviews due and not done
    double m_served = 0; ///< of the track served last
    double m_longestLater = -1; ///< -1: to be computed
};

} // namespace

Schedule fillDays(const PlanProblem &problem, const std::vector<double> &capacity, const std::vector<bool> &selected)
{
    return DayFill(problem, capacity, selected).run();
}

} // namespace waymark::study
