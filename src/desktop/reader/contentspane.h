// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/reader/notespane.h"
#include "desktop/reader/outlinemodel.h"

#include <QListView>
#include <QSplitter>

namespace waymark::desktop {

class OutlineDelegate;

/// Contents of the open topic above its notes.
class ContentsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ContentsPane(const Collaborators &with, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    NotesPane *notes() const { return m_notes; }
    void setTopic(const QString &topic, std::vector<typeset::OutlineEntry> outline);
    /// Shows what is being read: the heading above this position.
    void followPosition(int position);
    /// Section id of what is being read; the topic's key where the library knows no such section.
    QString currentSection() const;
    QSize sizeHint() const override { return {260, 600}; }

Q_SIGNALS:
    void positionRequested(int position);
    void sectionRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggleRead(const QModelIndex &index);
    void retranslate();

    Collaborators m_with;
    OutlineModel *m_model;
    OutlineDelegate *m_delegate;
    QLabel *m_title;
    QListView *m_list;
    NotesPane *m_notes;
    QSplitter *m_splitter;
};

} // namespace waymark::desktop
