// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"

#include <QTest>

using namespace waymark::markdown;
using namespace Qt::StringLiterals;

namespace {

/// A document on one line: blocks as kind(children), inlines in brackets.
QString outline(const Document &document)
{
    static const QStringList blockNames = {u"quote"_s, u"alert"_s, u"list"_s, u"item"_s,    u"h"_s,
                                           u"p"_s,     u"code"_s,  u"html"_s, u"math"_s,    u"hr"_s,
                                           u"table"_s, u"row"_s,   u"cell"_s, u"footnote"_s};
    static const QStringList inlineNames = {u""_s,         u"/"_s,     u"//"_s,   u"code:"_s, u"math:"_s,
                                            u"display:"_s, u"html:"_s, u"img:"_s, u"em:"_s,   u"strong:"_s,
                                            u"del:"_s,     u"link:"_s, u"note:"_s};
    QString result;
    const std::function<void(int, int)> inlines = [&](int first, int end) {
        for (int i = first; i < end; i = document.inlines[size_t(i)].end) {
            const Inline &piece = document.inlines[size_t(i)];
            result += u'[' + inlineNames[int(piece.kind)] + piece.text;
            if (!piece.target.isEmpty())
                result += u'<' + piece.target + u'>';
            inlines(i + 1, piece.end);
            result += u']';
        }
    };
    const std::function<void(int, int)> blocks = [&](int first, int end) {
        for (int i = first; i < end; i = document.next(i)) {
            const Block &block = document.blocks[size_t(i)];
            result += blockNames[int(block.kind)];
            if (block.kind == BlockKind::Heading)
                result += QString::number(block.level);
            result += u'(';
            if (!block.info.isEmpty())
                result += block.info + u':';
            result += block.text;
            inlines(block.firstInline, block.endInline);
            blocks(i + 1, document.next(i));
            result += u')';
        }
    };
    blocks(0, int(document.blocks.size()));
    return result;
}

} // namespace

class tst_Parser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConstructIsRead_data();
    void everyConstructIsRead();
};

void tst_Parser::everyConstructIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const QString &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("paragraph", "one\ntwo  \nthree", u"p([one][/][two][//][three])"_s);
    row("atx heading", "## A *b* ##", u"h2([A ][em:[b]])"_s);
    row("setext heading", "A\nB\n---", u"h2([A][/][B])"_s);
    row("tight list", "- a\n- b\n  - c", u"list(item([a])item([b]list(item([c]))))"_s);
    row("loose list", "- a\n\n- b", u"list(item(p([a]))item(p([b])))"_s);
    row("text after a block in a tight item", "- a\n  ```\n  c\n  ```\n  b", u"list(item([a]code(c)p([b])))"_s);
    row("quote", "> a\nb", u"quote(p([a][/][b]))"_s);
    row("alert", "> [!WARNING]\n> a", u"alert(warning:p([a]))"_s);
    row("alert over blocks", "> [!Tip]\n>\n> - a", u"alert(tip:list(item([a])))"_s);
    row("fenced code", "~~~python run\nx = 1\n\ny\n~~~", u"code(python run:x = 1\n\ny)"_s);
    row("indented code", "    a\n\n    b", u"code(a\n\nb)"_s);
    row("thematic break", "a\n\n***\n", u"p([a])hr()"_s);
    row("html block", "<div>\nx\n</div>", u"html(<div>\nx\n</div>)"_s);
    row("table", "| a | b |\n|---|:-:|\n| `x` | |", u"table(row(cell([a])cell([b]))row(cell([code:x])cell()))"_s);
    row("emphasis", "*a **b*** ~~c~~", u"p([em:[a ][strong:[b]]][ ][del:[c]])"_s);
    row("code span", "`` a`b ``", u"p([code:a`b])"_s);
    row("link", "[a](b%20c.md \"t\") [r]\n\n[r]: <x&amp;y>", u"p([link:<b%20c.md>[a]][ ][link:<x&y>[r]])"_s);
    row("image", "![al *t*](p.png)", u"p([img:<p.png>[al ][em:[t]]])"_s);
    row("autolinks", "<http://a.b> www.c.d e@f.gh",
        u"p([link:<http://a.b>[http://a.b]][ ][link:<http://www.c.d>[www.c.d]][ ][link:<mailto:e@f.gh>[e@f.gh]])"_s);
    row("entities", "&amp;&copy; &#8364; &nosuch; &lt;", u"p([&© € &nosuch; <])"_s);
    row("raw tags", "a<br>b<i>c</i>", u"p([a][html:<br>][b][html:<i>][c][html:</i>])"_s);
    row("inline formula", "so $a_1*b*c_2$ is", u"p([so ][math:a_1*b*c_2][ is])"_s);
    row("display formula in a line", "so $$x_1$$ is", u"p([so ][display:x_1][ is])"_s);
    row("display formula as a block", "$$\na\n=\nb\n\n- c\n$$\nz", u"p([display:a\n=\nb\n\n- c][/][z])"_s);
    row("display formula alone", "$$\na\n---\nb\n$$\n\nz", u"math(a\n---\nb)p([z])"_s);
    row("TeX brackets", "so \\(x^2\\) and\n\n\\[\ny\n=\n1\n\\]", u"p([so ][math:x^2][ and])math(y\n=\n1)"_s);
    row("escaped brackets", "\\[1\\] and \\(see there\\)", u"p([[1] and (see there)])"_s);
    row("money", "$5 and $10, US$7, 8$", u"p([$5 and $10, US$7, 8$])"_s);
    row("footnote", "a[^1] b[^x].\n\n[^1]: One *two*\n    three\n\nend",
        u"p([a][note:1][ b[^x].])footnote(1:p([One ][em:[two]][/][three]))p([end])"_s);
}

void tst_Parser::everyConstructIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(outline(parse(text)), expected);
}

QTEST_APPLESS_MAIN(tst_Parser)
#include "tst_parser.moc"
