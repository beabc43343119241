// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/history.h"

namespace waymark::desktop {

namespace {

constexpr size_t longest = 200;

std::optional<History::Entry> shift(std::vector<History::Entry> &from, std::vector<History::Entry> &to,
                                    const History::Entry &here)
{
    if (from.empty())
        return std::nullopt;
    const History::Entry target = from.back();
    from.pop_back();
    to.push_back(here);
    return target;
}

} // namespace

void History::leave(const Entry &from)
{
    m_ahead.clear();
    if (!m_behind.empty() && m_behind.back() == from)
        return;
    m_behind.push_back(from);
    if (m_behind.size() > longest)
        m_behind.erase(m_behind.begin());
}

std::optional<History::Entry> History::back(const Entry &from)
{
    return shift(m_behind, m_ahead, from);
}

std::optional<History::Entry> History::forward(const Entry &from)
{
    return shift(m_ahead, m_behind, from);
}

} // namespace waymark::desktop
