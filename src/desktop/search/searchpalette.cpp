// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/searchpalette.h"

#include "catalogue/folding.h"
#include "desktop/search/filterbar.h"
#include "desktop/search/searchdelegate.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"
#include "workspace/notesearch.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int mostHits = 60; ///< of titles, of texts
constexpr int mostNotes = 20;
constexpr int mostCommandsAmongOthers = 4;

} // namespace

SearchPalette::SearchPalette(QLineEdit *field, BodySearch *bodies, const Actions *actions, Settings *settings,
                             const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_field(field)
    , m_bodies(bodies)
    , m_actions(actions)
    , m_settings(settings)
    , m_theme(theme)
    , m_model(new SearchModel(this))
    , m_filters(new FilterBar(theme, this))
    , m_nothing(new QLabel(this))
    , m_list(new QTreeView(this))
    , m_hint(new QLabel(this))
{
    layOut();
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    connect(m_field, &QLineEdit::textChanged, this, &SearchPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &SearchPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchPalette::sayCurrent);
    connect(m_filters, &FilterBar::toggled, this, &SearchPalette::toggle);
    connect(m_filters, &FilterBar::left, this, [this] { m_field->setFocus(Qt::TabFocusReason); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now != m_field && !QApplication::activePopupWidget() && !(now && isAncestorOf(now)))
            close();
    });
    connect(m_bodies, &BodySearch::titlesMade, this, [this](const BodySearch::Titles &titles) {
        m_titles = titles;
        m_titled = m_library;
        if (isVisible())
            search();
    });
    connect(m_bodies, &BodySearch::found, this, [this](quint64 number, const catalogue::TextHits &hits) {
        if (number != m_number)
            return;
        m_number = 0;
        m_textHits = hits;
        listHits();
    });
    connect(m_bodies, &BodySearch::failed, this, [this](quint64 number, const QString &message) {
        if (number != m_number)
            return;
        m_number = 0;
        m_error = message;
        listHits();
    });
    retranslate();
}

SearchPalette::~SearchPalette() = default;

void SearchPalette::layOut()
{
    setObjectName(u"searchPalette"_s);
    m_list->setObjectName(u"searchHits"_s);
    m_nothing->setObjectName(u"searchNothing"_s);
    m_hint->setObjectName(u"searchHint"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_theme, this));
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
    m_nothing->setContentsMargins(14, 6, 14, 8);
    m_hint->setContentsMargins(14, 5, 14, 3);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    fitHint();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 5, 1, 5);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    hide();
}

void SearchPalette::fitHint()
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_hint->setFont(small);
}

void SearchPalette::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (snapshot->library == m_library)
        return;
    const bool other = !m_library || m_library->root != snapshot->library->root;
    m_library = snapshot->library;
    m_filters->setLibrary(m_library);
    if (other) // titles of another library lead nowhere; those of an older state of this one mostly do
        m_titles.reset();
    m_bodies->makeTitles(m_library);
}

