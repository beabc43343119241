// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/result.h"
#include "journal/journal.h"

#include <QCoreApplication>

namespace waymark::journal {

/// The translation context of every sentence of this room.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

/// The sentence for what SQLite reported about the journal `path`.
Error errorFrom(const database::Error &error, const QString &path);

tl::unexpected<Error> failure(Error::Kind kind, const QString &message);

} // namespace waymark::journal
