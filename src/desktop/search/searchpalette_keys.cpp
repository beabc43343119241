// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and clicks do in the list.
#include "desktop/search/filterbar.h"
#include "desktop/search/searchdelegate.h"
#include "desktop/search/searchpalette.h"
#include "desktop/shell/settings.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>
#include <limits>

namespace waymark::desktop {

QList<QModelIndex> SearchPalette::members() const
{
    QList<QModelIndex> all;
    for (int group = 0; group < m_model->rowCount(); ++group)
        for (int row = 0; row < m_model->rowCount(m_model->groupIndex(group)); ++row)
            all.append(m_model->memberIndex(group, row));
    return all;
}

void SearchPalette::stepTo(qsizetype member)
{
    const QList<QModelIndex> all = members();
    if (all.isEmpty())
        return;
    member = std::clamp<qsizetype>(member, 0, all.size() - 1);
    m_list->setCurrentIndex(all[member]);
    if (member == 0)
        m_list->scrollToTop();
    else
        m_list->scrollTo(all[member]);
}

void SearchPalette::step(int direction)
{
    const qsizetype at = members().indexOf(m_list->currentIndex());
    stepTo(at < 0 ? 0 : at + direction);
    m_moved = true;
}

void SearchPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !index.parent().isValid())
        return;
    if (index.data(SearchModel::ClearsRole).toBool()) {
        m_settings->forgetSearches(m_snapshot->libraryId);
        search();
        return;
    }
    if (const QString query = index.data(SearchModel::QueryRole).toString(); !query.isEmpty()) {
        m_field->setFocus(Qt::OtherFocusReason);
        m_field->setText(query);
        return;
    }
    QAction *action = index.data(SearchModel::ActionRole).value<QAction *>();
    const QString id = index.data(SearchModel::IdRole).toString();
    if (!action && m_snapshot)
        m_settings->noteSearch(m_snapshot->libraryId, m_field->text());
    leave();
    if (action)
        action->trigger();
    else if (!id.isEmpty())
        Q_EMIT topicRequested(id);
}

/// Forgets a recent search, and nothing else.
void SearchPalette::forget(const QModelIndex &index)
{
    if (index.data(SearchModel::GroupRole).toInt() != int(SearchModel::Group::Recent)
        || index.data(SearchModel::ClearsRole).toBool() || !index.parent().isValid())
        return;
    const qsizetype at = members().indexOf(index);
    m_settings->forgetSearch(m_snapshot->libraryId, index.data(SearchModel::QueryRole).toString());
    search();
    stepTo(at);
}

bool SearchPalette::clickedForget(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid() || !SearchDelegate::forgetRect(m_list->visualRect(index), index).contains(position))
        return false;
    forget(index);
    return true;
}

bool SearchPalette::pressed(QKeyEvent *key)
{
    const bool control = key->modifiers() & Qt::ControlModifier;
    const auto page = [this] {
        const int row = std::max(1, m_list->sizeHintForIndex(m_list->currentIndex()).height());
        return std::max(1, m_list->viewport()->height() / row - 1);
    };
    const int length = int(m_field->text().size());
    switch (key->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_F3:
        step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_PageDown:
        step(page());
        return true;
    case Qt::Key_PageUp:
        step(-page());
        return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        // First for the text; where its cursor is there already, for the list.
        const bool home = key->key() == Qt::Key_Home;
        if (key->modifiers() & Qt::ShiftModifier)
            return false;
        if (!control && (m_field->cursorPosition() != (home ? 0 : length) || m_field->hasSelectedText()))
            return false;
        stepTo(home ? 0 : std::numeric_limits<qsizetype>::max());
        m_moved = true;
        return true;
    }
    case Qt::Key_Delete:
        if (length > 0)
            return false;
        forget(m_list->currentIndex());
        return true;
    case Qt::Key_Tab:
        if (m_filters->isHidden())
            return true;
        m_filters->findChild<QToolButton *>()->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease)
        return clickedForget(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusIn:
        if (static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
            QMetaObject::invokeMethod(this, &SearchPalette::search, Qt::QueuedConnection);
        return false;
    case QEvent::InputMethod:
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        return false;
    case QEvent::ShortcutOverride:
        // F3 is the menu's "Find next" everywhere else.
        if (isVisible() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F3) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
        // While an input method composes, the keys are its own.
        return isVisible() && !m_composing && pressed(static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

} // namespace waymark::desktop
