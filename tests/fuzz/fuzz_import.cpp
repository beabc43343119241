// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an exported journal: importing either understands the document whole or changes nothing, and importing
// what was imported changes nothing more.
#include "journal/journal.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace waymark::journal;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_import";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv); // finds the driver of the database
    static const QTemporaryDir folder;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!document.isObject())
        return 0;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    for (const QString &ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + ending);
    const auto journal = Journal::open(path);
    require(journal.has_value());
    const auto before = (*journal)->exportAll();
    require(before.has_value());
    const auto dry = (*journal)->importAll(document.object(), true);
    const auto done = (*journal)->importAll(document.object(), false);
    require(dry.has_value() == done.has_value());
    const auto after = (*journal)->exportAll();
    require(after.has_value());
    if (!done) {
        require(!done.error().message.isEmpty());
        require(after->value(QStringLiteral("libraries")) == before->value(QStringLiteral("libraries")));
        return 0;
    }
    require((*journal)->importAll(document.object(), false).has_value());
    const auto twice = (*journal)->exportAll();
    require(twice.has_value()
            && twice->value(QStringLiteral("libraries")) == after->value(QStringLiteral("libraries")));
    return 0;
}
