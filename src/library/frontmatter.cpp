// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sentences.h"
#include "library/settings.h"
#include "library/toml.h"
#include "library/yamltext.h"
#include "library/yamlvalues.h"

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

/// The first of several spellings that the map has.
YAML::Node any(const YAML::Node &map, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const YAML::Node node = map[name]; node.IsDefined())
            return node;
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

Meta metaFromYaml(const YAML::Node &root)
{
    Meta meta;
    meta.id = yamlScalar(root["id"]);
    meta.title = yamlScalar(root["title"]);
    meta.summary = yamlScalar(any(root, {"summary", "description"}));
    meta.level = yamlScalar(any(root, {"level", "difficulty"}));
    meta.requires_ = yamlWords(any(root, {"requires", "prerequisites"}));
    meta.tags = yamlWords(any(root, {"tags", "keywords"}));
    if (const auto minutes = yamlNumber(root["minutes"]); minutes && *minutes > 0)
        meta.minutes = std::min(*minutes, 10000.0);
    meta.order = yamlNumber(any(root, {"order", "weight", "nav_order", "sidebar_position"}));
    meta.roles = yamlRoles(root["roles"]);
    meta.draft = yamlScalar(root["draft"]) == u"true"_s;
    return meta;
}

} // namespace

Meta readMeta(const QString &path, const markdown::FrontMatter &frontMatter, std::vector<Warning> *warnings)
{
    using Kind = markdown::FrontMatter::Kind;
    if (frontMatter.kind == Kind::Toml)
        return readToml(path, frontMatter.text, warnings);
    if (frontMatter.kind != Kind::Yaml || frontMatter.text.trimmed().isEmpty())
        return {};
    const YamlText source{YamlText::Kind::FrontMatter, path, frontMatter.text, 2};
    const auto root = loadYaml(source, warnings);
    if (!root || root->IsNull())
        return {};
    if (!root->IsMap()) {
        warnings->push_back(yamlWarning(source, Sentences::tr("they are not a list of names and values"), 2));
        return {};
    }
    try {
        return metaFromYaml(*root);
    } catch (const YAML::Exception &error) {
        warnings->push_back(yamlWarning(source, QString::fromStdString(error.msg), 2 + std::max(0, error.mark.line)));
        return {};
    }
}

} // namespace waymark::library
