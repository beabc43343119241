// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace waymark::journal {

/// Where keys went. An alias holds for what was written before it: when a new file takes the path of one that moved
/// away, what is recorded under that path from then on belongs to the new file.
class Aliases
{
public:
    /// `old` is called `now` since the action `action`. Call in rising order of actions.
    void add(qint64 action, const QString &old, const QString &now);

    /// The present key of what was written as `key` by the action `action`. A topic takes its sections and questions
    /// along.
    QString resolve(const QString &key, qint64 action) const;

    using Pairs = std::vector<std::pair<QString, QString>>; ///< old → new
    /// What was written together, in the order of writing; pairs sorted by the old key.
    std::vector<Pairs> steps() const;
    bool contains(const QString &old, const QString &now) const;

private:
    struct Step
    {
        qint64 action = 0;
        QHash<QString, QString> moved;
    };
    std::vector<Step> m_steps;
};

} // namespace waymark::journal
