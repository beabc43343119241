// SPDX-License-Identifier: GPL-3.0-or-later
// How high the wanted answer stands for the judged queries of tests/data/search/judged.tsv over the built-in library:
// the mean reciprocal rank (1 = always first, 0.5 = second …; 0 for an answer that is not among the first ten).
#include "catalogue/catalogue.h"
#include "catalogue/query.h"
#include "folder.h"

#include <QFile>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::catalogue;

namespace {

constexpr int deepest = 10;

struct Judged
{
    bool titleLike = false;
    QString query;
    QStringList wanted; ///< kind:id
};

QString named(const Hit &hit)
{
    return toString(hit.kind) + u':' + hit.id;
}

} // namespace

class TestJudgedSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWantedAnswerExists();
    void theWantedAnswerStandsHigh_data();
    void theWantedAnswerStandsHigh();

private:
    Folder m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    std::vector<Judged> m_judged;
};

void TestJudgedSearch::initTestCase()
{
    auto opened = Catalogue::open(m_folder.database());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_catalogue = std::move(*opened);
    const auto report = m_catalogue->index(QStringLiteral(WAYMARK_TEST_DATA "/../../content"));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/search/judged.tsv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        QVERIFY2(cells.size() >= 3 && (cells[0] == "title"_L1 || cells[0] == "content"_L1), qPrintable(line));
        m_judged.push_back({cells[0] == "title"_L1, cells[1], cells.mid(2)});
    }
    QVERIFY(m_judged.size() >= 100);
}

void TestJudgedSearch::everyWantedAnswerExists()
{
    const TitleIndex titles(m_catalogue->library().value());
    QStringList gone;
    for (const Judged &judged : m_judged) {
        for (const QString &wanted : judged.wanted) {
            const auto found = titles.find(wanted.section(u':', 1));
            if (!found || named(*found) != wanted)
                gone.append(wanted);
        }
    }
    QVERIFY2(gone.isEmpty(), qPrintable(gone.join(u'\n')));
}

void TestJudgedSearch::theWantedAnswerStandsHigh_data()
{
    QTest::addColumn<bool>("titleLike");
    QTest::addColumn<double>("leastRank");
    QTest::newRow("title-like") << true << 0.9;
    QTest::newRow("content-like") << false << 0.75;
}

void TestJudgedSearch::theWantedAnswerStandsHigh()
{
    QFETCH(bool, titleLike);
    QFETCH(double, leastRank);
    double sum = 0;
    int count = 0;
    int first = 0;
    for (const Judged &judged : m_judged) {
        if (judged.titleLike != titleLike)
            continue;
        SearchOptions options;
        options.limit = deepest;
        const auto hits = m_catalogue->search(judged.query, options);
        QVERIFY2(hits, qPrintable(judged.query));
        size_t rank = 0;
        while (rank < hits->size() && !judged.wanted.contains(named((*hits)[rank])))
            ++rank;
        const bool found = rank < hits->size();
        sum += found ? 1.0 / double(rank + 1) : 0;
        first += found && rank == 0 ? 1 : 0;
        ++count;
        if (!found || rank > 0)
            qInfo("%-45s %s, above it: %s", qPrintable(judged.query),
                  found ? qPrintable(u"rank %1"_s.arg(rank + 1)) : "not found",
                  hits->empty() ? "nothing" : qPrintable(named(hits->front())));
    }
    std::printf("%s: mean reciprocal rank %.3f over %d queries, %d first\n", titleLike ? "title-like" : "content-like",
                sum / count, count, first);
    QVERIFY2(sum / count >= leastRank, qPrintable(QString::number(sum / count)));
}

QTEST_GUILESS_MAIN(TestJudgedSearch)
#include "tst_judgedsearch.moc"
