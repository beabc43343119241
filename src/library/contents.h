// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facts.h"

namespace waymark::library {

/// A table of contents that documentation generators keep apart from the pages, in the library's folder or one below
/// it: mkdocs.yml, _toc.yml, myst.yml.
bool isContentsFile(const QString &path);

/// Reads such a file as if it were a page that holds one list of links: fills the links and groups of `facts`, and its
/// title when the file names the site. What is broken or hostile leaves one warning.
void readContents(const QString &path, const QString &text, FileFacts *facts);

} // namespace waymark::library
