// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing the catalogue up to date with a folder that changes.
#include "catalogue/catalogue.h"
#include "database/statement.h"
#include "folder.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::catalogue;

namespace {

const QByteArray attention =
    "# Attention\n\nQueries, keys and values are compared by a scaled dot product.\n\n## Scaling\n\n"
    "The dot product grows with the dimension, so it is divided by the square root of the dimension.\n\n"
    "## Interview questions\n\n### Why divide by the square root?\n\nBecause the variance of the dot product grows "
    "linearly with the dimension and the softmax would saturate otherwise.\n\n- [ ] Variance\n- [ ] Saturation\n";
const QByteArray readme =
    "# Book\n\n## Deep Track\n\n- [Attention](deep/attention.md)\n- [Pooling](deep/pooling.md)\n\n"
    "## Classic Track\n\n- [Trees](classic/trees.md)\n- [Bayes](classic/bayes.md)\n";

/// Everything that can be found, in the library's order.
QStringList foundIn(const QString &database)
{
    QStringList rows;
    auto connection = database::Connection::open(database);
    database::Statement query(
        **connection,
        // Straight from the table behind the words: that one needs no tokenizer.
        "SELECT position || '|' || topic.key || '|' || item.key || '|' || c0 || '|' || c1 FROM item "
        "JOIN topic ON topic.id = item.topic JOIN word_content ON word_content.id = item.id ORDER BY position, "
        "item.key");
    while (query.step().value())
        rows.append(query.text(0));
    return rows;
}

/// What a person sees of a library, line by line.
QStringList seen(const library::Library &library)
{
    QStringList lines;
    for (const library::Track &track : library.tracks) {
        lines.append(u"%1 %2 %3"_s.arg(track.id, track.title, track.path));
        for (const library::Topic &topic : track.topics) {
            lines.append(u"%1 %2 %3 %4 %5–%6 %7 %8"_s.arg(topic.key, topic.title, topic.trackId, topic.tags.join(u','))
                             .arg(topic.line)
                             .arg(topic.lastLine)
                             .arg(topic.minutes)
                             .arg(topic.order));
            for (const library::Section &section : topic.sections)
                lines.append(
                    u"§ %1 %2 %3 %4"_s.arg(section.anchor, section.title).arg(section.line).arg(section.words));
            for (const library::Question &question : topic.questions)
                lines.append(u"? %1 %2 %3"_s.arg(question.key, question.keyPoints.join(u','), question.path));
        }
    }
    for (const library::LeftOut &leftOut : library.leftOut)
        lines.append(u"- %1 %2"_s.arg(leftOut.path, leftOut.reason));
    for (const library::Warning &warning : library.warnings)
        lines.append(u"! %1 %2 %3"_s.arg(warning.file).arg(warning.line).arg(warning.message));
    return lines;
}

/// Every question with its answer.
QStringList answers(Catalogue &catalogue)
{
    QStringList lines;
    const auto library = *catalogue.library();
    for (const library::Track &track : library->tracks) {
        for (const library::Topic &topic : track.topics) {
            for (const library::Question &question : topic.questions)
                lines.append(question.key + u": "_s + *catalogue.answer(topic, question));
        }
    }
    return lines;
}

} // namespace

class TestCatalogueIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFolderIsIndexedAndReadAgain();
    void nothingChangedMeansNothingIsWritten();
    void aChangedFileReplacesWhatWasKnownOfIt();
    void aTouchedFileIsUnchanged();
    void aDeletedFileIsGone();
    void anIndexedCatalogueEqualsOneMadeAnew();
    void aSavedFileLeavesWhatAFreshCatalogueWouldHold_data();
    void aSavedFileLeavesWhatAFreshCatalogueWouldHold();
    void aMovedFileIsFoundAgainByItsContent();
    void aFileThatMovedAndChangedIsFoundByItsText();
    void aGivenIdMovesTheKey();
    void aRewordedHeadingAndQuestionAreFoundAgain();
    void anUnreadableFileIsReportedAndKept();
    void aMissingFolderLeavesEverythingAsItWas();
    void aCancelledRunChangesNothing();
    void readersSeeTheOldStateOrTheNew();
    void anotherProcessIsNoticed();
    void anotherConnectionTakesTheLibraryOver();
    void aDamagedOrOtherFileIsBegunAnew_data();
    void aDamagedOrOtherFileIsBegunAnew();
    void progressRisesToTheEnd();
    void anotherLanguageTellsEverythingAgain();

