// SPDX-License-Identifier: GPL-3.0-or-later
// waymark-pretypeset LIBRARY CACHE, run by the build: puts every formula and the colours of every code block of a
// library into a cache file. What an older run put there is not computed again.
#include "markdown/parser.h"
#include "typeset/documentbuilder.h"
#include "typeset/foundry.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>

using namespace waymark;
using namespace waymark::typeset;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("Usage: waymark-pretypeset LIBRARY CACHE\n", stderr);
        return 2;
    }
    int formulas = 0, failed = 0;
    {
        Foundry foundry(arguments[2], {});
        if (!foundry.cache().isOpen()) {
            std::fprintf(stderr, "%s cannot be written.\n", qPrintable(arguments[2]));
            return 1;
        }
        for (QDirIterator it(arguments[1], {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s cannot be read: %s\n", qPrintable(file.fileName()),
                             qPrintable(file.errorString()));
                return 1;
            }
            const markdown::Document document = markdown::parse(file.readAll());
            const Source source; // pictures are not needed
            const auto built = DocumentBuilder(document, Style::light(), source).build();
            foundry.complete(*built, 1);
            for (const FormulaUse &use : built->formulas) {
                ++formulas;
                if (!use.formula->error.isEmpty()) {
                    ++failed;
                    std::fprintf(stderr, "%s: %s: %s\n", qPrintable(file.fileName()), qPrintable(use.tex),
                                 qPrintable(use.formula->error));
                }
            }
        }
        foundry.cache().seal();
    }
    // Make and Ninja look at the time, which a run that found nothing new would leave as it was.
    QFile cache(arguments[2]);
    if (cache.open(QIODevice::ReadWrite))
        cache.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    std::printf("%d formulas, %d cannot be set\n", formulas, failed);
    return 0;
}
