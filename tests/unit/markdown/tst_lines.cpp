// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/excerpt.h"
#include "markdown/parser.h"

#include <QStringConverter>
#include <QTest>

using namespace waymark::markdown;
using namespace Qt::StringLiterals;

namespace {

/// The blocks with their lines: `h 1-1 p 3-4`.
QString lines(const Document &document)
{
    static const QStringList names = {u"quote"_s, u"alert"_s, u"list"_s, u"item"_s,    u"h"_s,
                                      u"p"_s,     u"code"_s,  u"html"_s, u"math"_s,    u"hr"_s,
                                      u"table"_s, u"row"_s,   u"cell"_s, u"footnote"_s};
    QStringList result;
    for (const Block &block : document.blocks) {
        if (block.kind != BlockKind::TableCell)
            result += u"%1 %2-%3"_s.arg(names[int(block.kind)]).arg(block.line).arg(block.lastLine);
    }
    return result.join(u' ');
}

} // namespace

class tst_Lines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExcerptKeepsItsBlocksLinesAndFootnotes()
    {
        const Document whole = parse("# One\n\na *b*[^n]\n\n# Two\n\n- c\n- d\n\n# Three\n\ne\n\n[^n]: note\n");
        const Document part = excerpt(whole, 5, 9);
        QCOMPARE(part.blocks.front().kind, BlockKind::Heading);
        QCOMPARE(part.blocks.front().line, 5);
        QCOMPARE(part.blocks.front().anchor, QStringLiteral("two"));
        QCOMPARE(part.blockText(0), QStringLiteral("Two"));
        QVERIFY(part.text(0, int(part.blocks.size())).contains(QLatin1String("note")));
        QVERIFY(!part.text(0, int(part.blocks.size())).contains(QLatin1String("Three")));
        for (size_t index = 0; index < part.blocks.size(); ++index) {
            QVERIFY(part.blocks[index].parent < int(index));
            QVERIFY(part.blocks[index].end > int(index) && part.blocks[index].end <= int(part.blocks.size()));
            QVERIFY(part.blocks[index].endInline <= int(part.inlines.size()));
        }
        QCOMPARE(excerpt(whole, 1, 0).blocks.size(), whole.blocks.size());
    }

    void everyBlockKnowsItsLines_data();
    void everyBlockKnowsItsLines();
    void linesAreThoseOfTheFileWhateverItsEncoding_data();
    void linesAreThoseOfTheFileWhateverItsEncoding();
    void frontMatterCounts();
    void aLoneDividerIsNoFrontMatter();
    void whatWasGuessedIsSaid_data();
    void whatWasGuessedIsSaid();
    void aLongFileIsCutAtAWholeCharacter();
};

void tst_Lines::everyBlockKnowsItsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const QString &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("paragraphs", "a\nb\n\n\nc", u"p 1-2 p 5-5"_s);
    row("headings", "\n# a\nb\nc\n---\n#\n", u"h 2-2 h 3-5 h 6-6"_s);
    row("fences", "```\n\na\n\n```\n~~~\n~~~\nb", u"code 1-5 code 6-7 p 8-8"_s);
    row("unclosed fence", "a\n```\nb\n", u"p 1-1 code 2-3"_s);
    row("indented code", "a\n\n    b\n\n    c\n\nd", u"p 1-1 code 3-5 p 7-7"_s);
    row("breaks", "---\n\n* * *\n___", u"hr 1-1 hr 3-3 hr 4-4"_s);
    row("quote", "a\n\n>\n> b\n> > c\n\nd", u"p 1-1 quote 3-5 p 4-4 quote 5-5 p 5-5 p 7-7"_s);
    row("alert", "> [!TIP]\n> a", u"alert 1-2 p 2-2"_s);
    row("list", "- a\n  - b\n\n    c\n-\n- d", u"list 1-6 item 1-4 list 2-4 item 2-4 p 2-2 p 4-4 item 5-5 item 6-6"_s);
    row("marker above", "-\n  a\n- ```\n  b\n  ```", u"list 1-5 item 1-2 item 3-5 code 3-5"_s);
    row("table", "x\n\n| | b |\n|-|-|\n| | |\n| c | |\n\ny", u"p 1-1 table 3-6 row 3-3 row 5-5 row 6-6 p 8-8"_s);
    row("html", "<div>\na\n</div>\n\nb", u"html 1-3 p 5-5"_s);
    row("formula", "a\n\n$$\nx\n\ny\n$$\n\nb", u"p 1-1 math 3-7 p 9-9"_s);
    row("definitions between", "a\n\n[x]: y\n[z]: w\n\nb", u"p 1-1 p 6-6"_s);
    row("footnote", "a[^1]\n\n[^1]: b\n    c\n\nd", u"p 1-1 footnote 3-4 p 3-4 p 6-6"_s);
}

