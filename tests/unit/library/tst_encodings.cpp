// SPDX-License-Identifier: GPL-3.0-or-later
// The encodings, line ends and names that files of real libraries have, written to a disk and read from it.
#include "folder.h"

#include <QDir>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace waymark::library;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(text);
}

std::vector<Warning> about(const Library &library, const QString &file, WarningKind kind)
{
    std::vector<Warning> found;
    std::copy_if(library.warnings.begin(), library.warnings.end(), std::back_inserter(found),
                 [&](const Warning &warning) { return warning.file == file && warning.kind == kind; });
    return found;
}

QStringList titles(const Library &library)
{
    QStringList all;
    for (const Track &track : library.tracks) {
        for (const Topic &topic : track.topics)
            all.append(topic.title);
    }
    return all;
}

} // namespace

class EncodingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_root = m_folder->filePath(u"library"_s);
        QVERIFY(QDir().mkpath(m_root));
    }

    void everyEncodingGivesTheSameTopic_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("warns");
        const QString text =
            u"# Café “crème” – naïve\n\n## Was ist ein Öl?\n\nEin Öl.\n\n## Q1: Pourquoi ?\n\nParce que.\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8() << false;
        QTest::newRow("UTF-8 with BOM") << "\xEF\xBB\xBF" + text.toUtf8() << false;
        QTest::newRow("UTF-16 little endian") << utf16(text, QStringConverter::Utf16LE) << true;
        QTest::newRow("UTF-16 big endian") << utf16(text, QStringConverter::Utf16BE) << true;
        QTest::newRow("UTF-16 little endian without BOM") << utf16(text, QStringConverter::Utf16LE).mid(2) << true;
        QTest::newRow("UTF-16 big endian without BOM") << utf16(text, QStringConverter::Utf16BE).mid(2) << true;
        QByteArray windows = text.toLatin1(); // “, ” and – are not Latin-1 but Windows-1252
        windows.replace("?cr",
                        "\x93"
                        "cr");
        windows.replace("me?", "me\x94");
        windows.replace("? na", "\x96 na");
        QTest::newRow("Windows-1252") << windows << true;
        QTest::newRow("CRLF") << QByteArray(text.toUtf8()).replace("\n", "\r\n") << false;
        QTest::newRow("CR") << QByteArray(text.toUtf8()).replace("\n", "\r") << false;
        QTest::newRow("UTF-16 with CRLF")
            << utf16(QString(text).replace(u"\n"_s, u"\r\n"_s), QStringConverter::Utf16LE) << true;
    }
    void everyEncodingGivesTheSameTopic()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, warns);
        QVERIFY(write(m_root + u"/a.md"_s, bytes));
        const Library library = testing::open(m_root);
        QCOMPARE(titles(library), QStringList{u"Café “crème” – naïve"_s});
        const Topic &topic = library.tracks[0].topics[0];
        QCOMPARE(topic.sections.size(), size_t(3));
        QCOMPARE(topic.sections[1].title, u"Was ist ein Öl?"_s);
        QCOMPARE(topic.sections[1].line, 3);
        QVERIFY(topic.sections[2].text.contains(u"Parce que."_s));
        const auto warnings = about(library, u"a.md"_s, WarningKind::Text);
        QCOMPARE(warnings.size(), size_t(warns ? 1 : 0));
    }

    void latin1IsGuessedAndSaid()
    {
        QVERIFY(write(m_root + u"/a.md"_s, "# Caf\xe9\n\nD\xe9j\xe0 vu.\n"));
        const Library library = testing::open(m_root);
        QCOMPARE(titles(library), QStringList{u"Café"_s});
        const auto warnings = about(library, u"a.md"_s, WarningKind::Text);
        QCOMPARE(warnings.size(), size_t(1));
        QVERIFY2(warnings[0].message.contains(u"UTF-8"_s), qPrintable(warnings[0].message));
    }

    void aDamagedByteDoesNotChangeTheEncoding()
    {
        QVERIFY(write(m_root + u"/a.md"_s, "# Café café café\n\nBroken: \xe9 here.\n"));
        const Library library = testing::open(m_root);
        QCOMPARE(titles(library), QStringList{u"Café café café"_s});
        QCOMPARE(about(library, u"a.md"_s, WarningKind::Text).size(), size_t(1));
    }

    void tabsIndentAsTheyDoElsewhere()
    {
        QVERIFY(
            write(m_root + u"/README.md"_s, "# L\n\n-\tOne\n\t-\t[A](a.md)\n\t-\t[B](b.md)\n-\tTwo\n\t-\t[C](c.md)\n"));
        for (const char *name : {"a", "b", "c"})
            QVERIFY(write(m_root + u'/' + QString::fromUtf8(name) + u".md"_s, QByteArray("# ") + name + "\n"));
        const Library library = testing::open(m_root);
        QCOMPARE(library.tracks.size(), size_t(2));
        QCOMPARE(library.tracks[0].title, u"One"_s);
        QCOMPARE(library.tracks[0].topics.size(), size_t(2));
    }

    void frontMatterOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("warns");
        QTest::newRow("YAML") << QByteArray("---\ntitle: From YAML\n---\n# A\n") << u"From YAML"_s << false;
        QTest::newRow("YAML with BOM and CRLF")
            << QByteArray("\xEF\xBB\xBF---\r\ntitle: From YAML\r\n---\r\n# A\r\n") << u"From YAML"_s << false;
        QTest::newRow("YAML closed by dots")
            << QByteArray("---\ntitle: From YAML\n...\n# A\n") << u"From YAML"_s << false;
        QTest::newRow("TOML") << QByteArray("+++\ntitle = \"From TOML\"\n+++\n# A\n") << u"From TOML"_s << false;
        QTest::newRow("broken YAML") << QByteArray("---\ntitle: [a\nb: }\n---\n# A\n") << u"A"_s << true;
        QTest::newRow("TOML beyond ASCII")
            << QByteArray("+++\n# é\ntitle = \"Élan、（全）😀 “q”\"\n+++\n# A\n") << u"Élan、（全）😀 “q”"_s << false;
        // Outside quotes TOML allows none of them; toml++ has undefined behaviour for some.
        for (const char *letter : {"é", "Ω", "、", "（", "　", "😀", "\xF3\xB0\x83\xA9"})
            QTest::newRow(letter) << QByteArray("+++\n[x") + letter + "y]\nz = " + letter + "\n+++\n# A\n"
                                  << u"A"_s << true;
        QTest::newRow("TOML that toml++ asserts against")
            << QByteArray("+++\nx = 1\n[[\2x\n+++\n# A\n") << u"A"_s << true;
        QTest::newRow("broken TOML") << QByteArray("+++\ntitle = \n+++\n# A\n") << u"A"_s << true;
        QTest::newRow("never closed") << QByteArray("---\ntitle: x\n\n# A\n") << u"A"_s << false;
        QTest::newRow("a rule, not front matter") << QByteArray("---\n\n# A\n\n---\n") << u"A"_s << false;
        QTest::newRow("empty") << QByteArray("---\n---\n# A\n") << u"A"_s << false;
        QTest::newRow("a list") << QByteArray("---\n- a: b\n- c\n---\n# A\n") << u"A"_s << true;
    }
    void frontMatterOfEveryKind()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, title);
        QFETCH(bool, warns);
        QVERIFY(write(m_root + u"/a.md"_s, text));
        const Library library = testing::open(m_root);
        QCOMPARE(titles(library), QStringList{title});
        const auto warnings = about(library, u"a.md"_s, WarningKind::FrontMatter);
        QCOMPARE(warnings.size(), size_t(warns ? 1 : 0));
        for (const Warning &warning : warnings)
            QVERIFY(warning.line >= 2 && warning.line <= 4);
    }

    void symbolicLinksInsideAreFollowedOnceAndOutsideNever()
    {
        QVERIFY(write(m_folder->filePath(u"outside/secret.md"_s), "# Secret\n"));
        QVERIFY(write(m_root + u"/real/a.md"_s, "# A\n"));
        QVERIFY(write(m_root + u"/.hidden/b.md"_s, "# B\n"));
        QVERIFY(QFile::link(m_root + u"/.hidden"_s, m_root + u"/shown"_s));
        QVERIFY(QFile::link(m_root + u"/real"_s, m_root + u"/again"_s));
        QVERIFY(QFile::link(m_root, m_root + u"/real/loop"_s));
        QVERIFY(QFile::link(m_folder->filePath(u"outside"_s), m_root + u"/away"_s));
        QVERIFY(QFile::link(m_folder->filePath(u"outside/secret.md"_s), m_root + u"/secret.md"_s));
        QVERIFY(QFile::link(u"../outside/secret.md"_s, m_root + u"/relative.md"_s));
        QVERIFY(QFile::link(m_root + u"/nowhere"_s, m_root + u"/dangling.md"_s));
        const Inspection inspection = inspect(m_root);
        QStringList found = titles(inspection.library);
        found.sort();
        QCOMPARE(found, (QStringList{u"A"_s, u"B"_s}));
        QStringList refused;
        for (const Warning &finding : inspection.findings) {
            if (finding.kind == WarningKind::Skipped)
                refused.append(finding.file);
        }
        refused.sort();
        QCOMPARE(
            refused,
            (QStringList{u"again"_s, u"away"_s, u"dangling.md"_s, u"real/loop"_s, u"relative.md"_s, u"secret.md"_s}));
        for (const LeftOut &entry : inspection.library.leftOut)
            QVERIFY(!entry.reason.isEmpty());
    }

    void aLinkInOtherCapitalLettersIsFoundAndSaid()
    {
        QVERIFY(write(m_root + u"/README.md"_s, "# L\n\n- [A](Topics/A.md)\n- [B](topics/b.MD)\n"));
        QVERIFY(write(m_root + u"/topics/a.md"_s, "# Alpha\n"));
        QVERIFY(write(m_root + u"/topics/b.md"_s, "# Beta\n"));
        const Library library = testing::open(m_root);
        QCOMPARE(titles(library), (QStringList{u"Alpha"_s, u"Beta"_s}));
        QVERIFY(!library.tracks[0].topics[0].missing);
        const auto warnings = about(library, u"README.md"_s, WarningKind::Case);
        QCOMPARE(warnings.size(), size_t(2));
        QCOMPARE(warnings[0].line, 3);
        QVERIFY(warnings[0].message.contains(u"topics/a.md"_s));
    }

    void namesThatPeopleAndSystemsAllow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("link");
        QTest::newRow("blank") << u"linear models.md"_s << u"linear%20models.md"_s;
        QTest::newRow("blank, in angle brackets") << u"linear models.md"_s << u"<linear models.md>"_s;
        QTest::newRow("ampersand") << u"a & b.md"_s << u"a%20&%20b.md"_s;
        QTest::newRow("quotes") << u"it's \"so\".md"_s << u"it's%20%22so%22.md"_s;
        QTest::newRow("newline") << u"two\nlines.md"_s << u"two%0Alines.md"_s;
        QTest::newRow("percent") << u"100%.md"_s << u"100%25.md"_s;
        QTest::newRow("percent as written") << u"100%.md"_s << u"100%.md"_s;
        QTest::newRow("an escape as a name") << u"a%20b.md"_s << u"a%20b.md"_s;
        QTest::newRow("semicolon") << u"a;b.md"_s << u"a;b.md"_s;
        QTest::newRow("hash") << u"c#.md"_s << u"c%23.md"_s;
        QTest::newRow("question mark") << u"why?.md"_s << u"why%3F.md"_s;
        QTest::newRow("parentheses") << u"a(b).md"_s << u"a(b).md"_s;
        QTest::newRow("emoji") << u"🌳 trees.md"_s << u"🌳%20trees.md"_s;
        QTest::newRow("Chinese") << u"决策树.md"_s << u"决策树.md"_s;
        QTest::newRow("Chinese, encoded") << u"决策树.md"_s << u"%E5%86%B3%E7%AD%96%E6%A0%91.md"_s;
        QTest::newRow("Persian") << u"درخت.md"_s << u"درخت.md"_s;
        QTest::newRow("255 bytes") << QString(252, u'x') + u".md"_s << QString(252, u'x') + u".md"_s;
        QTest::newRow("255 bytes of letters of three")
            << QString(84, u'树') + u".md"_s << QString(84, u'树') + u".md"_s;
        QTest::newRow("backslash as separator") << u"sub/a.md"_s << u"sub\\a.md"_s;
        QTest::newRow("dot files are not hidden folders") << u"a.b.c.md"_s << u"a.b.c.md"_s;
    }
    void namesThatPeopleAndSystemsAllow()
    {
        QFETCH(QString, name);
        QFETCH(QString, link);
        QVERIFY(write(m_root + u"/README.md"_s, "# L\n\n- [First](" + link.toUtf8() + ")\n- [Second](other.md)\n"));
        QVERIFY(write(m_root + u"/other.md"_s, "# Other\n"));
        QVERIFY(write(m_root + u'/' + name, "# The topic\n"));
        const Inspection inspection = inspect(m_root);
        QCOMPARE(titles(inspection.library), (QStringList{u"The topic"_s, u"Other"_s}));
        const Topic &topic = inspection.library.tracks[0].topics[0];
        QCOMPARE(topic.path, name);
        QVERIFY(!topic.missing);
        for (const Warning &finding : inspection.findings)
            QVERIFY2(!finding.error, qPrintable(finding.message));
    }

    void anchorsOfEveryScriptAreFound_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("emoji") << u"🌳 Trees and 🐝"_s << u"-trees-and-"_s;
        QTest::newRow("shortcode") << u"Trees :deciduous_tree:"_s << u"trees-deciduous_tree"_s;
        QTest::newRow("Chinese") << u"什么是决策树？"_s << u"什么是决策树"_s;
        QTest::newRow("Chinese, encoded") << u"决策 树"_s << u"%E5%86%B3%E7%AD%96-%E6%A0%91"_s;
        QTest::newRow("accents") << u"Élan vital"_s << u"élan-vital"_s;
        QTest::newRow("Persian") << u"درخت چیست؟"_s << u"درخت-چیست"_s;
        QTest::newRow("given id") << u"Trees {#own-id}"_s << u"own-id"_s;
        QTest::newRow("capital letters") << u"What Is k-NN?"_s << u"What-Is-k-NN"_s;
        QTest::newRow("user content") << u"Trees"_s << u"user-content-trees"_s;
    }
    void anchorsOfEveryScriptAreFound()
    {
        QFETCH(QString, heading);
        QFETCH(QString, anchor);
        QVERIFY(write(m_root + u"/a.md"_s, "# A\n\n[x](b.md#" + anchor.toUtf8() + ")\n"));
        QVERIFY(write(m_root + u"/b.md"_s, "# B\n\n## " + heading.toUtf8() + "\n\nText.\n"));
        const Inspection inspection = inspect(m_root);
        for (const Warning &finding : inspection.findings)
            QVERIFY2(finding.kind != WarningKind::Link, qPrintable(finding.message));
        LinkResolver links(inspection.library, {u"a.md"_s, u"b.md"_s});
        const ResolvedLink link = links.resolve(u"a.md"_s, u"b.md#"_s + anchor);
        QVERIFY(link.exists);
        QCOMPARE(link.topicKey, u"b"_s);
    }

    void anAnchorThatIsNotThereIsSaidWithItsLine()
    {
        QVERIFY(write(m_root + u"/a.md"_s, "# A\n\nText.\n\n[x](#gone)\n"));
        const auto findings = check(m_root);
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Warning &finding) {
            return finding.file == u"a.md"_s && finding.line == 5 && finding.kind == WarningKind::Link;
        }));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

QTEST_GUILESS_MAIN(EncodingsTest)
#include "tst_encodings.moc"
