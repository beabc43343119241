// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/indexer.h"

#include "catalogue/filestate.h"
#include "library/discovery.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr qint64 longestUnrest = 5000; ///< ms; then what has come so far is read, even if there is more to come
constexpr qint64 longestGit = 60'000; ///< ms that a lock of git's is waited for; one may have been left behind

/// What a look at all files tells: another number when any of them came, went or was written. Costs a stat for each.
size_t stateOf(const QString &root)
{
    const QStringList files = library::listFiles(root);
    const auto states = catalogue::FileStates(root).of(files);
    size_t state = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto file = states[size_t(i)].value_or(catalogue::FileState());
        state = qHashMulti(state, files.at(i), file.size, file.modified, file.changed);
    }
    return state;
}

/// All folders that hold or may come to hold files of the library.
QStringList foldersOf(const QString &root)
{
    QStringList folders{root};
    QDirIterator found(root, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        if (!path.contains("/node_modules"_L1) && folders.size() < 100'000)
            folders.append(path);
    }
    return folders;
}

} // namespace

Indexer::Indexer(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(u"indexer"_s);
    m_worker->moveToThread(&m_thread);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &Indexer::settled);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Indexer::noticeChange);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Indexer::noticeChange);
    connect(&m_look, &QTimer::timeout, this, &Indexer::look);
}

Indexer::~Indexer()
{
    if (m_cancel)
        *m_cancel = true;
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void Indexer::setFollowing(const Following &following)
{
    m_following = following;
}

void Indexer::start(const QString &libraryRoot, const QString &cataloguePath)
{
    if (m_cancel)
        *m_cancel = true;
    m_root = libraryRoot;
    m_catalogue = cataloguePath;
    m_again = false;
    m_files.clear();
    m_folders.clear();
    m_settle.stop();
    m_look.stop();
    m_unsettled.invalidate();
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

void Indexer::noticeChange()
{
    if (!m_unsettled.isValid())
        m_unsettled.start();
    if (!m_settle.isActive() || m_unsettled.elapsed() < longestUnrest)
        m_settle.start(m_following.settleMilliseconds);
}

void Indexer::settled()
{
    // In the middle of a pull or checkout half of the files are old: git says so by its lock.
    if (QFileInfo::exists(m_root + u"/.git/index.lock"_s) && m_unsettled.isValid()
        && m_unsettled.elapsed() < longestGit) {
        m_settle.start(m_following.settleMilliseconds);
        return;
    }
    m_unsettled.invalidate();
    again();
}

void Indexer::run()
{
    m_running = true;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    const auto work = [this, root = m_root, path = m_catalogue, language = m_language, cancel = m_cancel] {
        // Before the run: what changes during it is another state.
        const size_t state = stateOf(root);
        const auto report = [this, cancel](int done, int total) {
            QMetaObject::invokeMethod(this, [this, cancel, done, total] {
                if (cancel == m_cancel)
                    Q_EMIT progress(done, total);
            });
        };
        auto result = index(root, path, report, cancel.get(), language);
        QMetaObject::invokeMethod(this, [this, cancel, state, folders = foldersOf(root), result = std::move(result)] {
            if (cancel != m_cancel)
                return; // another library is being read by now
            m_running = false;
            m_state = state;
            m_folders = folders;
            rewatch();
            if (!result)
                Q_EMIT failed(result.error().message);
            else if (!result->cancelled)
                Q_EMIT finished(*result);
            if (std::exchange(m_again, false))
                run();
        });
    };
    QMetaObject::invokeMethod(m_worker, work);
}

/// The catalogue stays open from one run to the next: it knows what it looked at, which makes a saved file cost some
/// tens of milliseconds instead of half a second in a library of ten thousand.
catalogue::Result<catalogue::IndexReport> Indexer::index(const QString &root, const QString &path,
                                                         const catalogue::Progress &progress,
                                                         const std::atomic_bool *cancel, const QString &language)
{
    // Caches may be deleted at any time: what is open then is a file without a name.
    if (m_openPath != path || !QFileInfo::exists(path))
        m_open.reset();
    if (!m_open) {
        auto opened = catalogue::Catalogue::open(path);
        if (!opened)
            return tl::unexpected(opened.error());
        m_open = std::move(*opened);
        m_openPath = path;
    }
    auto report = m_open->index(root, progress, cancel, language);
    if (!report)
        m_open.reset(); // whatever it was, the next run begins afresh
    return report;
}

void Indexer::watch(const QStringList &files)
{
    if (m_root.isEmpty())
        return; // what is shown comes from the catalogue; nothing has been read yet
    m_files = files;
    rewatch();
}

/// Watches what can be watched. Called after every run: a file that an editor replaced is watched no more, and there
/// may be new folders.
void Indexer::rewatch()
{
    QSet<QString> wanted{m_root};
    bool all = m_folders.size() <= m_following.mostWatchedFolders && m_files.size() <= m_following.mostWatchedFiles;
    for (const QString &folder : std::as_const(m_folders)) {
        if (wanted.size() >= m_following.mostWatchedFolders)
            break;
        wanted.insert(folder);
    }
    if (m_files.size() <= m_following.mostWatchedFiles) {
        for (const QString &file : std::as_const(m_files))
            wanted.insert(m_root + u'/' + file);
    }
    const QStringList before = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(before.begin(), before.end());
    const QSet<QString> gone = watched - wanted;
    const QSet<QString> added = wanted - watched;
    if (!gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (!added.isEmpty()) {
        const QStringList refused = m_watcher.addPaths(added.values());
        // What was deleted meanwhile needs no watching.
        all = all && std::none_of(refused.begin(), refused.end(), [](const QString &path) {
                  return QFileInfo::exists(path);
              });
    }
    if (all)
        m_look.stop();
    else if (!m_look.isActive())
        m_look.start(m_following.lookMilliseconds);
}

void Indexer::look()
{
    if (m_running || m_lookUnderWay)
        return;
    m_lookUnderWay = true;
    QMetaObject::invokeMethod(m_worker, [this, root = m_root, before = m_state] {
        const size_t state = stateOf(root);
        QMetaObject::invokeMethod(this, [this, root, changed = state != before] {
            m_lookUnderWay = false;
            if (changed && root == m_root)
                noticeChange();
        });
    });
}

} // namespace waymark::desktop
