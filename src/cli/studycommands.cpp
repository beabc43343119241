// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "calendar/icalendar.h"
#include "cli/planarguments.h"
#include "cli/sentences.h"
#include "markdown/parser.h"
#include "typeset/exporter.h"

#include <QDir>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSaveFile>

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

/// Items of one kind and topic in a row, as one thing to do.
struct Task
{
    study::PlanItemKind kind;
    QString title;
    double minutes = 0;
};

std::vector<Task> tasksOf(const study::PlanDay &day, const library::Library &library)
{
    std::vector<Task> tasks;
    for (size_t i = 0; i < day.items.size(); ++i) {
        const study::PlanItem &item = day.items[i];
        const bool goesOn = i > 0 && day.items[i - 1].kind == item.kind && day.items[i - 1].topic == item.topic;
        const library::Topic *topic = library.topic(item.topic);
        if (!goesOn)
            tasks.push_back({item.kind, topic ? topic->title : item.title, 0});
        tasks.back().minutes += item.minutes;
    }
    return tasks;
}

/// The plan as Markdown: a heading and a table per week. Titles are the library's own Markdown-free words.
QString asMarkdown(const study::Plan &plan, const library::Library &library)
{
    const QLocale locale;
    const auto cell = [](QString text) {
        static const QRegularExpression special(u"([\\\\`*_{}\\[\\]<>()#+!|$~&^:-])"_s);
        return text.replace(u'\n', u' ').replace(special, u"\\\\1"_s);
    };
    QStringList lines{
        u"# "_s + Sentences::tr("Plan until %1").arg(cell(locale.toString(plan.interview, QLocale::LongFormat))),
        QString(), cell(verdict(plan))};
    int week = -1;
    for (const study::PlanDay &day : plan.days) {
        if (day.items.empty())
            continue;
        if (const int now = day.date.weekNumber(); now != week) {
            week = now;
            lines << QString() << u"## "_s + Sentences::tr("Week %1").arg(week) << QString()
                  << u"| %1 | %2 | %3 |"_s.arg(Sentences::tr("Day"), Sentences::tr("Minutes"), Sentences::tr("To do"))
                  << u"|:--|--:|:--|"_s;
        }
        double minutes = 0;
        QStringList tasks;
        for (const Task &task : tasksOf(day, library)) {
            minutes += task.minutes;
            tasks.append(task.kind == study::PlanItemKind::Read
                             ? u"%1 (%2)"_s.arg(cell(task.title)).arg(qRound(task.minutes))
                             : u"%1: %2 (%3)"_s.arg(word(task.kind), cell(task.title)).arg(qRound(task.minutes)));
        }
        lines << u"| %1 | %2 | %3 |"_s.arg(cell(locale.toString(day.date, u"ddd yyyy-MM-dd"_s)))
                     .arg(qRound(minutes))
                     .arg(tasks.join(u" · "_s));
    }
    if (!plan.dropped.empty())
        lines << QString() << u"## "_s + Sentences::tr("Left out") << QString();
    for (const study::DroppedTopic &topic : plan.dropped)
        lines << u"- %1 (%2 min): %3"_s.arg(cell(topic.title)).arg(qRound(topic.minutes)).arg(cell(topic.why));
    return lines.join(u'\n') + u'\n';
}

/// To the file named by --out; without it a page goes to standard output and a PDF into the present folder.
Exit writeTypeset(const Context &context, const study::Plan &plan, bool pdf)
{
    const markdown::Document document = markdown::parse(asMarkdown(plan, context.library()).toUtf8());
    typeset::Exporter exporter(context.workspace.locations().cache + u"/typeset.sqlite"_s);
    const typeset::Style style = typeset::Style::light();
    QString path = context.invocation.value(u"out"_s);
    if (!pdf) {
        const QString page = exporter.toHtml(document, style, {});
        if (path.isEmpty()) {
            printText(page);
            return Exit::Done;
        }
        QSaveFile file(path);
        const QByteArray bytes = page.toUtf8();
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            return Exit::Done;
        complain(Sentences::tr("“%1” cannot be written: %2. Choose another place.").arg(path, file.errorString()));
        return Exit::Failed;
    }
    if (path.isEmpty())
        path = QDir::current().filePath(u"plan.pdf"_s);
    if (const QString wrong = exporter.toPdf(document, style, {}, path); !wrong.isEmpty()) {
        complain(wrong);
        return Exit::Failed;
    }
    if (!context.invocation.has(u"out"_s))
        printText(path);
    return Exit::Done;
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
        for (const Task &task : tasksOf(day, library))
            lines.append(u"  %1 min  %2  %3"_s.arg(qRound(task.minutes), 3).arg(word(task.kind), task.title));
    }
    return lines.join(u'\n');
}

} // namespace

Exit runPlan(Context &context)
{
    const QString format = context.invocation.value(u"format"_s, context.invocation.json ? u"json"_s : u"text"_s);
    if (!QStringList({u"text"_s, u"json"_s, u"ics"_s, u"html"_s, u"pdf"_s}).contains(format)) {
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
    if (format == "html"_L1 || format == "pdf"_L1)
        return writeTypeset(context, *plan, format == "pdf"_L1);
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
