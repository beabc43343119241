// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/settingsdialog.h"

#include "desktop/shell/keyspage.h"
#include "desktop/shell/language.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

SettingsDialog::SettingsDialog(Settings *settings, Theme *theme, Language *language, Actions *actions, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_language(language)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"settings"_s);
    m_tabs->addTab(makeLook(), QString());
    m_tabs->addTab(makeReading(), QString());
    m_tabs->addTab(new KeysPage(actions, this), QString());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    retranslate();
    resize(620, 480);
}

QWidget *SettingsDialog::makeLook()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(20, 20, 20, 20);
    form->setVerticalSpacing(12);
    m_appearanceLabel = new QLabel(page);
    m_appearance = new QComboBox(page);
    m_appearance->setObjectName(u"settingsAppearance"_s);
    m_appearance->addItem({}, int(Appearance::System));
    m_appearance->addItem({}, int(Appearance::Light));
    m_appearance->addItem({}, int(Appearance::Dark));
    m_appearance->setCurrentIndex(m_appearance->findData(int(m_theme->appearance())));
    m_languageLabel = new QLabel(page);
    m_languages = new QComboBox(page);
    m_languages->setObjectName(u"settingsLanguage"_s);
    for (const QString &code : Language::codes())
        m_languages->addItem(Language::nameOf(code), code);
    m_languages->setCurrentIndex(m_languages->findData(m_language->code()));
    m_desktopStyle = new QCheckBox(page);
    m_desktopStyle->setObjectName(u"settingsDesktopStyle"_s);
    m_desktopStyle->setChecked(m_theme->usesDesktopStyle());
    form->addRow(m_appearanceLabel, m_appearance);
    form->addRow(m_languageLabel, m_languages);
    form->addRow(m_desktopStyle);
    connect(m_appearance, &QComboBox::currentIndexChanged, this, [this] {
        const auto chosen = Appearance(m_appearance->currentData().toInt());
        m_settings->setAppearance(chosen);
        m_theme->setAppearance(chosen);
    });
    connect(m_languages, &QComboBox::currentIndexChanged, this, [this] {
        m_settings->setLanguage(m_languages->currentData().toString());
        m_language->choose(m_languages->currentData().toString());
    });
    connect(m_desktopStyle, &QCheckBox::toggled, this, [this](bool on) {
        m_settings->setUsesDesktopStyle(on);
        m_theme->setUsesDesktopStyle(on);
    });
    return page;
}

QWidget *SettingsDialog::makeReading()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(20, 20, 20, 20);
    form->setVerticalSpacing(12);
    const ReaderType type = m_settings->readerType();
    m_percentLabel = new QLabel(page);
    m_percent = new QSpinBox(page);
    m_percent->setObjectName(u"settingsPercent"_s);
    m_percent->setRange(Settings::smallestPercent, Settings::largestPercent);
    m_percent->setSingleStep(5);
    m_percent->setValue(type.percent);
    m_ownFonts = new QCheckBox(page);
    m_ownFonts->setObjectName(u"settingsOwnFonts"_s);
    m_ownFonts->setChecked(!type.family.isEmpty() || !type.cjkFamily.isEmpty() || !type.codeFamily.isEmpty());
    form->addRow(m_percentLabel, m_percent);
    form->addRow(m_ownFonts);
    const auto addFamily = [&](QLabel *&label, QFontComboBox *&box, const QString &current, const QString &usual) {
        label = new QLabel(page);
        box = new QFontComboBox(page);
        box->setCurrentFont(QFont(current.isEmpty() ? usual : current));
        box->setEnabled(m_ownFonts->isChecked());
        form->addRow(label, box);
        connect(box, &QFontComboBox::currentFontChanged, this, &SettingsDialog::keepReading);
        connect(m_ownFonts, &QCheckBox::toggled, box, &QWidget::setEnabled);
    };
    addFamily(m_familyLabel, m_family, type.family, font().family());
    addFamily(m_cjkLabel, m_cjk, type.cjkFamily, font().family());
    addFamily(m_codeLabel, m_code, type.codeFamily, QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    m_cjk->setWritingSystem(QFontDatabase::SimplifiedChinese);
    m_code->setFontFilters(QFontComboBox::MonospacedFonts);
    connect(m_ownFonts, &QCheckBox::toggled, this, &SettingsDialog::keepReading);
    connect(m_percent, &QSpinBox::valueChanged, this, &SettingsDialog::keepReading);
    return page;
}

void SettingsDialog::keepReading()
{
    ReaderType type;
    type.percent = m_percent->value();
    if (m_ownFonts->isChecked()) {
        type.family = m_family->currentFont().family();
        type.cjkFamily = m_cjk->currentFont().family();
        type.codeFamily = m_code->currentFont().family();
    }
    m_settings->setReaderType(type);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_tabs->setTabText(0, tr("Appearance"));
    m_tabs->setTabText(1, tr("Reading"));
    m_tabs->setTabText(2, tr("Keys"));
    m_appearanceLabel->setText(tr("Light or dark"));
    m_appearance->setItemText(0, tr("As the desktop"));
    m_appearance->setItemText(1, tr("Light"));
    m_appearance->setItemText(2, tr("Dark"));
    m_languageLabel->setText(tr("Language"));
    m_desktopStyle->setText(tr("Use the desktop's own style for buttons and menus"));
    m_percentLabel->setText(tr("Text size"));
    m_percent->setSuffix(tr(" %"));
    m_ownFonts->setText(tr("Choose the fonts of the reader"));
    m_familyLabel->setText(tr("Text"));
    m_cjkLabel->setText(tr("Chinese, Japanese, Korean"));
    m_codeLabel->setText(tr("Code"));
    m_appearance->setAccessibleName(m_appearanceLabel->text());
    m_languages->setAccessibleName(m_languageLabel->text());
    m_percent->setAccessibleName(m_percentLabel->text());
    m_family->setAccessibleName(m_familyLabel->text());
    m_cjk->setAccessibleName(m_cjkLabel->text());
    m_code->setAccessibleName(m_codeLabel->text());
}

} // namespace waymark::desktop
