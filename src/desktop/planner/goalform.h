// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QSpinBox>
#include <QWidget>

#include <array>

namespace waymark::desktop {

/// Role, interview date and minutes per weekday, as fields. Days off are kept as they are.
class GoalForm : public QWidget
{
    Q_OBJECT

public:
    explicit GoalForm(QWidget *parent = nullptr);

    /// Fills the fields, unless the learner changed one since the last time.
    void setSnapshot(const SnapshotPtr &snapshot);
    workspace::Goal goal() const;
    /// The fields hold what was accepted.
    void accepted() { m_touched = false; }
    QWidget *firstField() const { return m_role; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillRoles();
    void retranslate();

    SnapshotPtr m_snapshot;
    bool m_touched = false;
    bool m_filling = false;
    QLabel *m_roleLabel;
    QComboBox *m_role;
    QLabel *m_dateLabel;
    QDateEdit *m_date;
    QLabel *m_minutesLabel;
    std::array<QLabel *, 7> m_days{};
    std::array<QSpinBox *, 7> m_minutes{};
    QLabel *m_week;
};

} // namespace waymark::desktop
