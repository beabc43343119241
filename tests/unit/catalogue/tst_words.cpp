// SPDX-License-Identifier: GPL-3.0-or-later
// How texts and queries are taken apart.
#include "catalogue/finder.h"
#include "catalogue/folding.h"
#include "catalogue/query.h"
#include "catalogue/spelling.h"
#include "catalogue/tokenizer.h"
#include "catalogue/wordreader.h"
#include "database/statement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::catalogue;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadInWords_data();
    void aTextIsReadInWords();
    void placesAreThoseOfTheText();
    void damagedTextIsReadToItsEnd();
    void wordsReadAheadAreIndexedAsAnyOthers();
    void aWordIsWrittenInSeveralWays_data();
    void aWordIsWrittenInSeveralWays();
    void slipsAreCounted_data();
    void slipsAreCounted();
    void filtersAreTakenOut_data();
    void filtersAreTakenOut();
    void commonWordsNeedNotBeThere();
    void matchesAreMarked_data();
    void matchesAreMarked();
    void anExcerptShowsTheMatches();
};

/// Words separated by blanks; compounds in brackets.
static QString wordsOf(const QByteArray &utf8)
{
    QStringList words;
    WordReader reader(std::string_view(utf8.constData(), size_t(utf8.size())));
    while (reader.next()) {
        const QString word = QString::fromUtf8(reader.word().data(), qsizetype(reader.word().size()));
        words.append(reader.kind() == WordReader::Kind::Compound ? u'[' + word + u']' : word);
    }
    return words.join(u' ');
}

void TestWords::aTextIsReadInWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("capitals") << u"The Bias, Variance!"_s << u"the bias variance"_s;
    QTest::newRow("signs") << u"C++ and C#, F#; a+b, C++17"_s << u"c++ and c# f# a b c++ 17"_s;
    QTest::newRow("hyphen") << u"t-SNE k-NN"_s << u"t sne [tsne] k nn [knn]"_s;
    QTest::newRow("dash") << u"bias\u2013variance 10\u201320"_s << u"bias variance [biasvariance] 10 20"_s;
    QTest::newRow("dots") << u"node.js .NET 3.14 end. Next"_s << u"node js [nodejs] net 3 14 end next"_s;
    QTest::newRow("too many parts") << u"state-of-the-art 2026-11-27"_s << u"state of the art 2026 11 27"_s;
    QTest::newRow("powers") << u"R\u00b2 R^2 x\u2081"_s << u"r2 r 2 [r2] x1"_s;
    QTest::newRow("at") << u"recall@k @property"_s << u"recall @ k @ property"_s;
    QTest::newRow("underscore") << u"pg_dump --format"_s << u"pg dump format"_s;
    QTest::newRow("accents") << u"Na\u00efve Z\u00fcrich \u0141\u00f3d\u017a Stra\u00dfe \u00d8re"_s
                             << u"naive zurich lodz strasse ore"_s;
    QTest::newRow("combining") << u"cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("ligature and width") << u"\ufb01t \uff26\uff11"_s << u"fit f1"_s;
    QTest::newRow("Greek") << u"\u03a3\u00b2 \u00b5"_s << u"\u03c32 \u03bc"_s;
    QTest::newRow("Chinese") << u"\u56f0\u60d1\u5ea6\uff0cLSTM\u6a21\u578b"_s
                             << u"\u56f0 \u60d1 \u5ea6 lstm \u6a21 \u578b"_s;
    QTest::newRow("kana") << u"\u30c7\u30fc\u30bf"_s << u"\u30c7 \u30fc \u30bf"_s;
    QTest::newRow("kana in parts") << u"\u30c6\u3099\u30fc\u30bf"_s << u"\u30c7 \u30fc \u30bf"_s;
    QTest::newRow("half width") << u"\uff83\uff9e\uff70\uff80"_s << u"\u30c7 \u30fc \u30bf"_s;
    QTest::newRow("Korean") << u"\ud559\uc2b5"_s << u"\ud559 \uc2b5"_s;
}

void TestWords::aTextIsReadInWords()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(wordsOf(text.toUtf8()), words);
}

void TestWords::placesAreThoseOfTheText()
{
    const QByteArray text = u"\u00dcber C++, \u5ea6 t-SNE"_s.toUtf8();
    QStringList places;
    WordReader reader(std::string_view(text.constData(), size_t(text.size())));
    while (reader.next())
        places.append(QString::fromUtf8(text.mid(reader.begin(), reader.end() - reader.begin())));
    QCOMPARE(places, (QStringList{u"\u00dcber"_s, u"C++"_s, u"\u5ea6"_s, u"t"_s, u"SNE"_s, u"t-SNE"_s}));
}

void TestWords::damagedTextIsReadToItsEnd()
{
    QCOMPARE(wordsOf("a\xff\xfe z\xe5\x9b"), u"a z"_s);
    QCOMPARE(wordsOf(QByteArray("a\0b", 3)), u"a b"_s);
    QCOMPARE(wordsOf(QByteArray(100000, 'a')).size(), 100000);
    QCOMPARE(wordsOf({}), QString());
}

