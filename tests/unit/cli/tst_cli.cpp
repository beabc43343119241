// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalllibrary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <algorithm>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int exit = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

QSet<QString> keysOf(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return QSet<QString>(keys.begin(), keys.end());
}

QSet<QString> words(const QString &text)
{
    const QStringList list = text.split(u' ');
    return QSet<QString>(list.begin(), list.end());
}

} // namespace

/// The real program on a small library: every command's JSON has the fields of INTERFACES.md.
class TestCli : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallLibrary> m_library;

    Answer run(const QStringList &arguments, const QString &now = u"2026-12-01T09:00:00"_s) const
    {
        QProcess process;
        process.start(QStringLiteral(WAYMARK_CLI),
                      QStringList{u"--library"_s, m_library->root(), u"--data"_s, m_library->data(), u"--now"_s, now}
                          + arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Answer json(const QString &line, const QString &now = u"2026-12-01T09:00:00"_s) const
    {
        return run(line.split(u' ') + QStringList(u"--json"_s), now);
    }
    QString firstQuestion(const QString &topic) const
    {
        return json(u"questions "_s + topic).array().first().toObject()[u"id"_s].toString();
    }

private Q_SLOTS:
    void init() { m_library = std::make_unique<SmallLibrary>(); }

    void indexSaysWhatItDid()
    {
        const Answer first = json(u"index"_s);
        QCOMPARE(first.exit, 0);
        QCOMPARE(
            keysOf(first.object()),
            words(
                u"files tracks topics sections questions unchanged updated added removed moved warnings milliseconds"_s));
        QCOMPARE(first.object()[u"tracks"_s].toInt(), 2);
        QCOMPARE(first.object()[u"topics"_s].toInt(), 4);
        QCOMPARE(first.object()[u"questions"_s].toInt(), 8);
        const Answer second = json(u"index"_s);
        QCOMPARE(second.object()[u"unchanged"_s].toInt(), second.object()[u"files"_s].toInt());
        QCOMPARE(second.object()[u"added"_s].toInt(), 0);
    }

    void tracksAndTopicsComeInLearningOrder()
    {
        const QJsonArray tracks = json(u"tracks"_s).array();
        QCOMPARE(tracks.size(), 2);
        QCOMPARE(keysOf(tracks[0].toObject()), words(u"id title order topics questions minutes read readiness"_s));
        QCOMPARE(tracks[0].toObject()[u"id"_s].toString(), u"bread"_s);
        const QJsonArray topics = json(u"topics bread"_s).array();
        QCOMPARE(topics.size(), 2);
        QCOMPARE(keysOf(topics[0].toObject()),
                 words(u"id track title path order level minutes requires sections questions status"_s));
        QCOMPARE(topics[1].toObject()[u"id"_s].toString(), u"dough"_s);
        QCOMPARE(topics[1].toObject()[u"requires"_s].toArray(), QJsonArray{u"flour"_s});
        QCOMPARE(topics[0].toObject()[u"status"_s].toString(), u"unread"_s);
    }

    void marksAreSharedBetweenTopicAndSections()
    {
        const QJsonArray sections = json(u"sections flour"_s).array();
        QVERIFY(sections.size() >= 2);
        QCOMPARE(keysOf(sections[0].toObject()), words(u"id title anchor depth words read"_s));
        for (const QJsonValue &section : sections)
            QCOMPARE(run({u"mark"_s, section.toObject()[u"id"_s].toString(), u"read"_s}).exit, 0);
        QCOMPARE(json(u"topics bread"_s).array()[0].toObject()[u"status"_s].toString(), u"read"_s);
        QCOMPARE(run({u"mark"_s, sections[0].toObject()[u"id"_s].toString(), u"unread"_s}).exit, 0);
        QCOMPARE(json(u"topics bread"_s).array()[0].toObject()[u"status"_s].toString(), u"reading"_s);
        QCOMPARE(json(u"undo"_s).exit, 0);
        QCOMPARE(json(u"topics bread"_s).array()[0].toObject()[u"status"_s].toString(), u"read"_s);
        QCOMPARE(json(u"mark dough skipped"_s).object()[u"status"_s].toString(), u"skipped"_s);
    }

    void gradesGiveTheMemoryOfTheQuestion()
    {
        const QString question = firstQuestion(u"sponge"_s);
        const Answer graded = run({u"grade"_s, question, u"easy"_s, u"--minutes"_s, u"2"_s, u"--json"_s});
        QCOMPARE(graded.exit, 0);
        QCOMPARE(keysOf(graded.object()), words(u"stability difficulty due interval_days"_s));
        QCOMPARE(graded.object()[u"stability"_s].toDouble(), 8.2956);
        QCOMPARE(graded.object()[u"interval_days"_s].toInt(), 8);
        QCOMPARE(graded.object()[u"due"_s].toString(), u"2026-12-09"_s);
        const QJsonObject listed = json(u"questions sponge"_s).array().first().toObject();
        QCOMPARE(keysOf(listed),
                 words(u"id topic text level kind key_points due stability difficulty retrievability reps lapses"_s));
        QCOMPARE(listed[u"reps"_s].toInt(), 1);
        QCOMPARE(json(u"questions --due"_s).array().size(), 0);
        QCOMPARE(json(u"questions --due"_s, u"2026-12-09T09:00:00"_s).array().size(), 1);
        QCOMPARE(json(u"undo"_s).exit, 0);
        QCOMPARE(json(u"questions sponge"_s).array().first().toObject()[u"reps"_s].toInt(), 0);
    }

    void searchFindsTitlesFirst()
    {
        const QJsonArray hits = json(u"search gluten"_s).array();
        QVERIFY(!hits.isEmpty());
        QCOMPARE(keysOf(hits[0].toObject()), words(u"kind id topic title path anchor snippet score"_s));
        QCOMPARE(hits[0].toObject()[u"topic"_s].toString(), u"flour"_s);
        QCOMPARE(json(u"search zzzzqqq"_s).array().size(), 0);
        QCOMPARE(json(u"search gluten --track cake"_s).array().size(), 0);
        QCOMPARE(run({u"search"_s, u"gluten"_s, u"--limit"_s, u"none"_s}).exit, 2);
    }

    /// Ids of the hits, best first.
    QStringList found(const QStringList &query) const
    {
        QStringList ids;
        for (const QJsonValue &hit : run(QStringList(u"search"_s) + query + QStringList(u"--json"_s)).array())
            ids.append(hit.toObject()[u"id"_s].toString());
        return ids;
    }

    void searchFindsSigns()
    {
        m_library->write("cake/README.md",
                         "---\nid: cake\ntitle: Cake\n---\n\n# Cake Track\n\n1. [Sponge](sponge.md)\n2. [C++](cpp.md)\n"
                         "3. [Tools](tools.md)\n4. [\xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6](zh.md)\n");
        m_library->write("cake/cpp.md", "---\nid: cpp\n---\n\n# C++\n\nThe k-NN of O(n log n) and a p-value.\n");
        m_library->write(
            "cake/tools.md",
            "---\nid: tools\n---\n\n# Tools\n\npg_dump --no-owner on .NET or node.js; recall@k, C#, F1, R\xc2\xb2, "
            "L1/L2.\n");
        m_library->write("cake/zh.md",
                         "---\nid: zh\n---\n\n# \xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6\n\n\xe8\xaf\xad\xe8\xa8\x80"
                         "\xe6\xa8\xa1\xe5\x9e\x8b\xef\xbc\x8c"
                         "caf\xc3\xa9\n");
        for (const QString &query : {u"C++"_s, u"k-NN"_s, u"knn"_s, u"O(n log n)"_s, u"p-value"_s})
            QCOMPARE(found({query}).value(0), u"cpp"_s);
        for (const QString &query : {u"pg_dump"_s, u"--no-owner"_s, u".NET"_s, u"node.js"_s, u"@"_s, u"recall@k"_s,
                                     u"C#"_s, u"F1"_s, u"R\u00b2"_s, u"r2"_s, u"L1/L2"_s})
            QCOMPARE(found({query}).value(0), u"tools"_s);
        for (const QString &query : {u"\u56f0\u60d1\u5ea6"_s, u"\u8bed\u8a00"_s, u"cafe"_s})
            QCOMPARE(found({query}).value(0), u"zh"_s);
        QVERIFY(found({u"tools"_s, u"-recall"_s}).isEmpty()); // a word of the query, not an option
        const QJsonArray plainly = run({u"--json"_s, u"search"_s, u"--"_s, u"--no-owner"_s}).array();
        QCOMPARE(plainly[0].toObject()[u"id"_s].toString(), u"tools"_s);
    }

    void searchTakesFilters()
    {
        QCOMPARE(run({u"mark"_s, u"flour"_s, u"read"_s}).exit, 0);
        QCOMPARE(found({u"is:read"_s, u"kind:topic"_s}), QStringList{u"flour"_s});
        QCOMPARE(found({u"is:unread"_s, u"kind:topic"_s}), (QStringList{u"dough"_s, u"sponge"_s, u"icing"_s}));
        QCOMPARE(found({u"track:cake"_s, u"kind:topic"_s}), (QStringList{u"sponge"_s, u"icing"_s}));
        QCOMPARE(found({u"kind:question"_s, u"level:advanced"_s, u"icing"_s}),
                 QStringList{u"icing?why-does-icing-crack"_s});
        QCOMPARE(found({u"kind:question"_s, u"-level:advanced"_s, u"icing"_s}),
                 QStringList{u"icing?what-is-royal-icing"_s});
        QVERIFY(found({u"kind:note"_s}).isEmpty());
    }

    void noQueryIsAnError()
    {
        for (const QString &query :
             {u"\""_s, u"\"\"\""_s, u"AND OR NOT"_s, u"-"_s, u"*"_s, u"NEAR("_s, u"track:"_s, u"is:"_s, u"level:\""_s,
              u"-kind:"_s, QString(10'000, u'x'), u"x "_s.repeated(5'000)}) {
            const Answer answer = run({u"search"_s, query, u"--json"_s});
            QVERIFY2(answer.exit == 0, qPrintable(query.left(40)));
            QVERIFY2(QJsonDocument::fromJson(answer.out).isArray(), qPrintable(query.left(40)));
        }
    }

    void aPlanHasDaysAndReadiness()
    {
        const Answer plan = json(
            u"plan --role baker --interview 2027-01-15 --minutes mon=30,tue=30,wed=30 --off 2026-12-08..2026-12-09"_s);
        QCOMPARE(plan.exit, 0);
        for (const QString &key :
             words(u"feasible needed_minutes available_minutes extra_minutes_per_day_to_fit dropped days readiness"_s))
            QVERIFY2(plan.object().contains(key), qPrintable(key));
        QVERIFY(plan.object()[u"feasible"_s].toBool());
        for (const QJsonValue &day : plan.object()[u"days"_s].toArray()) {
            const QDate date = QDate::fromString(day[u"date"_s].toString(), Qt::ISODate);
            const bool free = date.dayOfWeek() > 3 || date == QDate(2026, 12, 8) || date == QDate(2026, 12, 9);
            QVERIFY(!free || day[u"items"_s].toArray().isEmpty());
            for (const QJsonValue &item : day[u"items"_s].toArray())
                for (const QString &key : words(u"kind id title minutes"_s))
                    QVERIFY(item.toObject().contains(key));
        }
        QVERIFY(plan.object()[u"readiness"_s][u"on_the_day"_s].toDouble()
                > plan.object()[u"readiness"_s][u"now"_s].toDouble());
        const Answer calendar = run({u"plan"_s, u"--role"_s, u"baker"_s, u"--interview"_s, u"2027-01-15"_s,
                                     u"--minutes"_s, u"30"_s, u"--format"_s, u"ics"_s});
        QVERIFY(calendar.out.startsWith("BEGIN:VCALENDAR"));
    }

    void thePlanIsTypeset()
    {
        const QStringList plan{u"plan"_s,       u"--role"_s,    u"baker"_s, u"--interview"_s,
                               u"2027-01-15"_s, u"--minutes"_s, u"30"_s};
        const Answer page = run(plan + QStringList{u"--format"_s, u"html"_s});
        QCOMPARE(page.exit, 0);
        QVERIFY(page.out.contains("<table"));
        QVERIFY(page.out.contains("Flour (") && page.out.contains("Icing ("));
        const QString pdf = m_library->data() + u"/plan.pdf"_s;
        QCOMPARE(run(plan + QStringList{u"--format"_s, u"pdf"_s, u"--out"_s, pdf}).exit, 0);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QCOMPARE(run(plan + QStringList{u"--format"_s, u"pdf"_s, u"--out"_s, u"/nowhere/plan.pdf"_s}).exit, 1);
        QCOMPARE(run(plan + QStringList{u"--format"_s, u"doc"_s}).exit, 2);
    }

    void readinessNamesEveryTrack()
    {
        const Answer answer = json(u"readiness --at 2026-12-20 --role baker"_s);
        QCOMPARE(answer.exit, 0);
        QCOMPARE(keysOf(answer.object()), words(u"at role overall low high tracks"_s));
        const QJsonObject track = answer.object()[u"tracks"_s].toArray().first().toObject();
        QCOMPARE(keysOf(track), words(u"id readiness low high coverage recall practice questions_seen questions"_s));
        QCOMPARE(json(u"readiness --at 2020-01-01"_s).exit, 1);
    }

    void topicsAreShownAndTheirLinksListed()
    {
        const Answer text = run({u"show"_s, u"flour"_s});
        QCOMPARE(text.exit, 0);
        QVERIFY(text.out.contains("Details of Flour"));
        const Answer html = run({u"show"_s, u"flour"_s, u"--format"_s, u"html"_s});
        QCOMPARE(html.exit, 0);
        QVERIFY(html.out.contains("<h2"));
        const QString pdf = m_library->data() + u"/flour.pdf"_s;
        QCOMPARE(run({u"show"_s, u"flour"_s, u"--format"_s, u"pdf"_s, u"--out"_s, pdf}).exit, 0);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        m_library->write(
            "bread/flour.md",
            "# Flour\n\n[d](dough.md) [w](https://example.org) [x](../../../etc/passwd) [j](javascript:alert)\n");
        const QJsonArray links = json(u"links bread/flour"_s).array();
        QCOMPARE(links.size(), 4);
        QCOMPARE(keysOf(links[0].toObject()), words(u"text target kind resolved exists file line"_s));
        QCOMPARE(links[0][u"kind"_s].toString(), u"topic"_s);
        QCOMPARE(links[0][u"exists"_s].toBool(), true);
        QCOMPARE(links[1][u"kind"_s].toString(), u"web"_s);
        QCOMPARE(links[2][u"kind"_s].toString(), u"refused"_s);
        QCOMPARE(links[3][u"kind"_s].toString(), u"refused"_s);
    }

    void theJournalTravels()
    {
        const QString file = m_library->data() + u"/../export.json"_s;
        QCOMPARE(run({u"mark"_s, u"icing"_s, u"read"_s}).exit, 0);
        QCOMPARE(run({u"export"_s, file}).exit, 0);
        const QString copy = m_library->data() + u"/../copy.sqlite"_s;
        QCOMPARE(run({u"backup"_s, copy}).exit, 0);
        QCOMPARE(run({u"mark"_s, u"icing"_s, u"unread"_s}).exit, 0);
        QCOMPARE(run({u"restore"_s, copy}).exit, 0);
        QCOMPARE(json(u"topics cake"_s).array()[1][u"status"_s].toString(), u"read"_s);
        const Answer again = run({u"import"_s, file, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.object()[u"marks"_s].toInt(), 0);
        QCOMPARE(run({u"import"_s, m_library->root() + u"/README.md"_s}).exit, 1);
    }

    void checkFindsBrokenLinks()
    {
        QCOMPARE(json(u"check"_s).exit, 0);
        m_library->write("bread/dough.md", "# Dough\n\n[nowhere](missing.md)\n");
        const Answer broken = json(u"check"_s);
        QCOMPARE(broken.exit, 1);
        QCOMPARE(keysOf(broken.object()), words(u"errors warnings kinds tracks left_out"_s));
        const QJsonArray errors = broken.object()[u"errors"_s].toArray();
        const auto missing = std::find_if(errors.begin(), errors.end(), [](const QJsonValue &error) {
            return error[u"message"_s].toString().contains(u"missing.md"_s);
        });
        QVERIFY(missing != errors.end());
        QCOMPARE((*missing)[u"file"_s].toString(), u"bread/dough.md"_s);
        QCOMPARE((*missing)[u"line"_s].toInt(), 3);
        QCOMPARE((*missing)[u"kind"_s].toString(), u"link"_s);
        QVERIFY(broken.object()[u"kinds"_s][u"link"_s].toInt() > 0);
        for (const QJsonValue &track : broken.object()[u"tracks"_s].toArray()) {
            QVERIFY(!track[u"reason"_s].toString().isEmpty());
            for (const QJsonValue &topic : track[u"topics"_s].toArray())
                QVERIFY(!topic[u"reason"_s].toString().isEmpty());
        }
    }

    void failuresAreSentencesOnStandardError_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exit");
        QTest::newRow("unknown command") << u"fly"_s << 2;
        QTest::newRow("unknown topic") << u"sections marzipan"_s << 1;
        QTest::newRow("unknown track") << u"topics marzipan"_s << 1;
        QTest::newRow("unknown id") << u"mark marzipan read"_s << 1;
        QTest::newRow("unknown state") << u"mark flour eaten"_s << 2;
        QTest::newRow("unknown grade") << u"grade flour perfect"_s << 2;
        QTest::newRow("unknown question") << u"grade flour good"_s << 1;
        QTest::newRow("nothing to undo") << u"undo"_s << 1;
        QTest::newRow("no interview") << u"plan --role baker"_s << 1;
        QTest::newRow("unknown role") << u"plan --role pirate --interview 2027-01-15"_s << 1;
        QTest::newRow("nonsense date") << u"plan --interview tomorrow"_s << 2;
        QTest::newRow("past interview") << u"plan --interview 2020-01-01"_s << 1;
        QTest::newRow("missing file") << u"import /nowhere/at/all.json"_s << 1;
        QTest::newRow("unwritable file") << u"export /nowhere/at/all.json"_s << 1;
    }
    void failuresAreSentencesOnStandardError()
    {
        QFETCH(QString, line);
        QFETCH(int, exit);
        const Answer answer = run(line.split(u' '));
        QCOMPARE(answer.exit, exit);
        QVERIFY(answer.err.size() > 20);
        QVERIFY(answer.out.isEmpty());
    }

    void aMissingLibraryIsASentence()
    {
        QProcess process;
        process.start(QStringLiteral(WAYMARK_CLI),
                      {u"--library"_s, u"/nowhere/at/all"_s, u"--data"_s, m_library->data(), u"tracks"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("/nowhere/at/all"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