private:
    std::unique_ptr<Catalogue> open();
    IndexReport index();
    QString moved(const IndexReport &report, const QString &old) const;

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
};

void TestCatalogueIndex::init()
{
    m_catalogue.reset();
    m_folder = std::make_unique<Folder>();
    m_folder->write(u"README.md"_s, readme);
    m_folder->write(u"deep/attention.md"_s, attention);
    m_folder->write(u"deep/pooling.md"_s, "# Pooling\n\nTake the maximum.\n");
    m_folder->write(u"deep/figure.svg"_s, "<svg/>");
    m_folder->write(u"classic/trees.md"_s, "# Trees\n\nSplit by information gain.\n");
    m_folder->write(u"classic/bayes.md"_s, "# Bayes\n\nMultiply the likelihoods.\n");
    m_catalogue = open();
    QVERIFY(m_catalogue);
}

std::unique_ptr<Catalogue> TestCatalogueIndex::open()
{
    auto opened = Catalogue::open(m_folder->database());
    if (!opened)
        qWarning("%s", qPrintable(opened.error().message));
    return opened ? std::move(*opened) : nullptr;
}

IndexReport TestCatalogueIndex::index()
{
    auto report = m_catalogue->index(m_folder->root());
    if (!report)
        qWarning("%s", qPrintable(report.error().message));
    return report ? *report : IndexReport{};
}

QString TestCatalogueIndex::moved(const IndexReport &report, const QString &old) const
{
    for (const auto &[from, to] : report.movedKeys) {
        if (from == old)
            return to;
    }
    return u"(not moved)"_s;
}

void TestCatalogueIndex::aFolderIsIndexedAndReadAgain()
{
    QVERIFY(!m_catalogue->wasRebuilt());
    QVERIFY((*m_catalogue->library())->tracks.empty());
    const IndexReport report = index();
    QCOMPARE(report.files, 5);
    QCOMPARE(report.added, 5);
    QCOMPARE(report.tracks, 2);
    QCOMPARE(report.topics, 4);
    QCOMPARE(report.questions, 1);
    QVERIFY(report.sections >= 4);
    QVERIFY(report.movedKeys.empty());

    const auto warm = *m_catalogue->library();
    QCOMPARE(*m_catalogue->library(), warm); // the very same object
    const auto other = open();
    const auto cold = *other->library();
    QCOMPARE(cold->root, QFileInfo(m_folder->root()).canonicalFilePath());
    QCOMPARE(cold->tracks.size(), size_t(2));
    for (size_t t = 0; t < warm->tracks.size(); ++t) {
        QCOMPARE(cold->tracks[t].title, warm->tracks[t].title);
        QCOMPARE(cold->tracks[t].topics.size(), warm->tracks[t].topics.size());
        for (size_t i = 0; i < warm->tracks[t].topics.size(); ++i) {
            const library::Topic &a = cold->tracks[t].topics[i];
            const library::Topic &b = warm->tracks[t].topics[i];
            QCOMPARE(a.key, b.key);
            QCOMPARE(a.minutes, b.minutes);
            QCOMPARE(a.sections.size(), b.sections.size());
            QCOMPARE(a.questions.size(), b.questions.size());
            for (const library::Section &section : b.sections)
                QVERIFY(section.text.isEmpty());
        }
    }
    const library::Topic *topic = cold->topic(u"deep/attention"_s);
    QVERIFY(topic);
    QCOMPARE(topic->questions.front().keyPoints, (QStringList{u"Variance"_s, u"Saturation"_s}));
    QCOMPARE(other->files(),
             (QStringList{u"README.md"_s, u"classic/bayes.md"_s, u"classic/trees.md"_s, u"deep/attention.md"_s,
                          u"deep/figure.svg"_s, u"deep/pooling.md"_s}));
}

