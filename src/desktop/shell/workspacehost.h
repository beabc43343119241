// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

namespace waymark::desktop {

using SnapshotPtr = std::shared_ptr<const workspace::Snapshot>;

/// The open library as the window sees it. Lives on the GUI thread; the Workspace itself is confined to a worker
/// thread. Commands return at once; they are carried out in order, and what they change arrives as snapshotChanged.
class WorkspaceHost : public QObject
{
    Q_OBJECT

public:
    WorkspaceHost(workspace::Clock clock, const QTimeZone &zone, QObject *parent = nullptr);
    /// Waits for the commands that were given: what was acknowledged by the window is written.
    ~WorkspaceHost() override;

    /// Opens (or changes to) a library; `opened` or `openingFailed` follows.
    void open(const workspace::Locations &locations);
    const workspace::Locations &locations() const { return m_locations; }
    /// Whether snapshot() is still that of the library before the one that was asked for.
    bool isOpening() const { return m_opening; }

    /// After `openingFailed` with a backup: puts the backup in the journal's place, then opens the library again.
    void restoreAndOpen(const QString &backup);
    /// The same while a library is open: `restored` or `failed` follows, and then nothing has changed.
    void restore(const QString &backup);

    /// The newest state; null until a library has been opened.
    const SnapshotPtr &snapshot() const { return m_snapshot; }
    QDateTime now() const { return m_clock(); }
    const QTimeZone &zone() const { return m_zone; }
    QDate studyDay() const; ///< of now

    void mark(const QString &id, journal::Mark mark);
    void undo();
    void saveNote(const journal::Note &note);
    void removeNote(const QString &id);
    void setSetting(const QString &name, const QJsonValue &value);
    void addSession(const journal::Session &session);
    /// After another connection has indexed this library.
    void indexed(const catalogue::IndexReport &report);

    /// Carries out `command(Workspace &)` on the worker; then, on the GUI thread and only while `context` lives,
    /// `done(result)`. A changed snapshot is published before `done`. Nothing happens when no library is open.
    template <typename Command, typename Done> void run(QObject *context, Command command, Done done)
    {
        post([this, guard = QPointer<QObject>(context), command = std::move(command),
              done = std::move(done)](workspace::Workspace &workspace) mutable {
            auto result = std::make_shared<decltype(command(workspace))>(command(workspace));
            publish(workspace);
            deliver([guard, result, done = std::move(done)]() mutable {
                if (guard)
                    done(std::move(*result));
            });
        });
    }

Q_SIGNALS:
    /// Before another library is opened: what is written now still belongs to the present one.
    void leaving();
    void opened();
    /// `backup`: path of a copy of the journal that could be restored, when it is the journal that is damaged; else
    /// empty.
    void openingFailed(const QString &message, const QString &backup);
    void snapshotChanged(const waymark::desktop::SnapshotPtr &snapshot);
    /// A backup has taken the journal's place; `previous`: where the journal that it replaced is kept.
    void restored(const QString &previous);
    /// A command could not be carried out; the sentence says what to do.
    void failed(const QString &message);
    /// What undo took back; empty when there was nothing.
    void undone(const std::optional<waymark::journal::Undone> &what);

private:
    using Job = std::function<void(workspace::Workspace &)>;
    void post(Job job);
    void publish(workspace::Workspace &workspace); ///< on the worker
    void deliver(std::function<void()> call); ///< from the worker to the GUI thread
    template <typename Command> void change(Command command);

    workspace::Clock m_clock;
    QTimeZone m_zone;
    workspace::Locations m_locations;
    bool m_opening = false;
    SnapshotPtr m_snapshot;
    QThread m_thread;
    QObject *m_worker; ///< its thread is where jobs run
    std::unique_ptr<workspace::Workspace> m_workspace; ///< touched on the worker only
    quint64 m_published = 0; ///< on the worker: version last sent
};

} // namespace waymark::desktop
