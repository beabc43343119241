// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what discovery finds in real repositories with what a person counted there. Runs only where WAYMARK_SAMPLES
// names the folder that holds them; they are not part of this project.
#include "folder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark::library;

class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_root = qEnvironmentVariable("WAYMARK_SAMPLES");
        if (m_root.isEmpty() || !QDir(m_root).exists())
            QSKIP("WAYMARK_SAMPLES names no folder");
    }

    void everyFileIsPlacedOnce_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyFileIsPlacedOnce()
    {
        QFETCH(QString, name);
        QElapsedTimer timer;
        timer.start();
        const Library library = sample(name);
        if (qEnvironmentVariableIsSet("WAYMARK_SAMPLES_PRINT"))
            print(library, timer.elapsed());
        std::map<QString, int> inside;
        for (const Track &track : library.tracks) {
            inside[track.path] = 1;
            for (const Topic &topic : track.topics)
                inside[topic.path] = 1;
        }
        for (const LeftOut &entry : library.leftOut) {
            QVERIFY2(!inside.count(entry.path), qPrintable(entry.path));
            QVERIFY(!entry.reason.isEmpty());
            inside[entry.path] = 1;
        }
        for (const QString &path : listFiles(m_root + u'/' + name)) {
            if (path.endsWith(u".md"_s))
                QVERIFY2(inside.count(path), qPrintable(path));
        }
    }

    void theoryAndTechnicalQuestionsAreCounted()
    {
        const Library library = sample(u"data-science-interviews"_s);
        const Topic *theory = library.topic(u"theory");
        QVERIFY(theory);
        QCOMPARE(theory->questions.size(), size_t(166));
        QSet<QString> sections;
        std::map<Level, int> levels;
        int unanswered = 0;
        for (const Question &question : theory->questions) {
            sections.insert(question.anchor);
            ++levels[question.level];
            unanswered += question.answer.isEmpty() ? 1 : 0;
        }
        QCOMPARE(sections.size(), 19);
        QCOMPARE(levels[Level::Beginner], 40);
        // One question carries both marks, of the middle and of the highest level: people count it twice, it is read as
        // the higher.
        QCOMPARE(levels[Level::Intermediate], 113);
        QCOMPARE(levels[Level::Advanced], 13);
        QCOMPARE(unanswered, 14);
        const Topic *technical = library.topic(u"technical");
        QVERIFY(technical);
        QCOMPARE(bySection(*technical), (std::vector<int>{11, 14, 15}));
    }

    void frontPageOfQuestionsHasItsSections()
    {
        const Library library = sample(u"30-seconds-of-interviews"_s);
        std::vector<int> counts;
        for (const Topic &topic : library.tracks.front().topics)
            counts.push_back(int(topic.questions.size()));
        QCOMPARE(counts, (std::vector<int>{71, 23, 11, 10, 4, 4, 1}));
    }

    void bulletsAreQuestions_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        QTest::newRow("css") << u"css"_s << 35;
        QTest::newRow("fun") << u"fun"_s << 4;
        QTest::newRow("general") << u"general"_s << 29;
        QTest::newRow("html") << u"html"_s << 13;
        QTest::newRow("javascript") << u"javascript"_s << 49;
        QTest::newRow("network") << u"network"_s << 7;
        QTest::newRow("performance") << u"performance"_s << 3;
        QTest::newRow("testing") << u"testing"_s << 5;
        QTest::newRow("coding") << u"coding"_s << 12;
    }
    void bulletsAreQuestions()
    {
        QFETCH(QString, file);
        QFETCH(int, count);
        const Library library = sample(u"frontend-questions"_s);
        const Topic *topic = library.topic(u"src/questions/"_s + file + u"-questions"_s);
        QVERIFY(topic);
        QCOMPARE(int(topic->questions.size()), count);
    }

    void choicesKeepTheirAnswers()
    {
        const Library library = sample(u"javascript-questions"_s);
        static const QRegularExpression letter(u"Answer: ([A-D])"_s);
        std::map<QString, int> answers;
        int count = 0;
        for (const Topic &topic : library.tracks.front().topics) {
            for (const Question &question : topic.questions) {
                ++count;
                ++answers[letter.match(question.answer).captured(1)];
            }
        }
        QCOMPARE(count, 155);
        QCOMPARE(answers[u"A"_s], 40);
        QCOMPARE(answers[u"B"_s], 40);
        QCOMPARE(answers[u"C"_s], 50);
        QCOMPARE(answers[u"D"_s], 25);
    }

    void chaptersAreInOrder()
    {
        const Library library = sample(u"machine-learning-interviews"_s);
        QStringList paths;
        for (const Topic &topic : library.tracks.front().topics)
            paths.append(topic.path);
        QCOMPARE(paths.mid(0, 5),
                 (QStringList{u"src/lc-coding.md"_s, u"src/MLC/ml-coding.md"_s, u"src/ml-fundamental.md"_s,
                              u"src/MLSD/ml-system-design.md"_s, u"src/behavior.md"_s}));
    }

    void exercisesAreQuestionsWhateverTheirForm()
    {
        const Library library = sample(u"d2l-linear"_s);
        std::map<QString, int> counts;
        for (const Topic &topic : library.tracks.front().topics)
            counts[topic.path.section(u'/', -1).section(u'.', 0, 0)] = int(topic.questions.size());
        QCOMPARE(counts,
                 (std::map<QString, int>{{u"generalization"_s, 7},
                                         {u"linear-regression"_s, 8},
                                         {u"linear-regression-concise"_s, 5},
                                         {u"linear-regression-scratch"_s, 9},
                                         {u"oo-design"_s, 2},
                                         {u"synthetic-regression-data"_s, 4},
                                         {u"weight-decay"_s, 6}}));
    }

    void theRepositoryThatInspiredUsIsReadWhole()
    {
        const Library library = sample(u"cracking-ml-readme"_s);
        std::map<QString, int> topics;
        QStringList order;
        int bank = 0;
        for (const Track &track : library.tracks) {
            order.append(track.title);
            topics[track.title] = int(track.topics.size());
            for (const Topic &topic : track.topics)
                bank += int(topic.questions.size());
        }
        QCOMPARE(order,
                 (QStringList{u"Classic ML"_s, u"Deep Learning"_s, u"AI / GenAI"_s, u"Data Engineering"_s, u"MLOps"_s,
                              u"Frameworks"_s, u"System Design"_s, u"Coding Challenges"_s, u"Cloud ML Platforms"_s,
                              u"DevOps"_s, u"Classic Question Bank"_s}));
        QCOMPARE(topics[u"AI / GenAI"_s], 22);
        QCOMPARE(topics[u"Data Engineering"_s], 13);
        QCOMPARE(topics[u"Deep Learning"_s], 3);
        QCOMPARE(topics[u"DevOps"_s], 6);
        QCOMPARE(topics[u"Classic ML"_s], 5);
        QCOMPARE(topics[u"MLOps"_s], 8);
        QCOMPARE(topics[u"Cloud ML Platforms"_s], 5);
        QCOMPARE(topics[u"System Design"_s], 5);
        QCOMPARE(topics[u"Coding Challenges"_s], 3);
        QCOMPARE(topics[u"Frameworks"_s], 8);
        QCOMPARE(bank, 167);
    }

