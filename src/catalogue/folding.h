// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace waymark::catalogue {

/// The words of a text as search compares them (see WordReader), without compounds.
QStringList foldedWords(const QString &text);

} // namespace waymark::catalogue
