// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/sentences.h"
#include "library/discovery.h"
#include "study/studyday.h"
#include "workspace/contents.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QJsonObject toJson(const library::Warning &warning)
{
    return {{u"file"_s, warning.file},
            {u"line"_s, warning.line},
            {u"message"_s, warning.message},
            {u"kind"_s, library::toString(warning.kind)}};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

double minutesOf(const library::Track &track)
{
    double minutes = 0;
    for (const library::Topic &topic : track.topics)
        minutes += topic.minutes;
    return minutes;
}

int questionsOf(const library::Track &track)
{
    size_t count = 0;
    for (const library::Topic &topic : track.topics)
        count += topic.questions.size();
    return int(count);
}

/// A snippet with its matches between asterisks, as Markdown would emphasise them.
QString marked(QString snippet)
{
    return snippet.replace(QChar(1), u"**"_s).replace(QChar(2), u"**"_s);
}

QJsonObject toJson(const workspace::QuestionView &view, const workspace::Snapshot &snapshot)
{
    QJsonObject object{{u"id"_s, view.question->key},
                       {u"topic"_s, view.topic->key},
                       {u"text"_s, view.question->text},
                       {u"level"_s, orNull(library::toString(view.question->level))},
                       {u"kind"_s, orNull(library::toString(view.question->kind))},
                       {u"key_points"_s, QJsonArray::fromStringList(view.question->keyPoints)},
                       {u"due"_s, QJsonValue()},
                       {u"stability"_s, QJsonValue()},
                       {u"difficulty"_s, QJsonValue()},
                       {u"retrievability"_s, view.retrievability},
                       {u"reps"_s, 0},
                       {u"lapses"_s, 0}};
    if (view.memory) {
        const QDate due = study::studyDay(view.memory->due, snapshot.scheduler.settings().zone);
        object[u"due"_s] = due.toString(Qt::ISODate);
        object[u"stability"_s] = view.memory->state.stability;
        object[u"difficulty"_s] = view.memory->state.difficulty;
        object[u"reps"_s] = view.memory->reps;
        object[u"lapses"_s] = view.memory->lapses;
    }
    return object;
}

/// The id of a track or topic named on the command line, or a complaint.
bool isScope(const Context &context, const QString &scope)
{
    if (scope.isEmpty() || context.library().track(scope) || context.library().topic(scope))
        return true;
    complain(Sentences::tr("There is no track or topic “%1” in this library.").arg(scope));
    return false;
}

} // namespace

Exit runIndex(Context &context)
{
    const catalogue::IndexReport &report = context.report;
    if (context.invocation.json) {
        QJsonArray warnings;
        for (const library::Warning &warning : report.warnings)
            warnings.append(toJson(warning));
        printJson(QJsonObject{{u"files"_s, report.files},
                              {u"tracks"_s, report.tracks},
                              {u"topics"_s, report.topics},
                              {u"sections"_s, report.sections},
                              {u"questions"_s, report.questions},
                              {u"unchanged"_s, report.unchanged},
                              {u"updated"_s, report.updated},
                              {u"added"_s, report.added},
                              {u"removed"_s, report.removed},
                              {u"moved"_s, report.moved},
                              {u"warnings"_s, warnings},
                              {u"milliseconds"_s, report.milliseconds}});
        return Exit::Done;
    }
    for (const library::Warning &warning : report.warnings)
        complain(u"%1:%2: %3"_s.arg(warning.file).arg(warning.line).arg(warning.message));
    printText(Sentences::tr("%1 files: %2 tracks, %3 topics, %4 sections, %5 questions")
                  .arg(report.files)
                  .arg(report.tracks)
                  .arg(report.topics)
                  .arg(report.sections)
                  .arg(report.questions));
    printText(Sentences::tr("%1 unchanged, %2 updated, %3 added, %4 removed, %5 moved, in %6 ms")
                  .arg(report.unchanged)
                  .arg(report.updated)
                  .arg(report.added)
                  .arg(report.removed)
                  .arg(report.moved)
                  .arg(report.milliseconds));
    return Exit::Done;
}