void TestCatalogueIndex::nothingChangedMeansNothingIsWritten()
{
    const IndexReport first = index();
    auto watcher = database::Connection::open(m_folder->database());
    const qint64 before = *(*watcher)->integer("PRAGMA data_version");
    const IndexReport again = index();
    QCOMPARE(again.unchanged, 5);
    QCOMPARE(again.added + again.updated + again.removed + again.moved, 0);
    QCOMPARE(again.topics, first.topics);
    QCOMPARE(again.sections, first.sections);
    QCOMPARE(again.warnings.size(), first.warnings.size());
    QCOMPARE(*(*watcher)->integer("PRAGMA data_version"), before);
    m_catalogue = open(); // also for a program that has just been started
    QCOMPARE(index().unchanged, 5);
    QCOMPARE(*(*watcher)->integer("PRAGMA data_version"), before);
}

void TestCatalogueIndex::aChangedFileReplacesWhatWasKnownOfIt()
{
    index();
    QVERIFY(!m_catalogue->search(u"maximum"_s)->empty());
    m_folder->write(u"deep/pooling.md"_s, "# Pooling\n\nTake the average.\n\n## Global\n\nOver everything.\n");
    const IndexReport report = index();
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.unchanged, 4);
    QVERIFY(m_catalogue->search(u"maximum"_s)->empty());
    QCOMPARE(m_catalogue->search(u"average"_s)->size(), size_t(1));
    QCOMPARE(m_catalogue->search(u"global"_s)->front().id, u"deep/pooling#global"_s);
    QVERIFY(report.movedKeys.empty());
}

void TestCatalogueIndex::aTouchedFileIsUnchanged()
{
    index();
    QFile file(m_folder->file(u"deep/pooling.md"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC), QFileDevice::FileModificationTime));
    file.close();
    const IndexReport report = index();
    QCOMPARE(report.unchanged, 5);
    QCOMPARE(report.updated, 0);
}

void TestCatalogueIndex::aDeletedFileIsGone()
{
    index();
    m_folder->remove(u"deep/pooling.md"_s);
    m_folder->remove(u"deep/figure.svg"_s);
    m_folder->write(u"README.md"_s, QByteArray(readme).replace("- [Pooling](deep/pooling.md)\n", ""));
    const IndexReport report = index();
    QCOMPARE(report.removed, 1);
    QVERIFY(m_catalogue->search(u"maximum"_s)->empty());
    QVERIFY(!(*m_catalogue->library())->topic(u"deep/pooling"_s));
    QVERIFY(!m_catalogue->files().contains(u"deep/figure.svg"_s));
}

void TestCatalogueIndex::anIndexedCatalogueEqualsOneMadeAnew()
{
    index();
    m_folder->write(u"deep/pooling.md"_s, "# Pooling\n\nTake the average.\n");
    index();
    m_folder->remove(u"classic/bayes.md"_s);
    m_folder->write(u"classic/forests.md"_s, "# Forests\n\nMany trees.\n");
    index();
    m_folder->write(u"README.md"_s,
                    QByteArray(readme).replace("[Trees](classic/trees.md)",
                                               "[Forests](classic/forests.md)\n- [Trees](classic/trees.md)"));
    index();
    const QStringList grown = foundIn(m_folder->database());
    QVERIFY(grown.size() > 5);
    const QString anew = m_folder->database() + u".anew"_s;
    auto fresh = Catalogue::open(anew);
    QVERIFY((*fresh)->index(m_folder->root()));
    QCOMPARE(grown, foundIn(anew));
    for (const QString &word : {u"trees"_s, u"average"_s, u"maximum"_s, u"multiply"_s, u"the"_s})
        QCOMPARE(m_catalogue->search(word)->size(), (*fresh)->search(word)->size());
}

