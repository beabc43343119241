// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

void write(std::FILE *stream, QByteArray bytes)
{
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// Columns that a terminal needs for the text: East Asian characters take two.
qsizetype columns(const QString &text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype(0), [](qsizetype sum, QChar character) {
        const ushort code = character.unicode();
        const bool wide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xd7a3)
            || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f)
            || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6);
        return sum + (wide ? 2 : 1);
    });
}

bool isNumber(const QString &cell)
{
    return !cell.isEmpty()
        && std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit() || u".-+% "_s.contains(c); });
}

} // namespace

void printJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, document.toJson(QJsonDocument::Indented));
}

void printText(const QString &text)
{
    write(stdout, text.toUtf8());
}

void complain(const QString &sentence)
{
    write(stderr, u"waymark-cli: "_s.toUtf8() + sentence.toUtf8());
}

QString table(const QStringList &head, const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const QString &title : head)
        widths.push_back(columns(title));
    for (const QStringList &row : rows)
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[size_t(column)] = std::max(widths[size_t(column)], columns(row.at(column)));

    QString text;
    const auto line = [&](const QStringList &row) {
        QString cells;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString &cell = row.at(column);
            const QString space(widths[size_t(column)] - columns(cell), u' ');
            cells += (isNumber(cell) ? space + cell : cell + space) + u"  "_s;
        }
        while (cells.endsWith(u' '))
            cells.chop(1);
        text += cells + u'\n';
    };
    line(head);
    for (const QStringList &row : rows)
        line(row);
    return text;
}

QString percent(double share)
{
    return QString::number(qRound(share * 100)) + u" %"_s;
}

} // namespace waymark::cli
