// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QString>

#include <optional>
#include <vector>

#include <yaml-cpp/yaml.h>

namespace waymark::library {

/// What of a YAML file is read, and how it is called when it cannot be.
struct YamlText
{
    enum class Kind { FrontMatter, Settings, Contents };
    Kind kind = Kind::FrontMatter;
    QString path;
    QString text;
    int line = 1; ///< of the file, at which `text` begins
};

/// The text as a tree, whose root may be of any kind. Nothing, and a warning with file and line, when it is broken, too
/// large, nested too deeply or refers to itself too often: such text never reaches the parser.
std::optional<YAML::Node> loadYaml(const YamlText &source, std::vector<Warning> *warnings);

/// The warning for what of `source` could not be read, at `line` of the file.
Warning yamlWarning(const YamlText &source, const QString &why, int line);

/// The text of a scalar, without blanks at its ends; empty for anything else.
QString yamlScalar(const YAML::Node &node);

/// Line of the file at which the node begins.
int yamlLine(const YamlText &source, const YAML::Node &node);

} // namespace waymark::library
