// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/planner/burndown.h"
#include "desktop/shell/workspacehost.h"

#include <QWidget>

namespace waymark::desktop {

class Theme;

/// The burn-down as a small chart: time there is, work that is left, and between them the slack. Ctrl+C copies the
/// numbers as a table.
class BurnDownChart : public QWidget
{
    Q_OBJECT

public:
    explicit BurnDownChart(const Theme *theme, QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    QSize sizeHint() const override;
    /// The numbers, one day a line, columns separated by tabulators.
    QString table() const;

Q_SIGNALS:
    void copied();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plot() const;
    QPointF at(int day, double minutes) const;
    void paintLines(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    QString slackText() const;
    void describe();

    const Theme *m_theme;
    BurnDown m_data;
};

} // namespace waymark::desktop
