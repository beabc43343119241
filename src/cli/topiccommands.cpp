// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/sentences.h"
#include "library/discovery.h"
#include "library/facts.h"
#include "markdown/excerpt.h"
#include "markdown/parser.h"
#include "typeset/exporter.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// The bytes of the topic's file; a complaint when it cannot be read.
std::optional<QByteArray> readTopic(const Context &context, const library::Topic &topic)
{
    QFile file(QDir(context.library().root).filePath(topic.path));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    complain(Sentences::tr("“%1” cannot be read: %2.").arg(file.fileName(), file.errorString()));
    return std::nullopt;
}

/// The part of its file that a topic is, parsed.
std::optional<markdown::Document> parseTopic(const Context &context, const library::Topic &topic)
{
    const auto bytes = readTopic(context, topic);
    if (!bytes)
        return std::nullopt;
    return markdown::excerpt(markdown::parse(*bytes), topic.line, topic.anchor.isEmpty() ? 0 : topic.lastLine);
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

/// Writes text to the file named by --out, or to standard output.
Exit deliver(const Context &context, const QString &text)
{
    const QString path = context.invocation.value(u"out"_s);
    if (path.isEmpty()) {
        printText(text);
        return Exit::Done;
    }
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Exit::Done;
    complain(Sentences::tr("“%1” cannot be written: %2. Choose another place.").arg(path, file.errorString()));
    return Exit::Failed;
}

} // namespace

Exit runShow(Context &context)
{
    const QString format = context.invocation.value(u"format"_s, u"text"_s);
    if (!QStringList({u"text"_s, u"html"_s, u"pdf"_s}).contains(format)) {
        complain(Sentences::tr("--format: “%1” is not one of text, html and pdf.").arg(format));
        return Exit::WrongUsage;
    }
    const library::Topic *topic = topicOrComplain(context, context.argument(0));
    if (!topic)
        return Exit::Failed;
    const auto document = parseTopic(context, *topic);
    if (!document)
        return Exit::Failed;
    if (format == "text"_L1)
        return deliver(context, document->text(0, int(document->blocks.size())));

    typeset::Exporter exporter(context.workspace.locations().cache + u"/typeset.sqlite"_s);
    const typeset::Source source{context.library().root, topic->path};
    if (format == "html"_L1)
        return deliver(context, exporter.toHtml(*document, typeset::Style::light(), source));
    const QString path =
        context.invocation.value(u"out"_s, QDir::current().filePath(topic->key.section(u'/', -1) + u".pdf"_s));
    if (const QString wrong = exporter.toPdf(*document, typeset::Style::light(), source, path); !wrong.isEmpty()) {
        complain(wrong);
        return Exit::Failed;
    }
    if (!context.invocation.has(u"out"_s))
        printText(path);
    return Exit::Done;
}

Exit runLinks(Context &context)
{
    const library::Topic *topic = topicOrComplain(context, context.argument(0));
    if (!topic)
        return Exit::Failed;
    const auto bytes = readTopic(context, *topic);
    if (!bytes)
        return Exit::Failed;
    const auto facts = library::readFacts(topic->path, *bytes);
    library::LinkResolver links(context.library(), context.snapshot->files);
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const library::LinkFact &link : facts->links) {
        const bool inside = topic->anchor.isEmpty() || (link.line >= topic->line && link.line <= topic->lastLine);
        if (link.image || !inside)
            continue;
        const library::ResolvedLink resolved = links.resolve(topic->path, link.target);
        json.append(QJsonObject{{u"text"_s, link.text},
                                {u"target"_s, link.target},
                                {u"kind"_s, word(resolved.kind)},
                                {u"resolved"_s, destination(resolved)},
                                {u"exists"_s, resolved.exists},
                                {u"file"_s, topic->path},
                                {u"line"_s, link.line}});
        rows.push_back({link.text, word(resolved.kind), destination(resolved),
                        resolved.exists ? QString() : Sentences::tr("missing")});
    }
    if (context.invocation.json)
        printJson(json);
    else
        printText(table({Sentences::tr("text"), Sentences::tr("kind"), Sentences::tr("leads to"), QString()}, rows));
    return Exit::Done;
}

} // namespace waymark::cli
