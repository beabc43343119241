// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/sentences.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

std::vector<QCommandLineOption> commandOptions()
{
    return {
        {u"due"_s, Sentences::tr("questions: only those that are due")},
        {u"track"_s, Sentences::tr("search: only in this track"), u"T"_s},
        {u"limit"_s, Sentences::tr("search: at most this many hits"), u"N"_s},
        {u"format"_s, Sentences::tr("show: text, html or pdf; plan: json, ics, html or pdf"), u"F"_s},
        {u"out"_s, Sentences::tr("show: write to this file instead of standard output"), u"FILE"_s},
        {u"minutes"_s, Sentences::tr("grade: minutes spent; plan: minutes per weekday, such as mon=60,tue=0"), u"M"_s},
        {u"role"_s, Sentences::tr("plan, readiness: the role prepared for"), u"R"_s},
        {u"interview"_s, Sentences::tr("plan: the day of the interview"), u"DATE"_s},
        {u"start"_s, Sentences::tr("plan: its first day, today if left out"), u"DATE"_s},
        {u"off"_s, Sentences::tr("plan: a day or range of days off; may be repeated"), u"DATE[..DATE]"_s},
        {u"at"_s, Sentences::tr("readiness: the day asked about"), u"DATE"_s},
        {u"dry-run"_s, Sentences::tr("import: say what would change, change nothing")},
    };
}

QString help(const QCommandLineParser &parser, const std::vector<CommandSpec> &commands)
{
    QString text = parser.helpText() + u'\n' + Sentences::tr("Commands:") + u'\n';
    for (const CommandSpec &command : commands) {
        const QString usage = u"  "_s + QLatin1StringView(command.name) + u' ' + QLatin1StringView(command.arguments);
        text += usage.leftJustified(34) + Sentences::tr(command.summary) + u'\n';
    }
    return text + u'\n' + Sentences::tr("Exit status: 0 done, 1 failed, 2 wrong usage.") + u'\n';
}

std::optional<QDateTime> parseMoment(const QString &text)
{
    if (const QDate day = parseDate(text); day.isValid())
        return QDateTime(day, QTime(12, 0));
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() ? std::optional(moment) : std::nullopt;
}

/// What follows `search` may begin with a minus as a query does (-word, --flag): whatever is no option of the command
/// is handed to the parser as a word.
QStringList withSearchWords(const QStringList &arguments)
{
    const auto takesValue = [](const QString &name) {
        return QStringList{u"library"_s, u"data"_s, u"now"_s, u"track"_s, u"limit"_s}.contains(name);
    };
    const auto isOption = [&](const QString &argument) {
        const QString name = argument.section(u'=', 0, 0).mid(2);
        return argument == "-h"_L1 || argument == "-v"_L1
            || (argument.startsWith("--"_L1)
                && (takesValue(name) || name == "json"_L1 || name == "help"_L1 || name == "version"_L1));
    };
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-'))
        at += takesValue(arguments[at].mid(2)) ? 2 : 1;
    if (arguments.value(at) != "search"_L1)
        return arguments;
    QStringList options = arguments.mid(0, at + 1);
    QStringList words;
    for (++at; at < arguments.size(); ++at) {
        if (arguments[at] == "--"_L1) {
            words += arguments.mid(at + 1);
            break;
        }
        if (!isOption(arguments[at])) {
            words.append(arguments[at]);
            continue;
        }
        options.append(arguments[at]);
        if (takesValue(arguments[at].mid(2)) && at + 1 < arguments.size())
            options.append(arguments[++at]);
    }
    return words.isEmpty() ? options : options + QStringList(u"--"_s) + words;
}

QString wrongCount(const CommandSpec &command)
{
    return Sentences::tr("%1 takes: %2. Try --help.")
        .arg(QLatin1StringView(command.name),
             *command.arguments ? QString(QLatin1StringView(command.arguments)) : Sentences::tr("no arguments"));
}

} // namespace

QString Invocation::value(const QString &option, const QString &fallback) const
{
    const QStringList values = options.value(option);
    return values.isEmpty() ? fallback : values.last();
}

QDate parseDate(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

Parsed parseArguments(const QStringList &arguments, const std::vector<CommandSpec> &commands)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Sentences::tr("Study tracks, practice and plans for interviews, without a window."));
    const QCommandLineOption helpOption = parser.addHelpOption();
    const QCommandLineOption versionOption = parser.addVersionOption();
    parser.addOptions({{u"library"_s, Sentences::tr("folder of Markdown to open"), u"DIR"_s},
                       {u"data"_s, Sentences::tr("folder of the journal"), u"DIR"_s},
                       {u"now"_s, Sentences::tr("take this for the present moment"), u"ISO-8601"_s},
                       {u"json"_s, Sentences::tr("one JSON document on standard output")}});
    const std::vector<QCommandLineOption> own = commandOptions();
    for (const QCommandLineOption &option : own)
        parser.addOption(option);
    parser.addPositionalArgument(u"COMMAND"_s, Sentences::tr("what to do"), u"COMMAND …"_s);

    if (!parser.parse(QStringList(u"waymark-cli"_s) + withSearchWords(arguments)))
        return {std::nullopt, parser.errorText() + u' ' + Sentences::tr("Try --help."), {}};
    if (parser.isSet(helpOption))
        return {std::nullopt, {}, help(parser, commands)};
    if (parser.isSet(versionOption))
        return {std::nullopt, {}, u"waymark-cli "_s + QCoreApplication::applicationVersion()};

    QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return {std::nullopt, Sentences::tr("Say what to do. Try --help."), {}};
    Invocation invocation;
    invocation.command = words.takeFirst();
    invocation.arguments = words;
    const auto command = std::find_if(commands.begin(), commands.end(), [&](const CommandSpec &spec) {
        return invocation.command == QLatin1StringView(spec.name);
    });
    if (command == commands.end())
        return {std::nullopt, Sentences::tr("There is no command “%1”. Try --help.").arg(invocation.command), {}};
    if (words.size() < command->least || words.size() > command->most)
        return {std::nullopt, wrongCount(*command), {}};
    for (const QCommandLineOption &option : own) {
        const QString name = option.names().constFirst();
        if (!parser.isSet(option))
            continue;
        if (!command->options.contains(name))
            return {
                std::nullopt, Sentences::tr("%1 does not take --%2. Try --help.").arg(invocation.command, name), {}};
        invocation.options.insert(name, parser.values(option));
    }
    invocation.library = parser.value(u"library"_s);
    invocation.data = parser.value(u"data"_s);
    invocation.json = parser.isSet(u"json"_s);
    if (parser.isSet(u"now"_s)) {
        invocation.now = parseMoment(parser.value(u"now"_s));
        if (!invocation.now)
            return {std::nullopt,
                    Sentences::tr("“%1” is no moment in ISO 8601, such as 2026-12-01T09:30:00.")
                        .arg(parser.value(u"now"_s)),
                    {}};
    }
    return {std::move(invocation), {}, {}};
}

} // namespace waymark::cli
