// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/rsvglibrary.h"

#include <QLibrary>

#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

std::optional<RsvgLibrary> loaded()
{
    QLibrary rsvg(u"rsvg-2"_s, 2);
    QLibrary cairo(u"cairo"_s, 2);
    QLibrary gobject(u"gobject-2.0"_s, 0);
    QLibrary glib(u"glib-2.0"_s, 0);
    RsvgLibrary all{};
    bool found = true;
    const auto take = [&found](QLibrary &library, const char *name, auto &function) {
        function = reinterpret_cast<std::decay_t<decltype(function)>>(library.resolve(name));
        found = found && function;
    };
    take(rsvg, "rsvg_handle_new_from_data", all.rsvg_handle_new_from_data);
    take(rsvg, "rsvg_handle_set_dpi", all.rsvg_handle_set_dpi);
    take(rsvg, "rsvg_handle_get_intrinsic_size_in_pixels", all.rsvg_handle_get_intrinsic_size_in_pixels);
    take(rsvg, "rsvg_handle_get_intrinsic_dimensions", all.rsvg_handle_get_intrinsic_dimensions);
    take(rsvg, "rsvg_handle_render_document", all.rsvg_handle_render_document);
    take(cairo, "cairo_image_surface_create_for_data", all.cairo_image_surface_create_for_data);
    take(cairo, "cairo_surface_flush", all.cairo_surface_flush);
    take(cairo, "cairo_surface_destroy", all.cairo_surface_destroy);
    take(cairo, "cairo_create", all.cairo_create);
    take(cairo, "cairo_destroy", all.cairo_destroy);
    take(gobject, "g_object_unref", all.g_object_unref);
    take(glib, "g_error_free", all.g_error_free);
    return found ? std::optional(all) : std::nullopt;
}

} // namespace

const RsvgLibrary *RsvgLibrary::get()
{
    static const std::optional<RsvgLibrary> library = loaded();
    return library ? &*library : nullptr;
}

} // namespace waymark::typeset
