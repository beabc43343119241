// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark::desktop {

/// A table behind a chart: read by keyboard and screen reader, and copied with Ctrl+C, header and all that is expanded,
/// columns separated by tabulators.
class FigureTable : public QTreeView
{
    Q_OBJECT

public:
    explicit FigureTable(QWidget *parent = nullptr);

    QString text() const; ///< what Ctrl+C copies
    void fitColumns();

Q_SIGNALS:
    void copied();

private:
    void collect(const QModelIndex &parent, QStringList &lines) const;
};

} // namespace waymark::desktop
