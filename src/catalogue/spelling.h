// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string_view>

namespace waymark::catalogue {

/// The ways to write what was typed, folded: itself first; in one piece what hyphens hold together ("k-NN": knn); the
/// British and the American spelling of a word ("normalization", "behaviour", "labeled", "centre").
QStringList formsOf(const QString &typed, const QStringList &words);

/// Adds the singular and the plural of a finished word to its forms.
void addEndings(QStringList &forms, bool quoted);

/// Whether the folded word is one that sentences are held together by ("the", "does"): English only, since a sentence
/// typed in other languages is rare here and a wrong guess costs hits.
bool isCommonWord(const QString &word);

/// How many letters have to be changed, added, dropped or exchanged with their neighbour to make `typed` of `word`, or
/// of its beginning if `prefix`; `limit` + 1 when more than `limit`. Bytes count as letters.
int distance(std::string_view typed, std::string_view word, bool prefix, int limit);

} // namespace waymark::catalogue
