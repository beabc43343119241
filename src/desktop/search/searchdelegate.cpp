// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/searchdelegate.h"

#include "desktop/search/searchmodel.h"
#include "desktop/shell/lineicon.h"
#include "desktop/shell/theme.h"

#include <QPainter>

namespace waymark::desktop {

namespace {

constexpr int margin = 14; ///< of the row's contents, left and right
constexpr int gap = 10; ///< between icon, text and what stands at the right
constexpr int above = 6; ///< the first line
constexpr QChar matchBegin(1);
constexpr QChar matchEnd(2);

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QFont bold(const QFont &font)
{
    QFont strong = font;
    strong.setWeight(QFont::Bold);
    return strong;
}

bool isGroup(const QModelIndex &index)
{
    return !index.parent().isValid();
}

/// A line that is too long for its first match to be seen, begun at a word nearer to it.
QString withMatchInSight(const QString &text, const QFontMetrics &metrics, int room)
{
    const qsizetype match = text.indexOf(matchBegin);
    if (match < 0 || metrics.horizontalAdvance(text) <= room)
        return text;
    const qsizetype matchClose = text.indexOf(matchEnd, match);
    const auto fits = [&](qsizetype from) {
        return metrics.horizontalAdvance(text.mid(from, matchClose - from)) < room * 3 / 4;
    };
    qsizetype from = 0;
    while (!fits(from)) {
        const qsizetype blank = text.indexOf(u' ', from);
        if (blank < 0 || blank >= match)
            break;
        from = blank + 1;
    }
    return from == 0 ? text : u'\u2026' + text.mid(from);
}

int iconSide(const QFont &font)
{
    return QFontMetrics(font).height();
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
        return {100, QFontMetrics(smaller(option.font)).height() + (index.row() == 0 ? 8 : 14)};
    const bool snippet = !index.data(SearchModel::SnippetRole).toString().isEmpty();
    return {100, line + 2 * above + (snippet ? QFontMetrics(smaller(option.font)).height() + 1 : 0)};
}

QRect SearchDelegate::forgetRect(const QRect &row, const QModelIndex &index)
{
    if (isGroup(index) || index.data(SearchModel::GroupRole).toInt() != int(SearchModel::Group::Recent)
        || index.data(SearchModel::ClearsRole).toBool())
        return {};
    return {row.right() - margin - row.height(), row.top(), row.height() + margin, row.height()};
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
        painter->drawText(rect.adjusted(margin, 0, -margin, -3), Qt::AlignBottom | Qt::AlignLeft,
                          index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? c.accentTint : c.hover);
        painter->drawRoundedRect(QRectF(rect).adjusted(5, 0.5, -5, -0.5), 6, 6);
    }
    const int height = QFontMetrics(option.font).height();
    const int side = iconSide(option.font);
    const int textX = rect.left() + margin + side + gap;
    const QRect line(textX, rect.top() + above, rect.right() - margin - textX, height);
    paintLineIcon(painter, QRectF(rect.left() + margin, line.top(), side, height),
                  index.data(SearchModel::IconRole).toString(), c.muted);
    int taken = paintRight(painter, line, option.font, index);
    if (const QRect forget = forgetRect(rect, index); !forget.isEmpty() && (selected || hovered)) {
        const double cross = side * 0.8;
        paintLineIcon(painter, QRectF(forget.right() - margin - cross, line.top() + (height - cross) / 2, cross, cross),
                      QStringLiteral("close"), c.muted);
        taken = side + gap;
    }
    const bool clears = index.data(SearchModel::ClearsRole).toBool();
    paintMarked(painter, line.adjusted(0, 0, -taken, 0), option.font, clears ? c.muted : c.ink,
                withMatchInSight(index.data(SearchModel::MarkedTitleRole).toString(), QFontMetrics(bold(option.font)),
                                 line.width() - taken),
                Emphasis::Weight);
    if (const QString snippet = index.data(SearchModel::SnippetRole).toString(); !snippet.isEmpty()) {
        const QFont font = smaller(option.font);
        paintMarked(painter, QRect(textX, line.bottom() + 2, line.width(), QFontMetrics(font).height()), font, c.muted,
                    snippet, Emphasis::Ground);
    }
    painter->restore();
}

int SearchDelegate::paintRight(QPainter *painter, const QRect &line, const QFont &font, const QModelIndex &index) const
{
    const Colours &c = m_theme->colours();
    const QFont small = smaller(font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    int taken = 0;
    if (const QString keys = index.data(SearchModel::KeysRole).toString(); !keys.isEmpty()) {
        const int width = metrics.horizontalAdvance(keys) + 12;
        const QRectF frame(line.right() - width + 0.5, line.top() + (line.height() - metrics.height()) / 2.0 - 0.5,
                           width, metrics.height() + 1);
        painter->setBrush(c.code);
        painter->setPen(c.line);
        painter->drawRoundedRect(frame, 4, 4);
        painter->setPen(c.ink);
        painter->drawText(frame, Qt::AlignCenter, keys);
        taken = width + gap;
    }
    const QString place = index.data(SearchModel::PlaceRole).toString();
    if (place.isEmpty())
        return taken;
    const int room = line.width() - taken;
    const int width = std::min(metrics.horizontalAdvance(place) + 1, room * 2 / 5);
    painter->setPen(c.muted);
    painter->drawText(QRect(line.right() - taken - width, line.top(), width, line.height()),
                      Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(place, Qt::ElideRight, width));
    return taken + width + gap;
}

void SearchDelegate::paintMarked(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour,
                                 const QString &text, Emphasis emphasis) const
{
    const Colours &c = m_theme->colours();
    const QFont strong = emphasis == Emphasis::Weight ? bold(font) : font;
    int x = rect.left();
    bool match = false;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size() && x < rect.right(); ++at) {
        if (at < text.size() && text[at] != matchBegin && text[at] != matchEnd)
            continue;
        QString run = text.mid(begin, at - begin);
        begin = at + 1;
        if (!run.isEmpty()) {
            const QFontMetrics metrics(match ? strong : font);
            const int room = rect.right() - x;
            // What comes behind this run needs room for its … at least.
            const bool last = at >= text.size() - 1;
            const int needed = metrics.horizontalAdvance(run) + (last ? 0 : metrics.horizontalAdvance(u'\u2026'));
            const bool cut = needed > room;
            if (cut)
                run = metrics.elidedText(run + (last ? QString() : QStringLiteral("\u2026")), Qt::ElideRight, room);
            const int width = metrics.horizontalAdvance(run);
            const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
            if (match && emphasis == Emphasis::Ground) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(c.highlight);
                painter->drawRoundedRect(QRectF(x - 1, baseline - metrics.ascent(), width + 2, metrics.height()), 2, 2);
            }
            painter->setFont(match ? strong : font);
            painter->setPen(match ? c.ink : colour);
            painter->drawText(x, baseline, run);
            x += width;
            if (cut)
                return;
        }
        match = at < text.size() && text[at] == matchBegin;
    }
}

} // namespace waymark::desktop
