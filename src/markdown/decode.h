// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"

#include <QByteArray>

namespace waymark::markdown {

/// The bytes of a file as UTF-8 without a byte order mark, NULs replaced by U+FFFD and every line end written \n.
/// Says in `notices` what had to be guessed or replaced.
QByteArray toUtf8(const QByteArray &bytes, std::vector<Notice> &notices);

} // namespace waymark::markdown
