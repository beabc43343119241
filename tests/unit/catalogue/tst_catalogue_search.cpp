// SPDX-License-Identifier: GPL-3.0-or-later
// What a typed query finds, and in which order.
#include "catalogue/catalogue.h"
#include "catalogue/query.h"
#include "catalogue/rowranks.h"
#include "catalogue/tokenizer.h"
#include "database/statement.h"
#include "folder.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::catalogue;

class TestCatalogueSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theBestHitIsTheOneMeant_data();
    void theBestHitIsTheOneMeant();
    void aQueryThatFindsNothingHasNoHits_data();
    void aQueryThatFindsNothingHasNoHits();
    void titleHitsComeFirst();
    void theLastWordIsAPrefixUntilItIsFinished();
    void aPhraseStandsInThatOrder();
    void anExcludedWordExcludes();
    void aTrackRestricts_data();
    void aTrackRestricts();
    void filtersRestrict_data();
    void filtersRestrict();
    void whatIsExcludedInTheTextIsNoTitleHitEither();
    void slipsFindTitlesBeforeSomeOfTheWords();
    void aQuestionTypedAsASentenceIsFound();
    void aSnippetMarksItsMatches();
    void questionsAreFoundWithTheirAnswers();
    void noInputIsASyntaxError();
    void theLimitIsKept();
    void aLongSearchCanBeInterrupted();
    void ranksAreThoseOfTheFullTextIndex_data();
    void ranksAreThoseOfTheFullTextIndex();
    void whatAnotherHasIndexedIsFound();

private:
    std::vector<Hit> search(const QString &query, const SearchOptions &options = {});
    QStringList titles(const QString &query);

    Folder m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
};

void TestCatalogueSearch::initTestCase()
{
    m_folder.fillForSearch();
    auto opened = Catalogue::open(m_folder.database());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_catalogue = std::move(*opened);
    const auto report = m_catalogue->index(m_folder.root());
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->tracks, 3);
    QCOMPARE(report->topics, 8);
}

std::vector<Hit> TestCatalogueSearch::search(const QString &query, const SearchOptions &options)
{
    auto hits = m_catalogue->search(query, options);
    if (!hits)
        qWarning("%s", qPrintable(hits.error().message));
    return hits ? *hits : std::vector<Hit>{Hit{}};
}

QStringList TestCatalogueSearch::titles(const QString &query)
{
    QStringList all;
    for (const Hit &hit : search(query))
        all.append(hit.title);
    return all;
}

void TestCatalogueSearch::theBestHitIsTheOneMeant_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("title");
    QTest::newRow("C++") << u"C++"_s << u"C++"_s;
    QTest::newRow("c++") << u"c++"_s << u"C++"_s;
    QTest::newRow("C++ in C++17") << u"C++ entries"_s << u"Sparse matrix"_s;
    QTest::newRow("F#") << u"F#"_s << u"F#"_s;
    QTest::newRow("k-NN") << u"k-NN"_s << u"k-NN"_s;
    QTest::newRow("F1") << u"F1"_s << u"F1 score"_s;
    QTest::newRow("Chinese") << QString::fromUtf8("\xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6")
                             << QString::fromUtf8("\xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6");
    QTest::newRow("Chinese, part of a sentence")
        << QString::fromUtf8("\xe8\xaf\xad\xe8\xa8\x80\xe6\xa8\xa1\xe5\x9e\x8b")
        << QString::fromUtf8("\xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6");
    QTest::newRow("pg_dump") << u"pg_dump"_s << u"Postgres backups"_s;
    QTest::newRow("a flag") << u"--format"_s << u"Postgres backups"_s;
    QTest::newRow("without diacritics") << u"cafe"_s << QString::fromUtf8("Caf\xc3\xa9 societies");
    QTest::newRow("with other diacritics")
        << QString::fromUtf8("zurich na\xc3\xafve") << QString::fromUtf8("Caf\xc3\xa9 societies");
    QTest::newRow("capitals") << u"PRECISION RECALL HARMONIC"_s << u"F1 score"_s;
    QTest::newRow("not all in one place") << u"harmonic perplexity"_s << u"F1 score"_s;
}

