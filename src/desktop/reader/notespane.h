// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace waymark::desktop {

/// The notes of one topic, and the field to write one. A note belongs to the topic or to the section that was open when
/// it was begun.
class NotesPane : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPane(const Collaborators &with, QWidget *parent = nullptr);

    /// Shows the notes of this topic. What is being written is saved first.
    void setTopic(const QString &topic);
    /// Where a new note goes: "topic#anchor" or the topic.
    void setTarget(const QString &target) { m_target = target; }
    /// Puts the cursor into the field for a new note.
    void begin();
    /// Saves what is being written; called before closing.
    void save();

Q_SIGNALS:
    void targetRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void edit(QListWidgetItem *item);
    void remove();
    void enable();
    void retranslate();

    Collaborators m_with;
    QString m_topic;
    QString m_target;
    QLabel *m_title;
    QListWidget *m_list;
    QPlainTextEdit *m_editor;
    QPushButton *m_save;
    QPushButton *m_remove;
    journal::Note m_edited; ///< id empty: a new one
};

} // namespace waymark::desktop
