// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark::typeset {

/// Where the plugin of this file name is: in `installed`, a folder given from that of the running program, else in
/// `built`, the folder of the build tree. Empty when it is in neither.
QString pluginFile(const QString &name, const QString &installed, const QString &built);

} // namespace waymark::typeset
