// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/colours.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::desktop;

class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfTheStandard();
    void everyTextReadsOnItsGround_data();
    void everyTextReadsOnItsGround();
    void tracksStandOutFromTheGroundTheyAreDrawnOn();
    void neighbouringTracksDifferInLightness();
};

void TestColours::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(QColor(u"#777777"_s), Qt::white), contrast(Qt::white, QColor(u"#777777"_s)));
    QVERIFY(std::abs(contrast(QColor(u"#777777"_s), Qt::white) - 4.48) < 0.01); // the grey known for just failing
}

void TestColours::everyTextReadsOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Colours *colours : {&lightColours(), &darkColours()})
        for (const TextPair &pair : textPairs(*colours))
            QTest::addRow("%s: %s", colours->dark ? "dark" : "light", qPrintable(pair.name))
                << pair.text << pair.ground;
}

void TestColours::everyTextReadsOnItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(u"contrast %1"_s.arg(ratio, 0, 'f', 2)));
}

void TestColours::tracksStandOutFromTheGroundTheyAreDrawnOn()
{
    for (const Colours *colours : {&lightColours(), &darkColours()})
        for (const QColor &track : colours->tracks) {
            QVERIFY2(contrast(track, colours->surface) >= 3.0, qPrintable(track.name())); // shapes need 3:1
            QVERIFY2(contrast(colours->textOn(track), track) >= 4.5, qPrintable(track.name()));
        }
}

void TestColours::neighbouringTracksDifferInLightness()
{
    for (const Colours *colours : {&lightColours(), &darkColours()})
        for (size_t i = 1; i < colours->tracks.size(); ++i)
            QVERIFY2(contrast(colours->tracks[i - 1], colours->tracks[i]) >= 1.15,
                     qPrintable(colours->tracks[i].name()));
}

QTEST_GUILESS_MAIN(TestColours)
#include "tst_colours.moc"
