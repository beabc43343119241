// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <QLabel>
#include <QSpinBox>
#include <QWidget>

#include <array>
#include <memory>

namespace waymark::desktop {

namespace Ui {
class GoalForm;
}

/// Role, interview date and minutes per weekday, as fields. Days off are kept as they are.
class GoalForm : public QWidget
{
    Q_OBJECT

public:
    explicit GoalForm(QWidget *parent = nullptr);
    ~GoalForm() override;

    /// Fills the fields, unless the learner changed one since the last time.
    void setSnapshot(const SnapshotPtr &snapshot);
    workspace::Goal goal() const;
    /// The fields hold what was accepted.
    void accepted() { m_touched = false; }
    QWidget *firstField() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillRoles();
    void orderDays();
    void retranslate();

    std::unique_ptr<Ui::GoalForm> m_ui;
    std::array<QLabel *, 7> m_days{}; ///< names of the weekdays, Monday first; of the form, as is the next
    std::array<QSpinBox *, 7> m_minutes{};
    SnapshotPtr m_snapshot;
    bool m_touched = false;
    bool m_filling = false;
};

} // namespace waymark::desktop
