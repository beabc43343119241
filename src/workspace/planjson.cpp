// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

QString word(study::PlanItemKind kind)
{
    switch (kind) {
    case study::PlanItemKind::Read:
        return u"read"_s;
    case study::PlanItemKind::Review:
        return u"review"_s;
    case study::PlanItemKind::Mock:
        return u"mock"_s;
    case study::PlanItemKind::Project:
        return u"project"_s;
    }
    return {};
}

study::PlanItemKind kindOf(const QString &word)
{
    if (word == "review"_L1)
        return study::PlanItemKind::Review;
    if (word == "mock"_L1)
        return study::PlanItemKind::Mock;
    return word == "project"_L1 ? study::PlanItemKind::Project : study::PlanItemKind::Read;
}

/// Minutes as people say them; the sums stay exact enough.
double rounded(double minutes)
{
    return qRound64(minutes * 100) / 100.0;
}

QJsonObject toJson(const study::PlanItem &item)
{
    QJsonObject object{{u"kind"_s, word(item.kind)},
                       {u"id"_s, item.id},
                       {u"title"_s, item.title},
                       {u"minutes"_s, rounded(item.minutes)}};
    if (!item.topic.isEmpty())
        object.insert(u"topic"_s, item.topic);
    if (item.parts > 1) {
        object.insert(u"part"_s, item.part);
        object.insert(u"parts"_s, item.parts);
    }
    return object;
}

QJsonObject toJson(const study::DroppedTopic &topic)
{
    return {{u"id"_s, topic.id},
            {u"title"_s, topic.title},
            {u"minutes"_s, rounded(topic.minutes)},
            {u"why"_s, topic.why},
            {u"value_per_minute"_s, topic.valuePerMinute},
            {u"blocks"_s, QJsonArray::fromStringList(topic.blocks)},
            {u"prerequisite"_s, topic.reason == study::DropReason::PrerequisiteDropped}};
}

QJsonObject toJson(const study::PlanLock &lock)
{
    QJsonObject object{{u"date"_s, lock.date.toString(Qt::ISODate)},
                       {u"sections"_s, QJsonArray::fromStringList(lock.sections)}};
    if (!lock.topic.isEmpty())
        object.insert(u"topic"_s, lock.topic);
    return object;
}

study::PlanLock lockFromJson(const QJsonObject &object)
{
    study::PlanLock lock;
    lock.date = QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate);
    lock.topic = object.value("topic"_L1).toString();
    const QJsonArray sections = object.value("sections"_L1).toArray();
    for (const auto &id : sections)
        lock.sections.append(id.toString());
    return lock;
}

study::PlanDay dayFromJson(const QJsonObject &object)
{
    study::PlanDay day;
    day.date = QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate);
    day.minutes = object.value("minutes"_L1).toDouble();
    const QJsonArray items = object.value("items"_L1).toArray();
    for (const auto &value : items) {
        const QJsonObject item = value.toObject();
        day.items.push_back({kindOf(item.value("kind"_L1).toString()), item.value("id"_L1).toString(),
                             item.value("title"_L1).toString(), item.value("topic"_L1).toString(),
                             item.value("minutes"_L1).toDouble(), item.value("part"_L1).toInt(1),
                             item.value("parts"_L1).toInt(1)});
    }
    return day;
}

study::DroppedTopic droppedFromJson(const QJsonObject &object)
{
    study::DroppedTopic topic;
    topic.id = object.value("id"_L1).toString();
    topic.title = object.value("title"_L1).toString();
    topic.minutes = object.value("minutes"_L1).toDouble();
    topic.why = object.value("why"_L1).toString();
    topic.valuePerMinute = object.value("value_per_minute"_L1).toDouble();
    topic.reason = object.value("prerequisite"_L1).toBool() ? study::DropReason::PrerequisiteDropped
                                                            : study::DropReason::TooLittleTime;
    const QJsonArray blocks = object.value("blocks"_L1).toArray();
    for (const auto &id : blocks)
        topic.blocks.append(id.toString());
    return topic;
}

} // namespace

