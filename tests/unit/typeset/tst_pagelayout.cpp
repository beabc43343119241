// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"
#include "typeset/documentbuilder.h"
#include "typeset/foundry.h"
#include "typeset/pagelayout.h"
#include "typeset/tablelayout.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextLayout>
#include <QTextTable>

using namespace waymark;
using namespace waymark::typeset;
using namespace Qt::StringLiterals;

namespace {

struct Page
{
    std::unique_ptr<TypesetDocument> document;
    PageLayout *layout = nullptr;

    QTextBlock block(const QString &text) const
    {
        for (QTextBlock one = document->begin(); one.isValid(); one = one.next())
            if (one.text().contains(text))
                return one;
        return {};
    }
    QRectF rect(const QString &text) const { return layout->blockBoundingRect(block(text)); }
    QImage painted() const
    {
        QImage image(layout->documentSize().toSize(), QImage::Format_RGB32);
        image.fill(document->style().paper);
        QPainter painter(&image);
        layout->draw(&painter, {});
        return image;
    }
};

Page paged(const QByteArray &markdown, qreal width = 800, bool complete = false)
{
    static Foundry foundry({}, {});
    const markdown::Document parsed = markdown::parse(markdown);
    const Source source;
    Page page;
    page.document = DocumentBuilder(parsed, Style::light(), source).build();
    if (complete)
        foundry.complete(*page.document, 1);
    page.layout = new PageLayout(page.document.get());
    page.document->setDocumentLayout(page.layout);
    page.document->setTextWidth(width);
    return page;
}

const QByteArray wideCode = "text above\n\n```\n" + QByteArray("x = 1; ").repeated(100) + "\nshort\n```\n\ntext below";
const QByteArray wideTable = "| " + QByteArray("some words here | ").repeated(30) + "\n|"
    + QByteArray("---|").repeated(30) + "\n| " + QByteArray("unbreakableword | ").repeated(30) + "\n\ntext below";

} // namespace

class TestPageLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesHoldAboutSeventyCharacters();
    void theColumnIsCentredAndNarrowsWithThePage();
    void nothingWideWidensThePage_data();
    void nothingWideWidensThePage();
    void wideCodeScrollsInsideItsFrame();
    void textInAScrolledFrameIsFoundAndHit();
    void blocksFollowOneAnotherWithoutOverlap();
    void aFormulaStandsOnTheBaselineWithItsTrueDepth();
    void aFormulaThatArrivesMovesWhatFollows();
    void everyPositionIsHitWhereItIsDrawn_data();
    void everyPositionIsHitWhereItIsDrawn();
    void aLinkIsFoundUnderThePointer();
    void selectionsArePainted();
    void linesAreNeverCutByAPage();
    void aColumnIsAsWideAsItsFormulas();
    void columnsShareWhatThereIs_data();
    void columnsShareWhatThereIs();
    void codePanelsHandOutTheirCode();
    void aLazyPageEndsAsTheWholeOne();
    void aLazyPageAnswersForWhatIsFarDown();
    void closedDetailsShowTheirSummaryOnly();
    void detailsOpenWhenWhatTheyHoldIsSought();
    void detailsStandOpenInPrint();
};

void TestPageLayout::linesHoldAboutSeventyCharacters()
{
    const Page page = paged(
        QByteArray("The quick brown fox jumps over the lazy dog and rests for a little while. ").repeated(20), 2000);
    const QTextLayout *layout = page.document->begin().layout();
    int characters = 0;
    for (int i = 0; i + 1 < layout->lineCount(); ++i)
        characters += layout->lineAt(i).textLength();
    const double mean = double(characters) / (layout->lineCount() - 1);
    QVERIFY2(mean >= 62 && mean <= 75, QByteArray::number(mean).constData());
}

void TestPageLayout::theColumnIsCentredAndNarrowsWithThePage()
{
    const Page page = paged("text", 2000);
    const QRectF wide = page.layout->column();
    QVERIFY(qAbs(wide.center().x() - 1000) <= 1);
    QCOMPARE(wide.width(), page.document->columnWidth());
    page.document->setTextWidth(300);
    QCOMPARE(page.layout->column().width(), 300 - 2 * page.document->style().margin);
    QCOMPARE(page.layout->documentSize().width(), 300.0);
}

