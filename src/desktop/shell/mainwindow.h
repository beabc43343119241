// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/history.h"
#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <QMainWindow>
#include <QPointer>
#include <QStackedWidget>

namespace waymark::desktop {

class BodySearch;
class EmptyState;
class FirstStart;
class Indexer;
class Language;
class Rail;
class SearchPalette;
class StatusLine;
class TopBar;

/// The window: menu bar, rail, top bar, the four pages, status line. It alone navigates.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `with.actions` is made here. Everything passed outlives the window.
    MainWindow(Collaborators with, Indexer *indexer, BodySearch *bodies, Language *language, PageFactories factories);
    ~MainWindow() override;

    Actions *actions() const { return m_with.actions; }
    PageId currentPage() const { return m_current; }
    bool hasArrived() const { return m_arrived; }

    /// Goes to a page, as the rail does.
    void showPage(PageId page);
    /// Opens a topic key or "topic#anchor" in the reader; `showsPage` brings the Study page to the front.
    void openTopic(const QString &id);
    void practise(const QString &scope);
    /// Comes to the front and takes the keyboard.
    void wake();

Q_SIGNALS:
    /// The learner wants another library.
    void libraryRequested(const QString &folder);
    void indexAgainRequested();
    /// The library is there and the first page has been filled.
    void arrived();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void addFileActions();
    void addExports();
    void addViewActions();
    void addGoActions();
    void addHelpActions();
    void layOut();
    void connectHost();
    Page *page(PageId id);
    SearchPalette *searchPalette();
    FirstStart *firstStart();
    void bringForward(PageId id);
    void travel(const std::optional<History::Entry> &entry);
    History::Entry here() const;
    void adopt(const SnapshotPtr &snapshot);
    void arrive();
    void leaveFirstStart();
    void focusNextPane(int direction);
    void changeTextSize(int percent);
    void chooseLibrary();
    void fillLibraryMenu(QMenu *menu);
    void enableHistory();
    void rememberPlace();
    void showSettings();
    void showHowRead();
    void retranslate();
    QString placeName(const QString &what) const;

    Collaborators m_with;
    Indexer *m_indexer;
    BodySearch *m_bodies;
    Language *m_language;
    PageFactories m_factories;
    std::array<Page *, 4> m_pages{};
    PageId m_current = PageId::Study;
    History m_history;
    TopBar *m_topBar = nullptr;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_opening = nullptr; ///< while the library is read for the first time, and when it could not be
    FirstStart *m_firstStart = nullptr; ///< only in a profile that has not been asked yet
    StatusLine *m_status = nullptr;
    SearchPalette *m_palette = nullptr; ///< made when first wanted
    QPointer<QWidget> m_focusBefore; ///< where the keyboard was before searching
    bool m_arrived = false;
    QString m_openingError;
    QString m_restorable; ///< backup that could replace a damaged journal
};

} // namespace waymark::desktop
