// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace waymark::markdown;
using namespace Qt::StringLiterals;

class tst_Bounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTextTakesBoundedTime_data();
    void hostileTextTakesBoundedTime();
    void deepNestingEndsWhereTheOptionSays();
    void whatIsHiddenFromTheParserIsShownAsText();
    void aHundredThousandLinksAreAllFound();
};

void tst_Bounds::hostileTextTakesBoundedTime_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    const auto times = [](const char *piece, int count) { return QByteArray(piece).repeated(count); };
    row("10,000 quotes", times(">", 10'000) + "a");
    row("10,000 lists", times("- ", 10'000) + "a");
    row("10,000 quotes and lists", times("> 1. ", 10'000) + "a\n" + times("b\n", 10'000));
    row("blank lines in deep lists", times("- ", 10'000) + "a\n" + times("\n", 50'000));
    row("breaks that are lists", (times("* ", 1'000) + "a\n").repeated(500));
    row("emphasis", times("*a_b", 50'000));
    row("long runs of emphasis", times("a**b_c", 50'000));
    row("brackets", times("[", 100'000) + times("]", 100'000));
    row("images in links", times("[![", 50'000) + times("](a)](b)", 50'000));
    row("unclosed links", times("[a](<b", 50'000));
    row("backticks", [] {
        QByteArray text;
        for (int i = 1; i < 700; ++i)
            text += 'e' + QByteArray(i, '`');
        return text;
    }());
    row("tags", times("<a href=\"", 50'000));
    row("comments", times("a <!-- ", 50'000));
    row("definitions used often", "[a]: /" + QByteArray(300'000, 'x') + "\n\n" + times("[a]", 100'000));
    row("titles used often", "[a]: /x '" + times("x&amp;\n", 30'000) + "'\n\n" + times("[a]", 50'000));
    row("addresses on a line", times("http://a.b/c ", 30'000));
    row("links on lines", times("[a](b)\n", 30'000));
    row("wide table", times("a|", 10'000) + "\n" + times("---|", 10'000) + "\n" + times("a\n", 10'000));
    row("dollars", times("$$ a $1 ", 50'000));
    row("TeX brackets", times("\\[ \\( ", 50'000));
    row("formulas in code", times("    $$\n    a\n    $$\n\nb\n\n", 5'000));
    row("fences in lists", times("- ```\n```\n", 10'000));
    row("short tables", times("t\n|a|\n|-|\n# h\n\n", 10'000));
    row("equal headings", times("# a\n", 50'000));
    row("footnotes", times("[^a]: b\n", 20'000) + times("[^a] ", 20'000));
    row("NULs", QByteArray(1'000'000, '\0'));
    row("invalid UTF-8", QByteArray(1'000'000, '\xFF'));
    row("a line of 50 MB", QByteArray(50'000'000, 'a'));
    row("a line of 50 MB of brackets", QByteArray(50'000'000, '['));
}

void tst_Bounds::hostileTextTakesBoundedTime()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const Document document = parse(text);
    // Two seconds are promised; sanitizers and a busy machine get a margin that quadratic time would still break.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!document.blocks.empty());
}

void tst_Bounds::deepNestingEndsWhereTheOptionSays()
{
    ParseOptions options;
    options.maximumNesting = 3;
    const Document document = parse("> > > > a\n", options);
    QCOMPARE(document.blocks.size(), size_t(4));
    QCOMPARE(document.blocks.back().kind, BlockKind::Paragraph);
    QCOMPARE(document.blockText(0), u"> a"_s);
    QCOMPARE(document.notices.size(), size_t(1));
    QVERIFY(parse("> > > a\n", options).notices.empty());
}

void tst_Bounds::whatIsHiddenFromTheParserIsShownAsText()
{
    const QByteArray text = QByteArray("[a]* ").repeated(300'000);
    const Document document = parse(text);
    QCOMPARE(document.notices.size(), size_t(1));
    QCOMPARE(document.text(0, int(document.blocks.size())), QString::fromUtf8(text).trimmed());
}

void tst_Bounds::aHundredThousandLinksAreAllFound()
{
    const Document document =
        parse(QByteArray("- [a](b.md)\n").repeated(50'000) + '\n' + QByteArray("[c](d.md) ").repeated(50'000));
    QCOMPARE(std::count_if(document.inlines.begin(), document.inlines.end(),
                           [](const Inline &piece) { return piece.kind == InlineKind::Link; }),
             100'000);
}

QTEST_APPLESS_MAIN(tst_Bounds)
#include "tst_bounds.moc"
