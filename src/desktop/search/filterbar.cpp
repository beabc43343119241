// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/filterbar.h"

#include "desktop/roadmap/wording.h"
#include "desktop/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

using Name = catalogue::FilterTerm::Name;

namespace {

QString wordOf(Name name, const QString &value, const library::Library *library)
{
    if (name == Name::Level)
        return nameOf(library::levelFromString(value));
    if (name == Name::Mark)
        return nameOf(journal::markFromString(value).value_or(journal::Mark::Unread));
    const library::Track *track = library ? library->track(value) : nullptr;
    return track ? track->title : value;
}

} // namespace

FilterBar::FilterBar(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"searchFilters"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 2, 10, 4);
    row->setSpacing(4);
    for (const QString &kind : catalogue::filterValues(Name::Kind))
        row->addWidget(add(Name::Kind, kind));
    row->addStretch(1);
    for (const Name name : {Name::Mark, Name::Level, Name::Track})
        row->addWidget(add(name, {}));
    retranslate();
}

QToolButton *FilterBar::add(Name name, const QString &value)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"filter."_s + catalogue::filterName(name) + (value.isEmpty() ? u""_s : u'.' + value));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->installEventFilter(this);
    m_chips.push_back({button, name, value});
    if (value.isEmpty()) {
        QMenu *menu = m_chips.back().menu = new QMenu(button);
        // The style's own arrow for menus lies over the text.
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(m_theme->icon(u"down"_s));
        button->setLayoutDirection(Qt::RightToLeft);
        connect(menu, &QMenu::aboutToShow, this, [this, chip = m_chips.back()] { fillMenu(chip); });
        connect(button, &QToolButton::clicked, this, [this, chip = m_chips.back()] { openMenu(chip); });
    } else {
        connect(button, &QToolButton::clicked, this, [this, name, value](bool on) { Q_EMIT toggled(name, value, on); });
    }
    return button;
}

void FilterBar::setLibrary(const std::shared_ptr<const library::Library> &library)
{
    m_library = library;
}

void FilterBar::openMenu(const Chip &chip)
{
    showMenuState(chip); // pressing the button turned it over
    chip.menu->popup(chip.button->mapToGlobal(QPoint(0, chip.button->height())));
}

void FilterBar::fillMenu(const Chip &chip)
{
    QMenu *menu = chip.menu;
    menu->clear();
    QStringList values = catalogue::filterValues(chip.name);
    if (chip.name == Name::Track && m_library)
        for (const library::Track &track : m_library->tracks)
            values.append(track.id);
    for (const QString &value : std::as_const(values)) {
        const QString word = wordOf(chip.name, value, m_library.get());
        QAction *entry = menu->addAction(QString(word).replace(u'&', u"&&"_s));
        entry->setCheckable(true);
        entry->setChecked(
            std::any_of(m_query.filters.begin(), m_query.filters.end(), [&](const catalogue::FilterTerm &filter) {
                return filter.name == chip.name && filter.value == value && !filter.excluded;
            }));
        connect(entry, &QAction::triggered, this,
                [this, name = chip.name, value](bool on) { Q_EMIT toggled(name, value, on); });
    }
}

void FilterBar::setQuery(const catalogue::Query &query)
{
    m_query = query;
    for (const Chip &chip : m_chips) {
        if (chip.value.isEmpty())
            showMenuState(chip);
        else
            chip.button->setChecked(
                std::any_of(query.filters.begin(), query.filters.end(), [&](const catalogue::FilterTerm &filter) {
                    return filter.name == chip.name && filter.value == chip.value && !filter.excluded;
                }));
    }
}

/// A menu's button says what is chosen in it.
void FilterBar::showMenuState(const Chip &chip)
{
    QStringList chosen;
    for (const catalogue::FilterTerm &filter : m_query.filters) {
        if (filter.name == chip.name && !filter.excluded)
            chosen.append(wordOf(filter.name, filter.value, m_library.get()));
    }
    const QString plain = chip.name == Name::Mark ? tr("Mark") : chip.name == Name::Level ? tr("Level") : tr("Track");
    const QString text = chosen.isEmpty() ? plain : chosen.join(u", "_s);
    chip.button->setChecked(!chosen.isEmpty());
    chip.button->setText(chip.button->fontMetrics().elidedText(text, Qt::ElideRight,
                                                               24 * chip.button->fontMetrics().averageCharWidth()));
    chip.button->setAccessibleName(chosen.isEmpty() ? plain : tr("%1: %2").arg(plain, text));
}

void FilterBar::retranslate()
{
    for (const Chip &chip : m_chips) {
        if (chip.value.isEmpty()) {
            showMenuState(chip);
            continue;
        }
        const QString text = chip.value == "topic"_L1 ? tr("Topics")
            : chip.value == "section"_L1              ? tr("Sections")
            : chip.value == "question"_L1             ? tr("Questions")
                                                      : tr("Notes");
        chip.button->setText(text);
        chip.button->setAccessibleName(text);
        chip.button->setToolTip(catalogue::filterName(chip.name) + u':' + chip.value);
    }
    setAccessibleName(tr("Filters"));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto at =
        std::find_if(m_chips.begin(), m_chips.end(), [&](const Chip &chip) { return chip.button == watched; });
    const auto go = [&](qsizetype to) {
        m_chips[size_t((to + std::ssize(m_chips)) % std::ssize(m_chips))].button->setFocus(Qt::TabFocusReason);
        return true;
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Right:
        return go(at - m_chips.begin() + 1);
    case Qt::Key_Left:
        return go(at - m_chips.begin() - 1);
    case Qt::Key_Tab:
        if (at + 1 != m_chips.end())
            return go(at - m_chips.begin() + 1);
        Q_EMIT left();
        return true;
    case Qt::Key_Backtab:
        if (at != m_chips.begin())
            return go(at - m_chips.begin() - 1);
        Q_EMIT left();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        at->button->click();
        return true;
    case Qt::Key_Down:
        if (at->menu) {
            openMenu(*at);
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Up:
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

} // namespace waymark::desktop
