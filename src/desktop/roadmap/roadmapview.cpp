// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/roadmapview.h"

#include "desktop/roadmap/roadmapmodel.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

RoadmapView::RoadmapView(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"roadmap"_s);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QAbstractItemView::clicked, this, &RoadmapView::choose);
}

void RoadmapView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (index.data(RoadmapModel::IsTrackRole).toBool())
        setExpanded(index, !isExpanded(index));
    else
        Q_EMIT topicChosen(index);
}

void RoadmapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace waymark::desktop
