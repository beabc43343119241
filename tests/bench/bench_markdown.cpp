// SPDX-License-Identifier: GPL-3.0-or-later
// Parsing against bare md4c. Without an argument a made-up text is read, else every Markdown file below a folder.
#include "markdown/parser.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <md4c.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

QByteArray ordinaryText()
{
    const QByteArray piece =
        "## A heading with `code`\n\nSome *ordinary* prose with a [link](page.md#part) and $x_1^2$ in it.\n"
        "A second line, **bold** this time.\n\n- one\n- two\n  - [ ] three\n\n```python\nprint(1)\n```\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n";
    return piece.repeated(8000);
}

template <typename Run> double bestMilliseconds(Run run)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

void parseBare(const QByteArray &text)
{
    MD_PARSER parser = {};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR *, MD_SIZE, void *) { return 0; };
    md_parse(text.constData(), MD_SIZE(text.size()), &parser, nullptr);
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<QByteArray> texts;
    if (argc > 1) {
        QDirIterator iterator(QString::fromLocal8Bit(argv[1]), {QStringLiteral("*.md")}, QDir::Files,
                              QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            QFile file(iterator.next());
            if (file.open(QIODevice::ReadOnly))
                texts.push_back(file.readAll());
        }
    } else {
        texts.push_back(ordinaryText());
    }
    qsizetype bytes = 0;
    for (const QByteArray &text : texts)
        bytes += text.size();
    const double bare = bestMilliseconds([&] { std::for_each(texts.begin(), texts.end(), parseBare); });
    const double whole = bestMilliseconds([&] {
        for (const QByteArray &text : texts)
            waymark::markdown::parse(text);
    });
    const double megabytes = double(bytes) / 1e6;
    std::printf("%zu texts, %.2f MB\n", texts.size(), megabytes);
    std::printf("bare md4c  %8.2f ms  %7.1f MB/s\n", bare, megabytes / bare * 1e3);
    std::printf("parse      %8.2f ms  %7.1f MB/s  %.2f times md4c\n", whole, megabytes / whole * 1e3, whole / bare);
    return 0;
}