void TestPageLayout::nothingWideWidensThePage_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("code") << wideCode;
    QTest::newRow("table") << wideTable;
    QTest::newRow("formula") << QByteArray("$$") + QByteArray("a+").repeated(200) + "b$$";
    QTest::newRow("word") << QByteArray(2000, 'a');
    QTest::newRow("formula in the line") << QByteArray("a $") + QByteArray("a+").repeated(200) + "b$ c";
}

void TestPageLayout::nothingWideWidensThePage()
{
    QFETCH(QByteArray, markdown);
    const Page page = paged(markdown, 700);
    QCOMPARE(page.layout->documentSize().width(), 700.0);
}

void TestPageLayout::wideCodeScrollsInsideItsFrame()
{
    const Page page = paged(wideCode, 700);
    const QRectF before = page.rect(u"x = 1"_s);
    QVERIFY(before.width() > 2000);
    const QPointF inside(350, before.center().y());
    QVERIFY(!page.layout->scrollHorizontally(inside, -10)); // already at the left
    QVERIFY(page.layout->scrollHorizontally(inside, 120));
    QCOMPARE(page.rect(u"x = 1"_s).left(), before.left() - 120);
    QVERIFY(page.layout->scrollHorizontally(inside, 1e9));
    QVERIFY(page.rect(u"x = 1"_s).right() > 400 && page.rect(u"x = 1"_s).right() < 700);
    QVERIFY(!page.layout->scrollHorizontally(inside, 10)); // already at the right
    QVERIFY(!page.layout->scrollHorizontally({350, page.rect(u"below"_s).center().y()}, 10));

    // Outside its frame nothing of it is painted.
    const QImage image = page.painted();
    for (int y = int(before.top()); y < int(before.bottom()); ++y)
        for (const int x : {2, 697})
            QCOMPARE(image.pixelColor(x, y), page.document->style().paper);
}

void TestPageLayout::textInAScrolledFrameIsFoundAndHit()
{
    const Page page = paged(wideCode, 700);
    const QTextBlock code = page.block(u"x = 1"_s);
    const int position = code.position() + 650;
    page.layout->reveal(position);
    const QTextLine line = code.layout()->lineForTextPosition(650);
    const qreal x = code.layout()->position().x() + line.cursorToX(650);
    QVERIFY(x > 24 && x < 676);
    QCOMPARE(page.layout->hitTest({x + 1, page.rect(u"x = 1"_s).top() + line.y() + 5}, Qt::ExactHit), position);
}

void TestPageLayout::blocksFollowOneAnotherWithoutOverlap()
{
    const Page page = paged("# a\n\nb\n\n- c\n- d\n\n> e\n>\n> > f\n\n> [!NOTE]\n> g\n\n```\nh\n```\n\n| i |\n|---|\n| "
                            "j |\n\nk\n\n$$l$$\n\n---\n\nm");
    qreal bottom = 0;
    for (QTextBlock block = page.document->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = page.layout->blockBoundingRect(block);
        QVERIFY2(rect.top() >= bottom - 0.01, qPrintable(block.text()));
        bottom = rect.bottom();
    }
    QVERIFY(bottom < page.layout->documentSize().height());
    QVERIFY(page.rect(u"f"_s).left() > page.rect(u"e"_s).left());
    QVERIFY(page.rect(u"c"_s).left() > page.rect(u"b"_s).left());
}

void TestPageLayout::aFormulaStandsOnTheBaselineWithItsTrueDepth()
{
    const Page page = paged("y $\\frac{1}{y_g}$ y", 800, true);
    const FormulaUse &use = page.document->formulas[0];
    const QTextLine line = page.document->begin().layout()->lineAt(0);
    QVERIFY(qAbs(line.descent() - use.formula->depth * use.pixelSize) <= 1.0 / 64); // Qt's fixed-point grain
    QVERIFY(use.formula->depth > 0.3);

    // The bar of the fraction lies on the axis, 0.25 em above the baseline: look for it in the ink.
    const QImage image = page.painted();
    const qreal baseline = page.layout->blockBoundingRect(page.document->begin()).top() + line.y() + line.ascent();
    const qreal left = page.document->begin().layout()->position().x() + line.cursorToX(use.position);
    const int x = int(left + use.formula->width * use.pixelSize / 2 - 0.42 * use.formula->width * use.pixelSize) + 1;
    int bar = -1;
    for (int y = int(baseline - 0.5 * use.pixelSize); y < int(baseline); ++y)
        if (bar < 0 && image.pixelColor(x, y).lightness() < 190)
            bar = y;
    QVERIFY(bar >= 0);
    QVERIFY2(qAbs(baseline - bar - 0.25 * use.pixelSize) <= 2, QByteArray::number(baseline - bar).constData());
}