void TestWords::wordsReadAheadAreIndexedAsAnyOthers()
{
    const QByteArrayList texts{"C++ and t-SNE, node.js; C", "R\u00b2 of \u6a5f\u68b0 learning", "",
                               "cut \xe6\x9c short",
                               QByteArray(70'000, 'x') + " after a word too long to be read ahead"};
    const QTemporaryDir folder;
    const auto indexed = [&](bool ahead) {
        const auto connection = waymark::database::Connection::open(folder.filePath(ahead ? u"a.db"_s : u"b.db"_s));
        QStringList places;
        if (!connection || !registerTokenizer(**connection)
            || !(*connection)
                    ->execute(
                        "CREATE VIRTUAL TABLE word USING fts5 (title, body, tokenize = 'waymark'); CREATE VIRTUAL "
                        "TABLE place USING fts5vocab (word, instance)"))
            return places;
        waymark::database::Statement insert(**connection, "INSERT INTO word (title, body) VALUES (?1, ?2)");
        for (const QByteArray &title : texts) {
            for (const QByteArray &body : texts) {
                const std::string titleWords = readWords(title);
                const std::string bodyWords = readWords(body);
                std::optional<WordsAtHand> words;
                if (ahead)
                    words.emplace(std::initializer_list<WordsAtHand::Text>{{title, titleWords}, {body, bodyWords}});
                if (!insert.bindUtf8(1, title).bindUtf8(2, body).run())
                    return places;
            }
        }
        waymark::database::Statement query(**connection,
                                           "SELECT doc || ' ' || col || ' ' || offset || ' ' || term FROM place");
        while (query.step().value_or(false))
            places.append(query.text(0));
        return places;
    };
    const QStringList places = indexed(false);
    QVERIFY(places.size() > 100);
    QCOMPARE(indexed(true), places);
}

void TestWords::aWordIsWrittenInSeveralWays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("other");
    QTest::newRow("ize") << u"normalization"_s << u"normalisation"_s;
    QTest::newRow("ise") << u"regularise"_s << u"regularize"_s;
    QTest::newRow("being typed") << u"regulariz"_s << u"regularis"_s;
    QTest::newRow("yze") << u"analyze"_s << u"analyse"_s;
    QTest::newRow("or") << u"neighbors"_s << u"neighbours"_s;
    QTest::newRow("our") << u"behaviour"_s << u"behavior"_s;
    QTest::newRow("ll") << u"modeling"_s << u"modelling"_s;
    QTest::newRow("l") << u"labelled"_s << u"labeled"_s;
    QTest::newRow("hyphen") << u"k-NN"_s << u"knn"_s;
    QTest::newRow("plural") << u"gradient "_s << u"gradients"_s;
    QTest::newRow("singular") << u"gradients "_s << u"gradient"_s;
}

void TestWords::aWordIsWrittenInSeveralWays()
{
    QFETCH(QString, typed);
    QFETCH(QString, other);
    const Query query = parseQuery(typed);
    QCOMPARE(query.wanted.size(), size_t(1));
    QCOMPARE(query.wanted.front().forms.front(), foldedWords(typed).join(u' '));
    QVERIFY2(query.wanted.front().forms.contains(other), qPrintable(query.wanted.front().forms.join(u',')));
    const Query quoted = parseQuery(u'"' + typed.trimmed() + u'"');
    QCOMPARE(quoted.wanted.front().forms.size(), 1); // literally
}

void TestWords::slipsAreCounted_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("prefix");
    QTest::addColumn<int>("slips");
    QTest::newRow("none") << QByteArray("adam") << QByteArray("adam") << false << 0;
    QTest::newRow("exchanged") << QByteArray("gradeint") << QByteArray("gradient") << false << 1;
    QTest::newRow("left out") << QByteArray("kuberntes") << QByteArray("kubernetes") << false << 1;
    QTest::newRow("added") << QByteArray("dockker") << QByteArray("docker") << false << 1;
    QTest::newRow("another") << QByteArray("fundementals") << QByteArray("fundamentals") << false << 1;
    QTest::newRow("a beginning") << QByteArray("gradei") << QByteArray("gradient") << true << 1;
    QTest::newRow("too many") << QByteArray("kafka") << QByteArray("docker") << false << 3;
    QTest::newRow("too long") << QByteArray("ab") << QByteArray("abcdef") << false << 3;
}

void TestWords::slipsAreCounted()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, word);
    QFETCH(bool, prefix);
    QFETCH(int, slips);
    QCOMPARE(distance(typed.toStdString(), word.toStdString(), prefix, 2), slips);
}

/// The filters as name:value, excluded ones with a minus, then the words.
static QString described(const Query &query)
{
    QStringList parts;
    for (const FilterTerm &filter : query.filters)
        parts.append((filter.excluded ? u"-"_s : QString()) + filterName(filter.name) + u':' + filter.value);
    for (const Term &term : query.wanted)
        parts.append(term.forms.front());
    return parts.join(u' ');
}