Exit runTracks(Context &context)
{
    const auto report = context.workspace.readiness(context.workspace.studyDay());
    if (!report)
        return failed(report.error());
    QJsonArray json;
    std::vector<QStringList> rows;
    for (size_t index = 0; index < context.library().tracks.size(); ++index) {
        const library::Track &track = context.library().tracks[index];
        const double read = context.snapshot->readShare(track);
        const double readiness = report->tracks[index].value.value;
        json.append(QJsonObject{{u"id"_s, track.id},
                                {u"title"_s, track.title},
                                {u"order"_s, track.order},
                                {u"topics"_s, int(track.topics.size())},
                                {u"questions"_s, questionsOf(track)},
                                {u"minutes"_s, minutesOf(track)},
                                {u"read"_s, read},
                                {u"readiness"_s, readiness}});
        rows.push_back({track.id, track.title, QString::number(track.topics.size()),
                        QString::number(questionsOf(track)), QString::number(qRound(minutesOf(track))), percent(read),
                        percent(readiness)});
    }
    if (context.invocation.json)
        printJson(json);
    else
        printText(
            table({Sentences::tr("id"), Sentences::tr("track"), Sentences::tr("topics"), Sentences::tr("questions"),
                   Sentences::tr("minutes"), Sentences::tr("read"), Sentences::tr("ready")},
                  rows));
    return Exit::Done;
}

Exit runTopics(Context &context)
{
    const QString scope = context.argument(0);
    if (!scope.isEmpty() && !context.library().track(scope)) {
        complain(Sentences::tr("There is no track “%1” in this library. `waymark-cli tracks` lists them.").arg(scope));
        return Exit::Failed;
    }
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const library::Track &track : context.library().tracks) {
        if (!scope.isEmpty() && scope != track.id)
            continue;
        for (const library::Topic &topic : track.topics) {
            const QString status = journal::toString(context.snapshot->mark(topic.key));
            json.append(QJsonObject{{u"id"_s, topic.key},
                                    {u"track"_s, track.id},
                                    {u"title"_s, topic.title},
                                    {u"path"_s, topic.path},
                                    {u"order"_s, topic.order},
                                    {u"level"_s, orNull(library::toString(topic.level))},
                                    {u"minutes"_s, topic.minutes},
                                    {u"requires"_s, QJsonArray::fromStringList(topic.requiredTopics)},
                                    {u"sections"_s, int(topic.sections.size())},
                                    {u"questions"_s, int(topic.questions.size())},
                                    {u"status"_s, status}});
            rows.push_back({topic.key, topic.title, status, QString::number(qRound(topic.minutes)),
                            QString::number(topic.questions.size())});
        }
    }
    if (context.invocation.json)
        printJson(json);
    else
        printText(table({Sentences::tr("id"), Sentences::tr("topic"), Sentences::tr("status"), Sentences::tr("minutes"),
                         Sentences::tr("questions")},
                        rows));
    return Exit::Done;
}

Exit runSections(Context &context)
{
    const library::Topic *topic = topicOrComplain(context, context.argument(0));
    if (!topic)
        return Exit::Failed;
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const library::Section &section : topic->sections) {
        const QString id = workspace::sectionId(*topic, section);
        const bool read = context.snapshot->mark(id) == journal::Mark::Read;
        json.append(QJsonObject{{u"id"_s, id},
                                {u"title"_s, section.title},
                                {u"anchor"_s, section.anchor},
                                {u"depth"_s, section.depth},
                                {u"words"_s, section.words},
                                {u"read"_s, read}});
        rows.push_back({id, QString(qsizetype(section.depth - 1) * 2, u' ') + section.title,
                        QString::number(section.words), read ? Sentences::tr("read") : QString()});
    }
    if (context.invocation.json)
        printJson(json);
    else
        printText(table(
            {Sentences::tr("id"), Sentences::tr("section"), Sentences::tr("words"), Sentences::tr("status")}, rows));
    return Exit::Done;
}

Exit runQuestions(Context &context)
{
    const QString scope = context.argument(0);
    if (!isScope(context, scope))
        return Exit::Failed;
    const QDateTime now = context.workspace.now();
    const auto views = context.invocation.has(u"due"_s) ? workspace::dueQuestions(*context.snapshot, scope, now)
                                                        : workspace::questions(*context.snapshot, scope, now);
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const workspace::QuestionView &view : views) {
        json.append(toJson(view, *context.snapshot));
        rows.push_back({view.question->key, view.question->text, view.memory ? percent(view.retrievability) : u"–"_s,
                        view.due ? Sentences::tr("due") : QString()});
    }
    if (context.invocation.json)
        printJson(json);
    else
        printText(table({Sentences::tr("id"), Sentences::tr("question"), Sentences::tr("recall"), QString()}, rows));
    return Exit::Done;
}

