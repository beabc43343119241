// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace waymark::library::testing {

/// A file that means harm, by name. Made anew for each run: some are large.
struct HostileFile
{
    QString path; ///< from the library's root
    QByteArray bytes;
};

/// Markdown and settings that cost more than their size, pretend to be what they are not, or lead outside. A README
/// lists them.
std::vector<HostileFile> hostilePages();

/// Pictures of the same kind: sizes that exhaust memory, entities and uses that multiply, files outside.
std::vector<HostileFile> hostileFigures();

/// Links and pictures that must be refused, one on each line of the page `refused.md`, from line 3 on.
std::vector<QByteArray> refusedTargets();

} // namespace waymark::library::testing
