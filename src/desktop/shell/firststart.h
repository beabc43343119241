// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace waymark::desktop {

/// The one friendly screen of a new profile: which role, when, how many hours a week. Makes the first plan, or is
/// skipped.
class FirstStart : public QWidget
{
    Q_OBJECT

public:
    explicit FirstStart(const Collaborators &with, QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    /// The screen has done its work: skipped, or the plan is kept.
    void done();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void begin();
    workspace::Goal goal() const;
    void retranslate();

    Collaborators m_with;
    SnapshotPtr m_snapshot;
    QWidget *m_card;
    QLabel *m_title;
    QLabel *m_intro;
    QLabel *m_roleLabel;
    QComboBox *m_role;
    QLabel *m_dateLabel;
    QDateEdit *m_date;
    QLabel *m_hoursLabel;
    QSpinBox *m_hours;
    QLabel *m_problem;
    QPushButton *m_begin;
    QPushButton *m_skip;
};

/// The week's hours as minutes per weekday, Monday first: even on five days up to 15 hours, on all seven beyond;
/// rounded up to 5 minutes.
std::array<int, 7> minutesForHours(int hoursPerWeek);

} // namespace waymark::desktop
