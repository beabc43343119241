// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/style.h"

#include <QTest>

#include <cmath>

using namespace waymark::typeset;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textReachesTheContrastThatPeopleNeed_data();
    void textReachesTheContrastThatPeopleNeed();
    void blackOnWhiteIsTwentyOneToOne();
};

void TestStyle::textReachesTheContrastThatPeopleNeed_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Style &s : {Style::light(), Style::dark()}) {
        const QByteArray theme = s.isDark ? "dark " : "light ";
        const auto row = [&theme](const char *name, const QColor &text, const QColor &ground) {
            QTest::newRow((theme + name).constData()) << text << ground;
        };
        row("ink", s.ink, s.paper);
        row("ink in a table's head", s.ink, s.tableHead);
        row("link", s.accent, s.paper);
        row("muted", s.muted, s.paper);
        row("label on code", s.muted, s.codePaper);
        row("error", s.error, s.errorPaper);
        const std::pair<const char *, QColor> code[] = {
            {"code", s.codeInk},    {"keyword", s.keyword},   {"string", s.string},
            {"comment", s.comment}, {"number", s.number},     {"function", s.function},
            {"type", s.type},       {"inserted", s.inserted}, {"deleted", s.deleted}};
        for (const auto &[name, colour] : code)
            row(name, colour, s.codePaper);
        const std::pair<const char *, QColor> alerts[] = {{"note", s.note},
                                                          {"tip", s.tip},
                                                          {"important", s.important},
                                                          {"warning", s.warning},
                                                          {"caution", s.caution}};
        for (const auto &[name, colour] : alerts) {
            row(name, colour, s.tint(colour));
            row((QByteArray("ink on ") + name).constData(), s.ink, s.tint(colour));
            row((QByteArray("link on ") + name).constData(), s.accent, s.tint(colour));
        }
    }
}

void TestStyle::textReachesTheContrastThatPeopleNeed()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, QByteArray::number(contrast(text, ground)).constData());
}

void TestStyle::blackOnWhiteIsTwentyOneToOne()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
}

QTEST_GUILESS_MAIN(TestStyle)
#include "tst_style.moc"
