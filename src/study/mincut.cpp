// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/mincut.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace waymark::study {

MinCut::MinCut(int nodes)
    : m_first(std::size_t(nodes), -1)
    , m_level(std::size_t(nodes))
    , m_current(std::size_t(nodes))
{
}

void MinCut::addEdge(int from, int to, double capacity)
{
    const auto add = [this](int start, int end, double left) {
        m_edges.push_back({end, m_first[std::size_t(start)], left});
        m_first[std::size_t(start)] = int(m_edges.size()) - 1;
    };
    // An edge and its reverse stand side by side: e ^ 1 is the other.
    add(from, to, capacity);
    add(to, from, 0);
    // Rounding leaves crumbs on saturated edges; they must not count as room.
    if (std::isfinite(capacity))
        m_epsilon = std::max(m_epsilon, capacity * 1e-13);
}

std::vector<bool> MinCut::sourceSide(int source, int sink)
{
    while (findLevels(source, sink)) {
        m_current = m_first;
        while (push(source, sink, std::numeric_limits<double>::infinity()) > 0) { }
    }
    std::vector<bool> side(m_first.size());
    for (std::size_t node = 0; node < side.size(); ++node)
        side[node] = m_level[node] >= 0;
    return side;
}

bool MinCut::findLevels(int source, int sink)
{
    std::fill(m_level.begin(), m_level.end(), -1);
    m_level[std::size_t(source)] = 0;
    m_queue.assign(1, source);
    for (std::size_t head = 0; head < m_queue.size(); ++head) {
        const int node = m_queue[head];
        for (int e = m_first[std::size_t(node)]; e >= 0; e = m_edges[std::size_t(e)].next) {
            const Edge &edge = m_edges[std::size_t(e)];
            if (edge.left > m_epsilon && m_level[std::size_t(edge.to)] < 0) {
                m_level[std::size_t(edge.to)] = m_level[std::size_t(node)] + 1;
                m_queue.push_back(edge.to);
            }
        }
    }
    return m_level[std::size_t(sink)] >= 0;
}

double MinCut::push(int node, int sink, double limit)
{
    if (node == sink)
        return limit;
    double pushed = 0;
    for (int &e = m_current[std::size_t(node)]; e >= 0; e = m_edges[std::size_t(e)].next) {
        Edge &edge = m_edges[std::size_t(e)];
        if (edge.left <= m_epsilon || m_level[std::size_t(edge.to)] != m_level[std::size_t(node)] + 1)
            continue;
        const double flow = push(edge.to, sink, std::min(limit - pushed, edge.left));
        edge.left -= flow;
        m_edges[std::size_t(e ^ 1)].left += flow;
        pushed += flow;
        if (pushed >= limit)
            return pushed; // the edge may have room left: stay on it
    }
    return pushed;
}

} // namespace waymark::study
