// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue costs on a library of 10,000 topics of some 10 KB (or as many as the first argument says, of as
// many KB as the second says), beside the simplest program that does comparable work: a loop that reads, parses with
// md4c and inserts into FTS5; a loop that lists and stats. Times are of the clock; where it is said, of the processors
// too.
#include "catalogue/catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <functional>

#include <malloc.h>
#include <md4c.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Words by Zipf's law, as in prose: a few are everywhere, most are rare.
class Prose
{
public:
    explicit Prose(quint32 seed)
        : m_random(seed)
    {
        static const char *const syllables[] = {"ra",  "to",  "mi",  "len", "dar", "ko",  "ves", "in",
                                                "pal", "sho", "ter", "un",  "gra", "bel", "ort", "sy"};
        for (int i = 0; i < 20000; ++i) {
            QByteArray word;
            for (int rest = i + 16; rest > 0; rest /= 16)
                word += syllables[rest % 16];
            m_words.push_back(word);
        }
    }

    QByteArray words(int count)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i) {
            const double share = m_random.generateDouble();
            text += m_words[size_t(std::min(19999.0, std::exp(share * std::log(20000.0)) - 1))];
            text += i % 12 == 11 ? ".\n" : " ";
        }
        return text;
    }

private:
    QRandomGenerator m_random;
    std::vector<QByteArray> m_words;
};

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// 20 tracks; a topic of 10 KB has nine sections and three questions, some 1,400 words in all.
void generate(const QString &root, int topics, double kilobytes)
{
    constexpr int tracks = 20;
    const auto share = [kilobytes](int words) { return std::max(1, int(std::lround(words * kilobytes / 10))); };
    const int sections = std::max(2, int(std::lround(4 + 0.4 * kilobytes)));
    Prose prose(20261123);
    QByteArray readme = "# Generated library\n";
    for (int t = 0; t < tracks; ++t) {
        const QByteArray folder = "track-" + QByteArray::number(t);
        QDir().mkpath(root + u'/' + QString::fromLatin1(folder));
        readme += "\n## Track " + QByteArray::number(t) + "\n\n";
        for (int i = t; i < topics; i += tracks) {
            const QByteArray name = folder + "/topic-" + QByteArray::number(i) + ".md";
            const QByteArray title = prose.words(3).simplified();
            readme += "- [" + title + "](" + name + ")\n";
            QByteArray text = "# " + title + "\n\n" + prose.words(share(140)) + "\n";
            for (int s = 0; s < sections; ++s)
                text += "\n## " + prose.words(3).simplified() + "\n\n" + prose.words(share(800) / sections) + "\n\n"
                    + prose.words(share(160) / sections) + "\n\n```python\nx = f(" + QByteArray::number(s) + ")\n```\n";
            text += "\n## Interview questions\n";
            for (int q = 0; q < 3; ++q)
                text += "\n### Why " + prose.words(5).simplified() + "?\n\n" + prose.words(share(90)) + "\n\n- [ ] "
                    + prose.words(4).simplified() + "\n";
            write(root + u'/' + QString::fromLatin1(name), text);
        }
    }
    write(root + u"/README.md"_s, readme);
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds of all processors together, spent by this program so far.
double processorTime()
{
    struct rusage used
    {
    };
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return of(used.ru_utime) + of(used.ru_stime);
}

/// A line of /proc/self/status, in MiB.
double memory(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf('\n' + name + ':');
    return at < 0 ? 0 : text.mid(at + name.size() + 2).trimmed().split(' ').first().toDouble() / 1024;
}

/// The peak is of what follows.
void forgetPeak()
{
    malloc_trim(0);
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5");
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[size_t(share * double(values.size() - 1))];
}

/// The loop that anybody would write first: one transaction, one thread, prepared statement, stock tokenizer.
void naiveIndex(const QString &root, const QString &database)
{
    sqlite3 *db = nullptr;
    sqlite3_open(database.toUtf8().constData(), &db);
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; CREATE VIRTUAL TABLE t USING fts5(path, body); BEGIN", nullptr, nullptr,
                 nullptr);
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO t VALUES (?, ?)", -1, &insert, nullptr);
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root.toStdString())) {
        if (!entry.is_regular_file())
            continue;
        QFile file(QString::fromStdString(entry.path().string()));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        QByteArray plain;
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB;
        parser.enter_block = parser.leave_block = [](MD_BLOCKTYPE, void *, void *to) {
            static_cast<QByteArray *>(to)->append('\n');
            return 0;
        };
        parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE, const MD_CHAR *text, MD_SIZE size, void *to) {
            static_cast<QByteArray *>(to)->append(text, qsizetype(size));
            return 0;
        };
        md_parse(content.constData(), MD_SIZE(content.size()), &parser, &plain);
        sqlite3_bind_text(insert, 1, entry.path().c_str(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 2, plain.constData(), int(plain.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(db);
}

qint64 statAll(const QString &root)
{
    qint64 sum = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root.toStdString())) {
        struct stat found
        {
        };
        if (::stat(entry.path().c_str(), &found) == 0)
            sum += found.st_size;
    }
    return sum;
}

