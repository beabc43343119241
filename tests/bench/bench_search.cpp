// SPDX-License-Identifier: GPL-3.0-or-later
// What a key costs in the search palette on a library of 10,000 topics (or as many as the first argument says): until
// title hits, notes and commands are on the screen, and what publishing the hits in the text takes of the GUI thread
// afterwards.
#include "catalogue/catalogue.h"
#include "desktop/search/bodysearch.h"
#include "desktop/search/searchpalette.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Words by Zipf's law over syllables, as in prose.
class Prose
{
public:
    QByteArray words(int count)
    {
        static const char *const syllables[] = {"ra",  "to",  "mi",  "len", "dar", "ko",  "ves", "in",
                                                "pal", "sho", "ter", "un",  "gra", "bel", "ort", "sy"};
        QByteArray text;
        for (int i = 0; i < count; ++i) {
            const int rank = int(std::min(19999.0, std::exp(m_random.generateDouble() * std::log(20000.0)) - 1));
            for (int rest = rank + 16; rest > 0; rest /= 16)
                text += syllables[rest % 16];
            text += i + 1 < count ? " " : "";
        }
        return text;
    }

private:
    QRandomGenerator m_random{20261127};
};

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// 20 tracks; a topic has a lead, four sections and two questions.
void generate(const QString &root, int topics)
{
    Prose prose;
    QByteArray readme = "# Generated library\n";
    for (int t = 0; t < 20; ++t) {
        readme += "\n## Track " + QByteArray::number(t) + "\n\n";
        QDir().mkpath(root + u"/t%1"_s.arg(t));
        for (int i = t; i < topics; i += 20) {
            const QByteArray name = "t" + QByteArray::number(t) + "/" + QByteArray::number(i) + ".md";
            QByteArray text = "# " + prose.words(3) + "\n\n" + prose.words(60) + "\n";
            readme += "- [" + text.mid(2, text.indexOf('\n') - 2) + "](" + name + ")\n";
            for (int s = 0; s < 4; ++s)
                text += "\n## " + prose.words(3) + "\n\n" + prose.words(60) + "\n";
            text += "\n## Interview questions\n";
            for (int q = 0; q < 2; ++q)
                text +=
                    "\n### Why " + prose.words(5) + "?\n\n" + prose.words(40) + "\n\n- [ ] " + prose.words(4) + "\n";
            write(root + u'/' + QString::fromLatin1(name), text);
        }
    }
    write(root + u"/README.md"_s, readme);
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[size_t(share * double(values.size() - 1))];
}

void row(const char *what, double value, const char *wanted)
{
    std::printf("%-56s %8.2f ms  %s\n", what, value, wanted);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int topics = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    QTemporaryDir folder;
    const QString root = folder.filePath(u"library"_s);
    QDir().mkpath(root);
    generate(root, topics);
    const QString database = folder.filePath(u"catalogue.sqlite"_s);
    auto catalogue = catalogue::Catalogue::open(database).value();
    const auto report = catalogue->index(root).value();
    std::printf("%d topics, %d sections, %d questions\n", report.topics, report.sections, report.questions);

    auto snapshot = std::make_shared<workspace::Snapshot>();
    snapshot->libraryId = u"bench"_s;
    snapshot->library = catalogue->library().value();
    Prose prose;
    const QDateTime when = QDateTime(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 500; ++i)
        snapshot->notes.push_back({QString::number(i),
                                   snapshot->library->tracks.front().topics.front().key,
                                   QString::fromLatin1(prose.words(30)),
                                   {},
                                   when,
                                   when.addSecs(i)});

    QWidget window;
    window.resize(1280, 800);
    QLineEdit field(&window);
    field.setGeometry(400, 4, 480, 30);
    QMenuBar bar;
    desktop::Settings settings(folder.filePath(u"data"_s));
    desktop::Actions actions(&bar, &settings);
    desktop::Theme theme;
    desktop::BodySearch bodies;
    bodies.setCatalogue(database);

    QElapsedTimer publishing;
    QElapsedTimer waiting;
    std::vector<double> keys;
    std::vector<double> arrivals;
    std::vector<double> published;
    bool arrived = false;
    // Before the palette's own connection and behind it.
    QObject::connect(&bodies, &desktop::BodySearch::found, &window, [&] {
        arrivals.push_back(double(waiting.nsecsElapsed()) / 1e6);
        publishing.start();
    });
    desktop::SearchPalette palette(&field, &bodies, &actions, &settings, &theme, &window);
    QObject::connect(&bodies, &desktop::BodySearch::found, &window, [&] {
        palette.repaint();
        published.push_back(double(publishing.nsecsElapsed()) / 1e6);
        arrived = true;
    });
    window.show();
    QElapsedTimer titles;
    titles.start();
    palette.setSnapshot(snapshot);
    while (!palette.isReady())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    row("titles made, off the GUI thread", double(titles.nsecsElapsed()) / 1e6, "");
    field.setFocus();
    palette.open();
    for (int i = 0; i < 40; ++i) {
        const QString typed = QString::fromLatin1(prose.words(1 + i % 3));
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            arrived = false;
            QElapsedTimer key;
            key.start();
            waiting.start();
            field.setText(typed.left(length));
            palette.repaint();
            keys.push_back(double(key.nsecsElapsed()) / 1e6);
            // Now and then the next key comes before the text has answered.
            while (!arrived && (length % 4 != 0) && palette.isSearching())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }
    row("a key until its titles are painted, p50", percentile(keys, 0.5), "");
    row("a key until its titles are painted, p99", percentile(keys, 0.99), "wanted <= 16");
    row("hits in the text after the key, p50", percentile(arrivals, 0.5), "");
    row("hits in the text after the key, p95", percentile(arrivals, 0.95), "wanted <= 150");
    row("their publishing on the GUI thread, p50", percentile(published, 0.5), "");
    row("their publishing on the GUI thread, p99", percentile(published, 0.99), "wanted <= 16");
    std::printf("%zu keys, %zu answers of the text\n", keys.size(), published.size());
    return 0;
}
