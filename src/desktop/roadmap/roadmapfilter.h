// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark::desktop {

/// The roadmap as it is shown: filtered by words and by mark, with the words for people and screen readers.
class RoadmapFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// The second line of a row: "Reading · 35 min · Intermediate", "3 of 12 read · 4 h 20 min left".
    static constexpr int DetailRole = Qt::UserRole + 100;

    explicit RoadmapFilter(QObject *parent = nullptr);

    /// Every word must occur in the topic's title or its track's; empty shows all.
    void setWords(const QString &words);
    bool isFiltering() const { return !m_words.isEmpty(); }
    void setHidesSkipped(bool hide);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool matches(const QModelIndex &source) const;

    QStringList m_words;
    bool m_hidesSkipped = false;
};

} // namespace waymark::desktop
