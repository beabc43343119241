// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/aliases.h"

#include <algorithm>

namespace waymark::journal {

namespace {

/// Where the key of a topic ends in the key of one of its sections ("topic#anchor") or questions ("topic?slug"). A
/// topic that is a heading of a large file has a '#' of its own: the last separator counts.
qsizetype endOfTopic(const QString &key)
{
    return std::max(key.lastIndexOf(QLatin1Char('#')), key.lastIndexOf(QLatin1Char('?')));
}

} // namespace

void Aliases::add(qint64 action, const QString &old, const QString &now)
{
    if (m_steps.empty() || m_steps.back().action != action)
        m_steps.push_back({action, {}});
    m_steps.back().moved.insert(old, now);
}

QString Aliases::resolve(const QString &key, qint64 action) const
{
    QString present = key;
    const auto first = std::upper_bound(m_steps.begin(), m_steps.end(), action,
                                        [](qint64 value, const Step &step) { return value < step.action; });
    for (auto step = first; step != m_steps.end(); ++step) {
        if (const auto exact = step->moved.constFind(present); exact != step->moved.constEnd()) {
            present = *exact;
            continue;
        }
        const qsizetype end = endOfTopic(present);
        if (end <= 0)
            continue;
        if (const auto topic = step->moved.constFind(present.left(end)); topic != step->moved.constEnd())
            present = *topic + present.mid(end);
    }
    return present;
}

std::vector<Aliases::Pairs> Aliases::steps() const
{
    std::vector<Pairs> all;
    for (const Step &step : m_steps) {
        Pairs pairs;
        for (auto moved = step.moved.constBegin(); moved != step.moved.constEnd(); ++moved)
            pairs.emplace_back(moved.key(), moved.value());
        std::sort(pairs.begin(), pairs.end());
        all.push_back(std::move(pairs));
    }
    return all;
}

bool Aliases::contains(const QString &old, const QString &now) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [&](const Step &step) {
        const auto moved = step.moved.constFind(old);
        return moved != step.moved.constEnd() && *moved == now;
    });
}

} // namespace waymark::journal
