// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/workspacehost.h"

#include "study/studyday.h"

using namespace Qt::StringLiterals;

namespace waymark::desktop {

WorkspaceHost::WorkspaceHost(workspace::Clock clock, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_zone(zone)
    , m_worker(new QObject)
{
    m_thread.setObjectName(u"workspace"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

WorkspaceHost::~WorkspaceHost()
{
    // Jobs run in the order given, so this one comes after everything the learner did.
    QMetaObject::invokeMethod(m_worker, [this] {
        m_workspace.reset();
        m_thread.quit();
    });
    m_thread.wait();
    delete m_worker;
}

QDate WorkspaceHost::studyDay() const
{
    return study::studyDay(m_clock(), m_zone);
}

void WorkspaceHost::open(const workspace::Locations &locations)
{
    if (m_snapshot && locations.library != m_locations.library)
        Q_EMIT leaving();
    m_locations = locations;
    m_opening = true;
    QMetaObject::invokeMethod(m_worker, [this, locations] {
        m_workspace.reset();
        m_published = 0;
        auto result = workspace::Workspace::open(locations, m_clock, m_zone);
        if (!result) {
            const bool damaged = result.error().kind == journal::Error::Kind::Corrupt;
            const QString backup = damaged ? journal::Journal::latestBackup(locations.journal()) : QString();
            deliver([this, message = result.error().message, backup] { Q_EMIT openingFailed(message, backup); });
            return;
        }
        m_workspace = std::move(*result);
        auto first = m_workspace->snapshot();
        if (!first) {
            deliver([this, message = first.error().message] { Q_EMIT openingFailed(message, {}); });
            m_workspace.reset();
            return;
        }
        m_published = (*first)->version;
        deliver([this, snapshot = *first] {
            m_opening = false;
            m_snapshot = snapshot;
            Q_EMIT snapshotChanged(m_snapshot);
            Q_EMIT opened();
        });
    });
}

void WorkspaceHost::restoreAndOpen(const QString &backup)
{
    QMetaObject::invokeMethod(m_worker, [this, backup, journal = m_locations.journal()] {
        const auto restored = journal::Journal::restore(journal, backup, m_clock());
        deliver([this, problem = restored ? QString() : restored.error().message] {
            if (problem.isEmpty())
                open(m_locations);
            else
                Q_EMIT openingFailed(problem, {});
        });
    });
}

void WorkspaceHost::restore(const QString &backup)
{
    QMetaObject::invokeMethod(m_worker, [this, backup, journal = m_locations.journal()] {
        const auto done = journal::Journal::restore(journal, backup, m_clock());
        deliver([this, done] {
            if (!done) {
                Q_EMIT failed(done.error().message);
                return;
            }
            open(m_locations);
            Q_EMIT restored(*done);
        });
    });
}

void WorkspaceHost::post(Job job)
{
    QMetaObject::invokeMethod(m_worker, [this, job = std::move(job)] {
        if (m_workspace)
            job(*m_workspace);
    });
}

void WorkspaceHost::deliver(std::function<void()> call)
{
    // Addressed to this object: what is still on its way when the window closes is dropped with it.
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void WorkspaceHost::publish(workspace::Workspace &workspace)
{
    auto state = workspace.snapshot();
    if (!state) {
        deliver([this, message = state.error().message] { Q_EMIT failed(message); });
        return;
    }
    if ((*state)->version == m_published)
        return;
    m_published = (*state)->version;
    deliver([this, snapshot = *state] {
        m_snapshot = snapshot;
        Q_EMIT snapshotChanged(m_snapshot);
    });
}

template <typename Command> void WorkspaceHost::change(Command command)
{
    run(this, std::move(command), [this](auto result) {
        if (!result)
            Q_EMIT failed(result.error().message);
    });
}

void WorkspaceHost::mark(const QString &id, journal::Mark mark)
{
    change([id, mark](workspace::Workspace &workspace) { return workspace.mark(id, mark); });
}

void WorkspaceHost::undo()
{
    run(
        this, [](workspace::Workspace &workspace) { return workspace.undo(); },
        [this](workspace::Result<std::optional<journal::Undone>> result) {
            if (result)
                Q_EMIT undone(*result);
            else
                Q_EMIT failed(result.error().message);
        });
}

void WorkspaceHost::saveNote(const journal::Note &note)
{
    change([note](workspace::Workspace &workspace) { return workspace.saveNote(note); });
}

void WorkspaceHost::removeNote(const QString &id)
{
    change([id](workspace::Workspace &workspace) { return workspace.removeNote(id); });
}

void WorkspaceHost::setSetting(const QString &name, const QJsonValue &value)
{
    change([name, value](workspace::Workspace &workspace) { return workspace.setSetting(name, value); });
}

void WorkspaceHost::addSession(const journal::Session &session)
{
    change([session](workspace::Workspace &workspace) { return workspace.addSession(session); });
}

void WorkspaceHost::indexed(const catalogue::IndexReport &report)
{
    change([report](workspace::Workspace &workspace) { return workspace.indexed(report); });
}

} // namespace waymark::desktop
