// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"

#include <optional>
#include <vector>

namespace waymark::desktop {

/// Where the learner was, as a browser keeps it: going somewhere cuts off what lay ahead.
class History
{
public:
    struct Entry
    {
        PageId page = PageId::Study;
        QString place; ///< what the page's place() said; empty = just the page
        bool operator==(const Entry &) const = default;
    };

    /// Leaves `from` (its place is brought up to date) for somewhere new.
    void leave(const Entry &from);
    /// The entry to go back to; `from` becomes what forward() leads to. Empty: there is none.
    std::optional<Entry> back(const Entry &from);
    std::optional<Entry> forward(const Entry &from);

    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }

private:
    std::vector<Entry> m_behind;
    std::vector<Entry> m_ahead;
};

} // namespace waymark::desktop
