// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/yamltext.h"

#include "library/sentences.h"

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumText = qsizetype(64) * 1024;
constexpr int maximumReferences = 50; ///< anchors and aliases together
constexpr int maximumNesting = 40;

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
        if (!line.trimmed().isEmpty() && (level > 400 || (indicators > maximumNesting && level > maximumNesting)))
            return Sentences::tr("it is nested too deeply");
    }
    if (deepest > maximumNesting)
        return Sentences::tr("it is nested too deeply");
    return {};
}

} // namespace

Warning yamlWarning(const YamlText &source, const QString &why, int line)
{
    QString sentence;
    switch (source.kind) {
    case YamlText::Kind::FrontMatter:
        sentence = Sentences::tr("The settings at the top of %1 cannot be read: %2. They are ignored; correct them.");
        break;
    case YamlText::Kind::Settings:
        sentence =
            Sentences::tr("%1 cannot be read: %2. The library is shown as if it were not there; correct line %3.");
        break;
    case YamlText::Kind::Contents:
        sentence = Sentences::tr("The table of contents %1 cannot be read: %2. It is ignored; correct it.");
        break;
    }
    sentence = sentence.arg(source.path, why);
    if (source.kind == YamlText::Kind::Settings)
        sentence = sentence.arg(line);
    return {source.path, line, sentence, false,
            source.kind == YamlText::Kind::FrontMatter ? WarningKind::FrontMatter : WarningKind::Settings};
}

std::optional<YAML::Node> loadYaml(const YamlText &source, std::vector<Warning> *warnings)
{
    const auto warn = [&](const QString &why, int line) { warnings->push_back(yamlWarning(source, why, line)); };
    if (const QString why = refusal(source.text); !why.isEmpty()) {
        warn(why, source.line);
        return std::nullopt;
    }
    try {
        return YAML::Load(source.text.toStdString());
    } catch (const YAML::Exception &error) {
        warn(QString::fromStdString(error.msg), source.line + std::max(0, error.mark.line));
    } catch (const std::exception &error) {
        warn(QString::fromUtf8(error.what()), source.line);
    }
    return std::nullopt;
}

QString yamlScalar(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

int yamlLine(const YamlText &source, const YAML::Node &node)
{
    return source.line + std::max(0, node.Mark().line);
}

} // namespace waymark::library