void TestPageLayout::aFormulaThatArrivesMovesWhatFollows()
{
    const Page page = paged("$$\\frac{1}{2}$$\n\nafter");
    const qreal before = page.rect(u"after"_s).top();
    const qreal height = page.layout->documentSize().height();
    page.document->formulas[0].formula = std::make_shared<const Formula>("<svg/>", 3, 10, 5);
    page.layout->formulasChanged({page.document->formulas[0].position});
    const qreal moved = page.rect(u"after"_s).top() - before;
    QVERIFY(moved > 10 * page.document->formulas[0].pixelSize);
    QVERIFY(qAbs(page.layout->documentSize().height() - height - moved) <= 1); // whole pixels
}

void TestPageLayout::everyPositionIsHitWhereItIsDrawn_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("text") << QByteArray("some text of which every letter is hit ").repeated(8);
    QTest::newRow("list") << QByteArray("- one\n- two\n  - three");
    QTest::newRow("table") << QByteArray("| a | bc |\n|---|--:|\n| d | e |\n\nafter");
    QTest::newRow("code") << QByteArray("```\nab\ncd\n```");
    QTest::newRow("formulas") << QByteArray("a $x$ b $y$, c");
}

void TestPageLayout::everyPositionIsHitWhereItIsDrawn()
{
    QFETCH(QByteArray, markdown);
    const Page page = paged(markdown, 500);
    int hits = 0;
    for (QTextBlock block = page.document->begin(); block.isValid(); block = block.next()) {
        for (int i = 0; i < block.length() - 1; ++i) {
            if (block.text()[i] == QChar(0x2060) || block.text()[i] == QChar::LineSeparator || block.text()[i] == u' ')
                continue;
            const QTextLine line = block.layout()->lineForTextPosition(i);
            const qreal x = (line.cursorToX(i) + line.cursorToX(i + 1)) / 2;
            const QPointF point =
                page.layout->blockBoundingRect(block).topLeft() + QPointF(x, line.y() + line.height() / 2);
            QCOMPARE(page.layout->hitTest(point, Qt::ExactHit), block.position() + i);
            ++hits;
        }
    }
    QVERIFY(hits > 3);
    QCOMPARE(page.layout->hitTest({2, 2}, Qt::ExactHit), -1);
    QCOMPARE(page.layout->hitTest({2, 2}, Qt::FuzzyHit), 0);
    QVERIFY(page.layout->hitTest({400, 1e6}, Qt::FuzzyHit) >= page.document->characterCount() - 2);
}

void TestPageLayout::aLinkIsFoundUnderThePointer()
{
    const Page page = paged("plain [linked](x.md#y)");
    const QTextLine line = page.document->begin().layout()->lineAt(0);
    const QPointF origin =
        page.layout->blockBoundingRect(page.document->begin()).topLeft() + QPointF(0, line.y() + line.height() / 2);
    QCOMPARE(page.layout->anchorAt(origin + QPointF(line.cursorToX(8), 0)), u"x.md#y"_s);
    QCOMPARE(page.layout->anchorAt(origin + QPointF(line.cursorToX(2), 0)), QString());
}

