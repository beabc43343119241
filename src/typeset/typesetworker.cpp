// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/typesetworker.h"

#include <QElapsedTimer>

namespace waymark::typeset {

TypesetWorker::TypesetWorker(const QString &cacheFile, const QString &bundledCache)
    : m_cacheFile(cacheFile)
    , m_bundledCache(bundledCache)
{
}

void TypesetWorker::run(const TypesetJob &job)
{
    if (!m_foundry)
        m_foundry = std::make_unique<Foundry>(m_cacheFile, m_bundledCache);
    TypesetBatch batch;
    batch.document = job.document;
    QElapsedTimer since;
    since.start();
    // Each delivery lays the page out again: many formulas at a time, but not so many that the page seems dead.
    const auto deliver = [&](bool now) {
        ++batch.wishes;
        if (!now && since.elapsed() < 60)
            return;
        Q_EMIT delivered(batch);
        batch = {};
        batch.document = job.document;
        since.restart();
    };
    m_foundry->cache().begin();
    for (const auto &wish : job.figures) {
        if (*job.cancelled)
            break;
        batch.figures.emplace_back(wish.index, renderFigure(wish.figure, wish.pixels));
        deliver(false);
    }
    for (const auto &wish : job.formulas) {
        if (*job.cancelled)
            break;
        batch.formulas.emplace_back(
            wish.index,
            std::make_shared<const Formula>(m_foundry->formula(wish.key, wish.tex, wish.display, wish.preamble)));
        deliver(false);
    }
    for (const auto &wish : job.colours) {
        if (*job.cancelled)
            break;
        batch.colours.emplace_back(wish.index, m_foundry->colours(wish.key, wish.code, wish.language));
        deliver(false);
    }
    m_foundry->cache().commit();
    if (batch.wishes > 0)
        Q_EMIT delivered(batch);
}

} // namespace waymark::typeset
