// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/figure.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark::typeset;
using namespace Qt::StringLiterals;

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPictureOfTheLibraryIsFound_data();
    void aPictureOfTheLibraryIsFound();
    void whatLiesOutsideTheLibraryIsRefused_data();
    void whatLiesOutsideTheLibraryIsRefused();
    void aPictureThatWouldExhaustMemoryIsRefused();
    void workThatMultipliesIsRefused_data();
    void workThatMultipliesIsRefused();
    void aDrawingIsRenderedAtTheSizeAskedFor();
    void aDrawingCannotPullInOtherFiles();

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QTemporaryDir m_dir;
};

void TestFigure::initTestCase()
{
    QDir dir(m_dir.path());
    QVERIFY(dir.mkpath(u"library/topic"_s) && dir.mkpath(u"library-too"_s));
    const QByteArray svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#ff0000"/></svg>)";
    write(u"library/topic/a b.svg"_s, svg);
    write(u"library/root.svg"_s, svg);
    write(u"secret.svg"_s, svg);
    write(u"library-too/b.svg"_s, svg);
    write(u"library/huge.svg"_s, R"(<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>)");
    write(u"library/broken.svg"_s, "<svg");
    QImage image(8, 4, QImage::Format_RGB32);
    image.fill(Qt::green);
    QVERIFY(image.save(m_dir.filePath(u"library/c.png"_s)));
    QVERIFY(QFile::link(m_dir.filePath(u"secret.svg"_s), m_dir.filePath(u"library/link.svg"_s)));
}

void TestFigure::aPictureOfTheLibraryIsFound_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("beside the file, percent-encoded") << u"a%20b.svg"_s << QSizeF(40, 20);
    QTest::newRow("above it, inside the library") << u"../root.svg"_s << QSizeF(40, 20);
    QTest::newRow("from the root") << u"/root.svg"_s << QSizeF(40, 20);
    QTest::newRow("pixels") << u"../c.png"_s << QSizeF(8, 4);
    QTest::newRow("with a query, as on Git hosts") << u"../c.png?raw=true"_s << QSizeF(8, 4);
}

void TestFigure::aPictureOfTheLibraryIsFound()
{
    QFETCH(QString, target);
    QFETCH(QSizeF, size);
    for (const QString &file : {u"topic/t.md"_s, m_dir.filePath(u"library/topic/t.md"_s)}) {
        const Figure figure = locateFigure(target, m_dir.filePath(u"library"_s), file);
        QCOMPARE(figure.error, QString());
        QCOMPARE(figure.size, size);
        QVERIFY(!renderFigure(figure, size.toSize()).isNull());
    }
}

void TestFigure::whatLiesOutsideTheLibraryIsRefused_data()
{
    QTest::addColumn<QString>("target");
    for (const char *target :
         {"../../secret.svg", "/../secret.svg", "..%2F..%2Fsecret.svg", "../../library-too/b.svg", "../link.svg",
          "https://example.org/a.png", "//example.org/a.png", "file:///etc/hostname", "data:image/png;base64,AAAA",
          "qrc:/waymark/typeset/math.js", "/etc/hostname", "missing.svg", "../broken.svg", "", ".", "../topic"})
        QTest::newRow(target) << QString::fromLatin1(target);
}

void TestFigure::whatLiesOutsideTheLibraryIsRefused()
{
    QFETCH(QString, target);
    const Figure figure = locateFigure(target, m_dir.filePath(u"library"_s), u"topic/t.md"_s);
    QVERIFY2(figure.file.isEmpty(), qPrintable(figure.file));
    QVERIFY(!figure.error.isEmpty());
    QVERIFY(renderFigure(figure, {10, 10}).isNull());
    QVERIFY(locateFigure(u"../root.svg"_s, {}, u"topic/t.md"_s).file.isEmpty());
}

void TestFigure::aPictureThatWouldExhaustMemoryIsRefused()
{
    QVERIFY(!locateFigure(u"/huge.svg"_s, m_dir.filePath(u"library"_s), u"t.md"_s).error.isEmpty());
}

void TestFigure::workThatMultipliesIsRefused_data()
{
    QTest::addColumn<QByteArray>("drawing");
    QTest::addColumn<bool>("drawn");
    const auto use = [](const char *id, int times) {
        return QByteArray("<use href=\"#").append(id).append("\"/>").repeated(times);
    };
    const auto group = [](const char *id, const QByteArray &inner) {
        return QByteArray("<g id=\"").append(id).append("\">").append(inner).append("</g>");
    };
    const QByteArray dot = R"(<g id="dot"><rect width="1" height="1"/></g>)";
    QTest::newRow("a grid of dots") << dot + group("row", use("dot", 100)) + use("row", 100) << true;
    QTest::newRow("named before it is there") << use("row", 100) + group("row", use("dot", 100)) + dot << true;
    QTest::newRow("a hundred grids") << dot + group("row", use("dot", 100)) + group("grid", use("row", 100))
            + use("grid", 100) << false;
    QTest::newRow("the other way round") << use("grid", 100) + group("grid", use("row", 100))
            + group("row", use("dot", 100))
            + dot << false;
    QTest::newRow("a group inside a group")
        << group("outer", group("inner", dot.repeated(1'000)) + use("inner", 100)) << false;
    QTest::newRow("itself") << group("a", use("a", 1)) + R"(<rect width="9" height="9"/>)" << true;
    QTest::newRow("each other") << group("a", use("b", 1)) + group("b", use("a", 1)) << true;
    const QByteArray rule = "rect{fill:red}";
    QTest::newRow("a style sheet") << "<style>" + rule.repeated(500) + "</style>" + dot.repeated(1'000) << true;
    QTest::newRow("a vast style sheet") << "<style>" + rule.repeated(20'000) + "</style>" + dot.repeated(1'000)
                                        << false;
}

void TestFigure::workThatMultipliesIsRefused()
{
    QFETCH(QByteArray, drawing);
    QFETCH(bool, drawn);
    write(u"library/work.svg"_s,
          R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">)" + drawing + "</svg>");
    QCOMPARE(locateFigure(u"/work.svg"_s, m_dir.filePath(u"library"_s), u"t.md"_s).error.isEmpty(), drawn);
}

void TestFigure::aDrawingIsRenderedAtTheSizeAskedFor()
{
    const Figure figure = locateFigure(u"/root.svg"_s, m_dir.filePath(u"library"_s), u"t.md"_s);
    const QImage image = renderFigure(figure, {80, 40});
    QCOMPARE(image.size(), QSize(80, 40));
    QCOMPARE(image.pixelColor(79, 39), QColor(Qt::red));
}

void TestFigure::aDrawingCannotPullInOtherFiles()
{
    write(
        u"library/greedy.svg"_s,
        QByteArray(
            R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="4">)")
            + R"(<image width="8" height="4" xlink:href="c.png"/></svg>)");
    const Figure figure = locateFigure(u"/greedy.svg"_s, m_dir.filePath(u"library"_s), u"t.md"_s);
    const QImage image = renderFigure(figure, {8, 4});
    QCOMPARE(image.pixelColor(4, 2).alpha(), 0);
}

QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