void TestCatalogueSearch::theBestHitIsTheOneMeant()
{
    QFETCH(QString, query);
    QFETCH(QString, title);
    const QStringList found = titles(query);
    if (query == "harmonic perplexity"_L1) // any word, since none has both
        QVERIFY2(found.contains(title) && found.contains(u"Language models"_s), qPrintable(found.join(u',')));
    else
        QVERIFY2(!found.isEmpty() && found.first() == title, qPrintable(found.join(u',')));
}

void TestCatalogueSearch::aQueryThatFindsNothingHasNoHits_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"   "_s;
    QTest::newRow("signs") << u"-- ++ \" *"_s;
    QTest::newRow("no such word") << u"xylophone"_s;
}

void TestCatalogueSearch::aQueryThatFindsNothingHasNoHits()
{
    QFETCH(QString, query);
    QCOMPARE(search(query).size(), size_t(0));
}

void TestCatalogueSearch::titleHitsComeFirst()
{
    const auto hits = search(u"recall"_s);
    QVERIFY(hits.size() >= 3);
    QVERIFY(std::none_of(hits.begin(), hits.end(), [](const Hit &hit) { return hit.fit == Fit::Title; }));
    const auto metric = search(u"metric"_s); // a word of C basics, the beginning of a title elsewhere
    QCOMPARE(metric.size(), size_t(2));
    QCOMPARE(metric[0].title, u"Classification metrics"_s);
    QVERIFY(metric[0].fit == Fit::Title);
    QVERIFY(metric[0].snippet.isEmpty());
    QVERIFY(metric[1].fit == Fit::Text);
    QVERIFY(metric[0].score > metric[1].score);
    QCOMPARE(metric[0].id, u"ml/metrics"_s);
    QCOMPARE(metric[0].path, u"ml/metrics.md"_s);
}

void TestCatalogueSearch::theLastWordIsAPrefixUntilItIsFinished()
{
    QVERIFY(titles(u"harm"_s).contains(u"F1 score"_s));
    QVERIFY(titles(u"harm "_s).isEmpty());
    QVERIFY(titles(u"harm recall"_s).size() > 0); // none has both: any of the words
    QVERIFY(!titles(u"harm mean"_s).contains(u"nothing"_s));
}

void TestCatalogueSearch::aPhraseStandsInThatOrder()
{
    QVERIFY(titles(u"\"running server\""_s).contains(u"Restoring"_s));
    QVERIFY(titles(u"\"server running\""_s).isEmpty());
    QVERIFY(titles(u"\"running serv\""_s).isEmpty()); // a closed phrase is whole
    QVERIFY(titles(u"\"running server"_s).contains(u"Restoring"_s)); // an open one is closed at the end
}

void TestCatalogueSearch::anExcludedWordExcludes()
{
    QVERIFY(titles(u"recall"_s).contains(u"Calibration"_s));
    QVERIFY(!titles(u"recall -calibration"_s).contains(u"Calibration"_s));
    QVERIFY(titles(u"recall -calibration"_s).contains(u"F1 score"_s));
    QVERIFY(!titles(u"recall -\"harmonic mean\""_s).contains(u"F1 score"_s));
    QCOMPARE(titles(u"-perplexity"_s), titles(u"perplexity"_s)); // alone it is what is looked for
}

void TestCatalogueSearch::aTrackRestricts_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("track");
    const auto hits = m_catalogue->search(u"postgres"_s);
    const QString databases = hits->front().track;
    QTest::newRow("by title") << u"track:databases running"_s << databases;
    QTest::newRow("by quoted title") << u"track:\"Databases Track\" running"_s << databases;
    QTest::newRow("by id") << u"running track:"_s + databases << databases;
    QTest::newRow("by the beginning") << u"track:data running"_s << databases;
}

