// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the built-in library is recognised after random changes, and that nothing is taken for something else.
#include "catalogue/movedkeys.h"
#include "library/discovery.h"
#include "library/facts.h"
#include "library/topiccontent.h"
#include "library/words.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::catalogue;

namespace {

/// A library of real texts before and after a change, with the truth about it.
struct Changed
{
    std::vector<library::Topic> old;
    std::vector<library::Topic> now;
    QHash<QString, QString> truth; ///< old key → new key of everything that still exists
};

class Author
{
public:
    Author(const std::vector<library::Topic> &topics, quint32 seed)
        : m_topics(topics)
        , m_random(seed)
    {
    }

    /// Takes `count` topics; moves, edits and rewords them, throws a tenth away and brings as many others.
    Changed change(int count, double share)
    {
        Changed made;
        std::set<qsizetype> chosen; // in an order that is the same in every run, as QSet's is not
        count = std::min(count, int(m_topics.size()) * 2 / 3);
        while (int(chosen.size()) < count)
            chosen.insert(m_random.bounded(int(m_topics.size())));
        for (const qsizetype index : chosen) {
            const library::Topic &topic = m_topics[size_t(index)];
            made.old.push_back(topic);
            if (m_random.bounded(10) > 0)
                edit(topic, share, made);
        }
        for (int extra = 0; extra < count / 10; ++extra) {
            const qsizetype index = m_random.bounded(int(m_topics.size()));
            if (chosen.contains(index))
                continue;
            chosen.insert(index);
            made.now.push_back(m_topics[size_t(index)]); // new, and nothing's successor
        }
        return made;
    }

private:
    void edit(const library::Topic &topic, double share, Changed &made)
    {
        library::Topic changed = topic;
        const bool moves = m_random.bounded(2) == 0;
        if (moves) {
            changed.path = u"moved/%1-%2"_s.arg(made.now.size()).arg(topic.path.section(u'/', -1));
            changed.key = changed.path.chopped(3);
            made.truth.insert(topic.key, changed.key);
        }
        QSet<QString> headings; // of questions: they change with these
        for (const library::Question &question : topic.questions)
            headings.insert(question.anchor);
        QSet<QString> anchors;
        for (library::Section &section : changed.sections) {
            const QString old = topic.key + u'#' + section.anchor;
            section.text = reworded(section.text, share);
            const bool first = section.title == topic.title;
            if (!first && !section.anchor.isEmpty() && !headings.contains(section.anchor) && m_random.bounded(4) == 0) {
                section.title = reworded(section.title + u" in practice"_s, share);
                section.anchor = library::slug(section.title);
            }
            while (anchors.contains(section.anchor))
                section.anchor += u"-1"_s;
            anchors.insert(section.anchor);
            made.truth.insert(old, changed.key + u'#' + section.anchor);
        }
        QStringList oldKeys;
        for (library::Question &question : changed.questions) {
            oldKeys.append(question.key);
            if (m_random.bounded(4) == 0)
                reword(question, reworded(question.text, share / 2), changed, anchors);
            question.answer = reworded(question.answer, share);
        }
        for (auto heading = m_headings.constBegin(); heading != m_headings.constEnd(); ++heading)
            made.truth.insert(topic.key + u'#' + heading.key(), changed.key + u'#' + heading.value());
        m_headings.clear();
        library::nameQuestions(&changed);
        for (size_t i = 0; i < changed.questions.size(); ++i)
            made.truth.insert(oldKeys.at(qsizetype(i)), changed.questions[i].key);
        made.now.push_back(std::move(changed));
    }

    /// With its heading, when it has one of its own.
    void reword(library::Question &question, const QString &text, library::Topic &topic, QSet<QString> &anchors)
    {
        for (library::Section &section : topic.sections) {
            if (section.anchor != question.anchor || !section.title.endsWith(question.text))
                continue;
            const QString old = section.anchor;
            section.title = text;
            section.anchor = library::slug(text);
            while (section.anchor != old && anchors.contains(section.anchor))
                section.anchor += u"-1"_s;
            anchors.insert(section.anchor);
            question.anchor = section.anchor;
            m_headings.insert(old, section.anchor);
            break;
        }
        question.text = text;
    }

