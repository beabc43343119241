// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"

#include <QStringList>

/// What GitHub's own parser and ours see in a text, in the order of the document: headings with level and line, tables
/// with rows and columns, code blocks with their content, task items. Equal lists mean equal structure.
QStringList structureByReference(const QByteArray &text);
QStringList structureOf(const waymark::markdown::Document &document);
