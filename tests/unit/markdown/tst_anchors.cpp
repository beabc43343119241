// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"

#include <QTest>

using namespace waymark::markdown;
using namespace Qt::StringLiterals;

namespace {

QStringList anchors(const Document &document)
{
    QStringList found;
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Heading)
            found += block.anchor;
    }
    return found;
}

QStringList anchors(const QString &text)
{
    return anchors(parse(text.toUtf8()));
}

int blockOf(const Document &document, int line)
{
    for (int i = 0; i < int(document.blocks.size()); ++i) {
        if (document.blocks[size_t(i)].line == line)
            return i;
    }
    return -1;
}

} // namespace

class tst_Anchors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadingGetsGitHubsAnchor_data();
    void aHeadingGetsGitHubsAnchor();
    void duplicatesAreNumbered();
    void aNumberedAnchorNeverMeetsAnotherHeading();
    void sixteenEqualHeadingsHaveSixteenAnchors();
    void onlyTheTextOfAHeadingCounts();
    void anIdInBracesIsAnAliasAndLeavesTheText();
    void anHtmlIdLeadsToTheHeadingThatFollows();
    void anHtmlIdInProseLeadsToItsSection();
    void aHeadingIsFoundWithoutRegardToCaseIfNotExactly();
};

void tst_Anchors::aHeadingGetsGitHubsAnchor_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("lower case") << u"Gradient Descent"_s << u"gradient-descent"_s;
    QTest::newRow("punctuation") << u"What's k-NN? (k = 3)"_s << u"whats-k-nn-k--3"_s;
    QTest::newRow("underscore") << u"train_test_split"_s << u"train_test_split"_s;
    QTest::newRow("each space") << u"a  b"_s << u"a--b"_s;
    QTest::newRow("dash kept") << u"A - B"_s << u"a---b"_s;
    QTest::newRow("long dash gone") << u"A – B"_s << u"a--b"_s;
    QTest::newRow("no-break space gone") << u"a\u00A0b"_s << u"ab"_s;
    QTest::newRow("tab gone") << u"a\tb"_s << u"ab"_s;
    QTest::newRow("emoji gone") << u"🚀 Start"_s << u"-start"_s;
    QTest::newRow("variation selector kept") << u"❤️ x"_s << u"\uFE0F-x"_s;
    QTest::newRow("CJK kept") << u"困惑度（Perplexity）"_s << u"困惑度perplexity"_s;
    QTest::newRow("accents") << u"Élan Über"_s << u"élan-über"_s;
    QTest::newRow("combining marks") << u"e\u0301"_s << u"e\u0301"_s;
    QTest::newRow("Bengali") << u"প্রশ্ন ১"_s << u"প্রশ্ন-১"_s;
    QTest::newRow("mathematical letters") << u"𝐀b"_s << u"𝐀b"_s;
    QTest::newRow("superscript gone") << u"x² Ⅳ"_s << u"x-ⅳ"_s;
    QTest::newRow("C++ and C#") << u"C++ / C#"_s << u"c--c"_s;
    QTest::newRow("shortcode") << u":tada: Done"_s << u"tada-done"_s;
    QTest::newRow("nothing left") << u"!?"_s << QString();
}

void tst_Anchors::aHeadingGetsGitHubsAnchor()
{
    QFETCH(QString, heading);
    QFETCH(QString, anchor);
    QCOMPARE(anchorFor(heading), anchor);
}

void tst_Anchors::duplicatesAreNumbered()
{
    QCOMPARE(anchors(u"# A\n## a\n# b\n# A!"_s), QStringList({u"a"_s, u"a-1"_s, u"b"_s, u"a-2"_s}));
}

void tst_Anchors::aNumberedAnchorNeverMeetsAnotherHeading()
{
    QCOMPARE(anchors(u"# a\n# a-1\n# a\n# a"_s), QStringList({u"a"_s, u"a-1"_s, u"a-2"_s, u"a-3"_s}));
}

void tst_Anchors::sixteenEqualHeadingsHaveSixteenAnchors()
{
    const QStringList found = anchors(u"### Answer\n\nx\n\n"_s.repeated(16));
    QCOMPARE(found.size(), 16);
    QCOMPARE(found.first(), u"answer"_s);
    QCOMPARE(found.last(), u"answer-15"_s);
}

void tst_Anchors::onlyTheTextOfAHeadingCounts()
{
    QCOMPARE(anchors(u"# ![logo](l.png) *My* `lib` <b>x</b> [y](z) &amp; $w_1$ ##"_s),
             QStringList({u"-my-lib-x-y--w_1"_s}));
}

void tst_Anchors::anIdInBracesIsAnAliasAndLeavesTheText()
{
    const Document document = parse("## The title {#short}\n\n## Other {x}");
    const Block &first = document.blocks[0];
    QCOMPARE(document.inlineText(first.firstInline, first.endInline), u"The title"_s);
    QCOMPARE(first.anchor, u"the-title"_s);
    QVERIFY(first.aliases.contains(u"short"_s));
    QCOMPARE(document.headingByAnchor(u"short"), 0);
    QCOMPARE(document.headingByAnchor(u"other-x"), 1);
}

void tst_Anchors::anHtmlIdLeadsToTheHeadingThatFollows()
{
    const Document document =
        parse("# A\n\ntext\n\n<a name=\"one\"></a>\n\n## B\n\n<h2 id='two'></h2>\n\n## C <a id=three></a>\n");
    QCOMPARE(document.headingByAnchor(u"one"), blockOf(document, 7));
    QCOMPARE(document.headingByAnchor(u"two"), blockOf(document, 11));
    QCOMPARE(document.headingByAnchor(u"three"), blockOf(document, 11));
    QCOMPARE(document.headingByAnchor(u"four"), -1);
}

void tst_Anchors::anHtmlIdInProseLeadsToItsSection()
{
    const Document document = parse("# A\n\nsome <a name=\"here\"></a> text\n\n# B\n");
    QCOMPARE(document.headingByAnchor(u"here"), 0);
}

void tst_Anchors::aHeadingIsFoundWithoutRegardToCaseIfNotExactly()
{
    const Document document = parse("# a {#X}\n\n# b {#x}\n");
    QCOMPARE(document.headingByAnchor(u"x"), 1);
    QCOMPARE(document.headingByAnchor(u"X"), 0);
    QCOMPARE(document.headingByAnchor(u"B"), 1);
}

QTEST_APPLESS_MAIN(tst_Anchors)
#include "tst_anchors.moc"
