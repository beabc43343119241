// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "calendar/icalendar.h"
#include "cli/planarguments.h"
#include "cli/sentences.h"

#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QString hours(double minutes)
{
    return Sentences::tr("%1 h").arg(QString::number(minutes / 60, 'f', 1));
}

QString word(study::PlanItemKind kind)
{
    switch (kind) {
    case study::PlanItemKind::Read:
        return Sentences::tr("read");
    case study::PlanItemKind::Review:
        return Sentences::tr("review");
    case study::PlanItemKind::Mock:
        return Sentences::tr("mock");
    case study::PlanItemKind::Project:
        return Sentences::tr("project");
    }
    return {};
}

QString verdict(const study::Plan &plan)
{
    if (plan.feasible)
        return Sentences::tr("Fits: %1 of %2.").arg(hours(plan.neededMinutes), hours(plan.availableMinutes));
    QString text = Sentences::tr("Needs %1, you have %2.").arg(hours(plan.neededMinutes), hours(plan.availableMinutes));
    if (plan.extraMinutesPerDay)
        text +=
            u' ' + Sentences::tr("%n more minute(s) a day would fit everything.", nullptr, *plan.extraMinutesPerDay);
    return text;
}

QString asText(const study::Plan &plan, const library::Library &library)
{
    QStringList lines{verdict(plan)};
    for (const study::DroppedTopic &topic : plan.dropped)
        lines.append(
            Sentences::tr("  left out: %1 (%2 min) – %3").arg(topic.title).arg(qRound(topic.minutes)).arg(topic.why));
    for (const study::PlanDay &day : plan.days) {
        if (day.items.empty())
            continue;
        lines.append(u"\n%1  %2"_s.arg(day.date.toString(Qt::ISODate),
                                       QLocale().dayName(day.date.dayOfWeek(), QLocale::ShortFormat)));
        // Sections of one topic in a row are one line.
        for (size_t first = 0; first < day.items.size();) {
            const study::PlanItem &item = day.items[first];
            double minutes = 0;
            size_t next = first;
            for (; next < day.items.size() && day.items[next].kind == item.kind && day.items[next].topic == item.topic;
                 ++next)
                minutes += day.items[next].minutes;
            const library::Topic *topic = library.topic(item.topic);
            lines.append(
                u"  %1 min  %2  %3"_s.arg(qRound(minutes), 3).arg(word(item.kind), topic ? topic->title : item.title));
            first = next;
        }
    }
    return lines.join(u'\n');
}

} // namespace

Exit runPlan(Context &context)
{
    const QString format = context.invocation.value(u"format"_s, context.invocation.json ? u"json"_s : u"text"_s);
    if (format == "html"_L1 || format == "pdf"_L1) {
        complain(Sentences::tr("A plan cannot be written as %1 yet. Use --format ics or json.").arg(format));
        return Exit::Failed;
    }
    if (!QStringList({u"text"_s, u"json"_s, u"ics"_s}).contains(format)) {
        complain(Sentences::tr("--format: “%1” is not one of json, ics, html and pdf.").arg(format));
        return Exit::WrongUsage;
    }
    const auto goal = goalFromArguments(context.invocation, context.snapshot->goal, context.library());
    if (!goal) {
        complain(goal.error());
        return Exit::WrongUsage;
    }
    const auto plan = context.workspace.makePlan(*goal);
    if (!plan)
        return failed(plan.error());
    if (format == "ics"_L1) {
        calendar::CalendarOptions options;
        options.stamp = context.workspace.now().toUTC();
        options.scope = context.workspace.libraryId();
        printText(QString::fromUtf8(calendar::toICalendar(*plan, options)));
        return Exit::Done;
    }
    if (format == "text"_L1) {
        printText(asText(*plan, context.library()));
        return Exit::Done;
    }
    const auto now = context.workspace.readiness(context.workspace.studyDay(), goal->role);
    if (!now)
        return failed(now.error());
    const QDate day = std::max(goal->interview, context.workspace.studyDay());
    const auto onTheDay = context.workspace.readinessWithPlan(day, *plan, goal->role);
    if (!onTheDay)
        return failed(onTheDay.error());
    QJsonObject json = workspace::toJson(*plan);
    json.insert(u"readiness"_s, QJsonObject{{u"now"_s, now->overall}, {u"on_the_day"_s, onTheDay->overall}});
    printJson(json);
    return Exit::Done;
}

Exit runReadiness(Context &context)
{
    QDate at = context.snapshot->goal.isSet() ? std::max(context.snapshot->goal.interview, context.workspace.studyDay())
                                              : context.workspace.studyDay();
    if (context.invocation.has(u"at"_s)) {
        at = parseDate(context.invocation.value(u"at"_s));
        if (!at.isValid()) {
            complain(Sentences::tr("--at: “%1” is no date such as 2026-12-01.").arg(context.invocation.value(u"at"_s)));
            return Exit::WrongUsage;
        }
    }
    const auto report = context.workspace.readiness(at, context.invocation.value(u"role"_s));
    if (!report)
        return failed(report.error());
    if (context.invocation.json) {
        printJson(workspace::toJson(*report));
        return Exit::Done;
    }
    std::vector<QStringList> rows;
    for (size_t index = 0; index < report->tracks.size(); ++index) {
        const workspace::ReadinessReport::TrackReadiness &track = report->tracks[index];
        rows.push_back({context.library().tracks[index].title, percent(track.value.value),
                        percent(track.value.low) + u" – "_s + percent(track.value.high), percent(track.value.coverage),
                        u"%1/%2"_s.arg(track.questionsSeen).arg(track.questions)});
    }
    printText(
        Sentences::tr("On %1, if you stop today: %2 (%3 – %4)")
            .arg(at.toString(Qt::ISODate), percent(report->overall), percent(report->low), percent(report->high)));
    printText(table({Sentences::tr("track"), Sentences::tr("ready"), Sentences::tr("range"), Sentences::tr("coverage"),
                     Sentences::tr("questions")},
                    rows));
    return Exit::Done;
}

} // namespace waymark::cli
