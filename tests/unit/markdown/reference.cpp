// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QRegularExpression>

#include <mutex>

using namespace waymark::markdown;
using namespace Qt::StringLiterals;

namespace {

QString headingEntry(int level, int line)
{
    return u"heading %1 in line %2"_s.arg(level).arg(line);
}

QString codeEntry(const QString &text, const QString &info)
{
    // A line of white space only is an empty line to the reader.
    static const QRegularExpression blank(u"^[ \\t]+$"_s, QRegularExpression::MultilineOption);
    QString content = QString(text).remove(blank);
    while (content.endsWith(u'\n'))
        content.chop(1);
    return u"code %1: %2"_s.arg(info.trimmed(), content);
}

QString tableEntry(int rows, int columns)
{
    return u"table %1x%2"_s.arg(rows).arg(columns);
}

int count(cmark_node *parent)
{
    int children = 0;
    for (cmark_node *child = cmark_node_first_child(parent); child; child = cmark_node_next(child))
        ++children;
    return children;
}

} // namespace

QStringList structureByReference(const QByteArray &text)
{
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.constData(), size_t(text.size()));
    cmark_node *root = cmark_parser_finish(parser);
    QStringList found;
    cmark_iter *iterator = cmark_iter_new(root);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iterator);
        if (cmark_iter_get_event_type(iterator) != CMARK_EVENT_ENTER)
            continue;
        const int line = cmark_node_get_start_line(node);
        const QByteArrayView type = cmark_node_get_type_string(node);
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
            found += headingEntry(cmark_node_get_heading_level(node), line);
        else if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK)
            found += codeEntry(QString::fromUtf8(cmark_node_get_literal(node)),
                               QString::fromUtf8(cmark_node_get_fence_info(node)));
        else if (type == QByteArrayView("table"))
            found += tableEntry(count(node), cmark_gfm_extensions_get_table_columns(node));
        else if (type == QByteArrayView("tasklist"))
            found += cmark_gfm_extensions_get_tasklist_item_checked(node) ? u"task done"_s : u"task"_s;
    }
    cmark_iter_free(iterator);
    cmark_node_free(root);
    cmark_parser_free(parser);
    return found;
}

QStringList structureOf(const Document &document)
{
    QStringList found;
    for (int i = 0; i < int(document.blocks.size()); ++i) {
        const Block &block = document.blocks[size_t(i)];
        if (block.kind == BlockKind::Heading)
            found += headingEntry(block.level, block.line);
        else if (block.kind == BlockKind::Code)
            found += codeEntry(block.text, block.info);
        else if (block.kind == BlockKind::Item && block.task)
            found += block.checked ? u"task done"_s : u"task"_s;
        else if (block.kind == BlockKind::Table) {
            int rows = 0;
            for (int row = i + 1; row < block.end; row = document.next(row))
                ++rows;
            found += tableEntry(rows, document.next(i + 1) - i - 2);
        }
    }
    return found;
}
