// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/sentences.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

std::optional<study::Rating> ratingFromString(const QString &word)
{
    static const QHash<QString, study::Rating> ratings{{u"again"_s, study::Rating::Again},
                                                       {u"hard"_s, study::Rating::Hard},
                                                       {u"good"_s, study::Rating::Good},
                                                       {u"easy"_s, study::Rating::Easy}};
    const auto found = ratings.constFind(word.toLower());
    return found == ratings.cend() ? std::nullopt : std::optional(*found);
}

QJsonObject toJson(const journal::ImportReport &report, bool dryRun)
{
    return {{u"marks"_s, report.marks},
            {u"reviews"_s, report.reviews},
            {u"notes"_s, report.notes},
            {u"sessions"_s, report.sessions},
            {u"settings"_s, report.settings},
            {u"already_there"_s, report.alreadyThere},
            {u"dry_run"_s, dryRun}};
}

} // namespace

Exit runMark(Context &context)
{
    const QString id = context.argument(0);
    const auto mark = journal::markFromString(context.argument(1).toLower());
    if (!mark) {
        complain(Sentences::tr("“%1” is no state. It is unread, reading, read or skipped.").arg(context.argument(1)));
        return Exit::WrongUsage;
    }
    if (const auto done = context.workspace.mark(id, *mark); !done)
        return failed(done.error());
    const auto after = context.workspace.snapshot();
    if (!after)
        return failed(after.error());
    const QString status = journal::toString((*after)->mark(id));
    if (context.invocation.json)
        printJson(QJsonObject{{u"id"_s, id}, {u"status"_s, status}});
    else
        printText(u"%1: %2"_s.arg(id, status));
    return Exit::Done;
}

Exit runGrade(Context &context)
{
    const auto rating = ratingFromString(context.argument(1));
    if (!rating) {
        complain(Sentences::tr("“%1” is no grade. It is again, hard, good or easy.").arg(context.argument(1)));
        return Exit::WrongUsage;
    }
    double minutes = 0;
    if (context.invocation.has(u"minutes"_s)) {
        bool isNumber = false;
        minutes = context.invocation.value(u"minutes"_s).toDouble(&isNumber);
        if (!isNumber || !(minutes >= 0 && minutes <= 24 * 60)) {
            complain(Sentences::tr("--minutes takes a number from 0 to 1440."));
            return Exit::WrongUsage;
        }
    }
    const auto graded = context.workspace.grade(context.argument(0), *rating, minutes);
    if (!graded)
        return failed(graded.error());
    if (context.invocation.json)
        printJson(QJsonObject{{u"stability"_s, graded->memory.state.stability},
                              {u"difficulty"_s, graded->memory.state.difficulty},
                              {u"due"_s, graded->due.toString(Qt::ISODate)},
                              {u"interval_days"_s, graded->intervalDays}});
    else
        printText(Sentences::tr("Due on %1 (in %n day(s)).", nullptr, graded->intervalDays)
                      .arg(graded->due.toString(Qt::ISODate)));
    return Exit::Done;
}

Exit runUndo(Context &context)
{
    const auto undone = context.workspace.undo();
    if (!undone)
        return failed(undone.error());
    if (!*undone) {
        complain(Sentences::tr("There is nothing to take back."));
        return Exit::Failed;
    }
    const journal::Undone &what = **undone;
    if (context.invocation.json)
        printJson(QJsonObject{{u"undone"_s, what.what}, {u"id"_s, what.id}});
    else
        printText(what.id.isEmpty() ? Sentences::tr("Took back the last change of the plan.")
                                    : Sentences::tr("Took back the %1 of %2.").arg(what.what, what.id));
    return Exit::Done;
}