void TestCatalogueSearch::aTrackRestricts()
{
    QFETCH(QString, query);
    QFETCH(QString, track);
    const auto hits = search(query);
    QVERIFY(!hits.empty());
    for (const Hit &hit : hits)
        QCOMPARE(hit.track, track);
    QVERIFY(search(u"perplexity"_s, {track, 50}).empty());
    QVERIFY(!search(u"running"_s, {track, 50}).empty());
    QVERIFY(search(u"track:databases perplexity"_s).empty());
}

void TestCatalogueSearch::filtersRestrict_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("kind") << u"kind:question stored"_s << QStringList{u"ml/knn?why-is-k-nn-slow-at-prediction"_s};
    QTest::newRow("not that kind") << u"-kind:question stored"_s << QStringList{};
    QTest::newRow("two kinds") << u"kind:topic kind:section harmonic"_s << QStringList{u"ml/metrics#f1-score"_s};
    QTest::newRow("mark") << u"is:read running"_s << QStringList{u"db/postgres#restoring"_s};
    QTest::newRow("not that mark") << u"-is:read running"_s << QStringList{u"db/postgres"_s};
    QTest::newRow("unknown level") << u"level:advanced running"_s << QStringList{};
    QTest::newRow("alone") << u"track:databases kind:topic"_s << QStringList{u"db/postgres"_s, u"db/cafe"_s};
}

void TestCatalogueSearch::filtersRestrict()
{
    QFETCH(QString, query);
    QFETCH(QStringList, ids);
    SearchOptions options;
    options.markOf = [](const QString &id) { return id == "db/postgres#restoring"_L1 ? u"read"_s : u"unread"_s; };
    QStringList found;
    for (const Hit &hit : search(query, options))
        found.append(hit.id);
    QCOMPARE(found, ids);
}

void TestCatalogueSearch::whatIsExcludedInTheTextIsNoTitleHitEither()
{
    QVERIFY(titles(u"postgres"_s).contains(u"Postgres backups"_s));
    QVERIFY(!titles(u"postgres -folder"_s).contains(u"Postgres backups"_s));
}

void TestCatalogueSearch::slipsFindTitlesBeforeSomeOfTheWords()
{
    const auto hits = search(u"classificaton metrics"_s);
    QVERIFY(!hits.empty());
    QCOMPARE(hits.front().title, u"Classification metrics"_s);
    QVERIFY(hits.front().fit == Fit::Similar);
    QVERIFY(std::is_sorted(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; }));
}

void TestCatalogueSearch::aQuestionTypedAsASentenceIsFound()
{
    QCOMPARE(search(u"how does one measure the perplexity of a model"_s).front().title, u"Language models"_s);
    QCOMPARE(search(u"why is the k-NN slow"_s).front().id, u"ml/knn?why-is-k-nn-slow-at-prediction"_s);
}

void TestCatalogueSearch::aSnippetMarksItsMatches()
{
    const auto hits = search(u"pg_dump custom"_s);
    QCOMPARE(hits.size(), size_t(1));
    const QString snippet = hits.front().snippet;
    QVERIFY2(snippet.contains(u"\u0001pg_dump\u0002"_s), qPrintable(snippet));
    QVERIFY2(snippet.contains(u"\u0001custom\u0002"_s), qPrintable(snippet));
    QCOMPARE(snippet.count(QChar(1)), snippet.count(QChar(2)));
}

void TestCatalogueSearch::questionsAreFoundWithTheirAnswers()
{
    const auto byTitle = search(u"slow at prediction"_s);
    QVERIFY(!byTitle.empty());
    QVERIFY(byTitle.front().kind == HitKind::Question);
    QVERIFY(byTitle.front().id.startsWith(u"ml/knn?"_s));
    QCOMPARE(byTitle.front().topic, u"ml/knn"_s);
    const auto byAnswer = search(u"stored example"_s);
    QCOMPARE(byAnswer.size(), size_t(1));
    QVERIFY(byAnswer.front().kind == HitKind::Question);
    QVERIFY(byAnswer.front().snippet.contains(u"\u0001stored\u0002"_s));
}

