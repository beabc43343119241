// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/settings.h"

#include "library/facts.h"
#include "library/sentences.h"
#include "library/yamltext.h"
#include "library/yamlvalues.h"

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

/// Reads the tree of one waymark.yaml. What it does not understand it says and skips; the rest counts.
class SettingsReader
{
public:
    SettingsReader(const YamlText &source, std::vector<Warning> *warnings)
        : m_source(source)
        , m_warnings(warnings)
    {
    }

    Settings read(const YAML::Node &root)
    {
        static const QStringList names{u"id"_s,     u"title"_s,     u"tracks"_s, u"order"_s,
                                       u"ignore"_s, u"questions"_s, u"roles"_s};
        warnAboutNames(root, names);
        m_settings.id = yamlScalar(root["id"]);
        m_settings.title = yamlScalar(root["title"]);
        m_settings.order = list(root, "order");
        m_settings.ignore = list(root, "ignore");
        m_settings.questions = list(root, "questions");
        m_settings.roles = yamlRoles(root["roles"]);
        warnAboutShapes(root);
        readTracks(root["tracks"]);
        return std::move(m_settings);
    }

private:
    void warn(const YAML::Node &node, const QString &sentence)
    {
        m_warnings->push_back({m_source.path, yamlLine(m_source, node), sentence, false, WarningKind::Settings});
    }

    void warnAboutNames(const YAML::Node &map, const QStringList &known)
    {
        for (const auto &pair : map) {
            const QString name = yamlScalar(pair.first);
            if (!known.contains(name))
                warn(pair.first,
                     Sentences::tr("%1 does not know “%2”. It understands: %3.")
                         .arg(m_source.path, name.left(60), known.join(u", "_s)));
        }
    }

    /// The words under a name; remembers the line of each, for what can only be said once all files are known.
    QStringList list(const YAML::Node &map, const char *name)
    {
        const YAML::Node node = map[name];
        if (!node.IsDefined() || node.IsNull())
            return {};
        if (!node.IsSequence() && !node.IsScalar()) {
            warn(node, Sentences::tr("%1: “%2” has to be a list.").arg(m_source.path, QLatin1StringView(name)));
            return {};
        }
        const QStringList words = yamlWords(node);
        for (const QString &word : words)
            m_settings.lines.insert(word, yamlLine(m_source, node));
        if (node.IsSequence()) {
            for (size_t index = 0; index < std::min(node.size(), maximumItems); ++index)
                m_settings.lines.insert(yamlScalar(node[index]), yamlLine(m_source, node[index]));
        }
        return words;
    }

    void warnAboutShapes(const YAML::Node &root)
    {
        QStringList known{u"none"_s};
        for (int shape = 0; shape <= int(QuestionShape::TableRow); ++shape)
            known.append(toString(QuestionShape(shape)));
        for (const QString &word : std::as_const(m_settings.questions)) {
            if (!known.contains(word))
                m_warnings->push_back({m_source.path, m_settings.lines.value(word, yamlLine(m_source, root)),
                                       Sentences::tr("%1: “%2” is no kind of question. Use some of: %3.")
                                           .arg(m_source.path, word.left(60), known.join(u", "_s)),
                                       false, WarningKind::Settings});
        }
    }

    void readTracks(const YAML::Node &tracks)
    {
        if (!tracks.IsDefined() || tracks.IsNull())
            return;
        if (!tracks.IsSequence()) {
            warn(tracks,
                 Sentences::tr("%1: “tracks” has to be a list, each with “title” and “topics”.").arg(m_source.path));
            return;
        }
        for (size_t index = 0; index < std::min(tracks.size(), maximumItems); ++index) {
            const YAML::Node entry = tracks[index];
            if (!entry.IsMap()) {
                warn(entry,
                     Sentences::tr("%1: a track has to have “title” and “topics”; this one is skipped.")
                         .arg(m_source.path));
                continue;
            }
            warnAboutNames(entry, {u"id"_s, u"title"_s, u"summary"_s, u"topics"_s});
            TrackSetting track{yamlScalar(entry["id"]), yamlScalar(entry["title"]), yamlScalar(entry["summary"]),
                               list(entry, "topics")};
            if (track.topics.isEmpty())
                warn(entry, Sentences::tr("%1: this track names no topics and is skipped.").arg(m_source.path));
            else
                m_settings.tracks.push_back(track);
        }
    }

    const YamlText &m_source;
    std::vector<Warning> *m_warnings;
    Settings m_settings;
};

} // namespace

Settings readSettings(const QString &path, const QString &text, std::vector<Warning> *warnings)
{
    const YamlText source{YamlText::Kind::Settings, path, text, 1};
    const auto root = loadYaml(source, warnings);
    if (!root || root->IsNull())
        return {};
    if (!root->IsMap()) {
        warnings->push_back(yamlWarning(source, Sentences::tr("they are not a list of names and values"), 1));
        return {};
    }
    try {
        return SettingsReader(source, warnings).read(*root);
    } catch (const YAML::Exception &error) {
        warnings->push_back(yamlWarning(source, QString::fromStdString(error.msg), 1 + std::max(0, error.mark.line)));
        return {};
    }
}

} // namespace waymark::library
