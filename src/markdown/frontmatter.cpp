// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/frontmatter.h"

namespace waymark::markdown {

namespace {

QByteArrayView trimmedEnd(QByteArrayView line)
{
    while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\t'))
        line.chop(1);
    return line;
}

/// `key:` or `key =` at the beginning of a line.
bool looksLikeKey(QByteArrayView line, char separator)
{
    qsizetype i = 0;
    while (i < line.size() && line[i] != separator) {
        const char c = line[i];
        const bool word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'
            || c == '-' || c == '.' || c == ' ' || c == '"' || c == '\'' || (c & 0x80);
        if (!word)
            return false;
        ++i;
    }
    return i > 0 && i < line.size() && (separator == '=' || i + 1 == line.size() || line[i + 1] == ' ');
}

} // namespace

FrontMatter readFrontMatter(const Source &source)
{
    FrontMatter result;
    const QByteArrayView opening = source.lineCount() > 0 ? trimmedEnd(source.line(0)) : QByteArrayView();
    const bool yaml = opening == QByteArrayView("---");
    if (!yaml && opening != QByteArrayView("+++"))
        return result;
    bool hasKey = false;
    for (int i = 1; i < source.lineCount(); ++i) {
        const QByteArrayView line = trimmedEnd(source.line(i));
        const bool closes =
            yaml ? line == QByteArrayView("---") || line == QByteArrayView("...") : line == QByteArrayView("+++");
        if (!closes) {
            hasKey = hasKey || looksLikeKey(line, yaml ? ':' : '=');
            continue;
        }
        if (!hasKey && i > 1)
            return result;
        result.kind = yaml ? FrontMatter::Kind::Yaml : FrontMatter::Kind::Toml;
        const int begin = source.lineStart(1);
        result.text = QString::fromUtf8(source.bytes().sliced(begin, source.lineStart(i) - begin));
        result.lastLine = i + 1;
        return result;
    }
    return result;
}

} // namespace waymark::markdown