void TestPageLayout::selectionsArePainted()
{
    const Page page = paged("select me");
    QImage image(page.layout->documentSize().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QAbstractTextDocumentLayout::PaintContext context;
    QTextCursor cursor(page.document.get());
    cursor.setPosition(7);
    cursor.setPosition(9, QTextCursor::KeepAnchor);
    QTextCharFormat look;
    look.setBackground(Qt::magenta);
    context.selections.append({cursor, look});
    QPainter painter(&image);
    page.layout->draw(&painter, context);
    painter.end();
    const QTextLine line = page.document->begin().layout()->lineAt(0);
    const QPointF origin = page.layout->blockBoundingRect(page.document->begin()).topLeft();
    const int y = int(origin.y() + line.y()) + 1;
    QCOMPARE(image.pixelColor(int(origin.x() + line.cursorToX(7)) + 2, y), QColor(Qt::magenta));
    QCOMPARE(image.pixelColor(int(origin.x() + line.cursorToX(2)), y), QColor(Qt::white));
}

void TestPageLayout::linesAreNeverCutByAPage()
{
    const Page page = paged(QByteArray("words that fill a line of the page and then some more ").repeated(60)
                            + "\n\n# Heading\n\n" + QByteArray("other text ").repeated(100)
                            + "\n\n| a | b |\n|---|---|\n" + QByteArray("| c | d |\n").repeated(40));
    page.document->setTextWidth(400);
    page.layout->setPageHeight(330);
    QVERIFY(page.layout->pageCount() > 5);
    for (QTextBlock block = page.document->begin(); block.isValid(); block = block.next()) {
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qreal top = page.layout->blockBoundingRect(block).top() + line.y();
            QCOMPARE(int((top + 0.1) / 330), int((top + line.height() - 0.1) / 330));
        }
    }
    // The heading is not left alone at the foot of a page.
    const qreal heading = page.rect(u"Heading"_s).top();
    QCOMPARE(int(heading / 330), int(page.rect(u"other text"_s).top() / 330));
}

void TestPageLayout::aColumnIsAsWideAsItsFormulas()
{
    const Page page = paged("| A | B | C |\n|---|---|---|\n| " + QByteArray("word ").repeated(30)
                                + "| $0.6\\cdot0.278+0.4\\cdot0.375=0.317$ | $0.971-0.715=0.256$ |\n",
                            360, true);
    const std::vector<FormulaUse> &formulas = page.document->formulas;
    QCOMPARE(formulas.size(), size_t(2));
    QVERIFY(formulas.front().formula && formulas.front().formula->error.isEmpty());
    const qreal left = page.layout->blockBoundingRect(page.document->findBlock(formulas[0].position)).left();
    const qreal next = page.layout->blockBoundingRect(page.document->findBlock(formulas[1].position)).left();
    const qreal width = formulas[0].formula->width * formulas[0].pixelSize;
    QVERIFY(width > 100);
    QVERIFY2(next - left >= width, qPrintable(u"%1 for %2"_s.arg(next - left).arg(width)));
}

void TestPageLayout::columnsShareWhatThereIs_data()
{
    QTest::addColumn<double>("available");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::newRow("all fit") << 500.0 << 100.0 << 300.0;
    QTest::newRow("squeezed in proportion") << 250.0 << 75.0 << 175.0;
    QTest::newRow("too narrow: scrolls") << 50.0 << 50.0 << 50.0;
}

void TestPageLayout::columnsShareWhatThereIs()
{
    QFETCH(double, available);
    QFETCH(double, first);
    QFETCH(double, second);
    const std::vector<double> widths = columnWidths({{50, 100}, {50, 300}}, available);
    QCOMPARE(widths.size(), 2u);
    QCOMPARE(widths[0], first);
    QCOMPARE(widths[1], second);
}

void TestPageLayout::codePanelsHandOutTheirCode()
{
    const Page page = paged("```\na\nb\n```\n\ntext\n\n```py\nc\n```");
    const std::vector<CodePanel> panels = page.layout->codePanels();
    QCOMPARE(panels.size(), 2u);
    QCOMPARE(panels[0].code, u"a\nb"_s);
    QCOMPARE(panels[1].code, u"c"_s);
    QVERIFY(panels[0].rect.contains(page.rect(u"a"_s).topLeft()));
    QVERIFY(panels[0].rect.bottom() < panels[1].rect.top());
}

namespace {

QByteArray longTopic()
{
    QByteArray text;
    for (int i = 0; i < 120; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "## Part " + n + "\n\n" + QByteArray("some words of prose ").repeated(60) + "\n\n| a | b" + n
            + " |\n|---|---|\n| c | d |\n\n> quoted " + n + "\n\n```\nx = " + n + "\n```\n\n";
    }
    return text + "the very last words\n";
}

Page lazyPage(const QByteArray &markdown)
{
    Page page;
    const markdown::Document parsed = markdown::parse(markdown);
    const Source source;
    page.document = DocumentBuilder(parsed, Style::light(), source).build();
    page.layout = new PageLayout(page.document.get());
    page.layout->setLazy(true);
    page.document->setDocumentLayout(page.layout);
    page.document->setTextWidth(800);
    return page;
}

} // namespace

