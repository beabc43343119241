// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace waymark::desktop {

class RoadmapDelegate;
class RoadmapFilter;
class RoadmapModel;
class RoadmapView;

/// The roadmap with its filter field. Marks topics through the host; says which topic is wanted.
class RoadmapPane : public QWidget
{
    Q_OBJECT

public:
    explicit RoadmapPane(const Collaborators &with, QWidget *parent = nullptr);
    ~RoadmapPane() override;

    RoadmapView *view() const { return m_view; }
    /// Shows which topic is open: highlighted, its track unfolded, in view.
    void setOpenTopic(const QString &key);
    /// The selected topic's key; empty when a track or nothing is selected.
    QString selectedTopic() const;
    QSize sizeHint() const override { return {300, 600}; }

Q_SIGNALS:
    void topicRequested(const QString &id);
    void librarySwitchRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void adopt(const SnapshotPtr &snapshot);
    void markSelected(journal::Mark mark);
    void unfold();
    void rememberFolding();
    void showEmptiness();
    void retranslate();

    Collaborators m_with;
    RoadmapModel *m_model;
    RoadmapFilter *m_filter;
    RoadmapDelegate *m_delegate;
    RoadmapView *m_view;
    QLineEdit *m_words;
    QStackedWidget *m_stack;
    class EmptyState *m_empty;
    QSet<QString> m_folded; ///< tracks that the learner closed
    QString m_openTopic;
};

} // namespace waymark::desktop
