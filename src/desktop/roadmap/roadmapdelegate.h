// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark::desktop {

class Theme;

/// Paints a track as the head of a line with a progress ring and its topics as stations on that line.
class RoadmapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RoadmapDelegate(const Theme *theme, QObject *parent = nullptr);

    /// The topic that is open in the reader.
    void setOpenTopic(const QString &key) { m_openTopic = key; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTrack(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTopic(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect,
                    bool strong, const QColor &colour) const;

    const Theme *m_theme;
    QString m_openTopic;
};

} // namespace waymark::desktop
