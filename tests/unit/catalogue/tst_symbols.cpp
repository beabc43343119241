// SPDX-License-Identifier: GPL-3.0-or-later
// Signs, accents and other scripts: what is typed finds the topic that has it in its title, and the one that has it in
// its text, before anything that merely resembles it.
#include "catalogue/catalogue.h"
#include "folder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::catalogue;

class TestSymbols : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void inTitles_data() { rows(); }
    void inTitles();
    void inTexts_data() { rows(); }
    void inTexts();

private:
    struct Sample
    {
        const char *name;
        QString written; ///< in the title of one topic and in the text of another
        QStringList typed; ///< each finds both
    };
    static const std::vector<Sample> &samples();
    static void rows();
    static void open(const Folder &folder, std::unique_ptr<Catalogue> &catalogue);

    Folder m_titleFolder;
    Folder m_textFolder;
    std::unique_ptr<Catalogue> m_titles;
    std::unique_ptr<Catalogue> m_texts;
};

const std::vector<TestSymbols::Sample> &TestSymbols::samples()
{
    static const std::vector<Sample> all{
        {"C++", u"C++"_s, {u"C++"_s, u"c++"_s}},
        {"C#", u"C#"_s, {u"C#"_s, u"c#"_s}},
        {"F#", u"F#"_s, {u"F#"_s}},
        {"k-NN", u"k-NN"_s, {u"k-NN"_s, u"knn"_s, u"k-nn"_s}},
        {"t-SNE", u"t-SNE"_s, {u"t-sne"_s, u"tsne"_s}},
        {"F1", u"F1"_s, {u"F1"_s, u"f1"_s}},
        {"at", u"recall@k"_s, {u"@"_s, u"recall@k"_s}},
        {"pg_dump", u"pg_dump"_s, {u"pg_dump"_s, u"\"pg_dump\""_s, u"PG_DUMP"_s}},
        {"flag", u"--no-owner"_s, {u"--no-owner"_s, u"no-owner"_s}},
        {".NET", u".NET"_s, {u".NET"_s}},
        {"node.js", u"node.js"_s, {u"node.js"_s, u"Node.js"_s, u"nodejs"_s}},
        {"p-value", u"p-value"_s, {u"p-value"_s, u"pvalue"_s, u"p value"_s}},
        {"R squared", u"R\u00b2"_s, {u"R\u00b2"_s, u"r2"_s, u"R^2"_s}},
        {"L1/L2", u"L1/L2"_s, {u"L1/L2"_s, u"l2 l1"_s}},
        {"O(n log n)", u"O(n log n)"_s, {u"O(n log n)"_s, u"\"O(n log n)\""_s}},
        {"A/B", u"A/B"_s, {u"A/B"_s, u"a/b"_s}},
        {"accents", u"na\u00efve Z\u00fcrich"_s, {u"naive zurich"_s, u"na\u00efve"_s, u"Zu\u0308rich"_s}},
        {"strokes", u"\u0141ukasz S\u00f8rensen"_s, {u"lukasz"_s, u"sorensen"_s}},
        {"dash", u"bias\u2013variance"_s, {u"bias-variance"_s, u"bias variance"_s, u"biasvariance"_s}},
        {"ligature", u"con\ufb01dence"_s, {u"confidence"_s}},
        {"Greek", u"\u03c7\u00b2"_s, {u"\u03c7\u00b2"_s, u"\u03a7\u00b2"_s, u"\u03c72"_s}},
        {"Chinese", u"\u56f0\u60d1\u5ea6"_s, {u"\u56f0\u60d1\u5ea6"_s, u"\u56f0\u60d1"_s, u"\u60d1\u5ea6"_s}},
        {"Chinese in a sentence",
         u"\u6ce8\u610f\u529b\u673a\u5236\u8be6\u89e3"_s,
         {u"\u6ce8\u610f\u529b"_s, u"\u673a\u5236"_s}},
        {"Japanese", u"\u6a5f\u68b0\u5b66\u7fd2"_s, {u"\u6a5f\u68b0\u5b66\u7fd2"_s, u"\u5b66\u7fd2"_s}},
        {"katakana", u"\u30c7\u30fc\u30bf"_s, {u"\u30c7\u30fc\u30bf"_s, u"\uff83\uff9e\uff70\uff80"_s}},
        {"Korean", u"\ub525\ub7ec\ub2dd"_s, {u"\ub525\ub7ec\ub2dd"_s, u"\ub7ec\ub2dd"_s}},
        {"full width", u"\uff27\uff30\uff34\uff14"_s, {u"gpt4"_s, u"GPT4"_s}},
    };
    return all;
}