void TestCatalogueIndex::aSavedFileLeavesWhatAFreshCatalogueWouldHold_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const QString &path, const QByteArray &content) {
        QTest::newRow(name) << path << content;
    };
    const QString page = u"deep/attention.md"_s;
    row("other words", page, QByteArray(attention).replace("scaled dot product", "kernel of some kind"));
    row("another title", page, QByteArray(attention).replace("# Attention", "# Attending"));
    row("another question", page, attention + "\n### Why use several heads?\n\nEach looks at something else.\n");
    row("a question that stands elsewhere too", page, attention + "\n### Why a tree?\n\nBecause it is read easily.\n");
    row("a question less", page, attention.first(attention.indexOf("## Interview")));
    row("a link more", page, attention + "\nSee [trees](../classic/trees.md).\n");
    row("a list of links", page, attention + "\n- [Extra](extra.md)\n- [Copy](copy.md)\n");
    row("a broken link", page, attention + "\nSee [nothing](nothing.md).\n");
    row("an id", page, "---\nid: focus\n---\n" + attention);
    row("a draft", page, "---\ndraft: true\n---\n" + attention);
    row("nothing left", page, "\n");
    row("no heading left", page, "Only words.\n");
    row("a page that only its folder places", u"deep/extra.md"_s, "# More\n\nOther words.\n");
    row("a page that becomes a repeat", u"deep/extra.md"_s, QByteArray(attention).replace("# Attention", "# Twin"));
    row("a page that was left out", u"deep/copy.md"_s, "# Copy\n\nNow with words of its own.\n");
    row("the page of a folder", u"classic/README.md"_s, "# Classics\n\nA short way in.\n");
    row("the front page", u"README.md"_s, QByteArray(readme).replace("Deep Track", "Depths"));
}

void TestCatalogueIndex::aSavedFileLeavesWhatAFreshCatalogueWouldHold()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    m_folder->write(u"deep/copy.md"_s, QByteArray(attention).replace("# Attention", "# Copy"));
    m_folder->write(u"deep/extra.md"_s,
                    "# Extra\n\n## Interview questions\n\n### Why a tree?\n\nBecause it is read easily.\n");
    m_folder->write(u"classic/README.md"_s, "# Classics\n\nThe way in.\n");
    index();
    const auto held = *m_catalogue->library();
    const QStringList before = seen(*held);
    QVERIFY(before.join(u'\n').contains(u"- deep/copy.md"_s)); // it repeats the question of another page
    QVERIFY(answers(*m_catalogue).contains(u"deep/extra?why-a-tree: Because it is read easily."_s));
    m_folder->write(path, content);
    const IndexReport report = index();
    QCOMPARE(report.updated, 1);
    QCOMPARE(seen(*held), before); // who holds the old one keeps it

    const QString anew = m_folder->database() + u".anew"_s;
    auto fresh = Catalogue::open(anew);
    const auto whole = (*fresh)->index(m_folder->root());
    QVERIFY(whole);
    QCOMPARE(seen(**m_catalogue->library()), seen(**(*fresh)->library()));
    QCOMPARE(foundIn(m_folder->database()), foundIn(anew));
    QCOMPARE(answers(*m_catalogue), answers(**fresh));
    QCOMPARE(report.questions, whole->questions);
    for (const QString &word : {u"trees"_s, u"dot"_s, u"kernel"_s, u"words"_s})
        QCOMPARE(m_catalogue->search(word)->size(), (*fresh)->search(word)->size());
    const auto reopened = open(); // as it is on the disk, not only in memory
    QCOMPARE(seen(**reopened->library()), seen(**m_catalogue->library()));
}

void TestCatalogueIndex::aMovedFileIsFoundAgainByItsContent()
{
    index();
    m_folder->rename(u"deep/attention.md"_s, u"classic/looking.md"_s);
    m_folder->write(u"README.md"_s, QByteArray(readme).replace("deep/attention.md", "classic/looking.md"));
    const IndexReport report = index();
    QCOMPARE(report.moved, 1);
    QCOMPARE(report.added, 0);
    QCOMPARE(report.removed, 0);
    QCOMPARE(moved(report, u"deep/attention"_s), u"classic/looking"_s);
    QCOMPARE(moved(report, u"deep/attention#scaling"_s), u"classic/looking#scaling"_s);
    QCOMPARE(moved(report, u"deep/attention?why-divide-by-the-square-root"_s),
             u"classic/looking?why-divide-by-the-square-root"_s);
}

