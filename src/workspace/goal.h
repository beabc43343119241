// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QJsonObject>

namespace waymark::workspace {

QJsonObject toJson(const Goal &goal);
/// What is missing or of the wrong type keeps its default.
Goal goalFromJson(const QJsonObject &object);

/// The role with this id, else the library's first.
const library::Role &roleOf(const library::Library &library, const QString &id);

} // namespace waymark::workspace
