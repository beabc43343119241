// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <optional>

namespace waymark::journal {

/// The words of INTERFACES.md for what a file of the journal spells out, and back.
QString toString(study::Rating rating);
std::optional<study::Rating> ratingFromString(QStringView word);
QString toString(Session::Kind kind);
std::optional<Session::Kind> sessionKindFromString(QStringView word);

/// Any JSON value as text and back. What cannot be read is null.
QString toText(const QJsonValue &value);
QJsonValue valueFromText(const QString &text);

/// Times as the journal stores them.
QDateTime fromMilliseconds(qint64 milliseconds);

} // namespace waymark::journal