void TestCatalogueIndex::aFileThatMovedAndChangedIsFoundByItsText()
{
    index();
    m_folder->remove(u"deep/attention.md"_s);
    m_folder->write(u"deep/looking.md"_s, attention + "\nOne more remark at the end.\n");
    m_folder->write(u"README.md"_s, QByteArray(readme).replace("deep/attention.md", "deep/looking.md"));
    const IndexReport report = index();
    QCOMPARE(moved(report, u"deep/attention"_s), u"deep/looking"_s);
    QCOMPARE(moved(report, u"deep/attention#scaling"_s), u"deep/looking#scaling"_s);
    QCOMPARE(moved(report, u"classic/trees"_s), u"(not moved)"_s);
}

void TestCatalogueIndex::aGivenIdMovesTheKey()
{
    index();
    m_folder->write(u"deep/attention.md"_s, "---\nid: attention\n---\n" + attention);
    const IndexReport report = index();
    QCOMPARE(moved(report, u"deep/attention"_s), u"attention"_s);
    QCOMPARE(moved(report, u"deep/attention#scaling"_s), u"attention#scaling"_s);
}

void TestCatalogueIndex::aRewordedHeadingAndQuestionAreFoundAgain()
{
    index();
    QByteArray text = attention;
    text.replace("## Scaling", "## Why the product is scaled")
        .replace("### Why divide by the square root?", "### What is the square root good for?");
    m_folder->write(u"deep/attention.md"_s, text);
    const IndexReport report = index();
    QCOMPARE(moved(report, u"deep/attention#scaling"_s), u"deep/attention#why-the-product-is-scaled"_s);
    QCOMPARE(moved(report, u"deep/attention?why-divide-by-the-square-root"_s),
             u"deep/attention?what-is-the-square-root-good-for"_s);
    QCOMPARE(moved(report, u"deep/attention"_s), u"(not moved)"_s);
    // A section that is written anew is another section.
    m_folder->write(u"deep/attention.md"_s,
                    text.replace(text.indexOf("## Why the product"),
                                 text.indexOf("## Interview") - text.indexOf("## Why the product"),
                                 "## Masks\n\nFuture tokens are hidden from the decoder by minus infinity.\n\n"));
    QCOMPARE(moved(index(), u"deep/attention#why-the-product-is-scaled"_s), u"(not moved)"_s);
}

void TestCatalogueIndex::anUnreadableFileIsReportedAndKept()
{
    index();
    m_folder->write(u"deep/pooling.md"_s, "# Pooling\n\nChanged.\n");
    const QString path = m_folder->file(u"deep/pooling.md"_s);
    QVERIFY(QFile::setPermissions(path, {}));
    if (QFile(path).open(QIODevice::ReadOnly))
        QSKIP("Running as root: every file can be read.");
    const IndexReport report = index();
    QVERIFY(std::any_of(report.warnings.begin(), report.warnings.end(),
                        [](const library::Warning &warning) { return warning.file == "deep/pooling.md"_L1; }));
    QVERIFY(!m_catalogue->search(u"maximum"_s)->empty());
}

void TestCatalogueIndex::aMissingFolderLeavesEverythingAsItWas()
{
    index();
    const auto refused = m_catalogue->index(m_folder->root() + u"/nowhere"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"nowhere"_s));
    QVERIFY(!m_catalogue->search(u"maximum"_s)->empty());
}

void TestCatalogueIndex::aCancelledRunChangesNothing()
{
    index();
    m_folder->write(u"deep/pooling.md"_s, "# Pooling\n\nTake the average.\n");
    std::atomic_bool cancel = true;
    const auto report = m_catalogue->index(m_folder->root(), {}, &cancel);
    QVERIFY(report && report->cancelled);
    QVERIFY(m_catalogue->search(u"average"_s)->empty());
    // And when everything is read and writing begins.
    for (int i = 0; i < 50; ++i)
        m_folder->write(u"deep/more%1.md"_s.arg(i), "# More " + QByteArray::number(i) + "\n\nfiller text\n");
    cancel = false;
    const auto late = m_catalogue->index(
        m_folder->root(),
        [&](int done, int total) {
            if (done >= total / 2)
                cancel = true;
        },
        &cancel);
    QVERIFY(late && late->cancelled);
    QVERIFY(m_catalogue->search(u"filler"_s)->empty());
    QVERIFY(!m_catalogue->search(u"maximum"_s)->empty());
    QCOMPARE(index().added, 50);
    QVERIFY(!m_catalogue->search(u"average"_s)->empty());
}

