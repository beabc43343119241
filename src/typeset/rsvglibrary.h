// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// librsvg's GLib headers use `signals` and friends as names: every target of ours is built without Qt's keywords.
#include <librsvg/rsvg.h>

namespace waymark::typeset {

/// librsvg and what it draws on, loaded when the first figure is met: linked, they would be a third of what the dynamic
/// linker does before the window can be painted. Each member is the C function of its name. Any thread.
struct RsvgLibrary
{
    decltype(&::rsvg_handle_new_from_data) rsvg_handle_new_from_data;
    decltype(&::rsvg_handle_set_dpi) rsvg_handle_set_dpi;
    decltype(&::rsvg_handle_get_intrinsic_size_in_pixels) rsvg_handle_get_intrinsic_size_in_pixels;
    decltype(&::rsvg_handle_get_intrinsic_dimensions) rsvg_handle_get_intrinsic_dimensions;
    decltype(&::rsvg_handle_render_document) rsvg_handle_render_document;
    decltype(&::cairo_image_surface_create_for_data) cairo_image_surface_create_for_data;
    decltype(&::cairo_surface_flush) cairo_surface_flush;
    decltype(&::cairo_surface_destroy) cairo_surface_destroy;
    decltype(&::cairo_create) cairo_create;
    decltype(&::cairo_destroy) cairo_destroy;
    decltype(&::g_object_unref) g_object_unref;
    decltype(&::g_error_free) g_error_free;

    /// Null when one of the libraries is not installed.
    static const RsvgLibrary *get();
};

} // namespace waymark::typeset
