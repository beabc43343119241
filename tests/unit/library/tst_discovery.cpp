// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace waymark::library;

namespace {

Library fixture(const QString &name)
{
    return testing::open(QStringLiteral(WAYMARK_TEST_DATA "/library/") + name);
}

QStringList trackTitles(const Library &library)
{
    QStringList titles;
    for (const Track &track : library.tracks)
        titles.append(track.title);
    return titles;
}

QStringList topicTitles(const Track &track)
{
    QStringList titles;
    for (const Topic &topic : track.topics)
        titles.append(topic.title);
    return titles;
}

QString reasonFor(const Library &library, const QString &path)
{
    for (const LeftOut &entry : library.leftOut) {
        if (entry.path == path)
            return entry.reason;
    }
    return {};
}

} // namespace

class DiscoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatedOrderComesFirstAndOtherTracksFollow()
    {
        const Library library = fixture(u"sections"_s);
        QCOMPARE(library.title, u"Weather school"_s);
        QCOMPARE(trackTitles(library),
                 (QStringList{u"Wind"_s, u"Clouds"_s, u"Storms"_s, u"Question Bank"_s, u"Guides"_s}));
        for (size_t index = 0; index < library.tracks.size(); ++index)
            QCOMPARE(library.tracks[index].order, int(index));
    }

    void titlesComeFromTheFilesThemselves()
    {
        const Library library = fixture(u"sections"_s);
        const Track *clouds = library.track(u"clouds");
        QVERIFY(clouds);
        // The unlinked one stands last; the missing one is listed as missing, by the text of its link.
        QCOMPARE(topicTitles(*clouds),
                 (QStringList{u"Cumulus clouds"_s, u"Cirrus, seen from below"_s, u"Stratus"_s, u"Nimbus"_s}));
        QVERIFY(clouds->topics[2].missing);
        QVERIFY(!clouds->topics[1].missing);
        QCOMPARE(clouds->topics[3].path, u"clouds/nimbus.md"_s);
    }

    void tablesMissingEndingsAndTheRepositorysOwnAddressAreLinks()
    {
        const Library library = fixture(u"sections"_s);
        QCOMPARE(topicTitles(library.tracks[2]), (QStringList{u"Thunder and lightning"_s, u"Hail"_s}));
        QCOMPARE(topicTitles(library.tracks[0]), (QStringList{u"The vane"_s, u"Gusts"_s}));
    }

    void aFoldersPageDescribesItsTrack()
    {
        const Library library = fixture(u"sections"_s);
        const Track *wind = library.track(u"winds");
        QVERIFY(wind);
        QCOMPARE(wind->title, u"Wind"_s);
        QCOMPARE(wind->summary, u"What moves."_s);
        QCOMPARE(wind->path, u"wind/README.md"_s);
    }

    void frontMatterDescribesATopic()
    {
        const Library library = fixture(u"sections"_s);
        const Topic *thunder = library.topic(u"thunder");
        QVERIFY(thunder);
        QCOMPARE(int(thunder->level), int(Level::Advanced));
        QCOMPARE(thunder->requiredTopics, QStringList{u"gusts"_s}); // "nowhere" does not exist
        QCOMPARE(thunder->tags, QStringList{u"storm"_s});
        QCOMPARE(thunder->minutes, 12.0);
    }

    void aBankOnTheFrontPageIsATopicOfItsOwn()
    {
        const Library library = fixture(u"sections"_s);
        const Track *bank = library.track(u"question-bank");
        QVERIFY(bank);
        QCOMPARE(bank->topics.size(), size_t(1));
        const Topic &topic = bank->topics.front();
        QCOMPARE(topic.key, u"README#question-bank"_s);
        QCOMPARE(topic.questions.size(), size_t(3));
        QCOMPARE(topic.questions[0].key, u"README#question-bank?what-is-rain"_s);
        QVERIFY2(topic.questions[0].answer.startsWith(u"Rain is water"_s), qPrintable(topic.questions[0].answer));
        QVERIFY(!topic.questions[0].answer.contains(u"    "_s));
        QCOMPARE(topic.questions[1].text, u"Types of snow"_s);
        QCOMPARE(topic.questions[2].text, u"Explain fog."_s);
        QVERIFY(topic.questions[2].answer.isEmpty());
        QVERIFY(std::none_of(topic.sections.begin(), topic.sections.end(),
                             [](const Section &section) { return section.title == u"Contributing"_s; }));
    }

    void whatIsLeftOutHasAReason()
    {
        const Library library = fixture(u"sections"_s);
        QVERIFY(reasonFor(library, u"README.zh-CN.md"_s).contains(u"translation"_s));
        QVERIFY(reasonFor(library, u"CONTRIBUTING.md"_s).contains(u"repository"_s));
        QVERIFY(reasonFor(library, u"wind/empty.md"_s).contains(u"empty"_s));
    }

    void missingFilesAreWarnings()
    {
        const Library library = fixture(u"sections"_s);
        const auto told = std::count_if(library.warnings.begin(), library.warnings.end(), [](const Warning &warning) {
            return warning.file == u"README.md"_s && warning.message.contains(u"stratus.md"_s) && !warning.error;
        });
        QCOMPARE(told, 1);
    }

    void numberedNamesAreReadInNumericOrder()
    {
        const Library library = fixture(u"folders"_s);
        QCOMPARE(trackTitles(library), (QStringList{u"First steps"_s, u"Last"_s}));
        QCOMPARE(topicTitles(library.tracks[0]), (QStringList{u"First"_s, u"Ten one"_s}));
        QCOMPARE(library.tracks[0].path, u"2-first/README.md"_s);
        QVERIFY(!reasonFor(library, u"2-first/_draft.md"_s).isEmpty());
    }

    void aTableOfContentsFileDecides()
    {
        const Library library = fixture(u"contents"_s);
        QCOMPARE(trackTitles(library), (QStringList{u"Garden book"_s, u"Soil"_s, u"Plants"_s}));
        QCOMPARE(topicTitles(library.tracks[1]), (QStringList{u"Clay"_s, u"Sand"_s}));
        QCOMPARE(topicTitles(library.tracks[2]), (QStringList{u"Moss"_s, u"Fern"_s}));
        QCOMPARE(library.tracks[2].path, u"SUMMARY.md"_s);
    }

    void headingsOfOneGiantPageAreTopics()
    {
        const Library library = fixture(u"giant"_s);
        QCOMPARE(library.tracks.size(), size_t(1));
        QCOMPARE(topicTitles(library.tracks[0]), (QStringList{u"Green"_s, u"Black"_s}));
        const Topic &green = library.tracks[0].topics[0];
        QCOMPARE(green.questions.size(), size_t(2));
        QCOMPARE(green.questions[0].keyPoints, (QStringList{u"Japan"_s, u"Steam"_s}));
        QVERIFY(green.questions[0].answer.startsWith(u"A steamed tea."_s));
        QVERIFY(!green.questions[0].answer.contains(u"Back to top"_s));
        QCOMPARE(green.questions[1].answer, u"Seventy degrees."_s);
        const Topic &black = library.tracks[0].topics[1];
        QCOMPARE(black.questions.size(), size_t(1));
        QCOMPARE(black.questions[0].answer, u"#### Answer: B\n\nOxygen."_s);
    }

    void pagesThatRepeatListedQuestionsAreLeftOut()
    {
        QVERIFY(reasonFor(fixture(u"giant"_s), u"questions/sencha.md"_s).contains(u"README.md"_s));
    }

    void waymarkYamlOverridesWhatWasFound()
    {
        const Library library = fixture(u"override"_s);
        QCOMPARE(library.id, u"my-view"_s);
        QCOMPARE(library.title, u"My view"_s);
        QCOMPARE(trackTitles(library), (QStringList{u"Two"_s, u"One"_s}));
        QCOMPARE(library.tracks[0].summary, u"The second"_s);
        QCOMPARE(topicTitles(library.tracks[0]), (QStringList{u"B1"_s, u"B2"_s}));
        QCOMPARE(topicTitles(library.tracks[1]), (QStringList{u"A"_s, u"C"_s}));
        QVERIFY(reasonFor(library, u"secret.md"_s).contains(u"waymark.yaml"_s));
        QVERIFY(reasonFor(library, u"private/p.md"_s).contains(u"waymark.yaml"_s));
        const Topic *topic = library.topic(u"a");
        QVERIFY(topic);
        QCOMPARE(topic->questions.size(), size_t(1));
        QCOMPARE(topic->questions[0].text, u"Is this one read?"_s);
    }

    void rolesComeFromTheFrontPage()
    {
        const Library library = testing::fromTexts({{u"README.md"_s, R"(---
id: lib
roles:
  - {id: cook, title: Cook, weights: {soups: 1, Cakes: 0.5, later: 7}}
  - {title: Head waiter}
---
# Kitchen
## Soups
- [A](soups/a.md)
- [B](soups/b.md)
## Cakes
- [C](sweet/c.md)
- [D](sweet/d.md)
)"},
                                                    {u"soups/a.md"_s, "# A"},
                                                    {u"soups/b.md"_s, "# B"},
                                                    {u"sweet/c.md"_s, "# C"},
                                                    {u"sweet/d.md"_s, "# D"}});
        QCOMPARE(library.id, u"lib"_s);
        QCOMPARE(library.roles.size(), size_t(2));
        QCOMPARE(library.roles[0].trackWeights.value(u"soups"_s), 1.0);
        QCOMPARE(library.roles[0].trackWeights.value(u"sweet"_s), 0.5); // named by its title
        QCOMPARE(library.roles[0].trackWeights.value(u"later"_s), 1.0); // never above 1
        QCOMPARE(library.roles[1].id, u"head-waiter"_s);
    }

    void aTracksOwnPageOrdersWhatTheFrontPageLeavesOut()
    {
        const Library library = testing::fromTexts(
            {{u"README.md"_s, "# L\n## Soups Track\nSee [more](soups/README.md).\n- [C](soups/c.md)\n"},
             {u"soups/README.md"_s, "---\nid: soups\n---\n# Soups\n1. [D](d.md)\n2. [C](c.md)\n3. [A](a.md)\n"},
             {u"soups/a.md"_s, "# A"},
             {u"soups/b.md"_s, "# B"},
             {u"soups/c.md"_s, "# C"},
             {u"soups/d.md"_s, "# D"}});
        QCOMPARE(library.tracks.size(), size_t(1));
        QCOMPARE(topicTitles(library.tracks[0]), (QStringList{u"D"_s, u"C"_s, u"A"_s, u"B"_s}));
    }

    void withoutRolesAllTracksCountAlike()
    {
        const Library library = testing::fromTexts({{u"a/one.md"_s, "# One"}, {u"a/two.md"_s, "# Two"}});
        QCOMPARE(library.roles.size(), size_t(1));
        QCOMPARE(library.roles[0].trackWeights.value(library.tracks[0].id), 1.0);
    }

    void keysAreUniqueEvenWhenIdsAreNot()
    {
        const Library library =
            testing::fromTexts({{u"a/one.md"_s, "---\nid: x\n---\n# One"}, {u"a/two.md"_s, "---\nid: x\n---\n# Two"}});
        QCOMPARE(library.tracks[0].topics[0].key, u"x"_s);
        QCOMPARE(library.tracks[0].topics[1].key, u"a/two"_s);
        QVERIFY(std::any_of(library.warnings.begin(), library.warnings.end(),
                            [](const Warning &warning) { return warning.error && warning.file == u"a/two.md"_s; }));
    }

    void topicsOfOneTitleAreNeverMerged()
    {
        const Library library = testing::fromTexts({{u"a/intro.md"_s, "# Introduction"},
                                                    {u"a/x.md"_s, "# X"},
                                                    {u"b/intro.md"_s, "# Introduction"},
                                                    {u"b/y.md"_s, "# Y"}});
        QCOMPARE(library.tracks.size(), size_t(2));
        QCOMPARE(library.tracks[0].topics[0].title, library.tracks[1].topics[0].title);
        QVERIFY(library.tracks[0].topics[0].key != library.tracks[1].topics[0].key);
    }

    void anEmptyFolderIsALibraryWithoutTracks()
    {
        const Library library = testing::fromTexts({});
        QVERIFY(library.tracks.empty());
        QCOMPARE(library.title, u"Library"_s);
        QVERIFY(!library.roles.empty());
    }

    void builtInContentIsReadWithoutErrors()
    {
        const Library library = testing::open(QStringLiteral(WAYMARK_TEST_DATA "/../../content"));
        QVERIFY(library.roles.size() >= 8);
        QCOMPARE(library.tracks.front().id, u"classic-ml"_s);
        for (const Track &track : library.tracks) {
            for (const Topic &topic : track.topics) {
                for (const Question &question : topic.questions)
                    QVERIFY2(!question.answer.isEmpty(), qPrintable(question.key));
            }
        }
        for (const Warning &warning : library.warnings)
            QVERIFY2(!warning.error, qPrintable(warning.message));
    }

    void tenThousandFilesTakeWellUnderASecond()
    {
        QByteArray front = "# Big\n";
        std::map<QString, std::shared_ptr<const FileFacts>> files;
        for (int folder = 0; folder < 100; ++folder) {
            const QByteArray name = "f" + QByteArray::number(folder);
            front += "\n## Track " + name + "\n";
            for (int number = 0; number < 100; ++number) {
                const QByteArray file = name + "/t" + QByteArray::number(number) + ".md";
                if (number % 4 != 3)
                    front += "- [T](" + file + ")\n";
                const QByteArray text = "# Topic " + file + "\n\nSee [next](t" + QByteArray::number((number + 1) % 100)
                    + ".md) and [gone](gone.md).\n\n- [x](../f0/t1.md)\n\n"
                      "## Interview questions\n\n### What is it?\n\nA thing called "
                    + file + ".\n\n### Why?\n\nBecause.\n";
                const QString path = QString::fromLatin1(file);
                files.emplace(path, readFacts(path, text));
            }
        }
        files.emplace(u"README.md"_s, readFacts(u"README.md"_s, front));
        // Time of the processor, not of the clock: other tests may run beside this one.
        const std::clock_t begun = std::clock();
        const Library library = discover(u"/nowhere/big"_s, files, {});
        const auto elapsed = qint64(std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
        QCOMPARE(library.tracks.size(), size_t(100));
        QCOMPARE(library.tracks[99].topics.size(), size_t(100));
        QCOMPARE(library.tracks[7].topics[3].questions.size(), size_t(2));
        qInfo("10,000 files discovered in %lld ms", elapsed);
        // Generous: this also runs unoptimised and under sanitizers.
        QVERIFY2(elapsed < 5000, qPrintable(QString::number(elapsed)));
    }
};

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "tst_discovery.moc"
