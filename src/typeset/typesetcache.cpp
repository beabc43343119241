// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/typesetcache.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr int schema = 1;

QByteArray hashOf(char kind, const QString &first, const QString &second)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(ScriptEngine::bundleHash());
    hash.addData(QByteArrayView(&kind, 1));
    hash.addData(first.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(second.toUtf8());
    return hash.result();
}

QDataStream &setVersion(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    return stream;
}

} // namespace

TypesetCache::TypesetCache(const QString &file, Access access)
{
    if (file.isEmpty() || (access == Access::ReadOnly && !QFileInfo::exists(file)))
        return;
    if (open(file, access) || access == Access::ReadOnly)
        return;
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + suffix);
    open(file, access);
}

TypesetCache::~TypesetCache()
{
    close();
}

bool TypesetCache::open(const QString &file, Access access)
{
    m_connection = u"typeset-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(file);
    m_writable = access == Access::ReadWrite;
    m_database.setConnectOptions(m_writable ? u"QSQLITE_BUSY_TIMEOUT=200"_s
                                            : u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=200"_s);
    if (m_writable)
        QDir().mkpath(QFileInfo(file).path());
    bool good = m_database.open();
    if (good) {
        QSqlQuery query(m_database);
        good = query.exec(u"PRAGMA user_version"_s) && query.next();
        int version = good ? query.value(0).toInt() : 0;
        query.finish();
        if (good && m_writable && version == 0) {
            // Nothing here is precious: fast rather than safe, and WAL so that two programs can share the file.
            good = query.exec(u"PRAGMA journal_mode=WAL"_s)
                && query.exec(
                    u"CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s)
                && query.exec(u"PRAGMA user_version=%1"_s.arg(schema));
            version = schema;
        }
        good = good && version == schema && (!m_writable || query.exec(u"PRAGMA synchronous=OFF"_s))
            && query.exec(u"SELECT key, value FROM kept LIMIT 1"_s);
    }
    if (!good)
        close();
    return good;
}

void TypesetCache::close()
{
    if (m_connection.isEmpty())
        return;
    m_select.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

QByteArray TypesetCache::formulaKey(const QString &tex, bool display, const QString &preamble)
{
    return hashOf(display ? 'D' : 'I', tex, preamble);
}

QByteArray TypesetCache::colourKey(const QString &code, const QString &language)
{
    return hashOf('C', code, language);
}

std::optional<QByteArray> TypesetCache::value(const QByteArray &key)
{
    if (!isOpen())
        return {};
    if (!m_select) {
        m_select = std::make_unique<QSqlQuery>(m_database);
        m_select->setForwardOnly(true);
        m_select->prepare(u"SELECT value FROM kept WHERE key = ?"_s);
    }
    m_select->bindValue(0, key);
    if (!m_select->exec() || !m_select->next())
        return {};
    const QByteArray bytes = qUncompress(m_select->value(0).toByteArray());
    m_select->finish();
    return bytes.isEmpty() ? std::nullopt : std::optional(bytes);
}

std::optional<Formula> TypesetCache::formula(const QByteArray &key)
{
    const auto bytes = value(key);
    if (!bytes)
        return {};
    QDataStream stream(*bytes);
    Formula formula;
    setVersion(stream) >> formula.width >> formula.height >> formula.depth >> formula.svg >> formula.error;
    if (stream.status() != QDataStream::Ok)
        return {};
    return formula;
}

std::optional<std::vector<ColourRange>> TypesetCache::colours(const QByteArray &key)
{
    const auto bytes = value(key);
    if (!bytes)
        return {};
    QDataStream stream(*bytes);
    std::vector<ColourRange> ranges;
    qint32 count = 0;
    setVersion(stream) >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        ColourRange range;
        stream >> range.start >> range.length >> range.kind;
        ranges.push_back(range);
    }
    if (stream.status() != QDataStream::Ok)
        return {};
    return ranges;
}

void TypesetCache::write(const QByteArray &key, const QByteArray &bytes)
{
    if (!isOpen() || !m_writable)
        return;
    QSqlQuery query(m_database);
    query.prepare(u"INSERT OR REPLACE INTO kept (key, value) VALUES (?, ?)"_s);
    query.addBindValue(key);
    query.addBindValue(qCompress(bytes));
    query.exec();
}

void TypesetCache::store(const QByteArray &key, const Formula &formula)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    setVersion(stream) << formula.width << formula.height << formula.depth << formula.svg << formula.error;
    write(key, bytes);
}

void TypesetCache::store(const QByteArray &key, const std::vector<ColourRange> &ranges)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    setVersion(stream) << qint32(ranges.size());
    for (const ColourRange &range : ranges)
        stream << range.start << range.length << range.kind;
    write(key, bytes);
}

void TypesetCache::begin()
{
    if (isOpen() && m_writable)
        m_database.transaction();
}

void TypesetCache::commit()
{
    if (isOpen() && m_writable && !m_database.commit())
        m_database.rollback();
}

bool TypesetCache::seal()
{
    m_select.reset();
    QSqlQuery query(m_database);
    return isOpen() && m_writable && query.exec(u"PRAGMA journal_mode=DELETE"_s) && query.next()
        && query.value(0) == u"delete"_s;
}

} // namespace waymark::typeset
