// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark::desktop {

class Theme;

/// Paints a track or topic that can be practised: its title, and at the right what is due and what is new.
class ScopeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ScopeDelegate(const Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme *m_theme;
};

} // namespace waymark::desktop
