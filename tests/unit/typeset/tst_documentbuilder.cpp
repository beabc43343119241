// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"
#include "typeset/documentbuilder.h"

#include <QTest>
#include <QTextBlock>
#include <QTextTable>

using namespace waymark;
using namespace waymark::typeset;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<TypesetDocument> built(const QByteArray &markdown)
{
    const markdown::Document document = markdown::parse(markdown);
    const Source source;
    return DocumentBuilder(document, Style::light(), source).build();
}

/// The blocks that have text, one a line.
QString textOf(const TypesetDocument &document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.length() > 1)
            lines << block.blockFormat().stringProperty(MarkerProperty) + block.text();
    return lines.join(u'\n');
}

QTextBlock blockWith(const TypesetDocument &document, const QString &text)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.text().contains(text))
            return block;
    return {};
}

QTextCharFormat formatOf(const TypesetDocument &document, const QString &text)
{
    const QTextBlock block = blockWith(document, text);
    for (auto it = block.begin(); !it.atEnd(); ++it)
        if (it.fragment().text().contains(text))
            return it.fragment().charFormat();
    return {};
}

} // namespace

class TestDocumentBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfBlockBecomesText_data();
    void everyKindOfBlockBecomesText();
    void headingsHaveAScaleAnchorsAndAnOutline();
    void inlinesLookLikeWhatTheyAre();
    void linksKeepTheirAddress();
    void codeKeepsItsLinesAndNamesItsLanguage();
    void anAlertIsABoxOfItsColour();
    void quotesNest();
    void aTableKeepsItsCellsAndAlignment();
    void formulasAreObjectsThatStayWithTheirPunctuation();
    void definitionsOfAFileReachLaterFormulas();
    void aMissingPictureShowsItsAlternative();
    void blocksKnowTheirLine();
    void htmlIsReducedToWhatIsHarmless_data();
    void htmlIsReducedToWhatIsHarmless();
    void footnotesLeadThereAndBack();
    void charactersThatQtKeepsForItselfAreReplaced();
};

void TestDocumentBuilder::everyKindOfBlockBecomesText_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray("") << QString();
    QTest::newRow("paragraphs") << QByteArray("a\nb\n\nc") << u"a b\nc"_s;
    QTest::newRow("heading") << QByteArray("# A\n\nb") << u"A\nb"_s;
    QTest::newRow("bullets") << QByteArray("- a\n- b\n  - c") << u"•a\n•b\n•c"_s;
    QTest::newRow("numbers") << QByteArray("3. a\n4. b") << u"3.a\n4.b"_s;
    QTest::newRow("tasks") << QByteArray("- [ ] a\n- [x] b") << u"☐a\n☑b"_s;
    QTest::newRow("loose items") << QByteArray("- a\n\n  b\n- c") << u"•a\nb\n•c"_s;
    QTest::newRow("code") << QByteArray("```py\na\n  b\n```") << u"a\u2028  b"_s;
    QTest::newRow("quote") << QByteArray("> a\n> > b") << u"a\nb"_s;
    QTest::newRow("alert") << QByteArray("> [!TIP]\n> a") << u"Tip\na"_s;
    QTest::newRow("table") << QByteArray("| a | b |\n|---|---|\n| c | d |") << u"a\nb\nc\nd"_s;
    QTest::newRow("rule between") << QByteArray("a\n\n---\n\nb") << u"a\nb"_s;
    QTest::newRow("Chinese lines join without a space") << QByteArray("机器\n学习") << u"机器学习"_s;
    QTest::newRow("hard break") << QByteArray("a  \nb") << u"a\u2028b"_s;
}

void TestDocumentBuilder::everyKindOfBlockBecomesText()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, text);
    QCOMPARE(textOf(*built(markdown)), text);
}

