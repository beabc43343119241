// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/outlinedelegate.h"

#include "desktop/reader/outlinemodel.h"
#include "desktop/roadmap/stationpainter.h"
#include "desktop/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace waymark::desktop {

namespace {
constexpr int signX = 18;
constexpr int textX = 34;
constexpr int indent = 12;
} // namespace

OutlineDelegate::OutlineDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, QFontMetrics(option.font).height() + 12};
}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme->colours();
    const bool current = index.data(OutlineModel::CurrentRole).toBool();
    const int depth = index.data(OutlineModel::DepthRole).toInt();
    const QRect rect = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (option.state & QStyle::State_MouseOver) {
        painter->setBrush(c.hover);
        painter->drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 5, 5);
    }
    if (current) {
        painter->setBrush(c.accent);
        painter->drawRoundedRect(QRectF(rect.left() + 3, rect.top() + 5, 3, rect.height() - 10), 1.5, 1.5);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(c.focus, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(4.75, 1.75, -4.75, -1.75), 5, 5);
    }
    if (index.data(OutlineModel::IsSectionRole).toBool()) {
        const auto mark = journal::Mark(index.data(OutlineModel::MarkRole).toInt());
        paintStation(painter, QPointF(rect.left() + signX, rect.center().y() + 0.5), 5, mark,
                     mark == journal::Mark::Unread || mark == journal::Mark::Skipped ? c.muted : c.accent, c.surface);
    }
    QFont font = option.font;
    if (current)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(current || depth == 0 ? c.ink : c.muted);
    const int left = rect.left() + textX + std::min(depth, 4) * indent;
    const int width = rect.right() - 8 - left;
    painter->drawText(QRect(left, rect.top(), width, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->restore();
}

bool OutlineDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !index.data(OutlineModel::IsSectionRole).toBool())
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || mouse->position().x() > option.rect.left() + textX - 6)
        return false;
    Q_EMIT markToggled(index);
    return true;
}

} // namespace waymark::desktop