QJsonObject toJson(const study::Plan &plan)
{
    QJsonArray dropped;
    for (const study::DroppedTopic &topic : plan.dropped)
        dropped.append(toJson(topic));
    QJsonArray days;
    for (const study::PlanDay &day : plan.days) {
        QJsonArray items;
        for (const study::PlanItem &item : day.items)
            items.append(toJson(item));
        days.append(QJsonObject{
            {u"date"_s, day.date.toString(Qt::ISODate)}, {u"minutes"_s, rounded(day.minutes)}, {u"items"_s, items}});
    }
    QJsonObject object{{u"today"_s, plan.today.toString(Qt::ISODate)},
                       {u"interview"_s, plan.interview.toString(Qt::ISODate)},
                       {u"feasible"_s, plan.feasible},
                       {u"needed_minutes"_s, rounded(plan.neededMinutes)},
                       {u"available_minutes"_s, rounded(plan.availableMinutes)},
                       {u"extra_minutes_per_day_to_fit"_s,
                        plan.extraMinutesPerDay ? QJsonValue(*plan.extraMinutesPerDay) : QJsonValue()},
                       {u"gap"_s, plan.gap},
                       {u"dropped"_s, dropped},
                       {u"days"_s, days}};
    if (!plan.locks.empty()) {
        QJsonArray locks;
        for (const study::PlanLock &lock : plan.locks)
            locks.append(toJson(lock));
        object.insert(u"locks"_s, locks);
    }
    return object;
}

std::optional<study::Plan> planFromJson(const QJsonObject &object)
{
    study::Plan plan;
    plan.today = QDate::fromString(object.value("today"_L1).toString(), Qt::ISODate);
    plan.interview = QDate::fromString(object.value("interview"_L1).toString(), Qt::ISODate);
    if (!plan.today.isValid() || !plan.interview.isValid())
        return std::nullopt;
    plan.feasible = object.value("feasible"_L1).toBool();
    plan.neededMinutes = object.value("needed_minutes"_L1).toDouble();
    plan.availableMinutes = object.value("available_minutes"_L1).toDouble();
    if (const QJsonValue extra = object.value("extra_minutes_per_day_to_fit"_L1); extra.isDouble())
        plan.extraMinutesPerDay = extra.toInt();
    plan.gap = object.value("gap"_L1).toDouble();
    const QJsonArray dropped = object.value("dropped"_L1).toArray();
    for (const auto &topic : dropped)
        plan.dropped.push_back(droppedFromJson(topic.toObject()));
    const QJsonArray days = object.value("days"_L1).toArray();
    for (const auto &day : days)
        plan.days.push_back(dayFromJson(day.toObject()));
    const QJsonArray locks = object.value("locks"_L1).toArray();
    for (const auto &lock : locks)
        if (study::PlanLock read = lockFromJson(lock.toObject()); read.date.isValid())
            plan.locks.push_back(std::move(read));
    return plan;
}

QJsonObject toJson(const ReadinessReport &report)
{
    QJsonArray tracks;
    for (const ReadinessReport::TrackReadiness &track : report.tracks) {
        tracks.append(QJsonObject{{u"id"_s, track.id},
                                  {u"readiness"_s, track.value.value},
                                  {u"low"_s, track.value.low},
                                  {u"high"_s, track.value.high},
                                  {u"coverage"_s, track.value.coverage},
                                  {u"recall"_s, track.value.recall},
                                  {u"practice"_s, track.value.practice},
                                  {u"questions_seen"_s, track.questionsSeen},
                                  {u"questions"_s, track.questions}});
    }
    return {{u"at"_s, report.at.toString(Qt::ISODate)},
            {u"role"_s, report.role},
            {u"overall"_s, report.overall},
            {u"low"_s, report.low},
            {u"high"_s, report.high},
            {u"tracks"_s, tracks}};
}

} // namespace waymark::workspace
