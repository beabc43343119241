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
    stop();
    QMetaObject::invokeMethod(m_worker, [this] {
        const QMutexLocker lock(&m_guard);
        m_catalogue.reset(); // NOLINT(clang-analyzer-core.CallAndMessage): `this` is not null
        m_thread.quit();
    });
    m_thread.wait();
    delete m_worker;
}

void BodySearch::setCatalogue(const QString &databasePath)
{
    stop();
    m_path = databasePath;
}

void BodySearch::makeTitles(const std::shared_ptr<const library::Library> &library)
{
    const quint64 number = ++m_wantedTitles;
    QMetaObject::invokeMethod(m_worker, [this, number, library] {
        if (number != m_wantedTitles)
            return;
        const Titles titles = std::make_shared<const catalogue::TitleIndex>(library);
        QMetaObject::invokeMethod(this, [this, number, titles] {
            if (number == m_wantedTitles)
                Q_EMIT titlesMade(titles);
        });
    });
}

void BodySearch::stop()
{
    ++m_wanted;
    const QMutexLocker lock(&m_guard);
    if (m_catalogue)
        m_catalogue->interrupt();
}

quint64 BodySearch::search(const catalogue::Query &query, const catalogue::Admits &admits, int limit)
{
    stop();
    const quint64 number = m_wanted;
    QMetaObject::invokeMethod(m_worker, [this, number, query, admits, limit, path = m_path] {
        if (number != m_wanted)
            return;
        const auto tell = [&](auto &&signal) {
            QMetaObject::invokeMethod(this, [this, number, signal = std::forward<decltype(signal)>(signal)] {
                if (number == m_wanted)
                    signal();
            });
        };
        if (path != m_openPath || !m_catalogue) {
            auto opened = catalogue::Catalogue::open(path);
            if (!opened) {
                tell([this, number, message = opened.error().message] { Q_EMIT failed(number, message); });
                return;
            }
            const QMutexLocker lock(&m_guard);
            m_catalogue = std::move(*opened);
            m_openPath = path;
        }
        auto hits = m_catalogue->searchText(query, admits, limit);
        if (hits)
            tell([this, number, hits = std::move(*hits)] { Q_EMIT found(number, hits); });
        else // of no interest where a newer one interrupted it
            tell([this, number, message = hits.error().message] { Q_EMIT failed(number, message); });
    });
    return number;
}

} // namespace waymark::desktop
