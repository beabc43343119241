// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QByteArray>

#include <optional>

namespace waymark::catalogue {

/// A topic without the texts of its sections as bytes, and back; empty when the bytes are damaged.
QByteArray toBytes(const library::Topic &topic);
std::optional<library::Topic> topicFromBytes(const QByteArray &bytes);

/// A library without its topics (they are kept one by one) as bytes, and back.
QByteArray frameToBytes(const library::Library &library);
std::optional<library::Library> frameFromBytes(const QByteArray &bytes);

/// Whether toBytes() of the two would be the same.
bool sameRecord(const library::Topic &a, const library::Topic &b);

} // namespace waymark::catalogue
