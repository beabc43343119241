// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/figure.h"

#include "typeset/rsvglibrary.h"
#include "typeset/svgcheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QUrl>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr qint64 maximumFileSize = qint64(32) * 1024 * 1024;
constexpr qint64 maximumPixels = qint64(32) * 1024 * 1024; ///< what Qt allocates for one picture: 128 MiB
constexpr int maximumSide = 16'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("Typeset", text);
}

struct Unref
{
    void operator()(RsvgHandle *handle) const { RsvgLibrary::get()->g_object_unref(handle); }
    void operator()(cairo_surface_t *surface) const { RsvgLibrary::get()->cairo_surface_destroy(surface); }
    void operator()(cairo_t *context) const { RsvgLibrary::get()->cairo_destroy(context); }
};

using Handle = std::unique_ptr<RsvgHandle, Unref>;

Handle openSvg(const QString &file)
{
    const RsvgLibrary *lib = RsvgLibrary::get();
    QFile in(file);
    if (!lib || !in.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = in.read(maximumFileSize);
    if (!isReasonableSvg(bytes))
        return {};
    // From memory and without a base address: a picture cannot pull in other files.
    GError *error = nullptr;
    Handle handle(lib->rsvg_handle_new_from_data(reinterpret_cast<const guint8 *>(bytes.constData()),
                                                 gsize(bytes.size()), &error));
    if (error)
        lib->g_error_free(error);
    return handle;
}

QSizeF svgSize(RsvgHandle *handle)
{
    const RsvgLibrary *lib = RsvgLibrary::get();
    gdouble width = 0, height = 0;
    lib->rsvg_handle_set_dpi(handle, 96);
    if (lib->rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) && width > 0 && height > 0)
        return {width, height};
    gboolean hasWidth = FALSE, hasHeight = FALSE, hasBox = FALSE;
    RsvgLength w, h;
    RsvgRectangle box;
    lib->rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &w, &hasHeight, &h, &hasBox, &box);
    return hasBox ? QSizeF(box.width, box.height) : QSizeF(300, 150);
}

QImage renderSvg(const QString &file, const QSize &pixels)
{
    const Handle handle = openSvg(file);
    if (!handle)
        return {};
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.fill(Qt::transparent);
    const RsvgLibrary *lib = RsvgLibrary::get();
    const std::unique_ptr<cairo_surface_t, Unref> surface(lib->cairo_image_surface_create_for_data(
        image.bits(), CAIRO_FORMAT_ARGB32, image.width(), image.height(), int(image.bytesPerLine())));
    const std::unique_ptr<cairo_t, Unref> context(lib->cairo_create(surface.get()));
    const RsvgRectangle viewport{0, 0, double(pixels.width()), double(pixels.height())};
    GError *error = nullptr;
    const bool good = lib->rsvg_handle_render_document(handle.get(), context.get(), &viewport, &error);
    if (error)
        lib->g_error_free(error);
    lib->cairo_surface_flush(surface.get());
    return good ? image : QImage();
}

/// Whether the camera says that the picture stands on its side.
bool isTurned(const QImageReader &reader)
{
    return reader.transformation() & QImageIOHandler::TransformationRotate90;
}

bool isInside(const QString &canonical, const QString &canonicalRoot)
{
    return !canonicalRoot.isEmpty()
        && canonical.startsWith(canonicalRoot.endsWith(u'/') ? canonicalRoot : canonicalRoot + u'/');
}

} // namespace

Figure locateFigure(const QString &target, const QString &libraryRoot, const QString &filePath)
{
    Figure figure;
    const QUrl url(target);
    const QString scheme = url.scheme();
    if (scheme == u"http"_s || scheme == u"https"_s || target.startsWith(u"//"_s)) {
        figure.error = translated("%1: pictures on the web are not loaded.").arg(target);
        return figure;
    }
    if (scheme.size() > 1) {
        figure.error = translated("%1: pictures of the kind “%2:” are never opened.").arg(target.left(200), scheme);
        return figure;
    }
    const QString path = url.path(QUrl::FullyDecoded);
    const QDir root(libraryRoot);
    const QString from = path.startsWith(u'/') ? libraryRoot : QFileInfo(root.absoluteFilePath(filePath)).path();
    const QString wanted = QDir::cleanPath(from + u'/' + path);
    const QString canonical = QFileInfo(wanted).canonicalFilePath();
    if (libraryRoot.isEmpty() || (!canonical.isEmpty() && !isInside(canonical, root.canonicalPath()))) {
        figure.error = translated("%1: the picture lies outside the library and is not opened.").arg(target);
        return figure;
    }
    const QFileInfo info(canonical);
    if (canonical.isEmpty() || !info.isFile()) {
        figure.error = translated("%1: the library has no such picture.").arg(target);
        return figure;
    }
    if (info.size() > maximumFileSize) {
        figure.error = translated("%1: the picture is larger than 32 MB and is not opened.").arg(target);
        return figure;
    }
    figure.vector = info.suffix().compare("svg"_L1, Qt::CaseInsensitive) == 0;
    if (figure.vector) {
        const Handle handle = openSvg(canonical);
        figure.size = handle ? svgSize(handle.get()) : QSizeF();
    } else {
        QImageReader reader(canonical);
        figure.size = isTurned(reader) ? reader.size().transposed() : reader.size();
    }
    const bool usable = figure.size.width() >= 1 && figure.size.height() >= 1 && figure.size.width() <= maximumSide
        && figure.size.height() <= maximumSide
        && (figure.vector || figure.size.width() * figure.size.height() <= maximumPixels);
    if (!usable) {
        figure.error = translated("%1: the picture cannot be read or is too large.").arg(target);
        return figure;
    }
    figure.file = canonical;
    return figure;
}

QImage renderFigure(const Figure &figure, const QSize &pixels)
{
    if (figure.file.isEmpty() || pixels.isEmpty() || pixels.width() > maximumSide || pixels.height() > maximumSide)
        return {};
    if (figure.vector)
        return renderSvg(figure.file, pixels);
    QImageReader reader(figure.file);
    reader.setAutoTransform(true);
    if (pixels.width() < figure.size.width())
        reader.setScaledSize(isTurned(reader) ? pixels.transposed() : pixels);
    const QImage image = reader.read();
    // A file may declare one size and hold another.
    const bool larger = image.width() > pixels.width() || image.height() > pixels.height();
    return larger ? image.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
}

} // namespace waymark::typeset
