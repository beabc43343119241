// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/shell/language.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/settingsdialog.h"
#include "desktop/shell/stylesheet.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFontComboBox>
#include <QFrame>
#include <QLabel>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

/// The forms of ui/: their names, what they do, and that they speak the language of the moment.
class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSettingsTakeEffectAtOnce()
    {
        WindowFixture app;
        QVERIFY(app.open());
        SettingsDialog dialog(app.desktop()->settings(), app.desktop()->theme(), app.desktop()->language(),
                              app.window()->actions());
        QCOMPARE(dialog.objectName(), u"settings"_s);
        auto *look = dialog.findChild<QComboBox *>(u"settingsAppearance"_s);
        look->setCurrentIndex(2);
        QVERIFY(app.desktop()->theme()->isDark());
        QCOMPARE(app.desktop()->settings()->appearance(), Appearance::Dark);
        look->setCurrentIndex(1);
        QVERIFY(!app.desktop()->theme()->isDark());
        dialog.findChild<QSpinBox *>(u"settingsPercent"_s)->setValue(130);
        QCOMPARE(app.desktop()->settings()->readerType().percent, 130);
        auto *own = dialog.findChild<QCheckBox *>(u"settingsOwnFonts"_s);
        auto *family = dialog.findChild<QFontComboBox *>(u"settingsFamily"_s);
        QVERIFY(!family->isEnabled());
        own->setChecked(true);
        QVERIFY(family->isEnabled());
        QVERIFY(!app.desktop()->settings()->readerType().family.isEmpty());
        own->setChecked(false);
        QVERIFY(app.desktop()->settings()->readerType().family.isEmpty());
    }

    void theSettingsSpeakAnotherLanguageAtOnce()
    {
        WindowFixture app;
        QVERIFY(app.open());
        SettingsDialog dialog(app.desktop()->settings(), app.desktop()->theme(), app.desktop()->language(),
                              app.window()->actions());
        auto *tabs = dialog.findChild<QTabWidget *>(u"settingsTabs"_s);
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->tabText(2), u"Keys"_s);
        auto *language = dialog.findChild<QComboBox *>(u"settingsLanguage"_s);
        QCOMPARE(language->accessibleName(), u"Language"_s);
        language->setCurrentIndex(language->findData(u"zh_CN"_s));
        QTRY_VERIFY(dialog.windowTitle() != "Settings"_L1);
        for (int tab = 0; tab < 3; ++tab)
            QVERIFY(tabs->tabText(tab).front().unicode() > 0x2e80); // Chinese
        QVERIFY(dialog.findChild<QTreeWidget *>(u"keysList"_s)->headerItem()->text(0) != "Action"_L1);
        language->setCurrentIndex(language->findData(u"en"_s));
        QTRY_COMPARE(dialog.windowTitle(), u"Settings"_s);
        QCOMPARE(tabs->tabText(0), u"Appearance"_s);
    }

    void theFirstScreenIsMadeWhenItIsShown()
    {
        WindowFixture usual;
        QVERIFY(usual.open());
        QVERIFY(!usual.find<QPushButton>("firstBegin")); // costs the start nothing
        usual.close();
        WindowFixture fresh(false);
        QVERIFY(fresh.open());
        QTRY_VERIFY(fresh.find<QPushButton>("firstBegin"));
        QCOMPARE(fresh.find<QComboBox>("firstRole")->accessibleName(), u"Role"_s);
        QCOMPARE(fresh.find<QDateEdit>("firstDate")->accessibleName(), u"Interview date"_s);
        QCOMPARE(fresh.find<QSpinBox>("firstHours")->accessibleName(), u"Hours per week"_s);
        fresh.desktop()->language()->choose(u"zh_CN"_s);
        QTRY_VERIFY(fresh.find<QPushButton>("firstBegin")->text() != "Make my plan"_L1);
        fresh.desktop()->language()->choose(u"en"_s);
        QTRY_COMPARE(fresh.find<QPushButton>("firstBegin")->text(), u"Make my plan"_s);
    }

    void theGoalFormSpeaksAnotherLanguageAndKeepsWhatWasTyped()
    {
        WindowFixture app;
        QVERIFY(app.open());
        app.press(app.window(), Qt::Key_3, Qt::ControlModifier);
        auto *monday = app.find<QSpinBox>("minutes1");
        QTRY_VERIFY(monday && monday->isVisible());
        monday->setValue(85);
        QCOMPARE(monday->accessibleName(), u"Minutes on Monday"_s);
        app.desktop()->language()->choose(u"zh_CN"_s);
        QTRY_VERIFY(monday->accessibleName() != "Minutes on Monday"_L1);
        QVERIFY(app.find<QLabel>("interviewDateLabel")->text() != "Interview date"_L1);
        QCOMPARE(monday->value(), 85);
        app.desktop()->language()->choose(u"en"_s);
        QTRY_COMPARE(monday->accessibleName(), u"Minutes on Monday"_s);
    }

    void sheetsFollowTheTheme()
    {
        QCOMPARE(filledIn(u"a { color: @ink; background: @accentTint; x: @nothing }"_s, lightColours()),
                 u"a { color: #22252a; background: %1; x: @nothing }"_s.arg(lightColours().accentTint.name()));
        WindowFixture app(false);
        QVERIFY(app.open());
        auto *card = app.find<QFrame>("firstCard");
        QTRY_VERIFY(card && card->isVisible());
        app.trigger("view.lightTheme");
        QVERIFY(card->styleSheet().contains(lightColours().raised.name()));
        QVERIFY(!card->styleSheet().contains(u'@' + u"raised"_s));
        app.trigger("view.darkTheme");
        QVERIFY(card->styleSheet().contains(darkColours().raised.name()));
        const QImage picture = card->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 2, 6), darkColours().raised);
    }
};

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