void TestCatalogueIndex::readersSeeTheOldStateOrTheNew()
{
    for (int i = 0; i < 60; ++i)
        m_folder->write(u"deep/more%1.md"_s.arg(i), "# More " + QByteArray::number(i) + "\n\nfirst edition\n");
    index();
    const size_t all = m_catalogue->search(u"first edition"_s, {{}, 500})->size();
    QCOMPARE(all, size_t(60));
    for (int i = 0; i < 60; ++i)
        m_folder->write(u"deep/more%1.md"_s.arg(i), "# More " + QByteArray::number(i) + "\n\nsecond edition\n");
    std::atomic_bool stop = false;
    std::atomic_int looks = 0;
    std::atomic_int mixed = 0;
    std::thread reader([&] {
        const auto catalogue = open();
        while (!stop || looks == 0) {
            const auto hits = catalogue->search(u"edition"_s, {{}, 500});
            const auto firsts = hits ? std::count_if(hits->begin(), hits->end(),
                                                     [](const Hit &hit) { return hit.snippet.contains(u"first"_s); })
                                     : -1;
            mixed += firsts != 0 && firsts != 60;
            ++looks;
        }
    });
    index();
    stop = true;
    reader.join();
    QVERIFY(looks > 0);
    QCOMPARE(mixed.load(), 0);
    QCOMPARE(m_catalogue->search(u"second edition"_s, {{}, 500})->size(), size_t(60));
}

void TestCatalogueIndex::anotherProcessIsNoticed()
{
    index();
    const auto other = open();
    const auto before = *other->library();
    QVERIFY(before->topic(u"deep/pooling"_s));
    m_folder->write(u"deep/pooling.md"_s, "# Pooling layers\n\nTake the average.\n");
    index();
    QCOMPARE((*other->library())->topic(u"deep/pooling"_s)->title, u"Pooling layers"_s);
    QCOMPARE(before->topic(u"deep/pooling"_s)->title, u"Pooling"_s); // who holds the old one keeps it
    QCOMPARE(other->index(m_folder->root())->unchanged, 5);
}

void TestCatalogueIndex::anotherConnectionTakesTheLibraryOver()
{
    const IndexReport first = index();
    const auto other = open();
    const auto before = *other->library();
    other->adopt(first); // the same in other words: what is known stays, for it is compared by address
    QCOMPARE(*other->library(), before);

    m_folder->write(u"deep/attention.md"_s, QByteArray(attention).replace("# Attention", "# Attending"));
    const IndexReport second = index();
    QVERIFY(second.generation > first.generation);
    other->adopt(second);
    QCOMPARE(*other->library(), second.library);

    m_folder->write(u"deep/attention.md"_s, QByteArray(attention).replace("# Attention", "# Attended"));
    const IndexReport third = index();
    other->adopt(second); // too late
    QCOMPARE(seen(**other->library()), seen(*third.library));
    QVERIFY(*other->library() != third.library);

    m_folder->write(u"deep/attention.md"_s, QByteArray(attention));
    index();
    const auto anew = open();
    anew->adopt(third); // never read anything, and still not taken in
    QCOMPARE(seen(**anew->library()), seen(**m_catalogue->library()));
}

