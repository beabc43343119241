// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace waymark::desktop {

/// The desktop's wish for light or dark: `org.freedesktop.appearance color-scheme` of the settings portal. This is the
/// one file that knows D-Bus. Asked without blocking; where there is no portal nothing is ever known.
class PortalAppearance : public QObject
{
    Q_OBJECT

public:
    explicit PortalAppearance(QObject *parent = nullptr);

    /// Empty until the portal answers, and where it has no preference.
    std::optional<bool> isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void adopt(const QVariant &value);

    std::optional<bool> m_dark;
};

} // namespace waymark::desktop
