// SPDX-License-Identifier: GPL-3.0-or-later
// Titles held in memory.
#include "catalogue/catalogue.h"
#include "folder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::catalogue;

class TestTitleIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theBestTitleIsFirst_data();
    void theBestTitleIsFirst();
    void wholeBeginningsComeBeforeLettersInOrder();
    void whatIsSimilarComesLast();
    void filtersAloneListWhatTheyAdmit();
    void anIdIsFound();
    void aTrackAndALimitRestrict();
    void nothingTypedFindsNothing();

private:
    QStringList titles(const QString &query, const SearchOptions &options = {}) const;

    std::unique_ptr<TitleIndex> m_index;
};

void TestTitleIndex::initTestCase()
{
    auto library = std::make_shared<library::Library>();
    const auto topic = [](const QString &key, const QString &title, const QStringList &sections,
                          const QStringList &questions) {
        library::Topic made;
        made.key = key;
        made.title = title;
        made.path = key + u".md"_s;
        for (const QString &section : sections) {
            made.sections.emplace_back();
            made.sections.back().title = section;
            made.sections.back().anchor = section.toLower().replace(u' ', u'-');
        }
        for (const QString &question : questions) {
            made.questions.emplace_back();
            made.questions.back().text = question;
            made.questions.back().key = key + u'?' + question.toLower().replace(u' ', u'-');
        }
        return made;
    };
    library::Track deep;
    deep.id = u"deep"_s;
    deep.topics = {
        topic(u"deep/attention"_s, u"Attention"_s, {u"Attention"_s, u"Multi head attention"_s},
              {u"What is attention?"_s}),
        topic(u"deep/transformers"_s, u"Transformers and attention"_s, {u"Encoder"_s}, {}),
        topic(u"deep/cpp"_s, u"C++ extensions"_s, {}, {}),
        topic(u"deep/zh"_s, QString::fromUtf8("\xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6 and perplexity"), {}, {})};
    library::Track classic;
    classic.id = u"classic"_s;
    classic.topics = {topic(u"classic/knn"_s, u"k-NN"_s, {u"Choosing k"_s}, {u"Does k-NN pay attention to scale?"_s}),
                      topic(u"classic/naive"_s, QString::fromUtf8("Na\xc3\xafve Bayes"), {}, {}),
                      topic(u"classic/lda"_s, u"Linear discriminant analysis"_s, {}, {})};
    library->tracks = {deep, classic};
    m_index = std::make_unique<TitleIndex>(library);
}

QStringList TestTitleIndex::titles(const QString &query, const SearchOptions &options) const
{
    QStringList all;
    for (const Hit &hit : m_index->search(query, options))
        all.append(hit.title);
    return all;
}

void TestTitleIndex::theBestTitleIsFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("title");
    QTest::newRow("exact") << u"attention"_s << u"Attention"_s;
    QTest::newRow("prefix") << u"att"_s << u"Attention"_s;
    QTest::newRow("two prefixes, any order") << u"att tra"_s << u"Transformers and attention"_s;
    QTest::newRow("section") << u"encod"_s << u"Encoder"_s;
    QTest::newRow("question") << u"what is"_s << u"What is attention?"_s;
    QTest::newRow("signs") << u"c++"_s << u"C++ extensions"_s;
    QTest::newRow("hyphen") << u"k-nn"_s << u"k-NN"_s;
    QTest::newRow("diacritics") << u"naive"_s << QString::fromUtf8("Na\xc3\xafve Bayes");
    QTest::newRow("Chinese") << QString::fromUtf8("\xe6\x83\x91\xe5\xba\xa6")
                             << QString::fromUtf8("\xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6 and perplexity");
    QTest::newRow("initials") << u"lda"_s << u"Linear discriminant analysis"_s;
    QTest::newRow("letters left out") << u"trnsfrmrs"_s << u"Transformers and attention"_s;
    QTest::newRow("letters exchanged") << u"atention"_s << u"Attention"_s;
    QTest::newRow("a letter too many") << u"transsformers"_s << u"Transformers and attention"_s;
    QTest::newRow("two slips in two words") << u"discrimnant anaylsis"_s << u"Linear discriminant analysis"_s;
    QTest::newRow("beginnings of words") << u"lindisc"_s << u"Linear discriminant analysis"_s;
    QTest::newRow("the file's name") << u"naive"_s << QString::fromUtf8("Na\xc3\xafve Bayes");
    QTest::newRow("section and its topic") << u"k-nn choosing"_s << u"Choosing k"_s;
    QTest::newRow("a question as it is asked") << u"what is attention"_s << u"What is attention?"_s;
}

