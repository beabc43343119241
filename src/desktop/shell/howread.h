// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace waymark::desktop {

/// How this was read: why each track and topic is where it is, what was left out, which warnings there are, and how
/// waymark.yaml overrides it. Stays beside the window while the learner looks into it; follows the library.
class HowRead : public QDialog
{
    Q_OBJECT

public:
    explicit HowRead(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    /// A topic's key or "file:PATH" is to be opened in the reader.
    void topicRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    void copy();
    void activate(const QModelIndex &index);
    void retranslate();

    SnapshotPtr m_snapshot;
    QLabel *m_about;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QLabel *m_hint;
    QPushButton *m_copy;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_shown;
};

} // namespace waymark::desktop
