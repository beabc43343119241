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

    std::vector<Warning> run()
    {
        if (!QFileInfo(m_root).isDir()) {
            say({}, 0, Sentences::tr("There is no folder %1. Name the folder of a library.").arg(m_root), true);
            return m_findings;
        }
        read();
        for (const auto &[path, facts] : m_files) {
            if (facts->markdown)
                checkLinks(path, *facts);
        }
        const Library library = discover(m_root, m_files, m_others);
        for (const Warning &warning : library.warnings) {
            // Links are looked at more closely here.
            const bool link = std::any_of(m_findings.begin(), m_findings.end(), [&warning](const Warning &known) {
                return known.file == warning.file && known.line == warning.line;
            });
            if (!link)
                m_findings.push_back(warning);
        }
        checkTopics(library);
        checkCircles(library);
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const Warning &a, const Warning &b) {
            return a.file != b.file ? a.file < b.file : a.line < b.line;
        });
        return m_findings;
    }

private:
    void say(const QString &file, int line, const QString &message, bool error)
    {
        m_findings.push_back({file, line, message, error});
    }

    void read()
    {
        std::vector<LeftOut> refused;
        for (const QString &path : listFiles(m_root, &refused)) {
            m_names.append(path);
            if (!isMarkdownName(path) && path != u"waymark.yaml"_s && path != u"waymark.yml"_s) {
                m_others.append(path);
                continue;
            }
            QFile file(m_root + u'/' + path);
            if (!file.open(QIODevice::ReadOnly)) {
                say(path, 0,
                    Sentences::tr("%1 cannot be read: %2. Check its permissions.").arg(path, file.errorString()), true);
                continue;
            }
            m_files.emplace(path, readFacts(path, file.readAll()));
        }
        for (const LeftOut &entry : refused)
            say(entry.path, 0, Sentences::tr("%1 is not followed. %2").arg(entry.path, entry.reason), false);
    }

    bool holdsAnchor(const FileFacts &facts, QString anchor) const
    {
        if (anchor.startsWith(u"user-content-"_s))
            anchor = anchor.mid(13);
        if (anchor.isEmpty() || anchor == u"top"_s)
            return true;
        return facts.anchors.contains(anchor, Qt::CaseInsensitive)
            || std::any_of(facts.sections.begin(), facts.sections.end(), [&anchor](const SectionFact &fact) {
                   return fact.section.anchor.compare(anchor, Qt::CaseInsensitive) == 0
                       || fact.section.aliases.contains(anchor, Qt::CaseInsensitive);
               });
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
                    Sentences::tr("%1 links to “%2”, which is not followed. %3").arg(path, link.target, target.reason),
                    true);
            } else if (!target.exists) {
                say(path, link.line,
                    link.image ? Sentences::tr(
                                     "%1 shows the figure “%2”, but there is no such file. Add it or correct the name.")
                                     .arg(path, link.target)
                               : Sentences::tr(
                                     "%1 links to “%2”, but there is no such file. Correct the link or add the file.")
                                     .arg(path, link.target),
                    true);
            } else if (target.otherCase) {
                say(path, link.line,
                    Sentences::tr(
                        "%1 links to “%2”, whose name differs in capital letters: “%3”. Some systems will not find it.")
                        .arg(path, link.target, target.path),
                    false);
            } else if (const auto page = m_files.find(target.path);
                       page != m_files.end() && page->second->markdown && !holdsAnchor(*page->second, target.anchor)) {
                say(path, link.line,
                    Sentences::tr("%1 links to “%2”, but %3 has no heading of that name.")
                        .arg(path, link.target, target.path),
                    true);
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
                        false);
                for (const Question &question : topic.questions) {
                    if (keyPoints && question.keyPoints.isEmpty())
                        say(topic.path, question.line,
                            Sentences::tr(
                                "The question “%1” has no key points. End its answer with a list of “- [ ] …”.")
                                .arg(question.text),
                            true);
                    if (question.answer.isEmpty())
                        say(topic.path, question.line,
                            Sentences::tr("The question “%1” has no answer.").arg(question.text), false);
                }
                if (topic.anchor.isEmpty()) {
                    for (const QString &name : found->second->meta.requires_) {
                        if (!topic.requiredTopics.contains(name) && !known.contains(name))
                            say(topic.path, 1,
                                Sentences::tr("%1 requires “%2”, which no topic is called.").arg(topic.path, name),
                                false);
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
                        true);
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
    std::vector<Warning> m_findings;
};

} // namespace

std::vector<Warning> check(const QString &root)
{
    return Linter(root).run();
}

} // namespace waymark::library