void SearchPalette::open()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void SearchPalette::search()
{
    if (!m_field->hasFocus() && !isAncestorOf(QApplication::focusWidget())) {
        if (m_field->text().isEmpty())
            close();
        return;
    }
    const QString text = m_field->text();
    m_titleHits.clear();
    m_textHits = {};
    m_commands.clear();
    m_error.clear();
    m_moved = false;
    m_number = 0;
    m_query = catalogue::parseQuery(text);
    m_unknownTrack.clear();
    if (m_titles) {
        const auto trackOf = [](const catalogue::Query &query) {
            const auto filter =
                std::find_if(query.filters.begin(), query.filters.end(), [](const catalogue::FilterTerm &term) {
                    return term.name == catalogue::FilterTerm::Name::Track;
                });
            return filter == query.filters.end() ? QString() : filter->value;
        };
        const catalogue::Query resolved = m_titles->resolved(m_query);
        if (resolved.filters.size() < m_query.filters.size())
            m_unknownTrack = trackOf(m_query);
        m_query = resolved;
    }
    const bool commands = text.startsWith(u'>');
    m_filters->setVisible(!commands);
    m_filters->setQuery(m_query);
    if (commands || text.trimmed().isEmpty() || !m_titles) {
        m_bodies->stop();
        if (commands)
            searchCommands(text.mid(1));
        else
            showRecent();
        return;
    }
    catalogue::SearchOptions options;
    options.limit = mostHits;
    options.markOf = workspace::marksOf(m_snapshot);
    const catalogue::Admits admits = m_titles->admits(m_query, options);
    m_titleHits = m_titles->search(m_query, options);
    const auto notes = workspace::searchNotes(*m_snapshot, *m_titles, m_query, admits, mostNotes);
    m_titleHits.insert(m_titleHits.end(), notes.begin(), notes.end());
    if (!m_query.wanted.empty())
        m_number = m_bodies->search(m_query, admits, mostHits);
    else
        m_bodies->stop();
    if (m_query.filters.empty() && text.trimmed().size() >= 2)
        m_commands = commandsFor(text, mostCommandsAmongOthers);
    listHits();
}

void SearchPalette::showRecent()
{
    m_nothing->setVisible(!m_titles);
    m_nothing->setText(tr("Reading the titles …"));
    m_model->setRecent(m_titles ? m_settings->searches(m_snapshot->libraryId) : QStringList());
    m_list->expandAll();
    m_list->setCurrentIndex({});
    listed();
}

QList<SearchModel::Command> SearchPalette::commandsFor(const QString &typed, int most) const
{
    const QStringList words = catalogue::foldedWords(typed);
    QList<SearchModel::Command> found;
    for (const Actions::Listed &entry : m_actions->listed()) {
        if (!entry.action->isEnabled() || entry.action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        const QStringList named = catalogue::foldedWords(entry.action->text().remove(u'&'));
        const bool all = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return std::any_of(named.begin(), named.end(), [&](const QString &name) { return name.startsWith(word); });
        });
        const SearchModel::Command command{entry.action, Actions::menuTitle(entry.menu)};
        if (all && named == words)
            found.prepend(command); // "plan" is the page, before what can be done to a plan
        else if (all)
            found.append(command);
    }
    return found.mid(0, most);
}

void SearchPalette::searchCommands(const QString &words)
{
    m_model->setCommands(commandsFor(words, 200));
    m_list->expandAll();
    m_nothing->setVisible(m_model->isEmpty());
    m_nothing->setText(tr("No command has these words in its name. F1 lists them all."));
    stepTo(0);
    listed();
}

void SearchPalette::listHits()
{
    const QModelIndex chosen = m_list->currentIndex();
    const auto identity = [](const QModelIndex &index) {
        return index.data(SearchModel::GroupRole).toString() + index.data(SearchModel::IdRole).toString()
            + index.data().toString();
    };
    const QString kept = m_moved && chosen.isValid() ? identity(chosen) : QString();
    const bool searching = m_number != 0;
    m_model->setHits(catalogue::merged(m_titleHits, m_textHits, 2 * mostHits + mostNotes), *m_titles,
                     catalogue::Finder(m_query), m_commands);
    const bool nothing = m_model->isEmpty();
    m_nothing->setVisible(nothing || !m_error.isEmpty());
    if (!m_error.isEmpty())
        m_nothing->setText(m_error);
    else if (searching)
        m_nothing->setText(tr("Searching the text …"));
    else if (m_query.filters.empty())
        m_nothing->setText(tr("Nothing found. Fewer or shorter words find more."));
    else
        m_nothing->setText(tr("Nothing found with these filters."));
    if (nothing && !searching && !m_query.filters.empty() && !withoutFilters().isEmpty())
        m_model->setAdvice(tr("Search without filters"), withoutFilters());
    m_list->expandAll();
    const QList<QModelIndex> all = members();
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const QModelIndex &index) { return !kept.isEmpty() && identity(index) == kept; });
    stepTo(same == all.end() ? 0 : same - all.begin());
    listed();
}

