// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/agendamodel.h"

#include "desktop/roadmap/wording.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

void AgendaModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_days.clear();
    if (snapshot && snapshot->plan) {
        const std::vector<study::PlanDay> &days = snapshot->plan->days;
        for (size_t index = 0; index < days.size(); ++index)
            if (!days[index].items.empty())
                m_days.push_back({&days[index], blocksOf(days[index], int(index), *snapshot->library)});
    }
    endResetModel();
}

QModelIndex AgendaModel::indexOf(const QDate &date) const
{
    const auto day =
        std::find_if(m_days.begin(), m_days.end(), [&](const Day &candidate) { return candidate.plan->date >= date; });
    return day == m_days.end() ? QModelIndex() : groupIndex(int(day - m_days.begin()));
}

QVariant AgendaModel::groupData(int group, int role) const
{
    const Day &day = m_days[size_t(group)];
    const double minutes = std::accumulate(day.blocks.begin(), day.blocks.end(), 0.0,
                                           [](double sum, const PlanBlock &block) { return sum + block.minutes; });
    const bool isToday = day.plan->date == m_snapshot->today.date;
    switch (role) {
    case Qt::DisplayRole: {
        const QString date = QLocale().toString(day.plan->date, tr("ddd d MMM"));
        return u"%1  ·  %2"_s.arg(isToday ? tr("Today, %1").arg(date) : date, duration(minutes));
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case DateRole:
        return day.plan->date;
    case MinutesRole:
        return minutes;
    case IsTodayRole:
        return isToday;
    default:
        return {};
    }
}

QString AgendaModel::sectionsOf(const Day &day, const PlanBlock &block) const
{
    QStringList sections;
    for (const study::PlanItem &item : day.plan->items) {
        if (item.kind != block.kind || item.topic != block.topic || item.title.isEmpty())
            continue;
        sections.append(item.parts > 1 ? tr("%1 (part %2 of %3)").arg(item.title).arg(item.part).arg(item.parts)
                                       : item.title);
    }
    return sections.join(u'\n');
}

QVariant AgendaModel::memberData(int group, int member, int role) const
{
    const Day &day = m_days[size_t(group)];
    const PlanBlock &block = day.blocks[size_t(member)];
    const bool isReview = block.kind == study::PlanItemKind::Review;
    switch (role) {
    case Qt::DisplayRole:
        return u"%1  ·  %2"_s.arg(isReview ? tr("Reviews") : block.title, duration(block.minutes));
    case Qt::ToolTipRole:
        return isReview ? QString() : sectionsOf(day, block);
    case DateRole:
        return day.plan->date;
    case TopicRole:
        return block.topic;
    case MinutesRole:
        return block.minutes;
    default:
        return {};
    }
}

} // namespace waymark::desktop
