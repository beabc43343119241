// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/store.h"

#include "catalogue/libraryio.h"
#include "catalogue/rowranks.h"
#include "catalogue/tokenizer.h"
#include "database/schema.h"
#include "database/statement.h"
#include "database/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using waymark::database::Connection;
using waymark::database::SchemaState;
using waymark::database::Statement;
using waymark::database::Transaction;

/// Resources of a static library have to be asked for, outside any namespace.
static void haveScripts()
{
    Q_INIT_RESOURCE(catalogue_schema);
}

namespace waymark::catalogue {

namespace {

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Catalogue)
};

database::Schema catalogueSchema()
{
    haveScripts();
    return {u":/waymark/catalogue/schema"_s, 0x574D4335 /* "WMC5" */, 1};
}

/// An open file of this version; an error with code SQLITE_CORRUPT when it has to be begun anew.
database::Result<std::unique_ptr<Connection>> openUsable(const QString &path)
{
    auto opened = Connection::open(path);
    if (!opened)
        return opened;
    Connection &connection = **opened;
    const auto anew = [&] { return tl::unexpected(database::Error{SQLITE_CORRUPT, u"to be made anew"_s}); };
    const auto state = schemaState(connection, catalogueSchema());
    if (!state)
        return tl::unexpected(state.error());
    if (*state == SchemaState::Newer || *state == SchemaState::Foreign)
        return anew();
    // NORMAL: a power cut may lose the last indexing, never the file. It is all derived. The size of pages is of a new
    // file: facts and topics are of some kilobytes each, and larger pages are written in fewer calls.
    const auto prepared = connection.execute(
        "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; "
        "PRAGMA cache_size = -8192; PRAGMA journal_size_limit = 16777216");
    if (!prepared)
        return tl::unexpected(prepared.error());
    if (const auto registered = registerTokenizer(connection).and_then([&] { return registerRanking(connection); });
        !registered)
        return tl::unexpected(registered.error());
    if (*state == SchemaState::Older) {
        const auto made = migrate(connection, catalogueSchema()).and_then([&] {
            return connection.execute("INSERT INTO meta (name, value) VALUES ('program', CAST('" WAYMARK_VERSION
                                      "' AS BLOB)) "
                                      "ON CONFLICT DO NOTHING");
        });
        if (!made)
            return tl::unexpected(made.error());
        return opened;
    }
    const database::Result<QString> program =
        connection.text("SELECT CAST(value AS TEXT) FROM meta WHERE name = 'program'");
    if (!program)
        return tl::unexpected(program.error());
    if (*program != QLatin1StringView(WAYMARK_VERSION))
        return anew();
    // The first page knows how long the file has to be, the full-text index is what a bug or a crash would hit first.
    const auto words = connection.integer("SELECT count(*) FROM word WHERE word MATCH '\"waymark\"'");
    if (!words)
        return tl::unexpected(words.error());
    return opened;
}

bool deleteFile(const QString &path)
{
    bool gone = true;
    for (const QString &name : {path, QString(path + u"-wal"_s), QString(path + u"-shm"_s)})
        gone = (!QFileInfo::exists(name) || QFile::remove(name)) && gone;
    return gone;
}

} // namespace

bool isDamage(const database::Error &error)
{
    return error.code == SQLITE_CORRUPT || error.code == SQLITE_NOTADB;
}