void TestCatalogueSearch::noInputIsASyntaxError()
{
    QRandomGenerator random(7);
    const QString alphabet =
        QString::fromUtf8("ab \"'*^:(){}[]+-#.,;/\\|&!?=<>~@%_$\n\t0AND OR NOT NEAR track:\xe5\x9b\xb0\xc3\xa9");
    QStringList queries{u"AND"_s,
                        u"a AND"_s,
                        u"NEAR(a b)"_s,
                        u"title:a"_s,
                        u"a*"_s,
                        u"\""_s,
                        u"\"\"\""_s,
                        u"(a"_s,
                        u"a)"_s,
                        u"^a"_s,
                        u"{title}:a"_s,
                        u"-"_s,
                        u"- a"_s,
                        u"track:"_s,
                        u"track: a"_s,
                        u"track:\""_s,
                        u"-track:a b"_s,
                        u"a OR NOT b"_s,
                        QString(QChar(0)),
                        u"a\u0000b"_s,
                        QString(QChar(0xd800)),
                        u"'; DROP TABLE item"_s,
                        QString(5000, u'a'),
                        QString(10000, u'"'),
                        u"word "_s.repeated(2000),
                        u"\"a b\" "_s.repeated(2000),
                        u"a-"_s.repeated(5000),
                        u"level:"_s,
                        u"is:\""_s,
                        u"-kind:x"_s,
                        u"kind:kind:kind:"_s,
                        u"track:a track:b level:c -is:read"_s};
    for (int i = 0; i < 3000; ++i) {
        QString query;
        for (int length = random.bounded(1, 14); length > 0; --length)
            query += alphabet.at(random.bounded(alphabet.size()));
        queries.append(query);
    }
    for (const QString &query : std::as_const(queries)) {
        const auto hits = m_catalogue->search(query);
        QVERIFY2(hits, qPrintable(query + u" → "_s + (hits ? QString() : hits.error().message)));
    }
}

void TestCatalogueSearch::theLimitIsKept()
{
    QCOMPARE(search(u"recall"_s, {{}, 1}).size(), size_t(1));
    QCOMPARE(search(u"recall"_s, {{}, 0}).size(), size_t(0));
}

void TestCatalogueSearch::aLongSearchCanBeInterrupted()
{
    Folder folder;
    QByteArray text = "# Long\n";
    for (int section = 0; section < 3000; ++section)
        text += "\n## Part " + QByteArray::number(section) + "\n\n"
            + QByteArray("common words again and again ").repeated(20) + "\n";
    folder.write(u"README.md"_s, "# L\n\n## A Track\n\n- [Long](a/long.md)\n- [Short](a/short.md)\n");
    folder.write(u"a/long.md"_s, text);
    folder.write(u"a/short.md"_s, "# Short\n\nx\n");
    auto catalogue = Catalogue::open(folder.database());
    QVERIFY((*catalogue)->index(folder.root()));
    (*catalogue)->interrupt(); // nothing runs: no effect on what comes
    QVERIFY((*catalogue)->search(u"common"_s));

    std::atomic_bool finished = false;
    bool interrupted = false;
    for (int attempt = 0; attempt < 200 && !interrupted; ++attempt) {
        finished = false;
        std::thread interrupter([&] {
            while (!finished)
                (*catalogue)->interrupt();
        });
        const auto hits = (*catalogue)->search(u"common again words"_s, {{}, 5000});
        finished = true;
        interrupter.join();
        interrupted = !hits;
        if (interrupted)
            QVERIFY(hits.error().message.contains(u"interrupted"_s));
    }
    QVERIFY(interrupted);
    QVERIFY((*catalogue)->search(u"common"_s));
}

