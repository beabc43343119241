// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/colours.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

QColor rgb(unsigned int value)
{
    return QColor::fromRgb(QRgb(0xff000000U | value));
}

std::array<QColor, 10> hues(const std::array<unsigned int, 10> &values)
{
    std::array<QColor, 10> result;
    std::transform(values.begin(), values.end(), result.begin(), rgb);
    return result;
}

double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

} // namespace

const Colours &lightColours()
{
    static const Colours colours{
        .dark = false,
        .paper = rgb(0xFBFAF7),
        .surface = rgb(0xF3F1EB),
        .raised = rgb(0xFFFFFF),
        .ink = rgb(0x22252A),
        .muted = rgb(0x5C6067),
        .line = rgb(0xDCD8CE),
        .accent = rgb(0x1F6F5C),
        .onAccent = rgb(0xFFFFFF),
        .accentTint = rgb(0xDDEAE4),
        .hover = rgb(0xE9E6DD),
        .focus = rgb(0x1F6F5C),
        .error = rgb(0x9F2419),
        .errorTint = rgb(0xF8E3DF),
        .warning = rgb(0x74500A),
        .warningTint = rgb(0xF7EBCF),
        .code = rgb(0xF2EFE8),
        .highlight = rgb(0xFBE6A2),
        .tracks =
            hues({0x1F6F5C, 0xA3690F, 0x2F3E8F, 0xC2476B, 0x5E6A18, 0x6B3FA0, 0x22709B, 0x6B4423, 0x3A7F2C, 0x3F4857}),
    };
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours{
        .dark = true,
        .paper = rgb(0x16181C),
        .surface = rgb(0x1C1F24),
        .raised = rgb(0x24282E),
        .ink = rgb(0xE4E2DC),
        .muted = rgb(0xA5A8AE),
        .line = rgb(0x363B42),
        .accent = rgb(0x6FC2A8),
        .onAccent = rgb(0x0F211C),
        .accentTint = rgb(0x213A33),
        .hover = rgb(0x2A2F36),
        .focus = rgb(0x6FC2A8),
        .error = rgb(0xF2A097),
        .errorTint = rgb(0x3D2422),
        .warning = rgb(0xE6C27A),
        .warningTint = rgb(0x3A3019),
        .code = rgb(0x1F2328),
        .highlight = rgb(0x574812),
        .tracks =
            hues({0x6FC2A8, 0xEDC27A, 0x8592E0, 0xF29BB3, 0xC8D07A, 0xB48CEB, 0x8FD0F0, 0xC08F67, 0x96D47F, 0x98A3B6}),
    };
    return colours;
}

QColor Colours::textOn(const QColor &ground) const
{
    const QColor darkText = dark ? paper : ink;
    const QColor lightText = dark ? ink : raised;
    return contrast(darkText, ground) >= contrast(lightText, ground) ? darkText : lightText;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<TextPair> textPairs(const Colours &c)
{
    return {
        {u"ink on paper"_s, c.ink, c.paper},
        {u"ink on surface"_s, c.ink, c.surface},
        {u"ink on raised"_s, c.ink, c.raised},
        {u"ink on hover"_s, c.ink, c.hover},
        {u"ink on accent tint"_s, c.ink, c.accentTint},
        {u"ink on code"_s, c.ink, c.code},
        {u"ink on highlight"_s, c.ink, c.highlight},
        {u"muted on paper"_s, c.muted, c.paper},
        {u"muted on surface"_s, c.muted, c.surface},
        {u"muted on raised"_s, c.muted, c.raised},
        {u"muted on hover"_s, c.muted, c.hover},
        {u"muted on accent tint"_s, c.muted, c.accentTint},
        {u"muted on code"_s, c.muted, c.code},
        {u"accent on paper"_s, c.accent, c.paper},
        {u"accent on surface"_s, c.accent, c.surface},
        {u"accent on raised"_s, c.accent, c.raised},
        {u"accent on hover"_s, c.accent, c.hover},
        {u"accent on accent tint"_s, c.accent, c.accentTint},
        {u"text on accent"_s, c.onAccent, c.accent},
        {u"error on paper"_s, c.error, c.paper},
        {u"error on surface"_s, c.error, c.surface},
        {u"error on error tint"_s, c.error, c.errorTint},
        {u"warning on paper"_s, c.warning, c.paper},
        {u"warning on surface"_s, c.warning, c.surface},
        {u"warning on warning tint"_s, c.warning, c.warningTint},
        {u"ink on error tint"_s, c.ink, c.errorTint},
        {u"ink on warning tint"_s, c.ink, c.warningTint},
    };
}

} // namespace waymark::desktop
