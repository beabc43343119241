// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace waymark::typeset {

/// Whether an SVG can be drawn in time and memory that its size lets expect. librsvg cannot be interrupted, so what
/// multiplies (filters over filters, endless noise, dashes thinner than any screen shows, layers in layers) is refused
/// before it begins. Ordinary figures are far below every limit.
bool isReasonableSvg(const QByteArray &svg);

} // namespace waymark::typeset
