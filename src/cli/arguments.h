// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark::cli {

/// A command line, taken apart but not yet carried out.
struct Invocation
{
    QString command;
    QStringList arguments; ///< what follows the command, without options
    QHash<QString, QStringList> options; ///< by long name; options without a value map to an empty list
    QString library; ///< absolute or relative folder; empty = the built-in library
    QString data; ///< empty = the user's data folder
    std::optional<QDateTime> now; ///< none = the system's clock
    bool json = false;

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option, const QString &fallback = {}) const;
};

/// What a command takes, for parsing, checking and the help text.
struct CommandSpec
{
    const char *name;
    const char *arguments; ///< as in the help: "[TRACK or TOPIC]"
    int least; ///< number of arguments
    int most;
    QStringList options; ///< long names that it understands
    const char *summary;
};

struct Parsed
{
    std::optional<Invocation> invocation;
    QString complaint; ///< a sentence: wrong usage
    QString text; ///< help or version: to print, then done
};

/// Takes the arguments (without the program's name) apart. Options may stand anywhere. Reads no file.
Parsed parseArguments(const QStringList &arguments, const std::vector<CommandSpec> &commands);

/// A calendar date "2026-12-01"; invalid for anything else.
QDate parseDate(const QString &text);

} // namespace waymark::cli
