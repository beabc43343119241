// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/indexer.h"
#include "catalogue/topicwriter.h"

namespace waymark::catalogue {

/// A topic as the catalogue has it.
struct Indexer::Known
{
    const library::Topic *topic = nullptr;
    int position = 0; ///< over all tracks
    qint64 row = 0;
};

/// A topic to be written.
struct Indexer::Write
{
    library::Topic *topic = nullptr;
    const library::Topic *old = nullptr; ///< the topic of the same key that it replaces; nullptr when it is new
    int position = 0; ///< over all tracks
    qint64 row = 0; ///< 0 = new
    bool words = true; ///< false: what can be found in it is as it was
    TopicWriter::Claims claims; ///< where `words`

    /// Sees to it that the claims are there. Late: those of all topics together take as much memory as their texts.
    void claim(WrittenPassages &written)
    {
        if (words && claims.entries.empty())
            claims = TopicWriter::claim(*topic, written);
    }
};

} // namespace waymark::catalogue
