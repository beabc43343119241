// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"
#include "typeset/typesetdocument.h"
#include "typeset/typesetter.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace waymark;
using namespace waymark::typeset;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const markdown::Document> parsed(const QByteArray &markdown)
{
    return std::make_shared<const markdown::Document>(markdown::parse(markdown));
}

QTextCursor all(QTextDocument *document)
{
    QTextCursor cursor(document);
    cursor.select(QTextCursor::Document);
    return cursor;
}

} // namespace

class TestTypesetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsThereAtOnceAndCompleteLater();
    void whatWasSetOnceIsThereAtOnceTheNextTime();
    void plainTextIsCompleteAtOnce();
    void aDocumentMayBeDeletedWhileItIsPending();
    void theTypesetterMayBeDeletedWhileItWorks();
    void aFormulaThatCannotBeSetSaysWhyInItsToolTip();
    void copyingGivesTexAndNoInventedCharacters_data();
    void copyingGivesTexAndNoInventedCharacters();
    void aPictureIsDrawn();
    void nothingHereNeedsWidgets();
};

void TestTypesetter::aDocumentIsThereAtOnceAndCompleteLater()
{
    Typesetter typesetter;
    QSignalSpy finished(&typesetter, &Typesetter::finished);
    const auto document =
        typesetter.typeset(parsed("Let $x$ be\n\n$$\\frac{1}{2}$$\n\n```python\nreturn 1\n```"), Style::light(), {});
    QVERIFY(typesetter.isPending(document.get()));
    QVERIFY(document->characterCount() > 15);
    const QString before = document->toPlainText();
    QVERIFY(typesetter.waitForFinished(document.get()));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(document->toPlainText(), before); // positions never change
    const auto *one = static_cast<TypesetDocument *>(document.get());
    for (const FormulaUse &use : one->formulas)
        QVERIFY(use.formula && use.formula->error.isEmpty());
    QTextCursor keyword(document.get());
    keyword.setPosition(one->codes[0].position + 1);
    QCOMPARE(keyword.charFormat().foreground().color(), Style::light().keyword);
    QVERIFY(typesetter.waitForFinished(document.get(), 0));
}

void TestTypesetter::whatWasSetOnceIsThereAtOnceTheNextTime()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"typeset.sqlite"_s);
    const auto markdown = parsed("$x+1$ and `code`\n\n```c\nint a;\n```");
    {
        Typesetter first(file);
        const auto document = first.typeset(markdown, Style::light(), {});
        QVERIFY(first.waitForFinished(document.get()));
        const auto again = first.typeset(markdown, Style::dark(), {});
        QVERIFY(static_cast<TypesetDocument *>(again.get())->formulas[0].formula); // from memory
    }
    Typesetter later(file);
    const auto document = later.typeset(markdown, Style::light(), {});
    QVERIFY(!later.isPending(document.get())); // from the file
}

void TestTypesetter::plainTextIsCompleteAtOnce()
{
    Typesetter typesetter;
    const auto document = typesetter.typeset(parsed("# Title\n\ntext"), Style::light(), {});
    QVERIFY(!typesetter.isPending(document.get()));
    QCOMPARE(Typesetter::outline(*document).size(), 1u);
}

void TestTypesetter::aDocumentMayBeDeletedWhileItIsPending()
{
    Typesetter typesetter;
    auto gone = typesetter.typeset(parsed("$a$ $b$ $c$"), Style::light(), {});
    const auto kept = typesetter.typeset(parsed("$d$"), Style::light(), {});
    gone.reset();
    QVERIFY(typesetter.waitForFinished(kept.get()));
}

void TestTypesetter::theTypesetterMayBeDeletedWhileItWorks()
{
    auto typesetter = std::make_unique<Typesetter>();
    const auto document = typesetter->typeset(parsed("$a$ $b$ $c$"), Style::light(), {});
    QVERIFY(typesetter->isPending(document.get()));
    typesetter.reset();
    QVERIFY(document->documentLayout()->documentSize().height() > 10);
}

void TestTypesetter::aFormulaThatCannotBeSetSaysWhyInItsToolTip()
{
    Typesetter typesetter;
    const auto document = typesetter.typeset(parsed("$\\nosuch$ $ok$"), Style::light(), {});
    QVERIFY(typesetter.waitForFinished(document.get()));
    QVERIFY(Typesetter::toolTipAt(*document, 0).contains(u"nosuch"_s));
    QVERIFY(Typesetter::toolTipAt(*document, 0).startsWith(u"Undefined"_s));
    QCOMPARE(Typesetter::toolTipAt(*document, 2), u"ok"_s);
    QCOMPARE(Typesetter::toolTipAt(*document, 1), QString());
}

void TestTypesetter::copyingGivesTexAndNoInventedCharacters_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("formulas") << QByteArray("($x$, $y$)\n\n$$z$$") << u"($x$, $y$)\n$$z$$"_s;
    QTest::newRow("code") << QByteArray("```\na\n  b\n```") << u"a\n  b"_s;
    QTest::newRow("list") << QByteArray("1. a\n2. b") << u"1. a\n2. b"_s;
    QTest::newRow("table") << QByteArray("| a | b |\n|---|---|\n| c | d |\n\ne") << u"a\tb\nc\td\ne"_s;
    QTest::newRow("rule and quote") << QByteArray("> a\n\n---\n\nb") << u"a\n\nb"_s;
}

void TestTypesetter::copyingGivesTexAndNoInventedCharacters()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, text);
    Typesetter typesetter;
    const auto document = typesetter.typeset(parsed(markdown), Style::light(), {});
    QCOMPARE(Typesetter::plainText(all(document.get())), text);
    const std::unique_ptr<QMimeData> data(Typesetter::mimeData(all(document.get())));
    QCOMPARE(data->text(), text);
}

void TestTypesetter::aPictureIsDrawn()
{
    const QTemporaryDir dir;
    QFile svg(dir.filePath(u"a.svg"_s));
    QVERIFY(svg.open(QIODevice::WriteOnly));
    svg.write(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#0000ff"/></svg>)");
    svg.close();
    Typesetter typesetter;
    const auto document = typesetter.typeset(parsed("![alt](a.svg)"), Style::light(), {dir.path(), u"t.md"_s});
    document->setTextWidth(800);
    QVERIFY(typesetter.waitForFinished(document.get()));
    const auto *layout = document->documentLayout();
    QImage image(layout->documentSize().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    document->documentLayout()->draw(&painter, {});
    painter.end();
    const QRectF block = layout->blockBoundingRect(document->begin());
    QCOMPARE(image.pixelColor(block.center().toPoint()), QColor(Qt::blue));
    QCOMPARE(Typesetter::plainText(all(document.get())), u"alt"_s);
}

void TestTypesetter::nothingHereNeedsWidgets()
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        QSKIP("This system does not show what a process has loaded.");
    const QByteArray loaded = maps.readAll();
    QVERIFY(loaded.contains("libQt6Gui"));
    QVERIFY(!loaded.contains("libQt6Widgets"));
}

QTEST_MAIN(TestTypesetter)
#include "tst_typesetter.moc"
