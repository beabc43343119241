// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <atomic>

namespace waymark::desktop {

/// Searches the text of the library on a thread of its own with a connection of its own. The next query interrupts the
/// one before. Makes the titles' index there as well, which takes longer than a frame for a large library.
class BodySearch : public QObject
{
    Q_OBJECT

public:
    using Titles = std::shared_ptr<const catalogue::TitleIndex>;

    explicit BodySearch(QObject *parent = nullptr);
    ~BodySearch() override;

    /// Another library: later queries go to its catalogue.
    void setCatalogue(const QString &databasePath);
    /// `titlesMade` follows, unless another library is set before it is done.
    void makeTitles(const std::shared_ptr<const library::Library> &library);
    /// Drops what runs; `found` or `failed` follows with the number returned, unless another search() or stop() comes
    /// first. `query` as resolved by the titles' index.
    quint64 search(const catalogue::Query &query, const catalogue::Admits &admits, int limit);
    void stop();

Q_SIGNALS:
    void titlesMade(const waymark::desktop::BodySearch::Titles &titles);
    void found(quint64 number, const waymark::catalogue::TextHits &hits);
    void failed(quint64 number, const QString &message);

private:
    QThread m_thread;
    QObject *m_worker;
    std::unique_ptr<catalogue::Catalogue> m_catalogue; ///< made, used and replaced on the worker
    QString m_openPath; ///< on the worker
    QMutex m_guard; ///< of m_catalogue against being replaced while the GUI thread interrupts it
    std::atomic<quint64> m_wanted = 0;
    std::atomic<quint64> m_wantedTitles = 0;
    QString m_path;
};

} // namespace waymark::desktop
