// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/roadmapfilter.h"

#include "desktop/roadmap/roadmapmodel.h"
#include "desktop/roadmap/wording.h"

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

QString trackDetail(const QModelIndex &track)
{
    const int read = track.data(RoadmapModel::ReadCountRole).toInt();
    const int topics = track.data(RoadmapModel::TopicCountRole).toInt();
    const double left = track.data(RoadmapModel::MinutesRole).toDouble();
    const QString progress = RoadmapFilter::tr("%1 of %2 read").arg(read).arg(topics);
    return left > 0 ? RoadmapFilter::tr("%1 · %2 left").arg(progress, duration(left)) : progress;
}

QString topicDetail(const QModelIndex &topic)
{
    QStringList parts{nameOf(journal::Mark(topic.data(RoadmapModel::MarkRole).toInt())),
                      duration(topic.data(RoadmapModel::MinutesRole).toDouble())};
    if (const QString level = nameOf(library::Level(topic.data(RoadmapModel::LevelRole).toInt())); !level.isEmpty())
        parts.append(level);
    return parts.join(u" · "_s);
}

} // namespace

RoadmapFilter::RoadmapFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void RoadmapFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RoadmapFilter::setHidesSkipped(bool hide)
{
    m_hidesSkipped = hide;
    invalidateFilter();
}

QVariant RoadmapFilter::data(const QModelIndex &index, int role) const
{
    if (role != DetailRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QSortFilterProxyModel::data(index, role);
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const QString detail = source.data(RoadmapModel::IsTrackRole).toBool() ? trackDetail(source) : topicDetail(source);
    if (role == DetailRole)
        return detail;
    QString text = tr("%1, %2").arg(source.data().toString(), detail);
    if (source.data(RoadmapModel::TodayRole).toBool())
        text = tr("%1, on today's plan").arg(text);
    return text;
}

bool RoadmapFilter::matches(const QModelIndex &source) const
{
    const QString title = source.data().toString();
    const QString track = source.parent().isValid() ? source.parent().data().toString() : QString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return title.contains(word, Qt::CaseInsensitive) || track.contains(word, Qt::CaseInsensitive);
    });
}

bool RoadmapFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex source = sourceModel()->index(row, 0, parent);
    if (!parent.isValid()) // a track is there when one of its topics is; an empty one only while nothing is filtered
        return m_words.isEmpty() && (!m_hidesSkipped || sourceModel()->rowCount(source) == 0);
    if (m_hidesSkipped && source.data(RoadmapModel::MarkRole).toInt() == int(journal::Mark::Skipped))
        return false;
    return matches(source);
}

} // namespace waymark::desktop