void TestCatalogueSearch::ranksAreThoseOfTheFullTextIndex_data()
{
    QTest::addColumn<QList<QStringList>>("terms"); // the phrases of each
    QTest::addColumn<bool>("any");
    QTest::newRow("a word") << QList<QStringList>{{u"\"recall\""_s}} << false;
    QTest::newRow("a beginning") << QList<QStringList>{{u"\"re\" *"_s}} << false;
    QTest::newRow("a phrase") << QList<QStringList>{{u"\"harmonic mean\""_s}} << false;
    QTest::newRow("two words") << QList<QStringList>{{u"\"the\""_s}, {u"\"of\""_s}} << false;
    QTest::newRow("one of two words") << QList<QStringList>{{u"\"the\""_s}, {u"\"recall\""_s}} << true;
    QTest::newRow("forms") << QList<QStringList>{{u"\"the\""_s}, {u"\"metric\""_s, u"\"metrics\""_s, u"\"a\""_s}}
                           << true;
    QTest::newRow("none") << QList<QStringList>{{u"\"the\""_s}, {u"\"xylophone\""_s}} << false;
}

void TestCatalogueSearch::ranksAreThoseOfTheFullTextIndex()
{
    QFETCH(QList<QStringList>, terms);
    QFETCH(bool, any);
    auto opened = database::Connection::open(m_folder.database());
    QVERIFY(opened);
    database::Connection &connection = **opened;
    QVERIFY(registerTokenizer(connection));
    QVERIFY(registerRanking(connection));
    QStringList alternatives;
    for (const QStringList &phrases : std::as_const(terms))
        alternatives.append(u'(' + phrases.join(u" OR "_s) + u')');
    database::Statement query(connection, "SELECT rowid, rank FROM word WHERE word MATCH ?1 ORDER BY rowid");
    query.bind(1, alternatives.join(any ? u" OR "_s : u" AND "_s));
    std::vector<RankedRow> wanted;
    while (query.step().value())
        wanted.push_back({quint32(query.integer(0)), -query.real(1)});
    QCOMPARE(wanted.empty(), QLatin1StringView(QTest::currentDataTag()) == "none"_L1);
    RowRanks ranks;
    QVERIFY(ranks.refresh(connection));
    for (int time = 0; time < 2; ++time) { // the second answer is from memory
        const auto rows =
            ranks.rows(connection, {terms.begin(), terms.end()}, any ? RowRanks::Need::Any : RowRanks::Need::All);
        QVERIFY(rows);
        QCOMPARE(rows->size(), wanted.size());
        for (size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE((*rows)[i].row, wanted[i].row);
            QVERIFY(std::abs((*rows)[i].score - wanted[i].score) <= 1e-12 * wanted[i].score);
        }
    }
}

void TestCatalogueSearch::whatAnotherHasIndexedIsFound()
{
    Folder folder;
    folder.write(u"README.md"_s, "# L\n\n## A Track\n\n- [One](one.md)\n");
    folder.write(u"one.md"_s, "# One\n\nquokka\n");
    auto catalogue = Catalogue::open(folder.database());
    QVERIFY((*catalogue)->index(folder.root()));
    const auto found = [&] { return (*catalogue)->searchText(parseQuery(u"quokka"_s), {}, 10)->hits.size(); };
    QCOMPARE(found(), size_t(1));
    folder.write(u"one.md"_s, "# One\n\nwombat, no longer the other\n");
    QVERIFY((*Catalogue::open(folder.database()))->index(folder.root()));
    QCOMPARE(found(), size_t(0));
    folder.write(u"one.md"_s, "# One\n\nquokka, and that twice: quokka\n");
    QVERIFY((*catalogue)->index(folder.root())); // by itself
    QCOMPARE(found(), size_t(1));
}

QTEST_GUILESS_MAIN(TestCatalogueSearch)
#include "tst_catalogue_search.moc"
