// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/toml.h"

#include <QCoreApplication>

// toml++ 3.3 asserts what malformed text does not keep ("[[" before a control character), then reports the error all
// the same: nothing to end the program for.
#define TOML_ASSERT(expression) static_cast<void>(0)
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

// toml++ up to 3.3 asks of characters outside quotes whether they are spaces, and of many (accented Latin, Greek, 、and
// full-width forms among them) the answer is undefined: is_non_ascii_horizontal_whitespace() runs into its
// "unreachable" end. Above the first plane it answers at once, so what is not ASCII spends the parsing in plane 15.
constexpr char32_t plane = 0xF0000;

/// The text with every other character of the first plane moved up; what stands up there already is lost.
std::string movedUp(const QString &source)
{
    QList<char32_t> moved;
    moved.reserve(source.size());
    for (const char32_t letter : source.toUcs4()) {
        const bool taken = letter >= plane && letter <= plane + 0xFFFF;
        moved.append(letter < 0x80          ? letter
                         : taken            ? plane + QChar::ReplacementCharacter
                         : letter < 0x10000 ? plane + letter
                                            : letter);
    }
    return QString::fromUcs4(moved.constData(), moved.size()).toStdString();
}

QString movedDown(std::string_view text)
{
    const QString moved = QString::fromUtf8(text.data(), qsizetype(text.size()));
    QList<char32_t> letters;
    letters.reserve(moved.size());
    for (const char32_t letter : moved.toUcs4())
        letters.append(letter >= plane && letter <= plane + 0xFFFF ? letter - plane : letter);
    return QString::fromUcs4(letters.constData(), letters.size());
}

QString text(const toml::node_view<const toml::node> &node)
{
    const auto value = node.value<std::string>();
    return value ? movedDown(*value).trimmed() : QString();
}

QStringList words(const toml::node_view<const toml::node> &node)
{
    QStringList result;
    if (const toml::array *list = node.as_array()) {
        for (const toml::node &entry : *list) {
            if (const auto word = entry.value<std::string>())
                result.append(movedDown(*word).trimmed());
        }
    }
    return result;
}

std::optional<double> number(const toml::node_view<const toml::node> &node)
{
    const auto value = node.value<double>();
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace

Meta readToml(const QString &path, const QString &source, std::vector<Warning> *warnings)
{
    const auto warn = [&](const QString &why, int line) {
        const QString sentence = QCoreApplication::translate(
            "waymark::library", "The settings at the top of %1 cannot be read: %2. They are ignored; correct them.");
        warnings->push_back({path, line, sentence.arg(path, why), false, WarningKind::FrontMatter});
    };
    Meta meta;
    if (source.size() > qsizetype(64) * 1024) {
        warn(QCoreApplication::translate("waymark::library", "it is larger than 64 KiB"), 1);
        return meta;
    }
    try {
        const toml::table parsed = toml::parse(movedUp(source));
        const toml::node_view<const toml::node> root(parsed);
        meta.id = text(root["id"]);
        meta.title = text(root["title"]);
        meta.summary = text(root["summary"].is_string() ? root["summary"] : root["description"]);
        meta.level = text(root["level"]);
        meta.requires_ = words(root["requires"]);
        meta.tags = words(root["tags"].is_array() ? root["tags"] : root["taxonomies"]["tags"]);
        if (const auto minutes = number(root["minutes"]); minutes && *minutes > 0)
            meta.minutes = std::min(*minutes, 10000.0);
        meta.order = number(root["order"].is_number() ? root["order"] : root["weight"]);
        meta.draft = root["draft"].value_or(false);
    } catch (const toml::parse_error &error) {
        warn(movedDown(error.description()), int(error.source().begin.line) + 1);
    } catch (const std::exception &error) {
        warn(QString::fromUtf8(error.what()), 1);
    }
    return meta;
}

} // namespace waymark::library
