// SPDX-License-Identifier: GPL-3.0-or-later
// Following a folder that changes while a library is open.
#include "desktop/shell/indexer.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

namespace {

constexpr int patience = 20'000; // ms; a busy machine is slow, not wrong

} // namespace

class TestIndexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(u"README.md"_s, "# Book\n\n## Deep track\n\n- [Pooling](deep/pooling.md)\n- [Masks](deep/masks.md)\n");
        write(u"deep/pooling.md"_s, "# Pooling\n\nTake the maximum.\n");
        write(u"deep/masks.md"_s, "# Masks\n\nHide what comes later.\n");
        m_indexer = std::make_unique<Indexer>();
        m_finished = std::make_unique<QSignalSpy>(m_indexer.get(), &Indexer::finished);
    }

    void cleanup()
    {
        m_finished.reset();
        m_indexer.reset();
    }

    void aSavedFileIsReadAgain()
    {
        begin({20});
        QVERIFY(!m_indexer->isLooking());
        write(u"deep/pooling.md"_s, "# Pooling\n\nTake the mean.\n");
        QVERIFY(comes([](const auto &report) { return report.updated == 1; }));
        // As many editors save: a new file takes the old one's place. And once more, in place.
        write(u"deep/new.tmp"_s, "# Pooling\n\nTake the median.\n");
        QVERIFY(QFile::remove(path(u"deep/pooling.md"_s)));
        QVERIFY(QFile::rename(path(u"deep/new.tmp"_s), path(u"deep/pooling.md"_s)));
        QVERIFY(comes([](const auto &report) { return report.updated == 1; }));
        write(u"deep/pooling.md"_s, "# Pooling\n\nTake any of them.\n");
        QVERIFY(comes([](const auto &report) { return report.updated == 1; }));
    }

    void aNewFolderIsFollowedEvenWhileItIsEmpty()
    {
        begin({20});
        QVERIFY(QDir().mkpath(path(u"late/inner"_s)));
        QVERIFY(comes([](const auto &report) { return report.added == 0; })); // nothing in it yet
        write(u"late/inner/first.md"_s, "# First\n\nIt came later.\n");
        QVERIFY(comes([](const auto &report) { return report.added == 1; }));
        write(u"late/inner/second.md"_s, "# Second\n\nIt came last.\n");
        QVERIFY(comes([](const auto &report) { return report.added == 1; }));
        QVERIFY(QFile::remove(path(u"late/inner/first.md"_s)));
        QVERIFY(comes([](const auto &report) { return report.removed == 1; }));
    }

    void whatCannotBeWatchedIsLookedAt()
    {
        Indexer::Following following{20};
        following.mostWatchedFolders = 1;
        following.mostWatchedFiles = 0;
        following.lookMilliseconds = 20;
        begin(following);
        QTRY_VERIFY_WITH_TIMEOUT(m_indexer->isLooking(), patience);
        write(u"deep/masks.md"_s, "# Masks\n\nMinus infinity before the softmax.\n");
        QVERIFY(comes([](const auto &report) { return report.updated == 1; }));
        write(u"deep/far/away/below.md"_s, "# Below\n\nNobody watches here.\n");
        QVERIFY(comes([](const auto &report) { return report.added == 1; }));
        QVERIFY(QFile::remove(path(u"deep/far/away/below.md"_s)));
        QVERIFY(comes([](const auto &report) { return report.removed == 1; }));
    }

    void aBurstIsReadAtOnce()
    {
        begin({300});
        m_finished->clear();
        for (int i = 0; i < 40; ++i)
            write(u"deep/burst-%1.md"_s.arg(i), "# Burst\n\nOne of forty.\n");
        QVERIFY(comes([](const auto &report) { return report.added == 40; }));
    }

    void aRunWaitsUntilGitIsDone()
    {
        begin({20});
        QVERIFY(QDir().mkpath(path(u".git"_s)));
        write(u".git/index.lock"_s, "");
        m_finished->clear();
        QVERIFY(QFile::remove(path(u"deep/pooling.md"_s)));
        // Some thirty times the time to settle: long enough to see that nothing is read, and no longer.
        QVERIFY(!QTest::qWaitFor([&] { return !m_finished->isEmpty(); }, 600));
        QVERIFY(QFile::rename(path(u"deep/masks.md"_s), path(u"deep/causal.md"_s)));
        QVERIFY(QFile::remove(path(u".git/index.lock"_s)));
        // Both changes of the checkout come in one run.
        QVERIFY(comes([](const auto &report) { return report.removed == 1 && report.moved == 1; }));
    }

    void anotherLibraryIsFollowedInsteadOfTheFirst()
    {
        begin({20});
        const QTemporaryDir other;
        QVERIFY(QDir().mkpath(other.filePath(u"library"_s)));
        writeTo(other.filePath(u"library/README.md"_s), "# Other\n\nAnother library of one page.\n");
        m_finished->clear();
        m_indexer->start(other.filePath(u"library"_s), other.filePath(u"catalogue.sqlite"_s));
        QVERIFY(comes([](const auto &report) { return report.files == 1; }));
        writeTo(other.filePath(u"library/more.md"_s), "# More\n\nOf the other one.\n");
        QVERIFY(comes([](const auto &report) { return report.files == 2 && report.added == 1; }));
    }

private:
    QString path(const QString &name) const { return m_dir->filePath(u"library/"_s + name); }

    static void writeTo(const QString &file, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file));
    }
    void write(const QString &name, const QByteArray &text) const { writeTo(path(name), text); }

    void begin(const Indexer::Following &following)
    {
        m_indexer->setFollowing(following);
        m_indexer->start(m_dir->filePath(u"library"_s), m_dir->filePath(u"catalogue.sqlite"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_finished->isEmpty(), patience);
        m_finished->clear();
        // As the window does: it knows the files from the catalogue.
        m_indexer->watch({u"README.md"_s, u"deep/pooling.md"_s, u"deep/masks.md"_s});
    }

    /// Waits for a run of this kind; forgets all before it.
    template <typename Wanted> bool comes(Wanted wanted)
    {
        return QTest::qWaitFor(
            [&] {
                while (!m_finished->isEmpty()) {
                    if (wanted(m_finished->takeFirst().first().template value<catalogue::IndexReport>()))
                        return true;
                }
                return false;
            },
            patience);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Indexer> m_indexer;
    std::unique_ptr<QSignalSpy> m_finished;
};

QTEST_GUILESS_MAIN(TestIndexer)
#include "tst_indexer.moc"