void TestSymbols::rows()
{
    QTest::addColumn<int>("sample");
    QTest::addColumn<QString>("typed");
    for (int i = 0; i < int(samples().size()); ++i) {
        for (const QString &typed : samples()[size_t(i)].typed)
            QTest::addRow("%s: %s", samples()[size_t(i)].name, qPrintable(typed)) << i << typed;
    }
}

void TestSymbols::open(const Folder &folder, std::unique_ptr<Catalogue> &catalogue)
{
    auto opened = Catalogue::open(folder.database());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    catalogue = std::move(*opened);
    QVERIFY(catalogue->index(folder.root()));
}

void TestSymbols::initTestCase()
{
    // What resembles them stands in every library: plain C, networks, a rank, an owner, both letters apart.
    const QByteArray noise =
        "A plain C program on the network. Recall rank k, node and js, r 2, the owner says no, p and a "
        "value; log of n, O and a B.\n";
    QByteArray titlesReadme = "# Titles\n\n## A Track\n\n";
    QByteArray textsReadme = "# Texts\n\n## A Track\n\n";
    for (int i = 0; i < int(samples().size()); ++i) {
        const QByteArray written = samples()[size_t(i)].written.toUtf8();
        const QByteArray file = "t" + QByteArray::number(i) + ".md";
        titlesReadme += "- [Topic " + QByteArray::number(i) + "](" + file + ")\n";
        textsReadme += "- [Topic " + QByteArray::number(i) + "](" + file + ")\n";
        m_titleFolder.write(QString::fromLatin1(file),
                            "---\ntitle: '" + written + " here'\n---\n\n# " + written + " here\n\nWords.\n");
        m_textFolder.write(QString::fromLatin1(file),
                           "# Topic " + QByteArray::number(i) + "\n\nBefore it stands " + written + " as written.\n");
    }
    m_titleFolder.write(u"noise.md"_s, "# Plain C network, no owner, node and js, A and B\n\n" + noise);
    m_textFolder.write(u"noise.md"_s, "# Noise\n\n" + noise.repeated(3));
    m_titleFolder.write(u"README.md"_s, titlesReadme + "- [Noise](noise.md)\n");
    m_textFolder.write(u"README.md"_s, textsReadme + "- [Noise](noise.md)\n");
    open(m_titleFolder, m_titles);
    open(m_textFolder, m_texts);
}

void TestSymbols::cleanupTestCase()
{
    m_titles.reset();
    m_texts.reset();
}

void TestSymbols::inTitles()
{
    QFETCH(int, sample);
    QFETCH(QString, typed);
    const QString title = samples()[size_t(sample)].written.normalized(QString::NormalizationForm_C) + u" here"_s;
    const auto atOnce = TitleIndex(m_titles->library().value()).search(typed);
    QVERIFY(!atOnce.empty());
    QCOMPARE(atOnce.front().title, title);
    QVERIFY(atOnce.front().fit == Fit::Title);
    const auto hits = m_titles->search(typed);
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().message));
    QVERIFY(!hits->empty());
    QCOMPARE(hits->front().title, title);
}

void TestSymbols::inTexts()
{
    QFETCH(int, sample);
    QFETCH(QString, typed);
    const auto hits = m_texts->search(typed);
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().message));
    QVERIFY(!hits->empty());
    QCOMPARE(hits->front().title, u"Topic %1"_s.arg(sample));
    QVERIFY(hits->front().fit == Fit::Text);
    QVERIFY2(hits->front().snippet.contains(QChar(1)), qPrintable(hits->front().snippet));
}

QTEST_GUILESS_MAIN(TestSymbols)
#include "tst_symbols.moc"
