// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLocalServer;

namespace waymark::desktop {

/// One window per data folder: the second start wakes the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// True: another instance has this data folder open and has been asked to come to the front. False: we are the one
    /// from now on.
    bool wakeOther();

Q_SIGNALS:
    /// A second start wants this window.
    void woken();

private:
    QString m_name;
    QLocalServer *m_server;
};

} // namespace waymark::desktop