void TestTitleIndex::theBestTitleIsFirst()
{
    QFETCH(QString, query);
    QFETCH(QString, title);
    const QStringList found = titles(query);
    QVERIFY2(!found.isEmpty() && found.first() == title, qPrintable(found.join(u',')));
}

void TestTitleIndex::wholeBeginningsComeBeforeLettersInOrder()
{
    const QStringList found = titles(u"attention"_s);
    // The section of the topic's own name is the topic.
    QCOMPARE(found,
             (QStringList{u"Attention"_s, u"Transformers and attention"_s, u"Multi head attention"_s,
                          u"What is attention?"_s, u"Does k-NN pay attention to scale?"_s}));
    const QStringList letters = titles(u"tra"_s);
    QCOMPARE(letters.first(), u"Transformers and attention"_s);
    QVERIFY(!titles(u"ncdr"_s).contains(u"Encoder"_s)); // the first letter begins a word
    QVERIFY(titles(u"ecdr"_s).contains(u"Encoder"_s));
}

void TestTitleIndex::whatIsSimilarComesLast()
{
    const auto hits = m_index->search(u"encod"_s);
    QCOMPARE(hits.size(), size_t(1)); // "end", "code": nothing is that similar
    QVERIFY(hits.front().fit == Fit::Title);
    for (const QString &query : {u"encodre"_s, u"ecdr"_s}) {
        const auto similar = m_index->search(query);
        QVERIFY(!similar.empty());
        QVERIFY(similar.front().fit == Fit::Similar);
        QCOMPARE(similar.front().title, u"Encoder"_s);
    }
    QVERIFY(titles(u"\"atention\""_s).isEmpty()); // literally
    QVERIFY(titles(u"qqqqqqqq"_s).isEmpty());
    const auto mixed = m_index->search(u"choosing"_s);
    QVERIFY(std::is_sorted(mixed.begin(), mixed.end(), [](const Hit &a, const Hit &b) { return a.fit < b.fit; }));
}

void TestTitleIndex::filtersAloneListWhatTheyAdmit()
{
    QCOMPARE(titles(u"track:classic kind:topic"_s),
             (QStringList{u"k-NN"_s, QString::fromUtf8("Na\xc3\xafve Bayes"), u"Linear discriminant analysis"_s}));
    QCOMPARE(titles(u"track:classic"_s).last(), u"Does k-NN pay attention to scale?"_s); // topics, sections, questions
    SearchOptions options;
    options.markOf = [](const QString &id) { return id == "deep/cpp"_L1 ? u"read"_s : u"unread"_s; };
    QCOMPARE(titles(u"is:read"_s, options), QStringList{u"C++ extensions"_s});
    QVERIFY(!titles(u"-is:read kind:topic"_s, options).contains(u"C++ extensions"_s));
    QVERIFY(titles(u"attention kind:note"_s).isEmpty());
}

void TestTitleIndex::anIdIsFound()
{
    QCOMPARE(m_index->find(u"deep/attention"_s)->title, u"Attention"_s);
    QCOMPARE(m_index->find(u"deep/attention#multi-head-attention"_s)->title, u"Multi head attention"_s);
    QCOMPARE(m_index->find(u"deep/attention?what-is-attention?"_s)->topic, u"deep/attention"_s);
    QVERIFY(!m_index->find(u"deep/attention#gone"_s));
    QCOMPARE(m_index->topicTitle(u"classic/knn"_s), u"k-NN"_s);
}

void TestTitleIndex::aTrackAndALimitRestrict()
{
    QCOMPARE(titles(u"attention"_s, {u"classic"_s, 50}), QStringList{u"Does k-NN pay attention to scale?"_s});
    QCOMPARE(titles(u"attention"_s, {{}, 2}).size(), 2);
    const auto hits = m_index->search(u"multi"_s);
    QCOMPARE(hits.front().id, u"deep/attention#multi-head-attention"_s);
    QCOMPARE(hits.front().topic, u"deep/attention"_s);
    QCOMPARE(hits.front().track, u"deep"_s);
    QVERIFY(hits.front().kind == HitKind::Section);
    QVERIFY(hits.front().fit == Fit::Title);
}

void TestTitleIndex::nothingTypedFindsNothing()
{
    QVERIFY(titles({}).isEmpty());
    QVERIFY(titles(u" - "_s).isEmpty());
    QVERIFY(titles(u"zzz"_s).isEmpty());
    QVERIFY(TitleIndex(std::make_shared<library::Library>()).search(u"a"_s).empty());
}

QTEST_GUILESS_MAIN(TestTitleIndex)
#include "tst_titleindex.moc"