void TestDocumentBuilder::headingsHaveAScaleAnchorsAndAnOutline()
{
    const auto document = built("# One two\n\ntext\n\n## Three *four*\n\n### Five");
    QCOMPARE(document->outline.size(), 3u);
    QCOMPARE(document->outline[1].anchor, u"three-four"_s);
    QCOMPARE(document->outline[1].title, u"Three four"_s);
    QCOMPARE(document->outline[1].level, 2);
    QCOMPARE(document->outline[1].line, 5);
    QCOMPARE(document->outline[1].position, blockWith(*document, u"Three"_s).position());
    QCOMPARE(document->metaInformation(QTextDocument::DocumentTitle), u"One two"_s);
    int last = 1000;
    for (const QString &heading : {u"One"_s, u"Three"_s, u"Five"_s, u"text"_s}) {
        const int pixels = formatOf(*document, heading.mid(1)).intProperty(QTextFormat::FontPixelSize);
        QVERIFY(pixels < last);
        last = pixels;
    }
    QCOMPARE(Typesetter::positionOfAnchor(*document, u"five"_s), blockWith(*document, u"Five"_s).position());
    QCOMPARE(Typesetter::positionOfAnchor(*document, u"FIVE"_s), blockWith(*document, u"Five"_s).position());
    QCOMPARE(Typesetter::positionOfAnchor(*document, u"six"_s), -1);
    QCOMPARE(blockWith(*document, u"Five"_s).begin().fragment().charFormat().anchorNames(), QStringList{u"five"_s});
    QCOMPARE(blockWith(*document, u"Five"_s).blockFormat().headingLevel(), 3);
}

void TestDocumentBuilder::inlinesLookLikeWhatTheyAre()
{
    const auto document = built("plain *lean* **fat** `mono` ~~gone~~ H<sub>2</sub>O x<sup>3</sup> <kbd>Ctrl</kbd>");
    QVERIFY(!formatOf(*document, u"plain"_s).fontItalic());
    QVERIFY(formatOf(*document, u"lean"_s).fontItalic());
    QCOMPARE(formatOf(*document, u"fat"_s).fontWeight(), int(QFont::Bold));
    QVERIFY(formatOf(*document, u"mono"_s).fontFixedPitch());
    QVERIFY(formatOf(*document, u"gone"_s).fontStrikeOut());
    QCOMPARE(formatOf(*document, u"2"_s).verticalAlignment(), QTextCharFormat::AlignSubScript);
    QCOMPARE(formatOf(*document, u"3"_s).verticalAlignment(), QTextCharFormat::AlignSuperScript);
    QVERIFY(formatOf(*document, u"Ctrl"_s).fontFixedPitch());
    QCOMPARE(formatOf(*document, u"O x"_s).verticalAlignment(), QTextCharFormat::AlignNormal);
}

void TestDocumentBuilder::linksKeepTheirAddress()
{
    const auto document = built("[inner **bold**](../b.md#c \"title\") and [anchor](#x)");
    QCOMPARE(formatOf(*document, u"inner"_s).anchorHref(), u"../b.md#c"_s);
    QCOMPARE(formatOf(*document, u"bold"_s).anchorHref(), u"../b.md#c"_s);
    QCOMPARE(formatOf(*document, u"bold"_s).fontWeight(), int(QFont::Bold));
    QCOMPARE(formatOf(*document, u"inner"_s).toolTip(), u"title"_s);
    QCOMPARE(formatOf(*document, u"anchor"_s).anchorHref(), u"#x"_s);
    QVERIFY(!formatOf(*document, u"and"_s).isAnchor());
}

