// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/sentences.h"
#include "library/discovery.h"
#include "markdown/excerpt.h"
#include "markdown/parser.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// The part of its file that a topic is, parsed; a complaint when the file cannot be read.
std::optional<markdown::Document> parseTopic(const Context &context, const library::Topic &topic)
{
    QFile file(QDir(context.library().root).filePath(topic.path));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(Sentences::tr("“%1” cannot be read: %2.").arg(file.fileName(), file.errorString()));
        return std::nullopt;
    }
    return markdown::excerpt(markdown::parse(file.readAll()), topic.line, topic.anchor.isEmpty() ? 0 : topic.lastLine);
}

QString word(library::ResolvedLink::Kind kind)
{
    switch (kind) {
    case library::ResolvedLink::Kind::Topic:
        return u"topic"_s;
    case library::ResolvedLink::Kind::File:
        return u"file"_s;
    case library::ResolvedLink::Kind::Anchor:
        return u"anchor"_s;
    case library::ResolvedLink::Kind::Web:
        return u"web"_s;
    case library::ResolvedLink::Kind::Refused:
        return u"refused"_s;
    }
    return {};
}

QString destination(const library::ResolvedLink &link)
{
    if (link.kind == library::ResolvedLink::Kind::Refused)
        return link.reason;
    if (link.kind == library::ResolvedLink::Kind::Web)
        return link.url;
    return link.anchor.isEmpty() ? link.path : link.path + u'#' + link.anchor;
}

} // namespace

Exit runLinks(Context &context)
{
    const library::Topic *topic = topicOrComplain(context, context.argument(0));
    if (!topic)
        return Exit::Failed;
    const auto document = parseTopic(context, *topic);
    if (!document)
        return Exit::Failed;
    QJsonArray json;
    std::vector<QStringList> rows;
    for (size_t index = 0; index < document->inlines.size(); ++index) {
        const markdown::Inline &link = document->inlines[index];
        if (link.kind != markdown::InlineKind::Link)
            continue;
        const QString text = document->inlineText(int(index) + 1, link.end);
        const library::ResolvedLink resolved =
            library::resolveLink(context.library(), context.snapshot->files, topic->path, link.target);
        json.append(QJsonObject{{u"text"_s, text},
                                {u"target"_s, link.target},
                                {u"kind"_s, word(resolved.kind)},
                                {u"resolved"_s, destination(resolved)},
                                {u"exists"_s, resolved.exists}});
        rows.push_back(
            {text, word(resolved.kind), destination(resolved), resolved.exists ? QString() : Sentences::tr("missing")});
    }
    if (context.invocation.json)
        printJson(json);
    else
        printText(table({Sentences::tr("text"), Sentences::tr("kind"), Sentences::tr("leads to"), QString()}, rows));
    return Exit::Done;
}

} // namespace waymark::cli
