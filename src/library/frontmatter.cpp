// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sentences.h"
#include "library/settings.h"
#include "library/toml.h"
#include "library/words.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cmath>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumText = 64 * 1024;
constexpr int maximumReferences = 50; ///< anchors and aliases together
constexpr int maximumNesting = 40;
constexpr size_t maximumItems = 5000; ///< of any one list

/// Why the text must not reach the YAML parser; empty when it may. Counts generously: text in quotes counts too.
QString refusal(const QString &text)
{
    if (text.size() > maximumText)
        return Sentences::tr("it is larger than 64 KiB");
    int references = 0;
    int depth = 0;
    int deepest = 0;
    QChar before = u'\n';
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar letter = text[index];
        const bool starts = before.isSpace() || before == u'[' || before == u',' || before == u'{' || before == u':';
        if ((letter == u'&' || letter == u'*') && starts && index + 1 < text.size() && !text[index + 1].isSpace())
            ++references;
        if (letter == u'[' || letter == u'{')
            deepest = std::max(deepest, ++depth);
        else if (letter == u']' || letter == u'}')
            depth = std::max(0, depth - 1);
        before = letter;
    }
    if (references > maximumReferences)
        return Sentences::tr("it refers to itself too often");
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        int level = 0;
        int indicators = 0;
        for (const QChar letter : line) {
            if (letter == u' ' || letter == u'\t')
                ++level;
            else if (letter == u'-' || letter == u'?' || letter == u':')
                ++indicators;
            else
                break;
        }
        if (line.trimmed().size() > 0 && (level > 400 || (indicators > maximumNesting && level > maximumNesting)))
            return Sentences::tr("it is nested too deeply");
    }
    if (deepest > maximumNesting)
        return Sentences::tr("it is nested too deeply");
    return {};
}

QString scalar(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

/// A list, or one word, or words separated by commas.
QStringList words(const YAML::Node &node)
{
    QStringList result;
    if (!node.IsDefined())
        return result;
    if (node.IsSequence()) {
        for (size_t index = 0; index < std::min(node.size(), maximumItems); ++index) {
            if (const QString word = scalar(node[index]); !word.isEmpty())
                result.append(word);
        }
    } else if (node.IsScalar()) {
        const QString text = scalar(node);
        for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
            if (!word.trimmed().isEmpty())
                result.append(word.trimmed());
        }
    }
    return result;
}

std::optional<double> number(const YAML::Node &node)
{
    bool valid = false;
    const double value = scalar(node).toDouble(&valid);
    if (!valid || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::vector<Role> roles(const YAML::Node &list)
{
    std::vector<Role> result;
    if (!list.IsDefined() || !list.IsSequence())
        return result;
    for (size_t index = 0; index < std::min<size_t>(list.size(), 100); ++index) {
        const YAML::Node entry = list[index];
        if (!entry.IsMap())
            continue;
        Role role;
        role.id = scalar(entry["id"]);
        role.title = scalar(entry["title"]);
        if (role.id.isEmpty())
            role.id = slug(role.title);
        if (role.title.isEmpty())
            role.title = role.id;
        if (const YAML::Node weights = entry["weights"]; weights.IsDefined() && weights.IsMap()) {
            for (const auto &pair : weights) {
                const QString track = scalar(pair.first);
                if (const auto weight = number(pair.second); weight && !track.isEmpty())
                    role.trackWeights.insert(track, std::clamp(*weight, 0.0, 1.0));
            }
        }
        if (!role.id.isEmpty())
            result.push_back(role);
    }
    return result;
}

/// The first of several spellings that the map has.
YAML::Node any(const YAML::Node &map, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const YAML::Node node = map[name]; node.IsDefined())
            return node;
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

/// The text as a map, or nothing and a warning.
std::optional<YAML::Node> load(const QString &path, int line, const QString &text, std::vector<Warning> *warnings)
{
    const auto warn = [&](const QString &why, int at) {
        warnings->push_back(
            {path, at,
             Sentences::tr("The settings at the top of %1 cannot be read: %2. They are ignored; correct them.")
                 .arg(path, why),
             false});
    };
    if (const QString why = refusal(text); !why.isEmpty()) {
        warn(why, line);
        return std::nullopt;
    }
    try {
        YAML::Node root = YAML::Load(text.toStdString());
        if (root.IsMap())
            return root;
        if (!root.IsNull())
            warn(Sentences::tr("they are not a list of names and values"), line);
    } catch (const YAML::Exception &error) {
        warn(QString::fromStdString(error.msg), line + std::max(0, error.mark.line));
    } catch (const std::exception &error) {
        warn(QString::fromUtf8(error.what()), line);
    }
    return std::nullopt;
}

Meta metaFromYaml(const YAML::Node &root)
{
    Meta meta;
    meta.id = scalar(root["id"]);
    meta.title = scalar(root["title"]);
    meta.summary = scalar(any(root, {"summary", "description"}));
    meta.level = scalar(any(root, {"level", "difficulty"}));
    meta.requires_ = words(any(root, {"requires", "prerequisites"}));
    meta.tags = words(any(root, {"tags", "keywords"}));
    if (const auto minutes = number(root["minutes"]); minutes && *minutes > 0)
        meta.minutes = std::min(*minutes, 10000.0);
    meta.order = number(any(root, {"order", "weight", "nav_order", "sidebar_position"}));
    meta.roles = roles(root["roles"]);
    meta.draft = scalar(root["draft"]) == u"true"_s;
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
    const auto root = load(path, 2, frontMatter.text, warnings);
    try {
        return root ? metaFromYaml(*root) : Meta{};
    } catch (const YAML::Exception &error) {
        warnings->push_back({path, 1, QString::fromStdString(error.msg), false});
        return {};
    }
}

Settings readSettings(const QString &path, const QString &text, std::vector<Warning> *warnings)
{
    Settings settings;
    const auto loaded = load(path, 1, text, warnings);
    if (!loaded)
        return settings;
    const YAML::Node &root = *loaded;
    try {
        settings.id = scalar(root["id"]);
        settings.title = scalar(root["title"]);
        settings.order = words(root["order"]);
        settings.ignore = words(root["ignore"]);
        settings.questions = words(root["questions"]);
        settings.roles = roles(root["roles"]);
        const YAML::Node tracks = root["tracks"];
        if (!tracks.IsDefined() || !tracks.IsSequence())
            return settings;
        for (size_t index = 0; index < std::min(tracks.size(), maximumItems); ++index) {
            const YAML::Node entry = tracks[index];
            if (!entry.IsMap())
                continue;
            TrackSetting track{scalar(entry["id"]), scalar(entry["title"]), scalar(entry["summary"]),
                               words(entry["topics"])};
            if (!track.topics.isEmpty())
                settings.tracks.push_back(track);
        }
    } catch (const YAML::Exception &error) {
        warnings->push_back({path, error.mark.line + 1, QString::fromStdString(error.msg), false});
    }
    return settings;
}

} // namespace waymark::library
