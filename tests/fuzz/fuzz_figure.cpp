// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a picture of a library: finding its size and drawing it ends, stays within the bounds that the reader
// relies on, and says why when there is nothing to show. The first byte says by which name the picture is called.
#include "typeset/figure.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace waymark::typeset;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_figure";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv); // finds the plugins for pictures
    static const QTemporaryDir folder;
    static const std::array<QString, 3> names{QStringLiteral("a.svg"), QStringLiteral("a.png"),
                                              QStringLiteral("a.jpg")};
    if (size == 0)
        return 0;
    const QString target = names[data[0] % names.size()];
    QFile file(folder.filePath(target));
    require(file.open(QIODevice::WriteOnly)
            && file.write(reinterpret_cast<const char *>(data + 1), qint64(size - 1)) == qint64(size - 1));
    file.close();

    const Figure figure = locateFigure(target, folder.path(), QStringLiteral("topic.md"));
    require(figure.file.isEmpty() == !figure.error.isEmpty());
    if (!figure.file.isEmpty()) {
        require(figure.size.width() >= 1 && figure.size.height() >= 1);
        // Small, so that more pictures are tried.
        const QSize shown = figure.size.scaled(QSizeF(100, 100), Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
        const QImage image = renderFigure(figure, shown);
        require(image.width() <= shown.width() && image.height() <= shown.height());
    }
    file.remove();
    return 0;
}