void TestDocumentBuilder::codeKeepsItsLinesAndNamesItsLanguage()
{
    const auto document = built("```python run\nif a:\n\tb()\n```\n\n```text output\n1\n```\n\n    plain");
    QCOMPARE(document->boxes.size(), 3u);
    QCOMPARE(document->boxes[0].label, u"python"_s);
    QCOMPARE(document->boxes[1].label, u"output"_s);
    QCOMPARE(document->boxes[2].label, QString());
    QCOMPARE(document->codes.size(), 1u);
    QCOMPARE(document->codes[0].code, u"if a:\n    b()"_s);
    document->setColours(0, {{0, 2, u"keyword"_s}, {10, 1, u"function"_s}});
    QCOMPARE(formatOf(*document, u"if"_s).foreground().color(), Style::light().keyword);
    QCOMPARE(formatOf(*document, u"b"_s).foreground().color(), Style::light().function);
    QCOMPARE(formatOf(*document, u"()"_s).foreground().color(), Style::light().codeInk);
}

void TestDocumentBuilder::anAlertIsABoxOfItsColour()
{
    for (const auto &[kind, colour] : {std::pair("NOTE", &Style::note), std::pair("WARNING", &Style::warning),
                                       std::pair("CAUTION", &Style::caution)}) {
        const auto document = built(QByteArray("> [!") + kind + "]\n> inside\n\noutside");
        QCOMPARE(document->boxes.size(), 1u);
        QCOMPARE(document->boxes[0].edge, Style::light().*colour);
        QVERIFY(document->boxes[0].ground.isValid());
        QCOMPARE(blockWith(*document, u"inside"_s).blockFormat().property(BoxesProperty).toList(), QVariantList{0});
        QVERIFY(!blockWith(*document, u"outside"_s).blockFormat().hasProperty(BoxesProperty));
    }
}

void TestDocumentBuilder::quotesNest()
{
    const auto document = built("> a\n> > b\n> > - c");
    QCOMPARE(blockWith(*document, u"b"_s).blockFormat().property(BoxesProperty).toList(), (QVariantList{0, 1}));
    const auto left = [&](const QString &text) {
        return blockWith(*document, text).blockFormat().doubleProperty(LeftProperty);
    };
    QVERIFY(0 < left(u"a"_s) && left(u"a"_s) < left(u"b"_s) && left(u"b"_s) < left(u"c"_s));
}

void TestDocumentBuilder::aTableKeepsItsCellsAndAlignment()
{
    const auto document = built("before\n\n| a | b | c |\n|:--|:-:|--:|\n| `1` | [2](x) | 3 |\n\nafter");
    auto *table = qobject_cast<QTextTable *>(document->rootFrame()->childFrames().value(0));
    QVERIFY(table);
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->columns(), 3);
    const auto cell = [&](int row, int column) { return table->cellAt(row, column).firstCursorPosition().block(); };
    QCOMPARE(cell(1, 1).text(), u"2"_s);
    QCOMPARE(cell(0, 1).blockFormat().alignment(), Qt::AlignHCenter);
    QCOMPARE(cell(1, 2).blockFormat().alignment(), Qt::AlignRight);
    QVERIFY(cell(0, 0).begin().fragment().charFormat().fontWeight() > QFont::Normal);
    QCOMPARE(cell(1, 1).begin().fragment().charFormat().anchorHref(), u"x"_s);
    QVERIFY(blockWith(*document, u"after"_s).position() > cell(1, 2).position());
}

void TestDocumentBuilder::formulasAreObjectsThatStayWithTheirPunctuation()
{
    const auto document = built("Let ($x$, $y$) be\n\n$$z$$\n\n若$x$大");
    QCOMPARE(document->formulas.size(), 4u);
    QCOMPARE(document->formulas[0].tex, u"x"_s);
    QVERIFY(!document->formulas[0].display);
    QVERIFY(document->formulas[2].display);
    for (const FormulaUse &use : document->formulas)
        QCOMPARE(document->characterAt(use.position), QChar(QChar::ObjectReplacementCharacter));
    QCOMPARE(document->begin().text(), u"Let (\u2060\uFFFC\u2060, \uFFFC\u2060) be"_s);
    QCOMPARE(blockWith(*document, u"若"_s).text(), u"若\uFFFC大"_s);
}

