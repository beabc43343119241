// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facts.h"

#include <map>
#include <memory>

namespace waymark::library {

/// Why a file is not part of the roadmap whatever links to it: a community file, a translation, an empty file, a
/// pattern of waymark.yaml. Empty when it may be part.
QString leftOutReason(const QString &path, const FileFacts &facts, const Files &files, const Settings &settings);

/// Whether a pattern of waymark.yaml says to ignore the file.
bool isIgnored(const QString &path, const Settings &settings);

/// The page of which `path` would be a translation by its name, whether or not there is a file at `path`; empty for
/// none.
QString translatedPage(const QString &path, const Files &files);

} // namespace waymark::library