void TestCatalogueIndex::aDamagedOrOtherFileIsBegunAnew_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"wiped", "garbage", "truncated", "newer", "foreign", "other program"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestCatalogueIndex::aDamagedOrOtherFileIsBegunAnew()
{
    QFETCH(QString, damage);
    index();
    m_catalogue.reset();
    const QString path = m_folder->database();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (damage == "wiped"_L1) {
        QVERIFY(file.resize(0));
    } else if (damage == "garbage"_L1) {
        QVERIFY(file.resize(0));
        file.write(QByteArray(10000, 'x'));
    } else if (damage == "truncated"_L1) {
        QVERIFY(file.resize(file.size() / 2));
    }
    file.close();
    if (damage == "newer"_L1) {
        QVERIFY((*database::Connection::open(path))->execute("PRAGMA user_version = 99"));
    } else if (damage == "foreign"_L1) {
        QVERIFY((*database::Connection::open(path))->execute("PRAGMA application_id = 5"));
    } else if (damage == "other program"_L1) {
        QVERIFY((*database::Connection::open(path))
                    ->execute("UPDATE meta SET value = CAST('0.0.1' AS BLOB) WHERE name = 'program'"));
    }
    m_catalogue = open();
    QVERIFY(m_catalogue);
    QCOMPARE(m_catalogue->wasRebuilt(), damage != "wiped"_L1); // an empty file is one that has not begun
    QVERIFY((*m_catalogue->library())->tracks.empty());
    QCOMPARE(index().added, 5);
    QVERIFY(!m_catalogue->search(u"maximum"_s)->empty());
}

void TestCatalogueIndex::progressRisesToTheEnd()
{
    std::vector<std::pair<int, int>> told;
    QVERIFY(m_catalogue->index(m_folder->root(), [&](int done, int total) { told.emplace_back(done, total); }));
    QVERIFY(!told.empty());
    for (size_t i = 0; i < told.size(); ++i) {
        QVERIFY(told[i].first <= told[i].second);
        QVERIFY(i == 0 || told[i].first * told[i - 1].second >= told[i - 1].first * told[i].second);
    }
    QCOMPARE(told.back().first, told.back().second);
}

/// Marks every sentence, as a language would.
class MarkingTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *sentence, const char *, int) const override
    {
        return u"译"_s + QString::fromUtf8(sentence);
    }
};

void TestCatalogueIndex::anotherLanguageTellsEverythingAgain()
{
    m_folder->write(u"deep/broken.md"_s, "---\ntitle: [\n---\n\n# Broken\n\nText of some length.\n");
    m_folder->write(u"LICENSE.md"_s, "# License\n\nShare alike.\n");
    const auto inChinese = [this](const QString &language) {
        const auto report = m_catalogue->index(m_folder->root(), {}, nullptr, language);
        if (!report)
            qWarning() << report.error().message;
        const auto library = m_catalogue->library();
        std::vector<bool> marked;
        for (const library::Warning &warning : report->warnings)
            marked.push_back(warning.message.startsWith(u'译'));
        for (const library::LeftOut &file : (*library)->leftOut)
            marked.push_back(file.reason.startsWith(u'译'));
        const auto share = double(std::count(marked.begin(), marked.end(), true)) / double(marked.size());
        return std::pair(marked.size(), share);
    };
    const auto [sentences, english] = inChinese(u"en"_s);
    QVERIFY(sentences >= 2); // of a file, and of the library
    QCOMPARE(english, 0.0);
    const auto before = *m_catalogue->library();
    MarkingTranslator chinese;
    QCoreApplication::installTranslator(&chinese);
    QCOMPARE(inChinese({}), std::pair(sentences, 0.0)); // a command does not mind
    QCOMPARE(inChinese(u"zh_CN"_s), std::pair(sentences, 1.0));
    const auto after = *m_catalogue->library();
    QCOMPARE(after->tracks.size(), before->tracks.size());
    for (size_t i = 0; i < after->tracks.size(); ++i)
        QCOMPARE(after->tracks[i].topics.size(), before->tracks[i].topics.size());
    QVERIFY(!m_catalogue->search(u"maximum"_s)->empty());
    QCoreApplication::removeTranslator(&chinese);
    QCOMPARE(inChinese(u"zh_CN"_s), std::pair(sentences, 1.0)); // told in it already: nothing is read
    QCOMPARE(index().unchanged, 7);
    QCOMPARE(inChinese(u"en"_s), std::pair(sentences, 0.0));
}

QTEST_GUILESS_MAIN(TestCatalogueIndex)
#include "tst_catalogue_index.moc"
