// SPDX-License-Identifier: GPL-3.0-or-later
// Front matter, links, listing, facts as bytes, the linter and the small functions of the room.
#include "folder.h"

#include "library/facts.h"
#include "library/words.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark::library;

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool says(const std::vector<Warning> &warnings, const QString &file, const QString &part, bool error)
{
    return std::any_of(warnings.begin(), warnings.end(), [&](const Warning &warning) {
        return warning.file == file && warning.message.contains(part) && warning.error == error;
    });
}

} // namespace

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAndLevelsAreReadBack()
    {
        for (const Level level : {Level::Beginner, Level::Intermediate, Level::Advanced})
            QCOMPARE(int(levelFromString(toString(level))), int(level));
        for (const QuestionKind kind : {QuestionKind::Concept, QuestionKind::Derivation, QuestionKind::Coding,
                                        QuestionKind::Design, QuestionKind::Scenario})
            QCOMPARE(int(questionKindFromString(toString(kind))), int(kind));
        QCOMPARE(int(levelFromString(u" Hard ")), int(Level::Advanced));
        QCOMPARE(int(levelFromString(u"wizard")), int(Level::Unknown));
        QVERIFY(toString(Level::Unknown).isEmpty());
    }

    void readingTakesTheTimeThatTheFormulaSays()
    {
        QCOMPARE(readingMinutes(180, 0, 0, 0), 1.0);
        QCOMPARE(readingMinutes(0, 20, 0, 0), 1.0);
        QCOMPARE(readingMinutes(0, 0, 6, 0), 1.0);
        QCOMPARE(readingMinutes(0, 0, 0, 2), 23.0 / 60);
        // 12 + 11 + … + 3 is ten images; the eleventh takes 3 s as well.
        QCOMPARE(readingMinutes(0, 0, 0, 11) * 60, 78.0);
    }

    void sectionsCountWhatTheyHold()
    {
        const Library library = testing::fromTexts(
            {{u"a.md"_s,
              "Before.\n\n# One\n\nTwo words and $x$.\n\n```\na\nb\n```\n\n![i](i.png)\n\n## Two\n\n学习顺序\n"}});
        const auto &sections = library.tracks[0].topics[0].sections;
        QCOMPARE(sections.size(), size_t(3));
        QCOMPARE(sections[0].anchor, QString());
        QCOMPARE(sections[1].codeLines, 2);
        QCOMPARE(sections[1].formulas, 1);
        QCOMPARE(sections[1].images, 1);
        QCOMPARE(sections[1].line, 3);
        QCOMPARE(sections[1].lastLine, 13);
        QCOMPARE(sections[2].words, 3); // the heading and four characters
        QVERIFY(sections[1].text.contains(u"Two words and x"_s));
    }

    void slugsKeepLettersOfAnyScript()
    {
        QCOMPARE(slug(u"What's C++ & 困惑度?"), u"what-s-c-困惑度"_s);
        QCOMPARE(slug(u"???"), QString());
        QVERIFY(slug(QString(500, u'x')).size() <= 80);
    }

    void titlesLoseTheirNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("number") << u"3. Trees"_s << u"Trees"_s;
        QTest::newRow("decimal") << u"3.2 Trees"_s << u"Trees"_s;
        QTest::newRow("chapter") << u"Chapter 4: Trees 🌳"_s << u"Trees"_s;
        QTest::newRow("shortcode") << u"Trees :robot:"_s << u"Trees"_s;
        QTest::newRow("year") << u"2026 Roadmap"_s << u"2026 Roadmap"_s;
        QTest::newRow("dimension") << u"3D models"_s << u"3D models"_s;
        QTest::newRow("only a number") << u"42"_s << u"42"_s;
    }
    void titlesLoseTheirNumbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QCOMPARE(cleanTitle(text), title);
    }

    void namesAreOrderedByTheirNumbers()
    {
        QVERIFY(naturallyLess(u"2-b", u"10-a"));
        QVERIFY(naturallyLess(u"3.2 x", u"3.10 x"));
        QVERIFY(naturallyLess(u"a", u"B"));
        QVERIFY(!naturallyLess(u"a", u"a"));
        QVERIFY(naturallyLess(u"01", u"1") != naturallyLess(u"1", u"01"));
    }

    void hostileFrontMatterIsRefusedQuickly_data()
    {
        QTest::addColumn<QByteArray>("matter");
        QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char name = 'b'; name < 'k'; ++name)
            bomb += QByteArray(1, name) + ": &" + name + " [*" + char(name - 1) + ",*" + char(name - 1) + ",*"
                + char(name - 1) + ",*" + char(name - 1) + ",*" + char(name - 1) + ",*" + char(name - 1) + "]\n";
        QTest::newRow("aliases") << bomb;
        QTest::newRow("flow nesting") << "a: " + QByteArray(5000, '[');
        QTest::newRow("block nesting") << "a:\n  " + QByteArray("- ").repeated(20000);
        QTest::newRow("huge") << "a: " + QByteArray(70 * 1024, 'x');
        QTest::newRow("broken") << QByteArray("title: [unclosed");
    }
    void hostileFrontMatterIsRefusedQuickly()
    {
        QFETCH(QByteArray, matter);
        QElapsedTimer timer;
        timer.start();
        const Library library = testing::fromTexts({{u"a.md"_s, "---\n" + matter + "\n---\n# Title\n\nText.\n"}});
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(library.tracks.size(), size_t(1));
        QVERIFY(says(library.warnings, u"a.md"_s, u"a.md"_s, false));
    }

    void tomlFrontMatterIsRead()
    {
        const Library library = testing::fromTexts(
            {{u"a.md"_s, "+++\nid = \"x\"\ntitle = \"From TOML\"\nweight = 2\ntags = [\"t\"]\nminutes = 7\n+++\n# A\n"},
             {u"b.md"_s, "+++\ntitle = [[[\n+++\n# B\n"}});
        const Topic *topic = library.topic(u"x");
        QVERIFY(topic);
        QCOMPARE(topic->title, u"From TOML"_s);
        QCOMPARE(topic->tags, QStringList{u"t"_s});
        QCOMPARE(topic->minutes, 7.0);
        QVERIFY(!library.warnings.empty());
        QVERIFY(library.topic(u"b"));
    }

    void linksAreResolved_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("anchor");
        QTest::addColumn<bool>("exists");
        using Kind = ResolvedLink::Kind;
        const auto row = [](const char *name, const QString &target, Kind kind, const QString &path = {},
                            const QString &anchor = {}, bool exists = false) {
            QTest::newRow(name) << target << int(kind) << path << anchor << exists;
        };
        row("relative", u"two.md"_s, Kind::Topic, u"a/two.md"_s, {}, true);
        row("up", u"../b/three.md"_s, Kind::Topic, u"b/three.md"_s, {}, true);
        row("absolute", u"/b/three.md"_s, Kind::Topic, u"b/three.md"_s, {}, true);
        row("without ending", u"two"_s, Kind::Topic, u"a/two.md"_s, {}, true);
        row("other case", u"TWO.md"_s, Kind::Topic, u"a/two.md"_s, {}, true);
        row("percent", u"with%20space.md"_s, Kind::Topic, u"a/with space.md"_s, {}, true);
        row("anchor", u"two.md#a-part"_s, Kind::Anchor, u"a/two.md"_s, u"a-part"_s, true);
        row("anchor in other case", u"two.md#A-Part"_s, Kind::Anchor, u"a/two.md"_s, u"a-part"_s, true);
        row("anchor that is not there", u"two.md#gone"_s, Kind::Anchor, u"a/two.md"_s, u"gone"_s, false);
        row("own page", u"#one"_s, Kind::Anchor, u"a/one.md"_s, u"one"_s, true);
        row("query", u"two.md?id=a-part"_s, Kind::Anchor, u"a/two.md"_s, u"a-part"_s, true);
        row("picture", u"../pic.png"_s, Kind::File, u"pic.png"_s, {}, true);
        row("missing", u"gone.md"_s, Kind::File, u"a/gone.md"_s, {}, false);
        row("own address", u"https://git.example.org/me/library/blob/main/b/three.md#x"_s, Kind::Anchor,
            u"b/three.md"_s, u"x"_s, false);
        row("foreign address", u"https://git.example.org/you/other/blob/main/README.md"_s, Kind::Web);
        row("web", u"https://example.org/"_s, Kind::Web);
        row("outside", u"../../etc/passwd"_s, Kind::Refused);
        row("outside and back", u"../../library/a/two.md"_s, Kind::Refused);
        row("encoded outside", u"..%2f..%2fetc"_s, Kind::Refused);
        row("script", u"javascript:alert(1)"_s, Kind::Refused);
        row("spaced script", u" JavaScript:alert(1)"_s, Kind::Refused);
        row("file", u"file:///etc/passwd"_s, Kind::Refused);
        row("data", u"data:text/html,x"_s, Kind::Refused);
        row("nothing", u""_s, Kind::Refused);
    }
    void linksAreResolved()
    {
        QFETCH(QString, target);
        QFETCH(int, kind);
        QFETCH(QString, path);
        QFETCH(QString, anchor);
        QFETCH(bool, exists);
        const Library library = testing::fromTexts({{u"a/one.md"_s, "# One"},
                                                    {u"a/two.md"_s, "# Two\n## A part"},
                                                    {u"a/with space.md"_s, "# W"},
                                                    {u"b/three.md"_s, "# Three"}},
                                                   {u"pic.png"_s});
        const QStringList files{u"a/one.md"_s, u"a/two.md"_s, u"a/with space.md"_s, u"b/three.md"_s, u"pic.png"_s};
        const ResolvedLink link = resolveLink(library, files, u"a/one.md"_s, target);
        QCOMPARE(int(link.kind), kind);
        if (link.kind == ResolvedLink::Kind::Refused)
            QVERIFY(!link.reason.isEmpty());
        else if (link.kind == ResolvedLink::Kind::Web)
            QVERIFY(!link.url.isEmpty());
        else
            QCOMPARE(link.path, path);
        if (link.kind == ResolvedLink::Kind::Topic || link.kind == ResolvedLink::Kind::Anchor)
            QVERIFY(!link.topicKey.isEmpty());
        QCOMPARE(link.anchor, anchor);
        if (link.kind != ResolvedLink::Kind::Web)
            QCOMPARE(link.exists, exists);
    }

    void onlyWhatIsInsideIsListed()
    {
        QTemporaryDir outside;
        QTemporaryDir folder;
        const QString root = folder.path();
        QVERIFY(write(root + u"/z/real.md"_s, "# R"));
        QVERIFY(write(root + u"/.git/config.md"_s, "x"));
        QVERIFY(write(root + u"/node_modules/m.md"_s, "x"));
        QVERIFY(write(outside.path() + u"/secret.md"_s, "x"));
        QVERIFY(QFile::link(outside.path(), root + u"/away"_s));
        QVERIFY(QFile::link(outside.path() + u"/secret.md"_s, root + u"/away.md"_s));
        QVERIFY(QFile::link(root, root + u"/z/loop"_s));
        QVERIFY(QFile::link(root + u"/z"_s, root + u"/a"_s));
        QVERIFY(QFile::link(root + u"/.git"_s, root + u"/shown"_s));
        std::vector<LeftOut> refused;
        QCOMPARE(listFiles(root, &refused), (QStringList{u"shown/config.md"_s, u"z/real.md"_s}));
        QStringList paths;
        for (const LeftOut &entry : refused)
            paths.append(entry.path);
        paths.sort();
        QCOMPARE(paths, (QStringList{u"a"_s, u"away"_s, u"away.md"_s, u"node_modules"_s, u"z/loop"_s}));
        QVERIFY(listFiles(root + u"/nowhere"_s).isEmpty());
    }

    void factsSurviveAsBytes()
    {
        const QByteArray text = "---\nid: x\norder: 3\nroles: [{id: r, weights: {t: 0.5}}]\n---\n# T\n\n[l](m.md)\n\n- "
                                "a\n  - [b](c.md)\n\n## Interview questions\n\n### Why?\n\nSo.\n\n- [ ] P\n";
        const auto facts = readFacts(u"t.md"_s, text);
        const QByteArray bytes = toBytes(*facts);
        const auto again = factsFromBytes(bytes);
        QVERIFY(again);
        QCOMPARE(toBytes(*again), bytes);
        const Library before = discover(u"/n/l"_s, {{u"t.md"_s, facts}}, {});
        const Library after = discover(u"/n/l"_s, {{u"t.md"_s, again}}, {});
        QCOMPARE(after.tracks[0].topics[0].questions[0].keyPoints, before.tracks[0].topics[0].questions[0].keyPoints);
        QCOMPARE(after.tracks[0].topics[0].key, u"x"_s);
        QCOMPARE(again->meta.order, std::optional<double>(3));
        QCOMPARE(facts->questions.size(), size_t(1)); // whoever holds facts keeps them whole
        const Library freed = discover(u"/n/l"_s, {{u"t.md"_s, factsFromBytes(bytes)}}, {});
        QCOMPARE(freed.tracks[0].topics[0].sections.size(), after.tracks[0].topics[0].sections.size());
        QCOMPARE(freed.tracks[0].topics[0].questions[0].key, after.tracks[0].topics[0].questions[0].key);
        QCOMPARE(freed.tracks[0].topics[0].lastLine, after.tracks[0].topics[0].lastLine);
    }

    void damagedBytesAreRefused()
    {
        const QByteArray bytes =
            toBytes(*readFacts(u"t.md"_s, "# T\n\n[l](m.md)\n\n## Questions\n\n* What?\n* Why?\n"));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!factsFromBytes(bytes.left(size)), qPrintable(QString::number(size)));
        QByteArray other = bytes;
        other[7] = char(other[7] + 1); // the version
        QVERIFY(!factsFromBytes(other));
        QVERIFY(!factsFromBytes(bytes + "x"));
        // Whatever a flipped byte does, it neither crashes nor makes facts that discovery cannot take.
        for (qsizetype at = 8; at < bytes.size(); ++at) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ 0xff);
            if (const auto facts = factsFromBytes(flipped))
                discover(u"/n/l"_s, {{u"t.md"_s, facts}}, {});
        }
    }

    void theLinterTellsWhatIsWrong()
    {
        const std::vector<Warning> found = check(QStringLiteral(WAYMARK_TEST_DATA "/library/faulty"));
        QVERIFY(says(found, u"README.md"_s, u"b.md#nowhere"_s, true));
        QVERIFY(says(found, u"README.md"_s, u"gone.md"_s, true));
        QVERIFY(says(found, u"a.md"_s, u"figure.svg"_s, true));
        QVERIFY(says(found, u"a.md"_s, u"javascript:"_s, true));
        QVERIFY(says(found, u"a.md"_s, u"outside.md"_s, true));
        QVERIFY(says(found, u"a.md"_s, u"capital"_s, false));
        QVERIFY(says(found, u"a.md"_s, u"impossible"_s, true));
        QVERIFY(says(found, u"a.md"_s, u"What has none?"_s, true));
        QVERIFY(!says(found, u"a.md"_s, u"What has points?"_s, true));
        QVERIFY(says(found, u"b.md"_s, u"first level"_s, false));
        QVERIFY(says(found, u"d.md"_s, u"“same”"_s, true));
        QVERIFY(std::any_of(found.begin(), found.end(), [](const Warning &warning) {
            return warning.error && warning.message.contains(u"circle"_s) && warning.message.contains(u"b → c → b"_s);
        }));
        for (const Warning &warning : found)
            QVERIFY(warning.message.size() > 10);
    }

    void aSoundLibraryHasNoErrors()
    {
        QTemporaryDir folder;
        QVERIFY(write(folder.path() + u"/README.md"_s, "# L\n\n## One Track\n- [A](a.md)\n- [B](b.md#part)\n"));
        QVERIFY(write(folder.path() + u"/a.md"_s, "---\nid: a\nrequires: [b]\n---\n# A\n\nText.\n"));
        QVERIFY(write(folder.path() + u"/b.md"_s, "---\nid: b\n---\n# B\n\n## Part\n\nText.\n"));
        const std::vector<Warning> found = check(folder.path());
        QVERIFY2(found.empty(), found.empty() ? "" : qPrintable(found.front().message));
    }

    void aFolderThatIsNotThereIsAnError()
    {
        const std::vector<Warning> found = check(u"/nowhere/at/all"_s);
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found[0].error);
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
