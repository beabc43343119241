// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/roadmapdelegate.h"

#include "desktop/roadmap/roadmapfilter.h"
#include "desktop/roadmap/roadmapmodel.h"
#include "desktop/roadmap/stationpainter.h"
#include "desktop/shell/lineicon.h"
#include "desktop/shell/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int lineX = 22; ///< of the line with the stations, from the left edge
constexpr int textX = 42;
constexpr int rightGap = 12;
constexpr qreal ringRadius = 9;
constexpr qreal stationRadius = 6;

QFont detailFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

} // namespace

RoadmapDelegate::RoadmapDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize RoadmapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool track = index.data(RoadmapModel::IsTrackRole).toBool();
    const int height = QFontMetrics(option.font).height() + QFontMetrics(detailFont(option.font)).height();
    return {120, height + (track ? 22 : 14)};
}

void RoadmapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    if (index.data(RoadmapModel::IsTrackRole).toBool())
        paintTrack(painter, option, index);
    else
        paintTopic(painter, option, index);
    painter->restore();
}

void RoadmapDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme->colours();
    const bool open = !m_openTopic.isEmpty() && index.data(RoadmapModel::IdRole).toString() == m_openTopic;
    const bool current = option.state & QStyle::State_HasFocus;
    const QRectF card = QRectF(option.rect).adjusted(4, 1, -4, -1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (open || (option.state & QStyle::State_Selected)) {
        painter->setBrush(c.accentTint);
        painter->drawRoundedRect(card, 6, 6);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setBrush(c.hover);
        painter->drawRoundedRect(card, 6, 6);
    }
    if (current) {
        painter->setPen(QPen(c.focus, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
}

void RoadmapDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &rect, bool strong, const QColor &colour) const
{
    QFont titleFont = option.font;
    titleFont.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics title(titleFont);
    const QFont small = detailFont(option.font);
    const QFontMetrics detail(small);
    const int top = rect.top() + (rect.height() - title.height() - detail.height()) / 2;

    painter->setFont(titleFont);
    painter->setPen(colour);
    painter->drawText(QRect(rect.left(), top, rect.width(), title.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      title.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    painter->setFont(small);
    painter->setPen(m_theme->colours().muted);
    painter->drawText(
        QRect(rect.left(), top + title.height(), rect.width(), detail.height()), Qt::AlignVCenter | Qt::AlignLeft,
        detail.elidedText(index.data(RoadmapFilter::DetailRole).toString(), Qt::ElideRight, rect.width()));
}

void RoadmapDelegate::paintTrack(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme->colours();
    const QColor colour = c.track(index.data(RoadmapModel::TrackOrderRole).toInt());
    const QRect rect = option.rect;
    const QPointF centre(rect.left() + lineX, rect.center().y() + 0.5);
    const bool expanded = option.state & QStyle::State_Open;
    if (expanded && index.model()->hasChildren(index)) {
        painter->setPen(QPen(colour, 2.5));
        painter->drawLine(centre + QPointF(0, ringRadius + 1.5), QPointF(centre.x(), rect.bottom() + 1));
    }
    paintRing(painter, centre, ringRadius, index.data(RoadmapModel::ReadShareRole).toDouble(), colour, c.line);
    const QRectF chevron(rect.right() - rightGap - 14, rect.center().y() - 8, 16, 16);
    paintLineIcon(painter, chevron, expanded ? u"down"_s : u"right"_s, c.muted);
    paintWords(painter, option, index,
               QRect(rect.left() + textX, rect.top(), rect.width() - textX - rightGap - 22, rect.height()), true,
               c.ink);
}

void RoadmapDelegate::paintTopic(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme->colours();
    const auto mark = journal::Mark(index.data(RoadmapModel::MarkRole).toInt());
    const QColor colour = c.track(index.data(RoadmapModel::TrackOrderRole).toInt());
    const QRect rect = option.rect;
    const QPointF centre(rect.left() + lineX, rect.center().y() + 0.5);
    const bool last = !index.siblingAtRow(index.row() + 1).isValid();
    painter->setPen(QPen(colour, 2.5));
    painter->drawLine(QPointF(centre.x(), rect.top()), QPointF(centre.x(), last ? centre.y() : rect.bottom() + 1));
    paintStation(painter, centre, stationRadius, mark, mark == journal::Mark::Skipped ? c.muted : colour, c.surface);

    int right = rect.right() - rightGap;
    if (index.data(RoadmapModel::TodayRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.accent);
        painter->drawEllipse(QPointF(right - 4, centre.y()), 4, 4);
        right -= 14;
    }
    paintWords(painter, option, index,
               QRect(rect.left() + textX, rect.top(), right - rect.left() - textX, rect.height()), false,
               mark == journal::Mark::Skipped ? c.muted : c.ink);
}

} // namespace waymark::desktop
