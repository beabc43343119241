// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/colours.h"

#include <QIcon>
#include <QObject>
#include <QPalette>

namespace waymark::desktop {

class PortalAppearance;

/// What the learner chose: follow the desktop, or always one appearance.
enum class Appearance { System, Light, Dark };

/// The colours in force, and their carrying out: palette, style and icons of the application. One object, made after
/// QApplication.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// `ownStyle` false leaves the desktop's widget style and palette alone (the reader keeps our colours).
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    const Colours &colours() const { return *m_colours; }
    bool isDark() const { return m_colours->dark; }
    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

    bool usesDesktopStyle() const { return m_desktopStyle; }
    void setUsesDesktopStyle(bool desktopStyle);

    /// A line icon of resources/icons in the colour of text; asks for the colours each time it is painted, so it
    /// survives a change of theme.
    QIcon icon(const QString &name) const;

Q_SIGNALS:
    /// Colours changed: repaint, and typeset again what carries colours.
    void changed();

private:
    void apply();
    bool systemIsDark() const;

    const Colours *m_colours;
    Appearance m_appearance = Appearance::System;
    bool m_desktopStyle = false;
    PortalAppearance *m_portal;
    QString m_nativeStyle;
    QPalette m_nativePalette;
};

/// The palette in which Fusion and our style draw these colours.
QPalette paletteFor(const Colours &colours);

} // namespace waymark::desktop
