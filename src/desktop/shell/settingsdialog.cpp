// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/settingsdialog.h"

#include "desktop/shell/keyspage.h"
#include "desktop/shell/language.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"
#include "ui_settingsdialog.h"

#include <QEvent>
#include <QFontDatabase>

namespace waymark::desktop {

namespace {

constexpr std::array appearances{Appearance::System, Appearance::Light, Appearance::Dark}; ///< as in the form

} // namespace

SettingsDialog::SettingsDialog(Settings *settings, Theme *theme, Language *language, Actions *actions, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_settings(settings)
    , m_theme(theme)
    , m_language(language)
{
    m_ui->setupUi(this);
    m_ui->settingsTabs->addTab(new KeysPage(actions, this), tr("Keys"));
    fillLook();
    fillReading();
    connect(m_ui->settingsButtons, &QDialogButtonBox::rejected, this, &QDialog::accept);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillLook()
{
    const auto current = std::find(appearances.begin(), appearances.end(), m_theme->appearance());
    m_ui->settingsAppearance->setCurrentIndex(int(current - appearances.begin()));
    for (const QString &code : Language::codes())
        m_ui->settingsLanguage->addItem(Language::nameOf(code), code);
    m_ui->settingsLanguage->setCurrentIndex(m_ui->settingsLanguage->findData(m_language->code()));
    m_ui->settingsDesktopStyle->setChecked(m_theme->usesDesktopStyle());
    connect(m_ui->settingsAppearance, &QComboBox::currentIndexChanged, this, [this](int index) {
        const Appearance chosen = appearances.at(size_t(index));
        m_settings->setAppearance(chosen);
        m_theme->setAppearance(chosen);
    });
    connect(m_ui->settingsLanguage, &QComboBox::currentIndexChanged, this, [this] {
        const QString chosen = m_ui->settingsLanguage->currentData().toString();
        m_settings->setLanguage(chosen);
        m_language->choose(chosen);
    });
    connect(m_ui->settingsDesktopStyle, &QCheckBox::toggled, this, [this](bool on) {
        m_settings->setUsesDesktopStyle(on);
        m_theme->setUsesDesktopStyle(on);
    });
}

void SettingsDialog::fillReading()
{
    const ReaderType type = m_settings->readerType();
    m_ui->settingsPercent->setRange(Settings::smallestPercent, Settings::largestPercent);
    m_ui->settingsPercent->setValue(type.percent);
    m_ui->settingsOwnFonts->setChecked(!type.family.isEmpty() || !type.cjkFamily.isEmpty()
                                       || !type.codeFamily.isEmpty());
    const auto fill = [this](QFontComboBox *box, const QString &current, const QString &usual) {
        box->setCurrentFont(QFont(current.isEmpty() ? usual : current));
        box->setEnabled(m_ui->settingsOwnFonts->isChecked());
        connect(box, &QFontComboBox::currentFontChanged, this, &SettingsDialog::keepReading);
        connect(m_ui->settingsOwnFonts, &QCheckBox::toggled, box, &QWidget::setEnabled);
    };
    fill(m_ui->settingsFamily, type.family, font().family());
    fill(m_ui->settingsCjk, type.cjkFamily, font().family());
    fill(m_ui->settingsCode, type.codeFamily, QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    connect(m_ui->settingsOwnFonts, &QCheckBox::toggled, this, &SettingsDialog::keepReading);
    connect(m_ui->settingsPercent, &QSpinBox::valueChanged, this, &SettingsDialog::keepReading);
}

void SettingsDialog::keepReading()
{
    ReaderType type;
    type.percent = m_ui->settingsPercent->value();
    if (m_ui->settingsOwnFonts->isChecked()) {
        type.family = m_ui->settingsFamily->currentFont().family();
        type.cjkFamily = m_ui->settingsCjk->currentFont().family();
        type.codeFamily = m_ui->settingsCode->currentFont().family();
    }
    m_settings->setReaderType(type);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->settingsTabs->setTabText(m_ui->settingsTabs->count() - 1, tr("Keys"));
    }
    QDialog::changeEvent(event);
}

} // namespace waymark::desktop
