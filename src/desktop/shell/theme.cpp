// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/theme.h"

#include "desktop/shell/lineicon.h"
#include "desktop/shell/portalappearance.h"
#include "desktop/shell/style.h"

#include <QApplication>
#include <QStyle>

namespace waymark::desktop {

QPalette paletteFor(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.surface);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.raised);
    palette.setColor(QPalette::AlternateBase, c.surface);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::BrightText, c.onAccent);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Highlight, c.accentTint);
    palette.setColor(QPalette::HighlightedText, c.ink);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.ink);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.line);
    palette.setColor(QPalette::Shadow, c.dark ? c.paper : c.line);
    QColor faded = c.muted;
    faded.setAlphaF(0.6F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_colours(&lightColours())
    , m_portal(new PortalAppearance(this))
    , m_nativeStyle(QApplication::style()->objectName())
    , m_nativePalette(QApplication::palette())
{
    connect(m_portal, &PortalAppearance::changed, this, &Theme::apply);
    apply();
}

Theme::~Theme() = default;

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::setUsesDesktopStyle(bool desktopStyle)
{
    if (m_desktopStyle == desktopStyle)
        return;
    m_desktopStyle = desktopStyle;
    apply();
}

QIcon Theme::icon(const QString &name) const
{
    return QIcon(new LineIcon(name));
}

bool Theme::systemIsDark() const
{
    if (const auto dark = m_portal->isDark())
        return *dark;
    return m_nativePalette.color(QPalette::Window).lightness()
        < m_nativePalette.color(QPalette::WindowText).lightness();
}

void Theme::apply()
{
    const bool dark = m_appearance == Appearance::System ? systemIsDark() : m_appearance == Appearance::Dark;
    m_colours = dark ? &darkColours() : &lightColours();
    if (m_desktopStyle) {
        if (qobject_cast<Style *>(QApplication::style()))
            QApplication::setStyle(m_nativeStyle);
        QApplication::setPalette(m_appearance == Appearance::System ? m_nativePalette : paletteFor(*m_colours));
    } else {
        if (auto *style = qobject_cast<Style *>(QApplication::style()))
            style->setColours(*m_colours);
        else
            QApplication::setStyle(new Style(*m_colours));
        QApplication::setPalette(paletteFor(*m_colours));
    }
    Q_EMIT changed();
}

} // namespace waymark::desktop
