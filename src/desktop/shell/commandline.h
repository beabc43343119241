// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "desktop/shell/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark::desktop {

/// What was asked for on the command line (see INTERFACES.md and --help).
struct CommandLine
{
    QString library; ///< empty = the one used last, else the built-in
    QString data; ///< empty = the person's data folder
    bool demo = false;
    QString screenshot; ///< file to render to; empty = open a window
    PageId page = PageId::Study;
    QString topic;
    std::optional<Appearance> appearance;
    QString language;
    QSize size;

    QString problem; ///< a sentence when the arguments make no sense: print it and exit with 2
    QString message; ///< --help or --version: print it and exit with 0

    static CommandLine parse(const QStringList &arguments);
};

} // namespace waymark::desktop
