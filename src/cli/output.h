// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::cli {

/// How a command ended: the program's exit code.
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2 };

/// Writes one JSON document to standard output.
void printJson(const QJsonValue &value);
/// Writes text to standard output, with a line break at its end.
void printText(const QString &text);
/// Writes a sentence to standard error.
void complain(const QString &sentence);

/// Columns of text, each as wide as its widest cell; cells that are numbers stand to the right.
QString table(const QStringList &head, const std::vector<QStringList> &rows);
/// 0.374 → "37 %".
QString percent(double share);

} // namespace waymark::cli
