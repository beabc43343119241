// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/scriptengine.h"

#include <QByteArray>
#include <QString>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <memory>
#include <optional>
#include <vector>

namespace waymark::typeset {

/// Formulas and colours kept in a SQLite file between runs. The file may be deleted at any time; one that cannot be
/// read is deleted and begun again. One object per thread; several may have the same file open.
class TypesetCache
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Empty `file`: keeps nothing. ReadOnly never makes, changes or deletes the file.
    explicit TypesetCache(const QString &file, Access access = Access::ReadWrite);
    ~TypesetCache();
    TypesetCache(const TypesetCache &) = delete;
    TypesetCache &operator=(const TypesetCache &) = delete;

    bool isOpen() const { return m_database.isOpen(); }

    static QByteArray formulaKey(const QString &tex, bool display, const QString &preamble);
    static QByteArray colourKey(const QString &code, const QString &language);

    /// A formula that could not be set is found too, with its error.
    std::optional<Formula> formula(const QByteArray &key);
    std::optional<std::vector<ColourRange>> colours(const QByteArray &key);

    void store(const QByteArray &key, const Formula &formula);
    void store(const QByteArray &key, const std::vector<ColourRange> &ranges);

    /// What is stored between the two is written at once. A failure only means that it is computed again next time.
    void begin();
    void commit();
    /// Makes the file one that can be read from a folder that cannot be written (SQLite's WAL needs to write beside
    /// it).
    bool seal();

private:
    bool open(const QString &file, Access access);
    void close();
    std::optional<QByteArray> value(const QByteArray &key);
    void write(const QByteArray &key, const QByteArray &value);

    QString m_connection;
    QSqlDatabase m_database;
    std::unique_ptr<QSqlQuery> m_select; ///< kept prepared: opening a topic asks for hundreds of formulas
    bool m_writable = false;
};

} // namespace waymark::typeset
