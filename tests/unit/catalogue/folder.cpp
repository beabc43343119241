// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

Folder::Folder()
{
    QDir().mkpath(root());
}

void Folder::write(const QString &path, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(file(path)).absolutePath());
    QFile out(file(path));
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(out.fileName()));
}

void Folder::remove(const QString &path) const
{
    if (!QFile::remove(file(path)))
        qFatal("cannot remove %s", qPrintable(path));
}

void Folder::rename(const QString &from, const QString &to) const
{
    QDir().mkpath(QFileInfo(file(to)).absolutePath());
    if (!QFile::rename(file(from), file(to)))
        qFatal("cannot rename %s", qPrintable(from));
}

void Folder::fillForSearch() const
{
    write(
        u"README.md"_s,
        "# Handbook\n\n## Languages Track\n\n- [C++](lang/cpp.md)\n- [C basics](lang/c.md)\n- [F#](lang/fsharp.md)\n\n"
        "## Machine Learning Track\n\n- [k-NN](ml/knn.md)\n- [Classification metrics](ml/metrics.md)\n"
        "- [Language models](ml/lm.md)\n\n## Databases Track\n\n- [Postgres backups](db/postgres.md)\n- [Café "
        "societies](db/cafe.md)\n");
    write(u"lang/cpp.md"_s,
          "# C++\n\nTemplates and destructors.\n\n## Sparse matrix\n\nA class in C++17 that keeps non-zero entries.\n");
    write(u"lang/c.md"_s, "# C basics\n\nPointers in plain C, the metric of old.\n");
    write(u"lang/fsharp.md"_s, "# F#\n\nA functional language; F# runs on .NET.\n");
    write(u"ml/knn.md"_s,
          "# k-NN\n\nThe k-NN classifier looks at neighbours.\n\n## Interview questions\n\n### Why is k-NN slow at "
          "prediction?\n\n"
          "It compares with every stored example.\n\n- [ ] Linear in the data\n");
    write(u"ml/metrics.md"_s,
          "# Classification metrics\n\nPrecision, recall and the F1 score.\n\n## F1 score\n\nHarmonic mean of "
          "precision and recall.\n\n"
          "## Calibration\n\nPredicted probabilities against observed frequencies; recall matters less.\n");
    write(u"ml/lm.md"_s,
          "# Language models\n\nPerplexity measures a model.\n\n## \xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6\n\n"
          "\xe8\xaf\xad\xe8\xa8\x80\xe6\xa8\xa1\xe5\x9e\x8b\xe7\x9a\x84\xe5\x9b\xb0\xe6\x83\x91\xe5\xba\xa6\xe8\xb6\x8a"
          "\xe4\xbd\x8e\xe8\xb6\x8a"
          "\xe5\xa5\xbd\xe3\x80\x82\n");
    write(u"db/postgres.md"_s,
          "# Postgres backups\n\nUse pg_dump with --format=custom. Never copy the folder of a running server.\n\n"
          "## Restoring\n\nThe running server replays its log; pg_restore reads a dump.\n");
    write(u"db/cafe.md"_s, "# Caf\xc3\xa9 societies\n\nNa\xc3\xafve Bayes over coffee in Z\xc3\xbcrich.\n");
}
