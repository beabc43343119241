// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/indexer.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {
/// inotify's watches are shared by everything the person runs; a library beyond this is watched by its folders alone.
constexpr int mostWatchedFiles = 2000;
} // namespace

Indexer::Indexer(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(u"indexer"_s);
    m_worker->moveToThread(&m_thread);
    m_settle.setSingleShot(true);
    m_settle.setInterval(400);
    connect(&m_settle, &QTimer::timeout, this, &Indexer::again);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
}

Indexer::~Indexer()
{
    if (m_cancel)
        *m_cancel = true;
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void Indexer::start(const QString &libraryRoot, const QString &cataloguePath)
{
    if (m_cancel)
        *m_cancel = true;
    m_root = libraryRoot;
    m_catalogue = cataloguePath;
    m_again = false;
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    run();
}

void Indexer::again()
{
    if (m_root.isEmpty())
        return;
    if (m_running)
        m_again = true;
    else
        run();
}

void Indexer::run()
{
    m_running = true;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, [this, root = m_root, path = m_catalogue, cancel = m_cancel] {
        catalogue::Result<catalogue::IndexReport> result = tl::unexpected(library::Error{});
        if (auto catalogue = catalogue::Catalogue::open(path)) {
            const auto report = [this, cancel](int done, int total) {
                QMetaObject::invokeMethod(this, [this, cancel, done, total] {
                    if (cancel == m_cancel)
                        Q_EMIT progress(done, total);
                });
            };
            result = (*catalogue)->index(root, report, cancel.get());
        } else {
            result = tl::unexpected(catalogue.error());
        }
        QMetaObject::invokeMethod(this, [this, cancel, result = std::move(result)] {
            if (cancel != m_cancel)
                return; // another library is being read by now
            m_running = false;
            if (!result)
                Q_EMIT failed(result.error().message);
            else if (!result->cancelled)
                Q_EMIT finished(*result);
            if (std::exchange(m_again, false))
                run();
        });
    });
}

void Indexer::watch(const QStringList &files)
{
    if (m_root.isEmpty())
        return; // what is shown comes from the catalogue; nothing has been read yet
    QSet<QString> wanted{m_root};
    for (const QString &file : files) {
        const QString path = m_root + u'/' + file;
        wanted.insert(QFileInfo(path).path());
        if (files.size() <= mostWatchedFiles)
            wanted.insert(path);
    }
    const QStringList before = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(before.begin(), before.end());
    const QSet<QString> gone = watched - wanted;
    const QSet<QString> added = wanted - watched;
    if (!gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (!added.isEmpty())
        m_watcher.addPaths(added.values());
}

} // namespace waymark::desktop
