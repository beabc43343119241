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
    if (snapshot && snapshot->plan)
        for (const study::PlanDay &day : snapshot->plan->days)
            if (!day.items.empty())
                m_days.push_back(&day);
    endResetModel();
}

QModelIndex AgendaModel::indexOf(const QDate &date) const
{
    const auto day = std::find_if(m_days.begin(), m_days.end(),
                                  [&](const study::PlanDay *candidate) { return candidate->date >= date; });
    return day == m_days.end() ? QModelIndex() : groupIndex(int(day - m_days.begin()));
}

int AgendaModel::memberCount(int group) const
{
    return int(m_days[size_t(group)]->items.size());
}

QVariant AgendaModel::groupData(int group, int role) const
{
    const study::PlanDay &day = *m_days[size_t(group)];
    const double minutes = std::accumulate(day.items.begin(), day.items.end(), 0.0,
                                           [](double sum, const study::PlanItem &item) { return sum + item.minutes; });
    const bool isToday = day.date == m_snapshot->today.date;
    switch (role) {
    case Qt::DisplayRole: {
        const QString date = QLocale().toString(day.date, tr("ddd d MMM"));
        return u"%1  ·  %2"_s.arg(isToday ? tr("Today, %1").arg(date) : date, duration(minutes));
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case DateRole:
        return day.date;
    case MinutesRole:
        return minutes;
    case IsTodayRole:
        return isToday;
    default:
        return {};
    }
}

QVariant AgendaModel::memberData(int group, int member, int role) const
{
    const study::PlanItem &item = m_days[size_t(group)]->items[size_t(member)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const library::Topic *topic = m_snapshot->library->topic(item.topic);
        QString title = item.kind == study::PlanItemKind::Review ? tr("Reviews") : item.title;
        if (topic && topic->title != item.title)
            title = u"%1: %2"_s.arg(topic->title, item.title);
        if (item.parts > 1)
            title += u' ' + tr("(part %1 of %2)").arg(item.part).arg(item.parts);
        return u"%1  ·  %2"_s.arg(title, duration(item.minutes));
    }
    case DateRole:
        return m_days[size_t(group)]->date;
    case TopicRole:
        return item.topic;
    case MinutesRole:
        return item.minutes;
    default:
        return {};
    }
}

} // namespace waymark::desktop
