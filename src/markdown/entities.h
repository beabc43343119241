// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace waymark::markdown {

/// What an HTML character reference (`&amp;`, `&#8364;`, `&#x20AC;`, with both its marks) stands for; empty if unknown.
/// Code point 0 and surrogates give U+FFFD.
QString decodeEntity(QByteArrayView reference);

} // namespace waymark::markdown
