// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFontComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTabWidget>

namespace waymark::desktop {

class Actions;
class Language;
class Settings;
class Theme;

/// Appearance, reading and keys. What is chosen takes effect at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings *settings, Theme *theme, Language *language, Actions *actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLook();
    QWidget *makeReading();
    void keepReading();
    void retranslate();

    Settings *m_settings;
    Theme *m_theme;
    Language *m_language;
    QTabWidget *m_tabs;
    QLabel *m_appearanceLabel;
    QComboBox *m_appearance;
    QLabel *m_languageLabel;
    QComboBox *m_languages;
    QCheckBox *m_desktopStyle;
    QLabel *m_familyLabel;
    QFontComboBox *m_family;
    QLabel *m_cjkLabel;
    QFontComboBox *m_cjk;
    QLabel *m_codeLabel;
    QFontComboBox *m_code;
    QCheckBox *m_ownFonts;
    QLabel *m_percentLabel;
    QSpinBox *m_percent;
};

} // namespace waymark::desktop
