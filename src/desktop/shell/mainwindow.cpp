// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/mainwindow.h"

#include "desktop/search/bodysearch.h"
#include "desktop/search/searchpalette.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/emptystate.h"
#include "desktop/shell/firststart.h"
#include "desktop/shell/indexer.h"
#include "desktop/shell/rail.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/statusline.h"
#include "desktop/shell/theme.h"
#include "desktop/shell/topbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenu>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

MainWindow::MainWindow(Collaborators with, Indexer *indexer, BodySearch *bodies, Language *language,
                       PageFactories factories)
    : m_with(with)
    , m_indexer(indexer)
    , m_bodies(bodies)
    , m_language(language)
    , m_factories(std::move(factories))
{
    setObjectName(u"mainWindow"_s);
    m_with.actions = new Actions(menuBar(), m_with.settings);
    addFileActions();
    addViewActions();
    addGoActions();
    addHelpActions();
    layOut();
    connectHost();
    retranslate();
    resize(1280, 800);
    restoreGeometry(m_with.settings->layout(u"mainWindow"_s));
    m_rail->setCurrent(PageId::Study);
    enableHistory();
}

MainWindow::~MainWindow()
{
    rememberPlace();
    // Pages speak to the host while they are taken down; the host is still there, this window half is not.
    for (Page *made : m_pages)
        delete made;
}

void MainWindow::layOut()
{
    auto *central = new QWidget(this);
    m_topBar = new TopBar(m_with.actions, m_with.theme, central);
    m_rail = new Rail(m_with.theme, central);
    m_stack = new QStackedWidget(central);
    m_opening = new EmptyState(m_with.theme, u"library"_s, m_stack);
    m_opening->setObjectName(u"opening"_s);
    m_stack->addWidget(m_opening);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(row, 1);
    setCentralWidget(central);
    m_status = new StatusLine(m_with.theme, this);
    setStatusBar(m_status);

    auto *libraries = new QMenu(m_topBar->libraryButton());
    m_topBar->libraryButton()->setMenu(libraries);
    connect(libraries, &QMenu::aboutToShow, this, [this, libraries] { fillLibraryMenu(libraries); });
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::showPage);
    connect(m_opening, &EmptyState::activated, this, [this] {
        if (m_restorable.isEmpty())
            chooseLibrary();
        else
            m_with.host->restoreAndOpen(m_restorable);
    });
    connect(m_with.settings, &Settings::readerTypeChanged, this, [this] { m_topBar->updateGeometry(); });
}

// The window is on the screen before what it needs only later is made: the pages, this palette, the first start.
SearchPalette *MainWindow::searchPalette()
{
    if (m_palette)
        return m_palette;
    m_palette = new SearchPalette(m_topBar->searchField(), m_bodies, m_with.actions, m_with.settings, m_with.theme,
                                  centralWidget());
    if (const SnapshotPtr snapshot = m_with.host->snapshot())
        m_palette->setSnapshot(snapshot);
    connect(m_palette, &SearchPalette::topicRequested, this, &MainWindow::openTopic);
    connect(m_palette, &SearchPalette::closed, this, [this] {
        if (m_focusBefore && m_focusBefore->isVisible())
            m_focusBefore->setFocus(Qt::OtherFocusReason);
        else if (m_pages[size_t(m_current)])
            m_pages[size_t(m_current)]->panes().first()->setFocus(Qt::OtherFocusReason);
    });
    return m_palette;
}

FirstStart *MainWindow::firstStart()
{
    if (!m_firstStart) {
        m_firstStart = new FirstStart(m_with, m_stack);
        m_firstStart->setSnapshot(m_with.host->snapshot());
        m_stack->addWidget(m_firstStart);
        connect(m_firstStart, &FirstStart::done, this, &MainWindow::leaveFirstStart);
    }
    return m_firstStart;
}

