// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace waymark::desktop {

class Actions;

/// F1: every action that has keys, by menu, in columns.
class KeysOverview : public QDialog
{
    Q_OBJECT

public:
    explicit KeysOverview(const Actions *actions, QWidget *parent = nullptr);
};

} // namespace waymark::desktop
