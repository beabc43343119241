// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/scopedelegate.h"

#include "desktop/practice/scopemodel.h"
#include "desktop/shell/lineicon.h"
#include "desktop/shell/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int gap = 16;
constexpr int columns = 3; // due, new, all

} // namespace

ScopeDelegate::ScopeDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ScopeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {240, QFontMetrics(option.font).height() + 16};
}

void ScopeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme->colours();
    const bool isTrack = !index.parent().isValid();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(2, 1, -2, -1);
    painter->setPen(Qt::NoPen);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setBrush(option.state & QStyle::State_Selected ? c.accentTint : c.hover);
        painter->drawRoundedRect(card, 6, 6);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(c.focus, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }

    QRect rect = option.rect.adjusted(isTrack ? 10 : 34, 0, -gap, 0);
    QFont font = option.font;
    font.setWeight(isTrack ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    const int width = QFontMetrics(font).horizontalAdvance(tr("%1 due").arg(u"999"_s)) + gap;
    const int due = index.data(ScopeModel::DueRole).toInt();
    const int fresh = index.data(ScopeModel::NewRole).toInt();
    const QString texts[columns] = {due > 0 ? tr("%1 due").arg(due) : u"–"_s,
                                    fresh > 0 ? tr("%1 new").arg(fresh) : u"–"_s,
                                    tr("of %1").arg(index.data(ScopeModel::TotalRole).toInt())};
    const QColor colours[columns] = {due > 0 ? c.accent : c.muted, c.muted, c.muted};
    for (int column = 0; column < columns; ++column) {
        const QRect cell(rect.right() - (columns - column) * width, rect.top(), width, rect.height());
        painter->setPen(colours[column]);
        painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, texts[column]);
    }
    rect.setRight(rect.right() - columns * width - gap);
    if (isTrack) {
        const QRectF chevron(rect.left(), rect.center().y() - 7, 15, 15);
        paintLineIcon(painter, chevron, option.state & QStyle::State_Open ? u"down"_s : u"right"_s, c.muted);
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.track(index.data(ScopeModel::TrackOrderRole).toInt()));
        painter->drawRoundedRect(QRectF(rect.left() + 22, rect.center().y() - 6, 4, 13), 2, 2);
        rect.setLeft(rect.left() + 36);
    } else {
        rect.setLeft(rect.left() + 12);
    }
    painter->setPen(c.ink);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    painter->restore();
}

} // namespace waymark::desktop
