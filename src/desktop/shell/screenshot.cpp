// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/screenshot.h"

#include "desktop/shell/desktop.h"
#include "desktop/shell/indexer.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/workspacehost.h"
#include "typeset/typesetter.h"

#include <QPixmap>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {
/// After the last answer of a worker: enough for what it sets off in the window.
constexpr int quietMilliseconds = 400;
} // namespace

Screenshot::Screenshot(Desktop *desktop, PageId page, const QString &topic, const QString &file, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_page(page)
    , m_topic(topic)
    , m_file(file)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshot::take);
    connect(desktop->window(), &MainWindow::arrived, this, &Screenshot::begin);
}

void Screenshot::begin()
{
    const SnapshotPtr snapshot = m_desktop->host()->snapshot();
    const auto *firstStart = m_desktop->window()->findChild<QWidget *>(u"firstStart"_s);
    const bool wantsFirstStart = m_page == PageId::Study && m_topic.isEmpty() && firstStart && firstStart->isVisible();
    if (m_desktop->window()->hasArrived() && snapshot && !wantsFirstStart) {
        if (m_topic.isEmpty())
            for (const library::Track &track : snapshot->library->tracks)
                if (m_topic.isEmpty() && !track.topics.empty())
                    m_topic =
                        snapshot->today.topics.empty() ? track.topics.front().key : snapshot->today.topics.front();
        if (m_page == PageId::Study && !m_topic.isEmpty())
            m_desktop->window()->openTopic(m_topic);
        else
            m_desktop->window()->showPage(m_page);
    }
    connect(m_desktop->host(), &WorkspaceHost::snapshotChanged, this, &Screenshot::settle);
    connect(m_desktop->indexer(), &Indexer::finished, this, &Screenshot::settle);
    settle();
}

void Screenshot::settle()
{
    // Two rounds through the worker: what a page asked for, and what it asked for after that.
    const auto nothing = [](workspace::Workspace &) { return true; };
    m_desktop->host()->run(this, nothing, [this, nothing](bool) {
        m_desktop->host()->run(this, nothing, [this](bool) { m_quiet.start(); });
    });
    m_quiet.start();
}

void Screenshot::take()
{
    if (m_desktop->indexer()->isRunning()) {
        m_quiet.start();
        return;
    }
    if (const auto *reader = m_desktop->window()->findChild<QTextBrowser *>(u"reader"_s))
        m_desktop->typesetter()->waitForFinished(reader->document());
    const QPixmap picture = m_desktop->window()->grab();
    Q_EMIT done(picture.save(m_file, "PNG")
                    ? QString()
                    : tr("%1 could not be written. Check that its folder exists and can be written to.").arg(m_file));
}

} // namespace waymark::desktop
