// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"
#include "typeset/exporter.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::typeset;
using namespace Qt::StringLiterals;

namespace {

QString htmlOf(const QByteArray &markdown, const Source &source = {})
{
    static Exporter exporter;
    const QString page = exporter.toHtml(markdown::parse(markdown), Style::light(), source);
    return page.mid(page.indexOf(u"<body>"_s) + 7).chopped(16);
}

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfBlockIsWritten_data();
    void everyKindOfBlockIsWritten();
    void formulasBeyondReasonStandAsTheirSource();
    void nothingHarmfulSurvives_data();
    void nothingHarmfulSurvives();
    void aFormulaIsInlineSvgTitledWithItsTex();
    void picturesComeFromInsideTheLibraryOnly();
    void aPdfHasAnOutlineAndInnerLinks();
    void aPdfThatCannotBeWrittenSaysSo();
};

void TestExporter::everyKindOfBlockIsWritten_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("heading") << QByteArray("## A & b") << u"<h2 id=\"a--b\">A &amp; b</h2>\n"_s;
    QTest::newRow("inlines") << QByteArray("*a* **b** `<c>` ~~d~~")
                             << u"<p><em>a</em> <strong>b</strong> <code>&lt;c&gt;</code> <del>d</del></p>\n"_s;
    QTest::newRow("link") << QByteArray("[a](b.md \"c\")") << u"<p><a href=\"b.md\" title=\"c\">a</a></p>\n"_s;
    QTest::newRow("tasks") << QByteArray("- [x] a") << u"<ul>\n<li class=\"task\">☑ a</li>\n</ul>\n"_s;
    QTest::newRow("numbers") << QByteArray("3. a") << u"<ol start=\"3\">\n<li>a</li>\n</ol>\n"_s;
    QTest::newRow("rule") << QByteArray("---") << u"<hr>\n"_s;
    QTest::newRow("alert") << QByteArray("> [!NOTE]\n> a")
                           << u"<blockquote class=\"note\">\n<b>Note</b>\n<p>a</p>\n</blockquote>\n"_s;
    QTest::newRow("code") << QByteArray("```python\ndef\n```") << u"<pre><code><span class=\"k\">def</span>"_s;
    QTest::newRow("table")
        << QByteArray("| a |\n|--:|\n| b |")
        << u"<table>\n<tr><th style=\"text-align:right\">a</th></tr>\n<tr><td style=\"text-align:right\">b</td></tr>\n</table>"_s;
    QTest::newRow("footnote") << QByteArray("a[^x]\n\n[^x]: b") << u"<a href=\"#fn-x\">1</a>"_s;
}

void TestExporter::everyKindOfBlockIsWritten()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, html);
    const QString written = htmlOf(markdown);
    QVERIFY2(written.contains(html), qPrintable(written));
}

void TestExporter::formulasBeyondReasonStandAsTheirSource()
{
    QByteArray text;
    for (int i = 0; i < 503; ++i)
        text += "$x_{" + QByteArray::number(i) + "}$\n\n";
    Exporter exporter;
    const QString page = exporter.toHtml(markdown::parse(text + "$x_{7}$\n"), Style::light(), {});
    QCOMPARE(page.count(u"<svg"_s), 501); // one that was set already costs nothing
    QCOMPARE(page.count(u"<code class=\"tex\" title="_s), 3);
    QVERIFY(page.contains(u">x_{502}</code>"_s));
}

void TestExporter::nothingHarmfulSurvives_data()
{
    QTest::addColumn<QByteArray>("markdown");
    for (const char *markdown : {"<script>alert(1)</script>",
                                 "a <img src=x onerror=alert(1)> b",
                                 "<a href=\"javascript:alert(1)\">x</a>",
                                 "[x](javascript:alert(1))",
                                 "[x](<java\tscript:alert(1)>)",
                                 "[x](JaVaScRiPt:alert(1))",
                                 "[x](data:text/html,alert(1))",
                                 "[x](vbscript:alert(1))",
                                 "<iframe src=\"https://example.org\"></iframe>",
                                 "<svg onload=alert(1)>",
                                 "<p onclick=\"alert(1)\" style=\"background:url(//x)\">a</p>",
                                 "# <script>alert(1)</script>",
                                 "`<script>alert(1)</script>`",
                                 "```html\n<script>alert(1)</script>\n```",
                                 "![\"onerror=alert(1)](x.png)",
                                 "[x](\"onclick=alert(1)//)",
                                 "$\\text{<script>alert(1)</script>}$",
                                 "$\\href{javascript:alert(1)}{x}$",
                                 "<object data=\"x\">a</object>",
                                 "<style>@import '//x'</style>",
                                 "[x](a \"\\\"onclick=alert(1)\")",
                                 "<script>alert(1)",
                                 "<scr<script>ipt>alert(1)</script>"})
        QTest::newRow(markdown) << QByteArray(markdown);
}

