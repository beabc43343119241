// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/movedkeys.h"

#include "catalogue/entries.h"
#include "catalogue/similarity.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

using library::Question;
using library::Section;
using library::Topic;

/// Pairs of indices into Change::old and Change::now.
using TopicPairs = std::vector<std::pair<size_t, size_t>>;

/// Where a topic is, apart from its key.
QString placeOf(const QString &path, const QString &anchor)
{
    return path + u'#' + anchor;
}

/// A title or question with its text, as they are compared.
struct Compared
{
    Features title;
    Features body;

    bool tells() const { return body.words() >= tellingWords; }
};

double likeness(const Compared &a, const Compared &b)
{
    const double titles = a.title.titleSimilarity(b.title);
    if (!a.tells() || !b.tells())
        return a.tells() == b.tells() ? titles : 0.8 * titles;
    return 0.15 * titles + 0.85 * a.body.similarity(b.body);
}

/// A question that reads the same with another answer is the same; so is one that is asked otherwise with the same
/// answer.
double likenessOfQuestions(const Compared &a, const Compared &b)
{
    const double asked = a.title.titleSimilarity(b.title);
    const double clearly = asked >= 0.6 ? asked : 0;
    if (!a.tells() || !b.tells())
        return clearly;
    return std::max(clearly, 0.4 * asked + 0.6 * a.body.similarity(b.body));
}

/// Compares all topics of a change.
class TopicPairing
{
public:
    explicit TopicPairing(const Change &change)
        : m_change(change)
    {
    }

    TopicPairs run()
    {
        for (size_t i = 0; i < m_change.now.size(); ++i) {
            const Topic &topic = *m_change.now[i];
            m_byKey.insert(topic.key, i + 1);
            m_byPlace.insert(placeOf(topic.path, topic.anchor), i + 1);
        }
        m_taken.assign(m_change.now.size(), false);
        std::vector<size_t> rest;
        // A file that is found whole under another name took its content along, even when another file has its name
        // now.
        for (size_t i = 0; i < m_change.old.size(); ++i) {
            const Topic &old = *m_change.old[i];
            const auto moved = m_change.movedFiles.constFind(old.path);
            if (moved == m_change.movedFiles.constEnd() || !claim(i, m_byPlace.value(placeOf(*moved, old.anchor))))
                rest.push_back(i);
        }
        std::vector<size_t> named;
        for (const size_t i : rest) {
            if (!claimNamed(i))
                named.push_back(i);
        }
        rest.clear();
        for (const size_t i : named) {
            const Topic &old = *m_change.old[i];
            const size_t place = m_byPlace.value(placeOf(old.path, old.anchor));
            // A topic of another key in the same place was given an id, unless that id was somebody else's.
            const bool renamed = place != 0 && !m_byKey.contains(old.key) && !wasThere(m_change.now[place - 1]->key);
            if (!renamed || !claim(i, place))
                rest.push_back(i);
        }
        pairByContent(rest);
        // What is left under its old name was rewritten.
        for (const size_t i : rest) {
            if (!m_paired.contains(i))
                claim(i, m_byKey.value(m_change.old[i]->key));
        }
        return std::move(m_pairs);
    }

private:
    bool claim(size_t old, size_t nowPlusOne)
    {
        if (nowPlusOne == 0 || m_taken[nowPlusOne - 1])
            return false;
        m_taken[nowPlusOne - 1] = true;
        m_paired.insert(old);
        m_pairs.emplace_back(old, nowPlusOne - 1);
        return true;
    }

    /// By key, unless it may be another topic that took the name: then the contents are asked.
    bool claimNamed(size_t old)
    {
        const size_t now = m_byKey.value(m_change.old[old]->key);
        if (now == 0)
            return false;
        const Topic &before = *m_change.old[old];
        const Topic &after = *m_change.now[now - 1];
        if (before.title != after.title && likeness(comparedOld(old), comparedNow(now - 1)) < sameContent * 0.7)
            return false;
        return claim(old, now);
    }

