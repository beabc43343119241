// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/evidencemodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

QString percentText(double share)
{
    return EvidenceModel::tr("%1 %").arg(qRound(share * 100));
}

void EvidenceModel::setFigures(const StandingFigures &figures, const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_figures = figures;
    m_snapshot = snapshot;
    endResetModel();
}

QModelIndex EvidenceModel::indexOfTrack(const QString &id) const
{
    for (int row = 0; row < groupCount(); ++row)
        if (m_figures.stopped.tracks[size_t(row)].id == id)
            return groupIndex(row);
    return {};
}

int EvidenceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

int EvidenceModel::memberCount(int group) const
{
    return int(m_figures.stopped.tracks[size_t(group)].value.topics.size());
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Track and topic");
    case Today:
        return tr("Today");
    case OnTheDay:
        return tr("If you stop");
    case WithPlan:
        return tr("With the plan");
    case Range:
        return tr("90 % range");
    case Coverage:
        return tr("Coverage");
    case Recall:
        return tr("Recall");
    case NextStep:
        return tr("Helps most");
    default:
        return {};
    }
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Name && index.column() != NextStep)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return GroupModel::data(index, role);
    if (!index.parent().isValid())
        return trackCell(index.row(), index.column());
    return topicCell(m_figures.stopped.tracks[size_t(index.parent().row())].value.topics[size_t(index.row())],
                     index.column());
}

QVariant EvidenceModel::groupData(int group, int role) const
{
    return role == TrackRole ? QVariant(m_figures.stopped.tracks[size_t(group)].id) : QVariant();
}

QVariant EvidenceModel::memberData(int group, int member, int role) const
{
    return role == TopicRole ? QVariant(m_figures.stopped.tracks[size_t(group)].value.topics[size_t(member)].id)
                             : QVariant();
}

QString EvidenceModel::trackCell(int track, int column) const
{
    const auto &stopped = m_figures.stopped.tracks[size_t(track)];
    switch (column) {
    case Name: {
        const library::Track *known = m_snapshot->library->track(stopped.id);
        return known ? known->title : stopped.id;
    }
    case Today:
        return percentText(m_figures.now.tracks[size_t(track)].value.value);
    case OnTheDay:
        return percentText(stopped.value.value);
    case WithPlan:
        return m_figures.followed ? percentText(m_figures.followed->tracks[size_t(track)].value.value) : u"–"_s;
    case Range:
        return tr("%1 – %2").arg(percentText(stopped.value.low), percentText(stopped.value.high));
    case Coverage:
        return percentText(stopped.value.coverage);
    case Recall:
        return percentText(stopped.value.recall);
    case NextStep:
        return tr("%1 of %2 questions seen").arg(stopped.questionsSeen).arg(stopped.questions);
    default:
        return {};
    }
}

QString EvidenceModel::topicCell(const study::TopicReadiness &topic, int column) const
{
    switch (column) {
    case Name: {
        const library::Topic *known = m_snapshot->library->topic(topic.id);
        return known ? known->title : topic.id;
    }
    case Coverage:
        return percentText(topic.coverage);
    case Recall:
        return percentText(topic.recall);
    case NextStep: {
        QString step;
        switch (topic.step) {
        case study::NextStep::Nothing:
            return u"–"_s;
        case study::NextStep::Review:
            step = tr("review");
            break;
        case study::NextStep::Practise:
            step = tr("practise a new question");
            break;
        case study::NextStep::Read:
            step = tr("read, then practise");
            break;
        }
        return tr("%1: +%2 points an hour").arg(step, QLocale().toString(topic.gainPerMinute * 60 * 100, 'f', 1));
    }
    default:
        return {};
    }
}

} // namespace waymark::desktop
