// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/searchdelegate.h"

#include "desktop/search/searchmodel.h"
#include "desktop/shell/lineicon.h"
#include "desktop/shell/theme.h"

#include <QPainter>

namespace waymark::desktop {

namespace {

constexpr int textX = 40;
constexpr QChar matchBegin(1);
constexpr QChar matchEnd(2);

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

bool isGroup(const QModelIndex &index)
{
    return !index.parent().isValid();
}

} // namespace

SearchDelegate::SearchDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    if (isGroup(index))
        return {100, line + 12};
    const bool snippet = !index.data(SearchModel::SnippetRole).toString().isEmpty();
    return {100, line + 14 + (snippet ? QFontMetrics(smaller(option.font)).height() + 2 : 0)};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme->colours();
    const QRect rect = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isGroup(index)) {
        QFont font = smaller(option.font);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(c.muted);
        painter->drawText(rect.adjusted(14, 4, -12, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? c.accentTint : c.hover);
        painter->drawRoundedRect(QRectF(rect).adjusted(5, 1, -5, -1), 6, 6);
    }
    const QFontMetrics metrics(option.font);
    const QString snippet = index.data(SearchModel::SnippetRole).toString();
    const int top = rect.top() + 7;
    paintLineIcon(painter, QRectF(rect.left() + 14, top + (metrics.height() - 18) / 2.0, 18, 18),
                  index.data(SearchModel::IconRole).toString(), c.muted);
    const QString place = index.data(SearchModel::PlaceRole).toString();
    const int width = rect.width() - textX - 16;
    const int placeWidth = std::min(metrics.horizontalAdvance(place), width * 2 / 5);
    painter->setFont(option.font);
    painter->setPen(c.ink);
    painter->drawText(QRect(rect.left() + textX, top, width - placeWidth - 12, metrics.height()),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, width - placeWidth - 12));
    painter->setPen(c.muted);
    painter->drawText(QRect(rect.right() - 16 - placeWidth, top, placeWidth, metrics.height()),
                      Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(place, Qt::ElideRight, placeWidth));
    if (!snippet.isEmpty())
        paintSnippet(painter, QRect(rect.left() + textX, top + metrics.height() + 2, width, metrics.height()),
                     smaller(option.font), snippet);
    painter->restore();
}

void SearchDelegate::paintSnippet(QPainter *painter, const QRect &rect, const QFont &font, const QString &snippet) const
{
    const Colours &c = m_theme->colours();
    const QFontMetrics metrics(font);
    painter->setFont(font);
    int x = rect.left();
    bool match = false;
    QString run;
    const auto flush = [&] {
        if (run.isEmpty())
            return;
        const int room = rect.right() - x;
        const QString shown = metrics.elidedText(run, Qt::ElideRight, std::max(0, room));
        const int width = metrics.horizontalAdvance(shown);
        if (match)
            painter->fillRect(QRect(x, rect.top(), width, metrics.height()), c.highlight);
        painter->setPen(match ? c.ink : c.muted);
        painter->drawText(x, rect.top() + metrics.ascent(), shown);
        x += width;
        run.clear();
    };
    for (const QChar letter : snippet) {
        if (letter == matchBegin || letter == matchEnd) {
            flush();
            match = letter == matchBegin;
        } else {
            run.append(letter == u'\n' ? u' ' : letter);
        }
        if (x >= rect.right())
            return;
    }
    flush();
}

} // namespace waymark::desktop
