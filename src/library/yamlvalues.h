// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QStringList>

#include <optional>
#include <vector>

#include <yaml-cpp/yaml.h>

namespace waymark::library {

constexpr size_t maximumItems = 5000; ///< that are read of any one list

/// A list, or one word, or words separated by commas.
QStringList yamlWords(const YAML::Node &node);

/// Nothing for what is no finite number.
std::optional<double> yamlNumber(const YAML::Node &node);

/// A list of roles, with weights from 0 to 1; what has neither id nor title is left out.
std::vector<Role> yamlRoles(const YAML::Node &list);

} // namespace waymark::library
