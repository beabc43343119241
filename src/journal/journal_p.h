// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/log.h"

namespace waymark::journal {

struct Journal::Private : Log
{
    qint64 dataVersion = 0; ///< as SQLite counted it at the last changedElsewhere()
};

} // namespace waymark::journal
