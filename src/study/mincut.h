// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace waymark::study {

/// Maximum flow by Dinic's algorithm on a small sparse graph, for its minimum cut. Capacities are non-negative.
class MinCut
{
public:
    explicit MinCut(int nodes);

    void addEdge(int from, int to, double capacity);

    /// Saturates the graph and returns, per node, whether it is on the source's side of the cut (the smallest such
    /// side).
    std::vector<bool> sourceSide(int source, int sink);

private:
    struct Edge
    {
        int to;
        int next; ///< of the edges leaving the same node, -1 at the end
        double left;
    };

    bool findLevels(int source, int sink);
    double push(int node, int sink, double limit);

    std::vector<int> m_first;
    std::vector<Edge> m_edges;
    std::vector<int> m_level;
    std::vector<int> m_current;
    std::vector<int> m_queue;
    double m_epsilon = 0;
};

} // namespace waymark::study
