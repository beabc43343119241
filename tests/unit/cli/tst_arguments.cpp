// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/planarguments.h"

#include <QTest>

using namespace waymark;
using namespace waymark::cli;
using namespace Qt::StringLiterals;

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsMayStandAnywhere()
    {
        for (const QString &line : {u"--json --data d topics bread"_s, u"topics --json bread --data d"_s,
                                    u"topics bread --data=d --json"_s}) {
            const Parsed parsed = parseArguments(line.split(u' '), commandSpecs());
            QVERIFY2(parsed.invocation, qPrintable(parsed.complaint));
            QCOMPARE(parsed.invocation->command, u"topics"_s);
            QCOMPARE(parsed.invocation->arguments, QStringList(u"bread"_s));
            QCOMPARE(parsed.invocation->data, u"d"_s);
            QVERIFY(parsed.invocation->json);
        }
    }

    void nonsenseIsWrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"", "fly", "tracks bread", "sections", "mark flour", "tracks --due", "topics --now yesterday",
              "topics --frobnicate", "search", "grade a good --role r", "tracks --data"})
            QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line);
    }
    void nonsenseIsWrongUsage()
    {
        QFETCH(QString, line);
        const Parsed parsed = parseArguments(line.split(u' ', Qt::SkipEmptyParts), commandSpecs());
        QVERIFY(!parsed.invocation);
        QVERIFY(parsed.complaint.size() > 10);
        QVERIFY(parsed.text.isEmpty());
    }

    void helpNamesEveryCommand()
    {
        const Parsed parsed = parseArguments({u"--help"_s}, commandSpecs());
        for (const CommandSpec &command : commandSpecs())
            QVERIFY(parsed.text.contains(QLatin1StringView(command.name)));
    }

    void nowIsADayOrAMoment()
    {
        const auto now = [](const QString &text) {
            return parseArguments({u"tracks"_s, u"--now"_s, text}, commandSpecs()).invocation->now;
        };
        QCOMPARE(now(u"2026-12-01"_s)->date(), QDate(2026, 12, 1));
        QCOMPARE(now(u"2026-12-01T03:30:00Z"_s)->toUTC(), QDateTime(QDate(2026, 12, 1), QTime(3, 30), Qt::UTC));
        QCOMPARE(now(u"2026-12-01T03:30:00+08:00"_s)->toUTC(), QDateTime(QDate(2026, 11, 30), QTime(19, 30), Qt::UTC));
    }

    void minutesPerWeekday()
    {
        const auto minutes = weekMinutes(u"mon=60,wed=30, SUN=5"_s);
        QVERIFY(minutes);
        QCOMPARE(*minutes, (std::array<int, 7>{60, 0, 30, 0, 0, 0, 5}));
        QCOMPARE(*weekMinutes(u"45"_s), (std::array<int, 7>{45, 45, 45, 45, 45, 45, 45}));
        for (const QString &bad :
             {u"mon"_s, u"mon=-1"_s, u"mon=1441"_s, u"moon=5"_s, u"mon=5;tue=6"_s, u""_s, u"mon=5,"_s, u"mon=x"_s})
            QVERIFY2(!weekMinutes(bad), qPrintable(bad));
    }

    void daysOffAreADayOrARange()
    {
        QCOMPARE(daysOff(u"2026-12-24"_s)->size(), size_t(1));
        const auto range = daysOff(u"2026-12-30..2027-01-02"_s);
        QCOMPARE(range->size(), size_t(4));
        QCOMPARE(range->back(), QDate(2027, 1, 2));
        for (const QString &bad : {u"2026-12-24..2026-12-20"_s, u"2026-02-30"_s, u"christmas"_s, u"2026-12-24.."_s,
                                   u"1900-01-01..2900-01-01"_s})
            QVERIFY2(!daysOff(bad), qPrintable(bad));
    }

    void aGoalTakesWhatTheLineLeavesOutFromTheJournal()
    {
        library::Library library;
        library.roles.push_back({u"baker"_s, u"Master baker"_s, {}});
        workspace::Goal known;
        known.interview = QDate(2027, 3, 1);
        known.minutesPerWeekday.fill(10);
        const auto parsed = parseArguments({u"plan"_s, u"--role"_s, u"master BAKER"_s}, commandSpecs());
        const auto goal = goalFromArguments(*parsed.invocation, known, library);
        QVERIFY(goal);
        QCOMPARE(goal->role, u"baker"_s);
        QCOMPARE(goal->interview, QDate(2027, 3, 1));
        QCOMPARE(goal->minutesPerWeekday.front(), 10);
        const auto bad = parseArguments({u"plan"_s, u"--interview"_s, u"soon"_s}, commandSpecs());
        QVERIFY(!goalFromArguments(*bad.invocation, known, library));
    }

    void tablesAlignNumbersAndWideCharacters()
    {
        const QString text = table({u"id"_s, u"n"_s}, {{u"a"_s, u"5"_s}, {u"机器"_s, u"12"_s}});
        QCOMPARE(text, u"id    n\na      5\n机器  12\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
