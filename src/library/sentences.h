// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace waymark::library {

/// Translation context of this room's sentences: Sentences::tr("…").
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(waymark::library)
};

} // namespace waymark::library
