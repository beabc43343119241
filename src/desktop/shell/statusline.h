// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

namespace waymark::desktop {

class Theme;

/// The line at the bottom: what is left today, how far indexing is, what happened, and errors with what can be done
/// about them.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const Theme *theme, QWidget *parent = nullptr);

    void setToday(const workspace::Snapshot &snapshot);
    /// `total` 0 hides it.
    void setIndexing(int done, int total);
    /// A sentence for some seconds.
    void say(const QString &sentence);
    /// Stays until dismissed; `action` (may be null) becomes a button.
    void showError(const QString &sentence, QAction *action = nullptr);
    void clearError();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void colour();

    const Theme *m_theme;
    QLabel *m_message;
    QLabel *m_today;
    QLabel *m_indexingText;
    QProgressBar *m_indexing;
    QPushButton *m_act;
    QPushButton *m_dismiss;
    QPointer<QAction> m_action;
    QTimer m_fade;
    bool m_error = false;
    workspace::Today m_state;
    bool m_hasPlan = false;
};

/// "35 of 60 min · 4 reviews"; without a plan "35 min today · 4 reviews".
QString todayText(const workspace::Today &today, bool hasPlan);

} // namespace waymark::desktop