void MainWindow::connectHost()
{
    WorkspaceHost *host = m_with.host;
    connect(host, &WorkspaceHost::leaving, this, [this] {
        rememberPlace();
        m_arrived = false; // arrives in the next one as after a start: at the place where that was left
        m_history = {};
        enableHistory();
    });
    connect(host, &WorkspaceHost::snapshotChanged, this, &MainWindow::adopt);
    connect(host, &WorkspaceHost::failed, this, [this](const QString &message) { m_status->showError(message); });
    connect(host, &WorkspaceHost::openingFailed, this, [this](const QString &message, const QString &backup) {
        m_openingError = message;
        m_restorable = backup;
        m_arrived = false;
        m_stack->setCurrentWidget(m_opening);
        retranslate();
        Q_EMIT arrived();
    });
    connect(host, &WorkspaceHost::undone, this, [this](const std::optional<journal::Undone> &what) {
        m_status->say(!what                                 ? tr("There is nothing to undo.")
                          : what->what == "grade"_L1        ? tr("The last grade was taken back.")
                          : what->what == "plan"_L1         ? tr("The plan is as it was before.")
                          : what->what == "reattachment"_L1 ? tr("What was attached is among the lost places again.")
                                                            : tr("The last mark was taken back."));
    });
    connect(m_indexer, &Indexer::progress, m_status, &StatusLine::setIndexing);
    connect(m_indexer, &Indexer::finished, this, [this](const catalogue::IndexReport &report) {
        m_status->setIndexing(0, 0);
        m_with.host->indexed(report);
        if (const int changed = report.added + report.updated + report.removed + report.moved; m_arrived && changed > 0)
            m_status->say(tr("The library was read again: %n file(s) changed.", nullptr, changed));
        // An empty folder never changes the snapshot; the page with its advice has to appear all the same.
        m_with.host->run(
            this, [](workspace::Workspace &) { return true; },
            [this](bool) {
                if (const SnapshotPtr snapshot = m_with.host->snapshot())
                    m_indexer->watch(snapshot->files);
                arrive();
            });
    });
    connect(m_indexer, &Indexer::failed, this, [this](const QString &message) {
        m_status->setIndexing(0, 0);
        m_status->showError(message, m_with.actions->action("file.readAgain"));
        arrive();
    });
}

Page *MainWindow::page(PageId id)
{
    Page *&made = m_pages[size_t(id)];
    if (made || !m_factories[size_t(id)])
        return made;
    made = m_factories[size_t(id)](m_with);
    m_stack->addWidget(made);
    connect(made, &Page::topicRequested, this, &MainWindow::openTopic);
    connect(made, &Page::practiceRequested, this, &MainWindow::practise);
    connect(made, &Page::pageRequested, this, &MainWindow::showPage);
    connect(made, &Page::statusMessage, m_status, &StatusLine::say);
    connect(made, &Page::errorMessage, m_status, [this](const QString &sentence) { m_status->showError(sentence); });
    m_with.actions->retranslate();
    return made;
}

void MainWindow::bringForward(PageId id)
{
    Page *wanted = page(id);
    if (!wanted)
        return;
    m_current = id;
    m_rail->setCurrent(id);
    if (!m_arrived)
        return;
    if (m_stack->currentWidget() != wanted) {
        m_stack->setCurrentWidget(wanted);
        wanted->panes().first()->setFocus(Qt::OtherFocusReason);
    }
    wanted->enter();
    m_with.settings->setPlace(u"page"_s, QString::number(int(id)));
}

void MainWindow::showPage(PageId id)
{
    if (id != m_current)
        m_history.leave(here());
    if (m_firstStart && m_stack->currentWidget() == m_firstStart)
        leaveFirstStart();
    bringForward(id);
    enableHistory();
}

void MainWindow::openTopic(const QString &id)
{
    m_history.leave(here());
    bringForward(PageId::Study);
    page(PageId::Study)->open(id);
    enableHistory();
}

void MainWindow::practise(const QString &scope)
{
    m_history.leave(here());
    bringForward(PageId::Practice);
    if (Page *practice = page(PageId::Practice))
        practice->open(scope);
    enableHistory();
}

History::Entry MainWindow::here() const
{
    const Page *shown = m_pages[size_t(m_current)];
    return {m_current, shown ? shown->place() : QString()};
}

void MainWindow::travel(const std::optional<History::Entry> &entry)
{
    if (!entry)
        return;
    bringForward(entry->page);
    if (Page *target = page(entry->page); target && !entry->place.isEmpty())
        target->restore(entry->place);
    enableHistory();
}

void MainWindow::enableHistory()
{
    m_with.actions->action("go.back")->setEnabled(m_history.canGoBack());
    m_with.actions->action("go.forward")->setEnabled(m_history.canGoForward());
}

QString MainWindow::placeName(const QString &what) const
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    QString library = snapshot ? snapshot->libraryId : QString();
    return what + u'/' + library.replace(u'/', u'_');
}

