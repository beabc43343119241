// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace waymark::desktop {

/// Keeps a library's catalogue up to date: indexes on a thread of its own with a connection of its own, and again when
/// files change. One run at a time; a change during a run asks for another one after it. What the system cannot watch
/// (it has only so many watches, and some file systems none) is looked at again and again instead.
class Indexer : public QObject
{
    Q_OBJECT

public:
    /// How a library is followed.
    struct Following
    {
        int settleMilliseconds = 400; ///< editors and git write in bursts: so long after the last sign of a change
        int mostWatchedFiles = 2000; ///< beyond these, folders alone are watched and files are looked at
        int mostWatchedFolders = 4000; ///< watches are shared by everything the person runs
        int lookMilliseconds = 5000; ///< between two looks at what cannot be watched
    };

    explicit Indexer(QObject *parent = nullptr);
    ~Indexer() override;

    /// For libraries that are started from then on.
    void setFollowing(const Following &following);

    /// Of the explanations, for runs that begin from then on: a language's code.
    void setLanguage(const QString &code) { m_language = code; }
    /// Indexes this library now and watches it from then on. What ran for another library is cancelled.
    void start(const QString &libraryRoot, const QString &cataloguePath);
    /// Indexes again; the menu's "Read the library again".
    void again();
    bool isRunning() const { return m_running; }
    /// Whether some of the library is looked at from time to time, because it cannot be watched.
    bool isLooking() const { return m_look.isActive(); }
    /// Files to watch, from the catalogue: relative paths below the root. Folders are found without being told.
    void watch(const QStringList &files);

Q_SIGNALS:
    void progress(int done, int total);
    void finished(const waymark::catalogue::IndexReport &report);
    void failed(const QString &message);

private:
    void run();
    catalogue::Result<catalogue::IndexReport> index(const QString &root, const QString &path,
                                                    const catalogue::Progress &progress, const std::atomic_bool *cancel,
                                                    const QString &language); ///< on the worker
    void noticeChange();
    void settled();
    void rewatch();
    void look();

    Following m_following;
    QString m_root;
    QString m_catalogue;
    QString m_language;
    QThread m_thread;
    QObject *m_worker;
    std::shared_ptr<std::atomic_bool> m_cancel;
    std::unique_ptr<catalogue::Catalogue> m_open; ///< made, used and dropped on the worker
    QString m_openPath; ///< on the worker
    bool m_running = false;
    bool m_again = false;
    QFileSystemWatcher m_watcher;
    QStringList m_files; ///< relative
    QStringList m_folders; ///< absolute; all of the library, also those without files
    QTimer m_settle;
    QElapsedTimer m_unsettled; ///< since the first sign of the changes that are still coming
    QTimer m_look;
    bool m_lookUnderWay = false;
    size_t m_state = 0; ///< of all files, as it was before the last run
};

} // namespace waymark::desktop
