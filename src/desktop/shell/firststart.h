// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <array>
#include <memory>

namespace waymark::desktop {

namespace Ui {
class FirstStart;
}

/// The one friendly screen of a new profile: which role, when, how many hours a week. Makes the first plan, or is
/// skipped. Its fields are made when it is first shown, which most windows never do.
class FirstStart : public QWidget
{
    Q_OBJECT

public:
    explicit FirstStart(const Collaborators &with, QWidget *parent = nullptr);
    ~FirstStart() override;

    void setSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    /// The screen has done its work: skipped, or the plan is kept.
    void done();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillRoles();
    void begin();
    workspace::Goal goal() const;
    void retranslate();

    Collaborators m_with;
    std::unique_ptr<Ui::FirstStart> m_ui; ///< null until shown
    SnapshotPtr m_snapshot;
};

/// The week's hours as minutes per weekday, Monday first: even on five days up to 15 hours, on all seven beyond;
/// rounded up to 5 minutes.
std::array<int, 7> minutesForHours(int hoursPerWeek);

} // namespace waymark::desktop