void tst_Lines::everyBlockKnowsItsLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(lines(parse(text)), expected);
}

void tst_Lines::linesAreThoseOfTheFileWhateverItsEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"# Ä\n\nb\n\n```\nc\n```\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("CRLF") << text.toUtf8().replace("\n", "\r\n");
    QTest::newRow("CR") << text.toUtf8().replace("\n", "\r");
    QTest::newRow("Latin-1") << text.toLatin1();
    const auto utf16 = [&](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder.encode(text));
    };
    QTest::newRow("UTF-16 little endian") << utf16(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16 big endian") << utf16(QStringConverter::Utf16BE);
}

void tst_Lines::linesAreThoseOfTheFileWhateverItsEncoding()
{
    QFETCH(QByteArray, bytes);
    const Document document = parse(bytes);
    QCOMPARE(lines(document), u"h 1-1 p 3-3 code 5-7"_s);
    QCOMPARE(document.lines, 7);
    QCOMPARE(document.blocks[0].anchor, u"ä"_s);
    QCOMPARE(document.blocks[2].text, u"c"_s);
    QVERIFY(decode(bytes).startsWith(u"# Ä"_s));
}

void tst_Lines::frontMatterCounts()
{
    const Document yaml = parse("---\ntitle: A\n\ntags: [b]\n---\n# C\n");
    QCOMPARE(yaml.frontMatter.kind, FrontMatter::Kind::Yaml);
    QCOMPARE(yaml.frontMatter.text, u"title: A\n\ntags: [b]\n"_s);
    QCOMPARE(yaml.frontMatter.lastLine, 5);
    QCOMPARE(lines(yaml), u"h 6-6"_s);
    const Document toml = parse("+++\r\ntitle = 'A'\r\n+++\r\n\r\nx\r\n");
    QCOMPARE(toml.frontMatter.kind, FrontMatter::Kind::Toml);
    QCOMPARE(lines(toml), u"p 5-5"_s);
    ParseOptions without;
    without.frontMatter = false;
    QCOMPARE(parse("---\na: b\n---\n", without).frontMatter.kind, FrontMatter::Kind::None);
}

void tst_Lines::aLoneDividerIsNoFrontMatter()
{
    const Document document = parse("---\n\nWhat a day\n\n---\n\nb");
    QCOMPARE(document.frontMatter.kind, FrontMatter::Kind::None);
    QCOMPARE(lines(document), u"hr 1-1 p 3-3 hr 5-5 p 7-7"_s);
}

void tst_Lines::whatWasGuessedIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("notice");
    QTest::newRow("valid") << QByteArray("ä") << u"ä"_s << QString();
    QTest::newRow("Latin-1") << QByteArray("caf\xE9") << u"café"_s << u"Latin-1"_s;
    QTest::newRow("one bad byte") << QByteArray("ä ö ü \xFF") << u"ä ö ü \uFFFD"_s << u"UTF-8"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"a\uFFFDb"_s << u"NUL"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x61\x00", 4) << u"a"_s << u"UTF-16"_s;
}

void tst_Lines::whatWasGuessedIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, notice);
    const Document document = parse(bytes);
    QCOMPARE(document.text(0, int(document.blocks.size())), text);
    std::vector<Notice> notices;
    QCOMPARE(decode(bytes, &notices), text);
    QCOMPARE(notices.empty(), notice.isEmpty());
    QCOMPARE(document.notices.size(), notices.size());
    if (!notice.isEmpty())
        QVERIFY2(document.notices[0].message.contains(notice), qPrintable(document.notices[0].message));
}

void tst_Lines::aLongFileIsCutAtAWholeCharacter()
{
    ParseOptions options;
    options.maximumBytes = 4;
    const Document document = parse("abcä", options);
    QCOMPARE(document.text(0, 1), u"abc"_s);
    QCOMPARE(document.notices.size(), size_t(1));
}

QTEST_APPLESS_MAIN(tst_Lines)
#include "tst_lines.moc"
