// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/facts.h"
#include "library/links.h"
#include "library/sentences.h"
#include "library/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <map>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

/// Looks at one library as its author would want it looked at.
class Linter
{
public:
    explicit Linter(const QString &root)
        : m_root(QDir(root).absolutePath())
    {
    }

    Inspection run()
    {
        if (!QFileInfo(m_root).isDir()) {
            say({}, 0, Sentences::tr("There is no folder %1. Name the folder of a library.").arg(m_root), true,
                WarningKind::Other);
            return {{}, m_findings};
        }
        read();
        for (const auto &[path, facts] : m_files) {
            if (facts->markdown)
                checkLinks(path, *facts);
        }
        Library library = discover(m_root, m_files, m_others);
        library.leftOut.insert(library.leftOut.end(), m_refused.begin(), m_refused.end());
        for (const Warning &warning : library.warnings) {
            // Links are looked at more closely here.
            const bool link = warning.kind == WarningKind::Link || warning.kind == WarningKind::Figure
                || warning.kind == WarningKind::Case || warning.kind == WarningKind::Refused;
            if (!link || warning.file == u"waymark.yaml"_s || !isMarkdownName(warning.file))
                m_findings.push_back(warning);
        }
        checkTopics(library);
        checkCircles(library);
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const Warning &a, const Warning &b) {
            return a.file != b.file ? a.file < b.file : a.line < b.line;
        });
        return {std::move(library), std::move(m_findings)};
    }

