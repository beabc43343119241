// SPDX-License-Identifier: GPL-3.0-or-later
// waymark.yaml: the reader's own word, each part by itself, and what is said when it is broken.
#include "folder.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark::library;

namespace {

/// A library of two tracks with questions of several kinds, and the waymark.yaml beside its README.
Library overridden(const QByteArray &yaml, const QString &name = u"waymark.yaml"_s)
{
    return testing::fromTexts({{u"README.md"_s,
                                "# Bees\n\n## Wood\n- [Oak](wood/oak.md)\n- [Ash](wood/ash.md)\n\n## "
                                "Honey\n- [Jars](honey/jars.md)\n- [Lids](honey/lids.md)\n"},
                               {u"wood/oak.md"_s,
                                "# Oak\n\n## Interview questions\n\n### What is oak?\n\nA tree.\n\n### "
                                "Why oak?\n\nHard.\n"},
                               {u"wood/ash.md"_s, "# Ash\n\n## Questions\n\n- What is ash?\n- Why ash?\n"},
                               {u"honey/jars.md"_s, "# Jars\n"},
                               {u"honey/lids.md"_s, "# Lids\n"},
                               {u"CHANGELOG.md"_s, "# Changes\n"},
                               {name, yaml}});
}

QString outline(const Library &library)
{
    QStringList parts;
    for (const Track &track : library.tracks) {
        QStringList topics;
        for (const Topic &topic : track.topics)
            topics.append(topic.title);
        parts.append(track.title + u": "_s + topics.join(u", "_s));
    }
    return parts.join(u"; "_s);
}

int questionsOf(const Library &library)
{
    size_t count = 0;
    for (const Track &track : library.tracks) {
        for (const Topic &topic : track.topics)
            count += topic.questions.size();
    }
    return int(count);
}

QString asFound()
{
    return u"Wood: Oak, Ash; Honey: Jars, Lids"_s;
}

} // namespace

class OverridesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutOneTheLibraryIsAsFound()
    {
        QCOMPARE(outline(overridden("")), asFound());
        QCOMPARE(questionsOf(overridden("")), 4);
    }

    void tracksAreNamedWithTheirTopics()
    {
        const Library library =
            overridden("title: Mine\ntracks:\n  - id: all\n    title: Everything\n    summary: S\n    "
                       "topics: [honey/lids.md, wood/*]\n  - title: Changes\n    topics: CHANGELOG.md\n");
        QCOMPARE(library.title, u"Mine"_s);
        // What no track names joins its neighbours.
        QCOMPARE(outline(library), u"Everything: Lids, Ash, Oak, Jars; Changes: Changes"_s);
        QCOMPARE(library.tracks[0].id, u"all"_s);
        QCOMPARE(library.tracks[0].summary, u"S"_s);
        QVERIFY(library.tracks[0].reason.contains(u"waymark.yaml"_s));
        QVERIFY(library.tracks[0].topics[0].reason.contains(u"waymark.yaml"_s));
    }

    void theOrderNamesTracksByTitleIdOrFolder_data()
    {
        QTest::addColumn<QByteArray>("order");
        QTest::newRow("title") << QByteArray("order: [Honey, Wood]\n");
        QTest::newRow("one of them") << QByteArray("order: Honey\n");
        QTest::newRow("id") << QByteArray("order:\n  - honey\n");
        QTest::newRow("folder") << QByteArray("order:\n  - \"honey\"\n  - wood\n");
    }
    void theOrderNamesTracksByTitleIdOrFolder()
    {
        QFETCH(QByteArray, order);
        const Library library = overridden(order);
        QCOMPARE(outline(library), u"Honey: Jars, Lids; Wood: Oak, Ash"_s);
        QVERIFY2(library.tracks[0].reason.contains(u"waymark.yaml"_s), qPrintable(library.tracks[0].reason));
        QVERIFY(library.warnings.empty());
    }

    void ignoredFilesAreLeftOutAndSaySo()
    {
        const Library library = overridden("ignore:\n  - honey/\n  - wood/a*\n");
        QCOMPARE(outline(library), u"Wood: Oak"_s);
        int told = 0;
        for (const LeftOut &entry : library.leftOut)
            told += entry.reason.contains(u"waymark.yaml"_s) ? 1 : 0;
        QCOMPARE(told, 3);
    }

    void onlyTheNamedKindsOfQuestionsAreRead_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("count");
        QTest::newRow("headings") << QByteArray("questions: headings\n") << 2;
        QTest::newRow("bullets") << QByteArray("questions: [bullets]\n") << 2;
        QTest::newRow("both") << QByteArray("questions: headings, bullets\n") << 4;
        QTest::newRow("none") << QByteArray("questions: none\n") << 0;
    }
    void onlyTheNamedKindsOfQuestionsAreRead()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, count);
        QCOMPARE(questionsOf(overridden(yaml)), count);
    }

    void whatIsWrongIsSaidWithFileAndLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("broken") << QByteArray("title: Mine\norder: [Honey\nignore: x\n") << 3 << u"cannot be read"_s;
        QTest::newRow("a tab") << QByteArray("title: Mine\n\torder: x\n") << 2 << u"cannot be read"_s;
        QTest::newRow("not a map") << QByteArray("- a\n- b\n") << 1 << u"cannot be read"_s;
        QTest::newRow("unknown name") << QByteArray("title: Mine\n\ntopics: [a]\n") << 3 << u"topics"_s;
        QTest::newRow("tracks of another kind") << QByteArray("title: Mine\ntracks: {a: b}\n") << 2 << u"tracks"_s;
        QTest::newRow("a track without topics")
            << QByteArray("tracks:\n  - title: A\n    topics: [wood/*]\n  - title: B\n") << 4 << u"no topics"_s;
        QTest::newRow("an unknown name in a track")
            << QByteArray("tracks:\n  - title: A\n    files: [wood/*]\n    topics: [wood/*]\n") << 3 << u"files"_s;
        QTest::newRow("a file that is not there")
            << QByteArray("tracks:\n  - title: A\n    topics:\n      - wood/*\n      - wood/elm.md\n") << 5
            << u"elm.md"_s;
        QTest::newRow("an ignored file that is not there") << QByteArray("ignore:\n  - gone/*\n") << 2 << u"gone/*"_s;
        QTest::newRow("a track that is not there") << QByteArray("order:\n  - Wax\n") << 2 << u"Wax"_s;
        QTest::newRow("no kind of question")
            << QByteArray("questions:\n  - headings\n  - riddles\n") << 3 << u"riddles"_s;
        QTest::newRow("a bomb")
            << QByteArray("a: &a [x,x]\n")
                + QByteArray(
                    "b: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,"
                    "*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n")
            << 1 << u"cannot be read"_s;
        QTest::newRow("outside") << QByteArray("tracks:\n  - title: A\n    topics: [\"../../etc/*\", wood/*]\n") << 3
                                 << u"../../etc/*"_s;
    }
    void whatIsWrongIsSaidWithFileAndLine()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, line);
        QFETCH(QString, says);
        const Library library = overridden(yaml);
        const auto found = std::find_if(library.warnings.begin(), library.warnings.end(), [&](const Warning &warning) {
            return warning.file == u"waymark.yaml"_s && warning.message.contains(says);
        });
        QVERIFY(found != library.warnings.end());
        QCOMPARE(found->line, line);
        QVERIFY(found->kind == WarningKind::Settings && !found->error);
        QVERIFY2(found->message.startsWith(u"waymark.yaml"_s), qPrintable(found->message));
        QVERIFY(!library.tracks.empty());
    }

    void aBrokenOneChangesNothing() { QCOMPARE(outline(overridden("order: [Honey\nignore: [wood/*]\n")), asFound()); }

    void theOtherEndingIsReadToo()
    {
        QCOMPARE(outline(overridden("order: [Honey]\n", u"waymark.yml"_s)), u"Honey: Jars, Lids; Wood: Oak, Ash"_s);
    }
};

QTEST_GUILESS_MAIN(OverridesTest)
#include "tst_overrides.moc"