void TestPageLayout::aLazyPageEndsAsTheWholeOne()
{
    const Page whole = paged(longTopic());
    const Page page = lazyPage(longTopic());
    QVERIFY(page.block(u"last words"_s).layout()->lineCount() == 0); // not placed at once
    const qreal estimate = page.layout->documentSize().height();
    QVERIFY2(qAbs(estimate / whole.layout->documentSize().height() - 1) < 0.3, qPrintable(QString::number(estimate)));
    QTRY_VERIFY(page.block(u"last words"_s).layout()->lineCount() > 0);
    QTRY_COMPARE(page.layout->documentSize(), whole.layout->documentSize());
    for (QTextBlock a = page.document->begin(), b = whole.document->begin(); a.isValid(); a = a.next(), b = b.next())
        QCOMPARE(page.layout->blockBoundingRect(a), whole.layout->blockBoundingRect(b));
}

void TestPageLayout::aLazyPageAnswersForWhatIsFarDown()
{
    const Page whole = paged(longTopic());
    const Page page = lazyPage(longTopic());
    QCOMPARE(page.rect(u"last words"_s), whole.rect(u"last words"_s));
    const QPointF inside = whole.rect(u"quoted 77"_s).center();
    QCOMPARE(lazyPage(longTopic()).layout->hitTest(inside, Qt::FuzzyHit), whole.layout->hitTest(inside, Qt::FuzzyHit));
    // Something that changes far down leaves alone what was placed, and what comes later finds it.
    const Page changed = lazyPage(longTopic());
    const QRectF before = changed.rect(u"Part 1"_s);
    changed.layout->formulasChanged({changed.document->characterCount() - 5});
    QCOMPARE(changed.rect(u"Part 1"_s), before);
    QCOMPARE(changed.rect(u"last words"_s), whole.rect(u"last words"_s));
}

static const QByteArray folded = "above\n\n<details><summary>Hint</summary>\n\ninside\n\n| a |\n|---|\n| cell |\n\n"
                                 "<details>\n\ndeep\n\n</details>\n\n</details>\n\nbelow\n";

void TestPageLayout::closedDetailsShowTheirSummaryOnly()
{
    const Page page = paged(folded);
    const qreal closed = page.layout->documentSize().height();
    QVERIFY(page.rect(u"Hint"_s).height() > 0);
    QCOMPARE(page.rect(u"inside"_s).height(), 0);
    QCOMPARE(page.rect(u"cell"_s).height(), 0);
    QVERIFY(page.rect(u"below"_s).top() < page.rect(u"Hint"_s).bottom() + 3 * page.document->em());

    const QTextBlock summary = page.block(u"Hint"_s);
    const QString link = summary.begin().fragment().charFormat().anchorHref();
    QVERIFY(page.layout->toggleDetails(QUrl(link)));
    QVERIFY(page.layout->documentSize().height() > closed);
    QVERIFY(page.rect(u"inside"_s).height() > 0);
    QVERIFY(page.rect(u"Details"_s).height() > 0); // the inner ones have no summary of their own: they get one
    QCOMPARE(page.rect(u"deep"_s).height(), 0);
    QVERIFY(page.layout->toggleDetails(QUrl(link)));
    QCOMPARE(page.layout->documentSize().height(), closed);
    QVERIFY(!page.layout->toggleDetails(QUrl(u"https://example.org"_s)));
}

void TestPageLayout::detailsOpenWhenWhatTheyHoldIsSought()
{
    const Page page = paged(folded);
    page.layout->reveal(page.block(u"deep"_s).position());
    QVERIFY(page.rect(u"deep"_s).height() > 0);
    QVERIFY(page.rect(u"cell"_s).height() > 0);
    const QList<int> open = page.layout->openDetails();
    QCOMPARE(open.size(), 2);
    const Page again = paged(folded);
    again.layout->setOpenDetails(open);
    QCOMPARE(again.rect(u"deep"_s), page.rect(u"deep"_s));
}

void TestPageLayout::detailsStandOpenInPrint()
{
    const Page page = paged(folded);
    page.layout->setPageHeight(1000);
    QVERIFY(page.rect(u"deep"_s).height() > 0);
}

QTEST_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"