    /// Replaces, drops or adds words until a share of them is another.
    QString reworded(const QString &text, double share)
    {
        static const QStringList others =
            u"moreover roughly vector simple gradient often table rather index carefully method sample value"_s.split(
                u' ');
        QStringList words = text.split(u' ');
        for (QString &word : words) {
            if (word.size() < 2 || m_random.generateDouble() >= share)
                continue;
            const QString other = others.at(m_random.bounded(int(others.size())));
            switch (m_random.bounded(3)) {
            case 0:
                word = other;
                break;
            case 1:
                word.clear();
                break;
            default:
                word += u' ' + other;
            }
        }
        return words.join(u' ').simplified();
    }

    const std::vector<library::Topic> &m_topics;
    QRandomGenerator m_random;
    QHash<QString, QString> m_headings; ///< old anchor → new anchor, of the topic being edited
};

} // namespace

class TestMovedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString root = QStringLiteral(WAYMARK_TEST_DATA "/../../content/");
        QDirIterator files(root, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList paths;
        while (files.hasNext())
            paths.append(files.next());
        paths.sort();
        for (const QString &path : std::as_const(paths)) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString name = path.mid(root.size());
            const auto facts = library::readFacts(name, file.readAll());
            auto topic = library::ownTopic(*facts);
            if (!topic || topic->sections.size() < 2)
                continue;
            topic->key = name.chopped(3);
            library::nameQuestions(&*topic);
            m_topics.push_back(std::move(*topic));
        }
        QVERIFY(m_topics.size() > 40);
    }

    void randomChangesAreFollowed_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("wanted");
        QTest::newRow("a tenth of the words") << 0.1 << 0.98;
        QTest::newRow("a fifth of the words") << 0.2 << 0.97;
        QTest::newRow("three tenths of the words") << 0.3 << 0.90;
    }

    void randomChangesAreFollowed()
    {
        QFETCH(double, share);
        QFETCH(double, wanted);
        int right = 0;
        int missed = 0;
        QStringList wrong;
        for (quint32 seed = 1; seed <= 6; ++seed) {
            const Changed made = Author(m_topics, seed).change(60, share);
            Change change;
            for (const library::Topic &topic : made.old)
                change.old.push_back(&topic);
            for (const library::Topic &topic : made.now)
                change.now.push_back(&topic);
            change.textOf = [](const library::Topic &, const library::Section &section) { return section.text; };
            change.answerOf = [](const library::Topic &, const library::Question &question) { return question.answer; };
            QHash<QString, QString> found;
            for (const auto &[old, now] : movedKeys(change).keys)
                found.insert(old, now);
            const auto judge = [&](const QString &old) {
                const QString truth = made.truth.value(old, old); // a topic that stayed
                const QString is = found.value(old, old);
                if (is == truth)
                    ++right;
                else if (found.contains(old))
                    wrong.append(old + u" → "_s + is + u", not "_s + made.truth.value(old, u"(gone)"_s));
                else
                    ++missed;
            };
            for (const library::Topic &topic : made.old) {
                judge(topic.key);
                for (const library::Section &section : topic.sections)
                    judge(topic.key + u'#' + section.anchor);
                for (const library::Question &question : topic.questions)
                    judge(question.key);
            }
        }
        const int all = right + missed + int(wrong.size());
        qInfo("%.0f %% of the words changed: %d keys, %.2f %% right, %d missed, %lld wrong", 100 * share, all,
              100.0 * right / all, missed, qlonglong(wrong.size()));
        QVERIFY(all > 2000);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
        QVERIFY2(right >= wanted * all, qPrintable(u"%1 of %2"_s.arg(right).arg(all)));
    }

    void differentTopicsAreNotTakenForEachOther()
    {
        // Everything goes away and as much comes that is something else.
        Change change;
        for (size_t i = 0; i < m_topics.size(); ++i)
            (i % 2 == 0 ? change.old : change.now).push_back(&m_topics[i]);
        change.textOf = [](const library::Topic &, const library::Section &section) { return section.text; };
        change.answerOf = [](const library::Topic &, const library::Question &question) { return question.answer; };
        const Moves moves = movedKeys(change);
        QStringList wrong;
        for (const auto &[old, now] : moves.keys)
            wrong.append(old + u" → "_s + now);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
        QCOMPARE(moves.lost.size(), change.old.size());
    }

private:
    std::vector<library::Topic> m_topics;
};

QTEST_GUILESS_MAIN(TestMovedKeys)
#include "tst_movedkeys.moc"
