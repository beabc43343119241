// SPDX-License-Identifier: GPL-3.0-or-later
// Files that mean harm: reading, indexing, listing links, typesetting and drawing them ends soon, within bounds, and
// says what it refuses. What each file took is printed; the limits of the test leave room for busy machines and
// sanitizers, which work that grows with the square of a file would still break.
#include "hostileset.h"

#include "catalogue/catalogue.h"
#include "library/discovery.h"
#include "library/facts.h"
#include "markdown/parser.h"
#include "typeset/documentbuilder.h"
#include "typeset/exporter.h"
#include "typeset/figure.h"
#include "typeset/typesetdocument.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <map>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using library::testing::HostileFile;

namespace {

constexpr qint64 mostMilliseconds = 20'000; ///< for one step with one file; two seconds are promised
constexpr long mostKilobytes = 1024 * 1024;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool measuresMemory = false;
#else
constexpr bool measuresMemory = true;
#endif

/// Time of the processor, not of the clock: other programs may run beside this one.
class Stopwatch
{
public:
    void start() { m_begun = std::clock(); }
    qint64 elapsed() const { return qint64(std::clock() - m_begun) * 1000 / CLOCKS_PER_SEC; }
    qint64 restart()
    {
        const qint64 passed = elapsed();
        start();
        return passed;
    }

private:
    std::clock_t m_begun = std::clock();
};

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_root = m_folder.filePath(u"library"_s);
        QVERIFY(write(m_folder.filePath(u"outside.md"_s), secret));
        QVERIFY(write(m_folder.filePath(u"outside.txt"_s), secret));
        QVERIFY(write(m_folder.filePath(u"outside.png"_s), secret));
        for (const HostileFile &file : library::testing::hostilePages()) {
            m_pages.append(file.path);
            QVERIFY(write(m_root + u'/' + file.path, file.bytes));
        }
        for (const HostileFile &file : library::testing::hostileFigures()) {
            m_figures.append(file.path);
            QVERIFY(write(m_root + u'/' + file.path, file.bytes));
        }
    }

    void theWholeSetIsIndexed()
    {
        auto catalogue = catalogue::Catalogue::open(m_folder.filePath(u"catalogue.sqlite"_s));
        QVERIFY(catalogue.has_value());
        Stopwatch timer;
        timer.start();
        const auto report = (*catalogue)->index(m_root);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        qInfo("all files indexed in %lld ms, peak %ld MiB", timer.elapsed(), peakKilobytes() / 1024);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(report->topics >= m_pages.size() - 3);
        if (measuresMemory)
            QVERIFY2(peakKilobytes() < mostKilobytes, qPrintable(QString::number(peakKilobytes())));
        const auto hits = (*catalogue)->search(QString::fromUtf8(secret));
        QVERIFY(hits.has_value() && hits->empty());
    }

    void everyPageIsReadListedAndTypeset_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : m_pages)
            QTest::newRow(qPrintable(path)) << path;
    }
    void everyPageIsReadListedAndTypeset()
    {
        QFETCH(QString, path);
        QFile file(m_root + u'/' + path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Stopwatch timer;
        timer.start();
        const auto facts = library::readFacts(path, bytes);
        const qint64 read = timer.restart();
        const QStringList names = m_pages + m_figures;
        const library::Library library = library::discover(m_root, {{path, facts}}, names);
        library::LinkResolver links(library, names);
        for (const library::LinkFact &link : facts->links) {
            const library::ResolvedLink resolved = links.resolve(path, link.target);
            QVERIFY(!resolved.path.startsWith(u"../"_s) && !resolved.path.startsWith(u'/'));
        }
        const qint64 listed = timer.restart();
        qint64 html = 0;
        qint64 built = 0;
        if (facts->markdown) {
            const markdown::Document document = markdown::parse(bytes);
            const typeset::Source source{m_root, path};
            timer.restart();
            typeset::Exporter exporter;
            const QString page = exporter.toHtml(document, typeset::Style::light(), source);
            html = timer.restart();
            QVERIFY(!page.contains(u"<script"_s, Qt::CaseInsensitive)
                    && !page.contains(u"<iframe"_s, Qt::CaseInsensitive));
            QVERIFY(!page.contains(u"href=\"javascript"_s, Qt::CaseInsensitive));
            QVERIFY(!page.contains(QString::fromUtf8(secret)));
            const auto made = typeset::DocumentBuilder(document, typeset::Style::light(), source).build();
            QVERIFY(made != nullptr);
            built = timer.elapsed();
        }
        qInfo("%-28s read %5lld ms, links %5lld, HTML %5lld, reader %5lld, peak %4ld MiB", qPrintable(path), read,
              listed, html, built, peakKilobytes() / 1024);
        QVERIFY(read < mostMilliseconds && listed < mostMilliseconds && html < mostMilliseconds
                && built < mostMilliseconds);
        if (measuresMemory)
            QVERIFY2(peakKilobytes() < mostKilobytes, qPrintable(QString::number(peakKilobytes())));
    }

    void everyPictureIsDrawnOrRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : m_figures)
            QTest::newRow(qPrintable(path)) << path;
    }
    void everyPictureIsDrawnOrRefused()
    {
        QFETCH(QString, path);
        Stopwatch timer;
        timer.start();
        const typeset::Figure figure = typeset::locateFigure(path, m_root, u"README.md"_s);
        QCOMPARE(figure.file.isEmpty(), !figure.error.isEmpty());
        QImage image;
        if (!figure.file.isEmpty())
            image = typeset::renderFigure(
                figure, figure.size.scaled(QSizeF(1400, 1400), Qt::KeepAspectRatio).expandedTo({1, 1}).toSize());
        qInfo("%-20s %5lld ms, %s, peak %4ld MiB", qPrintable(path), timer.elapsed(),
              figure.file.isEmpty() ? "refused"
                  : image.isNull()  ? "not drawn"
                                    : "drawn",
              peakKilobytes() / 1024);
        QVERIFY2(timer.elapsed() < mostMilliseconds, qPrintable(QString::number(timer.elapsed())));
        if (measuresMemory)
            QVERIFY2(peakKilobytes() < mostKilobytes, qPrintable(QString::number(peakKilobytes())));
    }

    void picturesOutsideAreNotOpened_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target : {"../outside.png", "%2e%2e/outside.png", "..%2Foutside.png", "/../outside.png",
                                   "file:///etc/passwd", "data:image/png;base64,AAAA", "javascript:alert(1)",
                                   "https://example.org/a.png", "//example.org/a.png", "sub/../../outside.png"})
            QTest::newRow(target) << QString::fromUtf8(target);
    }
    void picturesOutsideAreNotOpened()
    {
        QFETCH(QString, target);
        const typeset::Figure figure = typeset::locateFigure(target, m_root, u"README.md"_s);
        QVERIFY(figure.file.isEmpty());
        QVERIFY(figure.error.contains(target) || figure.error.size() > 10);
    }

    void everyRefusalIsListedWithFileAndLine()
    {
        Stopwatch timer;
        timer.start();
        const library::Inspection inspection = library::inspect(m_root);
        qInfo("all files checked in %lld ms: %zu findings, peak %ld MiB", timer.elapsed(), inspection.findings.size(),
              peakKilobytes() / 1024);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        std::map<int, int> refused;
        std::map<QString, int> told; // files with a warning about their text or front matter
        for (const library::Warning &finding : inspection.findings) {
            if (finding.file == u"refused.md"_s && finding.kind == library::WarningKind::Refused)
                ++refused[finding.line];
            if (finding.kind == library::WarningKind::Text || finding.kind == library::WarningKind::FrontMatter
                || finding.kind == library::WarningKind::Settings)
                ++told[finding.file];
        }
        const auto targets = library::testing::refusedTargets();
        for (size_t index = 0; index < targets.size(); ++index)
            QVERIFY2(refused[int(3 + 2 * index)] == 1, targets[index].constData());
        for (const char *file :
             {"deep-quotes.md", "deep-lists.md", "nul.md", "invalid.md", "binary.md", "alias-bomb.md", "deep-yaml.md",
              "deep-yaml-blocks.md", "huge-yaml.md", "deep-toml.md", "_toc.yml"})
            QVERIFY2(told[QString::fromUtf8(file)] > 0, file);
    }

    void nothingWasExecuted()
    {
        QVERIFY(!QFile::exists(m_root + u"/executed"_s));
        QVERIFY(!QFile::exists(QDir::currentPath() + u"/executed"_s));
    }

private:
    inline static const QByteArray secret = "canaryoutsidethelibrary";
    QTemporaryDir m_folder;
    QString m_root;
    QStringList m_pages;
    QStringList m_figures;
};

QTEST_MAIN(HostileTest)
#include "tst_hostile.moc"
