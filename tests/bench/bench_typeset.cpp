// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader waits for: opening a topic (caches warm and cold), laying it out again, painting a screenful, and the
// script engine per formula. Without an argument a made-up topic is read, else every Markdown file below a folder.
#include "markdown/parser.h"
#include "typeset/documentbuilder.h"
#include "typeset/pagelayout.h"
#include "typeset/scriptengine.h"
#include "typeset/typesetter.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace waymark;
using namespace waymark::typeset;
using namespace Qt::StringLiterals;

namespace {

QByteArray ordinaryTopic(int pieces)
{
    QByteArray text = "# Topic\n\n";
    for (int i = 0; i < pieces; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "## Section " + n + "\n\nProse with *emphasis*, `code` and the formula $x_{" + n + "}^2$, then "
            + QByteArray("more words ").repeated(40) + "\n\n$$\\sum_{i=" + n
            + "}^{n}\\frac{x_i}{2}$$\n\n- one\n- two\n\n```python\nfor i in range(" + n
            + "):\n    print(i)\n```\n\n| a | b |\n|---|---|\n| c | $d_{" + n + "}$ |\n\n";
    }
    return text;
}

void report(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const size_t n = milliseconds.size();
    if (n > 0)
        std::printf("%-44s %8.2f median %8.2f 95 %% %8.2f worst ms  (%zu)\n", what, milliseconds[n / 2],
                    milliseconds[n * 95 / 100], milliseconds[n - 1], n);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    struct File
    {
        QString path;
        std::shared_ptr<const markdown::Document> document;
    };
    std::vector<File> files;
    const QString root = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (root.isEmpty()) {
        for (const int pieces : {5, 10, 20})
            files.push_back({{}, std::make_shared<const markdown::Document>(markdown::parse(ordinaryTopic(pieces)))});
    } else {
        for (QDirIterator it(root, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back(
                    {file.fileName(), std::make_shared<const markdown::Document>(markdown::parse(file.readAll()))});
        }
    }

    const QTemporaryDir dir;
    const QString cache = dir.filePath(u"typeset.sqlite"_s);
    const Style style = Style::light();
    std::vector<double> cold, complete, warm, rest, relayout, paint, engine;
    for (int round = 0; round < 2; ++round) {
        Typesetter typesetter(cache);
        for (const File &file : files) {
            QElapsedTimer timer;
            timer.start();
            const auto document = typesetter.typeset(file.document, style, {root, file.path});
            static_cast<PageLayout *>(document->documentLayout())->setLazy(true); // as the reader has it
            document->setTextWidth(900);
            (round == 0 ? cold : warm).push_back(double(timer.nsecsElapsed()) / 1e6);
            if (round == 1) {
                document->documentLayout()->blockBoundingRect(document->lastBlock());
                rest.push_back(double(timer.nsecsElapsed()) / 1e6 - warm.back());
            }
            typesetter.waitForFinished(document.get());
            if (round == 0) {
                complete.push_back(double(timer.nsecsElapsed()) / 1e6);
                continue;
            }
            timer.restart();
            document->setTextWidth(500);
            relayout.push_back(double(timer.nsecsElapsed()) / 1e6);
            QImage image(500, 800, QImage::Format_RGB32);
            QPainter painter(&image);
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(0, 1000, 500, 800);
            painter.translate(0, -1000);
            timer.restart();
            document->documentLayout()->draw(&painter, context);
            paint.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    ScriptEngine scripts;
    scripts.typeset(u"x"_s, false);
    for (const File &file : files) {
        for (const markdown::Inline &one : file.document->inlines) {
            if (one.kind != markdown::InlineKind::Math || engine.size() >= 300)
                continue;
            QElapsedTimer timer;
            timer.start();
            scripts.typeset(one.text, false);
            engine.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    report("open a topic, nothing cached", cold);
    report("  until its last formula is set", complete);
    report("open a topic, formulas cached", warm);
    report("  its rest, laid out while idle", rest);
    report("lay out again at another width", relayout);
    report("paint a screenful for the first time", paint);
    report("set one formula", engine);
    return 0;
}
