// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/movedkeys.h"
#include "database/connection.h"
#include "library/library.h"

#include <QSet>

#include <vector>

namespace waymark::catalogue {

/// Topics that went away and may come back under another name, with their texts. Inside a transaction of the caller's.
class LostTopics
{
public:
    explicit LostTopics(database::Connection &connection)
        : m_connection(connection)
    {
    }

    database::Result<void> read();
    /// What read() found, with texts and answers.
    const std::vector<library::Topic> &topics() const { return m_topics; }

    /// Keeps what is lost now, and of what was read only that; of all, the few hundred that went last.
    /// `change` tells the texts.
    database::Result<void> keep(const std::vector<const library::Topic *> &lost, const Change &change);

private:
    database::Connection &m_connection;
    std::vector<library::Topic> m_topics;
};

} // namespace waymark::catalogue
