// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/searchpalette.h"

#include "desktop/search/bodysearch.h"
#include "desktop/search/searchdelegate.h"
#include "desktop/search/searchmodel.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

SearchPalette::SearchPalette(QLineEdit *field, BodySearch *bodies, const Actions *actions, Settings *settings,
                             const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_field(field)
    , m_bodies(bodies)
    , m_actions(actions)
    , m_settings(settings)
    , m_theme(theme)
    , m_model(new SearchModel(this))
    , m_list(new QTreeView(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(u"searchPalette"_s);
    m_list->setObjectName(u"searchHits"_s);
    m_nothing->setObjectName(u"searchNothing"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(theme, this));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setItemsExpandable(false);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(14, 10, 14, 10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 6);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    hide();
    m_field->installEventFilter(this);
    parent->installEventFilter(this);

    connect(m_field, &QLineEdit::textChanged, this, &SearchPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &SearchPalette::choose);
    connect(m_bodies, &BodySearch::found, this, [this](const QString &query, const std::vector<catalogue::Hit> &hits) {
        if (query != m_field->text())
            return;
        m_bodyHits = hits;
        m_searching = false;
        listHits();
    });
    retranslate();
}

SearchPalette::~SearchPalette() = default;

void SearchPalette::setLibrary(const std::shared_ptr<const library::Library> &library)
{
    if (library == m_library)
        return;
    m_library = library;
    m_titles = std::make_unique<catalogue::TitleIndex>(library);
    m_model->setLibrary(library);
}

void SearchPalette::open()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void SearchPalette::search()
{
    if (!m_field->hasFocus()) {
        if (m_field->text().isEmpty())
            close();
        return;
    }
    const QString query = m_field->text();
    m_bodyHits.clear();
    m_titleHits.clear();
    m_bodies->search(query);
    m_searching = !query.trimmed().isEmpty();
    if (!m_searching) {
        m_model->setRecent(m_settings->searches());
        m_list->expandAll();
        m_nothing->hide();
        setVisible(!m_model->isEmpty());
        place();
        return;
    }
    catalogue::SearchOptions options;
    options.limit = 24;
    if (m_titles)
        m_titleHits = m_titles->search(query, options);
    QList<QAction *> commands;
    if (query.trimmed().size() >= 2)
        for (const Actions::Listed &entry : m_actions->listed())
            if (entry.action->isEnabled() && entry.action->shortcutContext() != Qt::WidgetShortcut
                && entry.action->text().remove(u'&').contains(query.trimmed(), Qt::CaseInsensitive))
                commands.append(entry.action);
    m_model->setCommands(commands.mid(0, 4));
    listHits();
}

void SearchPalette::listHits()
{
    const QModelIndex chosen = m_list->currentIndex();
    const bool first = !chosen.isValid() || (chosen.row() == 0 && chosen.parent().row() == 0);
    const QString kept = first ? QString() : chosen.data(SearchModel::IdRole).toString();
    m_model->setHits(m_titleHits, m_bodyHits);
    m_list->expandAll();
    selectFirst();
    if (!kept.isEmpty()) // what was chosen stays chosen when hits in the text arrive
        for (int group = 0; group < m_model->rowCount(); ++group)
            for (int row = 0; row < m_model->rowCount(m_model->groupIndex(group)); ++row)
                if (const QModelIndex index = m_model->memberIndex(group, row);
                    index.data(SearchModel::IdRole).toString() == kept)
                    m_list->setCurrentIndex(index);
    m_nothing->setVisible(m_model->isEmpty());
    m_nothing->setText(m_searching ? tr("Searching the text …")
                                   : tr("Nothing found. Fewer or shorter words find more."));
    show();
    place();
}

void SearchPalette::selectFirst()
{
    if (!m_model->isEmpty())
        m_list->setCurrentIndex(m_model->memberIndex(0, 0));
}

void SearchPalette::place()
{
    if (!isVisible())
        return;
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width =
        std::min(parentWidget()->width() - 16, std::max(m_field->width(), 46 * fontMetrics().averageCharWidth() * 2));
    int x = below.x() + (m_field->width() - width) / 2;
    x = std::clamp(x, 8, std::max(8, parentWidget()->width() - width - 8));
    int wanted = 14 + (m_nothing->isVisible() ? m_nothing->sizeHint().height() : 0);
    for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = m_list->indexBelow(index))
        wanted += m_list->sizeHintForIndex(index).height();
    setGeometry(x, below.y(), width, std::min(wanted, parentWidget()->height() - below.y() - 40));
    m_list->setVisible(!m_model->isEmpty());
    raise();
}

void SearchPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !index.parent().isValid())
        return;
    if (const QString query = index.data(SearchModel::QueryRole).toString(); !query.isEmpty()) {
        m_field->setText(query);
        return;
    }
    m_settings->noteSearch(m_field->text());
    QAction *action = index.data(SearchModel::ActionRole).value<QAction *>();
    const QString id = index.data(SearchModel::IdRole).toString();
    close();
    m_field->clear();
    Q_EMIT closed();
    if (action)
        action->trigger();
    else if (!id.isEmpty())
        Q_EMIT topicRequested(id);
}

void SearchPalette::step(int direction)
{
    QModelIndex index = m_list->currentIndex();
    do {
        const QModelIndex next = direction > 0 ? m_list->indexBelow(index) : m_list->indexAbove(index);
        index = index.isValid() ? next : m_model->index(0, 0);
    } while (index.isValid() && !index.parent().isValid());
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else if (direction > 0)
        selectFirst();
}

void SearchPalette::close()
{
    m_bodies->search({});
    m_searching = false;
    hide();
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        close();
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        QMetaObject::invokeMethod(this, &SearchPalette::search, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        m_field->clear();
        Q_EMIT closed();
        return true;
    default:
        return false;
    }
}

void SearchPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme->colours().raised);
    painter.setPen(m_theme->colours().line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void SearchPalette::retranslate()
{
    setAccessibleName(tr("Search results"));
    m_list->setAccessibleName(tr("Search results"));
}

} // namespace waymark::desktop