/// The list is complete for now: shown, and as high as it needs.
void SearchPalette::listed()
{
    const QString hint = m_field->text().startsWith(u'>') ? tr("Enter runs the command · Esc closes")
        : m_unknownTrack.isEmpty() ? tr("Enter opens · Tab: filters · >: commands · track:, level:, is:, kind:")
                                   : tr("There is no track “%1”: searched for as words.").arg(m_unknownTrack);
    m_hint->setText(m_hint->fontMetrics().elidedText(hint, Qt::ElideRight, std::max(200, width() - 28)));
    show();
    place();
}

/// For who cannot see the list: the field, which has the focus, is described by what is chosen in it.
void SearchPalette::sayCurrent()
{
    const QString text = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
    if (m_field->accessibleDescription() == text)
        return;
    m_field->setAccessibleDescription(text);
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void SearchPalette::place()
{
    if (!isVisible())
        return;
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::min(parentWidget()->width() - 16, std::max(m_field->width(), 40 * fontMetrics().height()));
    int x = below.x() + (m_field->width() - width) / 2;
    x = std::clamp(x, 8, std::max(8, parentWidget()->width() - width - 8));
    m_list->setVisible(!m_model->isEmpty());
    int wanted = 12 + m_hint->sizeHint().height();
    if (!m_filters->isHidden())
        wanted += m_filters->sizeHint().height();
    if (!m_nothing->isHidden())
        wanted += m_nothing->heightForWidth(width - 2);
    for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = m_list->indexBelow(index))
        wanted += m_list->sizeHintForIndex(index).height();
    if (m_number != 0) // hits are still to come: no shrinking and growing with every key
        wanted = std::max(wanted, height());
    setGeometry(x, below.y(), width, std::min(wanted, parentWidget()->height() - below.y() - 40));
    raise();
    if (m_list->currentIndex() == m_model->memberIndex(0, 0)) // with the title of its group
        m_list->scrollToTop();
}

QString SearchPalette::withoutFilters() const
{
    QString text = m_field->text();
    for (auto filter = m_query.filters.rbegin(); filter != m_query.filters.rend(); ++filter)
        text.remove(filter->begin, filter->length);
    return text.simplified();
}

void SearchPalette::toggle(catalogue::FilterTerm::Name name, const QString &value, bool on)
{
    QString text = m_field->text();
    for (auto filter = m_query.filters.rbegin(); filter != m_query.filters.rend(); ++filter) {
        if (filter->name == name && filter->value == value)
            text.remove(filter->begin, filter->length);
    }
    text = text.trimmed();
    if (on) {
        const bool plain = std::none_of(value.begin(), value.end(), [](QChar letter) { return letter.isSpace(); });
        const QString filter = catalogue::filterName(name) + u':' + (plain ? value : u'"' + value + u'"');
        // In front: words are typed at the end.
        text = text.isEmpty() ? filter + u' ' : filter + u' ' + text;
    }
    m_field->setText(text);
}

void SearchPalette::close()
{
    m_bodies->stop();
    m_number = 0;
    hide();
}

/// Closes for good, and the keyboard goes back to where it was.
void SearchPalette::leave()
{
    close();
    m_field->clear();
    Q_EMIT closed();
}

void SearchPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitHint();
    QFrame::changeEvent(event);
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme->colours().raised);
    painter.setPen(m_theme->colours().line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRect hint = m_hint->geometry();
    painter.drawLine(QPointF(1, hint.top() + 0.5), QPointF(width() - 1, hint.top() + 0.5));
}

void SearchPalette::retranslate()
{
    setAccessibleName(tr("Search results"));
    m_list->setAccessibleName(tr("Search results"));
    m_filters->retranslate();
}

} // namespace waymark::desktop