    bool wasThere(const QString &key)
    {
        if (m_oldKeys.isEmpty()) {
            for (const Topic *topic : m_change.old)
                m_oldKeys.insert(topic->key);
        }
        return m_oldKeys.contains(key);
    }

    void pairByContent(const std::vector<size_t> &olds)
    {
        std::vector<size_t> nows;
        std::vector<const Features *> texts;
        for (size_t i = 0; i < m_change.now.size() && !olds.empty(); ++i) {
            if (m_taken[i])
                continue;
            nows.push_back(i);
            texts.push_back(&comparedNow(i).body);
        }
        if (nows.empty())
            return;
        const FeatureIndex index(texts);
        std::vector<Candidate> candidates;
        for (const size_t old : olds) {
            for (const size_t near : index.nearest(comparedOld(old).body)) {
                const double score = likeness(comparedOld(old), comparedNow(nows[near]));
                if (score >= sameContent)
                    candidates.push_back({old, nows[near], score});
            }
        }
        for (const Candidate &pair : clearPairs(std::move(candidates)))
            claim(pair.old, pair.now + 1);
    }

    const Compared &compared(std::map<size_t, Compared> &known, size_t index, const Topic &topic)
    {
        const auto found = known.find(index);
        if (found != known.end())
            return found->second;
        QString text;
        bool leadRead = false;
        for (const Section &section : topic.sections) {
            const bool lead = section.anchor.isEmpty() || section.title == topic.title;
            if (lead && std::exchange(leadRead, true))
                continue; // one text for all of them
            text += section.title + u'\n' + m_change.textOf(topic, section) + u'\n';
        }
        for (const Question &question : topic.questions)
            text += question.text + u'\n' + m_change.answerOf(topic, question) + u'\n';
        return known.emplace(index, Compared{Features(topic.title), Features(text)}).first->second;
    }
    const Compared &comparedOld(size_t index) { return compared(m_olds, index, *m_change.old[index]); }
    const Compared &comparedNow(size_t index) { return compared(m_nows, index, *m_change.now[index]); }

    const Change &m_change;
    QHash<QString, size_t> m_byKey; ///< index + 1
    QHash<QString, size_t> m_byPlace;
    QSet<QString> m_oldKeys;
    std::vector<bool> m_taken;
    QSet<size_t> m_paired;
    std::map<size_t, Compared> m_olds;
    std::map<size_t, Compared> m_nows;
    TopicPairs m_pairs;
};

/// One thing inside a topic.
struct Part
{
    QString name; ///< what stays the same when only the topic's key changes
    QString key;
    size_t group = 0; ///< parts of paired topics are of one group; 0 = of a topic that has no other side
    QString title;
    std::function<QString()> text;
    mutable std::unique_ptr<Compared> compared = {}; ///< made when asked for

    const Compared &features() const
    {
        if (!compared)
            compared = std::make_unique<Compared>(Compared{Features(title), Features(text())});
        return *compared;
    }
};

/// How parts are recognised.
struct Rule
{
    double (*likenessOf)(const Compared &, const Compared &);
    bool nameTells; ///< a name is as good as the content: a question's is made of its text
};

/// Whether a part with the same name is what it was. Two headings may have changed places.
bool keepsItsName(const Part &old, const Part &now, const Rule &rule)
{
    if (rule.nameTells || old.text() == now.text())
        return true;
    const Compared &before = old.features();
    const Compared &after = now.features();
    return !before.tells() || !after.tells() || before.body.similarity(after.body) >= 0.3;
}

/// Pairs the parts of both sides of a change.
class PartPairing
{
public:
    PartPairing(const std::vector<Part> &old, const std::vector<Part> &now, const Rule &rule, MovedKeys &moved)
        : m_old(old)
        , m_now(now)
        , m_rule(rule)
        , m_moved(moved)
        , m_taken(now.size(), false)
    {
        for (size_t i = 0; i < now.size(); ++i) {
            if (now[i].group != 0)
                m_byName.insert({now[i].group, now[i].name}, i + 1);
        }
    }

