// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

#include <memory>

namespace waymark::desktop {

class Actions;

namespace Ui {
class KeysPage;
}

/// Every action with its keys; a key that is already taken is moved only after saying whose it was.
class KeysPage : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPage(Actions *actions, QWidget *parent = nullptr);
    ~KeysPage() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *selected() const;
    void fill();
    void showSelected();
    void assign();

    std::unique_ptr<Ui::KeysPage> m_ui;
    Actions *m_actions;
};

/// The action's keys as people read them, separated by commas.
QString keysText(const QAction *action);

} // namespace waymark::desktop
