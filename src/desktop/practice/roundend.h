// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/practice/practiceround.h"
#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace waymark::desktop {

/// The quiet end of a round: what was answered, what to look at again.
class RoundEnd : public QWidget
{
    Q_OBJECT

public:
    explicit RoundEnd(QWidget *parent = nullptr);

    void show(const RoundSummary &summary, const workspace::Snapshot &snapshot, bool more);
    QWidget *mainWidget() const { return m_more->isVisibleTo(this) ? m_more : m_back; }

Q_SIGNALS:
    void moreRequested();
    void backRequested();
    void topicRequested(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_againTitle;
    QListWidget *m_again;
    QPushButton *m_more;
    QPushButton *m_back;
    RoundSummary m_summary;
};

} // namespace waymark::desktop
