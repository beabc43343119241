// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/contents.h"

#include "library/links.h"
#include "library/sentences.h"
#include "library/words.h"
#include "library/yamltext.h"

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// Turns the nodes of a table of contents into links and groups of a page with one list.
class ContentsReader
{
public:
    ContentsReader(const YamlText &source, FileFacts *facts)
        : m_source(source)
        , m_facts(facts)
    {
    }

    /// `nav` of mkdocs.yml: paths, and maps of one title to a path or to a list. Paths start from `folder`.
    void readNavigation(const YAML::Node &list, const QString &folder, int depth = 0)
    {
        for (const YAML::Node &entry : list) {
            if (entry.IsScalar()) {
                link(entry, folder + yamlScalar(entry), {}, depth);
                continue;
            }
            if (!entry.IsMap())
                continue;
            for (const auto &pair : entry) {
                const QString title = yamlScalar(pair.first);
                if (pair.second.IsSequence() && goDeeper(title, depth))
                    readNavigation(pair.second, folder, depth + 1);
                else if (pair.second.IsScalar())
                    link(pair.first, folder + yamlScalar(pair.second), title, depth);
            }
        }
    }

    /// The other formats: maps with a file or a title, and what is below it under one of several names.
    void readChapters(const YAML::Node &list, int depth = 0)
    {
        bool headed = false; // after a header, which holds what follows it on its level
        for (const YAML::Node &entry : list) {
            const int level = depth + (headed ? 1 : 0);
            if (entry.IsScalar()) {
                link(entry, yamlScalar(entry), {}, level);
                continue;
            }
            if (!entry.IsMap())
                continue;
            const QString file = yamlScalar(entry["file"]);
            const QString title = titleOf(entry);
            const YAML::Node inner = below(entry);
            if (!file.isEmpty()) {
                link(entry, file, title, level);
                if (inner.IsDefined() && m_left > 0)
                    readChapters(inner, level + 1);
            } else if (inner.IsDefined()) {
                headed = false;
                if (goDeeper(title, depth))
                    readChapters(inner, depth + 1);
            } else if (entry["header"].IsDefined() && goDeeper(title, depth)) {
                headed = true;
            }
        }
    }

    void link(const YAML::Node &node, const QString &target, const QString &title, int depth)
    {
        if (target.isEmpty() || m_left-- <= 0)
            return;
        LinkFact fact;
        fact.target = target;
        fact.text = title;
        fact.line = yamlLine(m_source, node);
        fact.item = m_item++;
        fact.depth = depth;
        fact.place = LinkPlace::Item;
        m_facts->links.push_back(fact);
    }

private:
    bool goDeeper(const QString &title, int depth)
    {
        if (m_left-- <= 0)
            return false;
        GroupFact group;
        group.text = title;
        group.item = m_item++;
        group.depth = depth;
        m_facts->groups.push_back(group);
        return true;
    }

    static QString titleOf(const YAML::Node &entry)
    {
        for (const char *name : {"title", "caption", "part", "header"}) {
            if (const QString title = yamlScalar(entry[name]); !title.isEmpty())
                return title;
        }
        return {};
    }

    static YAML::Node below(const YAML::Node &entry)
    {
        for (const char *name : {"chapters", "sections", "entries", "children", "subtrees"}) {
            if (const YAML::Node node = entry[name]; node.IsDefined() && node.IsSequence())
                return node;
        }
        return YAML::Node(YAML::NodeType::Undefined);
    }

    const YamlText &m_source;
    FileFacts *m_facts;
    int m_item = 0;
    int m_left = 5000; ///< links and groups that are still read; aliases could make any number of them
};

void readSite(const YAML::Node &root, ContentsReader *reader, FileFacts *facts)
{
    facts->heading = yamlScalar(root["site_name"]);
    QString folder = yamlScalar(root["docs_dir"]);
    folder = folder.isEmpty() ? u"docs/"_s : folder == u"."_s ? QString() : folder + u'/';
    for (const char *name : {"nav", "pages"}) {
        if (const YAML::Node list = root[name]; list.IsDefined() && list.IsSequence()) {
            reader->readNavigation(list, folder);
            return;
        }
    }
}

void readBook(const YAML::Node &root, ContentsReader *reader)
{
    if (root.IsSequence()) {
        reader->readChapters(root);
        return;
    }
    if (const YAML::Node project = root["project"]; project.IsDefined() && project.IsMap()) {
        if (const YAML::Node toc = project["toc"]; toc.IsDefined() && toc.IsSequence())
            reader->readChapters(toc);
        return;
    }
    if (const YAML::Node first = root["root"]; first.IsDefined())
        reader->link(first, yamlScalar(first), {}, 0);
    for (const char *name : {"parts", "subtrees", "chapters", "sections", "entries"}) {
        if (const YAML::Node list = root[name]; list.IsDefined() && list.IsSequence()) {
            reader->readChapters(list);
            return;
        }
    }
}

} // namespace

bool isContentsFile(const QString &path)
{
    static const QStringList names{u"mkdocs.yml"_s, u"mkdocs.yaml"_s, u"_toc.yml"_s, u"_toc.yaml"_s, u"myst.yml"_s};
    return path.count(u'/') <= 1 && names.contains(nameOf(path));
}

void readContents(const QString &path, const QString &text, FileFacts *facts)
{
    const YamlText source{YamlText::Kind::Contents, path, text, 1};
    const auto root = loadYaml(source, &facts->warnings);
    if (!root || (!root->IsMap() && !root->IsSequence()))
        return;
    try {
        ContentsReader reader(source, facts);
        if (nameOf(path).startsWith(u"mkdocs."_s) && root->IsMap())
            readSite(*root, &reader, facts);
        else
            readBook(*root, &reader);
    } catch (const YAML::Exception &error) {
        facts->warnings.push_back(
            yamlWarning(source, QString::fromStdString(error.msg), 1 + std::max(0, error.mark.line)));
    }
}

} // namespace waymark::library
