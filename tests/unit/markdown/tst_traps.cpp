// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"
#include "reference.h"

#include <QDirIterator>
#include <QTest>

#include <random>

using namespace waymark::markdown;
using namespace Qt::StringLiterals;

namespace {

Document parseWithoutFrontMatter(const QByteArray &text)
{
    ParseOptions options;
    options.frontMatter = false;
    return parse(text, options);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList markdownFiles(const QString &folder)
{
    QStringList files;
    QDirIterator iterator(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files += iterator.next();
    files.sort();
    return files;
}

/// A short document of lines that are known to disturb each other.
QByteArray randomText(std::mt19937 &random)
{
    static const std::vector<QByteArray> lines = {
        "# Head",    "## Two ##",  "text",     "- item",    "- [ ] task", "1. one",     "> quote", "```",
        "```python", "~~~",        "    code", "| a | b |", "|---|---|",  "| c | d |",  "|-|",     "|a|",
        "---",       "===",        "",         "",          "<div>",      "<!-- x -->", "\ttab",   "   ```",
        "  - two",   "> ## in it", "- ```",    "1. ```js",  "    ```",    "-",          "`code`",  "**bold**"};
    QByteArray text;
    const int count = 2 + int(random() % 12);
    for (int i = 0; i < count; ++i) {
        if (random() % 6 == 0)
            text += "  ";
        text += lines[random() % lines.size()] + '\n';
    }
    return text;
}

QStringList kinds(const Document &document)
{
    static const QStringList names = {u"quote"_s,     u"alert"_s, u"list"_s, u"item"_s,    u"heading"_s,
                                      u"paragraph"_s, u"code"_s,  u"html"_s, u"math"_s,    u"break"_s,
                                      u"table"_s,     u"row"_s,   u"cell"_s, u"footnote"_s};
    QStringList result;
    for (const Block &block : document.blocks)
        result += names[int(block.kind)];
    return result;
}

} // namespace

class tst_Traps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrapIsReadAsGitHubReadsIt_data();
    void aTrapIsReadAsGitHubReadsIt();
    void theReferenceSeesSomethingInEveryTrap();
    void everySampleIsReadAsGitHubReadsIt();
    void randomTextSeldomDiffersFromGitHub();
    void formulasComeFirst_data();
    void formulasComeFirst();
    void aMisreadLineKeepsItsText();
};

void tst_Traps::aTrapIsReadAsGitHubReadsIt_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : markdownFiles(QStringLiteral(WAYMARK_TEST_DATA "/markdown")))
        QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
}

void tst_Traps::aTrapIsReadAsGitHubReadsIt()
{
    QFETCH(QString, path);
    const QByteArray text = contentOf(path);
    QVERIFY(!text.isEmpty());
    QCOMPARE(structureOf(parseWithoutFrontMatter(text)), structureByReference(text));
}

void tst_Traps::theReferenceSeesSomethingInEveryTrap()
{
    const QStringList files = markdownFiles(QStringLiteral(WAYMARK_TEST_DATA "/markdown"));
    QVERIFY(files.size() > 10);
    for (const QString &path : files)
        QVERIFY2(!structureByReference(contentOf(path)).isEmpty(), qPrintable(path));
}

/// Runs over the repository's own content, and over the folder that WAYMARK_SAMPLES names, if it is set.
void tst_Traps::everySampleIsReadAsGitHubReadsIt()
{
    QStringList files = markdownFiles(QStringLiteral(WAYMARK_TEST_DATA "/../../content"));
    files += qEnvironmentVariableIsSet("WAYMARK_SAMPLES") ? markdownFiles(qEnvironmentVariable("WAYMARK_SAMPLES"))
                                                          : QStringList();
    QStringList differing;
    for (const QString &path : files) {
        const QByteArray text = contentOf(path);
        if (structureOf(parseWithoutFrontMatter(text)) != structureByReference(text))
            differing += path;
    }
    qInfo("%d of %d files differ", int(differing.size()), int(files.size()));
    QCOMPARE(differing, QStringList());
}

void tst_Traps::randomTextSeldomDiffersFromGitHub()
{
    std::mt19937 random(20'26);
    int differing = 0;
    constexpr int count = 2000;
    for (int i = 0; i < count; ++i) {
        const QByteArray text = randomText(random);
        differing += structureOf(parseWithoutFrontMatter(text)) != structureByReference(text);
    }
    qInfo("%d of %d generated documents differ", differing, count);
    QVERIFY2(differing * 100 < count * 4, qPrintable(QString::number(differing)));
}

void tst_Traps::formulasComeFirst_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("equals sign alone") << QByteArray("$$\na\n=\nb\n$$") << QStringList{u"math"_s};
    QTest::newRow("dashes alone") << QByteArray("$$\na\n---\nb\n$$") << QStringList{u"math"_s};
    QTest::newRow("plus at the beginning") << QByteArray("$$\na\n+ b\n- c\n$$") << QStringList{u"math"_s};
    QTest::newRow("empty line") << QByteArray("$$\na\n\n    b\n$$") << QStringList{u"math"_s};
    QTest::newRow("in a quote") << QByteArray("> $$\n> a\n> =\n> b\n> $$") << QStringList{u"quote"_s, u"math"_s};
    QTest::newRow("in an item") << QByteArray("- x\n\n  $$\n  a\n  =\n  b\n  $$")
                                << QStringList{u"list"_s, u"item"_s, u"paragraph"_s, u"math"_s};
    QTest::newRow("not in code") << QByteArray("```\n$$\na\n```\n\n$$\nb\n$$") << QStringList{u"code"_s, u"math"_s};
    QTest::newRow("not in indented code") << QByteArray("    $$\n    a\n    $$") << QStringList{u"code"_s};
    QTest::newRow("not unclosed") << QByteArray("$$\na\n\n# H\n\n$$")
                                  << QStringList{u"paragraph"_s, u"heading"_s, u"paragraph"_s};
    QTest::newRow("star and underscore") << QByteArray("$a*b$ and $c*d_e$ _f$") << QStringList{u"paragraph"_s};
    QTest::newRow("bar in a table's formula")
        << QByteArray("|a|\n|---|\n|$P(x\\|y)$|") << QStringList{u"table"_s, u"row"_s, u"cell"_s, u"row"_s, u"cell"_s};
}

void tst_Traps::formulasComeFirst()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const Document document = parse(text);
    QCOMPARE(kinds(document), expected);
    if (text.contains("x\\|y"))
        QCOMPARE(document.blockText(0), u"a\nP(x|y)"_s);
    if (text.contains("c*d_e"))
        QCOMPARE(document.blockText(0), u"a*b and c*d_e _f$"_s);
    if (text.startsWith("    $$"))
        QCOMPARE(document.blocks[0].text, u"$$\na\n$$"_s);
}

void tst_Traps::aMisreadLineKeepsItsText()
{
    QCOMPARE(parse("one\n    ```\ntwo").blockText(0), u"one ``` two"_s);
    QCOMPARE(parse("one  \n    <b>two").blockText(0), u"one two"_s);
    QCOMPARE(parse("| A | B |\n|---|\n| c |").blockText(0), u"| A | B | |---| | c |"_s);
    QCOMPARE(parse("> - [x] a").blockText(0), u"[x] a"_s);
}

QTEST_GUILESS_MAIN(tst_Traps)
#include "tst_traps.moc"
