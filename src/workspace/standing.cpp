// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/standing.h"

#include "study/studyday.h"

#include <QSet>

#include <algorithm>

namespace waymark::workspace {

using journal::Mark;

journal::Mark topicMark(const library::Topic &topic, const QHash<QString, journal::MarkEntry> &recorded)
{
    const Mark own = recorded.value(topic.key).mark;
    if (topic.sections.empty())
        return own;
    // A topic of nothing but questions is read when these have been gone through.
    const bool anyForReading = std::any_of(topic.sections.begin(), topic.sections.end(), isForReading);
    size_t counted = 0;
    size_t read = 0;
    size_t skipped = 0;
    size_t reading = 0;
    for (const library::Section &section : topic.sections) {
        if (anyForReading && !isForReading(section))
            continue;
        ++counted;
        switch (recorded.value(sectionId(topic, section)).mark) {
        case Mark::Read:
            ++read;
            break;
        case Mark::Skipped:
            ++skipped;
            break;
        case Mark::Reading:
            ++reading;
            break;
        case Mark::Unread:
            break;
        }
    }
    if (skipped == counted)
        return Mark::Skipped;
    if (read + skipped == counted)
        return Mark::Read;
    if (read + reading > 0 || own == Mark::Reading)
        return Mark::Reading;
    return Mark::Unread;
}

void Standing::derive(const library::Topic &topic, const QTimeZone &zone)
{
    const Mark mark = topicMark(topic, recorded);
    if (mark == Mark::Unread)
        marks.remove(topic.key);
    else
        marks.insert(topic.key, mark);

    readOn.remove(topic.key);
    if (mark != Mark::Read)
        return;
    QDateTime last = topic.sections.empty() ? recorded.value(topic.key).at : QDateTime();
    for (const library::Section &section : topic.sections) {
        const journal::MarkEntry entry = recorded.value(sectionId(topic, section));
        if (entry.mark == Mark::Read && (!last.isValid() || entry.at > last))
            last = entry.at;
    }
    readOn.insert(topic.key, study::studyDay(last, zone));
}

void Standing::apply(const std::vector<journal::MarkEntry> &entries, const Contents &contents, const QTimeZone &zone)
{
    QSet<const library::Topic *> touched;
    for (const journal::MarkEntry &entry : entries) {
        recorded.insert(entry.id, entry);
        if (const library::Topic *topic = contents.topic(entry.id)) {
            touched.insert(topic);
            continue;
        }
        if (entry.mark == Mark::Unread)
            marks.remove(entry.id);
        else
            marks.insert(entry.id, entry.mark);
        if (const library::Topic *topic = contents.topicOfSection(entry.id))
            touched.insert(topic);
    }
    for (const library::Topic *topic : std::as_const(touched))
        derive(*topic, zone);
}

void Standing::apply(const journal::Review &review, const Contents &contents, const study::Scheduler &scheduler)
{
    study::QuestionMemory &memory = memories[review.question];
    memory = scheduler.grade(memory, review.rating, review.at);
    const QDate day = study::studyDay(review.at, scheduler.settings().zone);
    if (review.minutes > 0)
        minutesByDay[day] += review.minutes;
    if (const library::Topic *topic = contents.topicOfQuestion(review.question)) {
        Round &round = rounds[topic->trackId][day];
        ++round.answers;
        round.passes += review.rating != study::Rating::Again;
    }
}

void Standing::apply(const journal::Session &session, const QTimeZone &zone)
{
    // The minutes of practice are counted answer by answer; a session's would count them twice.
    if (session.kind == journal::Session::Kind::Reading)
        minutesByDay[study::studyDay(session.start, zone)] += session.minutes;
}

journal::Result<Standing> Standing::load(journal::Journal &journal, const QString &libraryId, const Contents &contents,
                                         const study::Scheduler &scheduler)
{
    auto marks = journal.marks(libraryId);
    if (!marks)
        return tl::unexpected(marks.error());
    auto reviews = journal.reviews(libraryId);
    if (!reviews)
        return tl::unexpected(reviews.error());
    const auto sessions = journal.sessions(libraryId);
    if (!sessions)
        return tl::unexpected(sessions.error());

    Standing standing;
    const QTimeZone zone = scheduler.settings().zone;
    std::vector<journal::MarkEntry> entries(marks->cbegin(), marks->cend());
    standing.apply(entries, contents, zone);
    // Imported reviews may be older than those written before them.
    std::stable_sort(reviews->begin(), reviews->end(),
                     [](const journal::Review &a, const journal::Review &b) { return a.at < b.at; });
    for (const journal::Review &review : *reviews)
        standing.apply(review, contents, scheduler);
    for (const journal::Session &session : *sessions)
        standing.apply(session, zone);
    return standing;
}

} // namespace waymark::workspace
