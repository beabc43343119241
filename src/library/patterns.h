// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace waymark::library {

/// A pattern that knows letters of every script and ignores case.
inline QRegularExpression pattern(const QString &text)
{
    QRegularExpression expression(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

/// Whether the pattern is found; what is longer than any title is not looked at.
inline bool contains(const QRegularExpression &expression, QStringView text)
{
    return text.size() < 400 && expression.match(text.toString()).hasMatch();
}

} // namespace waymark::library