private:
    void say(const QString &file, int line, const QString &message, bool error, WarningKind kind)
    {
        m_findings.push_back({file, line, message, error, kind});
    }

    void read()
    {
        for (const QString &path : listFiles(m_root, &m_refused)) {
            m_names.append(path);
            if (!hasFacts(path)) {
                m_others.append(path);
                continue;
            }
            QFile file(m_root + u'/' + path);
            if (!file.open(QIODevice::ReadOnly)) {
                say(path, 0,
                    Sentences::tr("%1 cannot be read: %2. Check its permissions.").arg(path, file.errorString()), true,
                    WarningKind::Other);
                continue;
            }
            m_files.emplace(path, readFacts(path, file.readAll()));
        }
        for (const LeftOut &entry : m_refused)
            say(entry.path, 0, Sentences::tr("%1 is not followed. %2").arg(entry.path, entry.reason), false,
                WarningKind::Skipped);
    }

    bool holdsAnchor(const FileFacts &facts, QString anchor)
    {
        if (anchor.startsWith(u"user-content-"_s))
            anchor = anchor.mid(13);
        if (anchor.isEmpty() || anchor == u"top"_s)
            return true;
        auto known = m_anchors.find(facts.path);
        if (known == m_anchors.end()) {
            known = m_anchors.emplace(facts.path, QSet<QString>()).first;
            for (const QString &name : facts.anchors)
                known->second.insert(name.toLower());
            for (const SectionFact &fact : facts.sections) {
                known->second.insert(fact.section.anchor.toLower());
                for (const QString &alias : fact.section.aliases)
                    known->second.insert(alias.toLower());
            }
        }
        return known->second.contains(anchor.toLower());
    }

    void checkLinks(const QString &path, const FileFacts &facts)
    {
        const LinkIndex &index = links();
        QSet<QString> told;
        for (const LinkFact &link : facts.links) {
            const Target target = index.resolve(path, link.target);
            if (target.kind == Target::Kind::Web || told.contains(link.target))
                continue;
            const qsizetype before = qsizetype(m_findings.size());
            if (target.kind == Target::Kind::Refused) {
                say(path, link.line,
                    Sentences::tr("%1 links to “%2”, which is not followed. %3")
                        .arg(path, link.target.left(200), target.reason),
                    true, WarningKind::Refused);
            } else if (!target.exists) {
                say(path, link.line,
                    link.image ? Sentences::tr(
                                     "%1 shows the figure “%2”, but there is no such file. Add it or correct the name.")
                                     .arg(path, link.target.left(200))
                               : Sentences::tr(
                                     "%1 links to “%2”, but there is no such file. Correct the link or add the file.")
                                     .arg(path, link.target.left(200)),
                    true, link.image ? WarningKind::Figure : WarningKind::Link);
            } else if (target.otherCase) {
                say(path, link.line,
                    Sentences::tr(
                        "%1 links to “%2”, whose name differs in capital letters: “%3”. Some systems will not find it.")
                        .arg(path, link.target.left(200), target.path),
                    false, WarningKind::Case);
            } else if (const auto page = m_files.find(target.path);
                       page != m_files.end() && page->second->markdown && !holdsAnchor(*page->second, target.anchor)) {
                say(path, link.line,
                    Sentences::tr("%1 links to “%2”, but %3 has no heading of that name.")
                        .arg(path, link.target.left(200), target.path),
                    true, WarningKind::Link);
            }
            if (qsizetype(m_findings.size()) > before)
                told.insert(link.target);
        }
    }

    const LinkIndex &links()
    {
        if (!m_index)
            m_index = std::make_unique<LinkIndex>(m_names, QFileInfo(m_root).fileName());
        return *m_index;
    }

    void checkTopics(const Library &library)
    {
        bool keyPoints = false;
        QSet<QString> known;
        for (const Track &track : library.tracks) {
            for (const Topic &topic : track.topics) {
                known.insert(topic.key);
                keyPoints = keyPoints
                    || std::any_of(topic.questions.begin(), topic.questions.end(),
                                   [](const Question &question) { return !question.keyPoints.isEmpty(); });
            }
        }
        for (const Track &track : library.tracks) {
            for (const Topic &topic : track.topics) {
                const auto found = m_files.find(topic.path);
                if (topic.missing || found == m_files.end())
                    continue;
                if (topic.anchor.isEmpty() && !found->second->headed)
                    say(topic.path, 1,
                        Sentences::tr("%1 has no heading of the first level. Begin it with “# Title”.").arg(topic.path),
                        false, WarningKind::Structure);
                for (const Question &question : topic.questions) {
                    if (keyPoints && question.keyPoints.isEmpty())
                        say(topic.path, question.line,
                            Sentences::tr(
                                "The question “%1” has no key points. End its answer with a list of “- [ ] …”.")
                                .arg(question.text),
                            true, WarningKind::Question);
                    if (question.answer.isEmpty())
                        say(topic.path, question.line,
                            Sentences::tr("The question “%1” has no answer.").arg(question.text), false,
                            WarningKind::Question);
                }
                if (topic.anchor.isEmpty()) {
                    for (const QString &name : found->second->meta.requires_) {
                        if (!topic.requiredTopics.contains(name) && !known.contains(name))
                            say(topic.path, 1,
                                Sentences::tr("%1 requires “%2”, which no topic is called.").arg(topic.path, name),
                                false, WarningKind::Structure);
                    }
                }
            }
        }
    }

    /// Follows prerequisites; a topic met again while it is still open closes a circle. Without recursion: chains may
    /// be long.
    void checkCircles(const Library &library)
    {
        std::map<QString, const Topic *> topics;
        for (const Track &track : library.tracks) {
            for (const Topic &topic : track.topics)
                topics.emplace(topic.key, &topic);
        }
        std::map<QString, int> state; // 0 new, 1 open, 2 done
        for (const auto &[start, first] : topics) {
            std::vector<std::pair<QString, qsizetype>> open{{start, 0}};
            if (state[start] != 0)
                continue;
            state[start] = 1;
            while (!open.empty()) {
                const QString key = open.back().first;
                const Topic &topic = *topics.at(key);
                if (open.back().second >= topic.requiredTopics.size()) {
                    state[key] = 2;
                    open.pop_back();
                    continue;
                }
                const QString next = topic.requiredTopics.at(open.back().second++);
                if (!topics.contains(next) || state[next] == 2)
                    continue;
                if (state[next] == 1) {
                    QStringList names;
                    const auto begin = std::find_if(open.begin(), open.end(),
                                                    [&next](const auto &entry) { return entry.first == next; });
                    for (auto entry = begin; entry != open.end(); ++entry)
                        names.append(entry->first);
                    names.append(next);
                    say(topic.path, 1,
                        Sentences::tr("The prerequisites go in a circle: %1. Remove one of them.")
                            .arg(names.join(u" → "_s)),
                        true, WarningKind::Structure);
                    continue;
                }
                state[next] = 1;
                open.push_back({next, 0});
            }
        }
    }

    QString m_root;
    QStringList m_names;
    QStringList m_others;
    std::map<QString, std::shared_ptr<const FileFacts>> m_files;
    std::unique_ptr<LinkIndex> m_index;
    std::vector<LeftOut> m_refused;
    std::map<QString, QSet<QString>> m_anchors; ///< of a file, in lower case, made when first asked for
    std::vector<Warning> m_findings;
};

} // namespace

Inspection inspect(const QString &root)
{
    return Linter(root).run();
}

std::vector<Warning> check(const QString &root)
{
    return inspect(root).findings;
}

} // namespace waymark::library
