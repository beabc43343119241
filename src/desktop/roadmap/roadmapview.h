// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark::desktop {

/// The tree of tracks and topics. Enter or a click opens a topic or folds a track; letters are left to the actions
/// added to this view.
class RoadmapView : public QTreeView
{
    Q_OBJECT

public:
    explicit RoadmapView(QWidget *parent = nullptr);

    /// The view has a filter field instead of type-ahead: letters are keys here.
    void keyboardSearch(const QString &) override { }

Q_SIGNALS:
    /// A topic was opened by click or key.
    void topicChosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override { } // the delegate draws the line

private:
    void choose(const QModelIndex &index);
};

} // namespace waymark::desktop
