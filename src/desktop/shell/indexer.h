// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace waymark::desktop {

/// Keeps a library's catalogue up to date: indexes on a thread of its own with a connection of its own, and again when
/// files change. One run at a time; a change during a run asks for another one after it.
class Indexer : public QObject
{
    Q_OBJECT

public:
    explicit Indexer(QObject *parent = nullptr);
    ~Indexer() override;

    /// Indexes this library now and watches it from then on. What ran for another library is cancelled.
    void start(const QString &libraryRoot, const QString &cataloguePath);
    /// Indexes again; the menu's "Read the library again".
    void again();
    bool isRunning() const { return m_running; }
    /// Folders and files to watch, from the catalogue: relative paths below the root.
    void watch(const QStringList &files);

Q_SIGNALS:
    void progress(int done, int total);
    void finished(const waymark::catalogue::IndexReport &report);
    void failed(const QString &message);

private:
    void run();

    QString m_root;
    QString m_catalogue;
    QThread m_thread;
    QObject *m_worker;
    std::shared_ptr<std::atomic_bool> m_cancel;
    bool m_running = false;
    bool m_again = false;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< editors and git write in bursts
};

} // namespace waymark::desktop
