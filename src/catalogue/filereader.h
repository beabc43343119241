// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filestate.h"
#include "library/discovery.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace waymark::catalogue {

/// A file to read, and then what was in it.
struct FileReading
{
    enum class Outcome {
        Read,
        Same, ///< the content is that of `knownHash`: only the stat differed
        Vanished, ///< deleted since it was listed
        Unreadable,
    };

    QString path; ///< from the library root
    FileState state; ///< as the stat before reading told
    QByteArray knownHash; ///< of the content when it was last read; empty for a new file
    bool wantsFacts = true; ///< false for a file that is only linked to: its content is not looked at

    Outcome outcome = Outcome::Vanished;
    QByteArray hash;
    std::shared_ptr<const library::FileFacts> facts;
    QByteArray bytes; ///< the facts, to be kept
};

/// Reads and parses all files on all cores; blocks until that is done or `cancel` is set (then what is missing stays
/// Vanished). `progress` is called on this thread with the number of files done, some 30 times a second.
void readFiles(const QString &root, std::vector<FileReading> &files, const std::function<void(int)> &progress,
               const std::atomic_bool *cancel);

} // namespace waymark::catalogue
