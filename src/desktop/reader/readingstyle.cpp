// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readingstyle.h"

#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"

namespace waymark::desktop {

namespace {

constexpr qreal readingScale = 1.1; ///< text to read, relative to the shell

} // namespace

typeset::Style readingStyle(const Theme &theme, const Settings &settings, const QFont &shell)
{
    typeset::Style style = theme.isDark() ? typeset::Style::dark() : typeset::Style::light();
    const ReaderType type = settings.readerType();
    style.textFamily = type.family;
    style.cjkFamily = type.cjkFamily;
    style.codeFamily = type.codeFamily;
    style.pointSize = shell.pointSizeF() * readingScale;
    return style;
}

} // namespace waymark::desktop
