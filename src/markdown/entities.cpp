// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/entities.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace waymark::markdown {

namespace {

struct Named
{
    std::string_view name;
    char32_t first;
    char32_t second;
};

constexpr Named names[] = {
#include "markdown/entities.inc"
};

QString numeric(QByteArrayView digits)
{
    const bool hexadecimal = !digits.isEmpty() && (digits[0] == 'x' || digits[0] == 'X');
    bool ok = false;
    const uint code =
        hexadecimal ? digits.sliced(1).toByteArray().toUInt(&ok, 16) : digits.toByteArray().toUInt(&ok, 10);
    if (!ok)
        return {};
    const char32_t point = code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? 0xFFFD : code;
    return QString::fromUcs4(&point, 1);
}

} // namespace

QString decodeEntity(QByteArrayView reference)
{
    if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';')
        return {};
    const QByteArrayView body = reference.sliced(1, reference.size() - 2);
    if (body[0] == '#')
        return numeric(body.sliced(1));
    const std::string_view name(body.data(), size_t(body.size()));
    const auto *found =
        std::lower_bound(std::begin(names), std::end(names), name,
                         [](const Named &entry, std::string_view wanted) { return entry.name < wanted; });
    if (found == std::end(names) || found->name != name)
        return {};
    const char32_t points[] = {found->first, found->second};
    return QString::fromUcs4(points, found->second ? 2 : 1);
}

} // namespace waymark::markdown