private:
    Library sample(const QString &name) { return testing::open(m_root + u'/' + name); }

    static std::vector<int> bySection(const Topic &topic)
    {
        std::vector<int> counts;
        QString anchor;
        for (const Question &question : topic.questions) {
            if (counts.empty() || question.anchor != anchor)
                counts.push_back(0);
            anchor = question.anchor;
            ++counts.back();
        }
        return counts;
    }

    static void print(const Library &library, qint64 milliseconds)
    {
        QTextStream out(stdout);
        out << "\n== " << library.title << " (" << library.root << ") " << milliseconds << " ms, "
            << library.warnings.size() << " warnings\n";
        for (const Track &track : library.tracks) {
            out << "TRACK " << track.order << " [" << track.id << "] " << track.title << " | " << track.path << " | "
                << track.reason << "\n";
            for (const Topic &topic : track.topics) {
                const auto unanswered =
                    std::count_if(topic.questions.begin(), topic.questions.end(),
                                  [](const Question &question) { return question.answer.isEmpty(); });
                out << "   " << topic.order << (topic.missing ? " MISSING " : " ") << topic.key << " | " << topic.title
                    << " | " << topic.sections.size() << " sections, " << topic.questions.size() << " questions ("
                    << unanswered << " unanswered), " << int(topic.minutes) << " min | " << topic.reason << "\n";
                if (qEnvironmentVariable("WAYMARK_SAMPLES_PRINT") == u"questions"_s) {
                    for (const Question &question : topic.questions)
                        out << "        " << question.line << " " << toString(question.level) << " "
                            << question.text.left(100) << " | " << question.answer.size() << " | "
                            << question.keyPoints.size() << "\n";
                }
            }
        }
        for (const LeftOut &entry : library.leftOut)
            out << "OUT " << entry.path << ": " << entry.reason << "\n";
    }

    QString m_root;
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
