// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/roadmappane.h"

#include "desktop/roadmap/roadmapdelegate.h"
#include "desktop/roadmap/roadmapfilter.h"
#include "desktop/roadmap/roadmapmodel.h"
#include "desktop/roadmap/roadmapview.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/emptystate.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

RoadmapPane::RoadmapPane(const Collaborators &with, QWidget *parent)
    : QWidget(parent)
    , m_with(with)
    , m_model(new RoadmapModel(this))
    , m_filter(new RoadmapFilter(this))
    , m_delegate(new RoadmapDelegate(with.theme, this))
    , m_view(new RoadmapView(this))
    , m_words(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(with.theme, u"library"_s, this))
{
    m_words->setObjectName(u"roadmapFilter"_s);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(with.theme->icon(u"filter"_s), QLineEdit::LeadingPosition);
    m_filter->setSourceModel(m_model);
    m_filter->setHidesSkipped(with.settings->hidesSkipped());
    m_view->setModel(m_filter);
    m_view->setItemDelegate(m_delegate);
    m_view->setBackgroundRole(QPalette::Window);
    m_view->viewport()->setBackgroundRole(QPalette::Window);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 10, 0);
    row->addWidget(m_words);
    column->addLayout(row);
    column->addWidget(m_stack, 1);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        unfold();
        showEmptiness();
    });
    connect(m_words, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_view, &RoadmapView::topicChosen, this,
            [this](const QModelIndex &index) { Q_EMIT topicRequested(index.data(RoadmapModel::IdRole).toString()); });
    connect(m_view, &QTreeView::collapsed, this, &RoadmapPane::rememberFolding);
    connect(m_view, &QTreeView::expanded, this, &RoadmapPane::rememberFolding);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_filter->isFiltering())
            m_words->clear();
        else
            Q_EMIT librarySwitchRequested();
    });
    connect(with.host, &WorkspaceHost::snapshotChanged, this, &RoadmapPane::adopt);
    connect(with.theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    addActions();
    retranslate();
    if (with.host->snapshot())
        adopt(with.host->snapshot());
}

RoadmapPane::~RoadmapPane() = default;

void RoadmapPane::addActions()
{
    const auto letter = [this](const char *id, const char *text, Qt::Key key, journal::Mark mark) {
        QAction *action = m_with.actions->add({id, MenuId::Study, text, {QKeySequence(key)}, false, true});
        m_view->addAction(action);
        connect(action, &QAction::triggered, this, [this, mark] { markSelected(mark); });
    };
    letter("roadmap.read", QT_TRANSLATE_NOOP("Actions", "Topic in the roadmap: &done"), Qt::Key_D, journal::Mark::Read);
    letter("roadmap.reading", QT_TRANSLATE_NOOP("Actions", "Topic in the roadmap: &learning"), Qt::Key_L,
           journal::Mark::Reading);
    letter("roadmap.skip", QT_TRANSLATE_NOOP("Actions", "Topic in the roadmap: s&kip"), Qt::Key_S,
           journal::Mark::Skipped);
    letter("roadmap.reset", QT_TRANSLATE_NOOP("Actions", "Topic in the roadmap: &reset"), Qt::Key_R,
           journal::Mark::Unread);
    m_with.actions->addSeparator(MenuId::Study);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    QAction *filter = m_with.actions->add({"view.filterRoadmap",
                                           MenuId::View,
                                           QT_TRANSLATE_NOOP("Actions", "F&ilter the roadmap"),
                                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}});
    connect(filter, &QAction::triggered, this, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    QAction *hide = m_with.actions->add(
        {"view.hideSkipped", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Hide skipped topics"), {}, true});
    hide->setChecked(m_with.settings->hidesSkipped());
    connect(hide, &QAction::toggled, this, [this](bool on) {
        m_with.settings->setHidesSkipped(on);
        m_filter->setHidesSkipped(on);
        unfold();
    });
}

void RoadmapPane::adopt(const SnapshotPtr &snapshot)
{
    const bool otherLibrary = !m_model->snapshot() || m_model->snapshot()->library != snapshot->library;
    const QString selected = selectedTopic();
    {
        const QSignalBlocker quiet(m_view); // a reset folds everything; that is not the learner's doing
        m_model->setSnapshot(snapshot);
        if (otherLibrary)
            unfold();
    }
    if (otherLibrary) {
        const QModelIndex index =
            m_filter->mapFromSource(m_model->indexOfTopic(selected.isEmpty() ? m_openTopic : selected));
        if (index.isValid())
            m_view->setCurrentIndex(index);
    }
    showEmptiness();
}

void RoadmapPane::unfold()
{
    const QSignalBlocker quiet(m_view);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex track = m_filter->index(row, 0);
        const QString id = track.data(RoadmapModel::IdRole).toString();
        m_view->setExpanded(track, m_filter->isFiltering() || !m_folded.contains(id));
    }
}

void RoadmapPane::rememberFolding()
{
    if (m_filter->isFiltering())
        return;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex track = m_filter->index(row, 0);
        const QString id = track.data(RoadmapModel::IdRole).toString();
        if (m_view->isExpanded(track))
            m_folded.remove(id);
        else
            m_folded.insert(id);
    }
}

void RoadmapPane::setOpenTopic(const QString &key)
{
    m_openTopic = key;
    m_delegate->setOpenTopic(key);
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOfTopic(key));
    if (index.isValid()) {
        m_view->expand(index.parent());
        const bool inView = m_view->viewport()->rect().contains(m_view->visualRect(index));
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index, inView ? QAbstractItemView::EnsureVisible : QAbstractItemView::PositionAtCenter);
    }
    m_view->viewport()->update();
}

QString RoadmapPane::selectedTopic() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() && !index.data(RoadmapModel::IsTrackRole).toBool()
        ? index.data(RoadmapModel::IdRole).toString()
        : QString();
}

void RoadmapPane::markSelected(journal::Mark mark)
{
    if (const QString topic = selectedTopic(); !topic.isEmpty())
        m_with.host->mark(topic, mark);
}

void RoadmapPane::showEmptiness()
{
    const bool empty = m_model->snapshot() && m_filter->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    if (m_filter->isFiltering())
        m_empty->setTexts(tr("No topic has these words in its title. Ctrl+K searches the text as well."),
                          tr("Clear the filter"));
    else
        m_empty->setTexts(tr("No topics were found in this folder. Choose a folder with Markdown files."),
                          tr("Open a library"));
}

void RoadmapPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RoadmapPane::retranslate()
{
    m_view->setAccessibleName(tr("Roadmap"));
    m_words->setPlaceholderText(tr("Filter topics"));
    m_words->setAccessibleName(tr("Filter topics"));
    showEmptiness();
    m_view->viewport()->update();
}

} // namespace waymark::desktop