void TestWords::filtersAreTakenOut_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("means");
    QTest::newRow("level") << u"level:beginner adam"_s << u"level:beginner adam"_s;
    QTest::newRow("abbreviated") << u"adam level:b is:un KIND:Questions"_s
                                 << u"level:beginner is:unread kind:question adam"_s;
    QTest::newRow("easy") << u"level:easy"_s << u"level:beginner"_s;
    QTest::newRow("highlights") << u"kind:highlights x"_s << u"kind:note x"_s;
    QTest::newRow("excluded") << u"-is:read -level:advanced adam"_s << u"-is:read -level:advanced adam"_s;
    QTest::newRow("track with blanks") << u"track:\"Deep Learning\" adam"_s << u"track:Deep Learning adam"_s;
    QTest::newRow("wide colon") << u"kind\uff1atopic adam"_s << u"kind:topic adam"_s;
    QTest::newRow("no such value") << u"level:purple"_s << u"level purple"_s;
    QTest::newRow("value to come") << u"adam level:"_s << u"adam"_s;
    QTest::newRow("no filter") << u"ratio:3 time:now"_s << u"ratio 3 time now"_s;
    QTest::newRow("two words") << u"L1/L2 A/B"_s << u"l1 l2 a b"_s;
}

void TestWords::filtersAreTakenOut()
{
    QFETCH(QString, typed);
    QFETCH(QString, means);
    const Query query = parseQuery(typed);
    QCOMPARE(described(query), means);
    for (const FilterTerm &filter : query.filters)
        QVERIFY(typed.mid(filter.begin, filter.length).contains(filterName(filter.name), Qt::CaseInsensitive));
}

void TestWords::commonWordsNeedNotBeThere()
{
    const Query query = parseQuery(u"what is the gradient"_s);
    QCOMPARE(query.wanted.size(), size_t(4));
    QCOMPARE(query.telling().size(), size_t(1));
    QCOMPARE(parseQuery(u"what is"_s).telling().size(), size_t(2)); // nothing else was typed
    QCOMPARE(parseQuery(u"\"the\" gradient"_s).telling().size(), size_t(2));
    QCOMPARE(parseQuery(u"recall k"_s).telling().size(), size_t(1)); // still being typed
    QCOMPARE(parseQuery(u"recall k "_s).telling().size(), size_t(2));
}

void TestWords::matchesAreMarked_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("prefix") << u"grad"_s << u"The Gradient"_s << u"The <Gradient>"_s;
    QTest::newRow("phrase") << u"\"gradient descent\""_s << u"descent, gradient descent"_s
                            << u"descent, <gradient descent>"_s;
    QTest::newRow("two") << u"l1/l2"_s << u"L1 and L2"_s << u"<L1> and <L2>"_s;
    QTest::newRow("compound") << u"tsne"_s << u"a t-SNE map"_s << u"a <t-SNE> map"_s;
    QTest::newRow("apart") << u"k-nn"_s << u"SVM, kNN"_s << u"SVM, <kNN>"_s;
    QTest::newRow("signs") << u"c++"_s << u"C, C++ and C#"_s << u"C, <C++> and C#"_s;
    QTest::newRow("without signs") << u"c "_s << u"C, C++"_s << u"<C>, <C++>"_s;
    QTest::newRow("Chinese") << u"\u60d1\u5ea6"_s << u"\u56f0\u60d1\u5ea6"_s << u"\u56f0<\u60d1\u5ea6>"_s;
    QTest::newRow("accents") << u"naive"_s << u"Na\u00efve Bayes"_s << u"<Na\u00efve> Bayes"_s;
    QTest::newRow("none") << u"zebra"_s << u"Gradient"_s << u"Gradient"_s;
}

void TestWords::matchesAreMarked()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    QString found = Finder(parseQuery(query)).marked(text);
    QCOMPARE(found.replace(QChar(1), u'<').replace(QChar(2), u'>'), marked);
}

void TestWords::anExcerptShowsTheMatches()
{
    const QString far = u"Filler words stand here. "_s.repeated(40) + u"Momentum damps the oscillation. "_s
        + u"More words follow. "_s.repeated(40);
    const Finder finder(parseQuery(u"oscillation momentum"_s));
    QString excerpt = finder.excerpt(far);
    QVERIFY2(excerpt.startsWith(u"\u0001Momentum\u0002 damps the \u0001oscillation\u0002"_s), qPrintable(excerpt));
    QVERIFY(excerpt.endsWith(u'\u2026'));
    QVERIFY(excerpt.size() < 200);
    QCOMPARE(finder.excerpt(u"Momentum."_s), u"\u0001Momentum\u0002."_s);
    // No blanks to cut at, and never inside a character.
    const QString chinese = u"\u5b57"_s.repeated(300) + u"\u56f0\u60d1\u5ea6"_s + u"\u5b57"_s.repeated(300);
    excerpt = Finder(parseQuery(u"\u56f0\u60d1\u5ea6"_s)).excerpt(chinese);
    QVERIFY(excerpt.contains(u"\u0001\u56f0\u60d1\u5ea6\u0002"_s));
    QVERIFY(!excerpt.contains(QChar(QChar::ReplacementCharacter)));
    QVERIFY(excerpt.startsWith(u'\u2026') && excerpt.endsWith(u'\u2026'));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
