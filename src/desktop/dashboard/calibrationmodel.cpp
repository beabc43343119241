// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/calibrationmodel.h"

#include "desktop/dashboard/evidencemodel.h"

#include <QLocale>

namespace waymark::desktop {

void CalibrationModel::setBins(std::vector<study::CalibrationBin> bins, const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_bins = std::move(bins);
    if (snapshot && (!m_snapshot || m_snapshot->library != snapshot->library)) {
        m_questions.clear();
        for (const library::Track &track : snapshot->library->tracks)
            for (const library::Topic &topic : track.topics)
                for (const library::Question &question : topic.questions)
                    m_questions.insert(question.key, {question.text, topic.key});
    }
    m_snapshot = snapshot;
    endResetModel();
}

int CalibrationModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CalibrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Expected:
        return tr("Expected to remember");
    case Remembered:
        return tr("Remembered");
    case Range:
        return tr("90 % range");
    case Answers:
        return tr("Answers");
    default:
        return {};
    }
}

QVariant CalibrationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Expected)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return GroupModel::data(index, role);
    if (!index.parent().isValid())
        return binCell(m_bins[size_t(index.row())], index.column());
    return answerCell(m_bins[size_t(index.parent().row())].answers[size_t(index.row())], index.column());
}

QVariant CalibrationModel::groupData(int, int) const
{
    return {};
}

QVariant CalibrationModel::memberData(int group, int member, int role) const
{
    const QString question = m_bins[size_t(group)].answers[size_t(member)].question;
    return role == TopicRole ? QVariant(m_questions.value(question).second) : QVariant();
}

QString CalibrationModel::binCell(const study::CalibrationBin &bin, int column) const
{
    switch (column) {
    case Expected:
        return tr("%1 (%2 to %3)").arg(percentText(bin.expected), percentText(bin.from), percentText(bin.to));
    case Remembered:
        return percentText(bin.passed);
    case Range:
        return tr("%1 – %2").arg(percentText(bin.low), percentText(bin.high));
    case Answers:
        return QLocale().toString(int(bin.answers.size()));
    default:
        return {};
    }
}

QString CalibrationModel::answerCell(const study::Prediction &answer, int column) const
{
    switch (column) {
    case Expected: {
        const QString text = m_questions.value(answer.question).first;
        return tr("%1: %2").arg(percentText(answer.recall), text.isEmpty() ? answer.question : text);
    }
    case Remembered:
        return answer.passed() ? tr("yes") : tr("no");
    case Answers:
        return QLocale().toString(answer.day, QLocale::ShortFormat);
    default:
        return {};
    }
}

} // namespace waymark::desktop
