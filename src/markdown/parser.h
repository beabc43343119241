// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"

#include <QByteArray>

namespace waymark::markdown {

struct ParseOptions
{
    bool frontMatter = true; ///< look for front matter at the beginning
    qsizetype maximumBytes = qsizetype(16) * 1024 * 1024; ///< what is longer is cut there, with a notice
    int maximumNesting = 100; ///< quotes and lists nested deeper are read as text, with a notice
};

/// Parses one file. `bytes` may hold anything: encodings are guessed (UTF-8, UTF-16 by mark, else Latin-1) and
/// reported, NUL bytes become U+FFFD, CRLF is understood. Never fails; takes time linear in the size for any input.
/// Thread-safe.
Document parse(const QByteArray &bytes, const ParseOptions &options = {});

/// The bytes as text with the encoding that `parse` would choose; `notices` receives what was guessed or replaced.
QString decode(const QByteArray &bytes, std::vector<Notice> *notices = nullptr);

/// The anchor that GitHub gives a heading with this text, before numbering of duplicates.
QString anchorFor(QStringView headingText);

} // namespace waymark::markdown