Exit runOrphans(Context &context)
{
    const auto orphans = context.workspace.orphans();
    if (!orphans)
        return failed(orphans.error());
    static const char *const kinds[] = {"topic", "section", "question"};
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const workspace::Orphan &orphan : *orphans) {
        const auto places = context.workspace.placesFor(orphan.id, {}, 3);
        if (!places)
            return failed(places.error());
        QJsonArray likely;
        for (const workspace::Place &place : *places)
            likely.append(QJsonObject{{u"id"_s, place.id}, {u"title"_s, place.title}, {u"likeness"_s, place.likeness}});
        const QString kind = QString::fromLatin1(kinds[int(orphan.kind)]);
        const QString mark = journal::toString(orphan.mark);
        list.append(QJsonObject{{u"id"_s, orphan.id},
                                {u"kind"_s, kind},
                                {u"status"_s, mark},
                                {u"sections"_s, orphan.sections},
                                {u"reviews"_s, orphan.reviews},
                                {u"notes"_s, orphan.notes},
                                {u"last"_s, orphan.last.toString(Qt::ISODate)},
                                {u"places"_s, likely}});
        rows.push_back({orphan.id, kind, mark, QString::number(orphan.sections), QString::number(orphan.reviews),
                        QString::number(orphan.notes), places->empty() ? QString() : places->front().id});
    }
    if (context.invocation.json)
        printJson(list);
    else if (rows.empty())
        printText(Sentences::tr("Everything that was recorded has its place."));
    else
        printText(
            table({Sentences::tr("Lost"), Sentences::tr("Kind"), Sentences::tr("Status"), Sentences::tr("Sections"),
                   Sentences::tr("Reviews"), Sentences::tr("Notes"), Sentences::tr("Most like it")},
                  rows));
    return Exit::Done;
}

Exit runReattach(Context &context)
{
    const QString orphan = context.argument(0);
    const QString place = context.argument(1);
    if (const auto done = context.workspace.reattach(orphan, place); !done)
        return failed(done.error());
    if (context.invocation.json)
        printJson(QJsonObject{{u"id"_s, place}, {u"from"_s, orphan}});
    else
        printText(Sentences::tr("What was recorded of %1 belongs to %2 from now on.").arg(orphan, place));
    return Exit::Done;
}

Exit runExport(Context &context)
{
    const QString path = context.argument(0);
    if (const auto done = context.workspace.exportJournal(path); !done)
        return failed(done.error());
    if (context.invocation.json)
        printJson(QJsonObject{{u"file"_s, path}, {u"bytes"_s, QFileInfo(path).size()}});
    else
        printText(Sentences::tr("Wrote the journal to %1.").arg(path));
    return Exit::Done;
}

Exit runImport(Context &context)
{
    const bool dryRun = context.invocation.has(u"dry-run"_s);
    const auto report = context.workspace.importJournal(context.argument(0), dryRun);
    if (!report)
        return failed(report.error());
    if (context.invocation.json)
        printJson(toJson(*report, dryRun));
    else
        printText(
            (dryRun ? Sentences::tr(
                 "Would add %1 marks, %2 reviews, %3 notes, %4 sessions and %5 settings; %6 are there already.")
                    : Sentences::tr(
                        "Added %1 marks, %2 reviews, %3 notes, %4 sessions and %5 settings; %6 were there already."))
                .arg(report->marks)
                .arg(report->reviews)
                .arg(report->notes)
                .arg(report->sessions)
                .arg(report->settings)
                .arg(report->alreadyThere));
    return Exit::Done;
}

Exit runBackup(Context &context)
{
    const auto file = context.workspace.backUp(context.argument(0));
    if (!file)
        return failed(file.error());
    if (context.invocation.json)
        printJson(QJsonObject{{u"file"_s, *file}});
    else
        printText(Sentences::tr("Wrote a copy of the journal to %1.").arg(*file));
    return Exit::Done;
}

Exit runRestore(const Invocation &invocation, const workspace::Locations &locations, const QDateTime &now)
{
    const QString file = invocation.arguments.value(0);
    const auto kept = journal::Journal::restore(locations.journal(), file, now);
    if (!kept)
        return failed(kept.error());
    if (invocation.json)
        printJson(QJsonObject{{u"restored"_s, file}, {u"previous"_s, *kept}});
    else
        printText(kept->isEmpty()
                      ? Sentences::tr("Restored the journal from %1.").arg(file)
                      : Sentences::tr("Restored the journal from %1. The one before is kept as %2.").arg(file, *kept));
    return Exit::Done;
}

} // namespace waymark::cli
