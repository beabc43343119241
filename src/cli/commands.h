// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/output.h"
#include "workspace/workspace.h"

namespace waymark::cli {

/// An opened and indexed library, for the commands that need one.
struct Context
{
    const Invocation &invocation;
    workspace::Workspace &workspace;
    catalogue::IndexReport report; ///< of the indexing that opened it
    std::shared_ptr<const workspace::Snapshot> snapshot; ///< before the command

    QString argument(int index) const { return invocation.arguments.value(index); }
    const library::Library &library() const { return *snapshot->library; }
};

/// Every command, in the order of the help text.
const std::vector<CommandSpec> &commandSpecs();

/// Carries out a command and says on standard output and error what came of it.
Exit run(const Invocation &invocation);

/// The commands. Each prints its answer itself.
Exit runIndex(Context &context);
Exit runTracks(Context &context);
Exit runTopics(Context &context);
Exit runSections(Context &context);
Exit runQuestions(Context &context);
Exit runSearch(Context &context);
Exit runShow(Context &context);
Exit runLinks(Context &context);
Exit runMark(Context &context);
Exit runGrade(Context &context);
Exit runUndo(Context &context);
Exit runOrphans(Context &context);
Exit runReattach(Context &context);
Exit runPlan(Context &context);
Exit runReadiness(Context &context);
Exit runExport(Context &context);
Exit runImport(Context &context);
Exit runBackup(Context &context);
/// These two need no opened library.
Exit runRestore(const Invocation &invocation, const workspace::Locations &locations, const QDateTime &now);
Exit runCheck(const Invocation &invocation, const workspace::Locations &locations);

/// A failed action: says why; Failed, or WrongUsage when the request made no sense.
Exit failed(const workspace::Error &error);
/// The topic with this key, or a complaint with the nearest keys.
const library::Topic *topicOrComplain(const Context &context, const QString &key);

} // namespace waymark::cli
