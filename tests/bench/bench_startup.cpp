// SPDX-License-Identifier: GPL-3.0-or-later
// Start-up: from starting the process to a painted window, Waymark on a used profile against an empty Qt window. Runs
// of the two alternate, so that both see the same machine.
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 15;

/// Milliseconds until the program says that its window is painted; negative when it never does.
double paintedAfter(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool painted = process.waitForReadyRead(30'000);
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished(30'000);
    return painted ? milliseconds : -1;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QDir folder(QCoreApplication::applicationDirPath());
    const QTemporaryDir profile;
    const QStringList used{QStringLiteral(WAYMARK_CONTENT), profile.path()};
    const QString waymark = folder.filePath(u"window_waymark"_s);
    const QString empty = folder.filePath(u"window_empty"_s);
    const double first = paintedAfter(waymark, used); // makes the profile and the catalogue
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int run = 0; run < runs; ++run) {
        theirs.push_back(paintedAfter(empty, {}));
        ours.push_back(paintedAfter(waymark, used));
    }
    if (first < 0 || *std::min_element(ours.begin(), ours.end()) < 0
        || *std::min_element(theirs.begin(), theirs.end()) < 0) {
        std::fprintf(stderr, "a window was never painted\n");
        return 1;
    }
    std::printf("%-44s%10s\n", "start to painted window, median of 15", "ms");
    std::printf("%-44s%10.0f\n", "empty Qt window (yardstick)", median(theirs));
    std::printf("%-44s%10.0f   %.2fx (wanted: 2x)\n", "Waymark, used profile", median(ours),
                median(ours) / median(theirs));
    std::printf("%-44s%10.0f\n", "Waymark, first start ever (one run)", first);
    return 0;
}
