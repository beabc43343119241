// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/evidence.h"

#include "study/studyday.h"

#include <QSet>

#include <algorithm>

namespace waymark::workspace {

namespace {

constexpr qint64 hour = 3600; ///< in seconds

/// Share of answers that are passed when every review comes on time: what the schedule aims at.
double expectedScore(const study::Scheduler &scheduler)
{
    return scheduler.settings().retention;
}

study::ReadinessInput inputOf(const library::Track &track, const library::Role &role, const Standing &standing)
{
    study::ReadinessInput input;
    input.practiceShare = study::practiceShareOf(role.id);
    for (const library::Topic &topic : track.topics) {
        if (standing.marks.value(topic.key) == journal::Mark::Skipped)
            continue;
        study::ReadinessTopic entry;
        entry.id = topic.key;
        entry.questions = int(topic.questions.size());
        entry.readOn = standing.readOn.value(topic.key);
        for (const library::Section &section : topic.sections) {
            if (isForReading(section) && standing.recorded.value(sectionId(topic, section)).mark != journal::Mark::Read)
                entry.readingMinutes += section.minutes;
        }
        for (const library::Question &question : topic.questions) {
            const auto memory = standing.memories.constFind(question.key);
            if (memory != standing.memories.cend())
                entry.seen.push_back({question.key, *memory});
        }
        input.topics.push_back(std::move(entry));
    }
    const QHash<QDate, Round> rounds = standing.rounds.value(track.id);
    for (auto round = rounds.cbegin(); round != rounds.cend(); ++round)
        input.scores.push_back({round.key(), double(round->passes) / round->answers});
    return input;
}

} // namespace

ReadinessReport readinessReport(const library::Library &library, const library::Role &role, const Standing &standing,
                                const study::Scheduler &scheduler, QDate at, QDate today)
{
    ReadinessReport report;
    report.at = at;
    report.role = role.id;
    double weights = 0;
    for (const library::Track &track : library.tracks) {
        const study::ReadinessInput input = inputOf(track, role, standing);
        ReadinessReport::TrackReadiness entry;
        entry.id = track.id;
        entry.value = study::readiness(input, at, today, scheduler.model());
        entry.questionsSeen = entry.value.seen;
        entry.questions = entry.value.questions;
        // A track counts by its weight for the role and by how much there is to know: topics weigh alike across tracks
        // of one weight.
        const double weight = role.trackWeights.value(track.id) * double(input.topics.size());
        report.overall += weight * entry.value.value;
        report.low += weight * entry.value.low;
        report.high += weight * entry.value.high;
        weights += weight;
        report.tracks.push_back(std::move(entry));
    }
    if (weights > 0) {
        report.overall /= weights;
        report.low /= weights;
        report.high /= weights;
    }
    return report;
}

Standing carriedOut(const Standing &standing, const study::Plan &plan, const Contents &contents,
                    const study::Scheduler &scheduler, QDate until)
{
    Standing result = standing;
    const QTimeZone zone = scheduler.settings().zone;
    QHash<QString, QDate> finished; // topic key → last day on which the plan reads it
    for (const study::PlanDay &day : plan.days) {
        if (day.date >= until)
            break;
        std::vector<journal::MarkEntry> entries;
        for (const study::PlanItem &item : day.items) {
            if (item.kind != study::PlanItemKind::Read || item.part != item.parts)
                continue;
            entries.push_back({item.id, journal::Mark::Read, study::studyDayStart(day.date, zone).addSecs(8 * hour)});
            finished.insert(item.topic, day.date);
        }
        result.apply(entries, contents, zone);
    }

    // Sections that hold the questions are not planned as reading: a topic whose planned sections are read counts as
    // read.
    for (auto topic = finished.cbegin(); topic != finished.cend(); ++topic) {
        const library::Topic *known = contents.topic(topic.key());
        if (!known)
            continue;
        result.marks.insert(topic.key(), journal::Mark::Read);
        result.readOn.insert(topic.key(), *topic);
        for (const library::Question &question : known->questions) {
            if (!result.memories.contains(question.key)) {
                const QDateTime answered = study::studyDayStart(*topic, zone).addSecs(9 * hour);
                result.memories.insert(question.key, scheduler.grade({}, study::Rating::Good, answered));
            }
        }
    }

    QHash<QString, QSet<QDate>> reviewed; // track id → days with reviews
    const QDateTime end = study::studyDayStart(until, zone);
    for (auto memory = result.memories.begin(); memory != result.memories.end(); ++memory) {
        const library::Topic *topic = contents.topicOfQuestion(memory.key());
        const QDateTime earliest = study::studyDayStart(plan.today, zone).addSecs(9 * hour);
        while (true) {
            const QDateTime next = std::max(memory->due, earliest);
            if (!next.isValid() || next >= end)
                break;
            *memory = scheduler.grade(*memory, study::Rating::Good, next);
            if (topic)
                reviewed[topic->trackId].insert(study::studyDay(next, zone));
        }
    }
    constexpr int answersOfARound = 10;
    for (auto track = reviewed.cbegin(); track != reviewed.cend(); ++track) {
        for (const QDate &day : *track) {
            Round &round = result.rounds[track.key()][day];
            if (round.answers == 0)
                round = {answersOfARound, qRound(answersOfARound * expectedScore(scheduler))};
        }
    }
    return result;
}

} // namespace waymark::workspace
