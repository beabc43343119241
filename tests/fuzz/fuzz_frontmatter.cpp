// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what is read by the YAML and TOML parsers: front matter, waymark.yaml and the tables of contents of
// documentation generators. The first byte says as which. Reading ends, what is refused is said with file and line, and
// what comes out is within its bounds.
#include "library/discovery.h"
#include "library/facts.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace waymark::library;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void checkRoles(const std::vector<Role> &roles)
{
    for (const Role &role : roles) {
        require(!role.id.isEmpty() && !role.title.isEmpty());
        for (const double weight : role.trackWeights)
            require(weight >= 0 && weight <= 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::array<QString, 6> names{QStringLiteral("a.md"),         QStringLiteral("b.md"),
                                              QStringLiteral("waymark.yaml"), QStringLiteral("_toc.yml"),
                                              QStringLiteral("mkdocs.yml"),   QStringLiteral("myst.yml")};
    if (size == 0)
        return 0;
    const size_t kind = data[0] % names.size();
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const QByteArray text = kind == 0 ? "---\n" + bytes + "\n---\n# T\n"
        : kind == 1                   ? "+++\n" + bytes + "\n+++\n# T\n"
                                      : bytes;
    const auto facts = readFacts(names[kind], text);
    const auto again = factsFromBytes(toBytes(*facts));
    require(again != nullptr && toBytes(*again) == toBytes(*facts));
    require(facts->meta.minutes >= 0 && facts->meta.minutes <= 10000);
    require(!facts->meta.order || std::isfinite(*facts->meta.order));
    require(facts->links.size() + facts->groups.size() <= 6000 || kind < 2);
    checkRoles(facts->meta.roles);
    checkRoles(facts->settings.roles);
    for (const TrackSetting &track : facts->settings.tracks)
        require(!track.topics.isEmpty());
    for (const Warning &warning : facts->warnings) {
        require(warning.file == names[kind] && !warning.message.isEmpty());
        require(warning.line >= 0 && warning.line <= text.count('\n') + text.count('\r') + 2);
    }
    const auto page = readFacts(QStringLiteral("c/d.md"), "# D\n");
    const Library library =
        discover(QStringLiteral("/nowhere/library"), {{names[kind], facts}, {QStringLiteral("c/d.md"), page}}, {});
    for (const Track &track : library.tracks)
        require(!track.id.isEmpty() && !track.topics.empty());
    return 0;
}
