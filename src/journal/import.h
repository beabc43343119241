// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/log.h"

#include <QJsonObject>
#include <QSet>

namespace waymark::journal {

inline const QString exchangeFormat = QStringLiteral("waymark-journal");
constexpr int exchangeVersion = 1;

/// Merges an exported document into an open journal, inside a transaction of the caller's. Everything it needs to know
/// of the journal is read once for each library; whatever is written is appended as actions of kind `import`.
class Import
{
public:
    explicit Import(Log &log)
        : m_log(log)
    {
    }

    /// What was merged; or the first thing in the document that makes no sense, and then the caller rolls back.
    Result<ImportReport> run(const QJsonObject &document);

private:
    Result<void> folders(const QJsonObject &document);
    Result<void> library(const QJsonObject &library);
    Result<void> aliases(const QJsonObject &library);
    Result<void> marks(const QJsonObject &library);
    Result<void> reviews(const QJsonObject &library);
    Result<void> notes(const QJsonObject &library);
    Result<void> sessions(const QJsonObject &library);
    Result<void> plans(const QJsonObject &library);
    Result<void> settings(const QJsonObject &library);

    /// Calls `one(object)` for every element of the array `name`.
    template <typename One> Result<void> each(const QJsonObject &library, const QString &name, One one);
    tl::unexpected<Error> bad(const QString &where) const;
    database::Result<qint64> append(qint64 at) { return m_log.append(m_library, "import", at); }
    /// The key that the journal uses for a key of the document.
    QString present(const QString &key) const { return m_elsewhere.resolve(key, 0); }

    Log &m_log;
    ImportReport m_report;
    QString m_key; ///< of the library that is being read
    qint64 m_library = 0;
    Aliases m_elsewhere; ///< what the journal knows to have moved and the document does not
};

} // namespace waymark::journal