    /// Parts of the same name belong together; of the others, and of those whose text is quite another, those that are
    /// alike, first in their own topic, then wherever they are.
    void run()
    {
        for (size_t i = 0; i < m_old.size(); ++i) {
            const size_t same = sameName(i);
            if (same != 0 && keepsItsName(m_old[i], m_now[same - 1], m_rule))
                pair(i, same - 1);
            else
                m_lost.push_back(i);
        }
        pairByContent();
        // What is left under its old name was rewritten; its key is what it was in the topic.
        for (const size_t i : m_lost) {
            const size_t same = sameName(i);
            if (same != 0 && !m_taken[same - 1])
                pair(i, same - 1);
        }
    }

private:
    /// Index + 1 in the new parts; 0 = there is none.
    size_t sameName(size_t old) const
    {
        return m_old[old].group == 0 ? 0 : m_byName.value({m_old[old].group, m_old[old].name});
    }

    void pair(size_t old, size_t now)
    {
        m_taken[now] = true;
        if (m_old[old].key != m_now[now].key)
            m_moved.emplace_back(m_old[old].key, m_now[now].key);
    }

    void pairByContent()
    {
        std::vector<size_t> found;
        std::vector<const Features *> bodies;
        std::vector<const Features *> titles;
        for (size_t i = 0; i < m_now.size() && !m_lost.empty(); ++i) {
            if (m_taken[i])
                continue;
            found.push_back(i);
            bodies.push_back(&m_now[i].features().body);
            titles.push_back(&m_now[i].features().title);
        }
        if (found.empty())
            return;
        const FeatureIndex byBody(bodies);
        const FeatureIndex byTitle(titles);
        std::vector<Candidate> near; // in the part's own topic
        std::vector<Candidate> far;
        QSet<size_t> atHome; // old parts that have a candidate in their own topic
        for (const size_t i : m_lost) {
            std::vector<size_t> others = byBody.nearest(m_old[i].features().body);
            for (const size_t other : byTitle.nearest(m_old[i].features().title))
                others.push_back(other);
            std::sort(others.begin(), others.end());
            others.erase(std::unique(others.begin(), others.end()), others.end());
            for (const size_t other : others) {
                const Part &part = m_now[found[other]];
                const double score = m_rule.likenessOf(m_old[i].features(), part.features());
                if (m_old[i].group != 0 && m_old[i].group == part.group) {
                    if (score >= sameContent)
                        near.push_back({i, found[other], score});
                    if (score >= perhapsSame)
                        atHome.insert(i);
                } else if (score >= sameElsewhere && mayLeave(m_old[i], part)) {
                    far.push_back({i, found[other], score});
                }
            }
        }
        take(clearPairs(std::move(near)));
        // What has a likely heir at home has not gone elsewhere: two topics may hold the same list of links.
        std::erase_if(far, [&](const Candidate &pair) { return atHome.contains(pair.old) || m_taken[pair.now]; });
        take(clearPairs(std::move(far)));
    }

    /// Whether a part can be recognised in another topic: "Summary" and "See the notes." stand in many.
    bool mayLeave(const Part &old, const Part &now) const
    {
        return m_rule.nameTells || (old.features().tells() && now.features().tells());
    }

    void take(const std::vector<Candidate> &matches)
    {
        for (const Candidate &match : matches) {
            pair(match.old, match.now);
            std::erase(m_lost, match.old);
        }
    }

    /// As sameContent, of a part of another topic: a list of links may stand in two, nearly the same.
    static constexpr double sameElsewhere = 0.7;
    /// From here on a part of the same topic may be the old one, much reworded.
    static constexpr double perhapsSame = 0.25;

    const std::vector<Part> &m_old;
    const std::vector<Part> &m_now;
    Rule m_rule;
    MovedKeys &m_moved;
    QHash<std::pair<size_t, QString>, size_t> m_byName; ///< index + 1
    std::vector<bool> m_taken; ///< of the new parts
    std::vector<size_t> m_lost; ///< old parts that have no pair yet
};