void TestDocumentBuilder::definitionsOfAFileReachLaterFormulas()
{
    const auto document = built("$a$ $\\def\\b{c}$ $\\b$");
    QCOMPARE(document->formulas[0].preamble, QString());
    QCOMPARE(document->formulas[1].preamble, QString());
    QCOMPARE(document->formulas[2].preamble, u"\\def\\b{c}"_s);
    QVERIFY(document->formulas[2].key != built("$\\b$")->formulas[0].key);
}

void TestDocumentBuilder::aMissingPictureShowsItsAlternative()
{
    const auto document = built("![a cat](cat.png)");
    QCOMPARE(document->begin().text(), u"[a cat]"_s);
    QVERIFY(document->figures.empty());
    QVERIFY(formatOf(*document, u"cat"_s).toolTip().contains(u"cat.png"_s));
}

void TestDocumentBuilder::blocksKnowTheirLine()
{
    const auto document = built("---\nid: x\n---\n# A\n\nb\n\n- c\n- d\n\n| e |\n|---|\n| f |\n");
    QCOMPARE(Typesetter::lineAt(*document, blockWith(*document, u"A"_s).position()), 4);
    QCOMPARE(Typesetter::lineAt(*document, blockWith(*document, u"d"_s).position()), 9);
    QCOMPARE(Typesetter::lineAt(*document, blockWith(*document, u"f"_s).position()), 13);
    QCOMPARE(Typesetter::positionOfLine(*document, 5), blockWith(*document, u"b"_s).position());
    QCOMPARE(Typesetter::positionOfLine(*document, 500), document->characterCount() - 1);
}

void TestDocumentBuilder::htmlIsReducedToWhatIsHarmless_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << QByteArray("<script>alert(1)</script>\n\na") << u"a"_s;
    QTest::newRow("style and comment") << QByteArray("<style>p{}</style><!-- c -->\n\na") << u"a"_s;
    QTest::newRow("heading") << QByteArray("<h2 align=\"center\">Title</h2>\n\na") << u"Title\na"_s;
    QTest::newRow("details") << QByteArray("<details>\n<summary>More</summary>\n\ninside\n\n</details>\n\nafter")
                             << u"More\ninside\nafter"_s;
    QTest::newRow("table of HTML") << QByteArray("<table><tr><td>a</td><td>b</td></tr></table>") << u"a · b"_s;
    QTest::newRow("entities") << QByteArray("<p>a &amp; &lt;b&gt; &#x41;</p>") << u"a & <b> A"_s;
    QTest::newRow("unclosed") << QByteArray("<div><b>a") << u"a"_s;
    QTest::newRow("list") << QByteArray("<ul><li>a</li><li>b</li></ul>") << u"•a\n•b"_s;
}

void TestDocumentBuilder::htmlIsReducedToWhatIsHarmless()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, text);
    QCOMPARE(textOf(*built(markdown)), text);
}

void TestDocumentBuilder::footnotesLeadThereAndBack()
{
    const auto document = built("a[^n] b\n\n[^n]: the note");
    QCOMPARE(formatOf(*document, u"1"_s).anchorHref(), u"#fn-n"_s);
    QCOMPARE(Typesetter::positionOfAnchor(*document, u"fn-n"_s), blockWith(*document, u"the note"_s).position());
    QCOMPARE(Typesetter::positionOfAnchor(*document, u"fnref-n"_s), 1);
    QCOMPARE(formatOf(*document, u"↩"_s).anchorHref(), u"#fnref-n"_s);
    QVERIFY(!formatOf(*document, u" b"_s).isAnchor());
}

void TestDocumentBuilder::charactersThatQtKeepsForItselfAreReplaced()
{
    const auto document = built(u"a\uFDD0b\uFFFCc\u2029d"_s.toUtf8());
    QCOMPARE(document->blockCount(), 1);
    QCOMPARE(document->begin().text(), u"a\uFFFDb\uFFFDc\u2028d"_s);
}

QTEST_MAIN(TestDocumentBuilder)
#include "tst_documentbuilder.moc"
