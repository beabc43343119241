// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace waymark::desktop {

class Actions;
class Language;
class Settings;
class Theme;

namespace Ui {
class SettingsDialog;
}

/// Appearance, reading and keys. What is chosen takes effect at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings *settings, Theme *theme, Language *language, Actions *actions, QWidget *parent = nullptr);
    ~SettingsDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillLook();
    void fillReading();
    void keepReading();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Settings *m_settings;
    Theme *m_theme;
    Language *m_language;
};

} // namespace waymark::desktop
