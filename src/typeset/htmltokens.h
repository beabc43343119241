// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace waymark::typeset {

/// A piece of raw HTML. Nothing is repaired or nested here, and nothing is trusted.
struct HtmlToken
{
    enum class Kind { Text, Open, Close };
    Kind kind = Kind::Text;
    QString text; ///< Text: entities decoded, white space folded; Open, Close: the tag's name in lower case
    QHash<QString, QString> attributes; ///< Open; names in lower case
};

/// Splits raw HTML. Comments, declarations and everything inside script, style, iframe, object, noscript, template and
/// title are left out. Linear in the size.
std::vector<HtmlToken> htmlTokens(QStringView html);

} // namespace waymark::typeset
