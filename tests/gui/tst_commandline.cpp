// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/commandline.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::desktop;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivenAsksForNothing();
    void everyOptionIsUnderstood();
    void nonsenseIsAnsweredWithASentence_data();
    void nonsenseIsAnsweredWithASentence();
    void helpNamesEveryOption();
};

void TestCommandLine::nothingGivenAsksForNothing()
{
    const CommandLine line = CommandLine::parse({u"waymark"_s});
    QVERIFY(line.problem.isEmpty());
    QVERIFY(line.message.isEmpty());
    QVERIFY(!line.demo);
    QVERIFY(line.screenshot.isEmpty());
    QVERIFY(!line.appearance);
}

void TestCommandLine::everyOptionIsUnderstood()
{
    const CommandLine line =
        CommandLine::parse({u"waymark"_s, u"--library"_s, QDir::tempPath(), u"--demo"_s, u"--screenshot"_s, u"x.png"_s,
                            u"--page"_s, u"plan"_s, u"--topic"_s, u"noise"_s, u"--theme"_s, u"dark"_s, u"--language"_s,
                            u"zh_CN"_s, u"--size"_s, u"1280x800"_s});
    QCOMPARE(line.problem, QString());
    QCOMPARE(line.library, QDir::tempPath());
    QVERIFY(line.demo);
    QCOMPARE(line.screenshot, u"x.png"_s);
    QCOMPARE(line.page, PageId::Plan);
    QCOMPARE(line.topic, u"noise"_s);
    QCOMPARE(line.appearance, Appearance::Dark);
    QCOMPARE(line.language, u"zh_CN"_s);
    QCOMPARE(line.size, QSize(1280, 800));
}

void TestCommandLine::nonsenseIsAnsweredWithASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
    QTest::newRow("a word of its own") << QStringList{u"study"_s} << u"study"_s;
    QTest::newRow("missing folder") << QStringList{u"--library"_s, u"/does/not/exist"_s} << u"/does/not/exist"_s;
    QTest::newRow("unknown page") << QStringList{u"--page"_s, u"home"_s} << u"home"_s;
    QTest::newRow("unknown theme") << QStringList{u"--theme"_s, u"pink"_s} << u"pink"_s;
    QTest::newRow("unknown language") << QStringList{u"--language"_s, u"xx"_s} << u"xx"_s;
    QTest::newRow("size without height") << QStringList{u"--size"_s, u"1280"_s} << u"1280"_s;
    QTest::newRow("picture of another kind") << QStringList{u"--screenshot"_s, u"x.jpg"_s} << u"x.jpg"_s;
    QTest::newRow("demo with a profile") << QStringList{u"--demo"_s, u"--data"_s, u"/tmp"_s} << u"--data"_s;
    QTest::newRow("option without its value") << QStringList{u"--library"_s} << u"library"_s;
}

void TestCommandLine::nonsenseIsAnsweredWithASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const CommandLine line = CommandLine::parse(QStringList{u"waymark"_s} + arguments);
    QVERIFY2(line.problem.contains(names), qPrintable(line.problem));
    QVERIFY(line.problem.endsWith(u'.'));
}

void TestCommandLine::helpNamesEveryOption()
{
    const QString help = CommandLine::parse({u"waymark"_s, u"--help"_s}).message;
    for (const char *option :
         {"--library", "--data", "--demo", "--screenshot", "--page", "--topic", "--theme", "--language", "--size"})
        QVERIFY2(help.contains(QLatin1StringView(option)), option);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
