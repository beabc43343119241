// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct Command
{
    const char *name;
    Exit (*run)(Context &);
};

constexpr Command libraryCommands[] = {
    {"index", runIndex},         {"tracks", runTracks},     {"topics", runTopics}, {"sections", runSections},
    {"questions", runQuestions}, {"search", runSearch},     {"show", runShow},     {"links", runLinks},
    {"mark", runMark},           {"grade", runGrade},       {"undo", runUndo},     {"plan", runPlan},
    {"readiness", runReadiness}, {"export", runExport},     {"import", runImport}, {"backup", runBackup},
    {"orphans", runOrphans},     {"reattach", runReattach},
};

/// The library that came with the program: beside the installed executable, else in the source tree it was built from.
QString builtInLibrary()
{
    const QString installed = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/waymark/content"_s);
    return QFileInfo(installed).isDir() ? installed
                                        : QCoreApplication::instance()->property("waymarkContent").toString();
}

} // namespace

const std::vector<CommandSpec> &commandSpecs()
{
    static const std::vector<CommandSpec> specs{
        {"index",
         "",
         0,
         0,
         {},
         QT_TRANSLATE_NOOP("waymark::cli", "bring the catalogue up to date and say what changed")},
        {"tracks", "", 0, 0, {}, QT_TRANSLATE_NOOP("waymark::cli", "list the tracks in learning order")},
        {"topics", "[TRACK]", 0, 1, {}, QT_TRANSLATE_NOOP("waymark::cli", "list topics")},
        {"sections", "TOPIC", 1, 1, {}, QT_TRANSLATE_NOOP("waymark::cli", "list the sections of a topic")},
        {"questions",
         "[TRACK or TOPIC]",
         0,
         1,
         {u"due"_s},
         QT_TRANSLATE_NOOP("waymark::cli", "list questions with their memory")},
        {"search", "QUERY", 1, 1000, {u"track"_s, u"limit"_s}, QT_TRANSLATE_NOOP("waymark::cli", "search everything")},
        {"show", "TOPIC", 1, 1, {u"format"_s, u"out"_s}, QT_TRANSLATE_NOOP("waymark::cli", "typeset a topic")},
        {"links",
         "TOPIC",
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("waymark::cli", "list the links of a topic and where they lead")},
        {"mark",
         "ID STATE",
         2,
         2,
         {},
         QT_TRANSLATE_NOOP("waymark::cli", "mark a topic or section unread, reading, read or skipped")},
        {"grade",
         "QUESTION GRADE",
         2,
         2,
         {u"minutes"_s},
         QT_TRANSLATE_NOOP("waymark::cli", "grade a question again, hard, good or easy")},
        {"undo",
         "",
         0,
         0,
         {},
         QT_TRANSLATE_NOOP("waymark::cli", "take back the last mark, grade or change of the plan")},
        {"plan",
         "",
         0,
         0,
         {u"role"_s, u"interview"_s, u"start"_s, u"minutes"_s, u"off"_s, u"format"_s, u"out"_s},
         QT_TRANSLATE_NOOP("waymark::cli", "plan the days until the interview")},
        {"readiness", "", 0, 0, {u"at"_s, u"role"_s}, QT_TRANSLATE_NOOP("waymark::cli", "say how ready you would be")},
        {"export", "FILE", 1, 1, {}, QT_TRANSLATE_NOOP("waymark::cli", "write the whole journal as JSON")},
        {"import", "FILE", 1, 1, {u"dry-run"_s}, QT_TRANSLATE_NOOP("waymark::cli", "merge an exported journal")},
        {"backup", "[FILE]", 0, 1, {}, QT_TRANSLATE_NOOP("waymark::cli", "make a consistent copy of the journal")},
        {"restore",
         "FILE",
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("waymark::cli", "replace the journal by a copy, after backing it up")},
        {"orphans",
         "",
         0,
         0,
         {},
         QT_TRANSLATE_NOOP("waymark::cli", "list what was recorded of things that the library has no more")},
        {"reattach",
         "OLD NEW",
         2,
         2,
         {},
         QT_TRANSLATE_NOOP("waymark::cli", "give what was recorded of OLD, which is gone, to NEW")},
        {"check", "", 0, 0, {}, QT_TRANSLATE_NOOP("waymark::cli", "lint the library")},
    };
    return specs;
}

Exit failed(const workspace::Error &error)
{
    complain(error.message);
    return Exit::Failed;
}

const library::Topic *topicOrComplain(const Context &context, const QString &key)
{
    const library::Library &library = context.library();
    const library::Topic *const topic = library.topic(key);
    if (!topic)
        complain(Sentences::tr("There is no topic “%1” in this library. `waymark-cli topics` lists them.").arg(key));
    return topic;
}

Exit run(const Invocation &invocation)
{
    const QString library = invocation.library.isEmpty() ? builtInLibrary() : invocation.library;
    const workspace::Locations locations = workspace::Locations::standard(library, invocation.data);
    const workspace::Clock clock = [now = invocation.now] { return now ? *now : QDateTime::currentDateTime(); };
    if (invocation.command == "restore"_L1)
        return runRestore(invocation, locations, clock());
    if (invocation.command == "check"_L1)
        return runCheck(invocation, locations);

    auto workspace = workspace::Workspace::open(locations, clock, QTimeZone::systemTimeZone());
    if (!workspace)
        return failed(workspace.error());
    auto report = (*workspace)->index();
    if (!report)
        return failed(report.error());
    auto snapshot = (*workspace)->snapshot();
    if (!snapshot)
        return failed(snapshot.error());
    Context context{invocation, **workspace, std::move(*report), *snapshot};
    const auto *const command =
        std::find_if(std::begin(libraryCommands), std::end(libraryCommands),
                     [&](const Command &candidate) { return invocation.command == QLatin1StringView(candidate.name); });
    return command->run(context);
}

} // namespace waymark::cli
