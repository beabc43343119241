// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark::desktop {

class Theme;

/// Paints group titles small, hits with an icon, their place at the right and the snippet with its matches below.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SearchDelegate(const Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSnippet(QPainter *painter, const QRect &rect, const QFont &font, const QString &snippet) const;

    const Theme *m_theme;
};

} // namespace waymark::desktop