void row(const char *what, double value, const char *unit, const char *wanted)
{
    std::printf("%-52s %10.2f %-3s  %s\n", what, value, unit, wanted);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int topics = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const double kilobytes = argc > 2 ? QByteArray(argv[2]).toDouble() : 10;
    QTemporaryDir folder;
    const QString root = folder.filePath(u"library"_s);
    QDir().mkpath(root);
    generate(root, topics, kilobytes);
    const qint64 bytes = statAll(root); // both find the folder in the cache of the system

    double start = processorTime();
    const double naive = milliseconds([&] { naiveIndex(root, folder.filePath(u"naive.sqlite"_s)); });
    const double naiveProcessor = processorTime() - start;
    auto opened = catalogue::Catalogue::open(folder.filePath(u"catalogue.sqlite"_s));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    catalogue::Catalogue &catalogue = **opened;
    catalogue::IndexReport report;
    const auto index = [&] { report = catalogue.index(root).value(); };
    forgetPeak();
    const double idle = memory("VmRSS");
    start = processorTime();
    const double first = milliseconds(index);
    const double firstProcessor = processorTime() - start;
    const double peak = memory("VmHWM");
    std::printf("%d topics, %d sections, %d questions, %.0f MB\n", report.topics, report.sections, report.questions,
                double(bytes) / 1e6);
    row("read + md4c + FTS5 loop, one thread", naive, "ms", "");
    row("  of the processor", naiveProcessor, "ms", "");
    row("index", first, "ms", "");
    row("  of the processors", firstProcessor, "ms", "");
    row("loop / index", naive / first, "", "wanted >= 1.0");
    row("memory while indexing, above idle", peak - idle, "MiB", "wanted <= 150");

    std::vector<double> stats;
    std::vector<double> unchanged;
    for (int i = 0; i < 7; ++i) {
        stats.push_back(milliseconds([&] { statAll(root); }));
        unchanged.push_back(milliseconds(index));
    }
    row("list and stat loop", percentile(stats, 0.5), "ms", "");
    row("index, nothing changed", percentile(unchanged, 0.5), "ms", "");
    row("index / stat loop", percentile(unchanged, 0.5) / percentile(stats, 0.5), "", "wanted <= 2.0");

    // Where the old library is still shown, as in the window, the new one is a copy of it.
    for (const bool shown : {false, true}) {
        std::vector<double> oneChanged;
        for (int i = 0; i < 5; ++i) {
            if (!shown)
                report.library.reset();
            write(root + u"/track-3/topic-%1.md"_s.arg(3 + 20 * i),
                  "# Changed topic\n\nNew words here, number " + QByteArray::number(i + (shown ? 5 : 0)) + ".\n");
            oneChanged.push_back(milliseconds(index));
        }
        row(shown ? "  while the library before it is in use" : "index, one file changed", percentile(oneChanged, 0.5),
            "ms", shown ? "" : "wanted <= 50");
    }

    std::shared_ptr<const library::Library> library;
    row("library(), cold", milliseconds([&] {
            library = catalogue::Catalogue::open(folder.filePath(u"catalogue.sqlite"_s)).value()->library().value();
        }),
        "ms", "");
    std::unique_ptr<catalogue::TitleIndex> titles;
    row("title index, made", milliseconds([&] { titles = std::make_unique<catalogue::TitleIndex>(library); }), "ms",
        "");

    Prose prose(7);
    std::vector<double> keystrokes;
    std::vector<double> searches;
    size_t hits = 0;
    for (int i = 0; i < 40; ++i) {
        const QString typed = QString::fromLatin1(prose.words(1 + i % 3).simplified().replace('.', ""));
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            keystrokes.push_back(milliseconds([&] { hits += titles->search(typed.left(length)).size(); }));
            if (length % 3 == 0 || length == typed.size())
                searches.push_back(milliseconds([&] { hits += catalogue.search(typed.left(length)).value().size(); }));
        }
    }
    row("title hits per keystroke, p50", percentile(keystrokes, 0.5), "ms", "");
    row("title hits per keystroke, p99", percentile(keystrokes, 0.99), "ms", "wanted <= 16");
    row("body hits, p50", percentile(searches, 0.5), "ms", "");
    row("body hits, p95", percentile(searches, 0.95), "ms", "wanted <= 150");
    std::printf("%zu hits\n", hits);
    return 0;
}