library::Error Store::error(const database::Error &error) const
{
    const QString file = QDir::toNativeSeparators(m_path);
    if (error.code == SQLITE_FULL)
        return {
            Sentences::tr("The disk is full: the catalogue %1 stayed as it was. Make room and try again.").arg(file)};
    if (error.code == SQLITE_BUSY || error.code == SQLITE_LOCKED)
        return {Sentences::tr("Another Waymark is indexing into %1. Wait until it is done, then try again.").arg(file)};
    if (error.code == SQLITE_INTERRUPT)
        return {Sentences::tr("The search was interrupted by a newer one.")};
    if (isDamage(error))
        return {Sentences::tr("The catalogue %1 is damaged. Index the library again: it is made anew from the files.")
                    .arg(file)};
    return {Sentences::tr(
                "The catalogue %1 could not be read or written (%2). Check the folder's permissions and the disk, then "
                "try again.")
                .arg(file, error.message)};
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, bool *rebuilt)
{
    std::unique_ptr<Store> store(new Store);
    store->m_path = path;
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return tl::unexpected(library::Error{
            Sentences::tr("The folder %1 cannot be made. Check its permissions or choose another cache folder.")
                .arg(QDir::toNativeSeparators(folder))});
    auto connection = openUsable(path);
    if (!connection && isDamage(connection.error())) {
        *rebuilt = true;
        return beginAnew(path);
    }
    if (!connection)
        return tl::unexpected(store->error(connection.error()));
    store->m_connection = std::move(*connection);
    return store;
}

Result<std::unique_ptr<Store>> Store::beginAnew(const QString &path)
{
    std::unique_ptr<Store> store(new Store);
    store->m_path = path;
    if (!deleteFile(path))
        return tl::unexpected(
            library::Error{Sentences::tr("The catalogue %1 is unusable and cannot be deleted. Delete it by hand.")
                               .arg(QDir::toNativeSeparators(path))});
    auto connection = openUsable(path);
    if (!connection)
        return tl::unexpected(store->error(connection.error()));
    store->m_connection = std::move(*connection);
    return store;
}

database::Result<QHash<QString, KnownFile>> Store::files()
{
    QHash<QString, KnownFile> all;
    Statement query(*m_connection, "SELECT id, path, size, mtime_ns, ctime_ns, hash FROM file");
    const database::Result<void> read = query.each([&] {
        all.insert(query.text(1),
                   {query.integer(0), {query.integer(2), query.integer(3), query.integer(4)}, query.blob(5)});
    });
    return read.map([&] { return std::move(all); });
}

database::Result<QStringList> Store::paths()
{
    QStringList all;
    Statement query(*m_connection, "SELECT path FROM file");
    const database::Result<void> read = query.each([&] { all.append(query.text(0)); });
    std::sort(all.begin(), all.end());
    return read.map([&] { return std::move(all); });
}

database::Result<std::shared_ptr<const library::Library>> Store::library()
{
    Transaction transaction(*m_connection);
    if (const auto begun = transaction.begin(Transaction::Kind::Read); !begun)
        return tl::unexpected(begun.error());
    const database::Result<QByteArray> frame = meta(u"library"_s);
    if (!frame)
        return tl::unexpected(frame.error());
    if (frame->isEmpty())
        return std::make_shared<library::Library>();
    const auto broken = [] { return tl::unexpected(database::Error{SQLITE_CORRUPT, u"a record cannot be read"_s}); };
    auto library = frameFromBytes(*frame);
    if (!library)
        return broken();
    QHash<QString, library::Track *> tracks;
    for (library::Track &track : library->tracks)
        tracks.insert(track.id, &track);
    Statement topics(*m_connection, "SELECT track, bytes FROM topic ORDER BY position");
    for (;;) {
        const database::Result<bool> row = topics.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return std::make_shared<library::Library>(std::move(*library));
        auto topic = topicFromBytes(topics.rawBlob(1));
        library::Track *track = tracks.value(topics.text(0));
        if (!topic || !track)
            return broken();
        track->topics.push_back(std::move(*topic));
    }
}

database::Result<qint64> Store::generation()
{
    return meta(u"generation"_s).map([](const QByteArray &number) { return number.toLongLong(); });
}

database::Result<void> Store::setGeneration(qint64 generation)
{
    return setMeta(u"generation"_s, QByteArray::number(generation));
}

database::Result<QByteArray> Store::meta(const QString &name)
{
    Statement query(*m_connection, "SELECT value FROM meta WHERE name = ?1");
    return query.bind(1, name).step().map([&](bool row) { return row ? query.blob(0) : QByteArray(); });
}

database::Result<void> Store::setMeta(const QString &name, const QByteArray &value)
{
    Statement insert(*m_connection, "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)");
    return insert.bind(1, name).bindBlob(2, value).run();
}

} // namespace waymark::catalogue
