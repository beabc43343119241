// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own entries of the menu bar. Pages add theirs.
#include "desktop/planner/calendarexport.h"
#include "desktop/search/searchpalette.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/howread.h"
#include "desktop/shell/journalfiles.h"
#include "desktop/shell/keysoverview.h"
#include "desktop/shell/lostplaces.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/rail.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/settingsdialog.h"
#include "desktop/shell/statusline.h"
#include "desktop/shell/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

void MainWindow::addFileActions()
{
    Actions *actions = m_with.actions;
    connect(actions->add(
                {"file.open", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Open a library …"), {QKeySequence::Open}}),
            &QAction::triggered, this, &MainWindow::chooseLibrary);
    connect(actions->add({"file.readAgain",
                          MenuId::File,
                          QT_TRANSLATE_NOOP("Actions", "&Read the library again"),
                          {QKeySequence(Qt::Key_F5)}}),
            &QAction::triggered, this, &MainWindow::indexAgainRequested);
    connect(actions->add({"file.howRead", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&How this was read …"), {}}),
            &QAction::triggered, this, &MainWindow::showHowRead);
    connect(actions->add({"file.lostPlaces", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Lost places …")}),
            &QAction::triggered, this, [this] {
                LostPlaces dialog(m_with.host, this);
                dialog.exec();
            });
    actions->addSeparator(MenuId::File);
    addExports();
    actions->addSeparator(MenuId::File);
    connect(actions->add({"file.settings",
                          MenuId::File,
                          QT_TRANSLATE_NOOP("Actions", "&Settings …"),
                          {QKeySequence(Qt::CTRL | Qt::Key_Comma)}}),
            &QAction::triggered, this, &MainWindow::showSettings);
    connect(
        actions->add(
            {"file.quit", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}}),
        &QAction::triggered, this, &QWidget::close);

    connect(actions->add({"edit.undo",
                          MenuId::Edit,
                          QT_TRANSLATE_NOOP("Actions", "&Undo the last mark, grade or plan"),
                          {QKeySequence::Undo}}),
            &QAction::triggered, m_with.host, &WorkspaceHost::undo);
    actions->addSeparator(MenuId::Edit);
    connect(actions->add({"edit.search",
                          MenuId::Edit,
                          QT_TRANSLATE_NOOP("Actions", "&Search everything"),
                          {QKeySequence(Qt::CTRL | Qt::Key_K)}}),
            &QAction::triggered, this, [this] {
                m_focusBefore = focusWidget();
                searchPalette()->open();
            });
}

void MainWindow::addExports()
{
    const auto tell = [this](auto *teller) {
        using Teller = std::remove_pointer_t<decltype(teller)>;
        connect(teller, &Teller::said, this, [this](const QString &sentence) { m_status->say(sentence); });
        connect(teller, &Teller::failed, this, [this](const QString &sentence) { m_status->showError(sentence); });
    };
    tell(new JournalFiles(m_with, this));
    m_with.actions->addSeparator(MenuId::File);
    tell(new CalendarExport(m_with, this));
}

void MainWindow::addViewActions()
{
    Actions *actions = m_with.actions;
    connect(actions->add({"view.larger",
                          MenuId::View,
                          QT_TRANSLATE_NOOP("Actions", "&Larger text"),
                          {QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)}}),
            &QAction::triggered, this, [this] { changeTextSize(m_with.settings->readerType().percent + 10); });
    connect(actions->add({"view.smaller",
                          MenuId::View,
                          QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
                          {QKeySequence(Qt::CTRL | Qt::Key_Minus)}}),
            &QAction::triggered, this, [this] { changeTextSize(m_with.settings->readerType().percent - 10); });
    connect(actions->add({"view.usual",
                          MenuId::View,
                          QT_TRANSLATE_NOOP("Actions", "&Usual text size"),
                          {QKeySequence(Qt::CTRL | Qt::Key_0)}}),
            &QAction::triggered, this, [this] { changeTextSize(100); });
    actions->addSeparator(MenuId::View);

    connect(actions->add({"view.switchTheme", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Switch &theme"), {}}),
            &QAction::triggered, this, [this] {
                const Appearance next = m_with.theme->isDark() ? Appearance::Light : Appearance::Dark;
                m_with.settings->setAppearance(next);
                m_with.theme->setAppearance(next);
            });
    auto *group = new QActionGroup(this);
    const auto addAppearance = [&](const char *id, const char *text, Appearance appearance) {
        QAction *action = actions->add({id, MenuId::View, text, {}, true});
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, appearance] {
            m_with.settings->setAppearance(appearance);
            m_with.theme->setAppearance(appearance);
        });
        const auto tick = [this, action, appearance] { action->setChecked(m_with.theme->appearance() == appearance); };
        connect(m_with.theme, &Theme::changed, action, tick);
        tick();
    };
    addAppearance("view.systemTheme", QT_TRANSLATE_NOOP("Actions", "Light or dark as the d&esktop"),
                  Appearance::System);
    addAppearance("view.lightTheme", QT_TRANSLATE_NOOP("Actions", "Al&ways light"), Appearance::Light);
    addAppearance("view.darkTheme", QT_TRANSLATE_NOOP("Actions", "Always d&ark"), Appearance::Dark);
    actions->addSeparator(MenuId::View);

    QAction *full = actions->add({"view.fullScreen",
                                  MenuId::View,
                                  QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
                                  {QKeySequence(Qt::Key_F11)},
                                  true});
    connect(full, &QAction::triggered, this, [this](bool on) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(
        actions->add(
            {"view.nextPane", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Next pane"), {QKeySequence(Qt::Key_F6)}}),
        &QAction::triggered, this, [this] { focusNextPane(1); });
    connect(actions->add({"view.previousPane",
                          MenuId::View,
                          QT_TRANSLATE_NOOP("Actions", "&Previous pane"),
                          {QKeySequence(Qt::SHIFT | Qt::Key_F6)}}),
            &QAction::triggered, this, [this] { focusNextPane(-1); });
    actions->addSeparator(MenuId::View);
}

void MainWindow::addGoActions()
{
    Actions *actions = m_with.actions;
    connect(actions->add(
                {"go.back", MenuId::Go, QT_TRANSLATE_NOOP("Actions", "&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}}),
            &QAction::triggered, this, [this] { travel(m_history.back(here())); });
    connect(actions->add({"go.forward",
                          MenuId::Go,
                          QT_TRANSLATE_NOOP("Actions", "&Forward"),
                          {QKeySequence(Qt::ALT | Qt::Key_Right)}}),
            &QAction::triggered, this, [this] { travel(m_history.forward(here())); });
    actions->addSeparator(MenuId::Go);
    const auto addPage = [&](const char *id, const char *text, Qt::Key key, PageId page) {
        connect(actions->add({id, MenuId::Go, text, {QKeySequence(Qt::CTRL | key)}}), &QAction::triggered, this,
                [this, page] { showPage(page); });
    };
    addPage("go.study", QT_TRANSLATE_NOOP("Actions", "&Study"), Qt::Key_1, PageId::Study);
    addPage("go.practice", QT_TRANSLATE_NOOP("Actions", "&Practice"), Qt::Key_2, PageId::Practice);
    addPage("go.plan", QT_TRANSLATE_NOOP("Actions", "P&lan"), Qt::Key_3, PageId::Plan);
    addPage("go.progress", QT_TRANSLATE_NOOP("Actions", "P&rogress"), Qt::Key_4, PageId::Progress);
}

void MainWindow::addHelpActions()
{
    Actions *actions = m_with.actions;
    connect(
        actions->add({"help.keys", MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Keys"), {QKeySequence(Qt::Key_F1)}}),
        &QAction::triggered, this, [this] {
            KeysOverview overview(m_with.actions, this);
            overview.exec();
        });
    connect(actions->add({"help.about", MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&About Waymark")}),
            &QAction::triggered, this, [this] {
                QMessageBox::about(
                    this, tr("About Waymark"),
                    tr("<h3>Waymark %1</h3><p>Study tracks, practice and plans for machine-learning interviews.</p>"
                       "<p>Free software under the GNU General Public License, version 3 or later. Nothing leaves this "
                       "computer.</p>")
                        .arg(QApplication::applicationVersion()));
            });
}

void MainWindow::showHowRead()
{
    auto *dialog = findChild<HowRead *>();
    if (!dialog) {
        dialog = new HowRead(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_with.host, &WorkspaceHost::snapshotChanged, dialog, &HowRead::setSnapshot);
        connect(dialog, &HowRead::topicRequested, this, &MainWindow::openTopic);
        dialog->setSnapshot(m_with.host->snapshot());
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showSettings()
{
    SettingsDialog dialog(m_with.settings, m_with.theme, m_language, m_with.actions, this);
    dialog.exec();
}

} // namespace waymark::desktop
