// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/foundry.h"
#include "typeset/typesetcache.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark::typeset;
using namespace Qt::StringLiterals;

class TestTypesetCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredIsFoundByAnotherRun();
    void keysTellApartWhatLooksDifferent();
    void aDamagedFileIsBegunAgain_data();
    void aDamagedFileIsBegunAgain();
    void aReadOnlyCacheIsNeverTouched();
    void withoutAFileNothingIsKept();
    void theEngineStartsOnlyForWhatNoCacheKnows();
};

void TestTypesetCache::whatIsStoredIsFoundByAnotherRun()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"below/typeset.sqlite"_s);
    const QByteArray key = TypesetCache::formulaKey(u"x"_s, false, {});
    const QByteArray failed = TypesetCache::formulaKey(u"\\no"_s, false, {});
    const QByteArray code = TypesetCache::colourKey(u"a = 1"_s, u"python"_s);
    const std::vector<ColourRange> ranges{{4, 1, u"number"_s}};
    {
        TypesetCache cache(file);
        QVERIFY(cache.isOpen());
        QVERIFY(!cache.formula(key));
        cache.begin();
        cache.store(key, Formula("<svg/>", 1.5, 0.75, 0.25));
        cache.store(failed, Formula::failed(u"because"_s));
        cache.store(code, ranges);
        cache.commit();
    }
    TypesetCache cache(file);
    const auto formula = cache.formula(key);
    QVERIFY(formula);
    QCOMPARE(formula->svg, QByteArray("<svg/>"));
    QCOMPARE(formula->width, 1.5);
    QCOMPARE(formula->height, 0.75);
    QCOMPARE(formula->depth, 0.25);
    QCOMPARE(cache.formula(failed).value().error, u"because"_s);
    QCOMPARE(cache.colours(code).value(), ranges);
}

void TestTypesetCache::keysTellApartWhatLooksDifferent()
{
    const QSet<QByteArray> keys{TypesetCache::formulaKey(u"x"_s, false, {}),
                                TypesetCache::formulaKey(u"x"_s, true, {}),
                                TypesetCache::formulaKey(u"x"_s, false, u"\\def\\a{b}"_s),
                                TypesetCache::formulaKey(u"y"_s, false, {}),
                                TypesetCache::colourKey(u"x"_s, {}),
                                TypesetCache::colourKey(u"x"_s, u"c"_s)};
    QCOMPARE(keys.size(), 6);
}

void TestTypesetCache::aDamagedFileIsBegunAgain_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no database at all") << QByteArray("this is not a database").repeated(400);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header, then nonsense") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x');
}

void TestTypesetCache::aDamagedFileIsBegunAgain()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"typeset.sqlite"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    out.close();
    const QByteArray key = TypesetCache::formulaKey(u"x"_s, false, {});
    {
        TypesetCache cache(file);
        QVERIFY(cache.isOpen());
        cache.store(key, Formula("<svg/>", 1, 1, 0));
    }
    QVERIFY(TypesetCache(file).formula(key));
}

void TestTypesetCache::aReadOnlyCacheIsNeverTouched()
{
    const QTemporaryDir dir;
    const QString missing = dir.filePath(u"missing.sqlite"_s);
    QVERIFY(!TypesetCache(missing, TypesetCache::Access::ReadOnly).isOpen());
    QVERIFY(!QFile::exists(missing));

    const QString damaged = dir.filePath(u"damaged.sqlite"_s);
    QFile out(damaged);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write("damaged") == 7);
    out.close();
    QVERIFY(!TypesetCache(damaged, TypesetCache::Access::ReadOnly).isOpen());
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), QByteArray("damaged"));

    const QString good = dir.filePath(u"good.sqlite"_s);
    const QByteArray key = TypesetCache::formulaKey(u"x"_s, false, {});
    {
        TypesetCache writer(good);
        writer.store(key, Formula("<svg/>", 1, 1, 0));
        QVERIFY(writer.seal());
    }
    QFile sealed(good);
    QVERIFY(sealed.open(QIODevice::ReadOnly));
    QCOMPARE(sealed.read(20).mid(18), QByteArray("\1\1")); // not WAL: can be read where nothing can be written
    TypesetCache reader(good, TypesetCache::Access::ReadOnly);
    QVERIFY(reader.formula(key));
    const QByteArray other = TypesetCache::formulaKey(u"y"_s, false, {});
    reader.store(other, Formula("<svg/>", 1, 1, 0));
    QVERIFY(!reader.formula(other));
}

void TestTypesetCache::withoutAFileNothingIsKept()
{
    TypesetCache cache({});
    QVERIFY(!cache.isOpen());
    const QByteArray key = TypesetCache::formulaKey(u"x"_s, false, {});
    cache.store(key, Formula("<svg/>", 1, 1, 0));
    QVERIFY(!cache.formula(key));
}

void TestTypesetCache::theEngineStartsOnlyForWhatNoCacheKnows()
{
    const QTemporaryDir dir;
    const QString bundled = dir.filePath(u"bundled.sqlite"_s);
    const QString own = dir.filePath(u"own.sqlite"_s);
    const QByteArray x = TypesetCache::formulaKey(u"x"_s, false, {});
    const QByteArray y = TypesetCache::formulaKey(u"y"_s, false, {});
    TypesetCache(bundled).store(x, Formula("<svg/>", 1, 1, 0));
    {
        Foundry foundry(own, bundled);
        QCOMPARE(foundry.formula(x, u"x"_s, false, {}).svg, QByteArray("<svg/>"));
        QVERIFY(!foundry.engineStarted());
        QVERIFY(foundry.formula(y, u"y"_s, false, {}).svg.startsWith("<svg"));
        QVERIFY(foundry.engineStarted());
    }
    Foundry later(own, bundled);
    QCOMPARE(later.formula(y, u"y"_s, false, {}).height, 0.442);
    QVERIFY(!later.engineStarted());
}

QTEST_MAIN(TestTypesetCache)
#include "tst_typesetcache.moc"
