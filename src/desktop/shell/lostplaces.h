// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/orphans.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;

namespace waymark::desktop {

class WorkspaceHost;

/// What the learner recorded of things that the library has no more, and where it could belong now. Everything is asked
/// of the workspace's thread; the lists fill when it has answered.
class LostPlaces : public QDialog
{
    Q_OBJECT

public:
    /// `host` outlives the dialog.
    explicit LostPlaces(WorkspaceHost *host, QWidget *parent = nullptr);

private:
    void load();
    void showOrphans(const std::vector<workspace::Orphan> &orphans);
    void askPlaces();
    void showPlaces(const std::vector<workspace::Place> &places);
    void attach();
    void takeBack();
    QString orphanId() const; ///< of the chosen one; empty when there is none
    QString describe(const workspace::Orphan &orphan) const;

    WorkspaceHost *m_host;
    QLabel *m_advice;
    QLabel *m_problem;
    QListWidget *m_orphans;
    QLineEdit *m_filter;
    QListWidget *m_places;
    QSplitter *m_halves; ///< the two lists; hidden while nothing is lost
    QPushButton *m_attach;
    QPushButton *m_undo;
    int m_attached = 0; ///< since the dialog was opened, and not taken back
    QTimer m_typed; ///< the places are asked for when typing pauses
    int m_asked = 0; ///< only the answer to the last question is shown
};

} // namespace waymark::desktop