void TestExporter::nothingHarmfulSurvives()
{
    QFETCH(QByteArray, markdown);
    const QString html = htmlOf(markdown);
    static const QRegularExpression harmful(
        u"<(script|iframe|object|embed|style|link|meta|base|form)\\b|<[^>]*?\\s(?:on\\w+|style)\\s*=\\s*[\"']?+(?!text-"
        u"align|vertical-align|min-width)"
        "[^>]*>|(?:href|src)\\s*=\\s*[\"']?\\s*(?:java|vb)script:|href\\s*=\\s*[\"']data:"_s,
        QRegularExpression::CaseInsensitiveOption);
    // What stands in quotes is a value, not an attribute.
    QString bare = html;
    static const QRegularExpression quoted(u"(title|alt|aria-label)=\"[^\"]*\""_s);
    bare.remove(quoted);
    QVERIFY2(!harmful.match(bare).hasMatch(), qPrintable(html));
    QVERIFY(harmful.match(u"<script>"_s).hasMatch());
    QVERIFY(harmful.match(u"<img src=\"x\" onerror=\"y\">"_s).hasMatch());
    QVERIFY(harmful.match(u"<a href=\"javascript:x\">"_s).hasMatch());
}

void TestExporter::aFormulaIsInlineSvgTitledWithItsTex()
{
    const QString html = htmlOf("$a \\lt b$ and $\\nosuch$");
    QVERIFY(html.contains(u"<title>a \\lt b</title>"_s));
    QVERIFY(html.contains(u"<svg"_s) && html.contains(u"currentColor"_s));
    QVERIFY(html.contains(u"<code class=\"tex\" title=\"Undefined control sequence \\nosuch\">\\nosuch</code>"_s));
}

void TestExporter::picturesComeFromInsideTheLibraryOnly()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(u"library"_s));
    for (const QString &name : {u"secret.svg"_s, u"library/a.svg"_s}) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"(<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>)");
    }
    const Source source{dir.filePath(u"library"_s), u"t.md"_s};
    QVERIFY(htmlOf("![x](a.svg)", source).contains(u"<img src=\"data:image/svg+xml;base64,"_s));
    for (const char *refused :
         {"![x](../secret.svg)", "![x](https://example.org/a.png)", "<img src=\"../secret.svg\" alt=\"x\">"}) {
        const QString html = htmlOf(refused, source);
        QVERIFY2(!html.contains(u"<img"_s) && html.contains(u"[x]"_s), qPrintable(html));
    }
}

void TestExporter::aPdfHasAnOutlineAndInnerLinks()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"t.pdf"_s);
    Exporter exporter;
    const QByteArray markdown = "# Über one\n\n[go](#two) $x$ [web](https://example.org/)\n\n"
        + QByteArray("text ").repeated(4000) + "\n\n## Two\n\nend";
    QCOMPARE(exporter.toPdf(markdown::parse(markdown), Style::light(), {}, file), QString());
    QFile in(file);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray pdf = in.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.contains("/Outlines"));
    QVERIFY(pdf.contains("/Title (Two)"));
    QVERIFY(pdf.contains("https://example.org/"));
    QVERIFY(!pdf.contains("#two"));
    QVERIFY(pdf.count("/XYZ") >= 3); // two entries of the outline, one link
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{u"t.pdf"_s});
}

void TestExporter::aPdfThatCannotBeWrittenSaysSo()
{
    Exporter exporter;
    const QString file = u"/nonexistent/folder/t.pdf"_s;
    const QString error = exporter.toPdf(markdown::parse("a"), Style::light(), {}, file);
    QVERIFY2(error.contains(file), qPrintable(error));
}

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"