/// A topic's first heading repeats its title: it stays the same section whatever it is called.
QString nameOf(const Section &section, const Topic &topic)
{
    return section.title == topic.title && section.depth == 1 ? u"(lead)"_s : section.anchor;
}

/// The headings of questions follow these: see followHeadings().
void addSections(const Change &change, const Topic &topic, size_t group, std::vector<Part> &parts)
{
    QHash<QString, const Question *> questionAt;
    for (const Question &question : topic.questions)
        questionAt.insert(question.anchor, &question);
    for (const Section &section : topic.sections) {
        const Question *question = questionAt.value(section.anchor);
        if (question && section.title.endsWith(question->text))
            continue;
        parts.push_back({nameOf(section, topic), sectionKey(topic.key, section.anchor), group, section.title,
                         [&change, &topic, &section] { return change.textOf(topic, section); }});
    }
}

void addQuestions(const Change &change, const Topic &topic, size_t group, std::vector<Part> &parts)
{
    for (const Question &question : topic.questions) {
        const QString name = question.key.startsWith(topic.key) ? question.key.mid(topic.key.size()) : question.key;
        parts.push_back({name, question.key, group, question.text, [&change, &topic, &question] {
                             return change.answerOf(topic, question) + u'\n' + question.keyPoints.join(u'\n');
                         }});
    }
}

/// Question key → key of its heading, of all questions that have one.
QHash<QString, QString> headingsOf(const std::vector<const Topic *> &topics)
{
    QHash<QString, QString> headings;
    for (const Topic *topic : topics) {
        QHash<QString, const Section *> sectionAt;
        for (const Section &section : topic->sections)
            sectionAt.insert(section.anchor, &section);
        for (const Question &question : topic->questions) {
            const Section *section = sectionAt.value(question.anchor);
            if (section && section->title.endsWith(question.text))
                headings.insert(question.key, sectionKey(topic->key, section->anchor));
        }
    }
    return headings;
}

/// What is marked at a question's heading goes with the question.
void followHeadings(const Change &change, const MovedKeys &questions, MovedKeys &moved)
{
    if (questions.empty())
        return;
    const QHash<QString, QString> before = headingsOf(change.old);
    const QHash<QString, QString> after = headingsOf(change.now);
    for (const auto &[old, now] : questions) {
        const QString from = before.value(old);
        const QString to = after.value(now);
        if (!from.isEmpty() && !to.isEmpty() && from != to)
            moved.emplace_back(from, to);
    }
}

} // namespace

Moves movedKeys(const Change &change)
{
    Moves moves;
    const TopicPairs pairs = TopicPairing(change).run();
    std::vector<size_t> groupOfOld(change.old.size(), 0);
    std::vector<size_t> groupOfNow(change.now.size(), 0);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto &[old, now] = pairs[i];
        groupOfOld[old] = groupOfNow[now] = i + 1;
        if (change.old[old]->key != change.now[now]->key)
            moves.keys.emplace_back(change.old[old]->key, change.now[now]->key);
    }
    std::vector<Part> oldSections;
    std::vector<Part> oldQuestions;
    for (size_t i = 0; i < change.old.size(); ++i) {
        addSections(change, *change.old[i], groupOfOld[i], oldSections);
        addQuestions(change, *change.old[i], groupOfOld[i], oldQuestions);
        if (groupOfOld[i] == 0)
            moves.lost.push_back(change.old[i]);
    }
    std::vector<Part> newSections;
    std::vector<Part> newQuestions;
    for (size_t i = 0; i < change.now.size(); ++i) {
        addSections(change, *change.now[i], groupOfNow[i], newSections);
        addQuestions(change, *change.now[i], groupOfNow[i], newQuestions);
    }
    PartPairing(oldSections, newSections, {&likeness, false}, moves.keys).run();
    MovedKeys questions;
    PartPairing(oldQuestions, newQuestions, {&likenessOfQuestions, true}, questions).run();
    followHeadings(change, questions, moves.keys);
    moves.keys.insert(moves.keys.end(), questions.begin(), questions.end());
    return moves;
}

} // namespace waymark::catalogue