void MainWindow::adopt(const SnapshotPtr &snapshot)
{
    m_topBar->setLibraryName(snapshot->library->title);
    if (m_palette)
        m_palette->setSnapshot(snapshot);
    m_status->setToday(*snapshot);
    if (m_firstStart)
        m_firstStart->setSnapshot(snapshot);
    m_indexer->watch(snapshot->files);
    setWindowTitle(snapshot->library->title.isEmpty() ? u"Waymark"_s : u"Waymark — %1"_s.arg(snapshot->library->title));
    if (!m_arrived && !snapshot->library->tracks.empty())
        arrive();
}

void MainWindow::arrive()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (m_arrived || !snapshot || m_with.host->isOpening())
        return;
    m_arrived = true;
    m_openingError.clear();
    m_restorable.clear();
    if (!snapshot->backupProblem.isEmpty())
        m_status->say(snapshot->backupProblem);
    if (!m_with.settings->firstStartDone() && !snapshot->goal.isSet() && snapshot->marks.isEmpty()
        && !snapshot->library->tracks.empty()) {
        m_stack->setCurrentWidget(firstStart());
        firstStart()->setFocus();
    } else {
        const int last = m_with.settings->place(u"page"_s).toInt();
        bringForward(last >= 0 && last < 4 && m_factories[size_t(last)] ? PageId(last) : PageId::Study);
    }
    page(PageId::Study)->restore(m_with.settings->place(placeName(u"study"_s)));
    Q_EMIT arrived();
    QMetaObject::invokeMethod(this, &MainWindow::searchPalette, Qt::QueuedConnection);
}

void MainWindow::leaveFirstStart()
{
    m_with.settings->setFirstStartDone();
    const SnapshotPtr snapshot = m_with.host->snapshot();
    bringForward(snapshot && snapshot->goal.isSet() && m_factories[size_t(PageId::Plan)] ? PageId::Plan
                                                                                         : PageId::Study);
}

void MainWindow::rememberPlace()
{
    if (m_pages[size_t(PageId::Study)] && m_arrived)
        m_with.settings->setPlace(placeName(u"study"_s), m_pages[size_t(PageId::Study)]->place());
}

void MainWindow::wake()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::chooseLibrary()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a library: a folder of Markdown files"),
                                                             m_with.host->locations().library);
    if (!folder.isEmpty())
        Q_EMIT libraryRequested(folder);
}

void MainWindow::fillLibraryMenu(QMenu *menu)
{
    menu->clear();
    for (const QString &folder : m_with.settings->libraries()) {
        QAction *entry = menu->addAction(folder, this, [this, folder] { Q_EMIT libraryRequested(folder); });
        entry->setCheckable(true);
        entry->setChecked(folder == m_with.host->locations().library);
    }
    menu->addSeparator();
    menu->addAction(m_with.actions->action("file.open"));
    menu->addAction(m_with.actions->action("file.readAgain"));
    menu->addAction(m_with.actions->action("file.howRead"));
}

void MainWindow::focusNextPane(int direction)
{
    QList<QWidget *> panes = m_stack->currentWidget() == m_pages[size_t(m_current)]
        ? m_pages[size_t(m_current)]->panes()
        : QList<QWidget *>{m_stack->currentWidget()};
    panes.append(m_topBar->searchField());
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes[i] == focusWidget() || panes[i]->isAncestorOf(focusWidget()))
            at = i;
    panes[(at + direction + panes.size()) % panes.size()]->setFocus(Qt::TabFocusReason);
}

void MainWindow::changeTextSize(int percent)
{
    ReaderType type = m_with.settings->readerType();
    type.percent = percent;
    m_with.settings->setReaderType(type);
    m_status->say(tr("Text size %1 %").arg(m_with.settings->readerType().percent));
}

void MainWindow::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier && event->angleDelta().y() != 0)
        changeTextSize(m_with.settings->readerType().percent + (event->angleDelta().y() > 0 ? 5 : -5));
    else
        QMainWindow::wheelEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_with.settings->setLayout(u"mainWindow"_s, saveGeometry());
    rememberPlace();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_with.actions->retranslate();
    if (m_openingError.isEmpty())
        m_opening->setTexts(tr("Reading the library …"), {});
    else
        m_opening->setTexts(m_openingError,
                            m_restorable.isEmpty() ? tr("Open another library") : tr("Restore the latest backup"));
    if (const SnapshotPtr snapshot = m_with.host->snapshot())
        m_status->setToday(*snapshot);
}

} // namespace waymark::desktop
