// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/dashboard/figuretable.h"

#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace waymark::desktop {

/// A chart with its title and, at the press of a button, the same figures as a table.
class ChartPane : public QWidget
{
    Q_OBJECT

public:
    /// Takes the chart; `model` outlives it. `name`: the table's objectName is NAME + "Table", the button's +
    /// "AsTable".
    ChartPane(QWidget *chart, QAbstractItemModel *model, const QString &name, QWidget *parent = nullptr);

    FigureTable *table() const { return m_table; }
    void setTitle(const QString &title);
    /// Instead of the chart while there is nothing to draw; empty: the chart is shown.
    void setEmptyText(const QString &sentence);
    /// Turns to the table, at this row; its rows below are expanded.
    void showRow(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void turn();
    void fitTitle();
    void retranslate();

    QLabel *m_title;
    QToolButton *m_asTable;
    QStackedWidget *m_stack;
    QWidget *m_chart;
    FigureTable *m_table;
    QLabel *m_empty;
};

} // namespace waymark::desktop
