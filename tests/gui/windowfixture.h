// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/roadmap/roadmapmodel.h"
#include "desktop/roadmap/roadmapview.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/desktop.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/workspacehost.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

/// A running window on a profile of its own. The profile outlives the window, so that it can be closed and opened
/// again.
class WindowFixture
{
public:
    /// `firstStartDone` false: the profile is as a new learner finds it.
    explicit WindowFixture(bool firstStartDone = true);
    ~WindowFixture();

    /// Opens the window on a library of tests/data/library and waits until it has been read; false after some seconds.
    bool open(const QString &library = QStringLiteral("small"));
    void close();
    /// The present moment of windows opened from now on.
    void setNow(const QDateTime &now) { m_now = now; }

    waymark::desktop::Desktop *desktop() const { return m_desktop.get(); }
    waymark::desktop::MainWindow *window() const { return m_desktop->window(); }
    waymark::desktop::SnapshotPtr snapshot() const { return m_desktop->host()->snapshot(); }
    QString dataFolder() const { return m_profile.path() + QStringLiteral("/data"); }

    template <typename Widget> Widget *find(const char *objectName) const
    {
        return window()->findChild<Widget *>(QString::fromLatin1(objectName));
    }
    waymark::desktop::RoadmapView *roadmap() const { return find<waymark::desktop::RoadmapView>("roadmap"); }
    QTextBrowser *reader() const { return find<QTextBrowser>("reader"); }
    /// Index of a topic in the roadmap as it is shown.
    QModelIndex rowOf(const QString &topic) const;
    /// First line of the reader's text.
    QString heading() const;
    /// "unread", "reading", "read" or "skipped".
    QString markOf(const QString &id) const { return waymark::journal::toString(snapshot()->mark(id)); }
    void click(const QModelIndex &index) const;
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void trigger(const char *action) const;

private:
    QTemporaryDir m_profile;
    QDateTime m_now; ///< invalid: a Wednesday afternoon
    std::unique_ptr<waymark::desktop::Desktop> m_desktop;
};
