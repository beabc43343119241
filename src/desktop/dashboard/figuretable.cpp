// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/figuretable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

namespace waymark::desktop {

FigureTable::FigureTable(QWidget *parent)
    : QTreeView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    viewport()->setAutoFillBackground(false);
    header()->setStretchLastSection(true);
    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    connect(copy, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(text());
        Q_EMIT copied();
    });
}

void FigureTable::fitColumns()
{
    for (int column = 0; column < model()->columnCount(); ++column)
        resizeColumnToContents(column);
}

QString FigureTable::text() const
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < model()->columnCount(); ++column)
        head.append(model()->headerData(column, Qt::Horizontal).toString());
    lines.append(head.join(u'\t'));
    collect({}, lines);
    return lines.join(u'\n');
}

void FigureTable::collect(const QModelIndex &parent, QStringList &lines) const
{
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex first = model()->index(row, 0, parent);
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(first.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
        if (isExpanded(first))
            collect(first, lines);
    }
}

} // namespace waymark::desktop
