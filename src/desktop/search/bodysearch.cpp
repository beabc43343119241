// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/bodysearch.h"

#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

BodySearch::BodySearch(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(u"search"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

BodySearch::~BodySearch()
{
    search({});
    QMetaObject::invokeMethod(m_worker, [this] {
        const QMutexLocker lock(&m_guard);
        m_catalogue.reset();
        m_thread.quit();
    });
    m_thread.wait();
    delete m_worker;
}

void BodySearch::setCatalogue(const QString &databasePath)
{
    search({});
    m_path = databasePath;
}

void BodySearch::search(const QString &query, int limit)
{
    const quint64 serial = ++m_wanted;
    {
        const QMutexLocker lock(&m_guard);
        if (m_catalogue)
            m_catalogue->interrupt();
    }
    if (query.trimmed().isEmpty() || m_path.isEmpty())
        return;
    QMetaObject::invokeMethod(m_worker, [this, serial, query, limit, path = m_path] {
        if (serial != m_wanted)
            return;
        if (path != m_openPath || !m_catalogue) {
            auto opened = catalogue::Catalogue::open(path);
            if (!opened) {
                QMetaObject::invokeMethod(this, [this, message = opened.error().message] { Q_EMIT failed(message); });
                return;
            }
            const QMutexLocker lock(&m_guard);
            m_catalogue = std::move(*opened);
            m_openPath = path;
        }
        catalogue::SearchOptions options;
        options.limit = limit;
        auto hits = m_catalogue->search(query, options);
        if (serial != m_wanted || !hits)
            return; // interrupted: the next one is on its way
        QMetaObject::invokeMethod(this, [this, serial, query, hits = std::move(*hits)] {
            if (serial == m_wanted)
                Q_EMIT found(query, hits);
        });
    });
}

} // namespace waymark::desktop
