// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace waymark::desktop {

class Actions;

/// Every action with its keys; a key that is already taken is moved only after saying whose it was.
class KeysPage : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPage(Actions *actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *selected() const;
    void fill();
    void showSelected();
    void assign();
    void retranslate();

    Actions *m_actions;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_reset;
    QLabel *m_hint;
};

/// The action's keys as people read them, separated by commas.
QString keysText(const QAction *action);

} // namespace waymark::desktop
