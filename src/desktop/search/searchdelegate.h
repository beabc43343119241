// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark::desktop {

class Theme;

/// Paints group titles small, hits with an icon, their place or keys at the right, and the snippet below; what was
/// typed stands out in both.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SearchDelegate(const Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where in its row a recent search shows the cross that forgets it; empty for every other entry.
    static QRect forgetRect(const QRect &row, const QModelIndex &index);

private:
    enum class Emphasis { Weight, Ground };
    /// Paints a line of text, each match (between U+0001 and U+0002) emphasised, cut with … where the room ends.
    void paintMarked(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text,
                     Emphasis emphasis) const;
    /// Paints the place, or the keys in a frame, and returns the width it took.
    int paintRight(QPainter *painter, const QRect &line, const QFont &font, const QModelIndex &index) const;

    const Theme *m_theme;
};

} // namespace waymark::desktop
