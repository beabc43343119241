// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/settings.h"

namespace waymark::library {

/// Reads front matter that is written in TOML. What is broken or larger than 64 KiB leaves one warning and says
/// nothing.
Meta readToml(const QString &path, const QString &text, std::vector<Warning> *warnings);

} // namespace waymark::library
