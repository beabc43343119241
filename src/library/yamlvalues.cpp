// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/yamlvalues.h"

#include "library/words.h"
#include "library/yamltext.h"

#include <algorithm>
#include <cmath>

namespace waymark::library {

QStringList yamlWords(const YAML::Node &node)
{
    QStringList result;
    if (!node.IsDefined())
        return result;
    if (node.IsSequence()) {
        for (size_t index = 0; index < std::min(node.size(), maximumItems); ++index) {
            if (const QString word = yamlScalar(node[index]); !word.isEmpty())
                result.append(word);
        }
    } else if (node.IsScalar()) {
        const QString text = yamlScalar(node);
        for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
            if (!word.trimmed().isEmpty())
                result.append(word.trimmed());
        }
    }
    return result;
}

std::optional<double> yamlNumber(const YAML::Node &node)
{
    bool valid = false;
    const double value = yamlScalar(node).toDouble(&valid);
    if (!valid || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::vector<Role> yamlRoles(const YAML::Node &list)
{
    std::vector<Role> result;
    if (!list.IsDefined() || !list.IsSequence())
        return result;
    for (size_t index = 0; index < std::min<size_t>(list.size(), 100); ++index) {
        const YAML::Node entry = list[index];
        if (!entry.IsMap())
            continue;
        Role role;
        role.id = yamlScalar(entry["id"]);
        role.title = yamlScalar(entry["title"]);
        if (role.id.isEmpty())
            role.id = slug(role.title);
        if (role.title.isEmpty())
            role.title = role.id;
        if (const YAML::Node weights = entry["weights"]; weights.IsDefined() && weights.IsMap()) {
            for (const auto &pair : weights) {
                const QString track = yamlScalar(pair.first);
                if (const auto weight = yamlNumber(pair.second); weight && !track.isEmpty())
                    role.trackWeights.insert(track, std::clamp(*weight, 0.0, 1.0));
            }
        }
        if (!role.id.isEmpty())
            result.push_back(role);
    }
    return result;
}

} // namespace waymark::library
