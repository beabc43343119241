// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <atomic>

namespace waymark::desktop {

/// Searches the text of the library on a thread of its own with a connection of its own. The next query interrupts the
/// one before.
class BodySearch : public QObject
{
    Q_OBJECT

public:
    explicit BodySearch(QObject *parent = nullptr);
    ~BodySearch() override;

    /// Another library: later queries go to its catalogue.
    void setCatalogue(const QString &databasePath);
    /// Drops what runs; `found` follows with the same query unless another search() comes first. An empty query only
    /// stops.
    void search(const QString &query, int limit = 40);

Q_SIGNALS:
    void found(const QString &query, const std::vector<waymark::catalogue::Hit> &hits);
    void failed(const QString &message);

private:
    QThread m_thread;
    QObject *m_worker;
    std::unique_ptr<catalogue::Catalogue> m_catalogue; ///< made, used and replaced on the worker
    QString m_openPath; ///< on the worker
    QMutex m_guard; ///< of m_catalogue against being replaced while the GUI thread interrupts it
    std::atomic<quint64> m_wanted = 0;
    QString m_path;
};

} // namespace waymark::desktop
