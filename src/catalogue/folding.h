// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace waymark::catalogue {

/// The words of a text as search compares them: lower case, without diacritics, split as the full-text tokenizer splits
/// (an ideograph is a word, "C++" and "F#" are words).
QStringList foldedWords(const QString &text);

} // namespace waymark::catalogue