Exit runSearch(Context &context)
{
    catalogue::SearchOptions options;
    options.track = context.invocation.value(u"track"_s);
    if (!options.track.isEmpty() && !context.library().track(options.track)) {
        complain(Sentences::tr("There is no track “%1” in this library. `waymark-cli tracks` lists them.")
                     .arg(options.track));
        return Exit::Failed;
    }
    if (context.invocation.has(u"limit"_s)) {
        bool isNumber = false;
        options.limit = context.invocation.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || options.limit < 1) {
            complain(Sentences::tr("--limit takes a whole number from 1."));
            return Exit::WrongUsage;
        }
    }
    const auto hits = context.workspace.search(context.invocation.arguments.join(u' '), options);
    if (!hits)
        return failed(hits.error());
    QJsonArray json;
    QStringList lines;
    for (const catalogue::Hit &hit : *hits) {
        json.append(QJsonObject{{u"kind"_s, catalogue::toString(hit.kind)},
                                {u"id"_s, hit.id},
                                {u"topic"_s, hit.topic},
                                {u"title"_s, hit.title},
                                {u"path"_s, hit.path},
                                {u"anchor"_s, hit.anchor},
                                {u"snippet"_s, marked(hit.snippet)},
                                {u"score"_s, hit.score}});
        lines.append(u"%1  %2  (%3)"_s.arg(catalogue::toString(hit.kind), hit.title, hit.id));
        if (!hit.snippet.isEmpty())
            lines.append(u"    "_s + marked(hit.snippet).simplified());
    }
    if (context.invocation.json)
        printJson(json);
    else
        printText(lines.isEmpty() ? Sentences::tr("Nothing found.") : lines.join(u'\n'));
    return Exit::Done;
}

namespace {

/// How the library was read: every track and topic with the reason why it is where it is, and what was left out.
QJsonArray tracksToJson(const library::Library &library)
{
    QJsonArray tracks;
    for (const library::Track &track : library.tracks) {
        QJsonArray topics;
        for (const library::Topic &topic : track.topics)
            topics.append(QJsonObject{{u"id"_s, topic.key},
                                      {u"title"_s, topic.title},
                                      {u"path"_s, topic.path},
                                      {u"questions"_s, int(topic.questions.size())},
                                      {u"missing"_s, topic.missing},
                                      {u"reason"_s, topic.reason}});
        tracks.append(QJsonObject{{u"id"_s, track.id},
                                  {u"title"_s, track.title},
                                  {u"path"_s, track.path},
                                  {u"reason"_s, track.reason},
                                  {u"topics"_s, topics}});
    }
    return tracks;
}

QJsonArray leftOutToJson(const library::Library &library)
{
    QJsonArray files;
    for (const library::LeftOut &file : library.leftOut)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"reason"_s, file.reason}});
    return files;
}

void printReading(const library::Library &library)
{
    for (const library::Track &track : library.tracks) {
        printText(u"%1 (%2): %3"_s.arg(track.title, track.id, track.reason));
        for (const library::Topic &topic : track.topics)
            printText(u"    %1 – %2: %3"_s.arg(topic.path, topic.title, topic.reason));
    }
    if (!library.leftOut.empty())
        printText(Sentences::tr("Not part of the roadmap:"));
    for (const library::LeftOut &file : library.leftOut)
        printText(u"    %1: %2"_s.arg(file.path, file.reason));
    printText(QString());
}

} // namespace

Exit runCheck(const Invocation &invocation, const workspace::Locations &locations)
{
    const library::Inspection inspection = library::inspect(locations.library);
    QJsonArray errors;
    QJsonArray warnings;
    QMap<QString, int> kinds;
    if (!invocation.json)
        printReading(inspection.library);
    for (const library::Warning &warning : inspection.findings) {
        (warning.error ? errors : warnings).append(toJson(warning));
        ++kinds[library::toString(warning.kind)];
        if (!invocation.json)
            printText(u"%1:%2: %3: %4"_s.arg(warning.file)
                          .arg(warning.line)
                          .arg(warning.error ? Sentences::tr("error") : Sentences::tr("warning"), warning.message));
    }
    if (invocation.json) {
        QJsonObject counts;
        for (auto kind = kinds.constBegin(); kind != kinds.constEnd(); ++kind)
            counts.insert(kind.key(), kind.value());
        printJson(QJsonObject{{u"errors"_s, errors},
                              {u"warnings"_s, warnings},
                              {u"kinds"_s, counts},
                              {u"tracks"_s, tracksToJson(inspection.library)},
                              {u"left_out"_s, leftOutToJson(inspection.library)}});
    } else {
        for (auto kind = kinds.constBegin(); kind != kinds.constEnd(); ++kind)
            printText(u"%1: %2"_s.arg(kind.key()).arg(kind.value()));
        printText(Sentences::tr("%1 errors, %2 warnings").arg(errors.size()).arg(warnings.size()));
    }
    return errors.isEmpty() ? Exit::Done : Exit::Failed;
}

} // namespace waymark::cli
